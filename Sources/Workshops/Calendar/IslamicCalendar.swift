package import Reference

/// The Islamic calendar as computed ahead, after the rule that the Umm al-Qura calendar of Saudi Arabia has kept since 1423.
///
/// A month begins the day after the sunset in Makkah at which the Moon has passed the Sun and stands above the horizon: so
/// R. H. van Gent describes the rule ("The Umm al-Qura Calendar of Saudi Arabia", Utrecht University). Approximate all the
/// same: many countries wait for the crescent to be seen and announce a day up to two days from the computed one. An agenda
/// near the edge of Ramadan or at a feast needs the host's word.
package enum IslamicCalendar {
    /// The first day of a month, or `nil` when it is before 1900 or after 2999.
    package static func firstDay(ofMonth month: Int, year: Int) -> CalendarDate? {
        guard (1...12).contains(month), (1_300...2_500).contains(year) else { return nil }
        // Muharram 1421, in April 2000, came with new moon number 3.
        return firstDay(afterNewMoon: (year - 1_421) * 12 + month - 1 + 3)
    }

    /// The Islamic date of a day, or `nil` at the ends of the calendar.
    package static func date(of day: CalendarDate) -> IslamicDate? {
        // Days from the mean first day of Muharram 1421 tell the month within one.
        let mean = (Double(day.daysSince1970 - 11_053) / 29.530588861).rounded(.down)
        for number in [Int(mean) + 1, Int(mean), Int(mean) - 1] {
            let (year, month) = (1_421 + floorDivision(number, by: 12), number - floorDivision(number, by: 12) * 12 + 1)
            guard let first = firstDay(ofMonth: month, year: year), first <= day else { continue }
            return IslamicDate(year: year, month: month, day: day.daysSince1970 - first.daysSince1970 + 1)
        }
        return nil
    }

    /// Whether a day falls in Ramadan.
    package static func isRamadan(_ day: CalendarDate) -> Bool { date(of: day)?.month == 9 }

    /// The day that begins at the first sunset in Makkah at which the new Moon stands above the horizon.
    private static func firstDay(afterNewMoon number: Int) -> CalendarDate? {
        let newMoon = NewMoon.minutesSince1970(number: number)
        var day = CalendarDate(daysSince1970: Int(((newMoon + makkahClock) / 1_440).rounded(.down)))
        while let evening = day {
            let sunset = sunset(on: evening)
            day = evening.later(byDays: 1)
            if newMoon < sunset, isMoonUp(at: sunset) { return day }
        }
        return nil
    }

    /// Whether the Moon's upper edge is above the horizon of Makkah, with refraction and the Moon's mean distance.
    ///
    /// An eighth of a degree for the Moon's centre: Meeus, "Astronomical Algorithms", second edition (1998), chapter 15.
    private static func isMoonUp(at minutes: Double) -> Bool {
        MoonPosition(minutesSince1970: minutes).altitude(at: makkah) > 0.125
    }

    /// Sunset in Makkah, in minutes since 1970 UTC.
    private static func sunset(on day: CalendarDate) -> Double {
        guard let offset = UTCOffset(minutes: Int(makkahClock)),
            let sunset = SolarDay(day, at: makkah, offset: offset).passes(altitude: SolarDay.horizon, .afterNoon)
        else { preconditionFailure("the Sun sets in Makkah every day") }
        return sunset
    }

    private static let makkah: GeographicPosition = {
        guard let position = GeographicPosition(latitude: 21.4225, longitude: 39.8262) else {
            preconditionFailure("Makkah is on the Earth")
        }
        return position
    }()

    /// Minutes that clocks in Makkah are ahead of UTC.
    private static let makkahClock = 180.0

    private static func floorDivision(_ number: Int, by divisor: Int) -> Int {
        Int((Double(number) / Double(divisor)).rounded(.down))
    }
}
