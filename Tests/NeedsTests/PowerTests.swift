import Needs
import Reference
import Testing

@Suite("The power of a survey")
struct PowerTests {
    // MARK: Worked by hand

    @Test("is what a hand works out for ten countries with two answers each")
    func workedEven() throws {
        // Gaps: variance 0.5 + 0.5 between countries, 1 + 1 between people; all of it in importance.
        let power = try SurveyPower(plan(20, of: 10, .even), topics: 3, assumptions: simple())
        #expect(power.pairs == 20)
        #expect(power.countries == 10)
        #expect(power.hidden == 0)
        for weighting in Weighting.allCases {
            let gap = try #require(power.precision?[weighting]?.gap)
            // (1 × 10 + 2 × 10 × 1/2) / 100 = 0.2; of the difference 2 × (0.5 × 10 + 1 × 10 × 1/2) / 100 = 0.2 as well.
            #expect(abs(gap.standardError - 0.447_213_6) < 5e-8)
            #expect(abs(gap.standardErrorOfDifference - 0.447_213_6) < 5e-8)
            // t(9) is 2.262157 at 0.975 and 0.883404 at 0.8; c₄(10) is 0.972659.
            #expect(abs(gap.halfWidth - 2.262_157 * 0.972_659 * 0.447_213_6) < 2e-6)
            #expect(abs(gap.smallestDifference - (2.262_157 + 0.883_404) * 0.447_213_6) < 2e-6)
            // With two comparisons a topic: t(9) is 2.685011 at 0.9875.
            #expect(abs(gap.smallestDifferenceAmongAll - (2.685_011 + 0.883_404) * 0.447_213_6) < 2e-6)
            // Twenty answers drawn one by one have 3/20 = 0.15; 0.2 is 4/3 of it.
            #expect(abs(gap.designEffect - 4.0 / 3) < 1e-12)
            // The score about means 4 and 3 moves by 2 × 4 − 3 = 5 with importance.
            let score = try #require(power.precision?[weighting]?.score)
            #expect(abs(score.standardError - 5 * gap.standardError) < 1e-12)
        }
    }

    @Test("is what a hand works out for countries with two, two, one, one and one answer")
    func workedUneven() throws {
        let precision = try #require(SurveyPower(plan(7, of: 5, .even), topics: 3, assumptions: simple()).precision)
        // (1 × 5 + 2 × (1/2 + 1/2 + 3)) / 25 = 13/25, and (1 × 11 + 2 × 7) / 49 = 25/49.
        let byCountry = try #require(precision[.countries]?.gap)
        let byPerson = try #require(precision[.respondents]?.gap)
        #expect(abs(byCountry.standardError - (13.0 / 25).squareRoot()) < 1e-12)
        #expect(abs(byPerson.standardError - 5.0 / 7) < 1e-12)
        // Sums of squares: a country of two has variance 1 × 4 + 2 × 2 = 8, one of one 3, all 25. Of the residuals
        // 25 − 2 × (16 × 2 + 3 × 3)/7 + 11 × 25/49 = 18.897959, times 5/4, over 49: 0.482091.
        #expect(abs(byPerson.halfWidth - 2.776_445 * 0.939_986 * 0.482_091.squareRoot()) < 2e-6)
    }

    @Test("counts what people and countries leave out")
    func workedLeavingOut() throws {
        let half = try #require(simple().leavingOut(byPeople: 0.5, byCountries: 0.2))
        let power = try SurveyPower(plan(40, of: 20, .even), topics: 3, assumptions: half)
        // Of 20 countries 0.8 are asked and 3/4 of those have a pair from one of two: 12. Of 40 people 0.8 × 0.5: 16.
        #expect(abs(power.countries - 12) < 1e-9)
        #expect(abs(power.pairs - 16) < 1e-9)
        // 1/pairs is 1 with probability 1/2 and 1/2 with 1/4: 0.8 × 0.625 × 20 = 10. (1 × 12 + 2 × 10) / 144 = 0.222222.
        let gap = try #require(power.precision?[.countries]?.gap)
        #expect(abs(gap.standardError - (32.0 / 144).squareRoot()) < 1e-12)
        // Shared: countries 0.5 × 20 × 0.6² = 3.6, people 1 × 20 × 0.6²/2 = 3.6. 2 × (32 − 7.2) / 144 = 0.344444.
        #expect(abs(gap.standardErrorOfDifference - (49.6 / 144).squareRoot()) < 1e-12)
        // Each of 20 countries has a pair with probability 0.6; fewer than five have one in 0.0003 of surveys.
        #expect(abs(power.hidden - 0.000_317_03) < 5e-9)
    }

