/// What a rule of an event does to its agenda.
package enum ImpactLevel: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Not shown, but counted among the rules that are switched off.
    case ignore

    /// Shown where it occurs, and an officer may accept it with a reason.
    case warn

    /// Allowed while drafting; the agenda cannot be published with it.
    case blockRelease = "block_release"

    /// The planner never makes it, and refuses it by hand.
    case blockScheduling = "block_scheduling"

    /// Milder levels come first.
    package static func < (first: ImpactLevel, second: ImpactLevel) -> Bool {
        allCases.firstIndex(of: first) ?? 0 < allCases.firstIndex(of: second) ?? 0
    }
}
