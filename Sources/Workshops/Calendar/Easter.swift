package import Reference

/// The Sunday of Easter.
package enum Easter {
    /// Easter of the Western churches, or `nil` outside 1900 to 2999.
    ///
    /// Jean Meeus, "Astronomical Algorithms", second edition (1998), chapter 8, after Butcher's Ecclesiastical Calendar.
    package static func western(_ year: Int) -> CalendarDate? {
        let (golden, century, inCentury) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * shift + 114
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// Easter of the Orthodox churches by the Gregorian calendar, or `nil` outside 1900 to 2999.
    ///
    /// Meeus, chapter 8, for the Julian calendar, which is 13 days behind until 28 February 2100.
    package static func orthodox(_ year: Int) -> CalendarDate? {
        let epact = (19 * (year % 19) + 15) % 30
        let weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
        let sum = epact + weekday + 114
        let daysBehind = year / 100 - year / 400 - 2
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)?.later(byDays: daysBehind)
    }
}
