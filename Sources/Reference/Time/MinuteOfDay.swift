/// A time on the clock of a workshop day, to the minute: 00:00 to 24:00, local to the venue.
package struct MinuteOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes since midnight, 0 to 1440.
    package let minutes: Int

    /// Creates a time, or `nil` when it lies outside the day.
    package init?(_ minutes: Int) {
        guard (0...1_440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Reads a time in the form `08:30`, or `nil` when the text has another form.
    package init?(clock text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == 0x3A else { return nil }
        let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 0x30 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let (hours, minutes) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
        guard minutes < 60 else { return nil }
        self.init(hours * 60 + minutes)
    }

    /// The time a while later, or `nil` when that is past midnight.
    package func later(by length: Minutes) -> MinuteOfDay? { MinuteOfDay(minutes + length.count) }

    /// Earlier times come first.
    package static func < (first: MinuteOfDay, second: MinuteOfDay) -> Bool { first.minutes < second.minutes }

    /// The time as `08:30`.
    package var description: String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// A stretch of one workshop day.
///
/// A slot is never empty: `end` is always later than `start`. It holds its start and not its end, so two slots that only
/// touch do not overlap.
package struct TimeSlot: Hashable, Sendable, CustomStringConvertible {
    /// When the slot begins.
    package let start: MinuteOfDay

    /// When the slot is over.
    package let end: MinuteOfDay

    /// Creates a slot, or `nil` when it would be empty or run backwards.
    package init?(from start: MinuteOfDay, to end: MinuteOfDay) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    /// Creates a slot of a length, or `nil` when it would be empty or pass midnight.
    package init?(from start: MinuteOfDay, lasting length: Minutes) {
        guard let end = start.later(by: length) else { return nil }
        self.init(from: start, to: end)
    }

    /// How long the slot lasts.
    package var length: Minutes { Minutes(end.minutes - start.minutes) ?? .zero }

    /// Whether two slots have a moment in common.
    package func overlaps(_ other: TimeSlot) -> Bool { start < other.end && other.start < end }

    /// The slot as `08:30–09:00`.
    package var description: String { "\(start)–\(end)" }
}
