package import Reference

/// One answer to a question that is not a rating.
package enum AnswerValue: Hashable, Sendable {
    /// There is none, for a reason.
    case empty(EmptyAnswer)

    /// The choice at a position.
    case choice(Int)

    /// The choices at these positions, ascending; none of them where a respondent ticked nothing.
    case choices([Int])

    /// A number.
    case number(Double)

    /// A day.
    case date(CalendarDate)

    /// Words.
    case text(String)

    /// Something that is no answer to the question, as it was written.
    case unreadable(String)
}

/// Why there is no answer.
package enum EmptyAnswer: String, CaseIterable, Hashable, Sendable {
    /// The form that was answered did not have the question.
    case notAsked = "not asked"

    /// The question was not shown, because of earlier answers.
    case notShown = "not shown"

    /// Nothing was answered.
    case notAnswered = "not answered"

    /// The respondent does not know.
    case doesNotKnow = "does not know"

    /// The respondent does not want to say.
    case refused

    /// The mark of a rating that is empty so.
    package var mark: Mark {
        switch self {
        case .notAsked: .notAsked
        case .notShown: .notShown
        case .notAnswered: .notAnswered
        case .doesNotKnow: .doesNotKnow
        case .refused: .refused
        }
    }

    /// Why a mark is empty, or `nil` when it is a point or was no point of the scale.
    package init?(_ mark: Mark) {
        guard let empty = EmptyAnswer.allCases.first(where: { $0.mark == mark }) else { return nil }
        self = empty
    }
}
