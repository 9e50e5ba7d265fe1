import Curriculum
import Reference

/// What sessions of an event take while they last, where several may want it at once: rooms, people and teams of interpreters.
struct EventResources {
    /// One of them.
    enum Holder {
        case room(EventConditions.VenueRoom)
        case person(EventConditions.Person)

        /// Somebody in a role for which nobody is named.
        case unnamed(TeamRole)
        case interpreters
    }

    /// What a session takes one of.
    enum Need: Hashable {
        case room
        case leader(TeamRoleID)

        /// One more of those who lead it, in practical work of many.
        case oneMoreLeader
        case interpreters
    }

    /// All of them; the search knows them by their places here.
    let holders: [Holder]

    /// For each the session that alone may take it; `nil` for what several may want.
    ///
    /// Where rooms or people may serve several sessions at once, each session has its own of every room or person.
    private let owners: [SessionID?]

    private let view: EventView

    /// The rules about one session that are kept; what others object to costs.
    private let binding: [EventRule]
    private let takesRooms: Bool
    private let takesPeople: Bool
    private let takesInterpreters: Bool
    private let takesEveryTrainer: Bool

    /// The resources under the rules that are kept.
    init(_ view: EventView, keeping rules: [EventRuleID]) {
        let names = Set(rules.map(\.text))
        self.view = view
        binding = view.rules.filter { rules.contains($0.id) }
        takesRooms = view.choosesRooms
        takesPeople = view.sittings.isParallel
        takesInterpreters =
            view.sittings.isParallel && view.conditions.interpretation != nil && names.contains("interpretation")
        takesEveryTrainer = names.contains(EventRule.everyTrainer.text)
        var (holders, owners): ([Holder], [SessionID?]) = ([], [])
        func add(_ more: [Holder], of owner: SessionID? = nil) {
            holders += more
            owners += more.map { _ in owner }
        }
        let sessions = view.course.sessions
        if takesRooms, names.contains(EventRule.oneRoom.text) {
            var rooms: [EventConditions.VenueRoom] = []
            for session in sessions {
                rooms += view.rooms(for: session).filter { room in !rooms.contains { $0.id == room.id } }
            }
            add(rooms.map(Holder.room))
        } else if takesRooms {
            for session in sessions { add(view.rooms(for: session).map(Holder.room), of: session.id) }
        }
        let people = view.course.team.flatMap { role -> [Holder] in
            let named = view.conditions.people.filter { $0.role == role.id }
            return named.isEmpty
                ? [Holder](repeating: .unnamed(role), count: role.count) : named.map(Holder.person)
        }
        if takesPeople, names.contains(EventRule.oneLeader.text) {
            add(people)
        } else if takesPeople {
            for session in sessions { add(people, of: session.id) }
        }
        if takesInterpreters { add([Holder](repeating: .interpreters, count: view.conditions.interpreterTeams)) }
        (self.holders, self.owners) = (holders, owners)
    }

    /// What a session takes, each with those that would do, the one that is named first first.
    func needs(of session: Session) -> [(need: Need, choices: [PlanningModel.Choice])] {
        var needs: [(need: Need, choices: [PlanningModel.Choice])] = []
        if takesRooms, !view.rooms(for: session).isEmpty { needs.append((.room, rooms(for: session))) }
        if takesPeople, !session.leaders.isEmpty {
            for role in session.leaders {
                needs.append(
                    (.leader(role), people(for: session, among: view.people(filling: role, in: session), [role]))
                )
            }
            let all = people(for: session, among: view.conditions.people, session.leaders)
            let count = takesEveryTrainer ? min(view.leadersWanted(in: session), all.count) : 1
            for _ in session.leaders.count..<max(count, session.leaders.count) { needs.append((.oneMoreLeader, all)) }
        }
        if takesInterpreters {
            let teams = holders.indices.filter { if case .interpreters = holders[$0] { true } else { false } }
            needs.append((.interpreters, teams.map { PlanningModel.Choice(resource: $0) }))
        }
        return needs
    }

    private func rooms(for session: Session) -> [PlanningModel.Choice] {
        let wanted = view.rooms(for: session)
        // What all rooms are objected to is told of the session and costs there.
        let lesser = view.rules.filter { rule in
            view.costOfObjection(to: rule) > 0
                && wanted.contains { rule.objection(to: $0, for: session, view) == nil }
        }
        let known = view.knownRoom(of: session)
        return holders.enumerated()
            .compactMap { number, holder in
                guard owners[number] ?? session.id == session.id, case .room(let room) = holder, wanted.contains(room),
                    binding.allSatisfy({ $0.objection(to: room, for: session, view) == nil })
                else { return nil }
                let objections = lesser.filter { $0.objection(to: room, for: session, view) != nil }
                let change = known.map { $0 == room.id ? 0 : EventView.Published.roomCost } ?? 0
                return PlanningModel.Choice(
                    resource: number,
                    cost: Int32(objections.reduce(change) { $0 + view.costOfObjection(to: $1) })
                )
            }
    }

