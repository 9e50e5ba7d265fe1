import Curriculum
import Reference

/// A course, the conditions of an event and the days as they are laid out for it.
struct EventView: Sendable {
    let sittings: Sittings
    var conditions: EventConditions
    var layouts: [DayLayout]

    /// Every rule about one session, the event's own among them.
    let rules: [EventRule]

    /// The agenda that people know, where there is one.
    let published: Published?

    /// A published agenda.
    struct Published: Sendable {
        let places: [SessionID: AgendaPlace]
        let assignments: [SessionID: SessionAssignment]

        /// The first day that has not happened yet.
        let today: Int

        /// What it costs to move a session from a place: so much that no other wish is worth it, and thrice as much where several
        /// streams would have to be told.
        func moveCost(from place: AgendaPlace, isPlenary: Bool) -> Int {
            let weight = AgendaReplanning.weight(daysAhead: place.day - today)
            return (isPlenary ? 3 : 1) * weight * Published.unit
        }

        /// What it costs to hold a session in another room.
        static let roomCost = unit

        /// What it costs that somebody leads a session who did not.
        static let leaderCost = 2 * unit

        private static let unit = 10_000
    }

    /// Where a sitting was published, or the session of it before it was repeated.
    func knownPlace(of sitting: SessionID) -> AgendaPlace? {
        published.flatMap { $0.places[sitting] ?? $0.places[sittings.session(of: sitting)] }
    }

    /// Where and by whom a sitting was held as it was published, where the planner decides that.
    func knownAssignment(of sitting: SessionID) -> SessionAssignment? { published?.assignments[sitting] }

    /// The room that a sitting was published in, where it is still one that it can be in and nothing blocks it.
    func knownRoom(of session: Session) -> RoomID? {
        guard let known = knownAssignment(of: session.id)?.room else { return nil }
        let room = rooms(for: session).first { $0.id == known }
        let isBlocked = room.map { room in
            rules.contains { rule in
                level(of: rule.id, usually: rule.level) >= .blockRelease
                    && rule.objection(to: room, for: session, self) != nil
            }
        }
        return isBlocked == false ? known : nil
    }

    /// Whether the planner chooses among rooms.
    var choosesRooms: Bool { sittings.isParallel || !conditions.rooms.isEmpty }

    /// The course with a session for each sitting.
    var course: Course { sittings.course }

    /// The rooms in which a session may be, as far as it is called for: those of the venue that serve as its room, or else the room
    /// that the course names.
    func rooms(for session: Session) -> [EventConditions.VenueRoom] {
        guard let wanted = session.room else { return [] }
        let serving = conditions.rooms.filter { $0.serves.contains(wanted) }
        guard serving.isEmpty else { return serving }
        return course.rooms.filter { $0.id == wanted }
            .map { EventConditions.VenueRoom(id: $0.id, seats: $0.capacity, serves: [$0.id]) }
    }

    /// What the room of a session must have.
    func features(of session: Session) -> Set<RoomFeature> {
        conditions.features[sittings.session(of: session.id)] ?? []
    }

    /// Those who are named for a role of a session: the one whom an officer has fixed, or else all.
    func people(filling role: TeamRoleID, in session: Session) -> [EventConditions.Person] {
        let named = conditions.people.filter { $0.role == role }
        let leaders = pins(of: session.id).compactMap(\.leader)
        let own = pins(of: session.id).filter { $0.session == session.id }.compactMap(\.leader)
        let fixed = named.filter { (own.isEmpty ? leaders : own).contains($0.id) }
        return fixed.isEmpty ? named : fixed
    }

    /// Whether a role is there while a session lasts: at least one of those who fill it, or, where nobody is named, on the days of
    /// the course.
    func isThere(_ role: TeamRole, _ placed: PlacedSession) -> Bool {
        let people = people(filling: role.id, in: placed.session)
        guard !people.isEmpty else { return role.isPresent(on: placed.day) }
        guard let assignment = placed.assignment, sittings.isApart(placed.session.id) else {
            return people.contains { $0.isThere(placed) }
        }
        return people.contains { assignment.people.contains($0.id) && $0.isThere(placed) }
    }

    /// Those who are named for the roles that lead a session and are there while it lasts, in the order of the roles.
    func leaders(of placed: PlacedSession) -> [EventConditions.Person] {
        placed.session.leaders.flatMap { people(filling: $0, in: placed.session).filter { $0.isThere(placed) } }
    }

    /// The level of a rule, as the office has it.
    func level(of id: EventRuleID, usually level: ImpactLevel) -> ImpactLevel { conditions.levels[id] ?? level }
}

extension EventView {
    /// The days of a course with their breaks where prayer needs them, moved by `breakShift` at most; `nil` moves none.
    init(_ sittings: Sittings, _ conditions: EventConditions, published: Published? = nil, breakShift: Minutes?) {
        self.sittings = sittings
        rules = EventRule.builtIn + conditions.ownRules.map(EventRule.init)
        self.conditions = conditions
        self.published = published
        layouts = zip(sittings.course.programme, conditions.days).enumerated()
            .compactMap { number, day in
                DayLayout(day.0, number: number + 1, pauses: day.1.pauses, shift: breakShift)
            }
    }
}

extension EventConditions.Person {
    /// Whether somebody is there while a session lasts.
    func isThere(_ placed: PlacedSession) -> Bool {
        guard let presence = presence[placed.day - 1] else { return false }
        return presence.start <= placed.slot.start && placed.slot.end <= presence.end
    }
}
