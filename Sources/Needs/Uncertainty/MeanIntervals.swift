/// The mean gap or the score of one need, and how surely it is known by three ways of reckoning.
///
/// The error of a score Ī(Ī − Ā) is that of its first order about its means, as in `NeedsAnalysis`.
package struct MeanIntervals: Hashable, Sendable {
    /// The figures that have such intervals.
    package enum Figure: String, CaseIterable, Hashable, Sendable {
        /// Mean importance less mean current level.
        case gap

        /// The Borich mean weighted discrepancy score.
        case score
    }

    /// The figure.
    package let figure: Figure

    /// Who counts once in `value`, `clustered` and `corrected`.
    package let weighting: Weighting

    /// Complete pairs.
    package let respondents: Int

    /// Countries with a complete pair.
    package let countries: Int

    /// The figure itself.
    package let value: Double

    /// The paired t: every respondent counts once and stands for nobody else; `nil` with fewer than two respondents.
    ///
    /// Where several people answer for a country it claims too much, and is there for comparison.
    package let simple: MeanInterval?

    /// Clustered by country, for ever more countries like these; `nil` with fewer than two countries.
    package let clustered: MeanInterval?

    /// For the member countries that there are; `nil` with fewer than two countries.
    ///
    /// Two stages: G of N countries answered, each through some of its people. With u_g what country g adds to the
    /// estimate, w_g its weight in it and s_g²/n_g the variance of its mean,
    /// v = (1 − G/N) × G/(G−1) × Σ u_g² + G/N × Σ w_g² s_g²/n_g.
    /// Source: Cochran (1977), "Sampling Techniques", section 10.3, the people of a country being many. A country with one
    /// answer has the pooled variance of the others. Where no country has two answers, nothing is known of the differences
    /// within countries: each answer is taken for its country's, and the error is √(1 − G/N) times the clustered one.
    /// The degrees of freedom are Satterthwaite's (1946), for a sum of variances.
    package let corrected: MeanInterval?

    /// Works out the intervals, or gives `nil` where there is no complete pair.
    ///
    /// - Parameters:
    ///   - figure: gap or score.
    ///   - pairs: the complete pairs, country by country; countries may have none.
    ///   - weighting: who counts once.
    ///   - members: how many countries were invited; no fewer than answered.
    ///   - confidence: above 0 and below 1.
    package init?(
        of figure: Figure,
        in pairs: [PairMoments],
        weighting: Weighting,
        members: Int,
        confidence: Double = NeedsAnalysis.confidence
    ) {
        let answered = pairs.filter { $0.count > 0 }
        guard !answered.isEmpty else { return nil }
        guard let population = FinitePopulation(answered: answered.count, members: members) else {
            preconditionFailure("no more countries answer than there are members")
        }
        let units = answered.map { RatingSums($0, weighting) }
        let size = units.map(\.size).reduce(0, +)
        let means = RatingSums.means(units)
        let form = figure.form(means)
        let center = form.importance * means.importance + form.current * means.current
        let all = answered.reduce(into: PairMoments()) { $0 += $1 }
        self.figure = figure
        self.weighting = weighting
        respondents = all.count
        countries = answered.count
        value = figure.value(means)
        simple = MeanIntervals.simple(figure, of: all, confidence: confidence)
        let estimate = ClusteredEstimate(
            value,
            influences: units.lazy.map { $0.sum(of: form) - $0.size * center },
            size: size
        )
        clustered = estimate.standardError.map {
            MeanInterval(estimate.value, standardError: $0, freedom: Double(answered.count - 1), confidence: confidence)
        }
        let within = VarianceWithinCountries(answered, weights: units.map { $0.size / size }, form: form)
        corrected = MeanIntervals.corrected(estimate, within: within, in: population, confidence: confidence)
    }

    private static func simple(_ figure: Figure, of all: PairMoments, confidence: Double) -> MeanInterval? {
        guard all.count >= 2 else { return nil }
        let means = RatingSums.means([RatingSums(all, .respondents)])
        let form = figure.form(means)
        let freedom = Double(all.count - 1)
        return MeanInterval(
            figure.value(means),
            standardError: (all.squares(of: form) / freedom / Double(all.count)).squareRoot(),
            freedom: freedom,
            confidence: confidence
        )
    }

    private static func corrected(
        _ estimate: ClusteredEstimate,
        within: VarianceWithinCountries?,
        in population: FinitePopulation,
        confidence: Double
    ) -> MeanInterval? {
        guard let standardError = estimate.standardError else { return nil }
        let between = (1 - population.share) * standardError * standardError
        let inside = population.share * (within?.variance ?? 0)
        var uncertainty = between * between / Double(estimate.clusters - 1)
        if let within { uncertainty += inside * inside / within.freedom }
        let variance = between + inside
        return MeanInterval(
            estimate.value,
            standardError: variance.squareRoot(),
            freedom: uncertainty > 0 ? max(1, variance * variance / uncertainty) : Double(estimate.clusters - 1),
            confidence: confidence
        )
    }
}

extension MeanIntervals.Figure {
    /// The figure of mean importance and mean current level.
    fileprivate func value(_ means: (importance: Double, current: Double)) -> Double {
        switch self {
        case .gap: means.importance - means.current
        case .score: means.importance * (means.importance - means.current)
        }
    }

    /// The figure as a weighted sum of a respondent's ratings, to first order.
    fileprivate func form(_ means: (importance: Double, current: Double)) -> NeedForm {
        switch self {
        case .gap: .gap
        case .score: .score(importance: means.importance, current: means.current)
        }
    }
}

extension RatingSums {
    fileprivate func sum(of form: NeedForm) -> Double { form.importance * importance + form.current * current }

    fileprivate static func means(_ sums: [RatingSums]) -> (importance: Double, current: Double) {
        let size = sums.map(\.size).reduce(0, +)
        return (sums.map(\.importance).reduce(0, +) / size, sums.map(\.current).reduce(0, +) / size)
    }
}
