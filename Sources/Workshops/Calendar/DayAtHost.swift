package import Reference

/// What kind of day it is for the host's public offices.
package enum DayAtHost: Hashable, Sendable {
    /// They work all day.
    case working

    /// They close early, at a time.
    case halfDay(until: MinuteOfDay)

    /// They are closed because of the weekday.
    case weekend(Weekday)

    /// They are closed for a holiday.
    case holiday(Holiday)
}
