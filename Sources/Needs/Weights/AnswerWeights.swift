/// The weights of answers that fall into classes: all answers of a class weigh the same.
///
/// Every weight is a number of at least 0, and not all answers weigh nothing.
package struct AnswerWeights: Hashable, Sendable {
    /// The weight of an answer of each class.
    package let weights: [Double]

    /// How many answers each class has.
    package let counts: [Int]

    /// Takes weights, or `nil` when there is not one for each class, one is negative or no number, a count is negative, or
    /// nothing weighs anything.
    package init?(_ weights: [Double], counts: [Int]) {
        guard weights.count == counts.count, counts.allSatisfy({ $0 >= 0 }),
            weights.allSatisfy({ $0 >= 0 && $0.isFinite })
        else { return nil }
        let total = zip(weights, counts).reduce(0) { $0 + $1.0 * Double($1.1) }
        guard total > 0, total.isFinite else { return nil }
        self.weights = weights
        self.counts = counts
    }

    /// Takes the weights of single answers.
    package init?(_ weights: [Double]) {
        self.init(weights, counts: [Int](repeating: 1, count: weights.count))
    }

    /// How many answers there are.
    package var size: Int { counts.reduce(0, +) }

    /// What all answers weigh together.
    package var total: Double { zip(weights, counts).reduce(0) { $0 + $1.0 * Double($1.1) } }

    /// The mean weight of an answer.
    package var mean: Double { total / Double(size) }

    /// The median weight of an answer, halfway between two where the middle falls there.
    package var median: Double {
        let ascending = zip(weights, counts).filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
        func weight(at position: Int) -> Double {
            var before = 0
            for (weight, count) in ascending {
                before += count
                if position < before { return weight }
            }
            return ascending.last?.0 ?? 0
        }
        return (weight(at: (size - 1) / 2) + weight(at: size / 2)) / 2
    }

    /// What the weights cost.
    package var summary: WeightSummary {
        let mean = mean
        let squares = zip(weights, counts).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * Double($1.1) }
        let extremes = zip(weights, counts).filter { $0.1 > 0 }.map(\.0)
        return WeightSummary(
            size: size,
            designEffect: 1 + squares / Double(size) / (mean * mean),
            smallest: extremes.min() ?? mean,
            largest: extremes.max() ?? mean
        )
    }
}

/// What weights cost in precision.
package struct WeightSummary: Hashable, Sendable {
    /// n, how many answers are weighted.
    package let size: Int

    /// Kish's design effect of unequal weights, 1 + CV², with the coefficient of variation of the population of weights.
    ///
    /// Source: Kish, Survey Sampling (1965), 11.7.
    package let designEffect: Double

    /// The smallest weight.
    package let smallest: Double

    /// The largest weight.
    package let largest: Double

    /// How many answers of equal weight would be as precise, n / deff.
    package var effectiveSize: Double { Double(size) / designEffect }
}
