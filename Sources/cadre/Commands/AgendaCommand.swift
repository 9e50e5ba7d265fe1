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
            let text = AgendaText(
                agenda,
                of: reading.course,
                labels: labels,
                language: language,
                console: console,
                cutsNames: output == nil && console.isTerminal
            )
            let lines = text.lines.joined(separator: "\n") + "\n"
            if let output {
                try OutputFolder.writeFile(Array(lines.utf8), to: output, madeFrom: [course])
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
            let reasons = error.reasons.map { reason in
                Diagnostic(
                    .error,
                    rule: error.isProven ? "agenda.impossible" : "agenda.not-found",
                    at: place(of: reason.subject),
                    "\(course.id) has no timetable: \(reason.text)",
                    hint: reason.hint
                )
            }
            throw DiagnosticsError(reasons + breaches(of: Agenda(designedFor: course), severity: .note))
        }
        let breaches = breaches(of: agenda, severity: .error)
        guard breaches.isEmpty else { throw DiagnosticsError(breaches) }
        return agenda
    }

    private func breaches(of agenda: Agenda, severity: Diagnostic.Severity) -> [Diagnostic] {
        AgendaRules.breaches(of: agenda, for: course)
            .map { breach in
                Diagnostic(
                    severity,
                    rule: "agenda.\(breach.rule)",
                    at: place(of: breach.subject),
                    severity == .note
                        ? "in the designer's order, session \(breach.session) \(breach.reason)"
                        : "session \(breach.session) \(breach.reason)"
                )
            }
    }
}
