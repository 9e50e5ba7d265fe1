package import Reference

/// A question of a survey outside its needs block.
package struct SurveyQuestion: Hashable, Sendable {
    /// Its name, unique in the survey.
    package let name: QuestionName

    /// What is asked, and how it is answered.
    package let kind: Kind

    /// Its words.
    package let label: LocalisedText

    /// How it is to be answered, below its words.
    package let hint: LocalisedText?

    /// Whether a form asks for an answer before it can be sent.
    package let isRequired: Bool

    /// When it is shown; `nil` for always.
    package let relevance: Relevance?

    /// Creates a question.
    package init(
        name: QuestionName,
        kind: Kind,
        label: LocalisedText,
        hint: LocalisedText? = nil,
        isRequired: Bool = false,
        relevance: Relevance? = nil
    ) {
        self.name = name
        self.kind = kind
        self.label = label
        self.hint = hint
        self.isRequired = isRequired
        self.relevance = relevance
    }

    /// How a question is answered.
    package enum Kind: Hashable, Sendable {
        /// With a member country.
        case country

        /// With one of some choices.
        case selectOne(Choices)

        /// With any number of some choices.
        case selectMultiple(Choices)

        /// With a whole number in a range.
        case wholeNumber(ClosedRange<Int>)

        /// With a number in a range, decimals allowed.
        case number(ClosedRange<Double>)

        /// With a date.
        case date

        /// With words on one line, such as a unit's name.
        case text

        /// With words on several lines.
        case comment

        /// The choices, where there are any.
        package var choices: Choices? {
            switch self {
            case .selectOne(let choices), .selectMultiple(let choices): choices
            default: nil
            }
        }
    }
}

/// What can be chosen: at least two choices, no two of one value without regard to case, and at most 200.
package struct Choices: Hashable, Sendable {
    /// The choices, in the order in which they are shown.
    package let all: [Choice]

    private let positions: [String: Int]

    /// The most choices of a question.
    package static let most = 200

    /// Takes choices, or `nil` when there are fewer than two or more than 200, or two have one value.
    package init?(_ choices: [Choice]) {
        guard (2...Choices.most).contains(choices.count) else { return nil }
        let values = choices.map { $0.value.text.lowercased() }
        guard Set(values).count == values.count else { return nil }
        all = choices
        positions = Dictionary(zip(values, values.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The position of a value, without regard to case.
    package func position(of value: String) -> Int? { positions[value.lowercased()] }
}

/// One of several choices.
package struct Choice: Hashable, Sendable {
    /// What stands for it in data.
    package let value: Identifier<Choice>

    /// Its words.
    package let label: LocalisedText

    /// Creates a choice.
    package init(value: Identifier<Choice>, label: LocalisedText) {
        self.value = value
        self.label = label
    }
}
