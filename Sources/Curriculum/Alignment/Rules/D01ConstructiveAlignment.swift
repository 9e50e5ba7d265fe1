import Reference

// D1. Every outcome is taught and assessed, and nothing is taught that serves no outcome.
// Source: Biggs and Tang, Teaching for Quality Learning at University, constructive alignment; FLETA 4.03.04.

extension AlignmentRule {
    static let outcomesAreTaught = AlignmentRule("Every outcome is taught in a session.") { review in
        review.course.outcomes.compactMap { outcome in
            guard !review.course.sessions.contains(where: { $0.outcomes.contains(outcome.id) }) else { return nil }
            return Finding(
                .error,
                "D1.taught",
                CourseSubject(.outcome(outcome.id)),
                "no session teaches outcome \(outcome.id)",
                hint: "name \(outcome.id) in `outcomes` of the session that teaches it, or take the outcome out"
            )
        }
    }

    static let outcomesAreAssessed = AlignmentRule("Every outcome is assessed at Kirkpatrick level 2 or above.") {
        review in
        review.course.outcomes.compactMap { outcome in
            guard review.assessments(of: outcome.id).isEmpty else { return nil }
            return Finding(
                .error,
                "D1.assessed",
                CourseSubject(.outcome(outcome.id)),
                "no assessment of learning looks at outcome \(outcome.id)",
                hint: "name \(outcome.id) in `outcomes` of an assessment of level 2 or above"
            )
        }
    }

    static let sessionsServeOutcomes = AlignmentRule("Every session but a debrief serves an outcome.") { review in
        review.course.sessions.compactMap { session in
            guard session.outcomes.isEmpty, session.kind != .debrief else { return nil }
            return Finding(
                .error,
                "D1.orphan",
                CourseSubject(.session(session.id)),
                "session \(session.id) serves no outcome",
                hint: "name the outcome that it serves in `outcomes`, or take the session out"
            )
        }
    }

    static let competenciesAreBuilt = AlignmentRule("Every competency of an outcome is built in a session for it.") {
        review in
        review.course.outcomes.flatMap { outcome in
            let built = Set(
                review.course.sessions.filter { $0.outcomes.contains(outcome.id) }.flatMap(\.competencies)
            )
            return outcome.competencies.compactMap { competency -> Finding? in
                guard !built.contains(competency) else { return nil }
                return Finding(
                    .warning,
                    "D1.competency",
                    CourseSubject(.outcome(outcome.id), "competencies"),
                    "no session for outcome \(outcome.id) builds competency \(competency)",
                    hint: "name \(competency) in `competencies` of such a session, or take it out of the outcome"
                )
            }
        }
    }
}
