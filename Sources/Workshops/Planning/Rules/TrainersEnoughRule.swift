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
            let leading = placed.session.leaders.reduce(0) { $0 + view.leading($1, placed) }
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

    /// How many people the planner lets lead a session: as many as the rule asks, where that blocks the release at least.
    func leadersWanted(in session: Session) -> Int {
        let rule = EventRule.trainersEnough
        let isAsked =
            sittings.isApart(session.id) && level(of: rule.id, usually: rule.level) >= .blockRelease
            && !rule.isAccepted(of: session, self)
        return isAsked ? trainersNeeded(in: session) : 1
    }

    /// How many people of a role lead a session where it stands: those who are named, there and not given to another sitting, or else as
    /// many as the course says.
    func leading(_ role: TeamRoleID, _ placed: PlacedSession) -> Int {
        let named = conditions.people.filter { $0.role == role }
        guard !named.isEmpty else { return peopleCount(of: role) }
        let there = named.filter { $0.isThere(placed) }
        guard let assignment = placed.assignment, sittings.isApart(placed.session.id) else { return there.count }
        return there.count { assignment.people.contains($0.id) }
    }

    /// How many people fill a role: those who are named, or else as many as the course says.
    func peopleCount(of role: TeamRoleID) -> Int {
        let named = conditions.people.count { $0.role == role }
        return named > 0 ? named : course.team.first { $0.id == role }?.count ?? 0
    }
}
