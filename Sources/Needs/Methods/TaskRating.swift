/// What raters say of one aspect of a task, and how far they agree.
package struct TaskRating: Hashable, Sendable {
    /// The median of the raters, or of the countries' medians where countries count once.
    package let median: Double

    /// The level that the median falls into, counted from the highest, which is 0.
    package let level: Int

    /// The mean, by the weighting of the table.
    package let mean: Double

    /// How many raters are in each level, highest first, each rater counting once: how far they agree.
    package let raters: [Int]

    /// The rating that a quarter of the raters does not exceed.
    package let lowerQuartile: Int

    /// The rating that three quarters of the raters do not exceed.
    package let upperQuartile: Int

    /// How many countries raters come from.
    package let countries: Int

    /// How many raters there are.
    package var count: Int { raters.reduce(0, +) }

    /// The share of raters in the level of the median, from 0 to 1.
    package var agreement: Double { Double(raters[level]) / Double(count) }

    /// Sums up ratings by country; `nil` when nobody rated.
    init?(_ ratings: [MarkCounts], cuts: [Double], weighting: Weighting) {
        guard let first = ratings.first else { return nil }
        let scale = first.scale
        let pooled = ratings.dropFirst().reduce(into: first) { $0 += $1 }
        guard let mean = weighting.mean(of: ratings), let median = weighting.median(of: ratings) else { return nil }
        self.mean = mean
        self.median = median
        level = cuts.count { $0 > median }
        countries = ratings.count { $0.rated > 0 }
        var raters = [Int](repeating: 0, count: cuts.count + 1)
        for point in 0..<scale.points {
            raters[cuts.count { $0 > Double(scale.lowest + point) }] += pooled.counts[point]
        }
        self.raters = raters
        lowerQuartile = pooled.rating(exceededByAllBut: 1)
        upperQuartile = pooled.rating(exceededByAllBut: 3)
    }
}

extension MarkCounts {
    /// The lowest rating that at least so many quarters of those who rated do not exceed.
    fileprivate func rating(exceededByAllBut quarters: Int) -> Int {
        var below = 0
        for point in 0..<scale.points {
            below += counts[point]
            if 4 * below >= quarters * rated { return scale.lowest + point }
        }
        return scale.highest
    }
}
