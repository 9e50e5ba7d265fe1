import Curriculum
import Exchange
import Reference
import TestSupport
import Workshops

/// Files of events as tests write them.
enum EventText {
    /// An event of a course on some days, with further lines.
    static func event(
        course: String,
        dates: [String],
        zone: String = "Africa/Lagos",
        country: String = "NG",
        position: (latitude: Double, longitude: Double)? = nil,
        _ more: String = ""
    ) -> String {
        let place = position.map { "\n  latitude: \($0.latitude)\n  longitude: \($0.longitude)" } ?? ""
        return """
            format: cadre/event/1
            id: E
            organiser: Office
            course: \(course)
            venue:
              name: Centre
              city: City
              country: \(country)
              zone: \(zone)\(place)
            dates: [\(dates.joined(separator: ", "))]
            \(more)
            """
    }

    /// The conditions that a text says for a course.
    static func conditions(_ text: String, for course: Course) throws(DiagnosticsError) -> EventConditions {
        let weeks = try WorkingWeekFile.read(Project.file("seeds/working_weeks.csv"))
        return try EventFile.read(Array(text.utf8), file: "event.yaml").conditions(for: course, weeks: weeks)
    }

    /// What is wrong with a text, one diagnostic a line.
    static func faults(_ text: String, for course: Course) -> String {
        do throws(DiagnosticsError) {
            _ = try conditions(text, for: course)
            return ""
        } catch {
            return error.diagnostics.map(\.shown).joined(separator: "\n")
        }
    }
}
