import Reference

/// Works the figures of one item out step by step.
struct NeedWorking {
    private let countries: [(code: CountryCode, table: PairCounts, moments: PairMoments)]
    private let weighting: Weighting

    /// The mean importance.
    let importance: ExplanationStep

    /// The mean current level.
    let current: ExplanationStep

    /// Takes the pairs of countries; `nil` when no pair is complete.
    init?(_ codes: [CountryCode], _ tables: [PairCounts], _ weighting: Weighting) {
        let present = zip(codes, tables).map { (code: $0, table: $1, moments: $1.moments) }
            .filter { $0.moments.count > 0 }
        guard !present.isEmpty else { return nil }
        countries = present
        self.weighting = weighting
        let sides = present.map { CountrySteps($0.code, $0.table, $0.moments) }
        let pairs = NeedWorking.pairs(present.map { ($0.code, $0.moments.count) })
        switch weighting {
        case .countries:
            importance = NeedWorking.meanOfCountries(.importance, sides.map(\.importance))
            current = NeedWorking.meanOfCountries(.current, sides.map(\.current))
        case .respondents:
            importance = NeedWorking.meanOfPairs(.importance, .importanceSum, sides.map(\.importanceSum), pairs.cited)
            current = NeedWorking.meanOfPairs(.current, .currentSum, sides.map(\.currentSum), pairs.cited)
        }
    }

    /// Complete pairs, country by country.
    var pairs: ExplanationStep { NeedWorking.pairs(countries.map { ($0.code, $0.moments.count) }) }

    /// Ī × (Ī − Ā): Borich (1980).
    var score: ExplanationStep {
        ExplanationStep(.score, .product([.part(0), .difference(.part(0), .part(1))]), from: [importance, current])
    }

    /// Ī − Ā.
    var gap: ExplanationStep {
        ExplanationStep(.gap, .difference(.part(0), .part(1)), from: [importance.cited, current.cited])
    }

    /// 100 × (PR − NR)/n: Narine and Harder (2021); where each country counts once, the mean of the countries' own scores.
    var rankedDiscrepancy: ExplanationStep {
        switch weighting {
        case .countries: NeedWorking.meanOfCountries(.rankedDiscrepancy, rankedDiscrepancies)
        case .respondents: rankedDiscrepancyOfPairs
        }
    }

    private var rankedDiscrepancies: [ExplanationStep] {
        countries.map { country in
            let moments = country.moments
            let surplus = Working.difference(.count(moments.above), .count(moments.below))
            return ExplanationStep(
                .countryRankedDiscrepancy(country.code),
                .quotient(.product([.number(100), surplus]), .count(moments.count))
            )
        }
    }

    private var rankedDiscrepancyOfPairs: ExplanationStep {
        let moments = countries.map(\.moments)
        let parts = [
            ExplanationStep(.pairsAbove, .sum(moments.map { .count($0.above) })),
            ExplanationStep(.pairsBelow, .sum(moments.map { .count($0.below) })),
            pairs.cited,
        ]
        let working = Working.quotient(.product([.number(100), .difference(.part(0), .part(1))]), .part(2))
        return ExplanationStep(.rankedDiscrepancy, working, from: parts)
    }

    /// Score ± t × SE, with t on G − 1 degrees of freedom; `nil` with fewer than two countries.
    var limits: (lower: ExplanationStep, upper: ExplanationStep)? {
        guard countries.count >= 2 else { return nil }
        let share = 0.5 + NeedsAnalysis.confidence / 2
        let freedom = Working.difference(.part(0), .number(1))
        let quantile = ExplanationStep(
            .quantile,
            .studentQuantile(share: share, freedom: freedom),
            from: [countryCount]
        )
        let parts = [score.cited, quantile, standardError]
        let reach = Working.product([.part(1), .part(2)])
        return (
            ExplanationStep(.lowerLimit, .difference(.part(0), reach), from: parts),
            ExplanationStep(.upperLimit, .sum([.part(0), reach]), from: parts.map(\.cited))
        )
    }

    /// One more than the items with a greater score: equal scores share a place.
    func rank(among rivals: [RivalScore]) -> ExplanationStep {
        let score = score
        let above = rivals.filter { $0.score > score.value }
        let parts = above.map { rival in
            ExplanationStep(
                .scoreOfItem(rival.item),
                .product([
                    .number(rival.importance), .difference(.number(rival.importance), .number(rival.current)),
                ])
            )
        }
        return ExplanationStep(.rank, .sum([.number(1), .count(above.count)]), from: [score.cited] + parts)
    }

    /// What each country contributes.
    var contributions: [CountryContribution] {
        let all = Double(countries.map(\.moments.count).reduce(0, +))
        return zip(countries, influences)
            .map { country, influence in
                let pairs = Double(country.moments.count)
                return CountryContribution(
                    country: country.code,
                    table: country.table,
                    pairs: country.moments.count,
                    importance: Double(country.moments.wanted) / pairs,
                    current: Double(country.moments.current) / pairs,
                    share: weighting == .countries ? 1 / Double(countries.count) : pairs / all,
                    influence: influence.value
                )
            }
    }

