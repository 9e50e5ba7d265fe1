import Needs
import Reference
import Testing

/// Surveys drawn as the assumptions have them, worked out by `NeedsAnalysis`, beside what power said of them.
///
/// Ratings are on 0…10 with means and deviations that keep clear of its ends. Rounding to points adds 1/12 to a variance
/// (Sheppard), which is taken off what is drawn.
@Suite("Power beside the whole estimate")
struct PowerPipelineTests {
    @Test("expects the intervals that come out, and they hold the truth", arguments: [(40, 25), (90, 60)])
    func intervalsComeOut(_ size: (answers: Int, countries: Int)) throws {
        let plan = try AnswerPlan(answers: size.answers, countries: size.countries, population: 196, spread: .skewed)
        let assumptions = try DrawnSurveys.assumptions()
        let topics = 6
        let power = SurveyPower(plan, topics: topics, assumptions: assumptions, target: .countriesLikeThese, draws: 1)
        let truth = assumptions.importance * (assumptions.importance - assumptions.current)

        let surveys = try DrawnSurveys(plan, topics: topics, assumptions: assumptions)
        var generator = SeededGenerator(seed: UInt64(size.answers))
        let needs = [DrawnSurveys.Pair](repeating: (0, 0), count: topics)
        var seen = Dictionary(uniqueKeysWithValues: Weighting.allCases.map { ($0, Seen()) })
        for _ in 0..<120 {
            let tally = surveys.tally(of: needs, using: &generator)
            for weighting in Weighting.allCases {
                let figures = try surveys.figures(of: tally, weighting: weighting)
                #expect(figures.count == topics)
                try seen[weighting]?.add(figures, truth: truth)
            }
        }
        // 720 intervals, those of one survey alike: 2,000 surveys come within 1 % of every width and error.
        for (weighting, seen) in seen {
            let expected = try #require(power.precision?[weighting]?.score)
            #expect(abs(seen.pairs / seen.count / power.pairs - 1) < 0.02)
            #expect(abs(seen.widths / seen.count / expected.halfWidth - 1) < 0.03, "\(weighting)")
            #expect(abs((seen.squares / seen.count).squareRoot() / expected.standardError - 1) < 0.10, "\(weighting)")
            let ofDifference = (seen.squaresOfDifference / (seen.count / 2)).squareRoot()
            #expect(abs(ofDifference / expected.standardErrorOfDifference - 1) < 0.10, "\(weighting)")
            #expect(abs(seen.covering / seen.count - NeedsAnalysis.confidence) < 0.035, "\(weighting)")
        }
    }

    @Test("takes its assumptions back from a survey drawn by them")
    func takesAssumptionsBack() throws {
        let plan = try AnswerPlan(answers: 600, countries: 196, population: 196, spread: .skewed)
        let assumptions = try DrawnSurveys.assumptions()
        let surveys = try DrawnSurveys(plan, topics: 20, assumptions: assumptions)
        var generator = SeededGenerator(seed: 5)
        let needs = (0..<20).map { _ in surveys.drawNeed(using: &generator) }
        let found = try #require(PowerAssumptions(earlierRound: surveys.tally(of: needs, using: &generator)))
        #expect(abs(found.deviationBetweenCountries / assumptions.deviationBetweenCountries - 1) < 0.12)
        #expect(abs(found.deviationBetweenPeople / assumptions.deviationBetweenPeople - 1) < 0.06)
        #expect(abs(found.deviationBetweenTopics / assumptions.deviationBetweenTopics - 1) < 0.25)
        #expect(abs(found.leftOutByPeople - assumptions.leftOutByPeople) < 0.02)
        #expect(abs(found.leftOutByCountries - assumptions.leftOutByCountries) < 0.02)
    }

    @Test("takes nothing from a round where nearly every country has one answer, or too few countries answer")
    func takesNothingFromTooLittle() throws {
        let assumptions = try DrawnSurveys.assumptions()
        for (answers, countries) in [(60, 60), (40, 4)] {
            let plan = try AnswerPlan(answers: answers, countries: countries, population: 196, spread: .even)
            let surveys = try DrawnSurveys(plan, topics: 3, assumptions: assumptions)
            var generator = SeededGenerator(seed: 6)
            let tally = surveys.tally(of: [(0, 0), (0, 0), (0, 0)], using: &generator)
            #expect(PowerAssumptions(earlierRound: tally) == nil)
        }
    }

    @Test("expects the places that come out, and how often the true needs come first")
    func ranksComeOut() throws {
        let plan = try AnswerPlan(answers: 110, countries: 70, population: 196, spread: .skewed)
        let assumptions = try DrawnSurveys.assumptions()
        let topics = 10
        let power = SurveyPower(plan, topics: topics, assumptions: assumptions, target: .countriesLikeThese)
        let expected = try #require(power.ranks)

        let surveys = try DrawnSurveys(plan, topics: topics, assumptions: assumptions)
        var generator = SeededGenerator(seed: 11)
        var (first, five, places, apart) = (0, 0, 0, 0)
        let blocks = try #require(expected.apart)
        let rounds = 150
        for _ in 0..<rounds {
            let needs = (0..<topics).map { _ in surveys.drawNeed(using: &generator) }
            let truth = needs.indices.sorted { surveys.score(needs[$0]) > surveys.score(needs[$1]) }
            let tally = surveys.tally(of: needs, using: &generator)
            let figures = try surveys.figures(of: tally, weighting: .countries)
            let order = figures.indices.sorted { figures[$0].score.value > figures[$1].score.value }
            first += truth[0] == order[0] ? 1 : 0
            five += Set(truth.prefix(5)).intersection(order.prefix(5)).count >= 4 ? 1 : 0
            let ranges = try figures.map { try #require($0.rankRange) }
            places += ranges.map(\.count).reduce(0, +)
            // The last of the first block has at least the last block below it.
            let last = order[blocks.first - 1]
            apart += topics - ranges[last].upperBound >= blocks.last ? 1 : 0
        }
        let count = Double(rounds)
        #expect(abs(Double(first) / count - expected.firstIsFirst) < 0.07)
        #expect(try abs(Double(five) / count - #require(expected.topFiveHolds)) < 0.07)
        #expect(abs(Double(places) / count / Double(topics) - expected.placesOfTopic) < 0.4)
        #expect(abs(Double(apart) / count - TopicPrecision.power) < 0.12)
    }
}

/// What was seen of many surveys.
private struct Seen {
    var count = 0.0
    var pairs = 0.0
    var widths = 0.0
    var covering = 0.0
    var squares = 0.0
    var squaresOfDifference = 0.0

