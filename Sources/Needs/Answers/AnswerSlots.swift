/// The questions of a survey one by one, in the order of its columns, and where the answers to each are kept.
///
/// Ratings are kept as marks: the importance of every item, then the current level of every item, then the other rated
/// aspects. Everything else is kept as values. The country is kept apart.
package struct AnswerSlots: Sendable {
    /// The questions in the order in which they are asked.
    package let all: [Slot]

    /// How many marks a respondent has.
    package let markCount: Int

    /// How many values a respondent has.
    package let valueCount: Int

    private let positions: [String: Int]

    /// Lists the questions of a survey.
    package init(_ survey: Survey) {
        let items = survey.items.count
        let rated = NeedsAspect.allCases.filter { survey.needs.scale(of: $0) != nil }
        var slots: [Slot] = []
        var values = 0
        func nextValue() -> Place {
            values += 1
            return .value(values - 1)
        }
        func add(_ question: SurveyQuestion) {
            let place = question.kind == .country ? Place.country : nextValue()
            slots.append(
                Slot(
                    name: question.name,
                    answer: .question(question.kind),
                    item: nil,
                    place: place,
                    relevance: question.relevance
                )
            )
        }
        for question in survey.opening { add(question) }
        for (position, item) in survey.items.enumerated() {
            for aspect in survey.needs.aspects {
                let block = rated.firstIndex(of: aspect.aspect)
                slots.append(
                    Slot(
                        name: item.column(aspect.aspect),
                        answer: .aspect(aspect),
                        item: position,
                        place: block.map { .mark($0 * items + position) } ?? nextValue(),
                        relevance: item.relevance
                    )
                )
            }
        }
        for question in survey.closing { add(question) }
        all = slots
        markCount = rated.count * items
        valueCount = values
        positions = Dictionary(
            uniqueKeysWithValues: slots.enumerated().map { ($0.element.name.text, $0.offset) }
        )
    }

    /// The position of a question among all, by its name.
    package func position(of name: String) -> Int? { positions[name] }

    /// A question, and where its answers are kept.
    package struct Slot: Sendable {
        /// Its name, which is the header of its column.
        package let name: QuestionName

        /// How it is answered.
        package let answer: Answer

        /// The position of the item that it asks about, within the needs block.
        package let item: Int?

        /// Where its answers are kept.
        package let place: Place

        /// When it is shown; `nil` for always.
        package let relevance: Relevance?
    }

    /// How a question is answered.
    package enum Answer: Hashable, Sendable {
        /// As a question outside the needs block.
        case question(SurveyQuestion.Kind)

        /// As a question about an aspect of an item.
        case aspect(AspectQuestion)

        /// The choices, where there are any.
        package var choices: Choices? {
            switch self {
            case .question(let kind): kind.choices
            case .aspect(let question):
                if case .choice(let choices) = question.answer { choices } else { nil }
            }
        }
    }

    /// Where answers are kept.
    package enum Place: Hashable, Sendable {
        /// Among the marks of a respondent, at a position.
        case mark(Int)

        /// Among the values of a respondent, at a position.
        case value(Int)

        /// As the country of the respondent.
        case country
    }
}
