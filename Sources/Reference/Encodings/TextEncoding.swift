/// How a text is written in bytes: the encodings in which survey tools and spreadsheets write tables.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8.
    case utf8 = "utf-8"

    /// UTF-16, the low byte of a unit first: what a spreadsheet calls “Unicode text”.
    case utf16LittleEndian = "utf-16le"

    /// UTF-16, the high byte of a unit first.
    case utf16BigEndian = "utf-16be"

    /// Windows-1252, for the languages of Western Europe; ISO 8859-1 is read as this, as everybody does.
    case windows1252 = "windows-1252"

    /// Windows-1256, for Arabic.
    case windows1256 = "windows-1256"

    /// Windows-1251, for Cyrillic letters.
    case windows1251 = "windows-1251"

    /// Finds the encoding that a person means, such as `utf-8`, `cp1256`, `1256` or `latin1`.
    ///
    /// Case, blanks and hyphens do not matter. UTF-16 without a byte order is the little-endian one; a byte order mark in
    /// the file has the last word.
    package init?(named typed: String) {
        let word = String(typed.lowercased().unicodeScalars.filter { ("a"..."z") ~= $0 || ("0"..."9") ~= $0 })
        guard let encoding = TextEncoding.known[word] else { return nil }
        self = encoding
    }

    /// Reads what a person typed, or throws a sentence that lists what there is.
    package init(parsing typed: String) throws(DiagnosticsError) {
        guard let encoding = TextEncoding(named: typed) else {
            let words = TextEncoding.allCases.map(\.rawValue)
            let nearest = NearMiss.suggestion(for: typed, among: words)
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "encoding.name",
                    "“\(typed)” is no encoding that can be read",
                    hint: nearest.map { "do you mean \($0)?" } ?? "there are \(words.joined(separator: ", "))"
                )
            )
        }
        self = encoding
    }

    /// The name by which a person knows it.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16 (little-endian)"
        case .utf16BigEndian: "UTF-16 (big-endian)"
        case .windows1252: "Windows-1252 (Western European)"
        case .windows1256: "Windows-1256 (Arabic)"
        case .windows1251: "Windows-1251 (Cyrillic)"
        }
    }

    /// Whether a character takes two bytes or four.
    package var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// The bytes that say at the start of a file that it is in this encoding, if there are such bytes.
    package var byteOrderMark: [UInt8]? {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .windows1252, .windows1256, .windows1251: nil
        }
    }

    /// The encoding that a file's first bytes name.
    package static func marked(_ bytes: [UInt8]) -> TextEncoding? {
        allCases.first { $0.byteOrderMark.map(bytes.starts) ?? false }
    }

    private static let known: [String: TextEncoding] = [
        "utf8": .utf8, "utf8bom": .utf8, "utf8sig": .utf8, "ascii": .utf8, "usascii": .utf8, "65001": .utf8,
        "cp65001": .utf8,
        "utf16": .utf16LittleEndian, "utf16le": .utf16LittleEndian, "unicode": .utf16LittleEndian,
        "ucs2": .utf16LittleEndian, "utf16be": .utf16BigEndian,
        "windows1252": .windows1252, "win1252": .windows1252, "cp1252": .windows1252, "1252": .windows1252,
        "ansi": .windows1252, "latin1": .windows1252, "iso88591": .windows1252, "western": .windows1252,
        "windows1256": .windows1256, "win1256": .windows1256, "cp1256": .windows1256, "1256": .windows1256,
        "arabic": .windows1256,
        "windows1251": .windows1251, "win1251": .windows1251, "cp1251": .windows1251, "1251": .windows1251,
        "cyrillic": .windows1251,
    ]
}
