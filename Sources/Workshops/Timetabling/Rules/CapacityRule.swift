extension AgendaRule {
    // H8. A room seats all who attend.
    static func smallRooms(_ view: PlanView) -> [AgendaRuleBreach] {
        view.problem.sessions.enumerated()
            .compactMap { number, session in
                let room = view.plan.places[number].room
                let (capacity, attendance) = (
                    view.problem.roomCapacities[room], view.problem.attendance(of: session)
                )
                guard capacity < attendance else { return nil }
                return AgendaRuleBreach(
                    rule: .capacity,
                    sessions: [number],
                    fact: .seats(room: room, capacity: capacity, attendance: attendance)
                )
            }
    }
}
