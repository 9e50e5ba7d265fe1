import Curriculum
import Reference

extension EventRule {
    /// D8: practical work has a trainer for every so many participants.
    static let trainersEnough = EventRule(
        "trainers-enough",
        "practical work has trainers enough",
        .blockRelease,
        like: "D8.trainers",
        objection: { placed, view in
            guard placed.session.kind == .practical, !placed.session.leaders.isEmpty,
                let ratio = view.course.profile.trainerRatio
            else { return nil }
            let needed = view.trainersNeeded(in: placed.session)
            let leading = placed.session.leaders.reduce(0) { $0 + view.peopleCount(of: $1) }
            guard leading < needed else { return nil }
            let participants = view.sittings.participants(of: placed.session.id)
            return "\(leading) can lead it; \(participants) participants at 1:\(ratio) need \(needed)"
        }
    )
}

extension EventView {
    /// How many people lead a session at least: one, in practical work one for every so many participants.
    func trainersNeeded(in session: Session) -> Int {
        guard session.kind == .practical, !session.leaders.isEmpty, let ratio = course.profile.trainerRatio, ratio > 0
        else { return 1 }
        return (sittings.participants(of: session.id) + ratio - 1) / ratio
    }

    /// How many people fill a role: those who are named, or else as many as the course says.
    func peopleCount(of role: TeamRoleID) -> Int {
        let named = conditions.people.count { $0.role == role }
        return named > 0 ? named : course.team.first { $0.id == role }?.count ?? 0
    }
}
