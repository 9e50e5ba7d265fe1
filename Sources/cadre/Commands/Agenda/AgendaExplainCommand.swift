import ArgumentParser
import Exchange
import Reference
import Workshops

/// `cadre agenda explain`: why a session stands where it does.
struct AgendaExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a session stands where it does, what that costs, and where else it could be.",
        discussion: """
            The plan is the one named with --plan, or the one that `cadre agenda PROBLEM.json` makes. What other sessions \
            would have to move is found by planning anew a few hundred times; a better way may exist.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The session, by title or number.", valueName: "session"))
    var session: String

    @Argument(help: ArgumentHelp("The agenda problem.", valueName: "problem"), completion: .file(extensions: ["json"]))
    var problem: String

    @Option(help: "The plan; made anew unless it is named.", completion: .file(extensions: ["json"]))
    var plan: String?

    @OptionGroup var search: AgendaSearchArguments

    func run() throws {
        try common.run { console in
            let reading = try AgendaProblemReading(InputFile(problem))
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
}

/// `cadre agenda move`: what happens when a session goes elsewhere.
struct AgendaMoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Try another place for a session: what it breaks, what it costs, what else has to move.",
        discussion: """
            The session alone is moved first. Where that breaks a rule, the breaches are named, and a plan is looked for in \
            which the session stands there and what is in its way has made room. Nothing is changed unless --output is given.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The session, by title or number.", valueName: "session"))
    var session: String

    @Argument(help: ArgumentHelp("The agenda problem.", valueName: "problem"), completion: .file(extensions: ["json"]))
    var problem: String

    @Option(help: "The plan; made anew unless it is named.", completion: .file(extensions: ["json"]))
    var plan: String?

    @Option(help: ArgumentHelp("The day to move to, from 0.", valueName: "day"))
    var day: Int

    @Option(
        name: .customLong("at"),
        help: ArgumentHelp("The time to begin, on a quarter of an hour: 10:30.", valueName: "time")
    )
    var time: String

    @OptionGroup var search: AgendaSearchArguments

    @Option(name: .shortAndLong, help: "Write the plan in which all have made room.", completion: .file())
    var output: String?

    func validate() throws { _ = try slot() }

    func run() throws {
        try common.run { console in
            let reading = try AgendaProblemReading(InputFile(problem))
            let problem = reading.problem
            guard problem.days.indices.contains(day) else {
                throw ValidationError("--day takes 0 to \(problem.days.count - 1).")
            }
            let number = try reading.session(session)
            let before = try plan.map { try reading.plan(at: $0) } ?? reading.made(search, console)
            let slot = try slot()
            let sentences = AgendaSentences(problem)
            let old = before.places[number]
            let alone = before.moving(number, to: day, slot)
            let breaches = problem.breaches(of: alone)
            var lines = [
                "\(sentences.session(number)): from day \(old.day) \(sentences.slot(old, number)) "
                    + "to day \(day) \(sentences.slot(alone.places[number], number))"
            ]
            let cost = problem.cost(of: before).total
            var result: AgendaPlan? = alone
            if breaches.isEmpty {
                lines.append("nothing else has to move; the cost goes from \(cost) to \(problem.cost(of: alone).total)")
            } else {
                lines += ["alone it breaks:"] + breaches.map { "  \($0.rule.rawValue)  \(sentences.breach($0))" }
                let room = problem.moving(number, of: before, to: day, start: slot)
                result = room?.plan
                lines.append(
                    room.map { "with room made for it, the cost goes from \(cost) to \($0.cost):" }
                        ?? "no plan was found in which it stands there"
                )
                if let room {
                    let changes = AgendaReplanning(problem, published: before, pins: []).changes(in: room.plan)
                    lines += AgendaChangeText(problem, console).lines(changes)
                }
            }
            try console.show(lines.joined(separator: "\n") + "\n")
            guard let output else { return }
            guard let result else { throw ExitCode(DiagnosticsError.Cause.badData.exitStatus) }
            try OutputFolder.writeFile(AgendaPlanFile.write(result), to: output, madeFrom: [self.problem])
            console.note("wrote \(output)")
        }
    }

    private func slot() throws -> Int {
        guard let time = MinuteOfDay(clock: time), time.minutes % 15 == 0 else {
            throw ValidationError("--at takes a time on a quarter of an hour, such as 10:30.")
        }
        return time.minutes / 15
    }
}

extension AgendaProblemReading {
    /// The plan that the search makes.
    func made(_ search: AgendaSearchArguments, _ console: Console) throws -> AgendaPlan {
        switch search.solve(problem, from: nil, console) {
        case .plan(let plan, _, _, _): return plan
        case .impossible(let conflict): throw impossible(conflict)
        case .notFound:
            throw DiagnosticsError(
                Diagnostic(.error, rule: "agenda.not-found", at: Place(file: path), "no plan was found")
            )
        }
    }
}

extension AgendaPlan {
    /// The plan with one session elsewhere, whatever that breaks.
    fileprivate func moving(_ session: Int, to day: Int, _ start: Int) -> AgendaPlan {
        AgendaPlan(
            places: places.enumerated()
                .map { number, place in
                    number == session
                        ? Place(day: day, start: start, room: place.room, facilitator: place.facilitator) : place
                }
        )
    }
}
