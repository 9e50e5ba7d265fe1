package import Reference

/// Turns a tally into ranked needs.
package struct NeedsAnalysis: Sendable {
    /// Cells with fewer respondents, or fewer countries, are not shown.
    package static let smallestCell = 5

    /// The confidence of intervals.
    package static let confidence = 0.95

    private let tally: Tally
    private let register: CountryRegister
    private let weighting: Weighting

    /// Creates an analysis of a tally whose countries are all in the register.
    package init(of tally: Tally, register: CountryRegister, weighting: Weighting) {
        self.tally = tally
        self.register = register
        self.weighting = weighting
    }

    /// The table of all countries, then one for each region, with small cells suppressed.
    ///
    /// Where hiding small cells would leave one of them to be computed from the others and the total, further regions of
    /// that item are hidden, fewest respondents first, until at least two regions, five respondents and five countries
    /// stand behind what is hidden.
    package func tables() -> [NeedsTable] {
        let (countries, pairs) = tally.moments()
        let all = scopeFigures(pairs)
        var regions = Region.allCases.map { region in
            let members = countries.indices.filter { register.country(countries[$0])?.region == region }
            return scopeFigures(pairs.map { item in members.map { item[$0] } })
        }
        for item in 0..<tally.itemCount where all.estimates[item] != nil {
            suppress(item, in: &regions)
        }
        var tables = [all.table(.all, hidden: smallItems(of: all))]
        for (region, figures) in zip(Region.allCases, regions) {
            tables.append(figures.table(.region(region), hidden: figures.hidden))
        }
        return tables
    }

    // MARK: Figures of one scope

    private func scopeFigures(_ pairs: [[PairMoments]]) -> ScopeFigures {
        ScopeFigures(estimates: pairs.map { ItemEstimate($0, weighting: weighting) })
    }

    private func smallItems(of scope: ScopeFigures) -> Set<Int> {
        Set(scope.estimates.indices.filter { scope.estimates[$0]?.isSmall ?? false })
    }

    private func suppress(_ item: Int, in regions: inout [ScopeFigures]) {
        var hidden = regions.indices.filter { regions[$0].estimates[item]?.isSmall ?? false }
        guard !hidden.isEmpty else { return }
        var shown = regions.indices
            .filter { regions[$0].estimates[item] != nil && !hidden.contains($0) }
            .sorted { (regions[$0].respondents(item), $0) > (regions[$1].respondents(item), $1) }
        func needsMore() -> Bool {
            hidden.count < 2
                || hidden.map({ regions[$0].respondents(item) }).reduce(0, +) < NeedsAnalysis.smallestCell
                || hidden.map({ regions[$0].countries(item) }).reduce(0, +) < NeedsAnalysis.smallestCell
        }
        while needsMore(), let next = shown.popLast() { hidden.append(next) }
        for region in hidden { regions[region].hidden.insert(item) }
    }
}

extension NeedsTable {
    /// The table of a scope from its complete pairs, for each item and country, with some items hidden.
    init(of pairs: [[PairMoments]], scope: NeedScope, hiding hidden: Set<Int>, weighting: Weighting) {
        let figures = ScopeFigures(estimates: pairs.map { ItemEstimate($0, weighting: weighting) })
        self = figures.table(scope, hidden: hidden)
    }
}

/// All items of a scope before small cells are hidden.
private struct ScopeFigures {
    let estimates: [ItemEstimate?]
    var hidden: Set<Int> = []

    func respondents(_ item: Int) -> Int { estimates[item]?.respondents ?? 0 }

    func countries(_ item: Int) -> Int { estimates[item]?.countries ?? 0 }

    func table(_ scope: NeedScope, hidden: Set<Int>) -> NeedsTable {
        let shown = estimates.indices.filter { estimates[$0] != nil && !hidden.contains($0) }
        let ranges = rankRanges(of: shown)
        var reaches = TReaches(confidence: NeedsAnalysis.confidence)
        let cells = estimates.indices.map { item -> NeedCell in
            guard let estimate = estimates[item] else { return .noAnswers }
            guard !hidden.contains(item) else { return .suppressed }
            var figures = estimate.figures(&reaches)
            figures.rank = 1 + shown.count { (estimates[$0]?.score ?? 0) > estimate.score }
            figures.rankRange = ranges[item]
            return .shown(figures)
        }
        return NeedsTable(scope: scope, cells: cells)
    }

