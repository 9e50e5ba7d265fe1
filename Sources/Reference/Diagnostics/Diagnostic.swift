/// Something wrong, or worth knowing, about what a person gave us.
///
/// It holds facts; drawing it is the business of whoever shows it.
package struct Diagnostic: Hashable, Sendable {
    /// How much it matters.
    package let severity: Severity

    /// The stable name of the rule that speaks, such as `D7.steps` or `yaml.unknown-key`.
    package let rule: String

    /// Where it is, if it is anywhere.
    package let place: Place?

    /// What is wrong and what was expected, in one sentence without a full stop.
    package let message: String

    /// How to mend it, if there is a way to say so.
    package let hint: String?

    /// Creates a diagnostic.
    package init(
        _ severity: Severity,
        rule: String,
        at place: Place? = nil,
        _ message: String,
        hint: String? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.place = place
        self.message = message
        self.hint = hint
    }

    /// How much a diagnostic matters.
    package enum Severity: String, Hashable, Sendable {
        /// Nothing can be made of it before it is mended.
        case error

        /// It can be used, and somebody should look.
        case warning

        /// A fact that explains.
        case note
    }
}

/// A place in a file that a person can open.
package struct Place: Hashable, Sendable {
    /// The file's path, as the person named it.
    package let file: String

    /// The line, from 1; `nil` where the whole file is meant.
    package let line: Int?

    /// The column in characters, from 1; `nil` where the whole line is meant.
    package let column: Int?

    private let source: ExcerptSource

    private enum ExcerptSource: Sendable {
        case text(String?)
        case line(of: LineIndex)
    }

    /// Creates a place.
    package init(file: String, line: Int? = nil, column: Int? = nil, excerpt: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        source = .text(excerpt)
    }

    /// Creates a place whose excerpt is taken from the file's lines when somebody asks for it.
    ///
    /// The place keeps the lines: this is for places that are many, and few of them shown.
    package init(file: String, line: Int, column: Int, in lines: LineIndex) {
        self.file = file
        self.line = line
        self.column = column
        source = .line(of: lines)
    }

    /// The text of that line, to be shown below the message.
    package var excerpt: String? {
        switch source {
        case .text(let text): text
        case .line(let lines): line.flatMap { lines.text(ofLine: $0) }
        }
    }

    /// Whether two places are the same and show the same.
    package static func == (first: Place, second: Place) -> Bool {
        first.file == second.file && first.line == second.line && first.column == second.column
            && first.excerpt == second.excerpt
    }

    /// Hashes what the place is, whatever it shows.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(line)
        hasher.combine(column)
    }
}

/// Everything that was found wrong in one reading: always at least one error among the diagnostics.
package struct DiagnosticsError: Error, Hashable, Sendable {
    /// The errors, and the warnings found on the way, in the order found.
    package let diagnostics: [Diagnostic]

    /// Why it went wrong, which decides the exit status of the command.
    package let cause: Cause

    /// Creates an error from what was found.
    package init(_ diagnostics: [Diagnostic], cause: Cause = .badData) {
        self.diagnostics = diagnostics
        self.cause = cause
    }

    /// Creates an error from a single finding.
    package init(_ diagnostic: Diagnostic, cause: Cause = .badData) {
        self.init([diagnostic], cause: cause)
    }

    /// What kind of thing went wrong.
    package enum Cause: Hashable, Sendable {
        /// The input is not what it has to be.
        case badData

        /// An input file does not exist or may not be read.
        case noInput

        /// An output file or folder cannot be made.
        case cannotCreate

        /// Reading or writing failed half way: a full disk, a broken device.
        case inputOutput
    }
}
