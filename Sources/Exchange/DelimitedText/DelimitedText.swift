package import Reference

/// A table in delimited text, split into fields byte by byte.
///
/// Separator `,` `;` tab or `|`, found by itself or named by a first line `sep=;`; fields may be quoted, with quotes
/// doubled inside; lines end in LF, CR LF or CR. A line without any byte is no record. Source: RFC 4180, and what survey
/// tools really write.
package struct DelimitedText: Sendable {
    /// The path of the file, for diagnostics.
    package let file: String

    /// The byte that separates fields.
    package let separator: UInt8

    /// Whether the file begins with a UTF-8 byte order mark.
    package let hasByteOrderMark: Bool

    /// The names in the first record, decoded and trimmed.
    package let header: [String]

    let bytes: [UInt8]
    private let body: Int
    private let bodyLine: Int

    /// Opens a table.
    ///
    /// - Throws: when the bytes are not UTF-8, hold a NUL, have no header, or a quote never closes.
    package init(_ bytes: [UInt8], file: String, separator chosen: UInt8? = nil) throws(DiagnosticsError) {
        func refuse(_ rule: String, _ message: String, at offset: Int?, hint: String) -> DiagnosticsError {
            let place = offset.map { LineIndex(bytes).place(of: $0, in: file) } ?? Place(file: file)
            return DiagnosticsError(Diagnostic(.error, rule: "csv.\(rule)", at: place, message, hint: hint))
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw refuse(
                "workbook",
                "this is a workbook or another packed file, not CSV",
                at: nil,
                hint: "save the sheet with the answers as “CSV UTF-8 (comma delimited)”"
            )
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw refuse("encoding", "the file is UTF-16", at: nil, hint: "save it as CSV UTF-8")
        }
        if let offset = bytes.firstInvalidUTF8Byte {
            throw refuse(
                "encoding",
                "the file is not UTF-8: byte 0x\(String(bytes[offset], radix: 16, uppercase: true)) does not belong here",
                at: offset,
                hint: "save it as CSV UTF-8; in a spreadsheet choose “CSV UTF-8 (comma delimited)”"
            )
        }
        if let offset = bytes.firstIndex(of: 0) {
            throw refuse("nul", "the file holds a NUL character", at: offset, hint: "export the answers again")
        }
        var start = 0
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if hasByteOrderMark { start = 3 }
        let named = DelimitedText.namedSeparator(of: bytes[start...])
        if named != nil { start += 5 }
        let separator = chosen ?? named ?? DelimitedText.likelySeparator(of: bytes, from: start)
        var scanner = DelimitedScanner(bytes: bytes, separator: separator, position: start, line: 1)
        var fields: [DelimitedField] = []
        let first: Int?
        do throws(UnclosedQuote) {
            first = try scanner.next(into: &fields)
        } catch {
            throw DelimitedText.unclosed(error, bytes, file)
        }
        guard first != nil else {
            throw refuse("empty", "the file is empty", at: nil, hint: "export the answers again")
        }
        self.file = file
        self.separator = separator
        self.bytes = bytes
        header = fields.map { $0.text(in: bytes).trimmedOfMarks }
        body = scanner.position
        bodyLine = scanner.line
    }

    /// Goes through the records after the header, with the line and the fields of each, or throws at a quote that never
    /// closes.
    ///
    /// Fields are only good during the call.
    package func forEachRecord(_ visit: (_ line: Int, _ fields: [DelimitedField]) -> Void) throws(DiagnosticsError) {
        var scanner = DelimitedScanner(bytes: bytes, separator: separator, position: body, line: bodyLine)
        var fields: [DelimitedField] = []
        fields.reserveCapacity(header.count)
        do throws(UnclosedQuote) {
            while let line = try scanner.next(into: &fields) { visit(line, fields) }
        } catch {
            throw DelimitedText.unclosed(error, bytes, file)
        }
    }

    /// The first records, header included, with the line and the texts of each.
    package func peek(_ most: Int) -> [(line: Int, texts: [String])] {
        var scanner = DelimitedScanner(bytes: bytes, separator: separator, position: 0, line: 1)
        var fields: [DelimitedField] = []
        var first: [(line: Int, texts: [String])] = [(bodyLine - 1, header)]
        scanner.position = body
        scanner.line = bodyLine
        while first.count < most, let line = try? scanner.next(into: &fields) {
            first.append((line, fields.map { text($0) }))
        }
        return first
    }

    /// The text of a field.
    package func text(_ field: DelimitedField) -> String { field.text(in: bytes) }

    /// The single byte of a field that is one unquoted byte long.
    package func onlyByte(_ field: DelimitedField) -> UInt8? {
        field.end - field.start == 1 ? bytes[field.start] : nil
    }

    /// The separator as a person calls it.
    package var separatorName: String {
        switch separator {
        case 0x2C: "comma"
        case 0x3B: "semicolon"
        case 0x09: "tab"
        default: "“\(Character(Unicode.Scalar(separator)))”"
        }
    }

    private static func unclosed(_ fault: UnclosedQuote, _ bytes: [UInt8], _ file: String) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(
                .error,
                rule: "csv.quote",
                at: LineIndex(bytes).place(of: fault.offset, in: file),
                fault.closes ? "text follows a closing quote" : "a quote opens here and never closes",
                hint: "double the quotes inside a quoted field; nothing of the file was read"
            )
        )
    }

    /// The separator that a first line such as `sep=;` names, if there is such a line.
    private static func namedSeparator(of bytes: ArraySlice<UInt8>) -> UInt8? {
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count == 5, line.starts(with: Array("sep=".utf8)), let named = line.last else { return nil }
        let isLetterOrQuote = named == 0x22 || named >= 0x80 || Character(Unicode.Scalar(named)).isLetter
        return isLetterOrQuote ? nil : named
    }

    /// The candidate that splits the first records into the most fields, all records alike.
    private static func likelySeparator(of bytes: [UInt8], from start: Int) -> UInt8 {
        var best: (separator: UInt8, score: Int) = (0x2C, 1)
        for candidate: UInt8 in [0x2C, 0x3B, 0x09, 0x7C] {
            var scanner = DelimitedScanner(bytes: bytes, separator: candidate, position: start, line: 1)
            var fields: [DelimitedField] = []
            var counts: [Int] = []
            while counts.count < 12, let line = try? scanner.next(into: &fields), line > 0 {
                counts.append(fields.count)
            }
            guard let first = counts.first else { continue }
            let alike = counts.count { $0 == first }
            let score = alike * 2 > counts.count ? first * 2 : first
            if first > 1, score > best.score { best = (candidate, score) }
        }
        return best.separator
    }
}

