import Needs
import Reference

/// Made-up answers, counted: how often each pair of ratings occurs for each item and country.
struct AnswerCells {
    /// The scale of both ratings.
    let scale: RatingScale

    /// The counts, item by item and in each country by country.
    let pairs: [[PairCounts]]

    /// Makes answers.
    ///
    /// Some of the countries answer far more than others; each has at least one answer.
    init(answers: Int, items: Int, countries: Int, scale: RatingScale, seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let shares = (0..<countries).map { 1 / Double(1 + $0) }
        let whole = shares.reduce(0, +)
        let sizes = shares.map { max(1, Int(($0 / whole * Double(answers)).rounded())) }
        self.scale = scale
        pairs = (0..<items)
            .map { _ in
                let item = AnswerCells.levels(3.8, 2.6, apart: 0.4, &chance)
                return sizes.map { size in
                    let country = AnswerCells.levels(item.wanted, item.current, apart: 0.5, &chance)
                    return PairCounts(
                        scale: scale,
                        pairs: (0..<size)
                            .map { _ in
                                (
                                    AnswerCells.rating(around: country.wanted, scale, &chance),
                                    AnswerCells.rating(around: country.current, scale, &chance)
                                )
                            }
                    )
                }
            }
    }

    /// The complete pairs, item by item and in each country by country.
    var moments: [[PairMoments]] { pairs.map { $0.map(\.moments) } }

    /// A line for each item and country: the counts of pairs of ratings, wanted × current level.
    var table: String {
        pairs.joined()
            .map { counts in
                (0..<scale.points)
                    .flatMap { wanted in
                        (0..<scale.points).map { "\(counts.count(wanted: wanted, current: $0))" }
                    }
                    .joined(separator: ",") + "\n"
            }
            .joined()
    }

    private static func levels(
        _ wanted: Double,
        _ current: Double,
        apart: Double,
        _ chance: inout SeededGenerator
    ) -> (wanted: Double, current: Double) {
        (chance.normal(mean: wanted, deviation: apart), chance.normal(mean: current, deviation: apart))
    }

    /// A rating; three in a hundred are missing.
    private static func rating(around level: Double, _ scale: RatingScale, _ chance: inout SeededGenerator) -> Int? {
        guard !chance.happens(0.03) else { return nil }
        let spread = chance.unit() + chance.unit() - 1
        return max(scale.lowest, min(scale.highest, Int((level + 2 * spread).rounded())))
    }
}
