import ArgumentParser
import Exchange
import OfficeOpenXML
import Reference

/// `cadre office`: what can be done with Office files.
struct OfficeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office",
        abstract: "Check Office files.",
        subcommands: [OfficeCheckCommand.self]
    )
}

/// `cadre office check`: everything that makes Office repair a file, and what its readers miss.
struct OfficeCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what Word, Excel or PowerPoint would repair in a .docx, .xlsx or .pptx.",
        discussion: """
            Each fault is a line, “FILE: PART: place: what [rule]”, with how to mend it below. A file without faults is \
            “ok FILE (N parts)”. Nothing in a file is opened, fetched or run.

            Exit status: 0 good; 65 there are faults; 66 a file is missing or cannot be read.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(
        help: "Office files: .docx, .xlsx, .pptx and their templates.",
        completion: .file(extensions: ["docx", "dotx", "xlsx", "xltx", "pptx", "potx"])
    )
    var files: [String] = []

    @Flag(help: "Also ask for what Office forgives: right-to-left marks, alternative text, the same bytes each time.")
    var strict = false

    @Flag(help: "List the rules and stop.")
    var rules = false

    @Option(name: .customLong("max"), help: ArgumentHelp("The most faults shown for a file.", valueName: "number"))
    var most = 40

    func validate() throws {
        guard rules || !files.isEmpty else { throw ValidationError("Name a file to check, or ask for --rules.") }
        guard most > 0 else { throw ValidationError("--max takes 1 or more.") }
    }

    func run() throws {
        try common.run { console in
            if rules {
                try console.show(OfficeCheckCommand.ruleList)
                return
            }
            var cause: DiagnosticsError.Cause?
            for path in files {
                do throws(DiagnosticsError) {
                    let file = try InputFile(path, limit: OfficeCheckCommand.largestFile)
                    let check = OfficeCheck(file.bytes, file: path, strict: strict)
                    try console.showReport(OfficeReport(check, file: path, most: most, isQuiet: console.isQuiet))
                    if !check.findings.isEmpty { cause = cause ?? .badData }
                } catch {
                    console.report(error.diagnostics)
                    cause = error.cause
                }
            }
            if let cause { throw ExitCode(cause.exitStatus) }
        }
    }

    /// The largest file that is read, in bytes.
    private static let largestFile = 256 << 20

    private static var ruleList: String {
        let rules = OfficeCheck.rules.map { rule in
            let width = 13
            let name = rule.rawValue + String(repeating: " ", count: max(1, width - rule.rawValue.count))
            return "\(rule.isStrictOnly ? "strict" : "always")  \(name)\(rule.sentence)"
        }
        return rules.joined(separator: "\n") + "\n"
    }
}

/// The lines about one file.
private struct OfficeReport {
    let text: String

    init(_ check: OfficeCheck, file: String, most: Int, isQuiet: Bool) {
        guard check.count > 0 else {
            text = isQuiet ? "" : "ok \(file.asPlainLine) (\(check.parts) parts)\n"
            return
        }
        var lines: [String] = []
        var explained: Set<OfficeRule> = []
        for finding in check.findings.prefix(most) {
            lines.append(OfficeReport.line(finding, file: file))
            guard !isQuiet else { continue }
            lines.append("  hint: \(finding.hint.asPlainLine)")
            // Why a rule is one is said once a file.
            if let reason = finding.reason, explained.insert(finding.rule).inserted { lines.append("  why: \(reason)") }
        }
        let left = check.count - min(most, check.findings.count)
        if left > 0 { lines.append("\(file.asPlainLine): -: and \(left) more faults") }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ finding: OfficeFinding, file: String) -> String {
        var place = finding.place
        if let line = finding.line {
            let position = finding.column.map { "\(line):\($0)" } ?? String(line)
            place += place.isEmpty ? "line \(position)" : " (line \(position))"
        }
        return [file, finding.part, place].filter { !$0.isEmpty }.map { $0.asPlainLine + ": " }.joined()
            + "\(finding.message.asPlainLine) [\(finding.rule.rawValue)]"
    }
}

extension Console {
    /// Writes a report to standard output, and says when that fails.
    fileprivate func showReport(_ report: OfficeReport) throws(DiagnosticsError) {
        do {
            try show(report.text)
        } catch let error as DiagnosticsError {
            throw error
        } catch {
            throw DiagnosticsError(
                Diagnostic(.error, rule: "file.write", "writing to standard output failed: \(error)"),
                cause: .inputOutput
            )
        }
    }
}
