import Curriculum
import Reference

/// Looks for changes with which there is an agenda, and tries each out.
struct EventWaysOut {
    private let planner: EventPlanner
    private let conflicting: [EventRuleID]
    private let sessions: [Int]
    private let rules: [EventRuleID]
    private let whole: PlanningModel
    private let view: EventView

    /// Prepares the search for ways out of a conflict of some sessions and rules.
    init(_ planner: EventPlanner, _ sessions: [Int], _ conflicting: [EventRuleID], _ rules: [EventRuleID]) {
        self.planner = planner
        self.sessions = sessions
        self.conflicting = conflicting
        self.rules = rules
        view = planner.view(keeping: rules)
        whole = planner.model(keeping: rules, on: view)
    }

    /// Changes, at most one of each kind, the cheapest kind first.
    var all: [EventConflict.WayOut] {
        [anotherLeader, oneMoreLeader, oneMoreRoom, oneMoreTeam, oneMoreDay, shorter, leftOut, relaxed]
            .compactMap(\.self)
    }

    /// Those of them that ask for people, rooms or a day, or let a rule go: what can be tried soon.
    var ofConditions: [EventConflict.WayOut] {
        [oneMoreLeader, oneMoreRoom, oneMoreTeam, oneMoreDay, relaxed].compactMap(\.self)
    }

    // MARK: People and rooms

    /// The roles that lead the sessions of the conflict.
    private var roles: [TeamRoleID] {
        view.course.team.map(\.id)
            .filter { role in sessions.contains { planner.sessions[$0].leaders.contains(role) } }
    }

    /// Somebody who is there all the time in the place of those who fill a role; not where an officer has fixed one of these.
    private var anotherLeader: EventConflict.WayOut? {
        guard conflicting.contains(EventRule.peopleThere.id) else { return nil }
        let fixed = view.conditions.pins.compactMap(\.leader)
        return
            roles.first { role in
                guard !view.conditions.people.contains(where: { $0.role == role && fixed.contains($0.id) }) else {
                    return false
                }
                return holds { conditions in
                    conditions.people.removeAll { $0.role == role }
                    add(max(view.peopleCount(of: role), 1), to: role, &conditions)
                }
            }
            .map(EventConflict.WayOut.anotherLeader)
    }

    private var oneMoreLeader: EventConflict.WayOut? {
        guard conflicting.contains(EventRule.oneLeader) else { return nil }
        return
            roles.first { role in
                holds { conditions in
                    // Where nobody is named, all who fill the role have to be, so that there is one more of them.
                    let isNamed = conditions.people.contains { $0.role == role }
                    add(isNamed ? 1 : view.peopleCount(of: role) + 1, to: role, &conditions)
                }
            }
            .map(EventConflict.WayOut.oneMoreLeader)
    }

    private func add(_ count: Int, to role: TeamRoleID, _ conditions: inout EventConditions) {
        conditions.people += (0..<count).compactMap { .alwaysThere($0, role, days: view.layouts.count) }
    }

    /// A room that seats whoever comes and has all that its sessions need.
    private var oneMoreRoom: EventConflict.WayOut? {
        let asked = [EventRule.roomSeatsAll.id, EventRule.roomFeatures.id, EventRule.oneRoom]
        guard conflicting.contains(where: asked.contains), let id = RoomID("another-room") else { return nil }
        let wanted = sessions.compactMap { planner.sessions[$0].room }
        for room in view.course.rooms.map(\.id) where wanted.contains(room) {
            let held = planner.sessions.filter { $0.room == room }
            let another = EventConditions.VenueRoom(
                id: id,
                seats: held.map { view.sittings.participants(of: $0.id) }.max() ?? 0,
                serves: [room],
                features: held.reduce(into: []) { $0.formUnion(view.features(of: $1)) }
            )
            let known = held.first.map(view.rooms) ?? []
            let isFound = holds { conditions in
                let named = Set(conditions.rooms.map(\.id))
                conditions.rooms += known.filter { !named.contains($0.id) } + [another]
            }
            if isFound { return .oneMoreRoom(room, seats: another.seats, features: another.features.sorted()) }
        }
        return nil
    }

    private var oneMoreTeam: EventConflict.WayOut? {
        guard conflicting.contains(EventRule.interpretation) else { return nil }
        return holds { $0.interpreterTeams += 1 } ? .oneMoreTeam : nil
    }

    /// Whether there is an agenda under other conditions.
    private func holds(_ change: (inout EventConditions) -> Void) -> Bool {
        var other = view
        change(&other.conditions)
        return planner.model(keeping: rules, on: other).hasPlan
    }

    // MARK: Time

    private var oneMoreDay: EventConflict.WayOut? {
        guard let longer = planner.withOneMoreDay else { return nil }
        let rules = longer.binding
        return longer.model(keeping: rules, on: longer.view(keeping: rules)).hasPlan ? .oneMoreDay : nil
    }

    /// The sessions of the conflict with all their sittings; debriefs go with their sessions.
    private var held: [[Int]] {
        let debriefs = Set(planner.sessions.compactMap(\.debrief))
        var seen: Set<SessionID> = []
        return sessions.map { view.sittings.session(of: planner.sessions[$0].id) }
            .filter { seen.insert($0).inserted }
            .map { id in planner.sessions.indices.filter { view.sittings.session(of: planner.sessions[$0].id) == id } }
            .filter { sittings in sittings.allSatisfy { !debriefs.contains(planner.sessions[$0].id) } }
    }

