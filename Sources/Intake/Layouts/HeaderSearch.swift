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
        var search = Candidates(planning)
        for (position, row) in rows.enumerated() { search.try(row.cells, row: position, isDouble: false) }
        // Headers over two rows stand near the top; where one row names most questions there is no need to look for them.
        if search.best.score * 2 < planning.slots.all.count {
            for position in rows.indices.dropLast().prefix(HeaderSearch.deepestDouble) {
                let cells = HeaderSearch.joined(rows[position].cells, rows[position + 1].cells)
                search.try(cells, row: position + 1, isDouble: true)
            }
        }
        let best = search.best
        header = best.header
        line = rows[best.row].line
        var notes: [String] = []
        let passed = best.row - (best.isDouble ? 1 : 0)
        if passed > 0 { notes.append("\(passed) row\(passed == 1 ? "" : "s") above the column headers passed over") }
        if best.isDouble { notes.append("column headers put together from two rows") }
        self.notes = notes
    }

    /// The last row that may be the upper one of two with headers.
    private static let deepestDouble = 8

    /// Headers over two rows as one: a title that spans columns stands before what is below it.
    private static func joined(_ upper: [String], _ lower: [String]) -> [String] {
        var title = ""
        return (0..<max(upper.count, lower.count))
            .map { column in
                if column < upper.count, !upper[column].isEmpty { title = upper[column] }
                let below = column < lower.count ? lower[column] : ""
                if below.isEmpty || below == title {
                    return below == title ? title : column < upper.count ? upper[column] : ""
                }
                return title.isEmpty ? below : "\(title) / \(below)"
            }
    }
}

/// Rows that may be the header, and the best of them so far.
private struct Candidates {
    private(set) var best: (score: Int, header: [String], row: Int, isDouble: Bool) = (-1, [], 0, false)

    private let planning: ColumnPlanning

    /// What each text means, if anything: the same few texts stand in many cells.
    private var questions: [String: Int?] = [:]

    init(_ planning: ColumnPlanning) {
        self.planning = planning
    }

    mutating func `try`(_ header: [String], row: Int, isDouble: Bool) {
        var found: Set<Int> = []
        for text in header where !text.isEmpty {
            if questions[text] == nil { questions[text] = .some(planning.question(of: text)) }
            if let question = questions[text] ?? nil { found.insert(question) }
        }
        if found.count > best.score { best = (found.count, header, row, isDouble) }
    }
}
