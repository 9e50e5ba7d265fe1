/// How far a clock is ahead of UTC.
package struct UTCOffset: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds ahead of UTC, negative when behind: less than a day either way.
    package let seconds: Int

    /// Creates an offset, or `nil` when it is a day or more.
    package init?(seconds: Int) {
        guard (-86_399...86_399).contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// Creates an offset of whole minutes, or `nil` when it is a day or more.
    package init?(minutes: Int) {
        guard (-1_439...1_439).contains(minutes) else { return nil }
        seconds = minutes * 60
    }

    /// Clocks further behind come first.
    package static func < (first: UTCOffset, second: UTCOffset) -> Bool { first.seconds < second.seconds }

    /// The offset as it is printed beside a local time: `UTC+05:45`, `UTC−03:00`, `UTC+00:00`.
    ///
    /// The minus is U+2212. Seconds, which only old offsets have, are left out.
    package var description: String {
        let (hours, minutes) = (abs(seconds) / 60).quotientAndRemainder(dividingBy: 60)
        return "UTC\(seconds < 0 ? "−" : "+")\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }

    /// The offset as ISO 8601 writes it: `+05:45`, `-03:00`, `+00:00`.
    ///
    /// Seconds are left out.
    package var iso: String {
        let (hours, minutes) = (abs(seconds) / 60).quotientAndRemainder(dividingBy: 60)
        return "\(seconds < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}
