package import Needs
import Reference

/// A survey made by chance on one of the project's frameworks.
package struct ChanceSurvey {
    /// The survey.
    package let survey: Survey

    /// Makes a survey; the same for the same seed.
    package init(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let framework = try Project.framework(dice.happens(0.5) ? ChanceSurvey.id("SG") : ChanceSurvey.id("BIO"))
        let main = dice.pick(Language.allCases) ?? .english
        var words = ChanceWords(main: main, hasAll: dice.happens(0.6), dice: dice)
        let names = [
            "country", "opening", "needs", "introduction", "c01", "q1", "other_thing", "x2_y", "closing", "zone",
        ]
        var opening: [SurveyQuestion] = [
            SurveyQuestion(name: ChanceSurvey.name("country"), kind: .country, label: words.text(), isRequired: true)
        ]
        var closing: [SurveyQuestion] = []
        for (number, text) in names.dropFirst().enumerated() where dice.happens(0.7) {
            let asked = opening + closing
            let question = SurveyQuestion(
                name: ChanceSurvey.name(text),
                kind: ChanceSurvey.kind(&dice, &words),
                label: words.text(),
                hint: dice.happens(0.4) ? words.text() : nil,
                isRequired: dice.happens(0.3),
                relevance: dice.happens(0.4) ? ChanceSurvey.relevance(&dice, asked) : nil
            )
            if number < 5 { opening.append(question) } else { closing.append(question) }
        }
        let count = 1 + dice.index(below: framework.competencies.count - 1)
        let items = framework.competencies.prefix(count).enumerated()
            .compactMap { position, competency in
                SurveyItem(
                    id: ChanceSurvey.id("C\(position < 9 ? "0" : "")\(position + 1)"),
                    competency: competency.id,
                    relevance: dice.happens(0.2) ? ChanceSurvey.relevance(&dice, opening) : nil
                )
            }
        guard let block = NeedsBlock(aspects: ChanceSurvey.aspects(&dice, &words), items: items),
            let first = CalendarDate(iso: "2026-03-02"), let last = CalendarDate(iso: "2026-04-13")
        else { preconditionFailure("a needs block and two dates") }
        survey = try Survey(
            id: ChanceSurvey.id("CHANCE-\(seed)"),
            version: "0.\(seed)",
            framework: framework,
            title: words.text(),
            introduction: words.text(),
            period: first...last,
            opening: opening,
            needs: block,
            closing: closing,
            columns: SurveyColumns(
                record: "record_id",
                respondent: nil,
                submitted: nil,
                country: "country",
                role: nil,
                language: nil
            ),
            words: AnswerWords(missing: [""])
        )
    }

    private static func aspects(_ dice: inout Dice, _ words: inout ChanceWords) -> [AspectQuestion] {
        let lowest = dice.index(below: 2)
        let highest = lowest + 2 + dice.index(below: 6)
        return NeedsAspect.allCases
            .compactMap { aspect in
                guard [.importance, .current].contains(aspect) || dice.happens(0.4) else { return nil }
                let answer: AspectQuestion.Answer?
                switch aspect.form {
                case .rating:
                    let labels = dice.happens(0.7) ? (lowest...highest).map { _ in words.text() } : []
                    answer = RatingScale(lowest: lowest, highest: highest, labels: labels).map { .rating($0) }
                case .count: answer = .count(0...dice.index(below: 900))
                case .choice: answer = .choice(choices(&dice, &words))
                }
                return answer.flatMap { AspectQuestion(aspect, wording: words.text(), answer: $0) }
            }
    }

    private static func kind(_ dice: inout Dice, _ words: inout ChanceWords) -> SurveyQuestion.Kind {
        switch dice.index(below: 7) {
        case 0: .selectOne(choices(&dice, &words))
        case 1: .selectMultiple(choices(&dice, &words))
        case 2: .wholeNumber(dice.index(below: 5)...5 + dice.index(below: 1_000_000))
        case 3: .number(-0.000001...Double(dice.index(below: 1_000)) + 0.5)
        case 4: .date
        case 5: .text
        default: .comment
        }
    }

    private static func choices(_ dice: inout Dice, _ words: inout ChanceWords) -> Choices {
        let all = (0..<2 + dice.index(below: 12))
            .map { number in Choice(value: id(number == 0 ? "do_not_know" : "v.\(number)-X"), label: words.text()) }
        guard let choices = Choices(dice.happens(0.8) ? Array(all.dropFirst(all.count > 2 ? 1 : 0)) : all) else {
            preconditionFailure("at least two choices of different values")
        }
        return choices
    }

    private static func relevance(_ dice: inout Dice, _ questions: [SurveyQuestion]) -> Relevance? {
        let conditions = questions.shuffled(using: &dice).prefix(2)
            .compactMap { question -> Relevance.Condition? in
                switch question.kind {
                case .selectOne(let choices), .selectMultiple(let choices):
                    let values = Array(choices.all.prefix(1 + dice.index(below: choices.all.count)).map(\.value))
                    return Relevance.Condition(
                        question: question.name,
                        test: dice.happens(0.5) ? .isOneOf(values) : .isNoneOf(values)
                    )
                case .wholeNumber, .number:
                    let bound = dice.normal(deviation: 100)
                    return Relevance.Condition(
                        question: question.name,
                        test: dice.happens(0.5) ? .isAtLeast(bound) : .isAtMost(bound / 1e9)
                    )
                default: return nil
                }
            }
        return Relevance(Array(conditions))
    }

    private static func id<Subject>(_ text: String) -> Identifier<Subject> {
        guard let id = Identifier<Subject>(text) else { preconditionFailure("\(text) is an identifier") }
        return id
    }

    private static func name(_ text: String) -> QuestionName {
        guard let name = QuestionName(text) else { preconditionFailure("\(text) is a name") }
        return name
    }
}

/// Words made by chance, in one language or in all.
private struct ChanceWords {
    let main: Language
    let hasAll: Bool
    var dice: Dice

    private static let letters = Array("abc déñß =+-@<>&\"'“”‘’{}$#*_ عربي, ;|/\\%1234")

    mutating func text() -> LocalisedText {
        var texts: [Language: String] = [:]
        for language in Language.allCases where hasAll || language == main || dice.happens(0.3) {
            // pyxform takes what stands in `${…}` for the name of a question, and a letter keeps the words from being blank.
            texts[language] = "w" + dice.word(of: ChanceWords.letters, lengths: 0...40)
        }
        guard let text = LocalisedText(texts, main: main) else { preconditionFailure("there are words") }
        return text
    }
}
