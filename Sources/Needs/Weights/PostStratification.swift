/// Weights that make the classes of answers as large as those of the population: w = N / n in each class.
package struct PostStratification: Hashable, Sendable {
    /// The weight of an answer of each class.
    package let weights: AnswerWeights

    /// Works out weights.
    ///
    /// - Parameters:
    ///   - population: N, how large each class is in the population.
    ///   - answered: n, how many answers each class has.
    /// - Throws: why there are none: a class of the population without answers, or a size that is no size.
    package init(population: [Double], answered: [Int]) throws(WeightingFailure) {
        precondition(population.count == answered.count, "every class has a size and a number of answers")
        for (position, size) in population.enumerated() {
            guard size >= 0, size.isFinite else { throw .unusableTarget(margin: 0, category: position) }
            if size > 0, answered[position] == 0 { throw .emptyCategory(margin: 0, category: position) }
        }
        let weights = zip(population, answered).map { $1 > 0 ? $0 / Double($1) : 0 }
        guard let weights = AnswerWeights(weights, counts: answered) else { throw .noAnswers }
        self.weights = weights
    }
}

/// Why weights cannot be found; margins and their categories are counted from 0.
package enum WeightingFailure: Error, Hashable, Sendable {
    /// There is nothing to weight, or nothing would weigh anything.
    case noAnswers

    /// A target is negative or no number.
    case unusableTarget(margin: Int, category: Int)

    /// A category that has a target has no answers; it has to be joined with another.
    case emptyCategory(margin: Int, category: Int)

    /// The targets of a margin do not add up to what those of the first do.
    case unequalTotals(margin: Int, total: Double, first: Double)

    /// After so many rounds a margin is still this share of the total away from its target.
    ///
    /// Combinations without answers can make targets impossible to meet together.
    case noConvergence(rounds: Int, error: Double)

    /// A cap below what the answers weigh on average cannot hold their total.
    case capTooLow(cap: Double, mean: Double)
}
