package import Reference

/// When a question or an item is shown: when all of its conditions hold.
package struct Relevance: Hashable, Sendable {
    /// The conditions; never none.
    package let conditions: [Condition]

    /// Takes conditions, or `nil` when there are none.
    package init?(_ conditions: [Condition]) {
        guard !conditions.isEmpty else { return nil }
        self.conditions = conditions
    }

    /// A condition on an earlier answer.
    package struct Condition: Hashable, Sendable {
        /// The question whose answer decides; it stands earlier.
        package let question: QuestionName

        /// What its answer has to be.
        package let test: Test

        /// Creates a condition.
        package init(question: QuestionName, test: Test) {
            self.question = question
            self.test = test
        }
    }

    /// What an answer has to be; one that is empty passes none of these.
    package enum Test: Hashable, Sendable {
        /// One of these values was chosen, among others perhaps.
        case isOneOf([Identifier<Choice>])

        /// Something else than these values was chosen.
        case isNoneOf([Identifier<Choice>])

        /// A number of at least this.
        case isAtLeast(Double)

        /// A number of at most this.
        case isAtMost(Double)
    }
}
