extension AgendaRule {
    // H1. Each session lies inside the working hours of a day and over no fixed block, in a room and with a facilitator that
    // are allowed.
    static func outsideHours(_ view: PlanView) -> [AgendaRuleBreach] {
        view.problem.sessions.enumerated()
            .flatMap { number, session in
                let place = view.plan.places[number]
                var facts: [AgendaRuleBreach.Fact] = []
                let (start, end) = (place.start, view.end(number))
                let day = view.problem.days[place.day]
                if start < day.open || end > day.close
                    || day.fixed.contains(where: { $0.start < end && start < $0.end })
                {
                    facts.append(.hours(day: place.day, start: start, end: end))
                }
                if !session.rooms.contains(place.room) { facts.append(.room(place.room)) }
                if !session.facilitators.contains(place.facilitator) { facts.append(.leader(place.facilitator)) }
                return facts.map { AgendaRuleBreach(rule: .hours, sessions: [number], fact: $0) }
            }
    }
}
