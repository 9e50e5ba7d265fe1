import Documents

/// Where the inputs of a workbook are.
struct FormInputs {
    /// The cells of a question, in the order of the form.
    private let cells: [String: [FormPlace]]

    private let answered: Set<String>

    /// The cells on which the looks of others depend, with the names by which conditions call them.
    ///
    /// Conditions of older programs cannot look at other sheets, but names can.
    let named: [(name: DefinedName, place: FormPlace)]

    private let names: [String: DefinedName]
    private let sheetNames: [String]

    init(_ form: FormWorkbook) {
        var cells: [String: [FormPlace]] = [:]
        var answered: Set<String> = []
        var places: [String: FormPlace] = [:]
        let deciding = Set(
            form.sheets.flatMap(\.inputs).compactMap(\.input.relevance).flatMap(\.clauses).flatMap(\.terms).map(\.input)
        )
        for (number, sheet) in form.sheets.enumerated() {
            for (input, row, column) in sheet.inputs {
                let place = FormPlace(sheet: number, row: row, column: column)
                if let id = input.id, deciding.contains(id), places[id] == nil { places[id] = place }
                if let question = input.question { cells[question, default: []].append(place) }
            }
            for case .input(let input, let held) in sheet.rows.flatMap(\.cells).map(\.content) where held != .empty {
                if let question = input.question { answered.insert(question) }
            }
        }
        self.cells = cells
        self.answered = answered
        var names: [String: DefinedName] = [:]
        var named: [(name: DefinedName, place: FormPlace)] = []
        for (id, place) in places.sorted(by: { $0.key < $1.key }) {
            let name = DefinedName(mending: "Answer_\(named.count + 1)")
            names[id] = name
            named.append((name, place))
        }
        self.named = named
        self.names = names
        sheetNames = form.sheets.map(\.name.text)
    }

    /// Whether a question is answered as the form is written.
    func isAnswered(_ question: String) -> Bool { answered.contains(question) }

    /// The formula that says whether a relevance holds; `nil` where an input is missing or the formula would be too long.
    func formula(of relevance: FormRelevance) -> String? {
        var clauses: [String] = []
        for clause in relevance.clauses {
            var terms: [String] = []
            for term in clause.terms {
                guard let name = names[term.input]?.text else { return nil }
                switch term {
                case .holds(_, let words): terms.append("\(name)=\(SpreadsheetText.literal(words))")
                case .isAtLeast(_, let bound):
                    terms.append("AND(ISNUMBER(\(name)),\(name)>=\(SpreadsheetText.number(bound)))")
                case .isAtMost(_, let bound):
                    terms.append("AND(ISNUMBER(\(name)),\(name)<=\(SpreadsheetText.number(bound)))")
                }
            }
            guard (1...200).contains(terms.count) else { return nil }
            clauses.append("OR(\(terms.joined(separator: ",")))")
        }
        guard (1...200).contains(clauses.count) else { return nil }
        let formula = "AND(\(clauses.joined(separator: ",")))"
        return formula.utf16.count <= 7_000 ? formula : nil
    }

    /// The formula that counts the questions of a tally that are answered, seen from a sheet.
    ///
    /// Questions of one cell are counted together, others one by one. `nil` where the formula would be longer than Excel takes.
    func count(of questions: Set<String>, seenFrom sheet: Int) -> String? {
        var single: [FormPlace] = []
        var terms: [String] = []
        for question in questions.sorted() {
            guard let places = cells[question] else { continue }
            if places.count == 1 {
                single += places
            } else {
                let ranges = FormRanges.covering(places).map { reference(to: $0, seenFrom: sheet) }
                terms.append("SIGN(COUNTA(\(ranges.joined(separator: ","))))")
            }
        }
        var ranges = FormRanges.covering(single).map { reference(to: $0, seenFrom: sheet) }[...]
        var counts: [String] = []
        while !ranges.isEmpty {
            // Excel takes 255 arguments.
            counts.append("COUNTA(\(ranges.prefix(200).joined(separator: ",")))")
            ranges = ranges.dropFirst(200)
        }
        let formula = (counts + terms).joined(separator: "+")
        guard formula.utf16.count <= 7_000 else { return nil }
        return formula.isEmpty ? "0" : formula
    }

    private func reference(to range: FormRanges, seenFrom sheet: Int) -> String {
        let cells = range.cells
        return range.sheet == sheet ? cells.description : cells.absolute(on: sheetNames[range.sheet])
    }
}

/// A cell of a workbook: a sheet counted from 0, row and column counted from 1.
struct FormPlace: Hashable, Comparable {
    let sheet: Int
    let row: Int
    let column: Int

    static func < (first: FormPlace, second: FormPlace) -> Bool {
        (first.sheet, first.column, first.row) < (second.sheet, second.column, second.row)
    }

    var range: SheetRange { SheetRange(columns: column...column, rows: row...row) }
}

/// A rectangle of cells on a sheet.
struct FormRanges {
    let sheet: Int
    let cells: SheetRange

    /// The fewest rectangles of whole columns side by side that cover cells, and no others.
    static func covering(_ places: [FormPlace]) -> [FormRanges] {
        var ranges: [FormRanges] = []
        var runs: [FormRanges] = []
        for place in places.sorted() {
            if let last = runs.last, last.sheet == place.sheet, last.cells.columns.upperBound == place.column,
                last.cells.rows.upperBound + 1 == place.row
            {
                let rows = last.cells.rows.lowerBound...place.row
                runs[runs.count - 1] = FormRanges(
                    sheet: last.sheet,
                    cells: SheetRange(columns: last.cells.columns, rows: rows)
                )
            } else {
                runs.append(FormRanges(sheet: place.sheet, cells: place.range))
            }
        }
        for run in runs {
            let beside = ranges.lastIndex {
                $0.sheet == run.sheet && $0.cells.rows == run.cells.rows
                    && $0.cells.columns.upperBound + 1 == run.cells.columns.lowerBound
            }
            guard let beside else {
                ranges.append(run)
                continue
            }
            let columns = ranges[beside].cells.columns.lowerBound...run.cells.columns.upperBound
            ranges[beside] = FormRanges(sheet: run.sheet, cells: SheetRange(columns: columns, rows: run.cells.rows))
        }
        return ranges.sorted {
            ($0.sheet, $0.cells.rows.lowerBound, $0.cells.columns.lowerBound)
                < ($1.sheet, $1.cells.rows.lowerBound, $1.cells.columns.lowerBound)
        }
    }
}