    private func rankRanges(of items: [Int]) -> [Int: ClosedRange<Int>] {
        guard items.count > 1 else { return Dictionary(uniqueKeysWithValues: items.map { ($0, 1...1) }) }
        var reaches = TReaches(confidence: 1 - (1 - NeedsAnalysis.confidence) / Double(items.count - 1))
        var above: [Int: Int] = [:]
        var below: [Int: Int] = [:]
        for (position, first) in items.enumerated() {
            for second in items[(position + 1)...] {
                guard let difference = estimates[first]?.difference(from: estimates[second]) else { continue }
                let reach = reaches.reach(clusters: difference.clusters)
                guard abs(difference.value) > reach * (difference.standardError ?? .infinity) else { continue }
                let (higher, lower) = difference.value > 0 ? (first, second) : (second, first)
                above[lower, default: 0] += 1
                below[higher, default: 0] += 1
            }
        }
        return Dictionary(
            uniqueKeysWithValues: items.map { ($0, 1 + above[$0, default: 0]...items.count - below[$0, default: 0]) }
        )
    }
}

/// One item's means and what each country adds to them.
private struct ItemEstimate {
    let respondents: Int
    let countries: Int
    let importance: Double
    let current: Double

    /// Each country's influence on the score, divided by the size of the sample; 0 for countries without pairs.
    let influences: [Double]

    /// Which countries have pairs.
    let present: [Bool]

    init?(_ sums: [PairMoments], weighting: Weighting) {
        let present = sums.map { $0.count > 0 }
        let countries = present.count { $0 }
        guard countries > 0 else { return nil }
        let units = sums.map { Unit($0, weighting) }
        let size = units.reduce(0) { $0 + $1.size }
        let importance = units.reduce(0) { $0 + $1.importance } / size
        let current = units.reduce(0) { $0 + $1.current } / size
        self.respondents = sums.reduce(0) { $0 + $1.count }
        self.countries = countries
        self.importance = importance
        self.current = current
        self.present = present
        // The score Ī(Ī − Ā) to first order: a change of its means weighs by the partial derivatives 2Ī − Ā and −Ī.
        influences = units.map { unit in
            ((2 * importance - current) * (unit.importance - unit.size * importance)
                - importance * (unit.current - unit.size * current)) / size
        }
    }

    /// What a country adds to the means: one observation, its mean; or as many as it has respondents, known by their sums.
    private struct Unit {
        let size: Double
        let importance: Double
        let current: Double

        init(_ sums: PairMoments, _ weighting: Weighting) {
            let divisor = weighting == .countries ? Double(max(sums.count, 1)) : 1
            size = Double(sums.count) / divisor
            importance = Double(sums.wanted) / divisor
            current = Double(sums.current) / divisor
        }
    }

    var score: Double { importance * (importance - current) }

    var isSmall: Bool { min(respondents, countries) < NeedsAnalysis.smallestCell }

    func figures(_ reaches: inout TReaches) -> NeedFigures {
        let score = ClusteredEstimate(
            score,
            influences: influences.indices.lazy.filter { present[$0] }.map { influences[$0] },
            size: 1
        )
        return NeedFigures(
            respondents: respondents,
            countries: countries,
            importance: importance,
            current: current,
            score: score,
            interval: score.clusters < 2 ? nil : score.interval(reach: reaches.reach(clusters: score.clusters))
        )
    }

    /// This score less another, over the countries that have pairs for either; `nil` with fewer than two of them.
    func difference(from other: ItemEstimate?) -> ClusteredEstimate? {
        guard let other else { return nil }
        var (clusters, squares) = (0, 0.0)
        for country in influences.indices {
            // Where neither has pairs, both influences are 0.
            let influence = influences[country] - other.influences[country]
            clusters += present[country] || other.present[country] ? 1 : 0
            squares += influence * influence
        }
        guard clusters >= 2 else { return nil }
        return ClusteredEstimate(score - other.score, squares: squares, clusters: clusters, size: 1)
    }
}

/// How many standard errors an interval reaches by Student's t, worked out once for each number of clusters.
private struct TReaches {
    private let confidence: Double
    private var known: [Int: Double] = [:]

    init(confidence: Double) {
        self.confidence = confidence
    }

    /// The reach with G − 1 degrees of freedom, for at least two clusters.
    mutating func reach(clusters: Int) -> Double {
        if let reach = known[clusters] { return reach }
        let reach = StudentT.quantile(0.5 + confidence / 2, freedom: Double(clusters - 1))
        known[clusters] = reach
        return reach
    }
}
