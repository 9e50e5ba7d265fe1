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

    /// The sessions of the conflict with all their sittings; debriefs go with their sessions.
    private let held: [[Int]]

    /// Prepares the search for ways out of a conflict of some sessions and rules.
    init(_ planner: EventPlanner, _ sessions: [Int], _ conflicting: [EventRuleID], _ rules: [EventRuleID]) {
        self.planner = planner
        self.sessions = sessions
        self.conflicting = conflicting
        self.rules = rules
        view = planner.view(keeping: rules)
        whole = planner.model(keeping: rules, on: view)
        let names = planner.sessions.map { [sittings = view.sittings] in sittings.session(of: $0.id) }
        let debriefs = Set(planner.sessions.compactMap(\.debrief))
        var seen: Set<SessionID> = []
        held = sessions.filter { seen.insert(names[$0]).inserted }
            .map { session in names.indices.filter { names[$0] == names[session] } }
            .filter { sittings in sittings.allSatisfy { !debriefs.contains(planner.sessions[$0].id) } }
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
        guard view.published == nil, let last = undivided.programme.last,
            let conditions = view.conditions.withOneMoreDay
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
        let course = try? undivided.with(
            team: undivided.team.map { $0.onOneMoreDay(before: position + 1) },
            programme: undivided.programme.dropLast() + [day, last]
        )
        return course.flatMap { try? EventPlanner($0, conditions) }
    }
}

extension TeamRole {
    /// The role in a course with one more day before its last: there on it where it is there on a day beside it.
    fileprivate func onOneMoreDay(before last: Int) -> TeamRole {
        let moved = days.map { $0 >= last ? $0 + 1 : $0 }
        let isThere = days.contains(last - 1) || days.contains(last)
        return TeamRole(id: id, role: role, count: count, days: isThere ? (moved + [last]).sorted() : moved)
    }
}

extension EventConditions {
    /// The conditions of an event with one more day before its last: people are there on it who are there on the days on both its sides.
    fileprivate var withOneMoreDay: EventConditions? {
        guard let last = days.last, let next = CalendarDate(secondsSince1970: (last.date.daysSince1970 + 1) * 86_400)
        else { return nil }
        let (position, before) = (days.count - 1, max(days.count - 2, 0))
        var longer = self
        longer.days.insert(Day(date: last.date, remoteHours: days[before].remoteHours), at: position)
        longer.days[position + 1].date = next
        func moved(_ day: Int) -> Int { day > position ? day + 1 : day }
        for pin in pins.indices { longer.pins[pin].day = pins[pin].day.map(moved) }
        for rule in ownRules.indices { longer.ownRules[rule].days = Set(ownRules[rule].days.map(moved)) }
        for person in people.indices {
            let presence = people[person].presence
            let isThere = presence[before] != nil && presence[position] != nil
            longer.people[person].presence.insert(isThere ? presence[before] : nil, at: position)
        }
        return longer
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
}
