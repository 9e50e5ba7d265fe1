package import Curriculum
package import Reference

extension EventAgenda {
    /// The agenda of a course on its dates.
    ///
    /// Roles of its team for which nobody is named stand for those who lead. `title` gives the words of what does not move, by its
    /// block and the day of the course; a block without words is left out. There must be a date for each day; further ones are left
    /// alone.
    package init(
        of sittings: Sittings,
        timetable: Agenda,
        on dates: [CalendarDate],
        heading: EventHeading,
        delegations: [EventDelegation] = [],
        cast: EventCast = .none,
        title: (FixedBlock, Int) -> LocalisedText?
    ) throws(EventFaults) {
        let course = sittings.course
        let staging = Staging(sittings: sittings, cast: cast, assignments: timetable.assignments)
        let days = zip(timetable.days, dates)
            .map { day, date in
                EventDay(
                    date: date,
                    theme: course.programme.indices.contains(day.number - 1)
                        ? course.programme[day.number - 1].theme : nil,
                    entries: staging.entries(of: day, title: title)
                )
            }
        guard days.count == timetable.days.count else { throw EventFaults(faults: [.noDate(day: days.count + 1)]) }
        try self.init(
            heading: heading,
            streams: cast.streams,
            rooms: staging.rooms(in: days),
            people: staging.people,
            delegations: delegations,
            days: days
        )
    }
}

/// The sessions of a course with the rooms and people of an event.
private struct Staging {
    let sittings: Sittings
    let cast: EventCast
    let assignments: [SessionID: SessionAssignment]

    private var course: Course { sittings.course }

    /// Role by role those who are named, or else the role itself.
    var people: [EventPerson] {
        course.team.flatMap { role in
            let named = cast.people.filter { $0.role == role.id }
                .compactMap { member in
                    LocalisedText(ofAllLanguages: member.name, main: course.profile.language)
                        .map { EventPerson(id: member.id, name: $0, role: role.role) }
                }
            return named.isEmpty ? PersonID(role.id.text).map { [EventPerson(id: $0, name: role.role)] } ?? [] : named
        }
    }

    /// The rooms of the course, those of the venue before them in name; where the venue has rooms, only those that are used.
    func rooms(in days: [EventDay]) -> [EventRoom] {
        let used = Set(days.flatMap(\.entries).compactMap(\.room))
        let known = Set(cast.rooms.map(\.id))
        let others = course.rooms.filter { !known.contains($0.id) }.map { EventRoom(id: $0.id, name: $0.name) }
        return cast.rooms.isEmpty ? others : (cast.rooms + others).filter { used.contains($0.id) }
    }

    func entries(of day: AgendaDay, title: (FixedBlock, Int) -> LocalisedText?) -> [EventEntry] {
        var blocks: [FixedBlockKind: Int] = [:]
        return day.entries.compactMap { entry in
            switch entry.content {
            case .session(let id):
                return course.session(id).flatMap { self.entry(of: $0, at: entry.slot) }
            case .fixed(let block):
                blocks[block.kind, default: 0] += 1
                // Named by its day and its turn, not by its time: it keeps its name when it moves.
                let id = EventEntryID("D\(day.number)-\(block.kind.rawValue)-\(blocks[block.kind, default: 1])")
                guard let id, let title = title(block, day.number) else { return nil }
                let assessed = block.assessment.flatMap(course.assessment)?.outcomes ?? []
                return EventEntry(
                    id: id,
                    slot: entry.slot,
                    title: title,
                    kind: .block(block.kind),
                    outcomes: labels(of: assessed)
                )
            }
        }
    }

    private func entry(of session: Session, at slot: TimeSlot) -> EventEntry? {
        EventEntryID(session.id.text)
            .map { id in
                EventEntry(
                    id: id,
                    slot: slot,
                    title: session.title,
                    kind: .session(session.kind),
                    streams: sittings.attendance(of: session.id),
                    room: assignments[session.id]?.room ?? session.room,
                    people: session.leaders.flatMap { leaders(of: session, in: $0) },
                    outcomes: labels(of: session.outcomes),
                    isSensitive: session.sensitivity >= .sensitiveTopic,
                    document: session.lesson.map { _ in "lesson-plans/\(sittings.session(of: session.id)).docx" }
                )
            }
    }

    /// Those of a role who lead a session: whom it was given to, or else all who are named, or else the role.
    private func leaders(of session: Session, in role: TeamRoleID) -> [PersonID] {
        let named = cast.people.filter { $0.role == role }.map(\.id)
        guard !named.isEmpty else { return [PersonID(role.text)].compactMap(\.self) }
        guard let assigned = assignments[session.id]?.people.map(\.text) else { return named }
        let leading = named.filter { assigned.contains($0.text) }
        return leading.isEmpty ? named : leading
    }

    private func labels(of outcomes: [OutcomeID]) -> [OutcomeID] {
        outcomes.compactMap { OutcomeID(course.shortLabel($0.text)) }
    }
}
