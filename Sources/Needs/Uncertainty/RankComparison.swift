import Reference

/// All pairs of needs compared: by how much they differ, and how much they would by chance.
///
/// Were two needs equal, each country's part of their difference could as well have the other sign. So chance is shown by
/// draws that give each country a sign, the same for all needs, which keeps needs rated by the same people correlated.
/// The part of a country is its influence on the one need less that on the other, and its share of the difference; a
/// difference is measured in the root of the sum of the squares of all parts, which no sign changes. It is a monotone
/// function of Student's t clustered by country. For few countries, resampling them claims far too many differences; this
/// does not, and is exact where the parts are symmetric. Source: Romano (1990), "On the Behavior of Randomization Tests
/// Without a Group Invariance Assumption"; Cameron, Gelbach and Miller (2008), "Bootstrap-Based Improvements for Inference
/// with Clustered Errors".
package struct RankComparison: Sendable {
    /// How many needs there are.
    package let items: Int

    /// The needs that can be compared: at least two countries stand behind each.
    package let compared: [Int]

    /// The figure of each compared need, turned so that the greater need has the greater number.
    let needs: [Double]

    /// What chance does.
    private let chance: ChanceDraws

    /// In what the difference of each two compared needs is measured, row by row; 0 where nothing differs.
    private let errors: [Double]

    /// Compares needs by their answers from countries.
    ///
    /// - Parameters:
    ///   - pairs: the complete pairs for each item and country.
    ///   - weighting: who counts once.
    ///   - statistic: the figure that ranks the needs.
    ///   - draws: how many draws show what chance does, at least 1.
    ///   - seed: the same seed gives the same draws.
    package init(
        _ pairs: [[PairMoments]],
        weighting: Weighting,
        by statistic: NeedStatistic,
        draws: Int,
        seed: UInt64
    ) {
        precondition(draws >= 1, "there is a draw")
        let influences = NeedInfluences(pairs, weighting: weighting, on: statistic)
        let compared = pairs.indices.filter { influences.answered[$0] >= 2 }
        items = pairs.count
        self.compared = compared
        needs = compared.compactMap { influences.needs[$0] }
        chance = ChanceDraws(influences, of: compared, draws: draws, seed: seed)
        errors = RankComparison.errors(influences, of: compared)
    }

    /// Compares needs whose figures are independent, with known standard errors, each above 0.
    ///
    /// - Parameters:
    ///   - scores: the figures, the greatest need having the greatest.
    ///   - standardErrors: the standard error of each.
    ///   - draws: how many draws show what chance does, at least 1.
    ///   - seed: the same seed gives the same draws.
    package init(_ scores: [Double], standardErrors: [Double], draws: Int, seed: UInt64) {
        precondition(draws >= 1, "there is a draw")
        precondition(scores.count == standardErrors.count, "every score has a standard error")
        precondition(standardErrors.allSatisfy { $0 > 0 }, "a standard error is above 0")
        items = scores.count
        compared = Array(scores.indices)
        needs = scores
        chance = ChanceDraws(standardErrors, draws: draws, seed: seed)
        errors = standardErrors.flatMap { first in
            standardErrors.map { (first * first + $0 * $0).squareRoot() }
        }
    }

    /// The compared needs, the greatest first; equal ones in the order in which they were given.
    package var order: [Int] {
        compared.indices.sorted { (needs[$1], $0) < (needs[$0], $1) }.map { compared[$0] }
    }

    /// Whether two compared needs differ by more than a critical value.
    ///
    /// A difference that chance makes too is equal to a drawn one but for rounding.
    func differ(_ first: Int, _ second: Int, beyond critical: Double) -> Bool {
        let error = errors[first * compared.count + second]
        return error > 0 && abs(needs[first] - needs[second]) > critical * (1 + 1e-5) * error
    }

    /// The difference of some pairs, in errors, that chance exceeds no more often than the confidence allows.
    func criticalValue(_ pairs: [(first: Int, second: Int)], confidence: Double) -> Double {
        var largest = [Float](repeating: 0, count: chance.draws)
        for (first, second) in pairs {
            let error = errors[first * compared.count + second]
            guard error > 0 else { continue }
            chance.raise(&largest, to: first, second, difference: needs[first] - needs[second], error: error)
        }
        return Percentile.value(at: confidence, of: &largest).squareRoot()
    }

    private static func errors(_ influences: NeedInfluences, of compared: [Int]) -> [Double] {
        var errors = [Double](repeating: 0, count: compared.count * compared.count)
        for (first, item) in compared.enumerated() {
            for (second, other) in compared.enumerated().prefix(first) {
                let half = ((influences.needs[item] ?? 0) - (influences.needs[other] ?? 0)) / 2
                var squares = 0.0
                for country in influences.shares[item].indices {
                    let part =
                        influences.influences[item][country] - influences.influences[other][country]
                        + half * (influences.shares[item][country] + influences.shares[other][country])
                    squares += part * part
                }
                // Needs that every country sees alike differ by the rounding of their sums alone.
                let error = squares < 1e-24 ? 0 : squares.squareRoot()
                errors[first * compared.count + second] = error
                errors[second * compared.count + first] = error
            }
        }
        return errors
    }
}
