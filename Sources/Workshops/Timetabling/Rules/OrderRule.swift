extension AgendaRule {
    // H4. What a session builds on has ended when it begins; any earlier day counts.
    static func outOfOrder(_ view: PlanView) -> [AgendaRuleBreach] {
        view.problem.sessions.enumerated()
            .flatMap { number, session in
                session.prerequisites.compactMap { earlier in
                    let (first, second) = (view.plan.places[earlier], view.plan.places[number])
                    let isOver =
                        first.day < second.day || first.day == second.day && view.end(earlier) <= second.start
                    return isOver
                        ? nil : AgendaRuleBreach(rule: .order, sessions: [earlier, number], fact: .before)
                }
            }
    }
}
