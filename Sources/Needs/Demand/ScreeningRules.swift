package import Reference

/// How causes decide whether a need is one for a course.
package struct ScreeningRules: Hashable, Sendable {
    /// The share from which both kinds of causes count, by default 30 %.
    package static let usualMixedShare = 0.3

    /// The area of each choice of the survey's cause question, in order; `nil` for a choice of no known area.
    package let areas: [CapabilityArea?]

    /// Whether training can close a gap with this cause, for each choice in order.
    package let isTrainable: [Bool]

    /// A need is mixed when causes of both kinds have at least this share of the answers.
    package let mixedShare: Double

    /// Rules where causes are not asked.
    static let withoutCauses = ScreeningRules(areas: [], isTrainable: [])

    private init(areas: [CapabilityArea?], isTrainable: [Bool]) {
        self.areas = areas
        self.isTrainable = isTrainable
        mixedShare = ScreeningRules.usualMixedShare
    }

    /// Creates rules for the choices of a cause question, or `nil` when the share is not above 0 and at most ½, or a choice
    /// that is named is none of the question's.
    ///
    /// Without an area given, a choice's value names it (`doctrine`, `equipment` …); without trainable choices given, those
    /// of training and leadership are.
    package init?(
        _ choices: Choices,
        areas: [Identifier<Choice>: CapabilityArea] = [:],
        trainable: [Identifier<Choice>]? = nil,
        mixedShare: Double = usualMixedShare
    ) {
        guard mixedShare > 0, mixedShare <= 0.5 else { return nil }
        let named = Array(areas.keys) + (trainable ?? [])
        guard named.allSatisfy({ choices.position(of: $0.text) != nil }) else { return nil }
        let found = choices.all.map { areas[$0.value] ?? CapabilityArea(value: $0.value.text) }
        self.areas = found
        if let trainable {
            let positions = Set(trainable.compactMap { choices.position(of: $0.text) })
            isTrainable = choices.all.indices.map(positions.contains)
        } else {
            isTrainable = found.map { $0?.isTrainable ?? false }
        }
        self.mixedShare = mixedShare
    }
}
