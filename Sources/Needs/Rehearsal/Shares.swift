import Reference

/// How often each of some choices occurs.
///
/// No share is negative, and at least one is above zero. Choices are gone through in the order of `allCases`, so that a
/// draw depends on nothing but its generator.
package struct Shares<Choice: CaseIterable & Hashable & Sendable>: Hashable, Sendable {
    private let weights: [Choice: Double]

    /// Creates shares, or `nil` when one is negative or all are zero.
    ///
    /// Choices without a share never occur.
    package init?(_ weights: [Choice: Double]) {
        guard weights.values.allSatisfy({ $0 >= 0 }), weights.values.contains(where: { $0 > 0 }) else { return nil }
        self.weights = weights
    }

    /// The share of a choice, as it was given.
    package subscript(choice: Choice) -> Double { weights[choice] ?? 0 }

    /// One of the choices, each as likely as its share of all shares.
    func draw(using generator: inout SeededGenerator) -> Choice {
        guard let choice = generator.choose(Choice.allCases.map { ($0, self[$0]) }) else {
            preconditionFailure("shares have at least one choice")
        }
        return choice
    }

    /// One of the choices, each as likely as its share; `nil` with what the shares leave of 1.
    func drawIfAny(using generator: inout SeededGenerator) -> Choice? {
        var rest = generator.unit()
        for choice in Choice.allCases {
            rest -= self[choice]
            if rest < 0 { return choice }
        }
        return nil
    }
}
