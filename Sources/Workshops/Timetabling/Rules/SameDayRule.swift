extension AgendaRule {
    // H5. All sessions of a group stand on one day.
    static func onSeveralDays(_ view: PlanView) -> [AgendaRuleBreach] {
        view.problem.dayGroups.compactMap { group in
            let days = Set(group.map { view.plan.places[$0].day })
            guard days.count > 1 else { return nil }
            return AgendaRuleBreach(rule: .sameDay, sessions: group, fact: .days(days.sorted()))
        }
    }
}
