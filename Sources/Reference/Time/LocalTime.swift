/// What a clock shows: date, time and how far it is ahead of UTC.
package struct LocalTime: Hashable, Sendable {
    /// The date.
    package let date: CalendarDate

    /// The time.
    package let minute: MinuteOfDay

    /// How far the clock is ahead of UTC.
    package let offset: UTCOffset

    /// The time as ISO 8601 writes it, such as `2026-03-02T09:00:00+03:00`.
    package var iso: String { "\(date)T\(minute):00\(offset.iso)" }
}

/// What a time on the clocks of a zone means.
package enum LocalTimeMeaning: Hashable, Sendable {
    /// The clocks show it once, at this offset.
    case once(UTCOffset)

    /// The clocks show it twice, because they were put back.
    case twice(first: UTCOffset, second: UTCOffset)

    /// The clocks never show it, because they were put forward over it.
    case never(ZoneTransition)
}
