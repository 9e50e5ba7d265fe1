import Reference

/// What a respondent answers to one aspect of one item.
enum AspectAnswer: Hashable {
    /// On a scale.
    case rating(RatingAnswer)

    /// With a number of people or a cause.
    case value(AnswerValue)
}

/// What respondents mean by the aspects beyond importance and current level.
///
/// All of them follow from what the respondent rated: the required level lies at or above the current one but for the
/// profile's share of contradictions, and urgency, officers and remedies grow with the gap between the two.
struct AspectModel {
    private let needs: NeedsBlock
    private let profile: SurveyProfile
    private let streams: ChanceStreams
    private let natures: [ItemNature]
    private let sizes: CountrySizes

    init(_ needs: NeedsBlock, _ profile: SurveyProfile, _ sizes: CountrySizes, _ streams: ChanceStreams) {
        self.needs = needs
        self.profile = profile
        self.streams = streams
        self.sizes = sizes
        natures = ItemNature.draw(needs.items.count, streams)
    }

    /// The answers of one record: for each item, to every aspect in the order of the survey.
    ///
    /// Importance and current level are as the record has them.
    func answers(of draft: RecordDraft) -> [[AspectAnswer]] {
        let person = RespondentNature(draft.respondent, streams)
        let people = Double(sizes.officers(of: draft.standing.country)) * person.reach
        return draft.answers.indices.map { item in
            let answer = draft.answers[item]
            if answer == .notShown { return needs.aspects.map { empty(.notShown, $0.aspect) } }
            if answer.isEmpty { return needs.aspects.map { empty(.notAnswered, $0.aspect) } }
            // Who answers everything alike means nothing by any of it.
            let meant = draft.style == .straightLine ? 0 : item
            var generator = streams.stream(.rating, draft.respondent, meant)
            let levels = ItemLevels(answer, natures[meant], person, profile.ratings, using: &generator)
            return needs.aspects.map { question in
                let drawn = self.answer(question, levels, natures[meant], people, using: &generator)
                let reason = leftOut(using: &generator)
                switch question.aspect {
                case .importance: return .rating(answer.importance)
                case .current: return .rating(answer.current)
                default: return reason.map { empty($0, question.aspect) } ?? shown(drawn, draft.style)
                }
            }
        }
    }

    private func answer(
        _ question: AspectQuestion,
        _ levels: ItemLevels,
        _ nature: ItemNature,
        _ people: Double,
        using generator: inout SeededGenerator
    ) -> AspectAnswer {
        switch question.answer {
        case .rating: .rating(.level(levels[question.aspect]))
        case .count(let range):
            .value(.number(Double(officers(levels, nature, people, range, using: &generator))))
        case .choice(let choices): .value(.choice(cause(nature, choices, using: &generator)))
        }
    }

    private func officers(
        _ levels: ItemLevels,
        _ nature: ItemNature,
        _ people: Double,
        _ range: ClosedRange<Int>,
        using generator: inout SeededGenerator
    ) -> Int {
        let number = people * nature.breadth * (0.35 + 1.3 * levels.gap) * (0.75 + 0.5 * generator.unit())
        let isNobody = generator.happens(0.5) && levels.gap < 0.1
        return min(max(isNobody ? 0 : TrainingNumbers.usual(number), range.lowerBound), range.upperBound)
    }

    /// Choices that name no area are rare, as “other” is.
    private func cause(_ nature: ItemNature, _ choices: Choices, using generator: inout SeededGenerator) -> Int {
        let areas = choices.all.map { CapabilityArea(value: $0.value.text) }
        let weights = areas.indices.map { position in
            guard let area = areas[position] else { return (position, 0.03) }
            return (position, nature.share(of: area) / Double(areas.count { $0 == area }))
        }
        return generator.choose(weights) ?? 0
    }

    /// A little more is left out than of importance and current level; few say that they do not want to answer.
    private func leftOut(using generator: inout SeededGenerator) -> EmptyAnswer? {
        let lot = generator.unit()
        let missing = profile.missing.base
        return lot < missing
            ? .notAnswered : lot < missing + 0.02 ? .doesNotKnow : lot < missing + 0.023 ? .refused : nil
    }

    private func empty(_ reason: EmptyAnswer, _ aspect: NeedsAspect) -> AspectAnswer {
        guard aspect.form == .rating else { return .value(.empty(reason)) }
        return switch reason {
        case .doesNotKnow: .rating(.doesNotKnow)
        case .refused: .rating(.refused)
        case .notShown: .rating(.notShown)
        case .notAnswered, .notAsked: .rating(.notAnswered)
        }
    }

    private func shown(_ answer: AspectAnswer, _ style: AnswerStyle?) -> AspectAnswer {
        guard case .rating(.level(let level)) = answer else { return answer }
        return switch style {
        case .midpoint: .rating(.level(0.5))
        case .reversedScale: .rating(.level(1 - level))
        case .extremeOnly: .rating(.level(level.rounded()))
        case .straightLine, .allTop, nil: answer
        }
    }
}

/// How one respondent differs from others in what goes beyond importance and current level.
private struct RespondentNature {
    let ambition: Double
    let impatience: Double

    /// The share of the country's officers that the respondent speaks for, around 1.
    let reach: Double

    init(_ respondent: Int, _ streams: ChanceStreams) {
        var generator = streams.stream(.respondent, respondent)
        ambition = generator.normal(deviation: 0.08)
        impatience = generator.normal(deviation: 0.08)
        reach = 0.6 + 0.8 * generator.unit()
    }
}

/// What one respondent means by the rated aspects of one item, from 0 to 1.
private struct ItemLevels {
    let required: Double

    /// How far the required level lies above the current one.
    let gap: Double
    private let levels: [NeedsAspect: Double]

    init(
        _ answer: ItemAnswer,
        _ nature: ItemNature,
        _ person: RespondentNature,
        _ ratings: SurveyProfile.Ratings,
        using generator: inout SeededGenerator
    ) {
        func noise(_ deviation: Double) -> Double { generator.normal(deviation: deviation) }
        let current = answer.current.level ?? (ratings.current.mean - 1) / 4
        let importance = answer.importance.level ?? (ratings.importance.mean - 1) / 4
        let wanted = (ratings.required.mean - 1) / 4 + nature.required + person.ambition
        let target = max(current, min(wanted + noise(ratings.required.deviation / 4 * 0.8), 1))
        let contradicts = generator.happens(ratings.requiredBelowCurrent) && current >= 0.25
        let gap = target - current
        let helped = 0.2 * gap
        let (often, hard, soon) = (noise(0.15), noise(0.15), noise(0.13))
        let (change, learning) = (noise(0.15), noise(0.15))
        required = contradicts ? current - 0.25 : target
        self.gap = gap
        levels = [
            .importance: importance, .current: current, .required: required,
            .frequency: nature.frequency + 0.2 * (current - 0.4) + often,
            .difficulty: nature.difficulty + 0.3 * gap + hard,
            .urgency: 0.1 + 0.75 * gap + 0.35 * (importance - 0.5) + person.impatience + soon,
            .organisation: 0.8 - 0.5 * nature.trainableShare + helped + change,
            .training: 0.3 + 0.5 * nature.trainableShare + helped + learning,
        ]
    }

    subscript(aspect: NeedsAspect) -> Double { min(max(levels[aspect] ?? 0, 0), 1) }
}

extension NeedsAspect {
    /// Whether it goes beyond importance and current level.
    var isFurther: Bool { self != .importance && self != .current }
}