    @Test("with a finite population takes off what is known of the countries there are")
    func workedFinite() throws {
        let power = try SurveyPower(
            AnswerPlan(answers: 20, countries: 10, population: 20, spread: .even),
            topics: 3,
            assumptions: simple(),
            target: .memberCountries
        )
        // Half of the countries answer: (1 × 1/2 × 10 + 2 × 5) / 100 = 0.15.
        #expect(try abs(#require(power.precision?[.countries]?.gap.standardError) - 0.15.squareRoot()) < 1e-12)
    }

    // MARK: Plans

    @Test("spreads answers as the survey profile does")
    func spreadsSkewed() throws {
        let sent = try AnswerPlan(answers: 324, countries: 200, population: 200, spread: .skewed).answersOfCountries
        let shares = (1...5).map { answers in sent.count { $0 == answers } }
        // 200 × 0.617 × 0.383ᵏ, rounded so that the sum is kept; the profile has 124, 44, 20, 8 and 4.
        #expect(shares == [123, 48, 18, 7, 2])
        #expect(sent.reduce(0, +) == 324)
    }

    @Test(
        "gives every country an answer and no answer twice",
        arguments: [(1, 1), (5, 5), (9, 2), (142, 88), (5_000, 3), (100_000, 196)],
        AnswerSpread.allCases
    )
    func spreadsAll(_ size: (answers: Int, countries: Int), spread: AnswerSpread) throws {
        let sent = try plan(size.answers, of: size.countries, spread).answersOfCountries
        #expect(sent.count == size.countries)
        #expect(sent.reduce(0, +) == size.answers)
        #expect(sent.allSatisfy { $0 >= 1 })
        #expect(sent == sent.sorted(by: >))
    }

    @Test("has no plan that cannot be")
    func refusesPlans() {
        #expect(throws: AnswerPlanFault.answers(0)) { try plan(0, of: 1) }
        #expect(throws: AnswerPlanFault.answers(100_001)) { try plan(100_001, of: 5) }
        #expect(throws: AnswerPlanFault.countries(0, population: 196)) { try plan(5, of: 0) }
        #expect(throws: AnswerPlanFault.countries(197, population: 196)) { try plan(500, of: 197) }
        #expect(throws: AnswerPlanFault.fewerAnswersThanCountries(answers: 9, countries: 10)) { try plan(9, of: 10) }
    }

    @Test("says nothing of topics that fewer than five countries rate")
    func suppresses() throws {
        let four = try SurveyPower(plan(400, of: 4), topics: 3, assumptions: simple())
        #expect(four.precision == nil && four.ranks == nil)
        #expect(four.hidden == 1)
        let five = try SurveyPower(plan(5, of: 5), topics: 3, assumptions: simple())
        #expect(five.precision != nil && five.hidden == 0)
        let tired = try #require(simple().leavingOut(byPeople: 0.5, byCountries: 0))
        // Six countries, each with a pair or not as a coin falls: four or fewer in 57 of 64 surveys.
        #expect(try abs(SurveyPower(plan(6, of: 6), topics: 3, assumptions: tired).hidden - 57.0 / 64) < 1e-12)
    }

    // MARK: Laws

    @Test("never falls with more countries", arguments: AnswerSpread.allCases, [1, 2, 5])
    func moreCountriesAreNeverWider(spread: AnswerSpread, each: Int) throws {
        let power = try practice(142, of: 88)
        for weighting in Weighting.allCases {
            var (last, lastOfFew) = (Double.infinity, Double.infinity)
            for countries in stride(from: 8, through: 196, by: 3) {
                let asMany = try plan(countries * each, of: countries, spread)
                let width = try #require(power.precision(of: asMany, weighting: weighting)?.score.halfWidth)
                #expect(width <= last, "\(countries) countries")
                last = width
                let sameAnswers = try plan(400, of: countries, spread)
                let spreadWide = try #require(power.precision(of: sameAnswers, weighting: weighting)?.score.halfWidth)
                #expect(spreadWide <= lastOfFew * 1.002, "400 answers of \(countries) countries")
                lastOfFew = spreadWide
            }
        }
    }

