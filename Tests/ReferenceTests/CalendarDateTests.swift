import Reference
import Testing

@Suite("A calendar date")
struct CalendarDateTests {
    @Test(
        "reads the ISO form and writes it again",
        arguments: ["2026-03-02", "2024-02-29", "2000-02-29", "1900-01-01", "2999-12-31", "1999-10-09"]
    )
    func readsISOForm(text: String) throws {
        #expect(try #require(CalendarDate(iso: text)).description == text)
    }

    @Test(
        "refuses other forms and days that the calendar does not have",
        arguments: [
            "", "2026", "2026-3-2", "2026-03-2", "26-03-02", "2026/03/02", "2026-03-02 ", " 2026-03-02", "02.03.2026",
            "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00",
            "2026-01-32", "1899-12-31", "3000-01-01", "+026-03-02", "٢٠٢٦-٠٣-٠٢", "2026-03-02-01", "----------",
        ]
    )
    func refusesOtherForms(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test("counts days on from one day to the next, from 1900 to 2120")
    func countsDays() throws {
        var days = -25_567
        for year in 1_900...2_120 {
            let february = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            for (month, length) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in 1...length {
                    let date = try #require(CalendarDate(year: year, month: month + 1, day: day))
                    guard date.daysSince1970 == days, CalendarDate(secondsSince1970: days * 86_400) == date else {
                        Issue.record("\(date) is not day \(days)")
                        return
                    }
                    days += 1
                }
            }
        }
    }

    @Test(
        "is the day of a moment in UTC, from its first to its last second",
        arguments: [
            (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
            (951_782_400, "2000-02-29"), (1_772_409_600, "2026-03-02"), (-2_208_988_800, "1900-01-01"),
            (32_503_679_999, "2999-12-31"),
        ]
    )
    func isDayOfMoment(seconds: Int, text: String) {
        #expect(CalendarDate(secondsSince1970: seconds)?.description == text)
    }

    @Test("knows no day outside the years 1900 to 2999", arguments: [-2_208_988_801, 32_503_680_000, .min, .max])
    func knowsItsYears(seconds: Int) {
        #expect(CalendarDate(secondsSince1970: seconds) == nil)
    }

    @Test("sorts by time")
    func sortsByTime() {
        let sorted = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].compactMap { CalendarDate(iso: $0) }
        #expect(sorted.count == 4)
        #expect(Array(sorted.reversed()).sorted() == sorted)
    }

    @Test(
        "is written as readers of a language write it",
        arguments: [
            (Language.english, "2026-03-02", "2 March 2026"), (.english, "2026-12-31", "31 December 2026"),
            (.french, "2026-03-01", "1er mars 2026"), (.french, "2026-08-02", "2 août 2026"),
            (.spanish, "2026-03-02", "2 de marzo de 2026"), (.spanish, "2026-09-30", "30 de septiembre de 2026"),
            (.arabic, "2026-03-02", "2 آذار/مارس 2026"), (.arabic, "2026-01-15", "15 كانون الثاني/يناير 2026"),
        ]
    )
    func isWrittenInWords(language: Language, text: String, words: String) throws {
        #expect(try #require(CalendarDate(iso: text)).words(in: language) == words)
    }
}
