package import Reference

/// The same in two languages, in two columns whose rows stand beside each other.
package struct SideBySide: Sendable {
    /// What the columns hold, read out by screen readers.
    package let title: String

    /// The language of the column where the lines of the document begin.
    package let leading: Language

    /// The language of the other column.
    package let trailing: Language

    /// What stands beside each other, from top to bottom; never none.
    package let rows: [Row]

    /// Puts two columns beside each other, which have at least one row.
    package init(title: String, _ leading: Language, _ trailing: Language, rows: [Row]) {
        precondition(!rows.isEmpty, "columns have a row")
        self.title = title
        self.leading = leading
        self.trailing = trailing
        self.rows = rows
    }

    /// Blocks in one language beside the same blocks in another.
    ///
    /// What takes the width of a page has no place among them, and is left out: pictures, charts, contents, page breaks,
    /// sections, further columns.
    package struct Row: Sendable {
        /// What stands where the lines of the document begin.
        package let leading: [Block]

        /// What stands beside it.
        package let trailing: [Block]

        /// Creates a row.
        package init(_ leading: [Block], _ trailing: [Block]) {
            self.leading = leading.filter(\.fitsColumn)
            self.trailing = trailing.filter(\.fitsColumn)
        }
    }
}

extension Block {
    /// Whether it can stand in a column.
    fileprivate var fitsColumn: Bool {
        switch self {
        case .heading, .paragraph, .list, .table, .caption: true
        case .figure, .chart, .sideBySide, .contents, .pageBreak, .section: false
        }
    }
}
