package import Reference

/// A table in delimited text, split into fields byte by byte.
///
/// Encoding: named by a byte order mark or by the caller, else UTF-8, else guessed, which is said. Separator `,` `;` tab or
/// `|`, found by itself or named by a first line `sep=;`. Fields may be quoted, with quotes doubled inside; a quote inside
/// a field that does not begin with one is text. Lines end in LF, CR LF or CR. A line without any byte is no record.
/// Source: RFC 4180, and what survey tools really write.
package struct DelimitedText: Sendable {
    /// The path of the file, for diagnostics.
    package let file: String

    /// The byte that separates fields.
    package let separator: UInt8

    /// The encoding of the file.
    package let encoding: TextEncoding

    /// Whether the file begins with a byte order mark.
    package let hasByteOrderMark: Bool

    /// Why the encoding is taken to be what it is, and what else it may be; `nil` when it is certain or was asked for.
    package let encodingGuess: EncodingGuess?

    /// The names in the header record, decoded and trimmed, in the order of the columns.
    ///
    /// Names that are empty or stand twice are kept: position is what tells columns apart.
    package private(set) var header: [String]

    /// The line on which the header begins.
    package private(set) var headerLine: Int

    /// The text in UTF-8.
    let bytes: [UInt8]

    /// The walk that begins behind the header.
    private(set) var body: DelimitedScanner

    /// The walk that begins with the first record.
    private let top: DelimitedScanner
    private let start: Int

    /// Opens a table, whose header is the first record.
    ///
    /// - Throws: when the bytes are not in the encoding, hold a NUL, have no header, or a quote never closes in the header.
    package init(
        _ input: [UInt8],
        file: String,
        separator chosen: UInt8? = nil,
        encoding asked: TextEncoding? = nil
    ) throws(DiagnosticsError) {
        if input.starts(with: [0x50, 0x4B, 0x03, 0x04]) || input.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "csv.workbook",
                    at: Place(file: file),
                    "this is a workbook or another packed file, not CSV",
                    hint: "save the sheet with the answers as “CSV UTF-8 (comma delimited)”"
                )
            )
        }
        let text = try DecodedText(input, file: file, encoding: asked)
        var start = text.start
        var line = 1
        let named = DelimitedText.namedSeparator(of: text.bytes[start...])
        if named != nil {
            start += 5
            if start < text.bytes.count {
                let isPair = text.bytes[start...].starts(with: [0x0D, 0x0A])
                start += isPair ? 2 : 1
                line = 2
            }
        }
        separator = chosen ?? named ?? SeparatorGuess.separator(of: text.bytes, from: start, line: line)
        self.file = file
        bytes = text.bytes
        self.start = text.start
        encoding = text.encoding
        hasByteOrderMark = text.hasByteOrderMark
        encodingGuess = text.guess
        top = DelimitedScanner(separator: separator, position: start, line: line)
        body = top
        header = []
        headerLine = line
        try readHeader()
    }

    /// The same table with its header further down, below titles: in the record that begins on a line, or in the first one
    /// behind it.
    ///
    /// - Throws: when there is no such record, or a quote never closes before it.
    package func startingAt(line: Int) throws(DiagnosticsError) -> DelimitedText {
        var table = self
        table.body = top
        repeat { try table.readHeader() } while table.headerLine < line
        return table
    }

    /// The first records from the top of the file, the header among them, with their lines and texts.
    ///
    /// They end before a record that cannot be read. Cost: that of the records.
    package func peek(_ most: Int) -> [(line: Int, texts: [String])] {
        var scanner = top
        var records: [(line: Int, texts: [String])] = []
        var fields: [DelimitedField] = []
        while records.count < most, let line = try? scanner.next(into: &fields, in: bytes) {
            records.append((line, fields.map(text)))
        }
        return records
    }

    /// Goes through the records after the header, with the line and the fields of each, or throws at a quote that never
    /// closes.
    ///
    /// Fields are only good for this table.
    package func forEachRecord(_ visit: (_ line: Int, _ fields: [DelimitedField]) -> Void) throws(DiagnosticsError) {
        var scanner = body
        var fields: [DelimitedField] = []
        fields.reserveCapacity(header.count)
        do throws(DelimitedFault) {
            while let line = try scanner.next(into: &fields, in: bytes) { visit(line, fields) }
        } catch {
            throw diagnosis(of: error)
        }
    }

    /// How many lines without any byte stand between the header and the last record: they are no rows.
    ///
    /// Cost: one pass over the bytes.
    package var emptyLines: Int {
        var scanner = body
        var fields: [DelimitedField] = []
        while (try? scanner.next(into: &fields, in: bytes)) != nil {}
        return scanner.emptyLines - body.emptyLines
    }

    /// Where the records behind the header begin: how many bytes stand before them, and on which line they begin.
    package var bodyStart: (offset: Int, line: Int) { (body.position, body.line) }

    /// The first record below the header, and where the records behind it begin; `nil` where there is none.
    package var firstRow: (line: Int, texts: [String], end: (offset: Int, line: Int))? {
        var scanner = body
        var fields: [DelimitedField] = []
        guard let line = try? scanner.next(into: &fields, in: bytes) else { return nil }
        return (line, fields.map(text), (scanner.position, scanner.line))
    }

    /// Whether there are at least so many records, the header among them.
    ///
    /// Cost: that of the records.
    package func hasRecords(_ least: Int) -> Bool {
        var walk = RecordSkip(top)
        for _ in 0..<least {
            guard (try? walk.next(in: bytes.span)) != nil else { return false }
        }
        return true
    }

    /// The text of a field.
    package func text(_ field: DelimitedField) -> String { field.text(in: bytes) }

    /// The single byte of a field that is one byte long.
    package func onlyByte(_ field: DelimitedField) -> UInt8? {
        field.end - field.start == 1 ? bytes[field.start] : nil
    }

    /// Whether nobody said which encoding it is and nothing proves it.
    package var encodingIsGuess: Bool { encodingGuess != nil }

    /// The separator as a person calls it.
    package var separatorName: String {
        switch separator {
        case 0x2C: "comma"
        case 0x3B: "semicolon"
        case 0x09: "tab"
        default: "“\(Character(Unicode.Scalar(separator)))”"
        }
    }

    /// The place of a field, from its first byte that is not a quote.
    ///
    /// Cost: one pass over the bytes.
    package func place(of field: DelimitedField) -> Place { place(of: field.start) }

    func diagnosis(of fault: DelimitedFault) -> DiagnosticsError {
        let place = place(of: fault.offset)
        let hint = "double the quotes inside a quoted field; nothing of the file was read"
        let diagnostic =
            switch fault.kind {
            case .textFollows:
                Diagnostic(.error, rule: "csv.quote", at: place, "text follows a closing quote", hint: hint)
            case .neverCloses:
                Diagnostic(.error, rule: "csv.quote", at: place, "a quote opens here and never closes", hint: hint)
            case .tooManyFields(let count):
                Diagnostic(
                    .error,
                    rule: "csv.fields",
                    at: place,
                    "the record has \(count) fields; at most \(DelimitedFault.mostFields) are read",
                    hint: "the separator was taken to be the \(separatorName): export the answers again if it is not"
                )
            }
        return DiagnosticsError(diagnostic)
    }

    private func place(of offset: Int) -> Place {
        LineIndex(Array(bytes[start...])).place(of: offset - start, in: file)
    }

    private mutating func readHeader() throws(DiagnosticsError) {
        var fields: [DelimitedField] = []
        let line: Int?
        do throws(DelimitedFault) {
            line = try body.next(into: &fields, in: bytes)
        } catch {
            throw diagnosis(of: error)
        }
        guard let line else {
            let isEmpty = header.isEmpty
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "csv.empty",
                    at: Place(file: file),
                    isEmpty ? "the file is empty" : "the file ends before the row that holds the names of its columns",
                    hint: "export the answers again"
                )
            )
        }
        header = fields.map { text($0).trimmedOfMarks }
        headerLine = line
    }

    /// The separator that a first line such as `sep=;` names, if there is such a line.
    private static func namedSeparator(of bytes: ArraySlice<UInt8>) -> UInt8? {
        let line = bytes.prefix(6).prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count == 5, let named = line.last else { return nil }
        guard line.starts(with: "sep=".utf8) || line.starts(with: "SEP=".utf8) else { return nil }
        let isLetterOrQuote = named == 0x22 || named >= 0x80 || Character(Unicode.Scalar(named)).isLetter
        return isLetterOrQuote ? nil : named
    }
}

extension DelimitedScanner {
    /// Reads the fields of the next record and returns its line; `nil` at the end.
    @inline(__always)
    mutating func next(into fields: inout [DelimitedField], in bytes: [UInt8]) throws(DelimitedFault) -> Int? {
        // Most records have as many fields as the one before: they take the places of its fields.
        var count = 0
        var further: [DelimitedField] = []
        let line = try fields.withUnsafeMutableBufferPointer { places throws(DelimitedFault) in
            try next(in: bytes.span) { start, end, quoting in
                let field = DelimitedField(start: start, end: end, hasDoubledQuotes: quoting == .doubled)
                if count < places.count {
                    places[count] = field
                } else if count < DelimitedFault.mostFields {
                    further.append(field)
                }
                count += 1
            }
        }
        guard count <= DelimitedFault.mostFields else {
            let start = (fields.first ?? further.first)?.start ?? position
            throw DelimitedFault(offset: start, kind: .tooManyFields(count))
        }
        if count < fields.count { fields.removeLast(fields.count - count) }
        if !further.isEmpty { fields += further }
        return line
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
