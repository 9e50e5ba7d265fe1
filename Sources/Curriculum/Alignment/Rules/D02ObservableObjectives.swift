import Reference

// D2. An outcome starts with a verb that can be observed, and has a condition and a standard.
// Source: DOE-HDBK-1086-95, Guide to Good Practices for Developing Learning Objectives.

extension AlignmentRule {
    static let objectivesAreObservable = AlignmentRule("Outcomes and objectives start with an observable verb.") {
        review in
        let course = review.course
        let stated: [(CourseSubject, LocalisedText)] =
            course.outcomes.map { (CourseSubject(.outcome($0.id), "performance"), $0.performance) }
            + course.modules.map { (CourseSubject(.module($0.id), "objective"), $0.objective) }
            + course.sessions.map { (CourseSubject(.session($0.id), "objective"), $0.objective) }
        return stated.flatMap { subject, text in
            text.languages.compactMap { language in
                guard let verb = ObservableVerbs.vagueStart(of: text[language] ?? "", in: language) else { return nil }
                return Finding(
                    .warning,
                    "D2.verb",
                    subject,
                    "“\(verb)” cannot be observed in \(subject.element.name) (\(language.rawValue))",
                    hint: "say what a participant does to show it: explain, choose, draft, judge …"
                )
            }
        }
    }

    static let outcomesAreComplete = AlignmentRule("Outcomes have a condition and a standard.") { review in
        review.course.outcomes.flatMap { outcome in
            var missing: [String] = []
            if outcome.condition == nil { missing.append("condition") }
            if outcome.standard == nil { missing.append("standard") }
            return missing.map { part in
                Finding(
                    .warning,
                    "D2.\(part)",
                    CourseSubject(.outcome(outcome.id)),
                    "outcome \(outcome.id) has no \(part)",
                    hint: part == "condition"
                        ? "say what is given: “Given a fictional case file”"
                        : "say how well it must be done: “eight of ten correct”"
                )
            }
        }
    }
}
