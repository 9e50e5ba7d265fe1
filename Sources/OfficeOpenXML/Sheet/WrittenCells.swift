import Documents
import Markup
import Reference

/// Writes the rows of a sheet: headings, headers, data and totals.
///
/// Cells hold their text themselves (`inlineStr`). A table of shared strings would make files about 6 % smaller, but
/// every cell would have to be looked up in it, and all texts of the workbook be kept until the end; so rows can be
/// written and forgotten.
struct WrittenCells {
    /// The number of rows of data that were written.
    private(set) var dataRows = 0

    /// The ranges of merged cells.
    private(set) var merged: [SheetRange] = []

    let sheet: Sheet
    let language: Language
    let styles: WorkbookStyles

    private var row = XMLFragment()
    private var columns: [ColumnPlan]
    private var tallies: [Int: ColumnTally]

    init(_ sheet: Sheet, language: Language, styles: WorkbookStyles) {
        self.sheet = sheet
        self.language = language
        self.styles = styles
        columns = sheet.columns.enumerated()
            .map { position, column in
                ColumnPlan(column, letters: SheetRange.letters(ofColumn: position + 1), of: sheet, language: language)
            }
        tallies = Dictionary(
            uniqueKeysWithValues: sheet.totals.indices.filter { sheet.totals[$0].isWorkedOut }
                .map {
                    ($0, ColumnTally())
                }
        )
    }

    /// The widths of the columns in characters: those asked for, or more where a word of a header needs it.
    var widths: [Double] { columns.map(\.width) }

    /// The row of column headers, counted from 1.
    var headerRow: Int { sheet.headings.count + 1 }

    /// The rows of data, with one empty row where there is none.
    var dataRange: ClosedRange<Int> { headerRow + 1...headerRow + dataRows }

    /// The cells of some columns, counted from 0, in the rows of data.
    func cells(of columns: ClosedRange<Int>) -> SheetRange {
        SheetRange(columns: columns.lowerBound + 1...columns.upperBound + 1, rows: dataRange)
    }

    /// Writes everything in `sheetData`, and hands bytes over whenever many are together.
    mutating func write(to xml: XMLWriter, handingOver: () -> Void) {
        for (position, heading) in sheet.headings.enumerated() { writeHeading(heading, row: position + 1, to: xml) }
        writeHeaders(to: xml)
        let (rows, room) = (sheet.rows, sheet.room)
        rows.make { data in
            guard dataRows < room else { return false }
            add(data)
            if row.count > 1 << 16 {
                flush(to: xml)
                handingOver()
            }
            return true
        }
        if dataRows == 0 { add(SheetRow([])) }
        flush(to: xml)
        if !sheet.totals.isEmpty { writeTotals(to: xml) }
    }

    private mutating func flush(to xml: XMLWriter) {
        xml.fragment(row)
        row.removeAll()
    }

    // MARK: Data

    /// Adds a row of data.
    private mutating func add(_ data: SheetRow) {
        precondition(data.cells.count <= columns.count, "a row stays inside the columns of its sheet")
        dataRows += 1
        var number = XMLFragment()
        number.integer(headerRow + dataRows)
        row.constant("<row r=\"")
        row.fragment(number)
        if sheet.style == .ruled {
            row.constant("\" ht=\"")
            row.integer(height(of: data))
        }
        row.constant("\">")
        for column in columns.indices {
            let cell = column < data.cells.count ? data.cells[column] : .empty
            add(cell, column: column, number: number, isTinted: data.isTinted)
            if !tallies.isEmpty { tallies[column]?.add(cell, in: sheet.columns[column].format) }
        }
        row.constant("</row>")
    }

    /// The height of a row in points: programs grow a row with its text only when somebody changes it.
    private func height(of data: SheetRow) -> Int {
        var most = 1
        for (position, cell) in data.cells.enumerated() {
            guard case .words(let words) = cell else { continue }
            let column = columns[position]
            if words.text.utf8.count <= column.shortText, !words.text.utf8.contains(0x0A) { continue }
            most = max(most, WrittenCells.lines(of: words.text, room: column.room, isBold: column.isBold))
        }
        // Excel's own bound is 409 points.
        return min(most * VisualIdentity.Sheets.line + VisualIdentity.Sheets.rowSpace, 409)
    }

