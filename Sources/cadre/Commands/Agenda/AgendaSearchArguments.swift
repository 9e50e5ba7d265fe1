import ArgumentParser
import Exchange
import Reference
import Workshops

/// How hard a search for an agenda tries.
struct AgendaSearchArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp("Stop after so many seconds with the best plan so far.", valueName: "seconds")
    )
    var seconds: Double?

    @Option(help: ArgumentHelp("The seed of chance: the same seed and steps give the same plan.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            "How often a few sessions are taken out and put back; by the size of the problem unless said.",
            valueName: "number"
        )
    )
    var steps: Int?

    @Option(
        help: ArgumentHelp(
            "Write how the search went: a line for each better plan, with the seconds it took and its cost.",
            valueName: "file"
        ),
        completion: .file()
    )
    var trace: String?

    func validate() throws {
        if let seconds, !(seconds > 0) { throw ValidationError("--seconds takes more than 0.") }
        if let steps, steps < 1 { throw ValidationError("--steps takes 1 or more.") }
    }

    /// Whether a search that begins now is to stop: the time is up, or Ctrl-C was pressed.
    func stop() -> () -> Bool {
        Interruption.listen()
        let begun = ContinuousClock.now
        return { Interruption.isAsked || seconds.map { begun.duration(to: .now) > .seconds($0) } ?? false }
    }

    /// How hard a problem is tried.
    func effort(for problem: AgendaProblem) -> AgendaSolver.Effort {
        var effort = AgendaSolver.Effort(sessions: problem.sessions.count, seed: seed)
        if let steps { effort.steps = steps }
        return effort
    }

    /// Plans a problem, showing how it goes.
    func solve(_ problem: AgendaProblem, _ console: Console) throws -> AgendaSolver.Answer {
        let begun = ContinuousClock.now
        var steps: [String] = []
        let answer = AgendaSolver(problem, effort(for: problem))
            .solve(
                isOver: stop(),
                onBetter: { cost in
                    console.progress("planning: the best plan so far costs \(cost)")
                    if trace != nil { steps.append("\(begun.duration(to: .now) / .seconds(1)) \(cost)\n") }
                }
            )
        console.endProgress()
        if let trace { try OutputFolder.writeFile(Array(steps.joined().utf8), to: trace) }
        return answer
    }
}

/// A problem as a file, with the file of a plan perhaps.
struct AgendaProblemReading {
    let path: String
    let problem: AgendaProblem

    init(_ file: InputFile) throws(DiagnosticsError) {
        path = file.path
        problem = try AgendaProblemFile.read(file.bytes, file: file.path)
    }

    /// Reads a plan of the problem that keeps every rule, or throws which it breaks.
    func plan(at path: String) throws(DiagnosticsError) -> AgendaPlan {
        let plan = try anyPlan(at: path)
        let sentences = AgendaSentences(problem)
        let breaches = problem.breaches(of: plan)
            .map { Diagnostic(.error, rule: "agenda.\($0.rule.rawValue)", at: Place(file: path), sentences.breach($0)) }
        guard breaches.isEmpty else { throw DiagnosticsError(breaches) }
        return plan
    }

    /// Reads a plan of the problem, whatever rules it breaks.
    func anyPlan(at path: String) throws(DiagnosticsError) -> AgendaPlan {
        let file = try InputFile(path)
        return try AgendaPlanFile.read(file.bytes, file: path, of: problem)
    }

    /// The session that a person names, by its number or its title.
    func session(_ name: String) throws(DiagnosticsError) -> Int {
        if let number = Int(name), problem.sessions.indices.contains(number) { return number }
        let titles = problem.sessions.map(\.title)
        if let number = titles.firstIndex(of: name) { return number }
        throw DiagnosticsError(
            Diagnostic(
                .error,
                rule: "agenda.session",
                at: Place(file: path),
                "there is no session “\(name)”",
                hint: NearMiss.suggestion(for: name, among: titles).map { "did you mean \($0)?" }
                    ?? "sessions have numbers from 0 to \(problem.sessions.count - 1), and titles"
            )
        )
    }

    /// Why there is no plan, with ways out that were tried.
    func impossible(_ conflict: AgendaConflict) -> DiagnosticsError {
        let sentences = AgendaSentences(problem)
        let repairs = conflict.repairs(of: problem).map { sentences.repair($0.change) }
        var notes = sentences.elements(of: conflict)
        if !conflict.isMinimal { notes += "; a smaller set may do" }
        return DiagnosticsError(
            Diagnostic(
                .error,
                rule: "agenda.impossible",
                at: Place(file: path),
                "\(problem.name) has no plan: \(sentences.conflict(conflict)) (\(notes))",
                hint: repairs.isEmpty
                    ? "no single change that was tried makes a plan possible"
                    : "a plan is possible, tried out, if \(repairs.joined(separator: "; or if "))"
            )
        )
    }
}
