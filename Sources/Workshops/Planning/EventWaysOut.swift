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
        [
            anotherLeader, anotherRoom, oneMoreLeader, oneMoreRoom, oneMoreTeam, oneMoreDay, shorter, leftOut, relaxed,
        ]
        .compactMap(\.self)
    }

    // MARK: People and rooms

    /// Somebody who is there all the time in the place of those who fill a role.
    private var anotherLeader: EventConflict.WayOut? {
        guard conflicting.contains(EventRule.peopleThere.id) else { return nil }
        let roles = view.course.team.map(\.id)
            .filter { role in sessions.contains { planner.sessions[$0].leaders.contains(role) } }
        return
            roles.first { role in
                var other = view
                other.conditions.people = view.conditions.people.filter { $0.role != role }
                let count = max(view.peopleCount(of: role), 1)
                other.conditions.people += (0..<count).compactMap { .alwaysThere($0, role, days: view.layouts.count) }
                return planner.model(keeping: rules, on: other).hasPlan
            }
            .map(EventConflict.WayOut.anotherLeader)
    }

    /// A room that has all that one session needs.
    private var anotherRoom: EventConflict.WayOut? {
        let asked = [EventRule.roomSeatsAll.id, EventRule.roomFeatures.id]
        guard conflicting.contains(where: asked.contains) || conflicting.contains(EventRule.oneRoom) else { return nil }
        let free = model(without: asked)
        for part in sessions where planner.sessions[part].room != nil {
            var changed = whole
            changed.parts[part].starts = free.parts[part].starts
            changed.add(to: part, where: need(.room, of: part))
            let session = planner.sessions[part].id
            if changed.hasPlan { return .anotherRoom(session, seats: view.sittings.participants(of: session)) }
        }
        return nil
    }

    private var oneMoreLeader: EventConflict.WayOut? {
        guard conflicting.contains(EventRule.oneLeader) else { return nil }
        let roles = view.course.team.map(\.id)
            .filter { role in sessions.contains { planner.sessions[$0].leaders.contains(role) } }
        return
            roles.first { role in
                oneMore { part in
                    planner.sessions[part].leaders.contains(role) ? [.leader(role), .trainer] : []
                }
            }
            .map(EventConflict.WayOut.oneMoreLeader)
    }

    private var oneMoreRoom: EventConflict.WayOut? {
        guard conflicting.contains(EventRule.oneRoom) else { return nil }
        let rooms = view.course.rooms.map(\.id)
            .filter { room in sessions.contains { planner.sessions[$0].room == room } }
        return rooms.first { room in oneMore { planner.sessions[$0].room == room ? [.room] : [] } }
            .map(EventConflict.WayOut.oneMoreRoom)
    }

    private var oneMoreTeam: EventConflict.WayOut? {
        guard conflicting.contains(EventRule.interpretation) else { return nil }
        return oneMore { _ in [.interpreters] } ? .oneMoreTeam : nil
    }

    /// Whether there is an agenda when one more resource would do for some needs of each session.
    private func oneMore(_ needs: (Int) -> [EventResources.Need]) -> Bool {
        var changed = whole
        let resource = changed.addResource()
        for part in changed.parts.indices {
            for need in needs(part) {
                guard let position = self.need(need, of: part) else { continue }
                changed.parts[part].needs[position].append(PlanningModel.Choice(resource: resource))
            }
        }
        return changed.hasPlan
    }

    private func need(_ need: EventResources.Need, of part: Int) -> Int? {
        let binding = view.rules.filter { rules.contains($0.id) }
        return EventResources(view, keeping: rules).needs(of: planner.sessions[part], binding)
            .firstIndex { $0.need == need }
    }

    // MARK: Time

    private var oneMoreDay: EventConflict.WayOut? {
        guard let longer = planner.withOneMoreDay else { return nil }
        let rules = longer.binding
        return longer.model(keeping: rules, on: longer.view(keeping: rules)).hasPlan ? .oneMoreDay : nil
    }

    /// The least shortening of one of the sessions; none loses more than a third.
    private var shorter: EventConflict.WayOut? {
        let longest = sessions.map { whole.parts[$0].length }.max() ?? 0
        for cut in 1...max(longest / 3, 1) {
            for part in sessions where cut <= whole.parts[part].length / 3 {
                var changed = whole
                changed.parts[part].length -= cut
                guard changed.hasPlan else { continue }
                let session = planner.sessions[part]
                return Minutes(changed.parts[part].length * EventPlanner.step)
                    .map { .shorten(session.id, from: session.minutes, to: $0) }
            }
        }
        return nil
    }

    private var leftOut: EventConflict.WayOut? {
        let all = Array(planner.sessions.indices)
        return sessions.first { gone in whole.only(all.filter { $0 != gone }).hasPlan }
            .map { .leaveOut(planner.sessions[$0].id) }
    }

    private var relaxed: EventConflict.WayOut? {
        conflicting.first { model(without: [$0]).hasPlan }.map(EventConflict.WayOut.relax)
    }

    private func model(without gone: [EventRuleID]) -> PlanningModel {
        let kept = rules.filter { !gone.contains($0) }
        return planner.model(keeping: kept, on: planner.view(keeping: kept))
    }
}

extension PlanningModel {
    /// Adds something that is there all the time, and says its number.
    fileprivate mutating func addResource() -> Int {
        let whole = days.map { _ in ~SlotMask(0) }
        resources.append(Resource(starts: whole, presence: whole))
        return resources.count - 1
    }

    /// Lets one need of a part be met by something that is there all the time; a part without the need does not want it.
    fileprivate mutating func add(to part: Int, where need: Int?) {
        guard let need else { return }
        let resource = addResource()
        parts[part].needs[need].append(Choice(resource: resource))
    }

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
