/// A table for a terminal: columns as wide as their widest cell, no lines but one under the header.
///
/// Where the terminal is narrower, it is fitted to it as `FittedTable` does; columns at the right are never broken.
struct TextTable {
    /// On which side of its column a cell stands.
    enum Side {
        case left
        case right
    }

    private let columns: [(title: String, side: Side)]
    private var rows: [[String]] = []

    init(_ columns: [(title: String, side: Side)]) {
        self.columns = columns
    }

    /// Adds a row with a cell for each column.
    mutating func add(_ cells: [String]) {
        precondition(cells.count == columns.count, "a row has a cell for each column")
        rows.append(cells.map(\.asPlainLine))
    }

    /// The lines of the table, its header made strong.
    func lines(_ console: Console) -> [String] {
        let widths = columns.indices.map { column in
            ([columns[column].title] + rows.map { $0[column] }).map(\.displayWidth).max() ?? 0
        }
        let total = widths.reduce(0, +) + 2 * (widths.count - 1)
        if let width = console.width, total > width { return fitted.lines(within: width, console) }
        func line(_ cells: [String]) -> String {
            var line = zip(zip(cells, widths), columns)
                .map { cell, column in
                    let blanks = String(repeating: " ", count: cell.1 - cell.0.displayWidth)
                    return column.side == .left ? cell.0 + blanks : blanks + cell.0
                }
                .joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return [console.strong(line(columns.map(\.title))), console.quiet(rule)] + rows.map(line)
    }

    private var fitted: FittedTable {
        FittedTable(
            head: columns.map { FittedTable.Cell(lines: [$0.title]) },
            rows: rows.map { row in
                zip(row, columns).map { FittedTable.Cell(lines: [$0], isFigure: $1.side == .right) }
            }
        )
    }
}

extension StringProtocol {
    /// How many columns of a terminal the text takes: none for marks that join, two for wide letters and pictures.
    var displayWidth: Int {
        unicodeScalars.reduce(0) { width, scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: return width
            default: break
            }
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0x1F300...0x1FAFF:
                return width + 2
            default: return width + 1
            }
        }
    }
}

extension String {
    /// The text cut to a width, with an ellipsis where something is gone.
    func cut(to width: Int) -> String { displayWidth <= width ? self : String(prefix(width - 1)) + "…" }
}