    /// The least shortening of one of the sessions; none loses more than a third.
    private var shorter: EventConflict.WayOut? {
        let longest = held.map { whole.parts[$0[0]].length }.max() ?? 0
        for cut in 1...max(longest / 3, 1) {
            for sittings in held where cut <= whole.parts[sittings[0]].length / 3 {
                var changed = whole
                for part in sittings { changed.parts[part].length -= cut }
                guard changed.hasPlan else { continue }
                let session = planner.sessions[sittings[0]]
                return Minutes(changed.parts[sittings[0]].length * EventPlanner.step)
                    .map { .shorten(view.sittings.session(of: session.id), from: session.minutes, to: $0) }
            }
        }
        return nil
    }

    private var leftOut: EventConflict.WayOut? {
        let all = Array(planner.sessions.indices)
        return held.first { gone in whole.only(all.filter { !gone.contains($0) }).hasPlan }
            .map { .leaveOut(view.sittings.session(of: planner.sessions[$0[0]].id)) }
    }

    private var relaxed: EventConflict.WayOut? {
        conflicting.filter { $0 != EventRule.everyTrainer }.first { model(without: [$0]).hasPlan }
            .map(EventConflict.WayOut.relax)
    }

    private func model(without gone: [EventRuleID]) -> PlanningModel {
        let kept = rules.filter { !gone.contains($0) }
        return planner.model(keeping: kept, on: planner.view(keeping: kept))
    }
}

extension PlanningModel {
    /// Whether a short search finds a plan.
    fileprivate var hasPlan: Bool {
        var search = PlanSearch(self, PlanSearch.Effort(steps: 1_000, bound: PlanSearch.anyCost))
        search.run()
        return search.best != nil
    }
}

extension EventPlanner {
    /// The planner of an event that has one more day before its last, a working day with the hours and breaks of the day before; `nil`
    /// where what was published stands in its way.
    fileprivate var withOneMoreDay: EventPlanner? {
        guard view.published == nil, let date = view.conditions.days.last?.date,
            let last = undivided.programme.last,
            let next = CalendarDate(secondsSince1970: (date.daysSince1970 + 1) * 86_400)
        else { return nil }
        let position = undivided.programme.count - 1
        let before = undivided.programme[max(position - 1, 0)]
        let day = CourseDay(
            theme: before.theme,
            start: before.start,
            end: before.end,
            fixed: before.fixed.filter(\.kind.isBreak),
            sessions: []
        )
        var conditions = view.conditions
        conditions.days.insert(
            EventConditions.Day(date: date, remoteHours: conditions.days[max(position - 1, 0)].remoteHours),
            at: position
        )
        let end = conditions.days[position + 1]
        conditions.days[position + 1] = EventConditions.Day(
            date: next,
            closure: end.closure,
            isRamadan: end.isRamadan,
            pauses: end.pauses,
            remoteHours: end.remoteHours
        )
        conditions.people = conditions.people.map { $0.onOneMoreDay(before: position) }
        conditions.pins = conditions.pins.map { $0.onOneMoreDay(before: position + 1) }
        conditions.ownRules = conditions.ownRules.map { $0.onOneMoreDay(before: position + 1) }
        let course = try? undivided.with(Array(undivided.programme.dropLast()) + [day, last], after: position)
        return course.flatMap { try? EventPlanner($0, conditions) }
    }
}

extension Course {
    /// The course on other days; those who are there on the day number `position` are on the one after, too.
    fileprivate func with(_ programme: [CourseDay], after position: Int) throws(CourseFaults) -> Course {
        try Course(
            id: id,
            profile: profile,
            outcomes: outcomes,
            modules: modules,
            assessments: assessments,
            team: team.map { role in
                let days = role.days.map { $0 > position ? $0 + 1 : $0 }
                let isThere = role.days.contains(position) || role.days.contains(position + 1)
                return TeamRole(
                    id: role.id,
                    role: role.role,
                    count: role.count,
                    days: isThere ? (days + [position + 1]).sorted() : days
                )
            },
            rooms: rooms,
            programme: programme,
            accepted: accepted
        )
    }
}

extension EventConditions.Person {
    /// Somebody in a role who is there from midnight to midnight.
    fileprivate static func alwaysThere(_ number: Int, _ role: TeamRoleID, days: Int) -> EventConditions.Person? {
        guard let midnight = MinuteOfDay(0), let end = MinuteOfDay(1_440), let day = TimeSlot(from: midnight, to: end),
            let id = Identifier<EventConditions.Person>("another-\(number)")
        else { return nil }
        return EventConditions.Person(
            id: id,
            name: role.text,
            role: role,
            presence: [TimeSlot?](repeating: day, count: days),
            travels: false
        )
    }

    /// The person at an event with one more day: there on it where they are there on the days on both its sides.
    fileprivate func onOneMoreDay(before position: Int) -> EventConditions.Person {
        let neighbours = [max(position - 1, 0), position].map { presence[$0] }
        var longer = presence
        longer.insert(neighbours.contains(nil) ? nil : neighbours[0], at: position)
        return EventConditions.Person(id: id, name: name, role: role, presence: longer, travels: travels)
    }
}

extension EventConditions.Pin {
    fileprivate func onOneMoreDay(before last: Int) -> EventConditions.Pin {
        EventConditions.Pin(
            session: session,
            day: day.map { $0 >= last ? $0 + 1 : $0 },
            start: start,
            room: room,
            leader: leader,
            officer: officer,
            reason: reason
        )
    }
}

extension EventConditions.OwnRule {
    fileprivate func onOneMoreDay(before last: Int) -> EventConditions.OwnRule {
        EventConditions.OwnRule(
            id: id,
            sentence: sentence,
            sessions: sessions,
            kinds: kinds,
            days: Set(days.map { $0 >= last ? $0 + 1 : $0 }),
            notBefore: notBefore,
            notAfter: notAfter,
            level: level
        )
    }
}
