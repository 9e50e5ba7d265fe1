import Documents
import Markup
import Reference

/// Writes the rows of a form.
struct FormRows {
    let sheet: FormSheet

    /// Which sheet of the form it is, counted from 0.
    let number: Int

    let language: Language
    let inputs: FormInputs
    let styles: WorkbookStyles

    /// The ranges of cells that go across columns.
    let merged: [SheetRange]

    init(_ sheet: FormSheet, number: Int, language: Language, inputs: FormInputs, styles: WorkbookStyles) {
        self.sheet = sheet
        self.number = number
        self.language = language
        self.inputs = inputs
        self.styles = styles
        merged = sheet.rows.enumerated()
            .flatMap { position, row in
                FormRows.placed(row).filter { $0.cell.span > 1 }
                    .map { SheetRange(columns: $0.columns, rows: position + 1...position + 1) }
            }
    }

    /// Writes everything in `sheetData`.
    func write(to xml: XMLWriter) {
        for (position, row) in sheet.rows.enumerated() { write(row, number: position + 1, to: xml) }
    }

    private func write(_ row: FormRow, number: Int, to xml: XMLWriter) {
        let height = height(of: row)
        xml.element("row", ["r": String(number), "ht": SpreadsheetText.number(height.points)]) {
            if row.visibility == .hidden { xml.attribute("hidden", "1") }
            if height.isFixed { xml.attribute("customHeight", "1") }
            for (cell, columns) in FormRows.placed(row) {
                let place = SheetRange(columns: columns.lowerBound...columns.lowerBound, rows: number...number)
                write(cell, at: place, to: xml)
                guard columns.count > 1 else { continue }
                // The others of a merged range have its looks, for its lines are theirs.
                let looks = styles.number(of: style(of: cell))
                for column in columns.dropFirst() {
                    let place = SheetRange(columns: column...column, rows: number...number)
                    xml.element("c", ["r": place.description, "s": String(looks)])
                }
            }
        }
    }

    private static func placed(_ row: FormRow) -> [(cell: FormCell, columns: ClosedRange<Int>)] {
        var column = 1
        return row.cells.map { cell in
            defer { column += cell.span }
            return (cell, column...column + cell.span - 1)
        }
    }

    // MARK: Cells

    private func write(_ cell: FormCell, at place: SheetRange, to xml: XMLWriter) {
        let style = style(of: cell)
        if case .empty = cell.content, cell.role == .plain { return }
        xml.element("c", ["r": place.description, "s": String(styles.number(of: style))]) {
            switch cell.content {
            case .empty: break
            case .words(let words): write(words.text, to: xml)
            case .tally(let tally): write(tally, to: xml)
            case .input(_, let held): write(held, to: xml)
            }
        }
    }

    private func write(_ text: String, to xml: XMLWriter) {
        xml.attribute("t", "inlineStr")
        xml.element("is") {
            xml.element("t") {
                xml.attribute("xml:space", "preserve")
                xml.text(SpreadsheetText.escaped(text))
            }
        }
    }

    private func write(_ tally: FormTally, to xml: XMLWriter) {
        let words = tally.words
        guard let count = inputs.count(of: tally.questions, seenFrom: number) else { return }
        let pieces = [
            SpreadsheetText.literal(words.before), count,
            SpreadsheetText.literal(words.between + String(tally.questions.count) + words.after),
        ]
        xml.attribute("t", "str")
        xml.element("f", text: SpreadsheetText.escaped(pieces.joined(separator: "&")))
        let answered = tally.questions.count { inputs.isAnswered($0) }
        xml.element("v", text: SpreadsheetText.escaped(tally.text(answered: answered)))
    }

    private func write(_ held: Cell, to xml: XMLWriter) {
        switch held {
        case .empty: break
        case .words(let words): write(words.text, to: xml)
        case .figure(let figure): xml.element("v", text: SpreadsheetText.number(figure.value))
        case .date(let date): xml.element("v", text: String(date.serialDay))
        case .time(let time): xml.element("v", text: SpreadsheetText.number(Double(time.minutes) / 1_440))
        case .length(let minutes): xml.element("v", text: String(minutes.count))
        case .truth(let truth):
            xml.attribute("t", "b")
            xml.element("v", text: truth ? "1" : "0")
        }
    }

    // MARK: Looks

