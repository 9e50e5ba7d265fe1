import FoundationEssentials
import Needs

extension SurveyPower {
    /// The figures as JSON, rounded to six decimals; `null` where nothing will be shown.
    func json(survey: String, sources: [PowerAssumption: PowerSource]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(PowerFile(self, survey: survey, sources: sources))) + [0x0A]
    }
}

private struct PowerFile: Encodable {
    let format = "cadre/power/1"
    let survey: String
    let topics: Int
    let answers: Int
    let countries: Int
    let population: Int
    let spread: String
    let finitePopulation: Bool
    let confidence = NeedsAnalysis.confidence
    let power = TopicPrecision.power
    let smallestCell = NeedsAnalysis.smallestCell
    let expectedPairs: Double
    let expectedCountries: Double
    let hiddenTopics: Double
    let precision: [String: PrecisionEntry]?
    let ranks: RankEntry?
    let plans: [PlanEntry]
    let nextStep: StepEntry?
    let assumptions: [String: AssumptionEntry]

    init(_ power: SurveyPower, survey: String, sources: [PowerAssumption: PowerSource]) {
        self.survey = survey
        topics = power.topics
        answers = power.plan.answers
        countries = power.plan.countries
        population = power.plan.population
        spread = power.plan.spread.rawValue
        finitePopulation = power.target == .memberCountries
        expectedPairs = power.pairs.rounded6
        expectedCountries = power.countries.rounded6
        hiddenTopics = power.hidden.rounded6
        precision = power.precision.map { precision in
            Dictionary(
                uniqueKeysWithValues: precision.map { ($0.rawValue, PrecisionEntry($1, pairs: power.pairs)) }
            )
        }
        ranks = power.ranks.map(RankEntry.init)
        plans = PowerText.grid(power)
            .flatMap { row in
                zip([1, 2, 5], row.precision).map { PlanEntry(countries: row.countries, each: $0, $1) }
            }
        nextStep = power.precision == nil ? nil : StepEntry(power)
        assumptions = Dictionary(
            uniqueKeysWithValues: PowerAssumption.allCases.map {
                ($0.rawValue, AssumptionEntry($0.value(in: power.assumptions), sources[$0] ?? .practice))
            }
        )
    }
}

private struct PrecisionEntry: Encodable {
    let gap: TopicEntry
    let mwds: TopicEntry

    init(_ precision: NeedPrecision, pairs: Double) {
        gap = TopicEntry(precision.gap, pairs: pairs)
        mwds = TopicEntry(precision.score, pairs: pairs)
    }
}

private struct TopicEntry: Encodable {
    let standardError: Double
    let halfWidth: Double
    let smallestDifference: Double
    let smallestDifferenceAmongAll: Double
    let designEffect: Double
    let effectivePairs: Double

    init(_ precision: TopicPrecision, pairs: Double) {
        standardError = precision.standardError.rounded6
        halfWidth = precision.halfWidth.rounded6
        smallestDifference = precision.smallestDifference.rounded6
        smallestDifferenceAmongAll = precision.smallestDifferenceAmongAll.rounded6
        designEffect = precision.designEffect.rounded6
        effectivePairs = (pairs / precision.designEffect).rounded6
    }
}

private struct RankEntry: Encodable {
    let groups: Double
    let placesOfTopic: Double
    let firstApart: Int?
    let lastApart: Int?
    let firstIsFirst: Double
    let topFiveHoldsFour: Double?

    init(_ ranks: RankPower) {
        groups = ranks.groups.rounded6
        placesOfTopic = ranks.placesOfTopic.rounded6
        firstApart = ranks.apart?.first
        lastApart = ranks.apart?.last
        firstIsFirst = ranks.firstIsFirst.rounded6
        topFiveHoldsFour = ranks.topFiveHolds?.rounded6
    }
}

private struct PlanEntry: Encodable {
    let countries: Int
    let answersOfCountry: Int
    let gapHalfWidth: Double?
    let mwdsHalfWidth: Double?

    init(countries: Int, each: Int, _ precision: NeedPrecision?) {
        self.countries = countries
        answersOfCountry = each
        gapHalfWidth = precision?.gap.halfWidth.rounded6
        mwdsHalfWidth = precision?.score.halfWidth.rounded6
    }
}

private struct StepEntry: Encodable {
    let narrowerBy = PowerText.step
    let countries: Int?
    let moreAnswers: Int?
    let mwdsHalfWidthFromSameCountries: Double?
    let mwdsHalfWidthFromNewCountries: Double?
    let mwdsHalfWidthFloor: Double?

    init(_ power: SurveyPower) {
        countries = power.countriesNarrowing(by: PowerText.step)
        let more = power.sameOrNewCountries
        moreAnswers = more?.answers
        mwdsHalfWidthFromSameCountries = more?.same.rounded6
        mwdsHalfWidthFromNewCountries = more?.new.rounded6
        mwdsHalfWidthFloor = power.floorOfSameCountries?.rounded6
    }
}

private struct AssumptionEntry: Encodable {
    let value: Double
    let source: String

    init(_ value: Double, _ source: PowerSource) {
        self.value = value.rounded6
        self.source =
            switch source {
            case .practice: "practice"
            case .earlierRound: "earlier-round"
            case .officer: "given"
            }
    }
}

extension Double {
    fileprivate var rounded6: Double { (self * 1e6).rounded() / 1e6 }
}
