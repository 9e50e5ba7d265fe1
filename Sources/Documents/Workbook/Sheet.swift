/// A sheet: headings, one row of column headers, rows of cells, and a row of totals.
///
/// Rows are made when they are written, and not kept.
package struct Sheet: Sendable {
    /// Its name, unique in its workbook.
    package internal(set) var name: SheetName

    /// What it looks like.
    package let style: Style

    /// What stands above its column headers.
    package let headings: [SheetHeading]

    /// Its columns, whose headers differ without regard to case; never none.
    package let columns: [SheetColumn]

    /// Its rows.
    package let rows: SheetRows

    /// What stands below its rows, from the first column on.
    package let totals: [SheetTotal]

    /// The table that its headers and rows make up, which can be filtered and sorted; `nil` for plain cells.
    package internal(set) var table: SheetTable?

    /// How many columns stay in sight when the sheet is scrolled sideways; its headers always stay.
    package let frozenColumns: Int

    /// What colours its cells by what they hold.
    package let conditions: [SheetCondition]

    /// What may be typed into its cells.
    package let validations: [CellValidation]

    /// How it is printed.
    package let print: PrintSetup

    /// The charts on it.
    package internal(set) var charts: [SheetChart]

    /// What was changed in its name and its headers.
    package let mendings: [WorkbookMending]

    /// The most rows of a sheet, with headings, headers and totals.
    package static let mostRows = 1_048_576

    /// The most columns of a sheet.
    package static let mostColumns = 16_384

    /// Creates a sheet, whose conditions and validations must stay inside its columns.
    ///
    /// Its name and its headers are mended where Excel would refuse them. Rows beyond the most that a sheet holds are not
    /// written.
    package init(
        name: String,
        style: Style = .ruled,
        headings: [SheetHeading] = [],
        columns: [SheetColumn],
        rows: SheetRows,
        totals: [SheetTotal] = [],
        table: SheetTable? = nil,
        frozenColumns: Int = 0,
        conditions: [SheetCondition] = [],
        validations: [CellValidation] = [],
        print: PrintSetup = PrintSetup(),
        charts: [SheetChart] = []
    ) {
        precondition((1...Sheet.mostColumns).contains(columns.count), "a sheet has 1 to 16,384 columns")
        precondition(totals.count <= columns.count, "totals stay inside the columns")
        precondition((0..<columns.count).contains(frozenColumns), "a column is left that can be scrolled")
        precondition(
            (conditions.map(\.columns) + validations.map(\.columns)).allSatisfy(columns.indices.contains),
            "conditions and validations stay inside the columns"
        )
        self.name = SheetName(mending: name)
        self.style = style
        self.headings = headings
        self.columns = Sheet.distinct(columns)
        self.rows = rows
        self.totals = totals
        self.table = table
        self.frozenColumns = frozenColumns
        self.conditions = conditions
        self.validations = validations
        self.print = print
        self.charts = charts
        var mendings: [WorkbookMending] = []
        if self.name.text != name {
            mendings.append(WorkbookMending(.sheetName, asked: name, given: self.name.text))
        }
        for (asked, given) in zip(columns, self.columns) where asked.header != given.header {
            mendings.append(WorkbookMending(.columnHeader, asked: asked.header, given: given.header))
        }
        let room = Sheet.mostRows - headings.count - 2
        if let count = rows.count, count > room {
            mendings.append(WorkbookMending(.rowCount, asked: String(count), given: String(room)))
        }
        self.mendings = mendings
    }

    /// How many rows of data the sheet has room for.
    package var room: Int { Sheet.mostRows - headings.count - 2 }

    /// What a sheet looks like.
    package enum Style: Hashable, Sendable {
        /// A document: rules between rows, which are as high as their text is long.
        case ruled

        /// Data to be worked on: rows of one line, and nothing where a cell is empty, which keeps large files small.
        case data
    }

    private static func distinct(_ columns: [SheetColumn]) -> [SheetColumn] {
        var names = UniqueNames()
        return columns.enumerated()
            .map { position, column in
                var column = column
                let header = column.header.onOneLine.cut(to: SheetColumn.longestHeader)
                column.header = names.add(
                    header.isEmpty ? String(position + 1) : header,
                    longest: SheetColumn.longestHeader,
                    separator: " "
                )
                return column
            }
    }
}

/// The table that the headers and rows of a sheet make up.
package struct SheetTable: Hashable, Sendable {
    /// The name by which it can be called, unique in its workbook.
    package let name: DefinedName

    /// Whether every second row is tinted.
    package let isStriped: Bool

    /// Creates a table.
    package init(name: DefinedName, isStriped: Bool = false) {
        self.name = name
        self.isStriped = isStriped
    }
}

/// A line above the column headers of a sheet, across its columns.
package struct SheetHeading: Hashable, Sendable {
    /// What it is for.
    package let role: Role

    /// Its words.
    package let text: CellText

    /// Creates a heading.
    package init(_ role: Role, _ text: CellText) {
        self.role = role
        self.text = text
    }

    /// What a heading is for.
    package enum Role: Hashable, Sendable {
        /// It names the sheet.
        case title

        /// It says how the sheet is to be read.
        case note
    }
}

/// A column of a sheet.
package struct SheetColumn: Hashable, Sendable {
    /// What stands at its head: one line, never empty.
    package internal(set) var header: String

    /// Its width in characters of running text.
    package let width: Double

    /// How its numbers are shown.
    package let format: NumberFormat

    /// Where its cells stand.
    package let alignment: Alignment

    /// How its words stand out.
    package let emphasis: Inline.Emphasis

    /// The most characters of a header, in UTF-16.
    package static let longestHeader = 255

    /// Creates a column, 1 to 255 characters wide; without an alignment, words lead and numbers trail.
    package init(
        _ header: String,
        width: Double,
        format: NumberFormat = .text,
        alignment: Alignment? = nil,
        emphasis: Inline.Emphasis = .none
    ) {
        precondition((1...255).contains(width), "columns are 1 to 255 characters wide")
        self.header = header
        self.width = width
        self.format = format
        self.alignment = alignment ?? (format == .text || format == .general ? .leading : .trailing)
        self.emphasis = emphasis
    }

    /// Where the cells of a column stand.
    package enum Alignment: Hashable, Sendable {
        /// Where lines of the workbook's language begin.
        case leading

        /// In the middle.
        case centre

        /// Where lines of the workbook's language end.
        case trailing
    }
}
