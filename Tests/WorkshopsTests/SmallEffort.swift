@testable import Workshops

extension AgendaSolver.Effort {
    /// An effort for problems of a few sessions, of which there are thousands.
    static func small(steps: Int, proofNodes: Int = 400_000) -> AgendaSolver.Effort {
        var effort = AgendaSolver.Effort(sessions: 1)
        (effort.steps, effort.proofNodes) = (steps, proofNodes)
        return effort
    }
}
