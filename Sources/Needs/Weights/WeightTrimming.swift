/// Weights that were cut off at a cap, what was cut off being shared among the others.
package struct WeightTrimming: Hashable, Sendable {
    /// The weights after trimming; they add up to what they did before.
    package let weights: AnswerWeights

    /// The largest weight that is allowed.
    package let cap: Double

    /// How many answers weigh as much as the cap because they were cut to it.
    package let trimmed: Int

    /// Where a cap comes from.
    package enum Cap: Hashable, Sendable {
        /// This many times the mean weight.
        case timesMean(Double)

        /// This many times the median weight.
        case timesMedian(Double)
    }

    /// Trims weights.
    ///
    /// What is cut off goes to the answers below the cap in proportion to their weights; those that rise above the cap by it
    /// are cut in turn.
    package init(_ original: AnswerWeights, to rule: Cap) throws(WeightingFailure) {
        let cap =
            switch rule {
            case .timesMean(let times): times * original.mean
            case .timesMedian(let times): times * original.median
            }
        let total = original.total
        var weights = original.weights
        var isCut = [Bool](repeating: false, count: weights.count)
        while let above = weights.indices.first(where: {
            isAbove(weights[$0], cap) && original.counts[$0] > 0 && !isCut[$0]
        }) {
            for position in above..<weights.count where isAbove(weights[position], cap) { isCut[position] = true }
            let held = zip(isCut, original.counts).reduce(0) { $0 + ($1.0 ? cap * Double($1.1) : 0) }
            let free = weights.indices.reduce(0) { $0 + (isCut[$1] ? 0 : weights[$1] * Double(original.counts[$1])) }
            guard cap > 0, free > 0, total >= held else { throw .capTooLow(cap: cap, mean: original.mean) }
            let factor = (total - held) / free
            for position in weights.indices { weights[position] = isCut[position] ? cap : weights[position] * factor }
        }
        guard let trimmed = AnswerWeights(weights, counts: original.counts) else { throw .noAnswers }
        self.weights = trimmed
        self.cap = cap
        self.trimmed = zip(isCut, original.counts).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    }
}

/// Whether a weight is above a cap by more than arithmetic can blur.
private func isAbove(_ weight: Double, _ cap: Double) -> Bool { weight > cap * (1 + 1e-12) }
