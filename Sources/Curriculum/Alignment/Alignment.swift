package import Reference

/// The rules of good course design that Cadre checks.
///
/// Numbers D1 to D14 are the design rules of the product's handbook, docs/course-rules.md, which names their sources.
package enum Alignment {
    /// Every rule, in the order in which findings are listed.
    package static let rules: [AlignmentRule] = [
        .outcomesAreTaught, .outcomesAreAssessed, .sessionsServeOutcomes, .competenciesAreBuilt,
        .objectivesAreObservable, .outcomesAreComplete, .verbsMatchLevels, .assessmentsReachLevels,
        .presentationIsLimited, .breaksComeInTime, .stepsFillTheSession, .sessionsFillTheModule, .sessionsFillTheDay,
        .practicalsHaveTrainers, .sensitiveSessionsAreDebriefed, .sensitiveSessionsAreWellPlaced,
        .sensitiveSessionsAreAnnounced, .evaluationIsPlanned, .textIsControlled, .termsProtect, .textIsTranslated,
    ]

    /// Everything that the rules have to say of a course.
    ///
    /// Warnings that the course accepts come back as notes with the reason.
    package static func review(_ course: Course, framework: CompetencyFramework) -> [Finding] {
        let review = CourseReview(course, framework: framework)
        var used: Set<Acceptance> = []
        let findings = rules.flatMap { rule in
            rule.findings(review)
                .map { finding -> Finding in
                    let acceptance = course.accepted.first {
                        $0.rule == finding.rule && $0.subject == finding.subject.element.name
                    }
                    guard finding.severity == .warning, let acceptance else { return finding }
                    used.insert(acceptance)
                    return finding.accepted(because: acceptance.reason.original)
                }
        }
        return findings
            + course.accepted.filter { !used.contains($0) }
            .map { acceptance in
                Finding(
                    .warning,
                    "A1.unused",
                    CourseSubject(.course, "accepted"),
                    "nothing warns with rule \(acceptance.rule) about \(acceptance.subject), which is accepted",
                    hint: "correct `rule` and `subject`, or take the acceptance out"
                )
            }
    }
}

/// A rule of good course design: one sentence, and what it finds in a course.
package struct AlignmentRule: Sendable {
    /// The rule as a sentence.
    package let sentence: String

    let findings: @Sendable (CourseReview) -> [Finding]

    init(_ sentence: String, findings: @escaping @Sendable (CourseReview) -> [Finding]) {
        self.sentence = sentence
        self.findings = findings
    }
}

/// What a rule found in a course.
package struct Finding: Hashable, Sendable {
    /// How much it matters.
    package let severity: Diagnostic.Severity

    /// The stable name of the rule, such as `D7.steps`.
    package let rule: String

    /// What it is about.
    package let subject: CourseSubject

    /// What is wrong and what was expected.
    package let message: String

    /// How to mend it.
    package let hint: String?

    init(
        _ severity: Diagnostic.Severity,
        _ rule: String,
        _ subject: CourseSubject,
        _ message: String,
        hint: String? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.subject = subject
        self.message = message
        self.hint = hint
    }

    func accepted(because reason: String) -> Finding {
        Finding(.note, rule, subject, "\(message); accepted: \(reason)")
    }
}

/// A course together with what the rules look at.
struct CourseReview: Sendable {
    let course: Course
    let framework: CompetencyFramework
    let days: [DesignedDay]

    init(_ course: Course, framework: CompetencyFramework) {
        self.course = course
        self.framework = framework
        days = course.programme.map { DesignedDay($0, sessions: course.session) }
    }

    /// The assessments of learning that look at an outcome.
    func assessments(of outcome: OutcomeID) -> [Assessment] {
        course.assessments.filter { $0.level >= .learning && $0.outcomes.contains(outcome) }
    }
}
