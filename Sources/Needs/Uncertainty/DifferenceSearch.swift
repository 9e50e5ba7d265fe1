/// Finds the pairs of needs that differ significantly.
struct DifferenceSearch {
    /// What was found.
    struct Outcome {
        /// For each two compared needs, row by row, whether they differ.
        var apart: [Bool]

        /// The first critical value, for each compared need.
        var criticalValues: [Double]
    }

    private let comparison: RankComparison
    private let procedure: RankSets.Procedure
    private let confidence: Double

    init(_ comparison: RankComparison, _ procedure: RankSets.Procedure, confidence: Double) {
        self.comparison = comparison
        self.procedure = procedure
        self.confidence = confidence
    }

    private var count: Int { comparison.compared.count }

    /// Compares all pairs at once.
    func all() -> Outcome {
        let pairs = (0..<count).flatMap { first in (0..<first).map { (first: $0, second: first) } }
        let (differing, critical) = search(pairs)
        var outcome = Outcome(
            apart: [Bool](repeating: false, count: count * count),
            criticalValues: [Double](repeating: critical, count: count)
        )
        for pair in differing {
            outcome.apart[pair.first * count + pair.second] = true
            outcome.apart[pair.second * count + pair.first] = true
        }
        return outcome
    }

    /// Compares each need with all others, one need at a time.
    func eachNeed() -> Outcome {
        var outcome = Outcome(apart: [Bool](repeating: false, count: count * count), criticalValues: [])
        for need in 0..<count {
            let others = (0..<count).filter { $0 != need }
            let (differing, critical) = search(others.map { (first: need, second: $0) })
            for pair in differing { outcome.apart[need * count + pair.second] = true }
            outcome.criticalValues.append(critical)
        }
        return outcome
    }

    private typealias Pair = (first: Int, second: Int)

    /// The pairs that differ among some, and the first critical value.
    private func search(_ pairs: [Pair]) -> (differing: [Pair], critical: Double) {
        var (rest, differing): ([Pair], [Pair]) = (pairs, [])
        var firstCritical: Double?
        while !rest.isEmpty {
            let critical = comparison.criticalValue(rest, confidence: confidence)
            firstCritical = firstCritical ?? critical
            var still: [Pair] = []
            for pair in rest {
                if comparison.differ(pair.first, pair.second, beyond: critical) {
                    differing.append(pair)
                } else {
                    still.append(pair)
                }
            }
            let isDone = still.count == rest.count || procedure == .singleStep
            rest = still
            if isDone { break }
        }
        return (differing, firstCritical ?? 0)
    }
}
