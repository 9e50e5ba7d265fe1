/// How surely the needs of a survey are known, each by itself and among the others.
///
/// It is worked out for the needs that it is given: leave out those that will not be shown, so that no place tells of them.
package struct NeedsUncertainty: Sendable {
    /// How the figures are worked out.
    package struct Settings: Hashable, Sendable {
        /// Who counts once.
        package let weighting: Weighting

        /// The figure that ranks the needs.
        package let ranking: NeedStatistic

        /// How many countries were invited.
        package let members: Int

        /// How often countries are drawn anew.
        package let draws: Int

        /// The same seed gives the same draws.
        package let seed: UInt64

        /// How many needs count as the first ones.
        package let top: Int

        /// The confidence of intervals and places.
        package let confidence: Double

        /// Creates settings: at least one draw and one first need, and a confidence between 0 and 1.
        package init(
            weighting: Weighting = .countries,
            ranking: NeedStatistic = .score,
            members: Int,
            draws: Int = 2_000,
            seed: UInt64 = 2_026,
            top: Int = 5,
            confidence: Double = NeedsAnalysis.confidence
        ) {
            precondition(draws >= 1 && top >= 1, "there is a draw and a first need")
            precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
            self.weighting = weighting
            self.ranking = ranking
            self.members = members
            self.draws = draws
            self.seed = seed
            self.top = top
            self.confidence = confidence
        }
    }

    /// How the figures were worked out.
    package let settings: Settings

    /// How surely each need is known; `nil` where nobody gave a complete pair.
    package let needs: [NeedUncertainty?]

    /// The places of each need where it is the only one that is looked at, by stepdown.
    package let placesAlone: RankSets

    /// The places of all needs at once, by stepdown.
    package let places: RankSets

    /// Which needs cannot be told apart; needs that fewer than two countries rated are not among them.
    package let groups: NeedGroups

    /// Works out how surely needs are known.
    ///
    /// - Parameters:
    ///   - pairs: importance and current level for each item and country, as in a `TallyView`.
    ///   - settings: how; no more countries answer than are members.
    package init(_ pairs: [[PairCounts]], _ settings: Settings) {
        let moments = pairs.map { $0.map(\.moments) }
        let comparison = RankComparison(
            moments,
            weighting: settings.weighting,
            by: settings.ranking,
            draws: settings.draws,
            seed: settings.seed
        )
        let alone = RankSets(comparison, .marginal, .stepdown, confidence: settings.confidence)
        let all = RankSets(comparison, .simultaneous, .stepdown, confidence: settings.confidence)
        let evidence = NeedEvidence(pairs, moments, settings)
        needs = pairs.indices.map { item in
            evidence.need(item, placesAlone: alone.places[item], places: all.places[item])
        }
        self.settings = settings
        placesAlone = alone
        places = all
        groups = NeedGroups(order: comparison.order) { all.tellsApart($0, $1) }
    }
}

/// The figures of all needs, as they were answered and in every draw of countries.
private struct NeedEvidence {
    let settings: NeedsUncertainty.Settings
    let pairs: [[PairCounts]]
    let moments: [[PairMoments]]
    let ranking: [Double?]
    let rankedDiscrepancies: [Double?]
    let stability: [PlaceStability?]
    let gapDraws: ResampledFigures
    let scoreDraws: ResampledFigures
    let rankedDiscrepancyDraws: ResampledFigures

    init(_ pairs: [[PairCounts]], _ moments: [[PairMoments]], _ settings: NeedsUncertainty.Settings) {
        let bootstrap = CountryBootstrap(moments, weighting: settings.weighting)
        let drawn = bootstrap.resample(
            0..<settings.draws,
            seed: settings.seed,
            [.gap, .score, .rankedDiscrepancy, settings.ranking]
        )
        self.settings = settings
        self.pairs = pairs
        self.moments = moments
        ranking = bootstrap.figures(settings.ranking).map { $0.map(settings.ranking.need) }
        rankedDiscrepancies = bootstrap.figures(.rankedDiscrepancy)
        stability = PlaceStability.of(drawn[3], top: settings.top, confidence: settings.confidence)
        (gapDraws, scoreDraws, rankedDiscrepancyDraws) = (drawn[0], drawn[1], drawn[2])
    }

    func need(_ item: Int, placesAlone: ClosedRange<Int>?, places: ClosedRange<Int>?) -> NeedUncertainty? {
        guard let gap = mean(.gap, of: item, gapDraws), let score = mean(.score, of: item, scoreDraws),
            let rankedDiscrepancy = rankedDiscrepancies[item], let averages = CountryAverages(pairs[item]),
            let need = ranking[item]
        else { return nil }
        let countries = gap.intervals.countries
        return NeedUncertainty(
            respondents: gap.intervals.respondents,
            countries: countries,
            gap: gap,
            score: score,
            rankedDiscrepancy: UncertainFigure(
                value: rankedDiscrepancy,
                resampled: resampled(item, rankedDiscrepancyDraws, countries: countries)
            ),
            averages: averages,
            place: 1 + ranking.count { ($0 ?? need) - need > PlaceStability.tie },
            stability: countries < 2 ? nil : stability[item],
            placesAlone: placesAlone,
            places: places
        )
    }

    private func mean(_ figure: MeanIntervals.Figure, of item: Int, _ draws: ResampledFigures) -> UncertainMean? {
        MeanIntervals(
            of: figure,
            in: moments[item],
            weighting: settings.weighting,
            members: settings.members,
            confidence: settings.confidence
        )
        .map { UncertainMean(intervals: $0, resampled: resampled(item, draws, countries: $0.countries)) }
    }

    private func resampled(_ item: Int, _ draws: ResampledFigures, countries: Int) -> PercentileInterval? {
        countries < 2 ? nil : draws.interval(of: item, confidence: settings.confidence)
    }
}