    // MARK: The standard error

    /// √(G/(G−1) × Σ z_g²) / n, where n counts countries or pairs, whichever count once.
    private var standardError: ExplanationStep {
        let influences = influences
        let squares = influences.indices.map { Working.square(.part(2 + $0)) }
        let factor = Working.quotient(.part(0), .difference(.part(0), .number(1)))
        let root = Working.squareRoot(.product([factor, .sum(squares)]))
        let size = weighting == .countries ? countryCount : pairs
        return ExplanationStep(
            .standardError,
            .quotient(root, .part(1)),
            from: [countryCount, size.cited] + influences
        )
    }

    /// z_g of each country: how its sums, less what the means lead to expect, change Ī × (Ī − Ā) to first order.
    ///
    /// z_g = (2Ī − Ā)(I_g − m_g Ī) − Ī (A_g − m_g Ā), with I_g and A_g the country's sums and m_g its pairs; its means and
    /// 1 where a country counts once.
    private var influences: [ExplanationStep] {
        countries.map { country in
            let steps = CountrySteps(country.code, country.table, country.moments)
            let weights: [Working] = weighting == .countries ? [] : [.part(4)]
            let own =
                weighting == .countries
                ? [steps.importance, steps.current]
                : [steps.importanceSum, steps.currentSum, steps.pairs]
            let slope = Working.difference(.product([.number(2), .part(0)]), .part(1))
            let more = Working.difference(.part(2), .product(weights + [.part(0)]))
            let less = Working.difference(.part(3), .product(weights + [.part(1)]))
            return ExplanationStep(
                .countryInfluence(country.code),
                .difference(.product([slope, more]), .product([.part(0), less])),
                from: ([importance, current] + own).map(\.cited)
            )
        }
    }

    private var countryCount: ExplanationStep { ExplanationStep(.countries, .count(countries.count)) }

    // MARK: Means

    private static func pairs(_ counts: [(CountryCode, Int)]) -> ExplanationStep {
        ExplanationStep(
            .pairs,
            .sum(counts.indices.map { .part($0) }),
            from: counts.map { ExplanationStep(.countryPairs($0.0), .count($0.1)) }
        )
    }

    private static func meanOfCountries(_ figure: ExplainedFigure, _ means: [ExplanationStep]) -> ExplanationStep {
        let sum = Working.sum((1...means.count).map { .part($0) })
        let count = ExplanationStep(.countries, .count(means.count))
        return ExplanationStep(figure, .quotient(sum, .part(0)), from: [count] + means)
    }

    private static func meanOfPairs(
        _ figure: ExplainedFigure,
        _ sumFigure: ExplainedFigure,
        _ sums: [ExplanationStep],
        _ pairs: ExplanationStep
    ) -> ExplanationStep {
        let sum = ExplanationStep(sumFigure, .sum(sums.indices.map { .part($0) }), from: sums)
        return ExplanationStep(figure, .quotient(.part(0), .part(1)), from: [sum, pairs])
    }
}

/// Another item's score.
struct RivalScore {
    let item: Int
    let importance: Double
    let current: Double

    var score: Double { importance * (importance - current) }

    /// The scores of items that have complete pairs.
    static func all(of items: [Int], but own: Int, in view: TallyView, _ weighting: Weighting) -> [RivalScore] {
        items.filter { $0 != own }
            .compactMap { item in
                let moments = view.pairs[item].map(\.moments)
                guard let importance = weighting.mean(moments, \.wanted),
                    let current = weighting.mean(moments, \.current)
                else { return nil }
                return RivalScore(item: item, importance: importance, current: current)
            }
    }
}

/// One country's sums and means, from its counts.
private struct CountrySteps {
    let pairs: ExplanationStep
    let importanceSum: ExplanationStep
    let currentSum: ExplanationStep
    let importance: ExplanationStep
    let current: ExplanationStep

    init(_ code: CountryCode, _ table: PairCounts, _ moments: PairMoments) {
        pairs = ExplanationStep(.countryPairs(code), .count(moments.count))
        importanceSum = ExplanationStep(.countryImportanceSum(code), CountrySteps.sum(table) { wanted, _ in wanted })
        currentSum = ExplanationStep(.countryCurrentSum(code), CountrySteps.sum(table) { _, current in current })
        importance = ExplanationStep(
            .countryImportance(code),
            .quotient(.part(0), .part(1)),
            from: [importanceSum, pairs]
        )
        current = ExplanationStep(
            .countryCurrent(code),
            .quotient(.part(0), .part(1)),
            from: [currentSum, pairs.cited]
        )
    }

    /// How often each rating occurs among complete pairs, times the rating, highest first.
    private static func sum(_ table: PairCounts, _ rating: (_ wanted: Int, _ current: Int) -> Int) -> Working {
        var counts = [Int](repeating: 0, count: table.scale.points)
        table.forEachPair { wanted, current, count in counts[rating(wanted, current) - table.scale.lowest] += count }
        let occurring = counts.indices.reversed().filter { counts[$0] > 0 }
        return .sum(occurring.map { .product([.count(counts[$0]), .number(Double(table.scale.lowest + $0))]) })
    }
}
