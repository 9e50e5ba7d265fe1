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
        let answered = moments.map { countries in countries.count { $0.count > 0 } }
        let bootstrap = CountryBootstrap(moments, weighting: settings.weighting)
        let drawn = bootstrap.resample(
            0..<settings.draws,
            seed: settings.seed,
            [.gap, .score, .rankedDiscrepancy, settings.ranking]
        )
        let figures = bootstrap.figures(settings.ranking)
        let comparison = RankComparison(
            moments,
            weighting: settings.weighting,
            by: settings.ranking,
            draws: settings.draws,
            seed: settings.seed
        )
        let (alone, all) = (
            RankSets(comparison, .marginal, .stepdown, confidence: settings.confidence),
            RankSets(comparison, .simultaneous, .stepdown, confidence: settings.confidence)
        )
        let stability = PlaceStability.of(drawn[3], top: settings.top, confidence: settings.confidence)
        let discrepancies = bootstrap.figures(.rankedDiscrepancy)
        needs = pairs.indices.map { item in
            guard let figure = figures[item], let averages = CountryAverages(pairs[item]),
                let discrepancy = discrepancies[item]
            else { return nil }
            let need = settings.ranking.need(figure)
            let above = figures.count { other in
                other.map { settings.ranking.need($0) - need > PlaceStability.tie } ?? false
            }
            func resampled(_ figures: ResampledFigures) -> PercentileInterval? {
                answered[item] < 2 ? nil : figures.interval(of: item, confidence: settings.confidence)
            }
            func mean(_ figure: MeanIntervals.Figure, _ figures: ResampledFigures) -> UncertainMean? {
                MeanIntervals(
                    of: figure,
                    in: moments[item],
                    weighting: settings.weighting,
                    members: settings.members,
                    confidence: settings.confidence
                )
                .map { UncertainMean(intervals: $0, resampled: resampled(figures)) }
            }
            guard let gap = mean(.gap, drawn[0]), let score = mean(.score, drawn[1]) else { return nil }
            return NeedUncertainty(
                respondents: gap.intervals.respondents,
                countries: answered[item],
                gap: gap,
                score: score,
                rankedDiscrepancy: UncertainFigure(value: discrepancy, resampled: resampled(drawn[2])),
                averages: averages,
                place: 1 + above,
                stability: answered[item] < 2 ? nil : stability[item],
                placesAlone: alone.places[item],
                places: all.places[item]
            )
        }
        self.settings = settings
        placesAlone = alone
        places = all
        groups = NeedGroups(order: comparison.order) { all.tellsApart($0, $1) }
    }
}
