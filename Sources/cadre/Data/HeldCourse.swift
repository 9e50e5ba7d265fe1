import Curriculum
import Exchange
import Reference
import Workshops

/// A course that is held at an event.
struct HeldCourse {
    let reading: CourseReading
    let event: EventReading

    /// The course with a session for each sitting.
    let sittings: Sittings
    private let conditions: EventConditions

    /// Reads an event, or throws everything in it that is wrong or does not fit the course.
    init(_ reading: CourseReading, event path: String, data: String?) throws {
        let file = try InputFile(path)
        self.reading = reading
        event = try EventFile.read(file.bytes, file: path)
        conditions = try event.conditions(for: reading.course, weeks: DataFolder(data).workingWeeks())
        sittings = try reading.sittings(conditions)
    }

    /// What plans the course; sessions in `pinned` stay where they were published.
    func planner(
        published: Agenda? = nil,
        pinned: Set<SessionID> = [],
        today: Int = 1
    ) throws(DiagnosticsError) -> EventPlanner {
        if let published, let unknown = pinned.sorted().first(where: { published.places[$0] == nil }) {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "agenda.session",
                    at: reading.place(of: CourseSubject(.session(sittings.session(of: unknown)))),
                    "\(unknown) was not published, so it cannot stay where it was",
                    hint: "pin it in the event's file with a day and a time"
                )
            )
        }
        let pins = pinned.compactMap { id in
            published?.places[id]
                .map {
                    EventConditions.Pin(
                        session: id,
                        day: $0.day,
                        start: $0.slot.start,
                        officer: "the officer",
                        reason: "it was pinned where it is published"
                    )
                }
        }
        return try reading.planner(conditions.pinning(pins), sittings, published: published, today: today)
    }

    /// The agenda that was published, from the JSON of an earlier export.
    func published(at path: String) throws(DiagnosticsError) -> Agenda {
        let file = try InputFile(path)
        let agenda = try AgendaJSON.read(file.bytes, file: path)
        let roles = Set(reading.course.team.map(\.id.text))
        var assignments: [SessionID: SessionAssignment] = [:]
        for entry in agenda.days.flatMap(\.entries) {
            guard case .session = entry.kind, let id = SessionID(entry.id.text) else { continue }
            let leaders = entry.people.filter { !roles.contains($0.text) }
            assignments[id] = SessionAssignment(room: entry.room, people: leaders.compactMap { Identifier($0.text) })
        }
        return Agenda(
            days: agenda.days.enumerated()
                .map { number, day in
                    AgendaDay(
                        number: number + 1,
                        entries: day.entries.compactMap { entry in
                            switch entry.kind {
                            case .session:
                                SessionID(entry.id.text).map { DayEntry(slot: entry.slot, content: .session($0)) }
                            case .block(let kind):
                                DayEntry(
                                    slot: entry.slot,
                                    content: .fixed(FixedBlock(kind: kind, slot: entry.slot, assessment: nil))
                                )
                            }
                        }
                    )
                },
            assignments: assignments
        )
    }

    /// A session of the course, by its identifier or the part behind the course's own.
    func session(_ name: String) throws(DiagnosticsError) -> SessionID {
        let course = sittings.course
        for text in [name, "\(course.id)-\(name)"] {
            if let id = SessionID(text), course.session(id) != nil { return id }
        }
        let sittings = [name, "\(course.id)-\(name)"].compactMap(SessionID.init).flatMap(sittings.sittings)
        let near = NearMiss.suggestion(for: name, among: course.sessions.map(\.id.text))
        throw DiagnosticsError(
            Diagnostic(
                .error,
                rule: "agenda.session",
                at: reading.place(of: CourseSubject(.course)),
                "\(course.id) has no session “\(name)”",
                hint: sittings.isEmpty
                    ? near.map { "did you mean \($0)?" } : "it is held as \(sittings.map(\.text).listed)"
            )
        )
    }
}
