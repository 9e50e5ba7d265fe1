package import Reference

/// The name of a time zone in the IANA data base, such as `Africa/Nairobi`.
///
/// Whether the data base has it is the business of those who read it.
package struct ZoneName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name.
    package let text: String

    /// Creates a name, or `nil` when the text does not have the form of one.
    package init?(_ text: String) {
        guard (1...64).contains(text.utf8.count), text.utf8.first.map(ZoneName.mayBegin) == true,
            text.utf8.allSatisfy({ ZoneName.mayBegin($0) || Set("0123456789/_+-".utf8).contains($0) })
        else { return nil }
        self.text = text
    }

    /// The name.
    package var description: String { text }

    /// Names sort by their bytes.
    package static func < (first: ZoneName, second: ZoneName) -> Bool { first.text < second.text }

    private static func mayBegin(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

/// The clock of a place over the years of an event: how far it is ahead of UTC, and when it is put forward or back.
package struct EventZone: Hashable, Sendable {
    /// The name of the zone.
    package let name: ZoneName

    /// What the clock shows before the first change.
    package let first: ZoneOffset

    /// When it is changed, each later than the one before.
    package let transitions: [ClockChange]

    /// Creates a zone, or `nil` when its changes do not ascend.
    package init?(name: ZoneName, first: ZoneOffset, transitions: [ClockChange] = []) {
        guard zip(transitions, transitions.dropFirst()).allSatisfy({ $0.second < $1.second }) else { return nil }
        self.name = name
        self.first = first
        self.transitions = transitions
    }

    /// What the clock shows at a second since 1970 in UTC.
    package func offset(at second: Int) -> ZoneOffset {
        transitions.last { $0.second <= second }?.offset ?? first
    }

    /// The second since 1970 in UTC at which the clock shows a time of a day.
    ///
    /// As RFC 5545, 3.3.5 has it: a time that comes twice is meant the first time, and a time that is skipped is counted
    /// with the offset before the gap.
    package func second(of minute: MinuteOfDay, on date: CalendarDate) -> Int {
        let local = date.daysSince1970 * 86_400 + minute.minutes * 60
        var before = first
        for transition in transitions {
            // In a skipped or a repeated hour, the offset before the change still counts.
            guard local - max(before.seconds, transition.offset.seconds) >= transition.second else { break }
            before = transition.offset
        }
        return local - before.seconds
    }

    /// What a clock shows at a time of the venue.
    package func time(at second: Int) -> LocalTime? {
        let offset = offset(at: second)
        let local = second + offset.seconds
        guard let date = CalendarDate(secondsSince1970: local),
            let minute = MinuteOfDay((local - date.daysSince1970 * 86_400) / 60)
        else { return nil }
        return LocalTime(date: date, minute: minute, offset: offset)
    }
}

/// How far a clock is ahead of UTC, and what that is called.
package struct ZoneOffset: Hashable, Sendable {
    /// Seconds ahead of UTC, -86,399 to 86,399; below 0 where the clock is behind.
    package let seconds: Int

    /// Whether it is that of summer time.
    package let isDaylight: Bool

    /// The abbreviation in the IANA data base: `CET`, `EAT`, `+03`.
    package let abbreviation: String

    /// Creates an offset, or `nil` when it is a day or more, or the abbreviation is not 1 to 10 letters, digits or signs.
    package init?(seconds: Int, isDaylight: Bool = false, abbreviation: String) {
        let marks = Set("+-".utf8)
        guard abs(seconds) < 86_400, (1...10).contains(abbreviation.utf8.count),
            abbreviation.utf8.allSatisfy({
                marks.contains($0) || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
                    || (0x61...0x7A).contains($0)
            })
        else { return nil }
        self.seconds = seconds
        self.isDaylight = isDaylight
        self.abbreviation = abbreviation
    }

    /// The offset as ISO 8601 writes it, such as `+03:00`.
    package var iso: String {
        let minutes = abs(seconds) / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(seconds < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

/// A change of a clock.
package struct ClockChange: Hashable, Sendable {
    /// When it is, in seconds since 1970 in UTC.
    package let second: Int

    /// What the clock shows from then on.
    package let offset: ZoneOffset

    /// Creates a change.
    package init(second: Int, offset: ZoneOffset) {
        self.second = second
        self.offset = offset
    }
}

/// What a clock shows: date, time and how far it is ahead of UTC.
package struct LocalTime: Hashable, Sendable {
    /// The date.
    package let date: CalendarDate

    /// The time.
    package let minute: MinuteOfDay

    /// How far the clock is ahead of UTC.
    package let offset: ZoneOffset

    /// The time as ISO 8601 writes it, such as `2026-03-02T09:00:00+03:00`.
    package var iso: String { "\(date)T\(minute):00\(offset.iso)" }
}
