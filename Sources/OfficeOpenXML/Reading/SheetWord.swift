import Markup

/// The names that reading a workbook's large parts asks for: elements first, attributes behind them.
enum SheetWord: UInt8, CaseIterable {
    case other = 0

    // Sheets.
    case worksheet, sheetData, row, cell, value, formula, inline, columns, column, merges, merge

    // Strings.
    case strings, item, run, text

    // Styles.
    case styleSheet, formats, format, cellFormats, cellFormat

    // Attributes.
    case reference, style, type, hidden, first, last, range, sharedIndex, formatNumber, formatCode, space

    /// The names for a stream.
    static let names: XMLNames = {
        let main = 1
        let xml = 2
        return XMLNames(
            spaces: [
                [
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main",
                ],
                ["http://www.w3.org/XML/1998/namespace"],
            ],
            allCases.dropFirst()
                .map { word in
                    switch word {
                    case .space: XMLNames.Name(word.written, in: xml)
                    case _ where word.rawValue >= SheetWord.reference.rawValue: XMLNames.Name(plain: word.written)
                    default: XMLNames.Name(word.written, in: main)
                    }
                }
        )
    }()

    /// The name as it is written.
    private var written: String {
        switch self {
        case .other: ""
        case .worksheet: "worksheet"
        case .sheetData: "sheetData"
        case .row: "row"
        case .cell: "c"
        case .value: "v"
        case .formula: "f"
        case .inline: "is"
        case .columns: "cols"
        case .column: "col"
        case .merges: "mergeCells"
        case .merge: "mergeCell"
        case .strings: "sst"
        case .item: "si"
        case .run: "r"
        case .text: "t"
        case .styleSheet: "styleSheet"
        case .formats: "numFmts"
        case .format: "numFmt"
        case .cellFormats: "cellXfs"
        case .cellFormat: "xf"
        case .reference: "r"
        case .style: "s"
        case .type: "t"
        case .hidden: "hidden"
        case .first: "min"
        case .last: "max"
        case .range: "ref"
        case .sharedIndex: "si"
        case .formatNumber: "numFmtId"
        case .formatCode: "formatCode"
        case .space: "space"
        }
    }
}

extension XMLEvent {
    /// Its name.
    var word: SheetWord { SheetWord(rawValue: name) ?? .other }
}

/// What a piece of a part brought.
struct SheetPiece {
    let events: [XMLEvent]
    let bytes: [UInt8]

    /// The attributes of the start tag at a place.
    func attributes(at place: Int) -> Range<Int> { (place + 1)..<(place + 1 + Int(events[place].attributes)) }

    /// The text of an attribute of the start tag at a place.
    func attribute(_ word: SheetWord, at place: Int) -> String? {
        for attribute in attributes(at: place) where events[attribute].word == word {
            return String(decoding: bytes[events[attribute].range], as: UTF8.self)
        }
        return nil
    }

    /// Whether an attribute of the start tag at a place says yes.
    func isTrue(_ word: SheetWord, at place: Int) -> Bool { ["1", "true"].contains(attribute(word, at: place)) }

    /// Whether blanks at the ends of a text stay: as its start tag says, else as around it.
    func keepsBlanks(at place: Int, as around: Bool) -> Bool {
        guard let space = attribute(.space, at: place) else { return around }
        return space == "preserve"
    }
}

/// The text of a string, of one or more runs.
struct RunText {
    private(set) var bytes: [UInt8] = []
    private var start = 0
    private var keepsBlanks = false

    /// Starts a string.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        start = 0
    }

    /// Starts a run.
    mutating func begin(keepsBlanks: Bool) {
        start = bytes.count
        self.keepsBlanks = keepsBlanks
    }

    /// Adds to the run.
    mutating func add(_ text: ArraySlice<UInt8>) { bytes += text }

    /// Ends the run: blanks at its ends go unless they are to stay.
    mutating func end() {
        guard !keepsBlanks else { return }
        while bytes.count > start, let last = bytes.last, RunText.isBlank(last) { bytes.removeLast() }
        var first = start
        while first < bytes.count, RunText.isBlank(bytes[first]) { first += 1 }
        if first > start { bytes.removeSubrange(start..<first) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
