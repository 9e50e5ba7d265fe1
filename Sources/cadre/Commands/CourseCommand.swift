import ArgumentParser
import Curriculum
import Exchange
import Reference

/// `cadre course`: what can be done with a course file.
struct CourseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "course",
        abstract: "Check courses.",
        subcommands: [CourseCheckCommand.self]
    )
}

/// `cadre course check`: everything wrong with courses, at once.
struct CourseCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say everything that is wrong with courses, in YAML or XML.",
        discussion: """
            Each finding stands at its place as path:line:column, with the rule's identifier and how to mend it. Errors \
            make the exit status 65; warnings do not. docs/course-rules.md lists the rules.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "Course files.", completion: .file(extensions: ["yaml", "xml"]))
    var files: [String]

    @Option(help: "The framework, where it is not found beside the course.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    func run() throws {
        try common.run { console in
            var cause: DiagnosticsError.Cause?
            for file in files {
                do throws(DiagnosticsError) {
                    let reading = try CourseReading(at: file, framework: framework, data: common.data)
                    let findings = reading.everyFinding()
                    console.report(findings.filter { $0.severity != .note || !console.isQuiet })
                    if findings.contains(where: { $0.severity == .error }) { cause = .badData }
                    console.note("\(file): \(CourseCheckCommand.summary(of: reading.course, findings))")
                } catch {
                    console.report(error.diagnostics)
                    cause = error.cause
                }
            }
            if let cause { throw ExitCode(cause.exitStatus) }
        }
    }

    private static func summary(of course: Course, _ findings: [Diagnostic]) -> String {
        func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
        let kinds: [(Diagnostic.Severity, String, String)] = [
            (.error, "error", "errors"), (.warning, "warning", "warnings"), (.note, "note", "notes"),
        ]
        let counts = kinds.compactMap { severity, one, many in
            let number = findings.count { $0.severity == severity }
            return number == 0 ? nil : count(number, one, many)
        }
        let unwritten = course.sessions.count { $0.lesson == nil }
        let plans = unwritten == 0 ? "" : ", \(count(unwritten, "lesson plan", "lesson plans")) not written yet"
        let size =
            "\(course.id) \(course.profile.version), \(count(course.programme.count, "day", "days")), "
            + "\(count(course.sessions.count, "session", "sessions")), \(course.teachingTime.count) minutes of teaching\(plans)"
        return "\(size): \(counts.isEmpty ? "nothing to mend" : counts.joined(separator: ", "))"
    }
}

extension CourseReading {
    /// What the rules have to say, and why the course cannot be put on a timetable, in order of lines.
    func everyFinding() -> [Diagnostic] {
        var findings = review()
        do throws(DiagnosticsError) {
            _ = try agenda()
        } catch {
            findings += error.diagnostics
        }
        return findings.enumerated()
            .sorted { ($0.element.place?.line ?? 0, $0.offset) < ($1.element.place?.line ?? 0, $1.offset) }
            .map(\.element)
    }

    /// Reads a course file and the framework that it names.
    init(at path: String, framework: String?, data: String?) throws(DiagnosticsError) {
        let file = try InputFile(path)
        let shelf = FrameworkShelf(file: path, asked: framework, data: data)
        self = try CourseFile.read(file.bytes, file: file.path) { id throws(DiagnosticsError) in try shelf.framework(id)
        }
    }

    /// Throws the errors that keep a course from being used, and reports its warnings.
    func requireSound(_ console: Console) throws(DiagnosticsError) {
        let findings = review()
        guard findings.contains(where: { $0.severity == .error }) else {
            if !console.isQuiet { console.report(findings.filter { $0.severity == .warning }) }
            return
        }
        throw DiagnosticsError(findings.filter { $0.severity != .note })
    }
}
