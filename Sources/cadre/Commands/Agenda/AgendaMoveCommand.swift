import ArgumentParser
import Curriculum
import Exchange
import Reference
import Workshops

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

    @Argument(
        help: ArgumentHelp("The agenda problem, or the course.", valueName: "problem"),
        completion: .file(extensions: ["json", "yaml", "xml"])
    )
    var problem: String

    @OptionGroup var held: HeldCourseArguments

    @Option(help: "The plan; made anew unless it is named.", completion: .file(extensions: ["json"]))
    var plan: String?

    @Option(help: ArgumentHelp("The day to move to; from 0 in a problem, from 1 at an event.", valueName: "day"))
    var day: Int

    @Option(
        name: .customLong("at"),
        help: ArgumentHelp("The time to begin, such as 10:30.", valueName: "time")
    )
    var time: String

    @OptionGroup var search: AgendaSearchArguments

    @Option(name: .shortAndLong, help: "Write the plan in which all have made room.", completion: .file())
    var output: String?

    func validate() throws {
        if MinuteOfDay(clock: time) == nil { throw ValidationError("--at takes a time such as 10:30.") }
    }

    func run() throws {
        try common.run { console in
            let file = try InputFile(problem)
            if AgendaProblemFile.isOne(file.bytes) {
                try move(in: AgendaProblemReading(file), console)
            } else {
                try moveAtEvent(console)
            }
        }
    }

    // MARK: In a problem

    private func move(in reading: AgendaProblemReading, _ console: Console) throws {
        let problem = reading.problem
        guard problem.days.indices.contains(day) else {
            throw ValidationError("--day takes 0 to \(problem.days.count - 1).")
        }
        guard let time = MinuteOfDay(clock: time), time.minutes % 15 == 0 else {
            throw ValidationError("--at takes a time on a quarter of an hour, where a problem is planned.")
        }
        let slot = time.minutes / 15
        let number = try reading.session(session)
        let before = try plan.map { try reading.plan(at: $0) } ?? reading.made(search, console)
        let sentences = AgendaSentences(problem)
        let alone = before.moving(number, to: day, slot)
        let breaches = problem.breaches(of: alone)
        let (from, to) = (before.places[number], alone.places[number])
        let cost = problem.cost(of: before).total
        var lines = [
            "\(sentences.session(number)): from day \(from.day) \(sentences.slot(from, number)) "
                + "to day \(to.day) \(sentences.slot(to, number))"
        ]
        var result: AgendaPlan? = alone
        if breaches.isEmpty {
            lines.append("nothing else has to move; the cost goes from \(cost) to \(problem.cost(of: alone).total)")
        } else {
            lines += ["alone it breaks:"] + breaches.map { "  \($0.rule.rawValue)  \(sentences.breach($0))" }
            let room = problem.moving(number, of: before, to: day, start: slot)
            result = room?.plan
            if let room {
                let changes = AgendaReplanning(problem, published: before, pins: []).changes(in: room.plan)
                lines.append("with room made for it, the cost goes from \(cost) to \(room.cost):")
                lines += AgendaChangeText(problem, console).lines(changes)
            } else {
                lines.append("no plan was found in which it stands there")
            }
        }
        try console.show(lines.joined(separator: "\n") + "\n")
        try write(result.map(AgendaPlanFile.write), console)
    }

    private func write(_ bytes: [UInt8]?, _ console: Console) throws {
        guard let output else { return }
        guard let bytes else { throw ExitCode(DiagnosticsError.Cause.badData.exitStatus) }
        try OutputFolder.writeFile(bytes, to: output, madeFrom: [problem])
        console.note("wrote \(output)")
    }

    // MARK: At an event

    private func moveAtEvent(_ console: Console) throws {
        guard output == nil else {
            throw ValidationError("--output writes the plan of a problem; at an event, put what stays into `pins`.")
        }
        let course = try held.course(at: problem, data: common.data)
        let id = try course.session(session)
        let planner = try course.planner()
        let agenda =
            try plan.map { try course.published(at: $0) } ?? course.reading.plan(planner, search, console).agenda
        guard let start = MinuteOfDay(clock: time), let old = agenda.places[id], planner.explains(agenda) else {
            throw course.unfit(plan ?? problem)
        }
        guard agenda.days.contains(where: { $0.number == day }) else {
            throw ValidationError("--day takes 1 to \(agenda.days.count).")
        }
        guard start.minutes % 5 == 0 else { throw ValidationError("--at takes a time on a step of five minutes.") }
        let objections = planner.objections(to: id, of: agenda, onDay: day, at: start)
        let moved = planner.moving(id, of: agenda, toDay: day, at: start)
        let cost = planner.cost(of: agenda).total
        var lines = ["\(id): from day \(old.day) \(old.slot) to day \(day) at \(start)"]
        if !objections.isEmpty { lines += ["alone it breaks:"] + objections.map { "  \($0)" } }
        if let moved {
            lines.append(
                moved.moved.isEmpty
                    ? "nothing else has to move; the cost goes from \(cost) to \(moved.cost)"
                    : "with room made for it, the cost goes from \(cost) to \(moved.cost):"
            )
            lines += EventChangeText(course, console).lines(from: agenda, to: moved.agenda)
        } else {
            lines.append("no agenda was found in which it stands there")
        }
        try console.show(lines.joined(separator: "\n") + "\n")
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
