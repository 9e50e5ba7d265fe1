package import Reference

/// How often each pair of marks occurs, for each country and item.
///
/// Every needs figure is a function of a tally. Tallies of disjoint respondents add up, in any order.
package struct Tally: Hashable, Sendable {
    /// The scale of the ratings.
    package let scale: RatingScale

    /// How many items are counted.
    package let itemCount: Int

    /// How many respondents each country has.
    package private(set) var respondents: [CountryCode: Int] = [:]

    /// For each country and item, the counts of the pairs of states, importance × current, row by row.
    private var counts: [CountryCode: [UInt32]] = [:]

    /// The points of the scale and, after them, the states without a point.
    private let states: Int

    /// Creates an empty tally.
    package init(scale: RatingScale, itemCount: Int) {
        self.scale = scale
        self.itemCount = itemCount
        states = scale.points + Mark.withoutPoint.count
    }

    /// Counts one respondent.
    ///
    /// - Parameters:
    ///   - marks: the importance of every item, then the current level of every item.
    ///   - country: the respondent's country.
    package mutating func add(_ marks: ArraySlice<Mark>, from country: CountryCode) {
        precondition(marks.count == 2 * itemCount, "a respondent has an importance and a current level for every item")
        respondents[country, default: 0] += 1
        let cells = states * states
        let (states, scale, itemCount) = (states, scale, itemCount)
        marks.withUnsafeBufferPointer { marks in
            counts[country, default: [UInt32](repeating: 0, count: itemCount * cells)]
                .withUnsafeMutableBufferPointer { counts in
                    for item in 0..<itemCount {
                        let row = scale.state(of: marks[item])
                        let column = scale.state(of: marks[itemCount + item])
                        counts[item * cells + row * states + column] += 1
                    }
                }
        }
    }

    /// Adds the counts of another tally of the same survey.
    package mutating func merge(_ other: Tally) {
        precondition(other.scale == scale && other.itemCount == itemCount, "only tallies of one survey add up")
        respondents.merge(other.respondents, uniquingKeysWith: +)
        counts.merge(other.counts) { zip($0, $1).map(+) }
    }

    /// The countries that have respondents, by code.
    package var countries: [CountryCode] { respondents.keys.sorted() }

    /// What a country's complete pairs for an item add up to.
    ///
    /// A pair is complete when both marks are ratings.
    package func pairs(of item: Int, in country: CountryCode) -> PairSums {
        var sums = PairSums()
        forEachPair(of: item, in: country) { importance, current, count in
            sums.count += count
            sums.importance += count * importance
            sums.current += count * current
        }
        return sums
    }

    /// Calls `body` with each pair of ratings that occurs among a country's complete pairs for an item, and how often.
    package func forEachPair(
        of item: Int,
        in country: CountryCode,
        _ body: (_ importance: Int, _ current: Int, _ count: Int) -> Void
    ) {
        guard let cells = counts[country] else { return }
        for importance in 0..<scale.points {
            for current in 0..<scale.points {
                let count = Int(cells[(item * states + importance) * states + current])
                if count > 0 { body(scale.lowest + importance, scale.lowest + current, count) }
            }
        }
    }
}

/// The complete pairs of a group of respondents for one item, added up.
package struct PairSums: Hashable, Sendable {
    /// How many complete pairs there are.
    package var count = 0

    /// The sum of their importance ratings.
    package var importance = 0

    /// The sum of their current-level ratings.
    package var current = 0

    /// Creates empty sums.
    package init() {}
}