    mutating func add(_ figures: [NeedFigures], truth: Double) throws {
        for figures in figures {
            let interval = try #require(figures.interval)
            count += 1
            pairs += Double(figures.respondents)
            widths += (interval.upperBound - interval.lowerBound) / 2
            covering += interval.contains(truth) ? 1 : 0
            squares += (figures.score.value - truth) * (figures.score.value - truth)
        }
        for second in stride(from: 1, to: figures.count, by: 2) {
            let difference = figures[second].score.value - figures[second - 1].score.value
            squaresOfDifference += difference * difference
        }
    }
}

/// Surveys made up as `PowerAssumptions` say answers come.
private struct DrawnSurveys {
    typealias Pair = (importance: Double, current: Double)

    let plan: AnswerPlan
    let topics: Int
    let assumptions: PowerAssumptions
    let world: SurveyWorld
    let scale: RatingScale

    init(_ plan: AnswerPlan, topics: Int, assumptions: PowerAssumptions) throws {
        self.plan = plan
        self.topics = topics
        self.assumptions = assumptions
        world = try SurveyWorld(countries: [.europe: plan.countries])
        scale = try #require(RatingScale(lowest: 0, highest: 10))
    }

    /// Importance 6 and current level 4 of 10, deviations about 1.3.
    static func assumptions() throws -> PowerAssumptions {
        func spread(_ importance: Double, _ current: Double, _ covariance: Double) throws -> RatingSpread {
            try #require(RatingSpread(importance: importance, current: current, covariance: covariance))
        }
        return try #require(
            PowerAssumptions(
                importance: 6,
                current: 4,
                topics: spread(0.06, 0.10, -0.03),
                countries: spread(0.15, 0.35, -0.05),
                countryTopics: spread(0.10, 0.15, 0.02),
                people: spread(0.40, 0.30, -0.10),
                peopleTopics: spread(0.50, 0.60, 0),
                leftOutByPeople: 0.2,
                leftOutByCountries: 0.05
            )
        )
    }

    /// How far a topic's true means lie from those of all topics.
    func drawNeed(using generator: inout SeededGenerator) -> Pair { draw(assumptions.topics, using: &generator) }

    /// The true score of a topic.
    func score(_ need: Pair) -> Double {
        let (importance, current) = (assumptions.importance + need.importance, assumptions.current + need.current)
        return importance * (importance - current)
    }

    /// One survey.
    func tally(of needs: [Pair], using generator: inout SeededGenerator) -> Tally {
        var tally = Tally(scale: scale, itemCount: topics)
        for (code, people) in zip(world.codes, plan.answersOfCountries) {
            let country = draw(assumptions.countries, using: &generator)
            let own = needs.map { sum([$0, country, draw(assumptions.countryTopics, using: &generator)]) }
            let skipped = needs.map { _ in generator.happens(assumptions.leftOutByCountries) }
            for _ in 0..<people {
                let person = draw(assumptions.people, using: &generator)
                var marks = [Mark](repeating: .notAnswered, count: 2 * topics)
                for topic in 0..<topics {
                    let rating = sum([own[topic], person, draw(rounded, using: &generator)])
                    guard !generator.happens(assumptions.leftOutByPeople), !skipped[topic] else { continue }
                    marks[topic] = mark(assumptions.importance + rating.importance)
                    marks[topics + topic] = mark(assumptions.current + rating.current)
                }
                tally.add(marks[...], from: code)
            }
        }
        return tally
    }

    /// The figures of every topic in one survey.
    func figures(of tally: Tally, weighting: Weighting) throws -> [NeedFigures] {
        let tables = NeedsAnalysis(of: tally, register: world.register, weighting: weighting).tables()
        return try #require(tables.first).cells.compactMap(\.figures)
    }

    /// What a person adds in one topic, less the variance that rounding adds.
    private var rounded: RatingSpread {
        let own = assumptions.peopleTopics
        return RatingSpread(
            importance: own.importance - 1 / 12.0,
            current: own.current - 1 / 12.0,
            covariance: own.covariance
        ) ?? own
    }

    private func mark(_ rating: Double) -> Mark {
        scale.mark(for: min(max(Int(rating.rounded()), 0), 10)) ?? .notAnswered
    }

    private func sum(_ pairs: [Pair]) -> Pair {
        pairs.reduce((0, 0)) { ($0.importance + $1.importance, $0.current + $1.current) }
    }

    /// Two numbers with the variances and the covariance of a spread.
    private func draw(_ spread: RatingSpread, using generator: inout SeededGenerator) -> Pair {
        let importance = generator.normal(deviation: spread.importance.squareRoot())
        guard spread.importance > 0 else { return (0, generator.normal(deviation: spread.current.squareRoot())) }
        let slope = spread.covariance / spread.importance
        let rest = max(0, spread.current - slope * spread.covariance)
        return (importance, slope * importance + generator.normal(deviation: rest.squareRoot()))
    }
}
