import Curriculum
import Exchange
import Publishing
import Reference
import Workshops

/// A course's agenda at an event, to be written in every form.
struct EventExport {
    private let held: HeldCourse
    private let agenda: Agenda
    private let data: String?

    init(_ held: HeldCourse, _ agenda: Agenda, data: String?) {
        self.held = held
        self.agenda = agenda
        self.data = data
    }

    /// What the documents are made of, or why it cannot stand.
    func edition() throws -> EventEdition {
        let (reading, event) = (held.reading, held.event)
        let folder = try DataFolder(data)
        let labels = try folder.labels()
        let register = try folder.register()
        let course = CourseEdition(
            course: reading.course,
            framework: reading.framework,
            agenda: agenda,
            labels: labels
        )
        let (venue, others) = try event.clocks()
        let heading = try event.heading(of: reading.course)
        let made: EventAgenda
        do throws(EventFaults) {
            made = try course.event(
                heading,
                of: held.sittings,
                on: event.dates,
                delegations: event.delegations,
                cast: event.cast
            )
        } catch {
            throw DiagnosticsError(
                error.faults.map {
                    Diagnostic(.error, rule: "event.agenda", at: reading.place(of: CourseSubject(.course)), "\($0)")
                }
            )
        }
        let names = register.countries.map { ($0.code, $0.name) }
        let marking = try reading.course.profile.marking.flatMap { try folder.markings().marking($0) }
        guard
            let edition = EventEdition(
                agenda: made,
                zone: venue,
                otherZones: others,
                labels: labels,
                countries: Dictionary(names, uniquingKeysWith: { first, _ in first }),
                division: event.division,
                marking: marking
            )
        else { preconditionFailure("the clock of the venue is that of its zone") }
        return edition
    }
}
