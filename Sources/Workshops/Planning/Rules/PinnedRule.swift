import Curriculum
import Reference

extension EventRule {
    /// What an officer has fixed stays: day, time or room, each by itself.
    ///
    /// A leader who is fixed is the only one of their role who can lead the session, whatever the level of the rule.
    static let pinned = EventRule(
        "pinned",
        "what an officer has fixed stays where it is",
        .blockScheduling,
        objection: { placed, view in
            for pin in view.pins(of: placed.session.id) where !pin.allows(placed) { return pin.sentence }
            return nil
        },
        room: { session, room, view in
            for pin in view.pins(of: session.id) where pin.room ?? room.id != room.id { return pin.sentence }
            return nil
        }
    )
}

extension EventView {
    /// What is fixed of a sitting, by its own name or that of its session.
    func pins(of sitting: SessionID) -> [EventConditions.Pin] {
        conditions.pins.filter { $0.session == sitting || $0.session == sittings.session(of: sitting) }
    }
}

extension EventConditions.Pin {
    /// Whether a session stands when it is fixed to.
    fileprivate func allows(_ placed: PlacedSession) -> Bool {
        day ?? placed.day == placed.day && start ?? placed.slot.start == placed.slot.start
    }

    /// What is fixed, by whom and why.
    fileprivate var sentence: String {
        let parts = [
            day.map { "day \($0)" }, start.map { "\($0)" }, room.map { "room \($0)" },
        ]
        return "\(officer) fixed it to \(parts.compactMap(\.self).joined(separator: ", ")): \(reason)"
    }
}
