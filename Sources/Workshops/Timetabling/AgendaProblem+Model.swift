extension AgendaProblem {
    /// The problem in the numbers of the search; resources are the rooms and, after them, the facilitators.
    var model: PlanningModel { model(keeping: Set(AgendaRule.allCases)) }

    /// The problem with some rules only.
    ///
    /// Without working hours a day has as many slots as a day can have, and no blocks.
    func model(keeping rules: Set<AgendaRule>) -> PlanningModel {
        PlanningModel(
            days: days.map { modelDay($0, rules) },
            streamCount: groupSizes.count,
            resources: rooms + facilitators(rules),
            parts: sessions.map { part($0, rules) },
            units: rules.contains(.debrief) ? debriefChains : sessions.indices.map { [$0] },
            precedences: rules.contains(.order)
                ? sessions.enumerated()
                    .flatMap { number, session in session.prerequisites.map { (earlier: $0, later: number) } } : [],
            sameDay: rules.contains(.sameDay) ? dayGroups : [],
            longestLectureRun: rules.contains(.lectureRun) ? longestLectureRun : AgendaProblem.longestDay,
            holeCost: 1,
            dayUses: groupSizes.indices.map(dayUse),
            dayLimits: []
        )
    }

    private func modelDay(_ day: Day, _ rules: Set<AgendaRule>) -> PlanningModel.Day {
        guard rules.contains(.hours) else {
            return PlanningModel.Day(slotCount: AgendaProblem.longestDay, open: ~0, blocked: 0)
        }
        let blocked = day.fixed.reduce(SlotMask(0)) {
            $0 | SlotMask.slots(from: $1.start - day.open, to: $1.end - day.open)
        }
        let all = SlotMask.below(day.close - day.open)
        return PlanningModel.Day(slotCount: day.close - day.open, open: all & ~blocked, blocked: blocked)
    }

    /// The first slots of a day, from its opening, that belong to its first half.
    private func morning(_ day: Day) -> SlotMask { SlotMask.below(min(max(day.noon - day.open, 0), 128)) }

    private var rooms: [PlanningModel.Resource] {
        roomCapacities.map { _ in
            PlanningModel.Resource(starts: days.map { _ in ~0 }, presence: days.map { _ in ~0 })
        }
    }

    private func facilitators(_ rules: Set<AgendaRule>) -> [PlanningModel.Resource] {
        availability.indices.map { person in
            PlanningModel.Resource(
                starts: days.indices.map { rules.contains(.leaderThere) ? presence(of: person, on: $0) : ~0 },
                presence: days.map { _ in ~0 }
            )
        }
    }

    /// The slots of a day, from its opening, at which a facilitator may begin.
    private func presence(of person: Int, on day: Int) -> SlotMask {
        let morning = morning(days[day])
        return (availability[person][2 * day] ? morning : 0) | (availability[person][2 * day + 1] ? ~morning : 0)
    }

    private func part(_ session: Session, _ rules: Set<AgendaRule>) -> PlanningModel.Part {
        let attendance = attendance(of: session)
        let rooms = session.rooms.filter { !rules.contains(.capacity) || roomCapacities[$0] >= attendance }
        var starts: [SlotMask] = days.map { _ in rooms.isEmpty || session.facilitators.isEmpty ? 0 : ~0 }
        var needs: [[PlanningModel.Choice]] = []
        if rules.contains(.roomOnce) { needs.append(rooms.map { PlanningModel.Choice(resource: $0) }) }
        if rules.contains(.leaderOnce) {
            needs.append(session.facilitators.map { PlanningModel.Choice(resource: roomCapacities.count + $0) })
        } else if rules.contains(.leaderThere) {
            for day in days.indices {
                starts[day] &= session.facilitators.reduce(0) { $0 | presence(of: $1, on: day) }
            }
        }
        if rules.contains(.lectureRun), session.kind == .lecture, session.length > longestLectureRun {
            starts = days.map { _ in 0 }
        }
        return PlanningModel.Part(
            length: session.length,
            streams: rules.contains(.streamOnce) ? streams(of: session) : [],
            isLecture: session.kind == .lecture,
            needs: needs,
            starts: starts,
            costs: days.enumerated()
                .map { number, day in
                    (0..<modelDay(day, rules).slotCount)
                        .map { Int32(wishCost(of: session, day: number, start: day.open + $0)) }
                }
        )
    }

    /// What it costs in wishes that a session begins at a slot.
    func wishCost(of session: Session, day: Int, start: Int) -> Int {
        var cost = 0
        if let wished = session.wishedDay, wished != day { cost += session.weight }
        if let wished = session.wishedHalf, (start >= days[day].noon ? 1 : 0) != wished { cost += session.weight }
        return cost
    }

    /// The sessions that stand on one day together, group by group.
    var dayGroups: [[Int]] {
        var groups: [Int: [Int]] = [:]
        for (number, session) in sessions.enumerated() {
            if let group = session.dayGroup { groups[group, default: []].append(number) }
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Two for each day that a stream's own sessions use beyond those that they fill.
    private func dayUse(of stream: Int) -> PlanningModel.DayUse {
        let own = sessions.indices.filter { sessions[$0].stream == stream }
        return PlanningModel.DayUse(parts: own, stream: stream, cost: 2, free: fewestDays(of: stream))
    }

    /// How many days the own sessions of a stream fill at least, all of them as long as the longest.
    func fewestDays(of stream: Int) -> Int {
        let slots = sessions.reduce(0) { $1.stream == stream ? $0 + $1.length : $0 }
        let longest = max(days.map(freeSlots).max() ?? 1, 1)
        return max(1, (slots + longest - 1) / longest)
    }

    /// Sessions with the debriefs that follow them, in order; every session is in one chain.
    private var debriefChains: [[Int]] {
        let debriefs = Set(sessions.compactMap(\.debrief))
        return sessions.indices.filter { !debriefs.contains($0) }.map(debriefChain)
    }

    /// A session, its debrief, the debrief of that, and so on; it ends where it would come back to itself.
    func debriefChain(from first: Int) -> [Int] {
        var chain = [first]
        while let last = chain.last, let next = sessions[last].debrief, sessions.indices.contains(next),
            !chain.contains(next)
        { chain.append(next) }
        return chain
    }

    /// The plan that a placement of all parts is; `nil` where a part is not placed.
    func plan(_ placed: PlacedParts) -> AgendaPlan? {
        var places: [AgendaPlan.Place] = []
        for place in placed.places {
            guard let place else { return nil }
            places.append(
                AgendaPlan.Place(
                    day: place.day,
                    start: place.start + days[place.day].open,
                    room: place.resources[0],
                    facilitator: place.resources[1] - roomCapacities.count
                )
            )
        }
        return AgendaPlan(places: places)
    }
}
