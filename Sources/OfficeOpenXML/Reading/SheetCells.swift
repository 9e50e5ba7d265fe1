/// The cells of a sheet that was read.
///
/// Only what is there is kept: memory follows the cells that hold something, never what the sheet says of its size.
package struct SheetCells: Sendable {
    /// The texts of the cells in UTF-8, end to end; cells with one shared string share its place.
    package let bytes: [UInt8]

    /// The rows that hold something, in the order of their numbers.
    package let rows: [ReadRow]

    /// The cells that hold something or have a formula, row by row.
    package let cells: [ReadCell]

    /// The columns that are hidden, from 0, in order.
    package let hiddenColumns: [ClosedRange<Int>]

    /// The ranges of merged cells, in the order of the file.
    ///
    /// A range may be as large as a sheet: whoever fills it down goes through the rows that are there.
    package let merges: [CellRange]

    private let formulas: FormulaTexts

    init(
        bytes: [UInt8],
        rows: [ReadRow],
        cells: [ReadCell],
        hiddenColumns: [ClosedRange<Int>] = [],
        merges: [CellRange] = [],
        formulas: FormulaTexts = FormulaTexts()
    ) {
        self.bytes = bytes
        self.rows = rows
        self.cells = cells
        self.hiddenColumns = hiddenColumns
        self.merges = merges
        self.formulas = formulas
    }

    /// The text of a cell.
    package func text(of cell: ReadCell) -> String {
        String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
    }

    /// The formula of a cell, by its place in `cells`; `nil` when it has none.
    ///
    /// A cell that shares the formula of another gives that one, as it stands there. The text is never run.
    package func formula(ofCell index: Int) -> String? { formulas.text(ofCell: index) }

    /// Whether a column, from 0, is hidden.
    package func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

    /// The address of a cell, such as `B7`.
    package static func address(column: Int, row: Int) -> String {
        SheetRange.letters(ofColumn: column + 1) + String(row)
    }
}

/// The texts of the formulas of a sheet, beside its cells: few cells have one.
struct FormulaTexts: Sendable {
    private var cells: [UInt32] = []
    private var places: [Range<UInt32>] = []
    private var bytes: [UInt8] = []

    /// The formulas that other cells share, by the number that they are called by.
    private var shared: [Int: Range<UInt32>] = [:]

    /// Adds the formula of a cell behind all that have one.
    mutating func add(_ text: [UInt8], ofCell index: Int, sharedAs number: Int?) {
        var place = UInt32(bytes.count)..<UInt32(bytes.count + text.count)
        if let number {
            if text.isEmpty, let known = shared[number] { place = known } else { shared[number] = place }
        }
        bytes += text
        cells.append(UInt32(index))
        places.append(place)
    }

    /// The formula of a cell.
    func text(ofCell index: Int) -> String? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle] < index { low = middle + 1 } else { high = middle }
        }
        guard low < cells.count, cells[low] == index else { return nil }
        return String(decoding: bytes[Int(places[low].lowerBound)..<Int(places[low].upperBound)], as: UTF8.self)
    }
}
