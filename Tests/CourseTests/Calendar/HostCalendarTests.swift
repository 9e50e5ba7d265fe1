import Exchange
import Reference
import TestSupport
import Testing
import Workshops

@Suite("The days of a host country")
struct HostCalendarTests {
    @Test(
        "follow its working week, as it was at the time",
        arguments: [
            ("SA", "2013-06-27", DayAtHost.weekend(.thursday)), ("SA", "2013-07-04", .working),
            ("SA", "2027-03-05", .weekend(.friday)), ("SA", "2027-03-07", .working),
            ("AE", "2021-12-26", .working), ("AE", "2021-12-31", .weekend(.friday)),
            ("FR", "2027-03-05", .working), ("FR", "2027-03-07", .weekend(.sunday)),
            ("NP", "2027-03-06", .weekend(.saturday)), ("NP", "2027-03-07", .working),
            ("BN", "2027-03-05", .weekend(.friday)), ("BN", "2027-03-06", .working),
        ]
    )
    func followTheWeek(country: String, date: String, expected: DayAtHost) throws {
        #expect(try calendar(country).day(#require(CalendarDate(iso: date))) == expected)
    }

    @Test("end at noon on a Friday in the Emirates")
    func knowHalfDays() throws {
        let noon = try #require(MinuteOfDay(clock: "12:00"))
        let friday = try #require(CalendarDate(iso: "2027-03-05"))
        #expect(try calendar("AE").day(friday) == .halfDay(until: noon))
    }

    @Test("are no working days on a holiday, with its name")
    func knowHolidays() throws {
        let day = try #require(CalendarDate(iso: "2027-07-14"))
        let name = try #require(LocalisedText([.french: "Fête nationale"], main: .french))
        let holiday = Holiday(date: day, name: name)
        let calendar = try calendar("FR", holidays: [holiday])
        #expect(calendar.day(day) == .holiday(holiday))
        #expect(
            try calendar.workingDays(5, from: #require(CalendarDate(iso: "2027-07-13"))).map(\.description)
                == ["2027-07-13", "2027-07-15", "2027-07-16", "2027-07-19", "2027-07-20"]
        )
    }

    @Test("refuse a holiday that is given twice")
    func refuseTwoHolidays() throws {
        let day = try #require(CalendarDate(iso: "2027-07-14"))
        let name = try #require(LocalisedText([.english: "Holiday"], main: .english))
        let error = #expect(throws: RepeatedHoliday.self) {
            try HolidayCalendar([Holiday(date: day, name: name), Holiday(date: day, name: name)])
        }
        #expect(error?.date == day)
    }

    @Test("end with the calendar")
    func endWithTheCalendar() throws {
        let last = try #require(CalendarDate(iso: "2999-12-30"))
        #expect(try calendar("FR").workingDays(9, from: last).count <= 2)
    }

    private func calendar(_ country: String, holidays: [Holiday] = []) throws -> HostCalendar {
        try HostCalendar(
            country: #require(CountryCode(country)),
            weeks: WorkingWeekFile.read(Project.file("seeds/working_weeks.csv")),
            holidays: HolidayCalendar(holidays)
        )
    }
}
