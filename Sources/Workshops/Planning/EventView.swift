import Curriculum
import Reference

/// A course, the conditions of an event and the days as they are laid out for it.
struct EventView: Sendable {
    let course: Course
    let conditions: EventConditions
    var layouts: [DayLayout]

    /// The agenda that people know, where there is one.
    let published: Published?

    /// A published agenda.
    struct Published: Sendable {
        let places: [SessionID: AgendaPlace]

        /// The first day that has not happened yet.
        let today: Int

        /// What it weighs to move a session from a place.
        func weight(of place: AgendaPlace) -> Int { AgendaReplanning.weight(daysAhead: place.day - today) }
    }

    /// When a role is there on a day: at least one of those who fill it, or, where nobody is named, on the days of the course.
    func isThere(_ role: TeamRole, _ day: Int, _ slot: TimeSlot) -> Bool {
        let people = conditions.people.filter { $0.role == role.id }
        guard !people.isEmpty else { return role.isPresent(on: day) }
        return people.contains { person in
            guard let presence = person.presence[day - 1] else { return false }
            return presence.start <= slot.start && slot.end <= presence.end
        }
    }

    /// The level of a rule, as the office has it.
    func level(of id: EventRuleID, usually level: ImpactLevel) -> ImpactLevel { conditions.levels[id] ?? level }

    /// Every rule about one session, the event's own among them.
    var rules: [EventRule] {
        EventRule.builtIn + conditions.ownRules.map(EventRule.init)
    }
}

extension EventView {
    /// The days of a course with their breaks where prayer needs them, moved by `breakShift` at most; `nil` moves none.
    init(_ course: Course, _ conditions: EventConditions, published: Published? = nil, breakShift: Minutes?) {
        self.course = course
        self.conditions = conditions
        self.published = published
        layouts = zip(course.programme, conditions.days).enumerated()
            .compactMap { number, day in
                DayLayout(day.0, number: number + 1, pauses: day.1.pauses, shift: breakShift)
            }
    }
}
