import Exchange
import OfficeOpenXML
import Reference

/// A workbook that somebody filled in: the words of its cells, and what it says of itself.
struct FilledWorkbook {
    /// Its sheets in order.
    let sheets: [FilledSheet]

    /// Its custom properties by their names.
    let properties: [String: String]

    /// What is to be said of the file.
    let findings: [Diagnostic]

    /// Reads a workbook, or throws why nothing can be read from it.
    init(_ bytes: [UInt8], file: String) throws(DiagnosticsError) {
        let reader = try SpreadsheetReader(bytes, file: file)
        var sheets: [FilledSheet] = []
        for (position, entry) in reader.sheets.enumerated() {
            let cells = try reader.cells(of: position)
            var words: [(FilledSheet.Address, String)] = []
            var computed: Set<FilledSheet.Address> = []
            for row in cells.rows {
                for cell in cells.cells[row.cells] {
                    let address = FilledSheet.Address(row: row.number, column: cell.column + 1)
                    words.append((address, cells.text(of: cell)))
                    if cell.hasFormula { computed.insert(address) }
                }
            }
            sheets.append(
                FilledSheet(
                    name: entry.name,
                    isShown: entry.visibility == .visible,
                    cells: words,
                    computed: computed
                )
            )
        }
        self.sheets = sheets
        properties = Dictionary(
            reader.customProperties.map { ($0.name, $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        findings = reader.notes
    }
}

/// The words of a sheet, by row and column.
struct FilledSheet {
    /// Its name.
    let name: String

    /// Whether it is seen.
    let isShown: Bool

    /// The cells that have words, row by row.
    let cells: [(address: Address, text: String)]

    /// The cells whose words a formula worked out.
    let computed: Set<Address>

    private let rows: [Int: Range<Int>]

    /// The place of a cell: row and column, from 1.
    struct Address: Hashable, Comparable {
        let row: Int
        let column: Int

        static func < (first: Address, second: Address) -> Bool {
            (first.row, first.column) < (second.row, second.column)
        }
    }

    /// Takes the words of a sheet, without blanks at their ends; cells without words are left out.
    init(name: String, isShown: Bool, cells: [(Address, String)], computed: Set<Address> = []) {
        self.name = name
        self.isShown = isShown
        self.computed = computed
        self.cells = cells.map { ($0, $1.trimmedOfMarks) }.filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }
        var rows: [Int: Range<Int>] = [:]
        for (position, cell) in self.cells.enumerated() {
            let row = cell.address.row
            rows[row] = (rows[row]?.lowerBound ?? position)..<position + 1
        }
        self.rows = rows
    }

    /// The words of a cell; empty for nothing.
    func text(_ address: Address) -> String {
        cells[rows[address.row] ?? 0..<0].first { $0.address == address }?.text ?? ""
    }

    /// The words of the cells of a row.
    func texts(inRow row: Int) -> [String] { cells[rows[row] ?? 0..<0].map(\.text) }

    /// The words of the cells of a column.
    func texts(inColumn column: Int) -> [String] { cells.filter { $0.address.column == column }.map(\.text) }

    /// A place on the sheet, as people write it: "answers.xlsx!Needs!C5".
    func place(_ cell: (row: Int, column: Int)?, _ file: String) -> Place {
        guard let cell else { return Place(file: "\(file)!\(name)") }
        let address = SheetCells.address(column: cell.column - 1, row: cell.row)
        return Place(file: "\(file)!\(name)!\(address)")
    }
}
