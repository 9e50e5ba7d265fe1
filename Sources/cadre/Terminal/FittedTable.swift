/// A table of cells of several lines, fitted to the width of a terminal.
///
/// A cell has one line where all fit so. Else its lines stand below each other, the widest columns give way first, and words
/// go on in the next line; figures are never broken. Where that is not enough, columns go on in further tables below, each
/// of which begins with the columns that name a row. Where not even one more column fits beside those, each row stands by
/// itself, a line for each of its cells.
struct FittedTable {
    /// One cell.
    struct Cell: Hashable {
        /// Its lines, before they are broken.
        let lines: [String]

        /// How many columns it covers.
        var span = 1

        /// Whether it holds figures, which stand at the right of their column.
        var isFigure = false

        /// The cell with all of its lines on one.
        fileprivate var onOneLine: Cell {
            let text = lines.filter { !$0.isEmpty }.joined(separator: isFigure ? " " : "; ")
            return Cell(lines: [text], span: span, isFigure: isFigure)
        }
    }

    private let head: [Cell]
    private let rows: [[Cell]]

    /// Words longer than this are broken.
    private static let longestWord = 16

    /// How wide a column of words is without need of more, where columns go on in a further table.
    private static let comfortableColumn = 24

    /// What is between two columns.
    private static let gutter = 2

    /// Takes the cells of the head, which each cover a column, and of all rows.
    init(head: [Cell], rows: [[Cell]]) {
        self.head = head
        self.rows = rows
    }

    /// The lines of the table within a width; `nil` for any width.
    func lines(within width: Int?, _ console: Console) -> [String] {
        let flat = FittedTable(head: head.map(\.onOneLine), rows: rows.map { $0.map(\.onOneLine) })
        let flatWidths = flat.naturalWidths
        guard let width, total(flatWidths) > width else { return flat.grid(flatWidths, console) }
        guard total(leastWidths) <= width else {
            return bands(within: width)
                .map { tables in Array(tables.map { $0.lines(within: width, console) }.joined(separator: [""])) }
                ?? flat.records(within: width, console)
        }
        return grid(shrunk(naturalWidths, to: width, least: leastWidths), console)
    }

    // MARK: Widths

