/// What a printed cell tells of its respondents: how many there are and, by its means, the sums of their ratings.
///
/// A mean printed with its number of respondents gives the sum away, so the sum counts as printed.
package struct AggregateSums: Hashable, Sendable {
    /// How many respondents there are.
    package private(set) var count: Int

    /// The sum of their wanted levels.
    package private(set) var wanted: Int

    /// The sum of their current levels.
    package private(set) var current: Int

    /// Creates sums of no fewer than 0 respondents.
    package init(count: Int = 0, wanted: Int = 0, current: Int = 0) {
        precondition(count >= 0, "a group has no fewer than 0 respondents")
        self.count = count
        self.wanted = wanted
        self.current = current
    }

    /// Takes the sums of complete pairs.
    package init(_ moments: PairMoments) {
        self.init(count: moments.count, wanted: moments.wanted, current: moments.current)
    }

    /// Adds the sums of others.
    package static func += (sums: inout AggregateSums, others: AggregateSums) {
        sums.count += others.count
        sums.wanted += others.wanted
        sums.current += others.current
    }
}
