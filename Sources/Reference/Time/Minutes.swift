/// A length of time in whole minutes, never negative.
package struct Minutes: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// How many minutes.
    package let count: Int

    /// Creates a length of time, or `nil` when it is negative or longer than a week.
    package init?(_ count: Int) {
        guard (0...10_080).contains(count) else { return nil }
        self.count = count
    }

    /// No time at all.
    package static let zero = Minutes(sum: 0)

    private init(sum: Int) {
        count = sum
    }

    /// Two lengths, one after the other.
    package static func + (first: Minutes, second: Minutes) -> Minutes { Minutes(sum: first.count + second.count) }

    /// Shorter lengths come first.
    package static func < (first: Minutes, second: Minutes) -> Bool { first.count < second.count }

    /// The length as "45 min".
    package var description: String { "\(count) min" }
}

extension Sequence<Minutes> {
    /// The whole length of all of them.
    package var total: Minutes { reduce(.zero, +) }
}
