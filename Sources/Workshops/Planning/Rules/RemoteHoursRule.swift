import Curriculum
import Reference

extension EventRule {
    /// D12: parts for people elsewhere are between 08:00 and 20:00 for nine in ten of them.
    static let remoteHours = EventRule(
        "remote-hours",
        "for nine in ten of those who take part from elsewhere it is between 08:00 and 20:00",
        .warn
    ) { placed, view in
        guard view.sittings.names(view.conditions.onlineSessions, placed.session.id),
            let hours = view.conditions.days[placed.day - 1].remoteHours,
            placed.slot.start < hours.start || hours.end < placed.slot.end
        else { return nil }
        return "it is outside \(hours) at the venue"
    }
}
