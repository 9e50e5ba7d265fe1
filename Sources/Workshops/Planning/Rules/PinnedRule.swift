import Curriculum
import Reference

extension EventRule {
    /// What an officer has fixed stays.
    static let pinned = EventRule(
        "pinned",
        "what an officer has fixed stays where it is",
        .blockScheduling
    ) { placed, view in
        guard let pin = view.conditions.pins.first(where: { $0.session == placed.session.id }) else { return nil }
        let isThere =
            pin.day ?? placed.day == placed.day && pin.start ?? placed.slot.start == placed.slot.start
        guard !isThere else { return nil }
        let day = pin.day.map { "day \($0)" }
        let time = pin.start.map { "\($0)" }
        return "\(pin.officer) fixed it to \([day, time].compactMap(\.self).joined(separator: ", ")): \(pin.reason)"
    }
}
