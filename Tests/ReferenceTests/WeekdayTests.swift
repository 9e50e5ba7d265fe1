import Reference
import Testing

@Suite("A weekday")
struct WeekdayTests {
    @Test(
        "is that of the date",
        arguments: [
            ("1970-01-01", Weekday.thursday), ("1969-12-31", .wednesday), ("1900-01-01", .monday),
            ("2000-02-29", .tuesday), ("2026-11-29", .sunday), ("2027-03-05", .friday), ("2999-12-31", .tuesday),
        ]
    )
    func isThatOfTheDate(date: String, expected: Weekday) throws {
        #expect(try #require(CalendarDate(iso: date)).weekday == expected)
    }

    @Test("has a name in every language")
    func hasNames() {
        #expect(Language.allCases.map { Weekday.friday.name(in: $0) } == ["Friday", "vendredi", "viernes", "الجمعة"])
    }

    @Test("a date a number of days later is that many days later, and the day before it is one before")
    func countsDays() throws {
        let date = try #require(CalendarDate(iso: "2028-02-28"))
        #expect(date.later(byDays: 2)?.description == "2028-03-01")
        #expect(date.later(byDays: -59)?.description == "2027-12-31")
        let last = try #require(CalendarDate(iso: "2999-12-31"))
        #expect(last.later(byDays: 2) == nil)
        #expect(CalendarDate(daysSince1970: .max) == nil)
    }
}
