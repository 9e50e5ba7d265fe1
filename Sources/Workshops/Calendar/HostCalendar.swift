package import Reference

/// The days of one host country.
package struct HostCalendar: Hashable, Sendable {
    /// The country.
    package let country: CountryCode

    /// Its public holidays.
    package let holidays: HolidayCalendar

    private let weeks: WorkingWeeks

    /// Creates a calendar.
    package init(country: CountryCode, weeks: WorkingWeeks, holidays: HolidayCalendar) {
        self.country = country
        self.weeks = weeks
        self.holidays = holidays
    }

    /// What kind of day a date is; a holiday goes before a weekend.
    package func day(_ date: CalendarDate) -> DayAtHost {
        if let holiday = holidays.holiday(on: date) { return .holiday(holiday) }
        let week = weeks.week(of: country, on: date)
        if week.weekend.contains(date.weekday) { return .weekend(date.weekday) }
        if let end = week.halfDays[date.weekday] { return .halfDay(until: end) }
        return .working
    }

    /// The first dates from one on, that date included, on which offices work at least half the day.
    ///
    /// Fewer than asked when the calendar ends.
    package func workingDays(_ count: Int, from start: CalendarDate) -> [CalendarDate] {
        var days: [CalendarDate] = []
        var date: CalendarDate? = start
        while days.count < count, let current = date {
            switch day(current) {
            case .working, .halfDay: days.append(current)
            case .weekend, .holiday: break
            }
            date = current.later(byDays: 1)
        }
        return days
    }
}
