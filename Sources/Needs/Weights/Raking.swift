/// Weights that bring the margins of a table of answers to given totals, by iterative proportional fitting.
///
/// Source: Deming and Stephan, On a Least Squares Adjustment of a Sampled Frequency Table When the Expected Marginal Totals
/// Are Known (1940).
package struct Raking: Hashable, Sendable {
    /// What each cell weighs in all after raking.
    package let cells: [Double]

    /// The weight of an answer of each cell; 0 where a cell has no answers.
    package let weights: AnswerWeights

    /// How many times all margins were fitted.
    package let rounds: Int

    /// The largest distance of a margin from its target that is left, as a share of the total.
    package let error: Double

    /// One cell of the table: a combination of categories.
    package struct Cell: Hashable, Sendable {
        /// The category of each margin, counted from 0.
        package let categories: [Int]

        /// How many answers it has.
        package let count: Int

        /// Creates a cell.
        package init(categories: [Int], count: Int) {
            precondition(count >= 0, "a cell has a number of answers")
            self.categories = categories
            self.count = count
        }
    }

    /// Rakes a table.
    ///
    /// - Parameters:
    ///   - cells: the table; combinations that do not occur may be left out.
    ///   - targets: for each margin, of which there are two or more, the total of each of its categories.
    ///   - tolerance: how far a margin may stay from its target, as a share of the total.
    ///   - mostRounds: how often all margins are fitted before giving up.
    /// - Throws: why the targets cannot be met.
    package init(
        _ cells: [Cell],
        to targets: [[Double]],
        tolerance: Double = 1e-12,
        mostRounds: Int = 10_000
    ) throws(WeightingFailure) {
        precondition(targets.count >= 2 && tolerance > 0, "raking fits two margins or more")
        precondition(
            cells.allSatisfy { cell in
                cell.categories.count == targets.count
                    && zip(cell.categories, targets).allSatisfy { $1.indices.contains($0) }
            },
            "every cell has a category of each margin"
        )
        let total = try Raking.check(cells, targets)
        var table = cells.map { Double($0.count) }
        var (rounds, error) = (0, Double.infinity)
        repeat {
            for (margin, target) in targets.enumerated() {
                let sums = Raking.sums(of: table, cells, margin: margin, categories: target.count)
                for (position, cell) in cells.enumerated() where table[position] > 0 {
                    let category = cell.categories[margin]
                    table[position] *= target[category] / sums[category]
                }
            }
            rounds += 1
            error = Raking.error(of: table, cells, targets) / total
            guard error > tolerance else { break }
        } while rounds < mostRounds
        guard error <= tolerance else { throw .noConvergence(rounds: rounds, error: error) }
        let weights = zip(table, cells).map { $1.count > 0 ? $0 / Double($1.count) : 0 }
        guard let weights = AnswerWeights(weights, counts: cells.map(\.count)) else { throw .noAnswers }
        self.cells = table
        self.weights = weights
        self.rounds = rounds
        self.error = error
    }

    /// The total of the targets, if they can be met at all.
    private static func check(_ cells: [Cell], _ targets: [[Double]]) throws(WeightingFailure) -> Double {
        guard cells.contains(where: { $0.count > 0 }) else { throw .noAnswers }
        let counts = cells.map { Double($0.count) }
        let first = targets[0].reduce(0, +)
        for (margin, target) in targets.enumerated() {
            let sums = sums(of: counts, cells, margin: margin, categories: target.count)
            for (category, aim) in target.enumerated() {
                guard aim >= 0, aim.isFinite else { throw .unusableTarget(margin: margin, category: category) }
                if aim > 0, sums[category] == 0 { throw .emptyCategory(margin: margin, category: category) }
            }
            let total = target.reduce(0, +)
            guard abs(total - first) <= 1e-9 * max(total, first) else {
                throw .unequalTotals(margin: margin, total: total, first: first)
            }
        }
        guard first > 0 else { throw .noAnswers }
        return first
    }

    private static func sums(of table: [Double], _ cells: [Cell], margin: Int, categories: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: categories)
        for (value, cell) in zip(table, cells) { sums[cell.categories[margin]] += value }
        return sums
    }

    private static func error(of table: [Double], _ cells: [Cell], _ targets: [[Double]]) -> Double {
        var worst = 0.0
        for (margin, target) in targets.enumerated() {
            let sums = sums(of: table, cells, margin: margin, categories: target.count)
            for (sum, aim) in zip(sums, target) { worst = max(worst, abs(sum - aim)) }
        }
        return worst
    }
}