    private func style(of cell: FormCell) -> CellStyle {
        var wordLanguage: Language? = language
        var isQuoted = false
        switch cell.content {
        case .words(let words):
            wordLanguage = words.language
            isQuoted = SpreadsheetText.looksLikeFormula(words.text)
        case .tally(let tally): wordLanguage = tally.language
        case .empty, .input: break
        }
        var style = CellStyle(typeface: styles.typeface(for: wordLanguage ?? .english))
        let direction = wordLanguage?.direction ?? .leftToRight
        style.direction = language.direction == .leftToRight && direction == .leftToRight ? nil : direction
        style.horizontal = SheetColumn.Alignment.leading.horizontal(in: language)
        style.format = "@"
        style.wraps = true
        style.isQuoted = isQuoted
        style.vertical = "center"
        style.isIndented = cell.role.isIndented
        let type = cell.role.type
        style.size = type.size
        style.isBold = type.isBold
        style.color = type.color
        switch cell.role {
        case .plain, .title, .text, .note, .progress: break
        case .hint: style.edge = .below
        case .section:
            style.ground = .headerGround
        case .sectionNote:
            style.ground = .headerGround
            style.horizontal = SheetColumn.Alignment.trailing.horizontal(in: language)
        case .columnHeader:
            style.ground = .headerGround
            style.edge = .header
        case .label: style.edge = .below
        case .choice:
            style.edge = .below
            style.indent = 3
        case .input:
            style.edge = .input
            style.ground = .inputGround
            style.isUnlocked = true
            if case .input(let input, _) = cell.content { style.format = input.rule.format.code(in: language) }
        case .anchor:
            style.wraps = false
            style.horizontal = nil
        }
        if case .tally = cell.content { style.format = "General" }
        if cell.role == .text { style.vertical = "top" }
        return style
    }

    // MARK: Heights

    /// The height of a row in points, and whether programs are to leave it as it is: they know nothing of merged cells.
    private func height(of row: FormRow) -> (points: Double, isFixed: Bool) {
        var points = row.cells.isEmpty ? 9.0 : 15.0
        var isFixed = row.cells.isEmpty
        for (cell, columns) in FormRows.placed(row) {
            let width = columns.filter { sheet.columns[$0 - 1].visibility == .shown }
                .reduce(0) { $0 + sheet.columns[$1 - 1].width }
            let type = cell.role.type
            var line = Double(type.size * type.line) / 480 * 1.12
            var lines = 1
            switch cell.content {
            case .empty: continue
            case .words(let words):
                guard cell.role != .anchor else { continue }
                // Arabic type is wider and higher than is counted.
                let isArabic = words.language == .arabic
                if isArabic { line *= 1.18 }
                let room =
                    max(1, width - (cell.role == .choice ? 5 : cell.role.isIndented ? 2.6 : 1))
                    * WrittenCells.characterWidth * (isArabic ? 0.84 : 0.93)
                lines = WrittenCells.lines(of: words.text, room: room, size: type.size, isBold: type.isBold)
                if columns.count > 1 { isFixed = true }
            case .tally: break
            case .input(let input, _):
                lines = input.lines
                // A row that programs fit anew after an answer loses the room around its words; only words of one's own
                // may need more.
                if case .words = input.rule, lines == 1 { break }
                isFixed = true
            }
            points = max(points, (Double(lines) * line).rounded(.up) + cell.role.space)
        }
        // Excel's own bound is 409 points.
        return (min(points, 409), isFixed)
    }
}

extension FormCell.Role {
    /// The size, weight and colour of its words.
    var type: VisualIdentity.TypeStyle {
        func running(
            size: Int = VisualIdentity.Sheets.text,
            isBold: Bool = false,
            _ color: Color = .ink
        )
            -> VisualIdentity.TypeStyle
        { VisualIdentity.TypeStyle(size: size, isBold: isBold, color: color, before: 0, after: 0, line: 264) }
        return switch self {
        case .title: VisualIdentity.Sheets.title
        case .section: VisualIdentity.Sheets.section
        case .columnHeader: running(isBold: true, .heading)
        case .progress: running(isBold: true, .accent)
        case .note, .hint, .sectionNote: VisualIdentity.Sheets.note
        case .label: running(isBold: true)
        case .plain, .text, .choice, .input, .anchor: running()
        }
    }

    /// Whether its words keep a little away from the edge at which they stand.
    fileprivate var isIndented: Bool {
        switch self {
        case .section, .sectionNote, .columnHeader, .label, .choice, .hint, .input: true
        case .plain, .title, .text, .note, .progress, .anchor: false
        }
    }

    /// What a row is higher than its lines, in points.
    fileprivate var space: Double {
        switch self {
        case .section, .sectionNote, .columnHeader: 10
        case .label, .choice, .hint, .input: 9
        case .plain, .title, .text, .note, .progress, .anchor: 4
        }
    }
}

extension FormInput.Rule {
    /// How what is filled in is shown; words stay words.
    fileprivate var format: NumberFormat {
        switch self {
        case .oneOf, .listed, .words: .text
        case .whole: .whole
        case .decimal: .general
        case .date: .date
        }
    }
}
