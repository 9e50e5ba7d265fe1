/// The strict rule that the rows of a table fill its grid.
enum WordTableRules {
    /// Checks the tables of a part.
    static func check(_ part: PartXML, _ log: inout FindingLog) {
        for table in part.root.descendants("w:tbl") { check(TableLayout(table), part, &log) }
    }

    private static func check(_ table: TableLayout, _ part: PartXML, _ log: inout FindingLog) {
        var merged: [Int: Int] = [:]
        for row in table.rows {
            var next: [Int: Int] = [:]
            for cell in row.cells {
                if cell.merge == .continuing, merged[cell.column] != cell.span {
                    log.add(
                        .tableGrid,
                        part,
                        cell.element,
                        "the cell goes on with a vertical merge that did not begin above it"
                    )
                }
                if cell.merge != nil { next[cell.column] = cell.span }
            }
            if row.width != table.columns {
                log.add(
                    .tableGrid,
                    part,
                    row.element,
                    "the row fills \(row.width) columns of a grid of \(table.columns)"
                )
            }
            merged = next
        }
    }
}

/// The rows and cells of a table, and which columns of the grid they cover.
struct TableLayout {
    /// A row.
    struct Row {
        let element: OfficeElement
        let cells: [Cell]

        /// How many columns it covers, with those left out at its ends.
        let width: Int

        /// Whether it names the columns and is repeated on each page.
        let isHeader: Bool
    }

    /// A cell.
    struct Cell {
        let element: OfficeElement
        let column: Int
        let span: Int
        let merge: Merge?
    }

    /// What a cell has to do with those above and below.
    enum Merge {
        case beginning
        case continuing
    }

    /// How many columns the grid has.
    let columns: Int

    /// The rows, those inside controls too.
    let rows: [Row]

    /// Reads a `w:tbl`.
    init(_ table: OfficeElement) {
        columns = table.first("w:tblGrid")?.all("w:gridCol").count ?? 0
        rows = TableLayout.elements("w:tr", in: table).map(TableLayout.row)
    }

    private static func row(_ element: OfficeElement) -> Row {
        let properties = element.first("w:trPr")
        func skipped(_ name: String) -> Int { properties?.first(name)?.value.flatMap { Int($0) } ?? 0 }
        var column = skipped("w:gridBefore")
        var cells: [Cell] = []
        for cell in elements("w:tc", in: element) {
            let properties = cell.first("w:tcPr")
            let span = properties?.first("w:gridSpan")?.value.flatMap { Int($0) } ?? 1
            let merge = properties?.first("w:vMerge").map { $0.value == "restart" ? Merge.beginning : .continuing }
            cells.append(Cell(element: cell, column: column, span: span, merge: merge))
            column = column &+ span
        }
        return Row(
            element: element,
            cells: cells,
            width: column &+ skipped("w:gridAfter"),
            isHeader: properties?.first("w:tblHeader")?.isOn ?? false
        )
    }

    /// The rows of a table or cells of a row: also those in controls and changes.
    private static func elements(_ name: String, in parent: OfficeElement) -> [OfficeElement] {
        let wrappers: Set<String> = ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:del"]
        return parent.children.flatMap { child in
            child.name == name ? [child] : wrappers.contains(child.name) ? elements(name, in: child) : []
        }
    }
}
