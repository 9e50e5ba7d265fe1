package import Curriculum
package import Reference

/// What the agenda of an event costs in wishes that are not kept, and how that is made up.
package struct EventCost: Hashable, Sendable {
    /// What costs something.
    package let parts: [Part]

    /// What it costs in all.
    package var total: Int { parts.reduce(0) { $0 + $1.cost } }

    /// One thing that costs something.
    package struct Part: Hashable, Sendable {
        /// What it is.
        package let reason: Reason

        /// What it costs, above 0.
        package let cost: Int
    }

    /// Why something costs.
    package enum Reason: Hashable, Sendable {
        /// A session is on another day than its designer meant.
        case otherDay(SessionID, designed: Int)

        /// A session is in the other half of its day.
        case otherHalf(SessionID)

        /// A session is at another time of the right half of its day.
        case otherTime(SessionID, designed: MinuteOfDay)

        /// A lecture comes straight after lunch.
        case lectureAfterLunch(SessionID)

        /// A lecture directly follows another one.
        case backToBack(SessionID)

        /// A stream, or all where it is `nil`, does nothing on a day for some minutes.
        case idle(StreamID?, day: Int, Minutes)

        /// A module is spread over more days than it need be.
        case moduleDays(ModuleID, days: Int, needed: Int)

        /// Somebody who travels is needed on more days than need be.
        case expertDays(String, days: Int, needed: Int)

        /// A session is not when it was published.
        case moved(SessionID, from: AgendaPlace)

        /// A session has another room, or people who lead it did not.
        case reassigned(SessionID)

        /// A rule that does not bind the planner objects to a session's place.
        case objection(SessionID, EventRuleID)
    }
}

extension EventView {
    /// What it costs by itself that a session stands somewhere.
    func ownCosts(of placed: PlacedSession, _ designed: [SessionID: AgendaPlace]) -> [EventCost.Part] {
        var parts: [EventCost.Part] = []
        func add(_ reason: EventCost.Reason, _ cost: Int) {
            if cost > 0 { parts.append(EventCost.Part(reason: reason, cost: cost)) }
        }
        let (id, layout, wishes) = (placed.session.id, layouts[placed.day - 1], conditions.wishes)
        if let published, let known = knownPlace(of: id) {
            let isMoved = known.day != placed.day || known.slot.start != placed.slot.start
            let isPlenary = sittings.isParallel && sittings.attendance(of: id).isEmpty
            if isMoved { add(.moved(id, from: known), published.moveCost(from: known, isPlenary: isPlenary)) }
        } else if let wished = designed[sittings.session(of: id)],
            wished.day != placed.day || wished.slot.start != placed.slot.start
        {
            let isOtherHalf =
                (wished.slot.start.minutes >= layout.noon) != (placed.slot.start.minutes >= layout.noon)
            if wished.day != placed.day {
                add(.otherDay(id, designed: wished.day), wishes.otherDay)
            } else if isOtherHalf {
                add(.otherHalf(id), wishes.otherHalf)
            } else {
                add(.otherTime(id, designed: wished.slot.start), wishes.otherTime)
            }
        }
        if placed.session.kind == .lecture, placed.slot.start == layout.lunchEnd {
            add(.lectureAfterLunch(id), wishes.lectureAfterLunch)
        }
        for rule in rules {
            let cost = costOfObjection(to: rule)
            guard cost > 0 else { continue }
            for _ in rule.objections(placed, self) { add(.objection(id, rule.id), cost) }
        }
        return parts + reassignments(of: placed)
    }

    /// What it costs that a session has another room or other leaders than it was published with.
    private func reassignments(of placed: PlacedSession) -> [EventCost.Part] {
        guard let known = knownAssignment(of: placed.session.id), let now = placed.assignment else { return [] }
        let room = choosesRooms ? knownRoom(of: placed.session) : nil
        let isElsewhere = room != nil && room != now.room
        let newcomers = sittings.isApart(placed.session.id) ? now.people.count { !known.people.contains($0) } : 0
        let cost = (isElsewhere ? Published.roomCost : 0) + newcomers * Published.leaderCost
        return cost > 0 ? [EventCost.Part(reason: .reassigned(placed.session.id), cost: cost)] : []
    }

