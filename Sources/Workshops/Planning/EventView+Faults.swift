import Curriculum
import Reference

extension EventView {
    /// Debriefs that can follow nothing, where the planner has to place them: none, one of two sessions, one in a circle.
    var debriefFaults: [EventPlanFaults.Fault] {
        guard let rule = EventRule.together.first(where: { $0.id.text == "debrief" }),
            level(of: rule.id, usually: rule.level) == .blockScheduling
        else { return [] }
        var faults: [EventPlanFaults.Fault] = []
        var debriefed: [SessionID: SessionID] = [:]
        for session in course.sessions where session.sensitivity >= .sensitiveTopic {
            func add(_ message: String, _ hint: String) {
                faults.append(EventPlanFaults.Fault(element: .session(session.id), message: message, hint: hint))
            }
            guard let debrief = session.debrief else {
                add(
                    "the session is sensitive and has no debrief",
                    "name one in `debrief`, or set the rule debrief to block_release in `levels`"
                )
                continue
            }
            if let other = debriefed[debrief] {
                add("its debrief \(debrief) is that of \(other) already", "give each session its own")
            }
            debriefed[debrief] = session.id
            if sittings.streams(of: debrief) != sittings.streams(of: session.id) {
                add(
                    "its debrief \(debrief) is not attended by the same streams",
                    "leave the debrief out of `sessions`: it is attended as the session that it follows"
                )
            }
            if leadsBack(session) { add("its debrief leads back to it", "the last debrief of a chain has none") }
        }
        return faults
    }

    private func leadsBack(_ session: Session) -> Bool {
        var seen: Set<SessionID> = []
        var next = session.debrief
        while let id = next, seen.insert(id).inserted {
            if id == session.id { return true }
            next = course.session(id).flatMap { $0.sensitivity >= .sensitiveTopic ? $0.debrief : nil }
        }
        return false
    }

    /// Times of prayer to which no break can be moved.
    var pauseFaults: [EventPlanFaults.Fault] {
        layouts.flatMap { layout in
            layout.missed.map { pause in
                EventPlanFaults.Fault(
                    element: .day(layout.number),
                    message:
                        "no break of \(pause.length.count) minutes can be moved into \(pause.window), the time of \(pause.name)",
                    hint:
                        "let breaks move further in `break_shift`, move one in the course, or set prayer to block_release in `levels`"
                )
            }
        }
    }

    /// Sessions that take more rooms and people at once than the planner can keep account of.
    var resourceFaults: [EventPlanFaults.Fault] {
        let resources = EventResources(self, keeping: EventRule.together.map(\.id))
        return course.sessions.compactMap { session in
            let count = resources.needs(of: session).count
            guard count > PartPlace.mostResources else { return nil }
            return EventPlanFaults.Fault(
                element: .session(session.id),
                message: "the session takes \(count) rooms, people and teams at once",
                hint:
                    "the planner keeps account of \(PartPlace.mostResources): let fewer roles lead it, or smaller streams attend it"
            )
        }
    }
}
