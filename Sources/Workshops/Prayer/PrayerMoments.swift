internal import Reference

/// The moments of prayer at one place on one day, in minutes since 1 January 1970 UTC.
struct PrayerMoments {
    private var exact: [Prayer: Double] = [:]
    private let method: PrayerMethod

    init(
        on date: CalendarDate,
        at position: GeographicPosition,
        offset: UTCOffset,
        by settings: PrayerSettings
    ) throws(PrayerTimesFault) {
        let day = SolarDay(date, at: position, offset: offset)
        method = settings.method
        guard let sunrise = day.passes(altitude: SolarDay.horizon, .beforeNoon),
            let sunset = day.passes(altitude: SolarDay.horizon, .afterNoon),
            let asr = day.shadowGrows(by: settings.asr.shadowLengths)
        else { throw .sunDoesNotRiseAndSet(date) }
        exact[.sunrise] = sunrise
        exact[.dhuhr] = day.noon
        exact[.asr] = asr
        exact[.maghrib] = sunset
        let night = 1_440 - (sunset - sunrise)
        func longest(_ angle: Double) -> Double { night * settings.highLatitude.share(angle: angle) }
        let dawn = day.passes(altitude: -method.fajrAngle, .beforeNoon)
        exact[.fajr] = max(dawn ?? -.infinity, sunrise - longest(method.fajrAngle))
        switch method.isha {
        case .angle(let angle):
            let nightfall = day.passes(altitude: -angle, .afterNoon)
            exact[.isha] = min(nightfall ?? .infinity, sunset + longest(angle))
        case .afterMaghrib(let minutes, let inRamadan):
            let wait = IslamicCalendar.isRamadan(date) ? inRamadan : minutes
            exact[.isha] = sunset + Double(wait + (method.caution[.maghrib] ?? 0))
        }
    }

    /// The moments with the method's caution, brought to whole minutes.
    var wholeMinutes: [Prayer: Int] {
        var minutes: [Prayer: Int] = [:]
        for (prayer, moment) in exact {
            let rule: FloatingPointRoundingRule = method.rounding == .up ? .up : .toNearestOrAwayFromZero
            minutes[prayer] = Int(moment.rounded(rule)) + (method.caution[prayer] ?? 0)
        }
        return minutes
    }
}
