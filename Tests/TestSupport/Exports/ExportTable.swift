import Exchange
package import Reference

/// A table that a survey tool exports: columns, each with its cells, before it is written in one format or the other.
package struct ExportTable: Sendable {
    /// The name of its sheet.
    package var name: String

    /// Its columns, in the order of the file.
    package var columns: [Column]

    /// Rows above the header, such as a title.
    package var above: [[ExportCell]] = []

    /// Rows below the last answer, such as totals.
    package var below: [[ExportCell]] = []

    /// Whether spreadsheets show its sheet.
    package var isHidden = false

    /// One column.
    package struct Column: Sendable {
        /// Its header, one text a header row.
        package var header: [String]

        /// Its cells, one a row.
        package var cells: [ExportCell]

        /// Creates a column.
        package init(_ header: String..., cells: [ExportCell]) {
            self.header = header
            self.cells = cells
        }
    }

    /// Creates a table.
    package init(_ name: String, _ columns: [Column]) {
        self.name = name
        self.columns = columns
    }

    /// How many rows of answers it has.
    package var rowCount: Int { columns.map(\.cells.count).max() ?? 0 }

    /// All rows as they stand in a file, headers included, all of one width.
    package var rows: [[ExportCell]] {
        let headers = columns.map(\.header.count).max() ?? 0
        let head = (0..<headers)
            .map { row in columns.map { ExportCell.text(row < $0.header.count ? $0.header[row] : "") } }
        let body = (0..<rowCount).map { row in columns.map { row < $0.cells.count ? $0.cells[row] : .blank } }
        let all = above + head + body + below
        let width = all.map(\.count).max() ?? 0
        return all.map { $0 + [ExportCell](repeating: .blank, count: width - $0.count) }
    }

    /// Puts the rows of answers in another order.
    package mutating func arrange(_ order: [Int]) {
        for column in columns.indices { columns[column].cells = order.map { columns[column].cells[$0] } }
    }
}

/// What stands in one cell.
package enum ExportCell: Hashable, Sendable {
    case blank
    case text(String)
    case number(Double)
    case day(CalendarDate)
    case time(ClockTime)

    /// A text that became a formula, because it begins with `=`; without that sign.
    case formula(String)
}

/// How a tool writes a table as CSV.
package struct CSVDialect: Sendable {
    /// What stands between fields.
    package var separator = ","

    /// Whether all fields are quoted, or only those that must be.
    package var quotes = Quotes.whereNeeded

    /// What ends a row.
    package var lineEnd = "\r\n"

    /// Whether the last row is ended too, and what follows it.
    package var ending = Ending.lineEnd

    /// Whether the file begins with a byte order mark.
    package var mark = ""

    /// What stands before the decimals of a number.
    package var decimalPoint = "."

    /// How a day is written.
    package var day: @Sendable (CalendarDate) -> String = { $0.description }

    /// How a time is written.
    package var time: @Sendable (ClockTime) -> String = { "\($0.date)T\($0.text)" }

    /// Which fields are quoted.
    package enum Quotes: Sendable { case everywhere, whereNeeded }

    /// What stands at the end of the file.
    package enum Ending: Sendable { case nothing, lineEnd, emptyLine }

    /// Starts with what RFC 4180 asks for.
    package init() {}

    /// A table as CSV.
    package func text(_ table: ExportTable) -> String { text(rows: fields(table)) }

    /// A table as rows of fields, not yet quoted.
    package func fields(_ table: ExportTable) -> [[String]] { table.rows.map { $0.map(field) } }

    /// Rows of fields as CSV.
    package func text(rows: [[String]]) -> String {
        let lines = rows.map { $0.map(quoted).joined(separator: separator) }
        let end =
            switch ending {
            case .nothing: ""
            case .lineEnd: lineEnd
            case .emptyLine: lineEnd + lineEnd
            }
        return mark + lines.joined(separator: lineEnd) + end
    }

    private func field(_ cell: ExportCell) -> String {
        switch cell {
        case .blank: ""
        case .text(let text): text
        case .number(let number): number.shortText.replacing(".", with: decimalPoint)
        case .day(let date): day(date)
        case .time(let clock): time(clock)
        case .formula(let text): "=" + text
        }
    }

    private func quoted(_ field: String) -> String {
        // By scalars: a combining mark after a quote or a separator would hide it among characters.
        let awkward = field.unicodeScalars.contains { scalar in
            "\"\r\n\t".unicodeScalars.contains(scalar) || separator.unicodeScalars.contains(scalar)
        }
        guard quotes == .everywhere || awkward else { return field }
        var inside = String.UnicodeScalarView()
        for scalar in field.unicodeScalars { inside += scalar == "\"" ? [scalar, scalar] : [scalar] }
        return "\"\(String(inside))\""
    }
}
