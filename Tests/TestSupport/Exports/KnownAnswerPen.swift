import Needs
import Reference

/// Answers the questions of a survey for one respondent, in order, and keeps to the conditions.
struct KnownAnswerPen {
    private let respondent: KnownRespondent
    private let texts: KnownTexts
    private let columns: SurveyColumns
    private var given: [QuestionName: (answer: KnownAnswer, choices: Choices?)] = [:]

    init(survey: Survey, respondent: KnownRespondent, texts: KnownTexts) {
        self.respondent = respondent
        self.texts = texts
        columns = survey.columns
        isRequired = Set(survey.questions.filter(\.isRequired).map(\.name))
    }

    private let isRequired: Set<QuestionName>

    mutating func answer(_ slot: AnswerSlots.Slot, _ dice: inout Dice) -> KnownAnswer {
        let answer = shows(slot.relevance) ? write(slot, &dice) : .empty(.notShown)
        given[slot.name] = (answer, slot.answer.choices)
        return answer
    }

    private func shows(_ relevance: Relevance?) -> Bool { relevance?.conditions.allSatisfy(holds) ?? true }

    /// Whether a condition holds; one on an empty answer does not.
    private func holds(_ condition: Relevance.Condition) -> Bool {
        guard let (answer, choices) = given[condition.question] else { return false }
        let values: [String] =
            switch answer {
            case .choice(let position): choices.map { [$0.all[position].value.text] } ?? []
            case .choices(let positions): choices.map { list in positions.map { list.all[$0].value.text } } ?? []
            default: []
            }
        switch (condition.test, answer) {
        case (.isOneOf(let wanted), _): return wanted.contains { values.contains($0.text) }
        case (.isNoneOf(let unwanted), _): return !values.isEmpty && !unwanted.contains { values.contains($0.text) }
        case (.isAtLeast(let least), .number(let number)): return number >= least
        case (.isAtMost(let most), .number(let number)): return number <= most
        default: return false
        }
    }

    private func write(_ slot: AnswerSlots.Slot, _ dice: inout Dice) -> KnownAnswer {
        if slot.name.text == columns.respondent { return .text(respondent.reference) }
        switch slot.answer {
        case .question(.country): return .country(respondent.country.code)
        case .question(let kind):
            if !isRequired.contains(slot.name), dice.happens(0.2) { return .empty(.notAnswered) }
            return answer(kind, &dice)
        case .aspect(let question):
            if dice.happens(0.1) { return .empty(.notAnswered) }
            switch question.answer {
            case .rating(let scale):
                return without(&dice) ?? .rating(Int.random(in: scale.lowest...scale.highest, using: &dice))
            case .choice(let choices): return without(&dice) ?? .choice(dice.index(below: choices.all.count))
            case .count(let range): return .number(Double(Int.random(in: range, using: &dice)))
            }
        }
    }

    private func without(_ dice: inout Dice) -> KnownAnswer? {
        let die = dice.unit()
        return die < 0.04 ? .empty(.doesNotKnow) : die < 0.07 ? .empty(.refused) : nil
    }

    private func answer(_ kind: SurveyQuestion.Kind, _ dice: inout Dice) -> KnownAnswer {
        switch kind {
        case .country: return .country(respondent.country.code)
        case .selectOne(let choices): return .choice(dice.index(below: choices.all.count))
        case .selectMultiple(let choices):
            return .choices(dice.happens(0.15) ? [] : choices.all.indices.filter { _ in dice.happens(0.5) })
        case .wholeNumber(let range):
            return .number(dice.happens(0.2) ? Double(range.lowerBound) : Double(Int.random(in: range, using: &dice)))
        case .number(let range):
            let steps = Int((range.upperBound - range.lowerBound) * 4)
            return .number(range.lowerBound + Double(Int.random(in: 0...steps, using: &dice)) / 4)
        case .date:
            let day = CalendarDate(secondsSince1970: Int.random(in: 7_000...20_900, using: &dice) * 86_400)
            return day.map { .date($0) } ?? .empty(.notAnswered)
        case .text, .comment: return .text(texts.pick(for: respondent.language, &dice))
        }
    }
}
