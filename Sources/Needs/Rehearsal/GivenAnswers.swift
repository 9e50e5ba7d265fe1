import Reference

/// What one respondent means by the answers to questions outside the needs block, and what is shown because of them.
struct GivenAnswers: Hashable {
    private let questions: [SurveyQuestion]
    private let positions: [QuestionName: Int]

    /// The answers so far, in the order of the questions.
    private(set) var values: [AnswerValue] = []

    /// Nothing answered yet.
    ///
    /// - Parameter questions: the questions of the survey outside its needs block, in order.
    init(to questions: [SurveyQuestion]) {
        self.questions = questions
        positions = Dictionary(uniqueKeysWithValues: questions.enumerated().map { ($0.element.name, $0.offset) })
    }

    /// Takes the answer to the next question.
    mutating func take(_ value: AnswerValue) { values.append(value) }

    /// Whether all conditions hold, as a form would decide; always without conditions.
    func satisfy(_ relevance: Relevance?) -> Bool { relevance?.conditions.allSatisfy(holds) ?? true }

    private func holds(_ condition: Relevance.Condition) -> Bool {
        guard let position = positions[condition.question], position < values.count else { return false }
        switch (values[position], condition.test) {
        case (.number(let number), .isAtLeast(let least)): return number >= least
        case (.number(let number), .isAtMost(let most)): return number <= most
        case (.choice(let choice), let test): return holds(test, for: [choice], of: questions[position])
        case (.choices(let choices), let test): return holds(test, for: choices, of: questions[position])
        default: return false
        }
    }

    private func holds(_ test: Relevance.Test, for chosen: [Int], of question: SurveyQuestion) -> Bool {
        func isAmong(_ choice: Int, _ values: [Identifier<Choice>]) -> Bool {
            values.contains { question.kind.choices?.position(of: $0.text) == choice }
        }
        return switch test {
        case .isOneOf(let values): chosen.contains { isAmong($0, values) }
        case .isNoneOf(let values): chosen.contains { !isAmong($0, values) }
        case .isAtLeast, .isAtMost: false
        }
    }
}