    private func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + FittedTable.gutter * (widths.count - 1) }

    /// The widths at which no line is broken.
    private var naturalWidths: [Int] { widths { $0.lines.map(\.displayWidth).max() ?? 0 } }

    /// The widths at which no word and no figure is broken.
    private var leastWidths: [Int] {
        widths { cell in
            guard !cell.isFigure else { return cell.lines.map(\.displayWidth).max() ?? 0 }
            return min(cell.lines.flatMap(\.words).map(\.displayWidth).max() ?? 0, FittedTable.longestWord)
        }
    }

    /// The greatest measure of each column's cells; cells over several columns are not measured.
    private func widths(_ measure: (Cell) -> Int) -> [Int] {
        var widths = head.map(measure)
        for row in rows {
            for (column, cell) in FittedTable.placed(row) where cell.span == 1 {
                widths[column] = max(widths[column], measure(cell))
            }
        }
        return widths
    }

    /// Takes width from the widest columns until all fit.
    private func shrunk(_ natural: [Int], to width: Int, least: [Int]) -> [Int] {
        var widths = natural
        while total(widths) > width {
            guard let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
            else { return widths }
            widths[widest] -= 1
        }
        return widths
    }

    private static func placed(_ row: [Cell]) -> [(column: Int, cell: Cell)] {
        var column = 0
        return row.map { cell in
            defer { column += cell.span }
            return (column, cell)
        }
    }

    // MARK: Side by side

    private func grid(_ widths: [Int], _ console: Console) -> [String] {
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: blanks(FittedTable.gutter))
        let drawn = rows.map { lines(of: $0, widths) }
        // Where most rows have several lines, an empty one tells them apart.
        let isLoose = widths.count > 2 && 2 * drawn.count(where: { $0.count > 1 }) > drawn.count
        let body = drawn.enumerated().flatMap { $1 + (isLoose && $0 < drawn.count - 1 ? [""] : []) }
        return lines(of: head, widths).map(console.strong) + [console.quiet(rule)] + body
    }

    private func lines(of row: [Cell], _ widths: [Int]) -> [String] {
        let cells = FittedTable.placed(row)
            .map { column, cell -> (width: Int, isFigure: Bool, lines: [String]) in
                let covered = widths[column..<min(column + cell.span, widths.count)]
                let width = covered.reduce(0, +) + FittedTable.gutter * (covered.count - 1)
                return (width, isFigure(column, cell), cell.lines.flatMap { $0.broken(to: max(width, 1)) })
            }
        let height = cells.map(\.lines.count).max() ?? 0
        return (0..<height)
            .map { number in
                cells.map { cell in
                    let text = number < cell.lines.count ? cell.lines[number] : ""
                    let rest = blanks(max(0, cell.width - text.displayWidth))
                    return cell.isFigure ? rest + text : text + rest
                }
                .joined(separator: blanks(FittedTable.gutter)).withoutTrailingBlanks
            }
    }

    /// Heads stand as what is below them does.
    private func isFigure(_ column: Int, _ cell: Cell) -> Bool {
        if cell.isFigure { return true }
        guard head.indices.contains(column), head[column] == cell else { return false }
        let below = rows.compactMap { row in FittedTable.placed(row).first { $0.column == column && $0.cell.span == 1 }
        }
        return !below.isEmpty && below.allSatisfy(\.cell.isFigure)
    }

    // MARK: In bands

    /// Tables of as many columns as fit beside those that name a row; `nil` where one column does not.
    private func bands(within width: Int) -> [FittedTable]? {
        let (natural, least) = (naturalWidths, leastWidths)
        let comfortable = natural.indices.map { max(least[$0], min(natural[$0], FittedTable.comfortableColumn)) }
        return bands(within: width, widths: comfortable) ?? bands(within: width, widths: least)
    }

    private func bands(within width: Int, widths: [Int]) -> [FittedTable]? {
        let names = Array(0..<columnsOfNames)
        guard names.count < head.count else { return nil }
        func fits(_ band: Range<Int>) -> Bool { total((names + band).map { widths[$0] }) <= width }
        var bands: [FittedTable] = []
        var start = names.count
        while start < head.count {
            var end = start + 1
            guard fits(start..<end) else { return nil }
            while end < head.count, fits(start..<end + 1) { end += 1 }
            bands.append(columns(names + (start..<end)))
            start = end
        }
        return bands
    }

    /// How many columns at the left name a row: the first that have words, with figures such as a place before them.
    ///
    /// Where all that follow have words too, only the first of them names it.
    private var columnsOfNames: Int {
        let haveFigures = head.indices.map { column in
            rows.contains { FittedTable.placed($0).contains { $0.column == column && $0.cell.isFigure } }
        }
        let first = haveFigures.firstIndex(of: false) ?? 0
        let next = haveFigures[first...].firstIndex(of: true) ?? first + 1
        return min(max(next, first + 1), head.count)
    }

    /// The table with some of its columns, which stand beside each other or at the left.
    private func columns(_ chosen: [Int]) -> FittedTable {
        FittedTable(
            head: chosen.map { head[$0] },
            rows: rows.map { row in
                FittedTable.placed(row)
                    .compactMap { column, cell in
                        let span = chosen.count { (column..<column + cell.span).contains($0) }
                        return span > 0 ? Cell(lines: cell.lines, span: span, isFigure: cell.isFigure) : nil
                    }
            }
        )
    }

    // MARK: One below the other

    private func records(within width: Int, _ console: Console) -> [String] {
        rows.enumerated()
            .flatMap { position, row -> [String] in
                let lines = FittedTable.placed(row)
                    .flatMap { column, cell -> [String] in
                        let name = head[column].lines.joined(separator: " ")
                        let text = cell.lines.joined(separator: " ")
                        guard !text.isEmpty else { return [] }
                        let line = name.isEmpty ? text : "\(name): \(text)"
                        return line.broken(to: width - 2).enumerated().map { $0 == 0 ? $1 : "  " + $1 }
                    }
                return lines + (position < rows.count - 1 ? [console.quiet("──")] : [])
            }
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension String {
    /// The words of a line.
    fileprivate var words: [Substring] { split(separator: " ") }

    /// The text in lines no wider than a width, broken between words and, where one is too long, within it.
    func broken(to width: Int) -> [String] {
        guard displayWidth > width else { return [self] }
        var (lines, line) = ([String](), "")
        for word in words {
            let joined = line.isEmpty ? String(word) : "\(line) \(word)"
            if joined.displayWidth <= width {
                line = joined
                continue
            }
            if !line.isEmpty { lines.append(line) }
            var rest = word
            while rest.displayWidth > width {
                var end = rest.index(after: rest.startIndex)
                while end < rest.endIndex, rest[...end].displayWidth <= width { end = rest.index(after: end) }
                lines.append(String(rest[..<end]))
                rest = rest[end...]
            }
            line = String(rest)
        }
        return lines + (line.isEmpty ? [] : [line])
    }

    fileprivate var withoutTrailingBlanks: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