    /// What an agenda costs, worked out from the agenda alone.
    func cost(of agenda: Agenda, _ designed: [SessionID: AgendaPlace]) -> EventCost {
        let placed = placedSessions(of: agenda)
        var parts = placed.flatMap { ownCosts(of: $0, designed) }
        func add(_ reason: EventCost.Reason, _ cost: Int) {
            if cost > 0 { parts.append(EventCost.Part(reason: reason, cost: cost)) }
        }
        for (stream, layout) in (0..<sittings.streamCount).flatMap({ stream in layouts.map { (stream, $0) } }) {
            let today = placed.filter { $0.day == layout.number && attends(stream, $0) }
                .sorted { $0.slot.start < $1.slot.start }
            for (first, second) in zip(today, today.dropFirst()) {
                guard first.session.kind == .lecture, second.session.kind == .lecture,
                    first.slot.end == second.slot.start
                else { continue }
                add(.backToBack(second.session.id), conditions.wishes.lecturesBackToBack)
            }
            let idle = layout.idleMinutes(between: today.map(\.slot))
            if let minutes = Minutes(idle) {
                let name = sittings.isParallel ? sittings.streams[stream].id : nil
                add(.idle(name, day: layout.number, minutes), idle / 5 * conditions.wishes.idle)
            }
        }
        for use in dayUses {
            let days = Set(placed.filter { use.sessions.contains($0.session.id) }.map(\.day)).count
            add(use.reason(days), (days - use.needed) * use.cost)
        }
        return EventCost(parts: parts)
    }

    /// Whether a stream attends a session.
    func attends(_ stream: Int, _ placed: PlacedSession) -> Bool {
        sittings.streams(of: placed.session.id).contains(stream)
    }

    /// The sessions of an agenda with their places, in order of time.
    func placedSessions(of agenda: Agenda) -> [PlacedSession] {
        agenda.days.flatMap { day in
            day.entries.compactMap { entry in
                guard case .session(let id) = entry.content, let session = course.session(id) else { return nil }
                return PlacedSession(
                    session: session,
                    day: day.number,
                    slot: entry.slot,
                    assignment: agenda.assignments[id]
                )
            }
        }
    }

    /// Sessions each of whose days costs something: modules, and people who travel.
    var dayUses: [SessionDays] {
        let longest = max(layouts.map(\.freeMinutes).max() ?? 1, 1)
        func use(
            _ sessions: [Session],
            _ minutes: Int,
            _ cost: Int,
            _ reason: @escaping @Sendable (Int, Int) -> EventCost.Reason
        ) -> SessionDays? {
            guard sessions.count > 1, cost > 0 else { return nil }
            let needed = max(1, (minutes + longest - 1) / longest)
            return SessionDays(
                sessions: Set(sessions.map(\.id)),
                cost: cost,
                needed: needed,
                reason: { reason($0, needed) }
            )
        }
        let modules = course.modules.compactMap { module -> SessionDays? in
            // Streams that work side by side need no more days than one of them.
            let minutes = (0..<sittings.streamCount)
                .map { stream in
                    module.sessions.filter { sittings.streams(of: $0.id).contains(stream) }.map(\.minutes).total.count
                }
            return use(module.sessions, minutes.max() ?? 0, conditions.wishes.moduleDay) {
                .moduleDays(module.id, days: $0, needed: $1)
            }
        }
        let experts = conditions.people.filter(\.travels)
            .compactMap { person -> SessionDays? in
                let sessions = course.sessions.filter { $0.leaders.contains(person.role) }
                return use(sessions, sessions.map(\.minutes).total.count, conditions.wishes.expertDay) {
                    .expertDays(person.name, days: $0, needed: $1)
                }
            }
        return Array((experts + modules).prefix(Line.mostUses))
    }
}

/// Sessions each of whose days costs something beyond those that they need.
struct SessionDays {
    let sessions: Set<SessionID>
    let cost: Int
    let needed: Int
    let reason: @Sendable (_ days: Int) -> EventCost.Reason
}

extension DayLayout {
    /// The minutes between the first of some slots and the last that neither they nor blocks take.
    func idleMinutes(between slots: [TimeSlot]) -> Int {
        guard let first = slots.map(\.start.minutes).min(), let last = slots.map(\.end.minutes).max() else { return 0 }
        let taken = slots + blocks.map(\.slot)
        return (first..<last)
            .count { minute in
                !taken.contains { $0.start.minutes <= minute && minute < $0.end.minutes }
            }
    }

    /// The minutes that no block takes.
    var freeMinutes: Int {
        window.length.count - blocks.reduce(0) { $0 + $1.slot.length.count }
    }
}
