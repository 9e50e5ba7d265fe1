package import Reference

/// Where the figures of one item come from: every step from its rank down to counted answers.
///
/// The respondents behind the counts are not in a tally; the receipt of an import names their rows.
package struct NeedExplanation: Hashable, Sendable {
    /// The item's position in the survey.
    package let item: Int

    /// Who counts once in the means.
    package let weighting: Weighting

    /// Complete pairs.
    package let pairs: ExplanationStep

    /// The mean weighted discrepancy score and all that goes into it.
    package let score: ExplanationStep

    /// The limits of its 95 % interval; `nil` with fewer than two countries.
    package let limits: Limits?

    /// The gap.
    package let gap: ExplanationStep

    /// The ranked discrepancy score.
    package let rankedDiscrepancy: ExplanationStep

    /// The place among the items it was compared with; `nil` when it is not among them.
    package let rank: ExplanationStep?

    /// How often each pair of states occurs among all respondents, empty answers included.
    package let table: PairCounts

    /// Why pairs are not complete.
    package let missing: [MissingPair]

    /// What each country with complete pairs contributes, in the order of the view.
    package let countries: [CountryContribution]

    /// The two ends of an interval.
    package struct Limits: Hashable, Sendable {
        /// The lower end.
        package let lower: ExplanationStep

        /// The upper end.
        package let upper: ExplanationStep
    }

    /// Every step, from the rank down to counted answers.
    package var steps: [ExplanationStep] {
        let roots = [rank, pairs, score, gap, rankedDiscrepancy, limits?.lower, limits?.upper]
        return roots.compactMap { $0 }.flatMap(\.all)
    }

    /// Explains an item; `nil` when nobody rated both its importance and its current level.
    ///
    /// It has its place among `compared`, the items of a table whose figures are shown; items without complete pairs have
    /// none.
    package init?(of item: Int, in view: TallyView, weighting: Weighting, comparedWith compared: [Int]) {
        guard let total = view.pairs[item].first.map({ PairCounts(scale: $0.scale) }),
            let working = NeedWorking(view.countries, view.pairs[item], weighting)
        else { return nil }
        self.item = item
        self.weighting = weighting
        score = working.score
        limits = working.limits.map { Limits(lower: $0.lower, upper: $0.upper) }
        gap = working.gap
        rankedDiscrepancy = working.rankedDiscrepancy
        pairs = working.pairs
        rank =
            compared.contains(item)
            ? working.rank(among: RivalScore.all(of: compared, but: item, in: view, weighting)) : nil
        table = view.pairs[item].reduce(into: total) { $0 += $1 }
        missing = MissingPair.all(in: table)
        countries = working.contributions
    }
}

/// What one country contributes to an item's means.
package struct CountryContribution: Hashable, Sendable {
    /// The country.
    package let country: CountryCode

    /// Its pairs of states.
    package let table: PairCounts

    /// Its complete pairs.
    package let pairs: Int

    /// Its mean importance.
    package let importance: Double

    /// Its mean current level.
    package let current: Double

    /// How much of the means it makes up, from 0 to 1.
    package let share: Double

    /// z_g: how far it pulls the score from where the others have it.
    package let influence: Double
}

/// Respondents whose pair of answers is not complete.
package struct MissingPair: Hashable, Sendable {
    /// Why there is no importance; `nil` where there is one.
    package let importance: Mark?

    /// Why there is no current level; `nil` where there is one.
    package let current: Mark?

    /// How many respondents.
    package let respondents: Int

    /// Every kind of incomplete pair that occurs, in the order of `Mark.withoutPoint`, rated ones first.
    static func all(in table: PairCounts) -> [MissingPair] {
        let kinds = [nil] + Mark.withoutPoint.map(Optional.some)
        func states(_ kind: Mark?) -> Range<Int> {
            guard let kind else { return 0..<table.scale.points }
            let state = table.scale.state(of: kind)
            return state..<state + 1
        }
        return kinds.flatMap { importance in
            kinds.compactMap { current -> MissingPair? in
                guard importance != nil || current != nil else { return nil }
                let respondents = states(importance)
                    .reduce(0) { sum, row in
                        sum + states(current).reduce(0) { $0 + table.count(wanted: row, current: $1) }
                    }
                guard respondents > 0 else { return nil }
                return MissingPair(importance: importance, current: current, respondents: respondents)
            }
        }
    }
}