    @Test("never falls with more answers from the same countries, and never passes their floor")
    func moreAnswersAreNeverWider() throws {
        let power = try practice(88, of: 88)
        let floor = try #require(power.floorOfSameCountries)
        var last = Double.infinity
        for each in 1...20 {
            let width = try #require(
                power.precision(of: plan(88 * each, of: 88, .even), weighting: .countries)?.score.halfWidth
            )
            #expect(width < last && width > floor)
            last = width
        }
    }

    @Test("rises with the correlation of topics, and with what countries differ less in")
    func correlationHelps() throws {
        func precision(_ change: (inout PowerAssumptions) -> Void) throws -> TopicPrecision {
            var assumptions = try PowerAssumptions(practiceOn: .oneToFive())
            change(&assumptions)
            let power = try SurveyPower(plan(142, of: 88), topics: 28, assumptions: assumptions, draws: 1)
            return try #require(power.precision?[.countries]?.gap)
        }
        let usual = try precision { _ in }
        let alike = try precision { $0.correlation = 0.9 }
        #expect(alike.smallestDifference < usual.smallestDifference)
        #expect(abs(alike.halfWidth - usual.halfWidth) < 1e-12)
        #expect(try precision { $0.deviationBetweenCountries = 0.1 }.halfWidth < usual.halfWidth)
        #expect(try precision { $0.deviationBetweenPeople = 2 }.halfWidth > usual.halfWidth)
    }

    @Test("takes what an officer says otherwise, and leaves the rest")
    func overrides() throws {
        var assumptions = try PowerAssumptions(practiceOn: .oneToFive())
        assumptions.deviationBetweenCountries = 0.9
        assumptions.deviationBetweenPeople = 1.1
        assumptions.deviationBetweenTopics = 0.2
        assumptions.correlation = 0.3
        #expect(abs(assumptions.deviationBetweenCountries - 0.9) < 1e-12)
        #expect(abs(assumptions.deviationBetweenPeople - 1.1) < 1e-12)
        #expect(abs(assumptions.deviationBetweenTopics - 0.2) < 1e-12)
        #expect(abs(assumptions.correlation - 0.3) < 1e-12)
        #expect(abs(assumptions.shareBetweenCountries - 0.81 / (0.81 + 1.21)) < 1e-12)
        #expect(assumptions.leavingOut(byPeople: 1, byCountries: 0) == nil)
        #expect(assumptions.leavingOut(byPeople: 0, byCountries: -0.1) == nil)
    }

    @Test("does not depend on where a scale begins or how it is numbered")
    func scalesStretch() throws {
        let short = try practice(142, of: 88)
        let long = try SurveyPower(
            plan(142, of: 88),
            topics: 28,
            assumptions: PowerAssumptions(practiceOn: #require(RatingScale(lowest: 0, highest: 8)))
        )
        let gaps = try [short, long].map { try #require($0.precision?[.countries]?.gap.halfWidth) }
        #expect(abs(gaps[1] - 2 * gaps[0]) < 1e-9)
    }

    // MARK: The next step

    @Test("names the fewest countries that make an interval so much narrower")
    func namesTheNextStep() throws {
        let power = try practice(142, of: 88)
        let now = try #require(power.precision?[.countries]?.score.halfWidth)
        let enough = try #require(power.countriesNarrowing(by: 0.2))
        func width(_ countries: Int) throws -> Double {
            try #require(power.precision(of: power.plan.extended(to: countries), weighting: .countries)).score.halfWidth
        }
        #expect(try width(enough) <= now - 0.2)
        #expect(try width(enough - 1) > now - 0.2)
        #expect(power.countriesNarrowing(by: 1) == nil)
    }

    @Test("is greater with new countries than with the same ones")
    func newCountriesHelpMore() throws {
        let more = try #require(practice(142, of: 88).sameOrNewCountries)
        #expect(more.answers == 142)
        #expect(more.new < more.same)
        #expect(try practice(300, of: 196).sameOrNewCountries == nil)
    }

    // MARK: Ranks

    @Test("without error tells every topic apart")
    func ranksWithoutError() throws {
        var sure = try simple()
        sure.deviationBetweenPeople = 0
        sure.deviationBetweenCountries = 0
        let ranks = try #require(SurveyPower(plan(20, of: 10), topics: 10, assumptions: sure, draws: 50).ranks)
        #expect(ranks.groups == 10)
        #expect(ranks.placesOfTopic == 1)
        #expect(ranks.apart?.first == 5 && ranks.apart?.last == 5)
        #expect(ranks.firstIsFirst == 1)
        #expect(ranks.topFiveHolds == 1)
    }

    @Test("without differences is left to chance")
    func ranksWithoutDifferences() throws {
        var same = try simple()
        same.deviationBetweenTopics = 0
        // All true needs are equal, so the first of them is as good as any: 1 of 10, and 4 of 5 of 10 in 26 of 252 surveys.
        let ranks = try #require(SurveyPower(plan(20, of: 10), topics: 10, assumptions: same).ranks)
        #expect(abs(ranks.firstIsFirst - 0.1) < 0.03)
        #expect(try abs(#require(ranks.topFiveHolds) - 26.0 / 252) < 0.03)
        #expect(ranks.apart == nil)
        #expect(ranks.groups < 1.1)
        #expect(ranks.placesOfTopic > 9.9)
    }

    @Test("of ranks is the same for the same seed, and close for another")
    func ranksRepeat() throws {
        let ranks = try [1, 1, 2]
            .map { seed in
                try #require(
                    SurveyPower(
                        plan(142, of: 88),
                        topics: 28,
                        assumptions: PowerAssumptions(practiceOn: .oneToFive()),
                        seed: seed
                    )
                    .ranks
                )
            }
        #expect(ranks[0] == ranks[1])
        #expect(ranks[0] != ranks[2])
        #expect(abs(ranks[0].firstIsFirst - ranks[2].firstIsFirst) < 0.05)
    }

    @Test("has no ranks of one topic, and no top five of five")
    func ranksNeedTopics() throws {
        #expect(try SurveyPower(plan(20, of: 10), topics: 1, assumptions: simple()).ranks == nil)
        let five = try SurveyPower(plan(20, of: 10), topics: 5, assumptions: simple(), draws: 10)
        #expect(five.ranks != nil && five.ranks?.topFiveHolds == nil)
    }

    // MARK: Steps

    private func plan(
        _ answers: Int,
        of countries: Int,
        _ spread: AnswerSpread = .skewed
    ) throws(AnswerPlanFault) -> AnswerPlan {
        try AnswerPlan(answers: answers, countries: countries, population: 196, spread: spread)
    }

    private func practice(_ answers: Int, of countries: Int) throws -> SurveyPower {
        try SurveyPower(
            plan(answers, of: countries),
            topics: 28,
            assumptions: PowerAssumptions(practiceOn: .oneToFive()),
            draws: 1
        )
    }

    /// Only importance differs: by countries 0.5 and 0.5, by people 1 and 1, by topics 0.04.
    private func simple() throws -> PowerAssumptions {
        func importance(_ variance: Double) throws -> RatingSpread {
            try #require(RatingSpread(importance: variance, current: 0, covariance: 0))
        }
        return try #require(
            PowerAssumptions(
                importance: 4,
                current: 3,
                topics: importance(0.04),
                countries: importance(0.5),
                countryTopics: importance(0.5),
                people: importance(1),
                peopleTopics: importance(1),
                leftOutByPeople: 0,
                leftOutByCountries: 0
            )
        )
    }
}

extension SurveyPower {
    /// The power against countries like these, as `cadre needs` estimates.
    fileprivate init(
        _ plan: AnswerPlan,
        topics: Int,
        assumptions: PowerAssumptions,
        draws: Int = RankPower.usualDraws,
        seed: UInt64 = SurveyPower.usualSeed
    ) {
        self.init(
            plan,
            topics: topics,
            assumptions: assumptions,
            target: .countriesLikeThese,
            draws: draws,
            seed: seed
        )
    }
}
