import Documents
import Markup

/// `xl/tables/tableN.xml`: the headers and rows of a sheet as a table that can be filtered and sorted
/// (ISO/IEC 29500-1, 18.5.1.2).
enum TablePart {
    /// The part, whose columns are called as their header cells are.
    static func bytes(_ table: SheetTable, number: Int, of sheet: Sheet, written part: WorksheetPart) -> [UInt8] {
        let columns = 1...sheet.columns.count
        let hasTotals = !sheet.totals.isEmpty
        let filtered = SheetRange(columns: columns, rows: part.headerRow...part.dataRows.upperBound)
        let whole = SheetRange(
            columns: columns,
            rows: part.headerRow...(part.dataRows.upperBound + (hasTotals ? 1 : 0))
        )
        let xml = XMLWriter(standalone: true)
        xml.element("table", SpreadsheetNames.main) {
            xml.attribute("id", String(number))
            xml.attribute("name", table.name.text)
            xml.attribute("displayName", table.name.text)
            xml.attribute("ref", whole.description)
            if hasTotals { xml.attribute("totalsRowCount", "1") } else { xml.attribute("totalsRowShown", "0") }
            xml.element("autoFilter", ["ref": filtered.description])
            xml.element("tableColumns", ["count": String(sheet.columns.count)]) {
                for (position, column) in sheet.columns.enumerated() {
                    write(column, position: position, of: sheet, dataRows: part.dataRows, to: xml)
                }
            }
            xml.element(
                "tableStyleInfo",
                [
                    "name": SpreadsheetNames.tableStyle, "showFirstColumn": "0", "showLastColumn": "0",
                    "showRowStripes": table.isStriped ? "1" : "0", "showColumnStripes": "0",
                ]
            )
        }
        return xml.finish()
    }

    private static func write(
        _ column: SheetColumn,
        position: Int,
        of sheet: Sheet,
        dataRows: ClosedRange<Int>,
        to xml: XMLWriter
    ) {
        xml.element("tableColumn", ["id": String(position + 1), "name": SpreadsheetText.escaped(column.header)]) {
            guard position < sheet.totals.count else { return }
            switch sheet.totals[position] {
            case .empty: return
            case .words(let words): xml.attribute("totalsRowLabel", SpreadsheetText.escaped(words.text))
            case .sum, .average, .count:
                // Excel's own word for a formula that it did not choose itself.
                xml.attribute("totalsRowFunction", "custom")
                let cells = SheetRange(columns: position + 1...position + 1, rows: dataRows)
                if let formula = sheet.totals[position].formula(over: cells) {
                    xml.element("totalsRowFormula", text: formula)
                }
            }
        }
    }
}