    private mutating func add(_ cell: Cell, column: Int, number: XMLFragment, isTinted: Bool) {
        let slot: CellSlot
        switch cell {
        case .empty:
            if sheet.style == .data, !isTinted { return }
            slot = .empty
        case .words(let text): slot = CellSlot(text, in: language)
        case .figure(let figure): slot = figure.format == nil ? .figure : .ownFigure
        case .date: slot = .date
        case .time: slot = .time
        case .length: slot = .figure
        case .truth: slot = .truth
        }
        row.fragment(columns[column].start)
        row.fragment(number)
        if slot == .ownFigure, case .figure(let figure) = cell {
            // A number with a format of its own finds its style each time.
            row.fragment(opening(of: slot, format: figure.format, column: column, isTinted: isTinted))
        } else {
            let position = slot.rawValue * 2 + (isTinted ? 1 : 0)
            if columns[column].openings[position].count == 0 {
                columns[column].openings[position] = opening(
                    of: slot,
                    format: nil,
                    column: column,
                    isTinted: isTinted
                )
            }
            row.fragment(columns[column].openings[position])
        }
        addContent(of: cell, column: column)
    }

    private mutating func addContent(of cell: Cell, column: Int) {
        switch cell {
        case .empty: return
        case .words(let text):
            addText(text.text)
            return
        case .truth(let truth): row.integer(truth ? 1 : 0)
        case .figure, .date, .time, .length: add(cell.number(in: sheet.columns[column].format) ?? 0)
        }
        row.constant("</v></c>")
    }

    private mutating func add(_ value: Double) {
        if abs(value) < 1e15, value == value.rounded() { row.integer(Int(value)) } else { row.text(String(value)) }
    }

    /// Adds a text and closes its cell; the opening leaves the start tag of `t` open.
    private mutating func addText(_ text: String) {
        let text = SpreadsheetText.escaped(text)
        let keepsBlanks = text.utf8.first.map { $0 <= 0x20 } ?? false || text.utf8.last.map { $0 <= 0x20 } ?? false
        if keepsBlanks { row.constant(" xml:space=\"preserve\"") }
        row.constant(">")
        row.text(text)
        row.constant("</t></is></c>")
    }

    /// What stands between a cell's address and its content.
    private func opening(of slot: CellSlot, format: NumberFormat?, column: Int, isTinted: Bool) -> XMLFragment {
        var style = plainStyle(of: sheet.columns[column], slot: slot)
        if let format { style.format = format.code(in: language) }
        if isTinted { style.ground = .tint }
        var opening = XMLFragment()
        opening.constant("\" s=\"")
        opening.integer(styles.number(of: style))
        switch slot {
        case .empty: opening.constant("\"/>")
        case .truth: opening.constant("\" t=\"b\"><v>")
        case .figure, .ownFigure, .date, .time: opening.constant("\"><v>")
        case .words, .formulaLike, .foreignWords, .foreignFormulaLike:
            opening.constant("\" t=\"inlineStr\"><is><t")
        }
        return opening
    }

    private func plainStyle(of column: SheetColumn, slot: CellSlot) -> CellStyle {
        var style = CellStyle(typeface: styles.typeface(for: language))
        style.edge = sheet.style == .ruled ? .below : .none
        style.vertical = "center"
        style.isBold = column.emphasis == .strong
        style.color = column.emphasis == .quiet ? .quiet : column.emphasis == .strong ? .heading : .ink
        style.horizontal = column.alignment.horizontal(in: language)
        style.isIndented = column.alignment != .centre
        style.format = column.format.code(in: language)
        switch slot {
        case .empty: break
        case .figure, .ownFigure, .truth: if column.format == .text { style.format = "General" }
        case .date: style.format = NumberFormat.date.code(in: language)
        case .time: style.format = NumberFormat.time.code(in: language)
        case .words, .formulaLike, .foreignWords, .foreignFormulaLike:
            style.format = "@"
            style.wraps = sheet.style == .ruled
            let isForeign = slot == .foreignWords || slot == .foreignFormulaLike
            style.isQuoted = slot == .formulaLike || slot == .foreignFormulaLike
            style.direction = isForeign ? language.direction.opposite : language.direction
            if isForeign { style.typeface = styles.typeface(for: language == .arabic ? .english : .arabic) }
        }
        if language.direction == .leftToRight, style.direction == .leftToRight { style.direction = nil }
        return style
    }

