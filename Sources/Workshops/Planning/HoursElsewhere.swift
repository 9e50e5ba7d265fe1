package import Reference

/// The hours of a day at the venue that suit those who take part from elsewhere.
package enum HoursElsewhere: Hashable, Sendable {
    /// All of them, as where everybody is at the venue.
    case allDay

    /// Those of a stretch of the day.
    case within(TimeSlot)

    /// None.
    case never
}
