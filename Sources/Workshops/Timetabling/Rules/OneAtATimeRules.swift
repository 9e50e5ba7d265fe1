extension AgendaRule {
    // H2. A room holds one session at a time.
    static func roomsTakenTwice(_ view: PlanView) -> [AgendaRuleBreach] {
        meetings(view, breaking: .roomOnce) { view.plan.places[$0].room == view.plan.places[$1].room }
    }

    // H2. A facilitator leads one session at a time.
    static func leadersTakenTwice(_ view: PlanView) -> [AgendaRuleBreach] {
        meetings(view, breaking: .leaderOnce) {
            view.plan.places[$0].facilitator == view.plan.places[$1].facilitator
        }
    }

    // H3. No two sessions of one stream overlap; a plenary overlaps none.
    static func streamsTakenTwice(_ view: PlanView) -> [AgendaRuleBreach] {
        meetings(view, breaking: .streamOnce) { first, second in
            let (one, other) = (view.problem.sessions[first].stream, view.problem.sessions[second].stream)
            return one == nil || other == nil || one == other
        }
    }

    private static func meetings(
        _ view: PlanView,
        breaking rule: AgendaRule,
        where share: (Int, Int) -> Bool
    ) -> [AgendaRuleBreach] {
        view.meetings.filter(share).map { AgendaRuleBreach(rule: rule, sessions: [$0, $1], fact: .together) }
    }
}
