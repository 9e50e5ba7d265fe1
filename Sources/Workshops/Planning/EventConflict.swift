package import Curriculum
package import Reference

/// Sessions and rules of an event that cannot hold together.
package struct EventConflict: Hashable, Sendable {
    /// The sessions.
    package let sessions: [SessionID]

    /// The rules; the working hours and fixed blocks of the days, and that one thing happens at a time, hold besides.
    package let rules: [Rule]

    /// Whether it is known that all others hold together when any one of them is left out.
    package let isMinimal: Bool

    /// Changes with which there is an agenda, each tried out; the mildest of each kind, none where none was found.
    package let waysOut: [WayOut]

    /// A change that makes an agenda possible.
    package enum WayOut: Hashable, Sendable {
        /// A rule does not bind the planner.
        case relax(EventRuleID)

        /// A session takes fewer minutes.
        case shorten(SessionID, from: Minutes, to: Minutes)

        /// A session is left out.
        case leaveOut(SessionID)
    }

    /// One rule.
    package struct Rule: Hashable, Sendable {
        /// What it is called.
        package let id: EventRuleID

        /// What it says.
        package let sentence: String
    }
}

extension EventPlanner {
    /// Changes to a conflict with which there is an agenda, at most one of each kind.
    func waysOut(of sessions: [Int], _ conflicting: [EventRuleID], _ rules: [EventRuleID]) -> [EventConflict.WayOut] {
        func model(without rule: EventRuleID? = nil) -> PlanningModel {
            let kept = rules.filter { $0 != rule }
            return self.model(keeping: kept, on: kept.contains(EventRule.prayerPause.id) ? view : unmoved)
        }
        var ways: [EventConflict.WayOut] = []
        if let rule = conflicting.first(where: { model(without: $0).hasPlan }) { ways.append(.relax(rule)) }
        let whole = model()
        if let shorter = shorter(sessions, in: whole) { ways.append(shorter) }
        let all = Array(self.sessions.indices)
        if let gone = sessions.first(where: { gone in whole.only(all.filter { $0 != gone }).hasPlan }) {
            ways.append(.leaveOut(self.sessions[gone].id))
        }
        return ways
    }

    /// The least shortening of one of some sessions with which there is an agenda; no session loses more than a third.
    private func shorter(_ sessions: [Int], in model: PlanningModel) -> EventConflict.WayOut? {
        let longest = sessions.map { model.parts[$0].length }.max() ?? 0
        for cut in 1...max(longest / 3, 1) {
            for part in sessions where cut <= model.parts[part].length / 3 {
                var changed = model
                changed.parts[part].length -= cut
                guard changed.hasPlan else { continue }
                let minutes = self.sessions[part].minutes
                return Minutes(changed.parts[part].length * EventPlanner.step)
                    .map { .shorten(self.sessions[part].id, from: minutes, to: $0) }
            }
        }
        return nil
    }
}

extension PlanningModel {
    /// Whether a short search finds a plan.
    fileprivate var hasPlan: Bool {
        var search = PlanSearch(self, PlanSearch.Effort(steps: 1_000, bound: PlanSearch.anyCost))
        search.run()
        return search.best != nil
    }
}
