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
        sheets = try ScaffoldSheets.read(bytes, file: file)
            .map { sheet in
                FilledSheet(
                    name: sheet.name,
                    isShown: !sheet.isHidden,
                    cells: sheet.cells.map { (FilledSheet.Address(row: $0.row, column: $0.column), $0.text) }
                )
            }
        properties = CustomPropertyReading.values(in: bytes)
        findings = []
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
    init(name: String, isShown: Bool, cells: [(Address, String)]) {
        self.name = name
        self.isShown = isShown
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
        return Place(file: "\(file)!\(name)!\(FilledSheet.letters(cell.column))\(cell.row)")
    }

    /// The letters of a column, counted from 1: A to Z, then AA, AB and so on.
    private static func letters(_ column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(0x41 + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
