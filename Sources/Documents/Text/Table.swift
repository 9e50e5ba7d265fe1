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
            rows.allSatisfy { $0.cells.map(\.span).reduce(0, +) == columns.count },
            "every row fills the columns of its table"
        )
        self.style = style
        self.columns = columns
        self.headerRows = headerRows
        self.rows = rows
        self.title = title
        self.description = description
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

    /// Creates a row.
    package init(_ cells: [TableCell], isTinted: Bool = false) {
        self.cells = cells
        self.isTinted = isTinted
    }
}

/// A cell of a table.
package struct TableCell: Sendable {
    /// Its paragraphs; never none.
    package let paragraphs: [Paragraph]

    /// How many columns it covers.
    package let span: Int

    /// How high its figure is among others, in a heat table; it gives the ground and the colour of the words.
    package let heat: HeatLevel?

    /// Creates a cell.
    package init(_ paragraphs: [Paragraph], span: Int = 1, heat: HeatLevel? = nil) {
        self.paragraphs = paragraphs.isEmpty ? [Paragraph(.cell, [])] : paragraphs
        self.span = span
        self.heat = heat
    }

    /// Creates a cell with one line.
    package init(_ role: ParagraphRole = .cell, _ text: [Inline], span: Int = 1, heat: HeatLevel? = nil) {
        self.init([Paragraph(role, text)], span: span, heat: heat)
    }
}
