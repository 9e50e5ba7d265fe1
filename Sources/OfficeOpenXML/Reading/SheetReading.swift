import Markup
import Reference

/// Reads the cells of a sheet from what its part brings, piece by piece.
struct SheetReading {
    /// What is wrong, each with the sheet and the cell.
    private(set) var faults: [CellFault] = []

    private let sheet: String
    private let strings: SharedStrings
    private let styles: [SerialDate.Style]
    private let since1904: Bool
    private let limits: SpreadsheetReader.Limits

    private var bytes: [UInt8] = []
    private var rows: [ReadRow] = []
    private var cells: [ReadCell] = []
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var merges: [CellRange] = []
    private var formulas = FormulaTexts()

    /// Where a shared string stands among our bytes; the largest number while it is not there.
    private var places: [UInt32]

    private var open: [SheetWord] = []
    private var row = 0
    private var isHiddenRow = false
    private var firstCellOfRow = 0
    private var column = -1
    private var cell = OpenCell()
    private var isFull = false

    /// The most faults that are named before reading ends.
    static let mostFaults = 20

    private static let notYet = UInt32.max

    init(
        sheet: String,
        strings: SharedStrings,
        styles: CellStyles,
        since1904: Bool,
        limits: SpreadsheetReader.Limits
    ) {
        self.sheet = sheet
        self.strings = strings
        self.styles = styles.styles
        self.since1904 = since1904
        self.limits = limits
        places = [UInt32](repeating: SheetReading.notYet, count: strings.count)
    }

    /// Whether there is no use in reading on.
    var isOver: Bool { isFull || faults.count >= SheetReading.mostFaults }

    /// The cells that were read.
    var result: SheetCells {
        SheetCells(
            bytes: bytes,
            rows: rows,
            cells: cells,
            hiddenColumns: hiddenColumns.sorted { $0.lowerBound < $1.lowerBound },
            merges: merges,
            formulas: formulas
        )
    }

    /// Takes what a piece brought.
    mutating func take(_ piece: SheetPiece) {
        var place = 0
        while place < piece.events.count, !isOver {
            let event = piece.events[place]
            switch event.kind {
            case .start:
                begin(event.word, at: place, of: piece)
                place += Int(event.attributes)
            case .text:
                switch open.last {
                case .value: cell.value += piece.bytes[event.range]
                case .text: cell.words.add(piece.bytes[event.range])
                case .formula: cell.formula += piece.bytes[event.range]
                default: break
                }
            case .end: end()
            case .attribute: break
            }
            place += 1
        }
    }

    // MARK: Elements

    private mutating func begin(_ word: SheetWord, at place: Int, of piece: SheetPiece) {
        let word = known(word)
        open.append(word)
        switch word {
        case .cell: beginCell(at: place, of: piece)
        case .value: cell.hasValue = true
        case .row: beginRow(at: place, of: piece)
        case .formula:
            cell.hasFormula = true
            cell.shared = piece.attribute(.sharedIndex, at: place).flatMap { Int($0) }
        case .inline:
            cell.isInline = true
            cell.keepsBlanks = piece.keepsBlanks(at: place, as: false)
        case .run: cell.keepsBlanksOfRun = piece.keepsBlanks(at: place, as: cell.keepsBlanks)
        case .text:
            let around = open.dropLast().last == .run ? cell.keepsBlanksOfRun : cell.keepsBlanks
            cell.words.begin(keepsBlanks: piece.keepsBlanks(at: place, as: around))
        case .column: hide(at: place, of: piece)
        case .merge: merge(at: place, of: piece)
        default: break
        }
    }

    /// An element where it belongs; phonetic text, which stands beside the runs, is none of ours.
    private mutating func known(_ word: SheetWord) -> SheetWord {
        switch (word, open.last) {
        case (.cell, .row), (.value, .cell), (.row, .sheetData), (.formula, .cell), (.inline, .cell), (.text, .inline),
            (.run, .inline), (.text, .run), (.worksheet, nil), (.sheetData, .worksheet), (.columns, .worksheet),
            (.column, .columns), (.merges, .worksheet), (.merge, .merges):
            return word
        case (_, nil):
            fault("the part of the sheet holds no sheet", hint: CellFault.saveAnew)
            isFull = true
            return .other
        default: return .other
        }
    }

    private mutating func end() {
        switch open.popLast() {
        case .cell: endCell()
        case .text: cell.words.end()
        case .row:
            guard cells.count > firstCellOfRow else { return }
            rows.append(ReadRow(number: row, isHidden: isHiddenRow, cells: firstCellOfRow..<cells.count))
        default: break
        }
    }

