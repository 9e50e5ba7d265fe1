import ArgumentParser
import Curriculum
import Exchange
import Reference
import Workshops

/// `cadre agenda explain`: why a session stands where it does.
struct AgendaExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a session stands where it does, what that costs, and where else it could be.",
        discussion: """
            With --needs, it also says why the session is on the agenda at all: the outcomes that it serves, their competencies, \
            and the need of each, with rank, gap and how surely they are known.

            The plan is the one named with --plan, or the one that `cadre agenda PROBLEM.json` makes. What other sessions \
            would have to move is found by planning anew a few hundred times; a better way may exist.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The session, by title or number.", valueName: "session"))
    var session: String

    @Argument(
        help: ArgumentHelp("The agenda problem, or the course.", valueName: "problem"),
        completion: .file(extensions: ["json", "yaml", "xml"])
    )
    var problem: String

    @OptionGroup var held: HeldCourseArguments

    @Option(help: "The plan; made anew unless it is named.", completion: .file(extensions: ["json"]))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            "The needs that the course answers: what `cadre needs certainty` or `cadre needs` writes with --format json.",
            valueName: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var needs: String?

    @OptionGroup var search: AgendaSearchArguments

    func run() throws {
        try common.run { console in
            let file = try InputFile(problem)
            guard AgendaProblemFile.isOne(file.bytes) else { return try explainHeldCourse(console) }
            guard needs == nil else {
                throw ValidationError("--needs takes a course: the sessions of an agenda problem have no outcomes.")
            }
            let reading = try AgendaProblemReading(file)
            let session = try reading.session(session)
            let plan = try plan.map { try reading.plan(at: $0) } ?? reading.made(search, console)
            guard let explanation = AgendaExplanation(of: session, in: plan, of: reading.problem) else {
                preconditionFailure("a plan that keeps every rule can be explained")
            }
            let alternatives = reading.problem.alternatives(to: plan, for: session)
            let text = AgendaExplanationText(reading.problem, plan, explanation, alternatives, console)
            try console.show(text.lines.joined(separator: "\n") + "\n")
        }
    }

    private func explainHeldCourse(_ console: Console) throws {
        let course = try held.course(at: problem, data: common.data)
        let id = try course.session(session)
        let needs = try needs.map { try course.reading.needs(at: $0) }
        let planner = try course.planner()
        let agenda =
            try plan.map { try course.published(at: $0) } ?? course.reading.plan(planner, search, console).agenda
        guard let explanation = planner.explain(id, in: agenda), let session = course.sittings.course.session(id) else {
            throw course.unfit(plan ?? problem)
        }
        let thread = SessionThreadText(session, course.reading, needs, console)
        let text = EventExplanationText(session, explanation, thread: thread.lines, console)
        try console.show(text.lines.joined(separator: "\n") + "\n")
    }
}

/// The event at which a course is held, where a course is explained or changed.
struct HeldCourseArguments: ParsableArguments {
    @Option(help: "The event at which a course is held.", completion: .file(extensions: ["yaml"]))
    var event: String?

    @Option(help: "The framework, where it is not found beside the course.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    /// Reads both.
    func course(at path: String, data: String?) throws -> HeldCourse {
        guard let event else { throw ValidationError("--event names the event at which the course \(path) is held.") }
        let reading = try CourseReading(at: path, framework: framework, data: data)
        return try HeldCourse(reading, event: event, data: data)
    }
}

extension HeldCourse {
    /// Says that an agenda cannot be explained.
    func unfit(_ path: String) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(
                .error,
                rule: "agenda.unfit",
                at: Place(file: path),
                "this agenda breaks a binding rule of the event as it is now, or misses a session",
                hint: "plan it anew with --from"
            )
        )
    }
}

extension AgendaProblemReading {
    /// The plan that the search makes.
    func made(_ search: AgendaSearchArguments, _ console: Console) throws -> AgendaPlan {
        switch try search.solve(problem, console) {
        case .plan(let plan, _, _, _): return plan
        case .impossible(let conflict): throw impossible(conflict)
        case .notFound:
            throw DiagnosticsError(
                Diagnostic(.error, rule: "agenda.not-found", at: Place(file: path), "no plan was found")
            )
        }
    }
}