/// Where a field stands in the bytes of its file.
package struct DelimitedField: Sendable {
    let start: Int
    let end: Int

    /// Whether quotes inside it are doubled.
    let hasDoubledQuotes: Bool

    /// Whether it has no byte.
    package var isEmpty: Bool { start == end }

    func text(in bytes: [UInt8]) -> String {
        // By bytes: as characters, a combining mark after it would hide a quote.
        let content = hasDoubledQuotes ? bytes[start..<end].replacing([0x22, 0x22], with: [0x22]) : bytes[start..<end]
        return String(decoding: content, as: UTF8.self)
    }
}

/// A quote that never closes, or one that is followed by text.
struct UnclosedQuote: Error {
    let offset: Int
    let closes: Bool
}

/// Walks over the bytes of a table, record by record.
struct DelimitedScanner {
    let bytes: [UInt8]
    let separator: UInt8
    var position: Int
    var line: Int

    /// Reads the fields of the next record and returns its line; `nil` at the end.
    mutating func next(into fields: inout [DelimitedField]) throws(UnclosedQuote) -> Int? {
        fields.removeAll(keepingCapacity: true)
        skipEmptyLines()
        guard position < bytes.count else { return nil }
        let first = line
        while true {
            fields.append(position < bytes.count && bytes[position] == 0x22 ? try quotedField() : plainField())
            guard position < bytes.count else { return first }
            let byte = bytes[position]
            position += 1
            if byte == separator {
                if position == bytes.count {
                    fields.append(DelimitedField(start: position, end: position, hasDoubledQuotes: false))
                    return first
                }
                continue
            }
            if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
            line += 1
            return first
        }
    }

    private mutating func skipEmptyLines() {
        while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
            if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
            position += 1
            line += 1
        }
    }

    private mutating func plainField() -> DelimitedField {
        let start = position
        var end = start
        while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        position = end
        return DelimitedField(start: start, end: end, hasDoubledQuotes: false)
    }

    private mutating func quotedField() throws(UnclosedQuote) -> DelimitedField {
        let opening = position
        var doubled = false
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case 0x22 where position + 1 < bytes.count && bytes[position + 1] == 0x22:
                doubled = true
                position += 2
            case 0x22:
                let end = position
                position += 1
                let isOver = position == bytes.count || bytes[position] == separator
                guard isOver || bytes[position] == 0x0A || bytes[position] == 0x0D else {
                    throw UnclosedQuote(offset: position, closes: true)
                }
                return DelimitedField(start: start, end: end, hasDoubledQuotes: doubled)
            case 0x0A:
                line += 1
                position += 1
            case 0x0D:
                if position + 1 == bytes.count || bytes[position + 1] != 0x0A { line += 1 }
                position += 1
            default:
                position += 1
            }
        }
        throw UnclosedQuote(offset: opening, closes: false)
    }
}

extension String {
    /// The text without blanks, byte order marks, and marks of direction and width at either end.
    package var trimmedOfMarks: String {
        // Nearly all texts begin and end with a plain character and hold nothing to trim.
        if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
            return self
        }
        func isMark(_ character: Character) -> Bool {
            character.isWhitespace
                || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format || $0 == "\u{A0}" }
        }
        guard let first = firstIndex(where: { !isMark($0) }), let last = lastIndex(where: { !isMark($0) }) else {
            return ""
        }
        return first == startIndex && index(after: last) == endIndex ? self : String(self[first...last])
    }
}
