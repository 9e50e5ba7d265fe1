/// A change to a problem that makes a plan possible, tried out.
package struct AgendaRepair: Hashable, Sendable {
    /// What is changed.
    package let change: Change

    /// A plan of the problem with the change.
    package let plan: AgendaPlan

    /// What is changed.
    package enum Change: Hashable, Sendable {
        /// A room seats more.
        case enlargeRoom(Int, from: Int, to: Int)

        /// A facilitator is there in a half day in which they were not.
        case ask(facilitator: Int, day: Int, half: Int, session: Int)

        /// One more facilitator may lead a session.
        case addLeader(session: Int, facilitator: Int)

        /// A session takes fewer slots.
        case shorten(session: Int, from: Int, to: Int)

        /// A session does not wait for another one.
        case drop(prerequisite: Int, of: Int)

        /// There is one more day like the longest one.
        case addDay

        /// A session is left out.
        case leaveOut(session: Int)

        /// How much it asks of people, least first: a person asked, a shorter session, a larger room, a day more.
        var price: Int {
            switch self {
            case .addLeader: 1
            case .ask: 2
            case .drop: 3
            case .shorten(_, let from, let to): 3 + from - to
            case .enlargeRoom(_, let from, let to): 6 + (to - from) / 4
            case .addDay: 20
            case .leaveOut: 30
            }
        }

        /// Changes of one kind have one number.
        var kind: Int {
            switch self {
            case .enlargeRoom: 0
            case .ask: 1
            case .addLeader: 2
            case .shorten: 3
            case .drop: 4
            case .addDay: 5
            case .leaveOut: 6
            }
        }
    }
}

extension AgendaConflict {
    /// The cheapest ways out, at most three, each tried out by planning the changed problem with so many steps.
    package func repairs(of problem: AgendaProblem, steps: Int = 3_000) -> [AgendaRepair] {
        var found: [AgendaRepair] = []
        var tried: [Int: Int] = [:]
        for change in candidates(problem).sorted(by: { $0.price < $1.price }) where found.count < 3 {
            // One way out of each kind is enough, and after a few that fail others of the kind will hardly do better.
            guard tried[change.kind, default: 0] < AgendaConflict.mostTries else { continue }
            tried[change.kind, default: 0] += 1
            guard let changed = problem.applying(change), AgendaConflictSearch(changed).atAGlance() == nil else {
                continue
            }
            var search = PlanSearch(changed.model, PlanSearch.Effort(steps: steps, bound: PlanSearch.anyCost))
            search.run()
            guard let best = search.best, let plan = changed.plan(best) else { continue }
            tried[change.kind] = AgendaConflict.mostTries
            found.append(AgendaRepair(change: change, plan: plan))
        }
        return found
    }

    private static let mostTries = 5

    private func candidates(_ problem: AgendaProblem) -> [AgendaRepair.Change] {
        var changes: [AgendaRepair.Change] = []
        for session in sessions {
            let value = problem.sessions[session]
            if rules.contains(.capacity) {
                let attendance = problem.attendance(of: value)
                if let largest = value.rooms.max(by: { problem.roomCapacities[$0] < problem.roomCapacities[$1] }) {
                    changes.append(
                        .enlargeRoom(largest, from: problem.roomCapacities[largest], to: attendance)
                    )
                }
            }
            if rules.contains(.leaderThere) || rules.contains(.leaderOnce) {
                let others = problem.availability.indices
                    .filter { !value.facilitators.contains($0) && problem.availability[$0].contains(true) }
                changes += others.map { .addLeader(session: session, facilitator: $0) }
                for person in value.facilitators {
                    for half in problem.availability[person].indices where !problem.availability[person][half] {
                        changes.append(.ask(facilitator: person, day: half / 2, half: half % 2, session: session))
                    }
                }
            }
            if rules.contains(.order) {
                changes += value.prerequisites.filter(sessions.contains)
                    .map { .drop(prerequisite: $0, of: session) }
            }
            if rules.contains(.hours) || rules.contains(.lectureRun) {
                changes += (max(1, value.length - 6)..<value.length)
                    .map { .shorten(session: session, from: value.length, to: $0) }
            }
            changes.append(.leaveOut(session: session))
        }
        if rules.contains(.hours) { changes.append(.addDay) }
        return changes
    }
}

extension AgendaProblem {
    /// The problem with a change; `nil` where that makes none.
    func applying(_ change: AgendaRepair.Change) -> AgendaProblem? {
        var (days, rooms, availability, sessions) = (days, roomCapacities, availability, sessions)
        switch change {
        case .enlargeRoom(let room, _, let to): rooms[room] = to
        case .ask(let person, let day, let half, _): availability[person][2 * day + half] = true
        case .addLeader(let session, let person): sessions[session].facilitators.append(person)
        case .shorten(let session, _, let to): sessions[session].length = to
        case .drop(let earlier, let session): sessions[session].prerequisites.removeAll { $0 == earlier }
        case .addDay:
            guard let longest = days.max(by: { freeSlots(of: $0) < freeSlots(of: $1) }) else { return nil }
            let fixed = longest.fixed.filter { $0.kind != .opening && $0.kind != .closing }
            days.append(Day(open: longest.open, close: longest.close, fixed: fixed))
            for person in availability.indices { availability[person] += [true, true] }
        case .leaveOut(let gone):
            sessions.remove(at: gone)
            func renumbered(_ number: Int) -> Int? { number == gone ? nil : number > gone ? number - 1 : number }
            for session in sessions.indices {
                sessions[session].prerequisites = sessions[session].prerequisites.compactMap(renumbered)
                sessions[session].debrief = sessions[session].debrief.flatMap(renumbered)
            }
        }
        return try? AgendaProblem(
            name: name,
            groupSizes: groupSizes,
            days: days,
            roomCapacities: rooms,
            availability: availability,
            longestLectureRun: longestLectureRun,
            sessions: sessions
        )
    }
}
