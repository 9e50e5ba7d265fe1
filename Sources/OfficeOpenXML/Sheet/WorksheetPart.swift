import Archive
import Documents
import Markup
import Reference

/// `xl/worksheets/sheetN.xml`: one sheet, its parts in the order of the schema (CT_Worksheet, ISO/IEC 29500-1, 18.3.1.99).
final class WorksheetPart {
    let sheet: Sheet

    private let drawingRelation: String?
    private let tableRelation: String?

    private let workbook: Workbook
    private let styles: WorkbookStyles
    private let isFirst: Bool
    private var cells: WrittenCells

    /// Prepares a sheet.
    ///
    /// `drawingRelation` and `tableRelation` are the names of the relations that lead to its charts and to its table.
    init(
        _ sheet: Sheet,
        of workbook: Workbook,
        styles: WorkbookStyles,
        isFirst: Bool = false,
        drawingRelation: String? = nil,
        tableRelation: String? = nil
    ) {
        self.drawingRelation = drawingRelation
        self.sheet = sheet
        self.workbook = workbook
        self.styles = styles
        self.isFirst = isFirst
        self.tableRelation = tableRelation
        cells = WrittenCells(sheet, language: workbook.properties.language, styles: styles)
    }

    /// The row of column headers, counted from 1.
    var headerRow: Int { cells.headerRow }

    /// The rows of data, counted from 1; known once the part is written.
    var dataRows: ClosedRange<Int> { cells.dataRange }

    /// How many bytes it may take: a cell of long text is counted, for what may grow beyond 4 GiB must say so before.
    var expectedBytes: Int { (sheet.rows.count ?? Sheet.mostRows) * sheet.columns.count * 1_024 }

    /// Writes the part piece by piece; rows are made one after the other and forgotten once they are written.
    func write(to part: ZIPPart) {
        let language = workbook.properties.language
        let xml = XMLWriter(standalone: true)
        xml.element("worksheet", SpreadsheetNames.withRelationships) {
            let view = SheetView(sheet: sheet, language: language, isFirst: isFirst)
            if sheet.print.fitsWidth { xml.constant("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>") }
            view.writeDimension(to: xml)
            view.writeViews(to: xml)
            xml.constant("<sheetFormatPr defaultRowHeight=\"15\"/>")
            view.writeColumns(cells.widths, to: xml)
            xml.element("sheetData") { cells.write(to: xml) { part.append(xml.drain()) } }
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
            if let drawingRelation { xml.element("drawing", ["r:id": drawingRelation]) }
            if let tableRelation {
                xml.element("tableParts", ["count": "1"]) {
                    xml.element("tablePart", ["r:id": tableRelation])
                }
            }
        }
        part.append(xml.finish())
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
