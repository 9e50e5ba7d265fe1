package import Reference

/// Why there are no times of prayer.
package enum PrayerTimesFault: Error, Hashable, Sendable {
    /// The Sun does not rise, or does not set, on this day.
    case sunDoesNotRiseAndSet(CalendarDate)

    /// The rules of the venue's zone do not cover the year.
    case zoneDoesNotCover(year: Int)

    /// A time leaves the calendar.
    case outsideCalendar

    /// What is wrong, and what to do about it.
    package var message: String {
        switch self {
        case .sunDoesNotRiseAndSet(let date):
            "the Sun does not rise and set on \(date); take the times that the community there has agreed on"
        case .zoneDoesNotCover(let year): "the rules of the time zone do not cover \(year)"
        case .outsideCalendar: "the times lie before 1900 or after 2999"
        }
    }
}
