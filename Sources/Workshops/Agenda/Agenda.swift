package import Curriculum
package import Reference

/// The timetable of a course: what happens when, on each of its days.
package struct Agenda: Hashable, Sendable {
    /// Its days in order.
    package let days: [AgendaDay]

    /// Where sessions take place and who leads them, as far as that was decided.
    package let assignments: [SessionID: SessionAssignment]

    /// Creates a timetable.
    package init(days: [AgendaDay], assignments: [SessionID: SessionAssignment] = [:]) {
        self.days = days
        self.assignments = assignments
    }

    /// The timetable as the course's designer means it, whatever rules it keeps or breaks.
    package init(designedFor course: Course) {
        assignments = [:]
        days = course.programme.enumerated()
            .map { number, day in
                AgendaDay(number: number + 1, entries: DesignedDay(day, sessions: course.session).entries)
            }
    }

    /// Where each session stands; a session that stands twice is given once, at its first place.
    package var places: [SessionID: AgendaPlace] {
        var places: [SessionID: AgendaPlace] = [:]
        for day in days {
            for entry in day.entries {
                guard case .session(let id) = entry.content, places[id] == nil else { continue }
                places[id] = AgendaPlace(day: day.number, slot: entry.slot)
            }
        }
        return places
    }

    /// The sessions in order of time.
    package var sessions: [SessionID] {
        days.flatMap(\.entries).compactMap { if case .session(let id) = $0.content { id } else { nil } }
    }
}

/// One day of a timetable.
package struct AgendaDay: Hashable, Sendable {
    /// Which day of the course it is, from 1.
    package let number: Int

    /// Everything on it, in order of time.
    package let entries: [DayEntry]

    /// Creates a day, whose entries may come in any order.
    package init(number: Int, entries: [DayEntry]) {
        self.number = number
        self.entries = entries.sorted { ($0.slot.start, $0.slot.end) < ($1.slot.start, $1.slot.end) }
    }
}

/// Where a session takes place and who leads it, as far as that was decided.
package struct SessionAssignment: Hashable, Sendable {
    /// The room at the venue.
    package let room: RoomID?

    /// Those who lead it, by their identifiers in the event.
    package let people: [Identifier<EventConditions.Person>]

    /// Creates an assignment.
    package init(room: RoomID?, people: [Identifier<EventConditions.Person>]) {
        self.room = room
        self.people = people
    }
}

/// Where a session stands.
package struct AgendaPlace: Hashable, Comparable, Sendable {
    /// The day of the course, from 1.
    package let day: Int

    /// The slot of that day.
    package let slot: TimeSlot

    /// Earlier places come first.
    package static func < (first: AgendaPlace, second: AgendaPlace) -> Bool {
        (first.day, first.slot.start) < (second.day, second.slot.start)
    }
}
