import Curriculum
import Reference

extension EventRule {
    /// D12: parts for people elsewhere are between 08:00 and 20:00 for nine in ten of them.
    static let remoteHours = EventRule(
        "remote-hours",
        "for nine in ten of those who take part from elsewhere it is between 08:00 and 20:00",
        .warn
    ) { placed, view in
        guard view.sittings.names(view.conditions.onlineSessions, placed.session.id) else { return nil }
        switch view.conditions.days[placed.day - 1].remoteHours {
        case .allDay: return nil
        case .within(let hours):
            let isInside = hours.start <= placed.slot.start && placed.slot.end <= hours.end
            return isInside ? nil : "it is outside \(hours) at the venue"
        case .never: return "no time of this day at the venue will do"
        }
    }
}
