package import Needs
package import Reference

/// Why a session is held: from the session to the outcomes that it serves, on to their competencies, and to the needs of
/// those.
package struct SessionThread: Hashable, Sendable {
    /// The threads, by outcome in the session's order; what it builds beside its outcomes comes last.
    package let links: [Link]

    /// One way from the session to a competency.
    package struct Link: Hashable, Sendable {
        /// The outcome that the session serves; `nil` where it builds the competency beside its outcomes.
        package let outcome: OutcomeID?

        /// The competency.
        package let competency: CompetencyID

        /// Whether the session builds it; else other sessions of the outcome do.
        package let isBuiltHere: Bool

        /// What the answers say of it; empty where nobody was asked.
        package let needs: [RecordedNeed]
    }

    /// Follows a session of a course to the needs of a survey.
    package init(_ session: Session, of course: Course, to needs: RecordedNeeds) {
        let outcomes = session.outcomes.compactMap(course.outcome)
        let served = Set(outcomes.flatMap(\.competencies))
        func link(_ competency: CompetencyID, _ outcome: OutcomeID?) -> Link {
            Link(
                outcome: outcome,
                competency: competency,
                isBuiltHere: session.competencies.contains(competency),
                needs: needs.needs(of: competency)
            )
        }
        links =
            outcomes.flatMap { outcome in outcome.competencies.map { link($0, outcome.id) } }
            + session.competencies.filter { !served.contains($0) }.map { link($0, nil) }
    }

    /// What the hour stands on.
    package var standing: Standing {
        let needs = links.flatMap(\.needs)
        if needs.contains(where: { $0.shortfall != nil }) { return .onANeed }
        return needs.contains { $0.finding == .heldBack } ? .unknown : .onNoNeed
    }

    /// Whether a need stands behind a session.
    package enum Standing: Hashable, Sendable {
        /// At least one of its competencies is a need: more is needed than there is.
        case onANeed

        /// None is, as far as figures are shown; others are held back.
        case unknown

        /// None is.
        case onNoNeed
    }
}
