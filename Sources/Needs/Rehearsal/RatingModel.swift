import Reference

/// A manner of answering that hides what a respondent means.
package enum AnswerStyle: String, CaseIterable, Hashable, Sendable {
    /// One answer for all items.
    case straightLine = "straight_line"

    /// Everything is of the highest importance.
    case allTop = "all_top"

    /// Nearly always the middle.
    case midpoint

    /// Takes the lowest point for the best.
    case reversedScale = "reversed_scale"

    /// Only the two ends.
    case extremeOnly = "extreme_only"
}

/// One rating as a respondent means it, before it is written down.
enum RatingAnswer: Hashable {
    /// How far up the scale, from 0 to 1.
    case level(Double)
    case notAnswered
    case doesNotKnow
    case refused

    /// The question is not shown to this respondent.
    case notShown

    /// How far up the scale, if anything was rated.
    var level: Double? {
        if case .level(let level) = self { level } else { nil }
    }
}

/// What a respondent means for one item.
struct ItemAnswer: Hashable {
    var importance: RatingAnswer
    var current: RatingAnswer

    /// What was rated.
    var levels: [Double] { [importance.level, current.level].compactMap(\.self) }

    /// Whether neither was answered in any way.
    var isEmpty: Bool { importance == .notAnswered && current == .notAnswered }

    /// Of an item that is not shown.
    static let notShown = ItemAnswer(importance: .notShown, current: .notShown)
}

/// What respondents mean: an importance and a current level for every item.
///
/// A rating is the item's own mean, moved by the country, by the domain in that country and by the respondent, with
/// noise. How much of the spread is shared within a domain follows from the profile's correlation.
struct RatingModel {
    let blocks: SurveyBlocks
    private let items: [ItemTruth]
    private let current: SurveyProfile.Spread
    private let importance: SurveyProfile.Spread

    /// Points of rating for one unit of capacity.
    private let slope: Double

    /// The mean capacity of those who answer, which gives the mean rating.
    private let meanCapacity: Double

    /// The standard deviations of what one rating has for itself.
    private let currentNoise: Double
    private let importanceNoise: Double
    private let respondentDeviation: Double

    init(_ profile: SurveyProfile, blocks: SurveyBlocks, meanCapacity: Double, using generator: inout SeededGenerator) {
        let latent = profile.latent
        let square = { (deviation: Double) in deviation * deviation }
        let latentVariance =
            square(latent.capacityDeviation) + square(latent.domainDeviation) + square(latent.respondentDeviation)
        let currentVariance = square(profile.ratings.current.deviation)
        slope = (latent.correlation * currentVariance / latentVariance).squareRoot()
        currentNoise = max(0, (1 - latent.correlation) * currentVariance - ItemTruth.currentVariance).squareRoot()
        // Importance is cut off at its highest point, so what is meant has a higher mean and a wider spread.
        importanceNoise = profile.ratings.importance.deviation * 0.85
        respondentDeviation = latent.respondentDeviation
        self.meanCapacity = meanCapacity
        self.blocks = blocks
        current = profile.ratings.current
        importance = profile.ratings.importance
        items = ItemTruth.draw(blocks.blockOfItem.count, using: &generator)
    }

    /// What one respondent means.
    func answers(
        for standing: CountryStanding,
        role: RespondentRole,
        style: AnswerStyle?,
        using generator: inout SeededGenerator
    ) -> [ItemAnswer] {
        // Heads of bureaus rate the current level about 0.3 higher than those who do the work.
        let mood = generator.normal(deviation: respondentDeviation) * slope + (role == .headOfBureau ? 0.24 : -0.06)
        let zeal = generator.normal(deviation: 0.25)
        let plain = items.indices.map { item in
            let block = blocks.blockOfItem[item]
            let can = slope * (standing.capacity[block] - meanCapacity) + mood + items[item].current
            let cares = standing.interest[block] + zeal + items[item].importance
            return (
                importance: level(importance.mean + 0.28 + cares + generator.normal(deviation: importanceNoise)),
                current: level(current.mean + can + generator.normal(deviation: currentNoise))
            )
        }
        return plain.map { pair in
            let shown = style.map { shownLevels(pair, first: plain[0], $0, using: &generator) } ?? pair
            return ItemAnswer(importance: .level(shown.importance), current: .level(shown.current))
        }
    }

    private typealias Levels = (importance: Double, current: Double)

    private func level(_ rating: Double) -> Double { min(max((rating - 1) / 4, 0), 1) }

    private func shownLevels(
        _ meant: Levels,
        first: Levels,
        _ style: AnswerStyle,
        using generator: inout SeededGenerator
    ) -> Levels {
        switch style {
        case .straightLine: first
        case .allTop: (1, meant.current)
        case .midpoint: generator.happens(0.85) ? (0.5, 0.5) : meant
        case .reversedScale: (1 - meant.importance, 1 - meant.current)
        case .extremeOnly: (meant.importance.rounded(), meant.current.rounded())
        }
    }
}

/// How far an item lies from the mean of all items, in points of rating.
private struct ItemTruth {
    let importance: Double
    let current: Double

    /// What the differences between items add to the spread of current levels.
    static let currentVariance = 0.085

    /// A seventh of the items is clearly needed more than the rest, a seventh clearly less; the rest lies close together.
    static func draw(_ count: Int, using generator: inout SeededGenerator) -> [ItemTruth] {
        let lots = (0..<count).map { _ in generator.unit() }
        let places = lots.indices.sorted { (lots[$0], $0) < (lots[$1], $1) }
        let group = max(1, count / 7)
        let needed = Set(places.prefix(group))
        let settled = Set(places.suffix(group))
        return lots.indices.map { item in
            let mean = needed.contains(item) ? (0.30, -0.55) : settled.contains(item) ? (-0.50, 0.50) : (0, 0)
            return ItemTruth(
                importance: generator.normal(mean: mean.0, deviation: 0.1),
                current: generator.normal(mean: mean.1, deviation: 0.1)
            )
        }
    }
}
