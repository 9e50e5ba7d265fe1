import Exchange
import OfficeOpenXML

/// A row of a sheet: its cells by column, those of merged ranges filled.
struct SheetRow: AnswerRow {
    let cells: SheetCells

    /// The position of the cell of each column; below 0 for none.
    let positions: [Int]

    var count: Int { positions.count }

    func isEmpty(_ column: Int) -> Bool {
        guard let cell = cell(column) else { return true }
        return cell.start == cell.end && cell.kind != .formulaWithoutValue
    }

    func onlyByte(_ column: Int) -> UInt8? {
        guard let cell = cell(column), cell.end - cell.start == 1 else { return nil }
        return cells.bytes[cell.start]
    }

    func text(_ column: Int) -> String { cell(column).map(cells.text) ?? "" }

    func words(_ column: Int) -> String {
        guard let cell = cell(column), cell.hasFormula, let formula = cells.formula(ofCell: positions[column]) else {
            return text(column)
        }
        return "=" + formula
    }

    func kind(_ column: Int) -> CellKind {
        switch cell(column)?.kind {
        case .date: .date
        case .truth, .error: .noAnswer
        case .formulaWithoutValue: .emptyFormula
        case .text, .number, nil: .plain
        }
    }

    private func cell(_ column: Int) -> ReadCell? {
        guard column < positions.count, positions[column] >= 0 else { return nil }
        return cells.cells[positions[column]]
    }
}

/// Goes through the rows of a sheet.
struct SheetRows {
    private let cells: SheetCells
    private let width: Int
    private let merges: MergedCells

    /// The widest part of a sheet that is looked at; a cell beyond it is no answer to anything.
    private static let widest = 16_384

    init(_ cells: SheetCells) {
        self.cells = cells
        width = min((cells.cells.map(\.column).max() ?? -1) + 1, SheetRows.widest)
        merges = MergedCells(cells)
    }

    /// Hands over every row that has a cell, with its number, until one is refused.
    func forEachRow(_ visit: (_ number: Int, _ row: SheetRow) -> Bool) {
        var positions = [Int](repeating: -1, count: width)
        for row in cells.rows {
            for column in positions.indices { positions[column] = -1 }
            for position in row.cells where cells.cells[position].column < width {
                positions[cells.cells[position].column] = position
            }
            merges.fill(&positions, ofRow: row.number)
            guard visit(row.number, SheetRow(cells: cells, positions: positions)) else { return }
        }
    }
}

/// The cells that stand for a whole merged range.
private struct MergedCells {
    private struct Merge {
        let range: CellRange
        let position: Int
    }

    private let merges: [Merge]

    init(_ cells: SheetCells) {
        guard !cells.merges.isEmpty else {
            merges = []
            return
        }
        var corners: [Int: [Int: Int]] = [:]
        for range in cells.merges { corners[range.rows.lowerBound, default: [:]][range.columns.lowerBound] = -1 }
        for row in cells.rows {
            guard var wanted = corners[row.number] else { continue }
            for position in row.cells where wanted[cells.cells[position].column] != nil {
                wanted[cells.cells[position].column] = position
            }
            corners[row.number] = wanted
        }
        merges = cells.merges.compactMap { range in
            let position = corners[range.rows.lowerBound]?[range.columns.lowerBound] ?? -1
            return position < 0 ? nil : Merge(range: range, position: position)
        }
    }

    func fill(_ positions: inout [Int], ofRow row: Int) {
        for merge in merges where merge.range.rows.contains(row) {
            for column in merge.range.columns where column < positions.count && positions[column] < 0 {
                positions[column] = merge.position
            }
        }
    }
}