    // MARK: What stands around it

    private mutating func writeHeading(_ heading: SheetHeading, row: Int, to xml: XMLWriter) {
        let type = heading.role == .title ? VisualIdentity.Sheets.title : VisualIdentity.Sheets.note
        let last = columnsOfHeading()
        var style = CellStyle(typeface: styles.typeface(for: heading.text.language ?? language))
        style.size = type.size
        style.isBold = type.isBold
        style.color = type.color
        style.horizontal = SheetColumn.Alignment.leading.horizontal(in: language)
        style.vertical = heading.role == .title ? "center" : "top"
        style.format = "@"
        style.wraps = true
        style.isQuoted = SpreadsheetText.looksLikeFormula(heading.text.text)
        let direction = heading.text.language?.direction ?? .leftToRight
        style.direction = language.direction == .leftToRight && direction == .leftToRight ? nil : direction
        let height = heightOfHeading(heading.text.text, type: type, columns: last)
        xml.element("row", ["r": String(row), "ht": SpreadsheetText.number(height), "customHeight": "1"]) {
            text(heading.text.text, style: style, at: SheetRange(columns: 1...1, rows: row...row), to: xml)
        }
        if last > 1 { merged.append(SheetRange(columns: 1...last, rows: row...row)) }
    }

    /// How many columns a heading goes across: all, or as many as are in sight together.
    private func columnsOfHeading() -> Int {
        var width = 0.0
        for (position, column) in columns.enumerated() {
            width += column.width
            if width > 120 { return max(1, position) }
        }
        return sheet.columns.count
    }

