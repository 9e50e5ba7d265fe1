import Reference

/// Gathers what is to be said about a template, so that everything is said in one pass.
struct TemplateLog {
    /// The name of the template's file.
    let file: String

    /// What was found, in the order found.
    private(set) var diagnostics: [Diagnostic] = []

    /// How many of each rule were found: of very many, only the first are kept.
    private var counts: [String: Int] = [:]

    private static let mostOfARule = 12

    init(file: String) {
        self.file = file
    }

    /// Whether the template cannot be used.
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Notes something about the whole file.
    mutating func add(_ severity: Diagnostic.Severity, _ rule: String, _ message: String, hint: String) {
        add(severity, rule, nil, message, hint: hint)
    }

    /// Notes something about a part, or about the whole file.
    mutating func add(
        _ severity: Diagnostic.Severity,
        _ rule: String,
        _ part: String?,
        at place: Place? = nil,
        _ message: String,
        hint: String
    ) {
        counts[rule, default: 0] += 1
        guard counts[rule, default: 0] <= TemplateLog.mostOfARule else { return }
        // A part is named as if the template were a folder; most parts are one long line, which is not shown.
        let own = Place(
            file: file + (part.map { $0.hasPrefix("/") ? $0 : "/" + $0 } ?? ""),
            line: place?.line,
            column: place?.column
        )
        diagnostics.append(Diagnostic(severity, rule: "template.\(rule)", at: own, message, hint: hint))
    }

    /// Notes that a template has no theme.
    mutating func noteMissingTheme(_ part: String, program: String) {
        add(
            .note,
            "theme",
            part,
            "the template has no theme; Cadre's is used",
            hint: "save it anew with \(program) to have its own colours and typefaces"
        )
    }

    /// Says how many more there were of what was found too often to list.
    mutating func finish() {
        for (rule, count) in counts.sorted(by: { $0.key < $1.key }) where count > TemplateLog.mostOfARule {
            let known = diagnostics.last { $0.rule == "template.\(rule)" }
            diagnostics.append(
                Diagnostic(
                    known?.severity ?? .note,
                    rule: "template.\(rule)",
                    at: Place(file: file),
                    "and \(count - TemplateLog.mostOfARule) more of the same kind",
                    hint: known?.hint
                )
            )
        }
    }
}
