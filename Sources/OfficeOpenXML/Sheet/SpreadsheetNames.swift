/// Names that the parts of a workbook share.
enum SpreadsheetNames {
    /// The namespace of every part of ours.
    static let main: KeyValuePairs<StaticString, String> = [
        "xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    ]

    /// The namespaces of a part that refers to other parts.
    static let withRelationships: KeyValuePairs<StaticString, String> = [
        "xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ]

    /// The name of our table style.
    static let tableStyle = "Cadre"

    /// The content type of a whole workbook inside another document.
    static let contentTypeOfPackage = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// The content type of a part of a workbook.
    static func contentType(_ kind: String) -> String {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.\(kind)+xml"
    }
}

/// A rectangle of cells; rows and columns are counted from 1.
struct SheetRange: Hashable, CustomStringConvertible {
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>

    /// The range as "A1:C9", or "A1" for one cell.
    var description: String {
        let first = SheetRange.letters(ofColumn: columns.lowerBound) + String(rows.lowerBound)
        guard columns.count > 1 || rows.count > 1 else { return first }
        return first + ":" + SheetRange.letters(ofColumn: columns.upperBound) + String(rows.upperBound)
    }

    /// The range in a formula of any sheet: "'Sheet one'!$A$1:$A$9".
    func absolute(on sheet: String) -> String {
        func corner(_ column: Int, _ row: Int) -> String { "$\(SheetRange.letters(ofColumn: column))$\(row)" }
        let first = corner(columns.lowerBound, rows.lowerBound)
        return "\(SpreadsheetText.quoted(sheet))!\(first):\(corner(columns.upperBound, rows.upperBound))"
    }

    /// The letters of a column, from A to Z, then AA, AB and so on.
    static func letters(ofColumn column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(0x41 + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

/// Text as SpreadsheetML wants it.
enum SpreadsheetText {
    /// A text in which nothing looks like an escaped character (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring).
    ///
    /// `_x0041_` would be read as A: its first underscore is escaped itself.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F) else { return text }
        let bytes = Array(text.utf8)
        var escaped: [UInt8] = []
        for position in bytes.indices {
            if isEscape(bytes[position...].prefix(7)) { escaped += "_x005F".utf8 }
            escaped.append(bytes[position])
        }
        return escaped.count == bytes.count ? text : String(decoding: escaped, as: UTF8.self)
    }

    /// Whether seven bytes are an underscore, an x, four hexadecimal digits and an underscore.
    private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == 7, bytes.first == 0x5F, bytes.last == 0x5F, bytes[bytes.startIndex + 1] == 0x78 else {
            return false
        }
        return bytes.dropFirst(2).dropLast()
            .allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
            }
    }

    /// A sheet's name in a formula.
    static func quoted(_ sheet: String) -> String { "'\(sheet.replacing("'", with: "''"))'" }

    /// Words in a formula.
    static func literal(_ words: String) -> String { "\"\(words.replacing("\"", with: "\"\""))\"" }

    /// A number as SpreadsheetML writes it.
    static func number(_ value: Double) -> String {
        abs(value) < 1e15 && value == value.rounded() ? String(Int(value)) : String(value)
    }

    /// Whether a program might take a text for a formula when it is typed in again, or brought over from a table of text.
    static func looksLikeFormula(_ text: String) -> Bool {
        switch text.utf8.first {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
        default: false
        }
    }
}
