import Reference

// D3. Verbs fit the levels that are claimed for them, and assessments reach the level of their outcomes.
// Source: constructive alignment (D1) with Anderson and Krathwohl (2001).

extension AlignmentRule {
    static let verbsMatchLevels = AlignmentRule("The verb of an outcome belongs to its Bloom level.") { review in
        review.course.outcomes.compactMap { outcome in
            let levels = ObservableVerbs.levels(of: outcome.verb)
            guard !levels.isEmpty else {
                return Finding(
                    .warning,
                    "D3.verb",
                    CourseSubject(.outcome(outcome.id), "verb"),
                    "“\(outcome.verb)” of outcome \(outcome.id) is not in the list of observable verbs",
                    hint: "use a verb of the list in docs/course-rules.md, such as one for “\(outcome.bloom.rawValue)”"
                )
            }
            guard !levels.contains(outcome.bloom) else { return nil }
            let fitting = levels.sorted().map(\.rawValue).joined(separator: " or ")
            return Finding(
                .warning,
                "D3.level",
                CourseSubject(.outcome(outcome.id), "bloom"),
                "“\(outcome.verb)” of outcome \(outcome.id) is a verb of \(fitting), not of \(outcome.bloom.rawValue)",
                hint: "set `bloom: \(levels.sorted().last?.rawValue ?? "")`, or choose another verb"
            )
        }
    }

    static let assessmentsReachLevels = AlignmentRule("An outcome from “apply” up is not assessed by a test alone.") {
        review in
        review.course.outcomes.compactMap { outcome in
            let kinds = review.assessments(of: outcome.id).map(\.kind)
            guard outcome.bloom >= .apply, !kinds.isEmpty, kinds.allSatisfy({ $0 == .test }) else { return nil }
            return Finding(
                .warning,
                "D3.assessment",
                CourseSubject(.outcome(outcome.id)),
                "only a test looks at outcome \(outcome.id), which asks participants to \(outcome.verb)",
                hint: "add an assessment of kind product or observation in which they \(outcome.verb)"
            )
        }
    }
}