    private mutating func beginRow(at place: Int, of piece: SheetPiece) {
        let before = row
        var given: Range<Int>?
        isHiddenRow = false
        for attribute in piece.attributes(at: place) {
            let event = piece.events[attribute]
            switch event.word {
            case .reference: given = event.range
            case .hidden: isHiddenRow = piece.isTrue(.hidden, at: place)
            default: break
            }
        }
        row = before + 1
        column = -1
        firstCellOfRow = cells.count
        if let given {
            guard let number = CellAddress.number(given, in: piece.bytes), (1...CellPlace.lastRow).contains(number)
            else {
                return fault("“\(piece.shown(given))” is no number of a row, after row \(before)")
            }
            guard number > before else {
                return fault("row \(number) \(number == before ? "occurs twice" : "comes after row \(before)")")
            }
            row = number
        }
        if row > CellPlace.lastRow {
            fault("there are more than \(CellPlace.lastRow) rows", hint: "a sheet has at most that many; save it anew")
            isFull = true
        }
    }

    private mutating func beginCell(at place: Int, of piece: SheetPiece) {
        cell.clear()
        let before = column
        column += 1
        for attribute in piece.attributes(at: place) {
            let event = piece.events[attribute]
            switch event.word {
            case .reference:
                guard let address = CellAddress.read(event.range, in: piece.bytes) else {
                    fault("“\(piece.shown(event.range))” in row \(row) is no address of a cell")
                    continue
                }
                guard address.row == row else {
                    fault("the cell \(piece.shown(event.range)) stands in row \(row)")
                    continue
                }
                guard address.column > before else {
                    let said = SheetCells.address(column: before, row: row)
                    fault(
                        address.column == before ? "the cell occurs twice" : "the cell comes after \(said)",
                        at: address.column
                    )
                    continue
                }
                column = address.column
            case .style:
                cell.style = CellAddress.number(event.range, in: piece.bytes) ?? 0
                if cell.style == 0, piece.bytes[event.range] != [0x30] {
                    fault("“\(piece.shown(event.range))” is no number of a style", at: column)
                }
            case .type:
                cell.type = CellType(piece.bytes[event.range])
                if cell.type == nil { fault("“\(piece.shown(event.range))” is no type of a cell", at: column) }
            default: break
            }
        }
        if column >= CellPlace.lastColumn {
            fault("row \(row) has more than \(CellPlace.lastColumn) cells")
            isFull = true
        }
    }

    private mutating func endCell() {
        guard !isFull, let type = cell.type else { return }
        let start = bytes.count
        switch type {
        case .shared:
            guard !CellType.trimmed(cell.value).isEmpty else { return keep(.text, isMissing: true) }
            shared()
        case .inline:
            EscapedText.add(cell.words.bytes[...], to: &bytes)
            keep(.text, start..<bytes.count)
        case .text:
            EscapedText.add(cell.value[...], to: &bytes)
            keep(.text, start..<bytes.count, isMissing: !cell.hasValue)
        default:
            if cell.isInline, cell.value.isEmpty {
                EscapedText.add(cell.words.bytes[...], to: &bytes)
                return keep(.text, start..<bytes.count)
            }
            let value = CellType.trimmed(cell.value)
            guard !value.isEmpty else { return keep(.number, isMissing: true) }
            plain(value, type)
        }
    }

    /// Keeps a value that is no string.
    private mutating func plain(_ value: ArraySlice<UInt8>, _ type: CellType) {
        let start = bytes.count
        switch type {
        case .truth:
            switch String(decoding: value, as: UTF8.self) {
            case "1", "true": bytes += "TRUE".utf8
            case "0", "false": bytes += "FALSE".utf8
            default: return fault("“\(SheetPiece.shown(value))” is neither true nor false", at: column)
            }
            keep(.truth, start..<bytes.count)
        case .error:
            bytes += value
            keep(.error, start..<bytes.count)
        case .date:
            bytes += value
            keep(.date, start..<bytes.count)
        default: number(value)
        }
    }

    private mutating func number(_ value: ArraySlice<UInt8>) {
        let start = bytes.count
        guard styles.isEmpty || cell.style < styles.count else {
            return fault("the style \(cell.style) does not exist; there are \(styles.count)", at: column)
        }
        let style = styles.isEmpty ? .number : styles[cell.style]
        if style != .number, let number = NumberText.value(value),
            let text = SerialDate.text(number, style, since1904: since1904)
        {
            bytes += text.utf8
            return keep(.date, start..<bytes.count)
        }
        guard NumberText.add(value, to: &bytes) else {
            return fault("“\(SheetPiece.shown(value))” is no number", at: column)
        }
        keep(.number, start..<bytes.count)
    }

    private mutating func shared() {
        let value = CellType.trimmed(cell.value)
        guard let number = CellAddress.number(value.startIndex..<value.endIndex, in: cell.value), number < strings.count
        else {
            return fault(
                "the shared string \(SheetPiece.shown(value)) does not exist; there are \(strings.count)",
                at: column
            )
        }
        let text = strings[number]
        if places[number] == SheetReading.notYet {
            places[number] = UInt32(bytes.count)
            bytes += text
        }
        let start = Int(places[number])
        keep(.text, start..<(start + text.count))
    }

