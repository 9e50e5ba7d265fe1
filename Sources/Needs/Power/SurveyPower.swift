import Reference

/// What a survey will be able to say, before it is sent.
package struct SurveyPower: Hashable, Sendable {
    /// How many answers, from how many countries.
    package let plan: AnswerPlan

    /// How many topics are rated.
    package let topics: Int

    /// What is taken for granted.
    package let assumptions: PowerAssumptions

    /// What the true means are means of.
    package let target: PowerTarget

    /// Expected complete pairs of a topic.
    package let pairs: Double

    /// Expected countries with a complete pair for a topic.
    package let countries: Double

    /// The expected share of topics that will not be shown, because fewer than five countries rate them.
    package let hidden: Double

    /// How precise the gap and the score will be for each weighting; `nil` where topics will hardly be shown at all.
    package let precision: [Weighting: NeedPrecision]?

    /// How many topics can be told apart where each country counts once; `nil` where none is shown or there is only one.
    package let ranks: RankPower?

    /// The seed of the made-up surveys.
    package static let usualSeed: UInt64 = 2_026

    /// Works out what can be expected.
    ///
    /// - Parameters:
    ///   - plan: answers and countries.
    ///   - topics: how many topics are rated, at least 1.
    ///   - assumptions: what is taken for granted.
    ///   - target: what the true means are means of.
    ///   - draws: how many surveys are made up for the ranks.
    ///   - seed: the same seed gives the same shares.
    package init(
        _ plan: AnswerPlan,
        topics: Int,
        assumptions: PowerAssumptions,
        target: PowerTarget,
        draws: Int = RankPower.usualDraws,
        seed: UInt64 = SurveyPower.usualSeed
    ) {
        precondition(topics >= 1, "a survey has a topic")
        self.plan = plan
        self.topics = topics
        self.assumptions = assumptions
        self.target = target
        let moments = AnswerMoments(plan, assumptions)
        pairs = moments.pairs
        countries = moments.present
        hidden = moments.hidden
        var precision: [Weighting: NeedPrecision] = [:]
        for weighting in Weighting.allCases {
            precision[weighting] = NeedPrecision(
                plan,
                weighting: weighting,
                target: target,
                topics: topics,
                assumptions: assumptions,
                moments: moments
            )
        }
        self.precision = precision.isEmpty ? nil : precision
        guard let score = precision[.countries]?.score, topics > 1 else {
            ranks = nil
            return
        }
        var generator = SeededGenerator(seed: seed)
        ranks = RankPower(
            topics: topics,
            spread: assumptions.topics.variance(of: assumptions.score).squareRoot(),
            errorOfDifference: score.standardErrorOfDifference,
            telling: score.tellingDifference,
            draws: draws,
            using: &generator
        )
    }

    // MARK: The next step

    /// The precision of another plan of the same survey; `nil` where topics will hardly be shown at all.
    package func precision(of plan: AnswerPlan, weighting: Weighting) -> NeedPrecision? {
        NeedPrecision(
            plan,
            weighting: weighting,
            target: target,
            topics: topics,
            assumptions: assumptions,
            moments: AnswerMoments(plan, assumptions)
        )
    }

    /// The fewest countries, with as many answers a country, that make a score's interval narrower by `step` on each side.
    ///
    /// - Returns: `nil` where even all countries do not.
    package func countriesNarrowing(by step: Double) -> Int? {
        guard let now = precision?[.countries]?.score.halfWidth else { return nil }
        func isEnough(_ countries: Int) -> Bool {
            guard let then = precision(of: plan.extended(to: countries), weighting: .countries) else { return false }
            return then.score.halfWidth <= now - step
        }
        guard isEnough(plan.population) else { return nil }
        var (few, enough) = (plan.countries, plan.population)
        while enough - few > 1 {
            let middle = (few + enough) / 2
            if isEnough(middle) { enough = middle } else { few = middle }
        }
        return enough
    }

    /// The score's half-width that no number of answers from the same countries gets below.
    package var floorOfSameCountries: Double? {
        var sure = assumptions
        sure.deviationBetweenPeople = 0
        guard let certain = sure.leavingOut(byPeople: 0, byCountries: assumptions.leftOutByCountries) else {
            return nil
        }
        return NeedPrecision(
            plan,
            weighting: .countries,
            target: target,
            topics: topics,
            assumptions: certain,
            moments: AnswerMoments(plan, certain)
        )?
        .score.halfWidth
    }

    /// The score's half-width with as many answers more from the same countries, and from new ones.
    ///
    /// New countries send as many answers each as the first; there are as many new ones as old ones or, where fewer are
    /// left, all that are left. `nil` where no country is left.
    package var sameOrNewCountries: SameOrNewCountries? {
        guard plan.countries < plan.population else { return nil }
        let wider = plan.extended(to: min(plan.population, 2 * plan.countries))
        let deeper = plan.deepened(to: wider.answers)
        guard let same = precision(of: deeper, weighting: .countries)?.score.halfWidth,
            let new = precision(of: wider, weighting: .countries)?.score.halfWidth
        else { return nil }
        return SameOrNewCountries(answers: wider.answers - plan.answers, same: same, new: new)
    }
}

/// How precisely the gap and the Borich score of a typical topic will be known.
package struct NeedPrecision: Hashable, Sendable {
    /// Of the mean gap.
    package let gap: TopicPrecision

    /// Of the score.
    package let score: TopicPrecision

    init?(
        _ plan: AnswerPlan,
        weighting: Weighting,
        target: PowerTarget,
        topics: Int,
        assumptions: PowerAssumptions,
        moments: AnswerMoments
    ) {
        func precision(of need: NeedForm) -> TopicPrecision? {
            TopicPrecision(
                of: need,
                weighting: weighting,
                target: target,
                plan: plan,
                moments: moments,
                topics: topics,
                assumptions: assumptions
            )
        }
        guard let gap = precision(of: .gap), let score = precision(of: assumptions.score) else { return nil }
        self.gap = gap
        self.score = score
    }
}

/// What as many answers more do, by where they come from.
package struct SameOrNewCountries: Hashable, Sendable {
    /// How many answers more.
    package let answers: Int

    /// The score's half-width when they come from the same countries.
    package let same: Double

    /// The score's half-width when they come from new countries.
    package let new: Double
}
