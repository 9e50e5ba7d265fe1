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
        let all = ScopeFigures(pairs, of: Array(countries.indices), weighting: weighting)
        let homes = countries.map { register.country($0)?.region }
        var regions = Region.allCases.map { region in
            ScopeFigures(pairs, of: homes.indices.filter { homes[$0] == region }, weighting: weighting)
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
        let countries = Array(pairs.first?.indices ?? 0..<0)
        self = ScopeFigures(pairs, of: countries, weighting: weighting).table(scope, hidden: hidden)
    }
}

/// All items of a scope before small cells are hidden.
private struct ScopeFigures {
    let estimates: [ItemEstimate?]
    var hidden: Set<Int> = []

    /// Takes the complete pairs of each item by country, of those countries alone whose positions are given.
    init(_ pairs: [[PairMoments]], of countries: [Int], weighting: Weighting) {
        estimates = pairs.map { ItemEstimate($0, of: countries, weighting: weighting) }
    }

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

    /// The ranks that each of some items may really have; `nil` for all others.
    private func rankRanges(of items: [Int]) -> [ClosedRange<Int>?] {
        var above = [Int](repeating: 0, count: estimates.count)
        var below = above
        var reaches = TReaches(confidence: 1 - (1 - NeedsAnalysis.confidence) / Double(max(items.count - 1, 1)))
        let compared = ComparedScores(items.compactMap { estimates[$0] })
        for second in items.indices {
            for first in 0..<second {
                guard let difference = compared.difference(first, second) else { continue }
                let reach = reaches.reach(clusters: difference.clusters)
                guard abs(difference.value) > reach * (difference.standardError ?? .infinity) else { continue }
                let (higher, lower) = difference.value > 0 ? (first, second) : (second, first)
                above[items[lower]] += 1
                below[items[higher]] += 1
            }
        }
        var ranges = [ClosedRange<Int>?](repeating: nil, count: estimates.count)
        for item in items { ranges[item] = (1 + above[item])...(items.count - below[item]) }
        return ranges
    }
}

/// One item's means and what each country adds to them.
private struct ItemEstimate {
    let respondents: Int
    let countries: Int
    let importance: Double
    let current: Double

    /// Each country's influence on the score, divided by the size of the sample, four countries at a time; 0 for countries
    /// without pairs, and behind the last one.
    let influences: [SIMD4<Double>]

    /// A bit for each country, 64 at a time: whether it has pairs.
    let present: [UInt64]

    /// Takes the pairs of an item by country, of those countries alone whose positions are given.
    init?(_ sums: [PairMoments], of members: [Int], weighting: Weighting) {
        var present = [UInt64](repeating: 0, count: (members.count + 63) / 64)
        var (respondents, countries) = (0, 0)
        var (size, importance, current) = (0.0, 0.0, 0.0)
        for (place, country) in members.enumerated() where sums[country].count > 0 {
            present[place / 64] |= 1 << UInt64(place % 64)
            countries += 1
            respondents += sums[country].count
            let unit = Unit(sums[country], weighting)
            size += unit.size
            importance += unit.importance
            current += unit.current
        }
        guard countries > 0 else { return nil }
        importance /= size
        current /= size
        // The score Ī(Ī − Ā) to first order: a change of its means weighs by the partial derivatives 2Ī − Ā and −Ī.
        var influences = [SIMD4<Double>](repeating: .zero, count: (members.count + 3) / 4)
        for (place, country) in members.enumerated() where sums[country].count > 0 {
            let unit = Unit(sums[country], weighting)
            influences[place / 4][place % 4] =
                ((2 * importance - current) * (unit.importance - unit.size * importance)
                    - importance * (unit.current - unit.size * current)) / size
        }
        (self.respondents, self.countries) = (respondents, countries)
        (self.importance, self.current) = (importance, current)
        (self.influences, self.present) = (influences, present)
    }

    /// What a country with pairs adds to the means: one observation, its mean; or as many as it has respondents, known by
    /// their sums.
    private struct Unit {
        let size: Double
        let importance: Double
        let current: Double

        init(_ sums: PairMoments, _ weighting: Weighting) {
            let divisor = weighting == .countries ? Double(sums.count) : 1
            size = Double(sums.count) / divisor
            importance = Double(sums.wanted) / divisor
            current = Double(sums.current) / divisor
        }
    }

    var score: Double { importance * (importance - current) }

    var isSmall: Bool { min(respondents, countries) < NeedsAnalysis.smallestCell }

    func figures(_ reaches: inout TReaches) -> NeedFigures {
        let squares = influences.reduce(.zero) { $0 + $1 * $1 }.sum()
        let score = ClusteredEstimate(score, squares: squares, clusters: countries, size: 1)
        return NeedFigures(
            respondents: respondents,
            countries: countries,
            importance: importance,
            current: current,
            score: score,
            interval: score.clusters < 2 ? nil : score.interval(reach: reaches.reach(clusters: score.clusters))
        )
    }
}

/// The scores of some items, to be compared two by two: what belongs to all items stands end to end.
private struct ComparedScores {
    private let scores: [Double]
    private let influences: [SIMD4<Double>]
    private let present: [UInt64]

    init(_ estimates: [ItemEstimate]) {
        scores = estimates.map(\.score)
        influences = estimates.flatMap(\.influences)
        present = estimates.flatMap(\.present)
    }

    /// One score less another, over the countries that have pairs for either; `nil` with fewer than two of them.
    func difference(_ first: Int, _ second: Int) -> ClusteredEstimate? {
        let words = present.count / scores.count
        var clusters = 0
        for word in 0..<words {
            clusters += (present[first * words + word] | present[second * words + word]).nonzeroBitCount
        }
        guard clusters >= 2 else { return nil }
        let lanes = influences.count / scores.count
        var squares = SIMD4<Double>.zero
        for lane in 0..<lanes {
            // Where neither has pairs, both influences are 0.
            let influence = influences[first * lanes + lane] - influences[second * lanes + lane]
            squares += influence * influence
        }
        return ClusteredEstimate(scores[first] - scores[second], squares: squares.sum(), clusters: clusters, size: 1)
    }
}

/// How many standard errors an interval reaches by Student's t, worked out once for each number of clusters.
private struct TReaches {
    private let confidence: Double
    private var known: [Double?] = []

    init(confidence: Double) {
        self.confidence = confidence
    }

    /// The reach with G − 1 degrees of freedom, for at least two clusters.
    mutating func reach(clusters: Int) -> Double {
        while known.count <= clusters { known.append(nil) }
        if let reach = known[clusters] { return reach }
        let reach = StudentT.quantile(0.5 + confidence / 2, freedom: Double(clusters - 1))
        known[clusters] = reach
        return reach
    }
}
