import Reference

// D8. Practicals have trainers enough: trainers × ratio ≥ participants.
// Source: DHS Training Support Package, instructor to participant ratio (such as 1:25).

extension AlignmentRule {
    static let practicalsHaveTrainers = AlignmentRule("Practicals have a trainer for every group.") { review in
        let course = review.course
        guard let ratio = course.profile.trainerRatio else { return [] }
        let most = course.profile.participants.upperBound
        return course.sessions.compactMap { session in
            guard session.kind == .practical, !session.leaders.isEmpty else { return nil }
            let trainers = course.team.filter { session.leaders.contains($0.id) }.map(\.count).reduce(0, +)
            guard trainers * ratio < most else { return nil }
            return Finding(
                .error,
                "D8.trainers",
                CourseSubject(.session(session.id), "led_by"),
                "\(trainers) trainers lead practical \(session.id); \(most) participants at 1:\(ratio) need "
                    + "\((most + ratio - 1) / ratio)",
                hint: "name more of the team in `led_by`, or take fewer participants"
            )
        }
    }
}
