import Needs
import Reference

/// Finds the row with the column headers, below titles perhaps, and perhaps spread over two rows.
struct HeaderSearch {
    /// The headers, one a column.
    let header: [String]

    /// The line of the row, or of the lower one of two.
    let line: Int

    /// What was passed over or put together, to be told.
    let notes: [String]

    /// Looks through the first rows of a table.
    init(_ rows: [(line: Int, cells: [String])], _ planning: ColumnPlanning) {
        guard let first = rows.first else {
            (header, line, notes) = ([], 1, [])
            return
        }
        if planning.isPlainHeader(first.cells) {
            (header, line, notes) = (first.cells, first.line, [])
            return
        }
        var best: (score: Int, header: [String], row: Int, isDouble: Bool) =
            (planning.score(of: first.cells), first.cells, 0, false)
        for (position, row) in rows.enumerated() {
            if position > 0 {
                let score = planning.score(of: row.cells)
                if score > best.score { best = (score, row.cells, position, false) }
            }
            guard position + 1 < rows.count else { continue }
            let double = HeaderSearch.joined(row.cells, rows[position + 1].cells)
            let score = planning.score(of: double)
            if score > best.score { best = (score, double, position + 1, true) }
        }
        header = best.header
        line = rows[best.row].line
        var notes: [String] = []
        let passed = best.row - (best.isDouble ? 1 : 0)
        if passed > 0 { notes.append("\(passed) row\(passed == 1 ? "" : "s") above the column headers passed over") }
        if best.isDouble { notes.append("column headers put together from two rows") }
        self.notes = notes
    }

    /// Headers over two rows as one: a title that spans columns stands before what is below it.
    private static func joined(_ upper: [String], _ lower: [String]) -> [String] {
        var title = ""
        return (0..<max(upper.count, lower.count))
            .map { column in
                if column < upper.count, !upper[column].isEmpty { title = upper[column] }
                let below = column < lower.count ? lower[column] : ""
                if below.isEmpty { return column < upper.count ? upper[column] : "" }
                return title.isEmpty ? below : "\(title) / \(below)"
            }
    }
}