    /// The height of a heading in points: merged cells do not grow by themselves.
    private func heightOfHeading(_ text: String, type: VisualIdentity.TypeStyle, columns: Int) -> Double {
        let room = widths.prefix(columns).reduce(0, +) * WrittenCells.characterWidth * 0.92
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                (TypeMetrics.width(of: line, size: type.size, isBold: type.isBold) / room).rounded(.up)
            }
            .reduce(0) { $0 + max(1, $1) }
        let line = Double(type.size * type.line) / 480
        return (lines * line * 1.15 + 5).rounded(.up)
    }

    /// The width of a digit of running text in twentieths of a point, by which columns are measured.
    static let characterWidth = 1_038 / 2_048 * Double(VisualIdentity.Sheets.text) * 10

    private func writeHeaders(to xml: XMLWriter) {
        let number = headerRow
        // The button of a filter takes the room of two characters.
        let button = sheet.table == nil ? 0 : 2 * WrittenCells.characterWidth
        let lines = zip(sheet.columns, columns)
            .map { column, plan in
                WrittenCells.lines(of: column.header, room: max(plan.room / 2, plan.room - button), isBold: true)
            }
        let height = (lines.max() ?? 1) * VisualIdentity.Sheets.line + 2 * VisualIdentity.Sheets.rowSpace
        xml.element(
            "row",
            ["r": String(number), "ht": String(height), "customHeight": "1"]
        ) {
            for (position, column) in sheet.columns.enumerated() {
                var style = CellStyle(typeface: styles.typeface(for: language))
                style.isBold = true
                style.color = .heading
                style.ground = .headerGround
                style.edge = .header
                style.format = "@"
                style.horizontal = column.alignment.horizontal(in: language)
                style.isIndented = column.alignment != .centre
                style.vertical = "center"
                style.wraps = true
                style.isQuoted = SpreadsheetText.looksLikeFormula(column.header)
                style.direction = language.direction == .rightToLeft ? .rightToLeft : nil
                let place = SheetRange(columns: position + 1...position + 1, rows: number...number)
                text(column.header, style: style, at: place, to: xml)
            }
        }
    }

    /// How many lines a text takes up in a room of so many twentieths of a point, broken at blanks.
    static func lines(
        of text: String,
        room: Double,
        size: Int = VisualIdentity.Sheets.text,
        isBold: Bool
    ) -> Int {
        let whole = TypeMetrics.width(of: text, size: size, isBold: isBold)
        if whole <= room, !text.utf8.contains(0x0A) { return 1 }
        let blank = TypeMetrics.width(of: " ", size: size, isBold: isBold)
        var lines = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += 1
            var used = 0.0
            for word in line.split(separator: " ") {
                let width = TypeMetrics.width(of: word, size: size, isBold: isBold)
                if used > 0, used + blank + width > room {
                    lines += 1
                    used = width
                } else {
                    used += (used > 0 ? blank : 0) + width
                }
                // A word that is wider than the column goes on below.
                while used > room {
                    lines += 1
                    used -= room
                }
            }
        }
        return lines
    }

    private func writeTotals(to xml: XMLWriter) {
        let number = headerRow + dataRows + 1
        let height = VisualIdentity.Sheets.line + 2 * VisualIdentity.Sheets.rowSpace
        xml.element("row", ["r": String(number), "ht": String(height)]) {
            for position in sheet.columns.indices {
                let column = sheet.columns[position]
                let total = position < sheet.totals.count ? sheet.totals[position] : .empty
                var style = plainStyle(of: column, slot: total.isWorkedOut ? .figure : .words)
                style.isBold = true
                style.color = .heading
                style.ground = .tint
                style.edge = .total
                style.wraps = false
                if case .count = total { style.format = "0" }
                let place = SheetRange(columns: position + 1...position + 1, rows: number...number)
                switch total {
                case .empty:
                    xml.element("c", ["r": place.description, "s": String(styles.number(of: style))])
                case .words(let words): text(words.text, style: style, at: place, to: xml)
                case .sum, .average, .count: writeTotal(total, column: position, style: style, at: place, to: xml)
                }
            }
        }
    }

    private func writeTotal(_ total: SheetTotal, column: Int, style: CellStyle, at place: SheetRange, to xml: XMLWriter)
    {
        guard let formula = total.formula(over: cells(of: column...column)) else { return }
        let value = tallies[column]?.value(of: total)
        xml.element("c", ["r": place.description, "s": String(styles.number(of: style))]) {
            if value == nil { xml.attribute("t", "e") }
            xml.element("f", text: formula)
            xml.element("v", text: value.map(SpreadsheetText.number) ?? "#DIV/0!")
        }
    }

    private func text(_ text: String, style: CellStyle, at place: SheetRange, to xml: XMLWriter) {
        xml.element("c", ["r": place.description, "s": String(styles.number(of: style)), "t": "inlineStr"]) {
            xml.element("is") {
                xml.element("t") {
                    xml.attribute("xml:space", "preserve")
                    xml.text(SpreadsheetText.escaped(text))
                }
            }
        }
    }
}

/// What the cells of a column begin with.
private struct ColumnPlan {
    /// The start tag up to the number of the row.
    let start: XMLFragment

    /// What follows that number, by kind of cell and ground; empty until it is needed.
    var openings = [XMLFragment](repeating: XMLFragment(), count: CellSlot.allCases.count * 2)

    /// The width of the column in characters.
    let width: Double

    /// The width of its text in twentieths of a point.
    let room: Double

    /// How many bytes of text surely fit in one line: the widest letters are less than twice as wide as a digit.
    let shortText: Int

    /// Whether its words are bold.
    let isBold: Bool

