package import Reference

/// The times of prayer at one place on one day.
///
/// Computed, not observed, and for a flat horizon at sea level. They agree with published timetables within two minutes; the
/// host's own timetable goes first where there is one.
package struct PrayerTimes: Hashable, Sendable {
    /// The day.
    package let date: CalendarDate

    private let times: [Prayer: PrayerTime]

    /// When a time of prayer begins.
    package subscript(prayer: Prayer) -> PrayerTime {
        guard let time = times[prayer] else { preconditionFailure("\(prayer) was not worked out") }
        return time
    }

    /// Works out the times for clocks that keep one offset all day.
    ///
    /// - Throws: where the Sun does not rise and set that day.
    package init(
        on date: CalendarDate,
        at position: GeographicPosition,
        offset: UTCOffset,
        by settings: PrayerSettings
    ) throws(PrayerTimesFault) {
        let moments = try PrayerMoments(on: date, at: position, offset: offset, by: settings)
        try self.init(date, moments) { _ in offset }
    }

    /// Works out the times for the clocks of a zone, which may change during the night.
    ///
    /// - Throws: where the Sun does not rise and set that day, or the zone's rules do not cover its year.
    package init(
        on date: CalendarDate,
        at position: GeographicPosition,
        zone: ZoneRules,
        by settings: PrayerSettings
    ) throws(PrayerTimesFault) {
        guard let noon = zone.meaning(of: .noon, on: date), case .once(let offset) = noon else {
            throw .zoneDoesNotCover(year: date.year)
        }
        let moments = try PrayerMoments(on: date, at: position, offset: offset, by: settings)
        // A time a few hours into the next year is read by the clocks of the day.
        try self.init(date, moments) { zone.offset(atSecondsSince1970: $0) ?? offset }
    }

    private init(
        _ date: CalendarDate,
        _ moments: PrayerMoments,
        offset: (Int) -> UTCOffset
    ) throws(PrayerTimesFault) {
        self.date = date
        var times: [Prayer: PrayerTime] = [:]
        for (prayer, minute) in moments.wholeMinutes {
            guard let time = PrayerTime(minutesSince1970: minute + offset(minute * 60).seconds / 60) else {
                throw .outsideCalendar
            }
            times[prayer] = time
        }
        self.times = times
    }
}

extension MinuteOfDay {
    fileprivate static let noon: MinuteOfDay = {
        guard let noon = MinuteOfDay(720) else { preconditionFailure("noon is a minute of the day") }
        return noon
    }()
}