    private func people(
        for session: Session,
        among people: [EventConditions.Person],
        _ roles: [TeamRoleID]
    ) -> [PlanningModel.Choice] {
        let known = view.sittings.isApart(session.id) ? view.knownAssignment(of: session.id)?.people : nil
        return holders.enumerated()
            .compactMap { number, holder in
                guard owners[number] ?? session.id == session.id else { return nil }
                switch holder {
                case .unnamed(let role) where roles.contains(role.id): return PlanningModel.Choice(resource: number)
                case .person(let person) where roles.contains(person.role) && people.contains(person):
                    let isNew = known.map { !$0.contains(person.id) } ?? false
                    return PlanningModel.Choice(
                        resource: number,
                        cost: Int32(isNew ? EventView.Published.leaderCost : 0)
                    )
                case .room, .person, .unnamed, .interpreters: return nil
                }
            }
    }

    /// When each of them is there, on the days as they are laid out.
    var all: [PlanningModel.Resource] {
        let keepsPresence = binding.contains { $0.id == EventRule.peopleThere.id }
        return holders.map { holder in
            let whole = view.layouts.map { _ in ~SlotMask(0) }
            switch holder {
            case .room(let room):
                let turnaround = (room.turnaround.count + EventPlanner.step - 1) / EventPlanner.step
                return PlanningModel.Resource(starts: whole, presence: whole, turnaround: turnaround)
            case .person(let person) where keepsPresence:
                let there = view.layouts.map { $0.slots(of: person.presence[$0.number - 1]) }
                return PlanningModel.Resource(starts: whole, presence: there)
            case .unnamed(let role) where keepsPresence:
                let there = view.layouts.map { role.isPresent(on: $0.number) ? ~SlotMask(0) : 0 }
                return PlanningModel.Resource(starts: whole, presence: there)
            case .person, .unnamed: return PlanningModel.Resource(starts: whole, presence: whole)
            case .interpreters:
                let minutes = view.conditions.interpretation?.count ?? 1_440
                let most = min(minutes / EventPlanner.step, SlotMask.bitWidth)
                return PlanningModel.Resource(starts: whole, presence: whole, mostSlots: most)
            }
        }
    }

    /// The room and the people among what a session has taken; where nothing else can want them, all who can.
    func assignment(of placed: PlacedSession, taken: [Int]) -> SessionAssignment {
        let held = taken.map { holders[$0] }
        let room = held.lazy.compactMap { if case .room(let room) = $0 { room.id } else { nil } }.first
        let people = held.compactMap { if case .person(let person) = $0 { person.id } else { nil } }
        let isAlone = !takesPeople || !view.sittings.isApart(placed.session.id)
        return SessionAssignment(
            room: room ?? view.bestRoom(for: placed.session),
            people: isAlone ? view.leaders(of: placed).map(\.id) : people.sorted()
        )
    }

    /// What a session would take of its needs as it was decided; `nil` for what was not.
    func chosen(_ assignment: SessionAssignment?, of needs: [(need: Need, choices: [PlanningModel.Choice])]) -> [Int?] {
        guard let assignment else { return needs.map { _ in nil } }
        var left = Set(assignment.people)
        return needs.map { _, choices in
            choices.map(\.resource)
                .first { resource in
                    switch holders[resource] {
                    case .room(let room): room.id == assignment.room
                    case .person(let person): left.remove(person.id) != nil
                    case .unnamed, .interpreters: false
                    }
                }
        }
    }
}

extension DayLayout {
    /// The slots of the day that lie wholly within a time.
    fileprivate func slots(of presence: TimeSlot?) -> SlotMask {
        guard let presence else { return 0 }
        let start = window.start.minutes
        return SlotMask.slots(
            from: max(presence.start.minutes - start + EventPlanner.step - 1, 0) / EventPlanner.step,
            to: max(presence.end.minutes - start, 0) / EventPlanner.step
        )
    }
}

extension EventView {
    /// The room that is least objected to, of equal ones the first.
    func bestRoom(for session: Session) -> RoomID? {
        func objections(to room: EventConditions.VenueRoom) -> Int {
            rules.reduce(0) { sum, rule in
                guard rule.objection(to: room, for: session, self) != nil else { return sum }
                let isBinding = level(of: rule.id, usually: rule.level) == .blockScheduling
                return sum + (isBinding ? 1_000_000 : costOfObjection(to: rule))
            }
        }
        let rooms = rooms(for: session)
        if let known = knownRoom(of: session) { return known }
        return rooms.min { objections(to: $0) < objections(to: $1) }?.id
    }

    /// What it costs that a rule objects to something; 0 for rules that the planner keeps, and for those that are switched off.
    func costOfObjection(to rule: EventRule) -> Int {
        switch level(of: rule.id, usually: rule.level) {
        case .blockScheduling, .ignore: 0
        case .blockRelease: conditions.wishes.blockingObjection
        case .warn: conditions.wishes.warning
        }
    }
}
