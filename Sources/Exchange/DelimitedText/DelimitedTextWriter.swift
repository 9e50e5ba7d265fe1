/// Writes a table as CSV: UTF-8, commas unless told otherwise, CR LF, fields quoted where they must be (RFC 4180).
package struct DelimitedTextWriter: Sendable {
    /// The bytes written so far.
    package private(set) var bytes: [UInt8] = []

    private let separator: UInt8

    /// Starts an empty table; the separator is an ASCII character that is neither a quote nor a line end.
    package init(separator: UInt8 = 0x2C) {
        precondition(
            separator < 0x80 && ![0x00, 0x0A, 0x0D, 0x22].contains(separator),
            "a separator is ASCII, no quote and no line end"
        )
        self.separator = separator
    }

    /// Adds a record.
    ///
    /// Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers do not.
    package mutating func add(_ fields: [Field]) {
        for (position, field) in fields.enumerated() {
            if position > 0 { bytes.append(separator) }
            switch field {
            case .number(let text): bytes += text.utf8
            case .text(let text): add(text.guardedAgainstFormulas, isOnly: fields.count == 1)
            }
        }
        bytes += [0x0D, 0x0A]
    }

    /// Adds a record of texts as they are: for practice data, which shows what other tools write.
    package mutating func addAsItIs(_ fields: [String]) {
        for (position, field) in fields.enumerated() {
            if position > 0 { bytes.append(separator) }
            add(field, isOnly: fields.count == 1)
        }
        bytes += [0x0D, 0x0A]
    }

    /// One field of a record.
    package enum Field: Sendable, ExpressibleByStringLiteral {
        /// Words.
        case text(String)

        /// A number, already written out.
        case number(String)

        /// Words.
        package init(stringLiteral text: String) { self = .text(text) }
    }

    private mutating func add(_ text: String, isOnly: Bool) {
        var mustBeQuoted = text.utf8.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        // A line without a byte would be no record.
        if text.isEmpty, isOnly { mustBeQuoted = true }
        // At the start of a file these would be no text: a byte order mark, and a line that names the separator.
        if bytes.isEmpty, text.unicodeScalars.first == "\u{FEFF}" || text.lowercased().hasPrefix("sep=") {
            mustBeQuoted = true
        }
        guard mustBeQuoted else {
            bytes += text.utf8
            return
        }
        bytes.append(0x22)
        // By bytes: as characters, a combining mark after it would hide a quote.
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}

extension String {
    /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
    ///
    /// Source: OWASP, CSV injection; the full-width forms of the same signs count too.
    package var guardedAgainstFormulas: String {
        switch unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{0}", "＝", "＋", "－", "＠": "'" + self
        default: self
        }
    }
}
