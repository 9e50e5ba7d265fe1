/// Finds a smallest set of sessions and rules that cannot hold together.
///
/// What is seen at a glance comes first: rooms, leaders, circles, sessions without a place, load. `DeletionFilter` makes what
/// is found as small as it can be.
struct AgendaConflictSearch {
    private let problem: AgendaProblem

    init(_ problem: AgendaProblem) {
        self.problem = problem
    }

    /// A conflict that is seen without searching for a plan.
    func atAGlance() -> AgendaConflict? {
        for check in [smallRooms, absentLeaders, circles, unplaceable, overloadedDays, overload] {
            if let conflict = check() { return conflict }
        }
        return nil
    }

    /// A conflict in a problem that is known to have no plan.
    func anywhere() -> AgendaConflict {
        smaller(problem.sessions.indices.map(\.self), AgendaRule.allCases) { _, _ in .together }
    }

    // MARK: At a glance

    private func smallRooms() -> AgendaConflict? {
        for (number, session) in problem.sessions.enumerated() {
            let attendance = problem.attendance(of: session)
            let largest = session.rooms.map { problem.roomCapacities[$0] }.max() ?? 0
            guard largest < attendance else { continue }
            return AgendaConflict(
                sessions: [number],
                rules: [.capacity],
                kind: .seats(attendance: attendance, largest: largest),
                isMinimal: !session.rooms.isEmpty
            )
        }
        return nil
    }

    private func absentLeaders() -> AgendaConflict? {
        for (number, session) in problem.sessions.enumerated()
        where session.facilitators.allSatisfy({ !problem.availability[$0].contains(true) }) {
            return AgendaConflict(
                sessions: [number],
                rules: [.leaderThere],
                kind: .leaderNeverThere,
                isMinimal: !session.facilitators.isEmpty
            )
        }
        return nil
    }

    private func circles() -> AgendaConflict? {
        guard let circle = shortestCircle() else { return nil }
        return AgendaConflict(sessions: circle.sorted(), rules: [.order], kind: .cycle(circle), isMinimal: true)
    }

    /// The sessions of a shortest circle, each waiting for the one before it and the first for the last.
    private func shortestCircle() -> [Int]? {
        var shortest: [Int]?
        for start in problem.sessions.indices {
            var parents: [Int: Int] = [:]
            var front = [start]
            search: while !front.isEmpty, parents.count < problem.sessions.count {
                var next: [Int] = []
                for session in front {
                    for earlier in problem.sessions[session].prerequisites {
                        if earlier == start {
                            var circle = [session]
                            while let last = circle.last, last != start, let parent = parents[last] {
                                circle.append(parent)
                            }
                            if circle.count < shortest?.count ?? Int.max { shortest = circle.reversed().reversed() }
                            break search
                        }
                        if parents[earlier] == nil {
                            parents[earlier] = session
                            next.append(earlier)
                        }
                    }
                }
                front = next
            }
        }
        return shortest
    }

    private func unplaceable() -> AgendaConflict? {
        let model = problem.model
        for unit in model.units
        where problem.days.indices.allSatisfy({ model.starts(of: unit, on: $0) == 0 }) {
            return smaller(unit.sorted(), AgendaRule.allCases) { sessions, rules in
                if rules == [.hours], sessions.count == 1 {
                    return .tooLong(
                        slots: problem.sessions[sessions[0]].length,
                        longestGap: problem.gaps.flatMap(\.self).max() ?? 0
                    )
                }
                return rules.contains(.debrief) ? .noRoomForDebrief : .noPlace
            }
        }
        return nil
    }

    private func overloadedDays() -> AgendaConflict? {
        for group in problem.dayGroups {
            let lengths = group.map { problem.sessions[$0].length }
            let streams = Set(group.map { problem.sessions[$0].stream })
            guard streams.count == 1, !problem.gaps.contains(where: { Packing.fits(lengths, into: $0) }) else {
                continue
            }
            return smaller(group, [.hours, .streamOnce, .sameDay]) { sessions, _ in
                .load(
                    slots: sessions.reduce(0) { $0 + problem.sessions[$1].length },
                    room: problem.days.map(problem.freeSlots).max() ?? 0
                )
            }
        }
        return nil
    }

    private func overload() -> AgendaConflict? {
        let gaps = problem.gaps.flatMap(\.self)
        for stream in problem.groupSizes.indices {
            let there = problem.sessions.indices.filter { (problem.sessions[$0].stream ?? stream) == stream }
            let lengths = there.map { problem.sessions[$0].length }
            guard !Packing.fits(lengths, into: gaps) else { continue }
            return smaller(there, [.hours, .streamOnce]) { sessions, _ in
                .load(
                    slots: sessions.reduce(0) { $0 + problem.sessions[$1].length },
                    room: gaps.reduce(0, +)
                )
            }
        }
        return nil
    }

