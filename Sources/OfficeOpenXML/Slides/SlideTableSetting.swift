import Documents

/// Sets the rows of a table for a slide.
struct SlideTableSetting {
    let table: Table
    let widths: [Int]

    /// The rows that head the table on every slide; none when they would take too much of it.
    let header: [SlideRow]

    /// The other rows, none of them higher than what the header leaves.
    let rows: [SlideRow]

    /// Sets a table in a width, for slides of a height, at a step of type.
    init(_ table: Table, width: Int, height: Int, step: Int) {
        self.table = table
        let widths = SlideTableSetting.widths(of: table, in: width)
        self.widths = widths
        func set(_ rows: some Sequence<TableRow>) -> [SlideRow] {
            rows.map { SlideTableSetting.row($0.cells.map { ($0, $0.paragraphs) }, $0.isTinted, widths, step) }
        }
        let all = set(table.rows)
        let head = Array(all.prefix(table.headerRows))
        let headHeight = head.map(\.height).reduce(0, +)
        let repeats = headHeight * 3 <= Double(height)
        header = repeats ? head : []
        let room = Double(height) - (repeats ? headHeight : 0)
        rows = all.dropFirst(repeats ? head.count : 0)
            .flatMap { SlideTableSetting.pieces(of: $0, widths: widths, upTo: room) }
    }

    /// How high the header is, in points.
    var headerHeight: Double { header.map(\.height).reduce(0, +) }

    /// The widths of a table's columns in points, which add up to the width; the narrowest is a tenth of it, or its even
    /// share.
    private static func widths(of table: Table, in width: Int) -> [Int] {
        let count = table.columns.count
        let least = min(0.1, 1 / Double(count))
        let whole = max(table.columns.map { max($0, 0) }.reduce(0, +), 0.001)
        let shares = table.columns.map { max(least, max($0, 0) / whole) }
        // What the narrow columns are given is taken from what the others have beyond the least.
        let excess = shares.reduce(0, +) - 1
        let spare = shares.map { $0 - least }.reduce(0, +)
        let settled = shares.map { spare > 0 ? $0 - excess * ($0 - least) / spare : $0 }
        var widths = settled.map { Int(($0 * Double(width)).rounded(.down)) }
        widths[count - 1] += width - widths.reduce(0, +)
        return widths
    }

    private static func row(
        _ cells: [(cell: TableCell, paragraphs: [Paragraph])],
        _ isTinted: Bool,
        _ widths: [Int],
        _ step: Int
    ) -> SlideRow {
        let set = cells.map { cell, paragraphs in
            let paragraphs = paragraphs.map { paragraph in
                let role = paragraph.role.onSlides
                return SlideParagraph(text: paragraph.text, role: role, size: role.size(at: step))
            }
            return SlideRow.Cell(paragraphs: paragraphs, span: cell.span, heat: cell.heat)
        }
        return row(set, isTinted, widths)
    }

    private static func row(_ cells: [SlideRow.Cell], _ isTinted: Bool, _ widths: [Int]) -> SlideRow {
        var tallest = 0.0
        for (cell, width) in zip(cells, textWidths(of: cells, widths)) {
            tallest = max(tallest, cell.paragraphs.height(in: width))
        }
        let height = (tallest + 2 * Double(VisualIdentity.Slides.cellTop)).rounded(.up)
        return SlideRow(cells: cells, isTinted: isTinted, height: height)
    }

    private static func textWidths(of cells: [SlideRow.Cell], _ widths: [Int]) -> [Int] {
        var column = 0
        return cells.map { cell in
            defer { column += cell.span }
            return widths[column..<(column + cell.span)].reduce(0, +) - 2 * VisualIdentity.Slides.cellSide
        }
    }

    /// A row in pieces none of which is higher than a bound: each of its cells is cut.
    private static func pieces(of row: SlideRow, widths: [Int], upTo bound: Double) -> [SlideRow] {
        guard row.height > bound else { return [row] }
        let room = (bound - 2 * Double(VisualIdentity.Slides.cellTop)).rounded(.down)
        let columns = zip(row.cells, textWidths(of: row.cells, widths))
            .map { cell, width in SlideTableSetting.parts(of: cell.paragraphs, width: width, upTo: room) }
        let count = columns.map(\.count).max() ?? 1
        return (0..<count)
            .map { number in
                let cells = zip(row.cells, columns)
                    .map { cell, parts in
                        let empty = cell.paragraphs.prefix(1)
                            .map { SlideParagraph(text: [], role: $0.role, size: $0.size) }
                        return SlideRow.Cell(
                            paragraphs: parts.indices.contains(number) ? parts[number] : empty,
                            span: cell.span,
                            heat: cell.heat
                        )
                    }
                return SlideTableSetting.row(cells, row.isTinted, widths)
            }
    }

    private static func parts(of paragraphs: [SlideParagraph], width: Int, upTo room: Double) -> [[SlideParagraph]] {
        var parts: [[SlideParagraph]] = [[]]
        var used = 0.0
        for piece in paragraphs.flatMap({ $0.pieces(in: width, upTo: room) }) {
            let own = piece.height(in: width)
            if used > 0, used + own > room {
                parts.append([])
                used = 0
            }
            parts[parts.count - 1].append(piece)
            used += own
        }
        return parts
    }
}

extension ParagraphRole {
    /// What a paragraph of a table is on a slide.
    fileprivate var onSlides: SlideTextRole {
        switch self {
        case .kicker, .title, .cellHeader, .boxHeader: .cellHeader
        case .minor, .subtitle: .cellMinor
        case .body, .cell, .notice: .cell
        }
    }
}
