extension AgendaRule {
    // H7. The debrief of a sensitive session is on the same day and begins when the session ends, or when the fixed blocks
    // directly after it end.
    static func lateDebriefs(_ view: PlanView) -> [AgendaRuleBreach] {
        view.problem.sessions.enumerated()
            .compactMap { number, session in
                guard let debrief = session.debrief else { return nil }
                let day = view.plan.places[number].day
                let due = view.problem.firstFree(from: view.end(number), on: day)
                let place = view.plan.places[debrief]
                guard place.day != day || place.start != due else { return nil }
                return AgendaRuleBreach(
                    rule: .debrief,
                    sessions: [number, debrief],
                    fact: .due(day: day, slot: due)
                )
            }
    }
}

extension AgendaProblem {
    /// The first slot of a day, from a slot on, that no fixed block covers.
    func firstFree(from slot: Int, on day: Int) -> Int {
        var slot = slot
        while let block = days[day].fixed.first(where: { $0.start <= slot && slot < $0.end }) { slot = block.end }
        return slot
    }
}
