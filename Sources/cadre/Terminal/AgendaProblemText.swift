import Workshops

/// The plan of an agenda problem for a terminal, day by day.
struct AgendaProblemText {
    private let problem: AgendaProblem
    private let plan: AgendaPlan
    private let console: Console
    private let sentences: AgendaSentences

    init(_ problem: AgendaProblem, _ plan: AgendaPlan, _ console: Console) {
        self.problem = problem
        self.plan = plan
        self.console = console
        sentences = AgendaSentences(problem)
    }

    var lines: [String] {
        let cost = problem.cost(of: plan)
        var lines = [console.strong("\(problem.name)  cost \(cost.total)")]
        for day in problem.days.indices {
            lines += ["", console.strong("Day \(day)")] + table(of: day).lines(console)
        }
        if !cost.parts.isEmpty {
            lines += ["", console.strong("What it costs")]
            lines += cost.parts.map { "  \($0.cost)  \(sentences.reason($0))" }
        }
        return lines
    }

    private func table(of day: Int) -> TextTable {
        var table = TextTable([
            ("time", .left), ("min", .right), ("stream", .left), ("session", .left), ("", .left), ("room", .right),
            ("led by", .right),
        ])
        let blocks = problem.days[day].fixed
            .map { block in
                (
                    start: block.start, stream: -2,
                    cells: [
                        "\(sentences.time(block.start))–\(sentences.time(block.end))", "\(block.length * 15)", "",
                        "", block.kind.rawValue, "", "",
                    ]
                )
            }
        let sessions = problem.sessions.indices.filter { plan.places[$0].day == day }
            .map { number in
                let (session, place) = (problem.sessions[number], plan.places[number])
                return (
                    start: place.start, stream: session.stream ?? -1,
                    cells: [
                        sentences.slot(place, number), "\(session.length * 15)",
                        session.stream.map(String.init) ?? "all", session.title,
                        session.debrief == nil ? session.kind.rawValue : "\(session.kind.rawValue), sensitive",
                        "\(place.room)", "\(place.facilitator)",
                    ]
                )
            }
        for row in (blocks + sessions).sorted(by: { ($0.start, $0.stream) < ($1.start, $1.stream) }) {
            table.add(row.cells)
        }
        return table
    }
}

/// What changes in a published plan, for a terminal.
struct AgendaChangeText {
    private let console: Console
    private let sentences: AgendaSentences
    private let problem: AgendaProblem

    init(_ problem: AgendaProblem, _ console: Console) {
        self.console = console
        self.problem = problem
        sentences = AgendaSentences(problem)
    }

    /// A table of changes, and who has to be told.
    func lines(_ changes: [AgendaReplanning.Change]) -> [String] {
        guard !changes.isEmpty else { return ["nothing changes"] }
        var table = TextTable([("session", .left), ("was", .left), ("is", .left), ("to tell", .left)])
        for change in changes {
            table.add([
                sentences.session(change.session), words(change.old, change.session), words(change.new, change.session),
                people(change),
            ])
        }
        return table.lines(console)
    }

    private func words(_ place: AgendaPlan.Place, _ session: Int) -> String {
        "day \(place.day) \(sentences.slot(place, session)), room \(place.room), facilitator \(place.facilitator)"
    }

    private func people(_ change: AgendaReplanning.Change) -> String {
        let stream = problem.sessions[change.session].stream
        let isElsewhere =
            (change.old.day, change.old.start, change.old.room) != (change.new.day, change.new.start, change.new.room)
        let group = isElsewhere ? [stream.map { "stream \($0)" } ?? "all streams"] : []
        let leaders = Set([change.old.facilitator, change.new.facilitator]).sorted().map { "facilitator \($0)" }
        return (group + leaders).joined(separator: ", ")
    }
}
