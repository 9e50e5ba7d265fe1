package import Reference

/// A table.
///
/// Every row fills the columns exactly, and there is a row.
package struct Table: Sendable {
    /// What it looks like.
    package let style: Style

    /// The share of the width that each column takes; they add up to what they add up to.
    package let columns: [Double]

    /// How many rows at its head name the columns, and are repeated on every page.
    package let headerRows: Int

    /// Its rows.
    package let rows: [TableRow]

    /// A short title, read out by screen readers.
    package let title: String

    /// What the table shows, for those who cannot see it.
    package let description: String

    /// The language whose direction its columns have; `nil` for that of the document.
    package private(set) var language: Language?

    /// Creates a table, whose rows must fill its columns.
    package init(
        _ style: Style,
        columns: [Double],
        headerRows: Int,
        rows: [TableRow],
        title: String,
        description: String
    ) {
        precondition(!rows.isEmpty && headerRows <= rows.count, "a table has rows")
        precondition(
            Table.fillsColumns(rows, count: columns.count),
            "every row fills the columns of its table, and no cell reaches below the last row"
        )
        self.style = style
        self.columns = columns
        self.headerRows = headerRows
        self.rows = rows
        self.title = title
        self.description = description
    }

    /// The table with columns in the direction of a language that is not its document's.
    package func turned(to language: Language) -> Table {
        var table = self
        table.language = language
        return table
    }

    /// Hands over the cells of a row and the places of those above that reach into it, from the first column on.
    ///
    /// `open` holds for each column how many rows a cell above still covers, and is carried on from row to row, from
    /// zeros on.
    package static func forEachSlot(of row: TableRow, open: inout [OpenCell], _ take: (Slot) -> Void) {
        var column = 0
        for cell in row.cells {
            takeCovered(&column, &open, take)
            guard column < open.count else { return }
            take(.cell(cell))
            if cell.rows > 1 { open[column] = OpenCell(rows: cell.rows - 1, span: cell.span) }
            column += cell.span
        }
        takeCovered(&column, &open, take)
    }

    private static func takeCovered(_ column: inout Int, _ open: inout [OpenCell], _ take: (Slot) -> Void) {
        while column < open.count, open[column].rows > 0 {
            take(.covered(span: open[column].span))
            open[column].rows -= 1
            column += open[column].span
        }
    }

    /// A cell that reaches into rows below.
    package struct OpenCell: Hashable, Sendable {
        /// How many rows it still covers.
        package var rows: Int

        /// How many columns it covers.
        package var span: Int

        /// A column that no cell above covers.
        package static let none = OpenCell(rows: 0, span: 1)
    }

    /// A place in a row.
    package enum Slot: Sendable {
        /// A cell of the row.
        case cell(TableCell)

        /// A cell above that reaches into the row, over so many columns.
        case covered(span: Int)

        /// How many columns it takes.
        package var span: Int {
            switch self {
            case .cell(let cell): cell.span
            case .covered(let span): span
            }
        }
    }

    private static func fillsColumns(_ rows: [TableRow], count: Int) -> Bool {
        // Nearly all tables have no cell that reaches below its row.
        if rows.allSatisfy({ row in row.cells.allSatisfy { $0.rows == 1 } }) {
            return rows.allSatisfy { $0.cells.reduce(0) { $0 + $1.span } == count }
        }
        var open = [OpenCell](repeating: .none, count: count)
        for row in rows {
            var (own, taken) = (0, 0)
            forEachSlot(of: row, open: &open) { slot in
                if case .cell = slot { own += 1 }
                taken += slot.span
            }
            guard own == row.cells.count, taken == count else { return false }
        }
        return open.allSatisfy { $0.rows == 0 }
    }

    /// What a table looks like.
    package enum Style: Sendable {
        /// Rows between thin rules under a tinted header.
        case ruled

        /// Names and values, with nothing drawn but quiet rules.
        case facts

        /// One box.
        case box
    }
}

/// A row of a table.
package struct TableRow: Sendable {
    /// Its cells.
    package let cells: [TableCell]

    /// Whether its ground is tinted, as that of a break in an agenda is.
    package let isTinted: Bool

    /// Whether it goes on in the next row: there is no rule between them, and they stay on one page.
    package let continues: Bool

    /// Creates a row.
    package init(_ cells: [TableCell], isTinted: Bool = false, continues: Bool = false) {
        self.cells = cells
        self.isTinted = isTinted
        self.continues = continues
    }
}

/// A cell of a table.
package struct TableCell: Sendable {
    /// Its paragraphs; never none.
    package let paragraphs: [Paragraph]

    /// How many columns it covers.
    package let span: Int

    /// How many rows it covers; rows below leave its columns out.
    package let rows: Int

    /// How high its figure is among others, in a heat table; it gives the ground and the colour of the words.
    package let heat: HeatLevel?

    /// Creates a cell.
    package init(_ paragraphs: [Paragraph], span: Int = 1, rows: Int = 1, heat: HeatLevel? = nil) {
        precondition(span >= 1 && rows >= 1, "a cell covers a column and a row")
        self.paragraphs = paragraphs.isEmpty ? [Paragraph(.cell, [])] : paragraphs
        self.span = span
        self.rows = rows
        self.heat = heat
    }

    /// Creates a cell with one line.
    package init(
        _ role: ParagraphRole = .cell,
        _ text: [Inline],
        span: Int = 1,
        rows: Int = 1,
        heat: HeatLevel? = nil
    ) {
        self.init([Paragraph(role, text)], span: span, rows: rows, heat: heat)
    }
}
