import ArgumentParser
import Curriculum
import Exchange
import Reference
import Workshops

/// `cadre agenda`: timetables.
struct AgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Plan the timetable of a course, or of an agenda problem.",
        discussion: """
            `cadre agenda COURSE` or `cadre agenda PROBLEM.json` plans. `explain` says why a session stands where it does and \
            where else it could be; `move` tries another place and says what that breaks or costs.
            """,
        subcommands: [AgendaPlanCommand.self, AgendaExplainCommand.self, AgendaMoveCommand.self],
        defaultSubcommand: AgendaPlanCommand.self
    )
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
