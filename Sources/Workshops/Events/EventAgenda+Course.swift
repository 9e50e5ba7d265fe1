package import Curriculum
package import Reference

extension EventAgenda {
    /// The agenda of a course on its dates.
    ///
    /// The roles of its team stand for those who lead where `names` has nobody for them. `title` gives the words of what does not move,
    /// by its block and the day of the course; a block without words is left out. There must be a date for each day;
    /// further ones are left alone.
    package init(
        of course: Course,
        timetable: Agenda,
        on dates: [CalendarDate],
        heading: EventHeading,
        delegations: [EventDelegation] = [],
        names: [TeamRoleID: [String]] = [:],
        title: (FixedBlock, Int) -> LocalisedText?
    ) throws(EventFaults) {
        let days = zip(timetable.days, dates)
            .map { day, date in
                EventDay(
                    date: date,
                    theme: course.programme.indices.contains(day.number - 1)
                        ? course.programme[day.number - 1].theme : nil,
                    entries: EventAgenda.entries(of: day, in: course, title: title)
                )
            }
        guard days.count == timetable.days.count else { throw EventFaults(faults: [.noDate(day: days.count + 1)]) }
        try self.init(
            heading: heading,
            rooms: course.rooms.map { EventRoom(id: $0.id, name: $0.name) },
            people: course.team.compactMap { role in
                PersonID(role.id.text)
                    .map { id in
                        let people = names[role.id].map { $0.joined(separator: ", ") }
                        let name = people.flatMap { LocalisedText($0, in: course.profile.language) }
                        return EventPerson(id: id, name: name ?? role.role, role: name == nil ? nil : role.role)
                    }
            },
            delegations: delegations,
            days: days
        )
    }

    private static func entries(
        of day: AgendaDay,
        in course: Course,
        title: (FixedBlock, Int) -> LocalisedText?
    ) -> [EventEntry] {
        var blocks: [FixedBlockKind: Int] = [:]
        return day.entries.compactMap { entry in
            switch entry.content {
            case .session(let id):
                return course.session(id).flatMap { EventAgenda.entry(of: $0, at: entry.slot, in: course) }
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
                    outcomes: labels(of: assessed, in: course)
                )
            }
        }
    }

    private static func entry(of session: Session, at slot: TimeSlot, in course: Course) -> EventEntry? {
        EventEntryID(session.id.text)
            .map { id in
                EventEntry(
                    id: id,
                    slot: slot,
                    title: session.title,
                    kind: .session(session.kind),
                    room: session.room,
                    people: session.leaders.compactMap { PersonID($0.text) },
                    outcomes: labels(of: session.outcomes, in: course),
                    isSensitive: session.sensitivity >= .sensitiveTopic,
                    document: session.lesson.map { _ in "lesson-plans/\(session.id).docx" }
                )
            }
    }

    private static func labels(of outcomes: [OutcomeID], in course: Course) -> [OutcomeID] {
        outcomes.compactMap { OutcomeID(course.shortLabel($0.text)) }
    }
}