    // MARK: Smaller

    /// The set made as small as it can be.
    private func smaller(
        _ sessions: [Int],
        _ rules: [AgendaRule],
        _ kind: ([Int], [AgendaRule]) -> AgendaConflict.Kind
    ) -> AgendaConflict {
        let filter = DeletionFilter(sessions, rules) { problem.holds($0, keeping: $1) }
        let (sessions, rules) = (filter.sessions.sorted(), filter.rules.sorted())
        return AgendaConflict(
            sessions: sessions,
            rules: rules,
            kind: kind(sessions, rules),
            isMinimal: filter.isMinimal
        )
    }
}

extension AgendaProblem {
    /// For each day the slots of its gaps between fixed blocks.
    var gaps: [[Int]] {
        days.map { day in
            var gaps: [Int] = []
            var start = day.open
            for block in day.fixed.sorted(by: { $0.start < $1.start }) {
                if block.start > start { gaps.append(block.start - start) }
                start = max(start, block.end)
            }
            if day.close > start { gaps.append(day.close - start) }
            return gaps
        }
    }

    /// Whether some sessions can be placed so that some rules hold; `nil` where that was not found out.
    func holds(_ sessions: [Int], keeping rules: [AgendaRule]) -> Bool? {
        let rules = Set(rules)
        if let packs = packs(sessions, rules) { return packs }
        return model(keeping: rules).only(sessions).holds
    }

    /// Whether sessions of one stream fit into the gaps, where hours and one thing at a time are all that matters.
    private func packs(_ sessions: [Int], _ rules: Set<AgendaRule>) -> Bool? {
        guard rules == [.hours, .streamOnce] else { return nil }
        let streams = Set(sessions.compactMap { self.sessions[$0].stream })
        guard streams.count <= 1 else { return nil }
        return Packing.fits(sessions.map { self.sessions[$0].length }, into: gaps.flatMap(\.self))
    }
}

extension PlanningModel {
    /// Whether all parts can be placed; `nil` where that was not found out.
    var holds: Bool? {
        if units.contains(where: { unit in days.indices.allSatisfy { starts(of: unit, on: $0) == 0 } }) {
            return false
        }
        if isOverloaded { return false }
        var search = PlanSearch(self, PlanSearch.Effort(steps: 400, bound: PlanSearch.anyCost))
        search.run()
        if search.best != nil { return true }
        if let line = onlyLine {
            var optimum = LineOptimum(line, below: Int(Int32.max) / 2, mostNodes: 400_000)
            switch optimum.run() {
            // The line does not know that rooms have to be made ready: its places may not do.
            case .optimal(let places, _): if placed(places) != nil { return true }
            case .noneBelow: return false
            case .givenUp: break
            }
        }
        var enumeration = PlanEnumeration(self, mostSteps: 20_000, isContent: true)
        switch enumeration.run() {
        case .cheapest: return true
        case .none: return false
        case .givenUp(let plan): return plan == nil ? nil : true
        }
    }

    /// The model with some parts only; where a part of a unit is left out, what follows it no longer has to.
    func only(_ kept: [Int]) -> PlanningModel {
        var positions: [Int: Int] = [:]
        for (position, part) in kept.enumerated() { positions[part] = position }
        var model = self
        model.parts = kept.map { parts[$0] }
        model.units = units.flatMap { $0.split { positions[$0] == nil } }.map { $0.compactMap { positions[$0] } }
        model.precedences = precedences.compactMap { pair in
            guard let earlier = positions[pair.earlier], let later = positions[pair.later] else { return nil }
            return (earlier, later)
        }
        model.sameDay = sameDay.map { $0.compactMap { positions[$0] } }.filter { $0.count > 1 }
        model.dayUses = []
        model.dayLimits = dayLimits.map { DayLimit(parts: $0.parts.compactMap { positions[$0] }, slots: $0.slots) }
        return model
    }

    /// The line that the model is when all is of one stream, so that nothing else can be in the way; `nil` otherwise.
    var onlyLine: Line? {
        let shared = (0..<streamCount).first { stream in parts.allSatisfy { $0.streams.contains(stream) } }
        guard let stream = shared, dayLimits.count <= Line.mostLimits, dayLimits.allSatisfy({ $0.slots <= 255 }),
            dayUses.count(where: { $0.stream == nil }) <= Line.mostUses
        else { return nil }
        return line(of: stream)
    }
}
