import ArgumentParser
import Curriculum
import Exchange
import Reference
import Workshops

/// `cadre agenda`: a timetable that keeps the hard rules.
struct AgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Make a course's timetable.",
        discussion: """
            Puts the sessions between the fixed blocks of the course's days so that every hard rule is kept: what builds on \
            what, who is there when, debriefs directly after sensitive sessions, rooms that seat all. The designer's order \
            is kept where the rules allow it.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The course.", completion: .file(extensions: ["yaml", "xml"]))
    var course: String

    @Option(help: "The framework, where it is not found beside the course.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(help: "The language of the timetable: en, fr, es or ar.")
    var language = Language.english

    @Option(name: .shortAndLong, help: "Write to a file instead of standard output.", completion: .file())
    var output: String?

    func run() throws {
        try common.run { console in
            let reading = try CourseReading(at: course, framework: framework, data: common.data)
            let agenda = try reading.agenda()
            let labels = try DataFolder(common.data).labels()
            let text = AgendaText(agenda, of: reading.course, labels: labels, language: language, console: console)
            let lines = text.lines.joined(separator: "\n") + "\n"
            if let output {
                try OutputFolder.writeFile(Array(lines.utf8), to: output)
                console.note("wrote \(output)")
            } else {
                try console.show(lines)
            }
        }
    }
}

extension CourseReading {
    /// The course's timetable, or why it has none.
    func agenda() throws(DiagnosticsError) -> Agenda {
        let agenda: Agenda
        do throws(NoAgenda) {
            agenda = try AgendaPlanner.plan(course)
        } catch {
            let place = place(of: CourseSubject(.course, "programme"))
            throw DiagnosticsError(
                error.reasons.map { reason in
                    Diagnostic(
                        .error,
                        rule: error.isProven ? "agenda.impossible" : "agenda.not-found",
                        at: place,
                        "\(course.id) has no timetable: \(reason)",
                        hint: "shorten a session, move a fixed block, or add a day"
                    )
                }
            )
        }
        let breaches = AgendaRules.breaches(of: agenda, for: course)
        guard breaches.isEmpty else {
            throw DiagnosticsError(
                breaches.map {
                    Diagnostic(
                        .error,
                        rule: "agenda.\($0.rule)",
                        at: place(of: CourseSubject(.session($0.session))),
                        "session \($0.session) \($0.reason)"
                    )
                }
            )
        }
        return agenda
    }
}
