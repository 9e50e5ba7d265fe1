/// A content line of a calendar (RFC 5545, 3.1): a name, parameters and a value.
struct CalendarLine {
    /// The name, in capitals.
    let name: String

    /// The parameters, in order, as they are meant.
    var parameters: [(name: String, value: String)] = []

    /// The value as it stands in the line.
    let value: String

    /// The parameter of a name.
    func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// The value read as TEXT, or `nil` where an escape has no meaning.
    var text: String? { CalendarText.unescaped(value) }

    /// The line without line ends, not folded.
    var written: String {
        name + parameters.map { ";\($0.name)=\(CalendarText.parameter($0.value))" }.joined() + ":" + value
    }

    /// The line in pieces of at most 75 octets, each with its line end.
    ///
    /// RFC 5545, 3.1: "Lines of text SHOULD NOT be longer than 75 octets, excluding the line break"; a long line is split
    /// by a CRLF followed by a single white-space character, here never inside a letter and its marks.
    var folded: String {
        var result = ""
        var length = 0
        func add(_ piece: String) {
            if length + piece.utf8.count > 75 {
                result += "\r\n "
                length = 1
            }
            result += piece
            length += piece.utf8.count
        }
        for letter in written {
            guard letter.utf8.count > 74 else {
                add(String(letter))
                continue
            }
            // More marks on a letter than a line holds.
            for scalar in letter.unicodeScalars { add(String(scalar)) }
        }
        return result + "\r\n"
    }

    /// Reads an unfolded line, or `nil` where it is not one.
    init?(_ line: String) {
        guard let head = CalendarText.headEnd(of: line) else { return nil }
        let parts = CalendarText.split(line[..<head])
        guard let name = parts.first, !name.isEmpty, name.utf8.allSatisfy(CalendarText.isNameByte) else { return nil }
        var parameters: [(name: String, value: String)] = []
        for part in parts.dropFirst() {
            guard let sign = part.firstIndex(of: "="),
                let value = CalendarText.meaning(part[part.index(after: sign)...])
            else { return nil }
            parameters.append((String(part[..<sign]), value))
        }
        self.init(String(name), parameters, String(line[line.index(after: head)...]))
    }

    init(_ name: String, _ parameters: [(name: String, value: String)] = [], _ value: String) {
        self.name = name
        self.parameters = parameters
        self.value = value
    }
}

/// How texts stand in content lines.
enum CalendarText {
    /// A text as a value: RFC 5545, 3.3.11.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// What an escaped text means.
    static func unescaped(_ value: String) -> String? {
        var text = String.UnicodeScalarView()
        var scalars = value.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\" else {
                text.append(scalar)
                continue
            }
            switch scalars.next() {
            case "\\": text.append("\\")
            case ";": text.append(";")
            case ",": text.append(",")
            case "n", "N": text.append("\n")
            default: return nil
            }
        }
        return String(text)
    }

    /// The texts of a list, split at the commas that are not escaped.
    static func list(_ value: String) -> [String]? {
        var pieces = [""]
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if scalar == ",", !isEscaped {
                pieces.append("")
                continue
            }
            isEscaped = scalar == "\\" && !isEscaped
            pieces[pieces.count - 1].unicodeScalars.append(scalar)
        }
        let texts = pieces.compactMap(unescaped)
        return texts.count == pieces.count ? texts : nil
    }

    /// A text as the value of a parameter: RFC 5545, 3.2, with the escapes of RFC 6868, 3.
    static func parameter(_ text: String) -> String {
        var written = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "^": written += "^^"
            case "\n": written += "^n"
            case "\"": written += "^'"
            default: written.unicodeScalars.append(scalar)
            }
        }
        let isPlain = written.unicodeScalars.allSatisfy { !",;:".unicodeScalars.contains($0) }
        return isPlain && !written.isEmpty ? written : "\"\(written)\""
    }

    /// What the value of a parameter means; `nil` where a quotation mark or an escape has no meaning.
    static func meaning(_ written: Substring) -> String? {
        var inner = written.unicodeScalars
        if inner.first == "\"" {
            guard inner.count >= 2, inner.last == "\"" else { return nil }
            inner = inner.dropFirst().dropLast()
        }
        var text = String.UnicodeScalarView()
        var scalars = inner.makeIterator()
        while let scalar = scalars.next() {
            guard scalar != "\"" else { return nil }
            guard scalar == "^" else {
                text.append(scalar)
                continue
            }
            switch scalars.next() {
            case "^": text.append("^")
            case "n": text.append("\n")
            case "'": text.append("\"")
            default: return nil
            }
        }
        return String(text)
    }

    /// Where the value of a line begins: the first colon outside quotation marks.
    static func headEnd(of line: String) -> String.Index? {
        var isQuoted = false
        return line.unicodeScalars.indices.first { index in
            if line.unicodeScalars[index] == "\"" { isQuoted.toggle() }
            return line.unicodeScalars[index] == ":" && !isQuoted
        }
    }

    /// The parts of a head between semicolons outside quotation marks.
    static func split(_ head: Substring) -> [Substring] {
        var isQuoted = false
        return head.unicodeScalars
            .split(omittingEmptySubsequences: false) { scalar in
                if scalar == "\"" { isQuoted.toggle() }
                return scalar == ";" && !isQuoted
            }
            .map { Substring($0) }
    }

    /// Whether a byte may stand in the name of a property.
    static func isNameByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
