extension AgendaRule {
    // H2. A facilitator leads only in half days in which they are there; what counts is when the session begins.
    static func leadersAway(_ view: PlanView) -> [AgendaRuleBreach] {
        view.problem.sessions.indices.compactMap { number in
            let place = view.plan.places[number]
            let half = view.half(number)
            guard !view.problem.availability[place.facilitator][2 * place.day + half] else { return nil }
            return AgendaRuleBreach(
                rule: .leaderThere,
                sessions: [number],
                fact: .away(leader: place.facilitator, day: place.day, half: half)
            )
        }
    }
}
