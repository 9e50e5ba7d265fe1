import Workshops

/// Why a session stands where it does, for a terminal.
struct AgendaExplanationText {
    private let problem: AgendaProblem
    private let plan: AgendaPlan
    private let explanation: AgendaExplanation
    private let alternatives: [AgendaAlternative]
    private let console: Console
    private let sentences: AgendaSentences

    init(
        _ problem: AgendaProblem,
        _ plan: AgendaPlan,
        _ explanation: AgendaExplanation,
        _ alternatives: [AgendaAlternative],
        _ console: Console
    ) {
        self.problem = problem
        self.plan = plan
        self.explanation = explanation
        self.alternatives = alternatives
        self.console = console
        sentences = AgendaSentences(problem)
    }

    var lines: [String] { head + costs + exclusions + others }

    private var head: [String] {
        let number = explanation.session
        let (session, place) = (problem.sessions[number], plan.places[number])
        let who = session.stream.map { "stream \($0)" } ?? "all streams"
        return [
            console.strong("\(session.title)  \(session.kind.rawValue), \(session.length * 15) minutes, \(who)"),
            "day \(place.day), \(sentences.slot(place, number)), room \(place.room), facilitator \(place.facilitator)",
        ]
    }

    private var costs: [String] {
        let total = explanation.cost.total
        let own = explanation.ownCosts.reduce(0) { $0 + $1.cost }
        var lines = ["", console.strong("What it costs here: \(own) of the plan's \(total)")]
        lines += explanation.ownCosts.map { "  \($0.cost)  \(sentences.reason($0))" }
        let rest = explanation.cost.parts.filter { !explanation.ownCosts.contains($0) }
        if !rest.isEmpty {
            lines.append(console.quiet("  and elsewhere in the plan:"))
            lines += rest.map { console.quiet("  \($0.cost)  \(sentences.reason($0))") }
        }
        return lines
    }

    private var exclusions: [String] {
        let (others, free) = (explanation.otherStarts, explanation.freeStarts)
        let count = free == 0 ? "none is" : free == 1 ? "1 is" : "\(free) are"
        var lines = ["", console.strong("Why not elsewhere: of \(others) other starts \(count) free")]
        for exclusion in explanation.exclusions {
            let by = exclusion.sessions.isEmpty ? "" : " (\(sentences.sessions(exclusion.sessions, most: 5)))"
            lines.append("  \(exclusion.starts)  \(exclusion.rule.rawValue): \(sentences.rule(exclusion.rule))\(by)")
        }
        return lines
    }

    private var others: [String] {
        guard !alternatives.isEmpty else { return ["", "No plan was found in which it stands elsewhere."] }
        var lines = ["", console.strong("The best other places")]
        let total = explanation.cost.total
        for alternative in alternatives {
            let place = alternative.plan.places[explanation.session]
            let change = alternative.cost - total
            let moved = alternative.moved.filter { $0 != explanation.session }
            let rest =
                moved.isEmpty
                ? "nothing else moves" : "\(sentences.sessions(moved)) \(moved.count == 1 ? "moves" : "move") too"
            lines.append(
                "  day \(place.day), \(sentences.slot(place, explanation.session))  cost \(alternative.cost) "
                    + "(\(change >= 0 ? "+" : "")\(change))  \(rest)"
            )
        }
        return lines
    }
}
