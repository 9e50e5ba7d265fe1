import Documents
import Markup
import Reference

/// `xl/worksheets/sheetN.xml`: one sheet, its parts in the order of the schema (CT_Worksheet, ISO/IEC 29500-1, 18.3.1.99).
struct WorksheetPart {
    /// The bytes of the part.
    let bytes: [UInt8]

    /// The row of column headers, counted from 1.
    let headerRow: Int

    /// The rows of data, counted from 1.
    let dataRows: ClosedRange<Int>

    /// Writes a sheet.
    ///
    /// `tableRelation` is the name of the relation that leads to its table.
    init(
        _ sheet: Sheet,
        of workbook: Workbook,
        styles: WorkbookStyles,
        isFirst: Bool = false,
        tableRelation: String? = nil
    ) {
        let language = workbook.properties.language
        let xml = XMLWriter(standalone: true)
        var bytes: [UInt8] = []
        var cells = SheetCells(sheet, language: language, styles: styles)
        xml.element("worksheet", SpreadsheetNames.withRelationships) {
            let view = SheetView(sheet: sheet, language: language, isFirst: isFirst)
            if sheet.print.fitsWidth { xml.constant("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>") }
            view.writeDimension(to: xml)
            view.writeViews(to: xml)
            xml.constant("<sheetFormatPr defaultRowHeight=\"15\"/>")
            view.writeColumns(cells.widths, to: xml)
            xml.element("sheetData") { cells.write(to: xml) { bytes += xml.drain() } }
            WorksheetPart.writeMerged(cells.merged, to: xml)
            let rules = WorksheetRules(sheet: sheet, workbook: workbook, styles: styles, cells: cells)
            rules.writeConditions(to: xml)
            rules.writeValidations(to: xml)
            SheetPrinting(
                print: sheet.print,
                language: language,
                marking: workbook.marking,
                template: styles.template
            )
            .write(to: xml)
            if let tableRelation {
                xml.element("tableParts", ["count": "1"]) {
                    xml.element("tablePart", ["r:id": tableRelation])
                }
            }
        }
        bytes += xml.finish()
        self.bytes = bytes
        headerRow = cells.headerRow
        dataRows = cells.dataRange
    }

    private static func writeMerged(_ merged: [SheetRange], to xml: XMLWriter) {
        guard !merged.isEmpty else { return }
        xml.element("mergeCells", ["count": String(merged.count)]) {
            for range in merged { xml.element("mergeCell", ["ref": range.description]) }
        }
    }
}

/// How a sheet is seen: its extent, direction, frozen panes and columns.
private struct SheetView {
    let sheet: Sheet
    let language: Language
    let isFirst: Bool

    private var frozenRows: Int { sheet.headings.count + 1 }

    /// Writes the extent of the sheet, where it is known before its rows are made.
    func writeDimension(to xml: XMLWriter) {
        guard let count = sheet.rows.count else { return }
        let rows = frozenRows + max(1, min(count, sheet.room)) + (sheet.totals.isEmpty ? 0 : 1)
        let range = SheetRange(columns: 1...sheet.columns.count, rows: 1...rows)
        xml.element("dimension", ["ref": range.description])
    }

    func writeViews(to xml: XMLWriter) {
        xml.element("sheetViews") {
            xml.element("sheetView", ["showGridLines": "0"]) {
                if language.direction == .rightToLeft { xml.attribute("rightToLeft", "1") }
                if isFirst { xml.attribute("tabSelected", "1") }
                xml.attribute("workbookViewId", "0")
                let pane = sheet.frozenColumns > 0 ? "bottomRight" : "bottomLeft"
                let first = "\(SheetRange.letters(ofColumn: sheet.frozenColumns + 1))\(frozenRows + 1)"
                xml.element("pane") {
                    if sheet.frozenColumns > 0 { xml.attribute("xSplit", String(sheet.frozenColumns)) }
                    xml.attribute("ySplit", String(frozenRows))
                    xml.attribute("topLeftCell", first)
                    xml.attribute("activePane", pane)
                    xml.attribute("state", "frozen")
                }
                xml.element("selection", ["pane": pane, "activeCell": first, "sqref": first])
            }
        }
    }

    func writeColumns(_ widths: [Double], to xml: XMLWriter) {
        xml.element("cols") {
            for (position, width) in widths.enumerated() {
                let number = String(position + 1)
                xml.element(
                    "col",
                    [
                        "min": number, "max": number, "width": SpreadsheetText.number(width),
                        "customWidth": "1",
                    ]
                )
            }
        }
    }
}