    init(_ column: SheetColumn, letters: String, of sheet: Sheet, language: Language) {
        // Blanks at the sides of a cell and its indent take room, and so does the button of a filter.
        let sides = column.alignment == .centre ? 1.2 : 2.6
        let button = sheet.table == nil ? 0 : 2.0
        let longestWord =
            column.header.split(separator: " ")
            .map { TypeMetrics.width(of: $0, size: VisualIdentity.Sheets.text, isBold: true) }
            .max() ?? 0
        // Arabic type is a little wider than is counted.
        let character = WrittenCells.characterWidth * (language == .arabic ? 0.93 : 1)
        width = min(255, max(column.width, (longestWord / character + sides + button).rounded(.up)))
        room = max(1, width - sides) * character
        shortText = Int(width / 2)
        isBold = column.emphasis == .strong
        var start = XMLFragment()
        start.constant("<c r=\"")
        start.text(letters)
        self.start = start
    }
}

/// The kinds of cell that look different in one column.
private enum CellSlot: Int, CaseIterable {
    case empty
    case words
    case formulaLike
    case foreignWords
    case foreignFormulaLike
    case figure
    case ownFigure
    case date
    case time
    case truth

    /// The kind of a text in a workbook of a language.
    ///
    /// A code reads from left to right, and so is foreign among Arabic words.
    init(_ text: CellText, in language: Language) {
        let isForeign = (text.language?.direction ?? .leftToRight) != language.direction
        let isFormulaLike = SpreadsheetText.looksLikeFormula(text.text)
        self =
            isForeign
            ? (isFormulaLike ? .foreignFormulaLike : .foreignWords) : (isFormulaLike ? .formulaLike : .words)
    }
}

/// What a total needs of the cells above it.
private struct ColumnTally {
    private var sum = 0.0
    private var numbers = 0
    private var filled = 0

    mutating func add(_ cell: Cell, in format: NumberFormat) {
        guard cell != .empty else { return }
        filled += 1
        guard let number = cell.number(in: format) else { return }
        sum += number
        numbers += 1
    }

    /// The figure of a total; `nil` for the mean of nothing.
    func value(of total: SheetTotal) -> Double? {
        switch total {
        case .empty, .words: nil
        case .sum: sum
        case .average: numbers == 0 ? nil : sum / Double(numbers)
        case .count: Double(filled)
        }
    }
}

extension Cell {
    /// The number that a cell holds in a column of a format.
    fileprivate func number(in format: NumberFormat) -> Double? {
        switch self {
        case .empty, .words, .truth: nil
        case .figure(let figure): figure.value
        case .date(let date): Double(date.serialDay)
        case .time(let time): Double(time.minutes) / 1_440
        case .length(let minutes): format == .duration ? Double(minutes.count) / 1_440 : Double(minutes.count)
        }
    }
}

extension SheetTotal {
    /// Whether it is a figure.
    var isWorkedOut: Bool {
        switch self {
        case .empty, .words: false
        case .sum, .average, .count: true
        }
    }

    /// The formula of a figure over cells, which leaves filtered rows out; `nil` for what is no figure.
    func formula(over cells: SheetRange) -> String? {
        switch self {
        case .empty, .words: nil
        case .sum: "SUBTOTAL(109,\(cells))"
        case .average: "SUBTOTAL(101,\(cells))"
        case .count: "SUBTOTAL(103,\(cells))"
        }
    }
}

extension CalendarDate {
    /// The date as a number of the 1900 system, which counts 1 January 1900 as 1.
    ///
    /// ISO/IEC 29500-1, 18.17.4.1: that system has a 29 February 1900, so days before 1 March 1900 are one less.
    var serialDay: Int {
        let day = daysSince1970 + 25_569
        return day > 60 ? day : day - 1
    }
}

extension SheetColumn.Alignment {
    /// The side of the page in a workbook of a language: left and right are those of the paper.
    func horizontal(in language: Language) -> String {
        switch (self, language.direction) {
        case (.centre, _): "center"
        case (.leading, .leftToRight), (.trailing, .rightToLeft): "left"
        case (.leading, .rightToLeft), (.trailing, .leftToRight): "right"
        }
    }
}

extension WritingDirection {
    fileprivate var opposite: WritingDirection { self == .leftToRight ? .rightToLeft : .leftToRight }
}
