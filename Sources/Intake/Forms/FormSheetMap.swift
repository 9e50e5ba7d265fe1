import Exchange
import Needs
import Reference

/// What the rows and the columns of a sheet are for, by their anchors.
struct FormSheetMap {
    /// The forms that the sheet says it is of.
    private(set) var forms: [(code: String, language: Language)] = []

    /// How many rows and columns were known by their words alone.
    private(set) var salvaged = 0

    /// Cells with words where neither the form nor an answer stands: row and column, from 1.
    private(set) var outside: [(row: Int, column: Int)] = []

    private let sheet: FilledSheet
    private var rows: [Int: FormAnchor] = [:]
    private var columns: [Int: FormAnchor] = [:]

    /// The cells that hold anchors.
    private var anchored: Set<FilledSheet.Address> = []

    /// Finds the anchors of a sheet, and what is lost by its words.
    init(_ sheet: FilledSheet, _ words: FormWords) {
        self.sheet = sheet
        for (address, text) in sheet.cells {
            guard let anchor = FormAnchor(text) else { continue }
            anchored.insert(address)
            switch anchor {
            case .form(let code, let language): forms.append((code, language))
            case .question, .choice, .item: rows[address.row] = anchor
            case .aspect, .answers: columns[address.column] = anchor
            case .words: continue
            }
        }
        markWords()
        guard !anchored.isEmpty || sheet.isShown else { return }
        salvage(words)
        if !anchored.isEmpty { findOutside() }
    }

    /// Whether there are places for answers.
    var hasPlaces: Bool { !rows.isEmpty && !columns.isEmpty }

    /// The first column whose words are seen.
    var firstColumn: Int { (anchored.map(\.column).min() ?? 0) + 1 }

    // MARK: Finding

    /// Rows and columns of the form's own words: an anchor for them stands beside others of its kind.
    private mutating func markWords() {
        let (anchorRows, anchorColumns) = (anchorLines(\.row), anchorLines(\.column))
        for address in anchored where FormAnchor(sheet.text(address)) == .words {
            // In the row of the anchors of columns it is for its column, else for its row.
            if anchorRows.contains(address.row), !anchorColumns.contains(address.column) {
                columns[address.column] = columns[address.column] ?? .words
            } else {
                rows[address.row] = rows[address.row] ?? .words
            }
        }
    }

    /// The rows that hold anchors of columns, or the columns that hold anchors of rows.
    private func anchorLines(_ line: KeyPath<FilledSheet.Address, Int>) -> Set<Int> {
        var lines: Set<Int> = []
        for address in anchored {
            switch FormAnchor(sheet.text(address)) {
            case .form: lines.insert(address[keyPath: line])
            case .question, .choice, .item: if line == \.column { lines.insert(address.column) }
            case .aspect, .answers: if line == \.row { lines.insert(address.row) }
            case .words, nil: continue
            }
        }
        return lines
    }

    /// Takes rows and columns without anchors by their words, where none is there with an anchor.
    private mutating func salvage(_ words: FormWords) {
        let known = Set(rows.values)
        let knownColumns = Set(columns.values)
        for (address, text) in sheet.cells where !anchored.contains(address) {
            if rows[address.row] == nil, let anchor = words.row(text), !known.contains(anchor) {
                rows[address.row] = anchor
                salvaged += 1
            } else if columns[address.column] == nil, let anchor = words.column(text), !knownColumns.contains(anchor) {
                columns[address.column] = anchor
                salvaged += 1
            }
        }
    }

    /// Cells with words in rows or columns that the form did not have.
    private mutating func findOutside() {
        for (address, text) in sheet.cells where !anchored.contains(address) && !text.isEmpty {
            let (row, column) = (rows[address.row], columns[address.column])
            if row == nil || column == nil { outside.append((address.row, address.column)) }
        }
    }

    // MARK: What it holds

    /// Hands over the cells for answers.
    func collect(into cells: inout PlacedCells, survey: Survey, file: String) {
        let items = Dictionary(survey.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (row, anchor) in rows.sorted(by: { $0.key < $1.key }) {
            for (column, use) in columns.sorted(by: { $0.key < $1.key }) {
                let name: String?
                switch (anchor, use) {
                case (.question(let question), .answers): name = question.text
                case (.choice(let question, let value), .answers): name = FormWords.key(question, value)
                case (.item(let id), .aspect(let aspect)):
                    name = (items[id] ?? SurveyItem(stray: id))?.column(aspect).text
                default: name = nil
                }
                guard let name else { continue }
                cells.add(name, text(row, column), isComputed: isComputed(row, column), place((row, column), file))
            }
        }
    }

    /// The rows whose words are no longer those of the form, with the words that stood there.
    func changed(_ words: FormWords, in language: Language) -> [(row: Int, expected: String)] {
        var changed: [(row: Int, expected: String)] = []
        for (row, anchor) in rows.sorted(by: { $0.key < $1.key }) {
            guard let expected = words.words(of: anchor, in: language) else { continue }
            let folded = TextFolding.fold(expected)
            let texts = sheet.texts(inRow: row)
            if !texts.contains(where: { TextFolding.fold($0) == folded }) { changed.append((row, expected)) }
        }
        for (column, anchor) in columns.sorted(by: { $0.key < $1.key }) {
            guard let expected = words.words(of: anchor, in: language) else { continue }
            let folded = TextFolding.fold(expected)
            let texts = sheet.texts(inColumn: column)
            if !texts.contains(where: { TextFolding.fold($0) == folded }) {
                changed.append((anchored.map(\.row).min() ?? 1, expected))
            }
        }
        return changed
    }

    /// The words of a cell, without blanks at their ends.
    func text(_ row: Int, _ column: Int) -> String { sheet.text(FilledSheet.Address(row: row, column: column)) }

    private func isComputed(_ row: Int, _ column: Int) -> Bool {
        sheet.computed.contains(FilledSheet.Address(row: row, column: column))
    }

    /// A place on the sheet, as people write it: "answers.xlsx!Needs!C5".
    func place(_ cell: (row: Int, column: Int)?, _ file: String) -> Place { sheet.place(cell, file) }
}

extension SurveyItem {
    /// An item that only an older form has.
    fileprivate init?(stray id: ItemID) {
        guard let competency = CompetencyID(id.text) else { return nil }
        self.init(id: id, competency: competency)
    }
}