    /// Keeps the cell.
    ///
    /// One that holds nothing is kept for its formula only: its value is missing, unless it is an empty text.
    private mutating func keep(_ kind: ReadCell.Kind, _ text: Range<Int> = 0..<0, isMissing: Bool = false) {
        guard !text.isEmpty || cell.hasFormula else { return }
        guard cells.count < limits.cells else {
            isFull = true
            return fault(
                "there are more than \(limits.cells) cells that hold something, the most that are read",
                hint: "split the sheet into several files"
            )
        }
        if cell.hasFormula { formulas.add(cell.formula, ofCell: cells.count, sharedAs: cell.shared) }
        cells.append(
            ReadCell(
                column: column,
                kind: isMissing ? .formulaWithoutValue : kind,
                hasFormula: cell.hasFormula,
                text: text
            )
        )
    }

    // MARK: Beside the cells

    private mutating func hide(at place: Int, of piece: SheetPiece) {
        guard piece.isTrue(.hidden, at: place) else { return }
        let ends = [SheetWord.first, .last].map { piece.attribute($0, at: place).flatMap { Int($0) } ?? 0 }
        guard ends[0] >= 1, ends[1] >= ends[0], ends[1] <= CellPlace.lastColumn else {
            return fault("columns \(ends[0]) to \(ends[1]) are hidden, but there are no such columns")
        }
        guard hiddenColumns.count < CellPlace.lastColumn else { return }
        hiddenColumns.append((ends[0] - 1)...(ends[1] - 1))
    }

    private mutating func merge(at place: Int, of piece: SheetPiece) {
        let attribute = piece.attributes(at: place).first { piece.events[$0].word == .range }
        let text = attribute.map { piece.events[$0].range } ?? 0..<0
        guard let range = CellAddress.readRange(text, in: piece.bytes) else {
            return fault("“\(piece.shown(text))” is no range of merged cells")
        }
        guard merges.count < limits.merges else {
            isFull = true
            return fault(
                "there are more than \(limits.merges) merged ranges, the most that are read",
                hint: "take the merging of cells out"
            )
        }
        merges.append(range)
    }

    private mutating func fault(_ message: String, at column: Int? = nil, hint: String = CellFault.saveAnew) {
        guard faults.count < SheetReading.mostFaults else { return }
        let place = column.map { "\(sheet)!\(SheetCells.address(column: $0, row: row))" } ?? sheet
        faults.append(CellFault(message: "\(place): \(message)", hint: hint))
    }
}

/// Something wrong in a sheet.
struct CellFault {
    let message: String
    let hint: String

    /// What to do about a file that no spreadsheet program would write.
    static let saveAnew = "open the file in a spreadsheet program and save it anew as .xlsx"
}

/// What the file says a cell holds (ISO/IEC 29500-1, 18.18.11, ST_CellType).
private enum CellType {
    case number
    case shared
    case inline
    case text
    case truth
    case error
    case date

    init?(_ name: ArraySlice<UInt8>) {
        switch String(decoding: name, as: UTF8.self) {
        case "n": self = .number
        case "s": self = .shared
        case "inlineStr": self = .inline
        case "str": self = .text
        case "b": self = .truth
        case "e": self = .error
        case "d": self = .date
        default: return nil
        }
    }

    /// A value without the blanks around it.
    static func trimmed(_ value: [UInt8]) -> ArraySlice<UInt8> {
        guard let first = value.first, let last = value.last, first <= 0x20 || last <= 0x20 else { return value[...] }
        var trimmed = value[...]
        while let byte = trimmed.first, byte <= 0x20 { trimmed = trimmed.dropFirst() }
        while let byte = trimmed.last, byte <= 0x20 { trimmed = trimmed.dropLast() }
        return trimmed
    }
}

/// A cell whose end has not come yet.
private struct OpenCell {
    var type: CellType? = .number
    var style = 0
    var hasValue = false
    var hasFormula = false
    var isInline = false
    var shared: Int?
    var value: [UInt8] = []
    var formula: [UInt8] = []
    var words = RunText()
    var keepsBlanks = false
    var keepsBlanksOfRun = false

    mutating func clear() {
        type = .number
        style = 0
        hasValue = false
        hasFormula = false
        isInline = false
        shared = nil
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        words.clear()
    }
}

extension SheetPiece {
    /// A value of the piece as a message shows it.
    func shown(_ range: Range<Int>) -> String { SheetPiece.shown(bytes[range]) }

    /// A value as a message shows it: not all of a long one, and nothing that a terminal obeys.
    static func shown(_ value: ArraySlice<UInt8>) -> String {
        let text = String(decoding: value.prefix(200), as: UTF8.self).prefix(40)
        return String(text.map { $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? " " : $0 })
    }
}
