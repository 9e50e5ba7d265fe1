import Reference

/// Gathers what is to be said about a form; of very many of one kind, only the first are kept.
struct FormLog {
    /// The form's file.
    let file: String

    private var diagnostics: [Diagnostic] = []
    private var counts: [String: Int] = [:]

    private static let mostOfARule = 12

    init(file: String) {
        self.file = file
    }

    /// Notes a finding.
    mutating func add(
        _ severity: Diagnostic.Severity,
        _ rule: String,
        _ place: Place,
        _ message: String,
        hint: String
    ) {
        counts[rule, default: 0] += 1
        guard counts[rule, default: 0] <= FormLog.mostOfARule else { return }
        diagnostics.append(Diagnostic(severity, rule: "form.\(rule)", at: place, message, hint: hint))
    }

    /// All of it, and how many more there were of what was found too often to list.
    var finished: [Diagnostic] {
        diagnostics
            + counts.sorted { $0.key < $1.key }
            .compactMap { rule, count in
                guard count > FormLog.mostOfARule else { return nil }
                let known = diagnostics.last { $0.rule == "form.\(rule)" }
                return Diagnostic(
                    known?.severity ?? .note,
                    rule: "form.\(rule)",
                    at: Place(file: file),
                    "and \(count - FormLog.mostOfARule) more of the same kind",
                    hint: known?.hint
                )
            }
    }
}
