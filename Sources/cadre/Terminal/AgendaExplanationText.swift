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

    var lines: [String] { head + reasons.lines(console) + others }

    private var head: [String] {
        let number = explanation.session
        let (session, place) = (problem.sessions[number], plan.places[number])
        let who = session.stream.map { "stream \($0)" } ?? "all streams"
        return [
            console.strong("\(session.title)  \(session.kind.rawValue), \(session.length * 15) minutes, \(who)"),
            "day \(place.day), \(sentences.slot(place, number)), room \(place.room), facilitator \(place.facilitator)",
        ]
    }

    private var reasons: PlaceReasons {
        func part(_ part: AgendaCost.Part) -> (cost: Int, sentence: String) { (part.cost, sentences.reason(part)) }
        return PlaceReasons(
            whole: "plan",
            own: explanation.ownCosts.map(part),
            elsewhere: explanation.cost.parts.filter { !explanation.ownCosts.contains($0) }.map(part),
            otherStarts: explanation.otherStarts,
            freeStarts: explanation.freeStarts,
            exclusions: explanation.exclusions.map { exclusion in
                let by = exclusion.sessions.isEmpty ? "" : " (\(sentences.sessions(exclusion.sessions, most: 5)))"
                return (exclusion.starts, "\(exclusion.rule.rawValue): \(sentences.rule(exclusion.rule))\(by)")
            }
        )
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
