package import Reference

/// When a time of prayer begins, by local clocks.
package struct PrayerTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The date on the calendar: in far northern summers isha may fall after midnight, fajr before it.
    package let date: CalendarDate

    /// The time on the clock.
    package let clock: MinuteOfDay

    /// Creates a time.
    package init(date: CalendarDate, clock: MinuteOfDay) {
        self.date = date
        self.clock = clock
    }

    /// From minutes since 1 January 1970 on the local clock.
    init?(minutesSince1970 minutes: Int) {
        let day = (minutes - (minutes < 0 ? 1_439 : 0)) / 1_440
        guard let date = CalendarDate(daysSince1970: day), let clock = MinuteOfDay(minutes - day * 1_440) else {
            return nil
        }
        self.init(date: date, clock: clock)
    }

    /// Earlier times come first.
    package static func < (first: PrayerTime, second: PrayerTime) -> Bool {
        (first.date, first.clock) < (second.date, second.clock)
    }

    /// The clock time as `05:38`.
    package var description: String { clock.description }
}
