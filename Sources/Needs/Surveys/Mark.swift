/// What stands in one rating cell, as a small number: a point of the scale counted from 0, or why there is none.
package struct Mark: RawRepresentable, Hashable, Sendable {
    /// The number.
    package let rawValue: UInt8

    /// Creates a mark from its number.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The form that was answered did not have the question.
    package static let notAsked = Mark(rawValue: 250)

    /// The question was not shown to this respondent, because of earlier answers.
    package static let notShown = Mark(rawValue: 251)

    /// The respondent does not want to say.
    package static let refused = Mark(rawValue: 252)

    /// Nothing was answered.
    package static let notAnswered = Mark(rawValue: 253)

    /// The respondent does not know.
    package static let doesNotKnow = Mark(rawValue: 254)

    /// What was written is no point of the scale.
    package static let notOnScale = Mark(rawValue: 255)

    /// Why there is no point, in a fixed order: the states that follow the points of a scale in a tally.
    package static let withoutPoint = [notAnswered, doesNotKnow, notOnScale, refused, notShown, notAsked]
}
