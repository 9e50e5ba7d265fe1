import Documents
import Markup
import Reference

/// `xl/worksheets/sheetN.xml` of a form, its parts in the order of the schema (CT_Worksheet, ISO/IEC 29500-1, 18.3.1.99).
struct FormSheetPart {
    let sheet: FormSheet

    /// Which sheet of the form it is, counted from 0.
    let number: Int

    let form: FormWorkbook
    let inputs: FormInputs
    let styles: WorkbookStyles

    /// Whether it is the sheet that is seen when the workbook is opened.
    let isFirst: Bool

    private var language: Language { form.properties.language }

    /// Writes the part.
    func bytes() -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        let rows = FormRows(sheet, number: number, language: language, inputs: inputs, styles: styles)
        xml.element("worksheet", SpreadsheetNames.withRelationships) {
            if sheet.print.fitsWidth { xml.constant("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>") }
            let width = max(1, sheet.rows.map(\.width).max() ?? 1)
            let extent = SheetRange(columns: 1...width, rows: 1...sheet.rows.count)
            xml.element("dimension", ["ref": extent.description])
            writeView(to: xml)
            xml.constant("<sheetFormatPr defaultRowHeight=\"15\"/>")
            writeColumns(to: xml)
            xml.element("sheetData") { rows.write(to: xml) }
            // ISO/IEC 29500-1, 18.3.1.85: what says 0 is allowed on the protected sheet.
            xml.constant(
                "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>"
            )
            let merged = rows.merged
            if !merged.isEmpty {
                xml.element("mergeCells", ["count": String(merged.count)]) {
                    for range in merged { xml.element("mergeCell", ["ref": range.description]) }
                }
            }
            let rules = FormRules(sheet: sheet, number: number, form: form, inputs: inputs, styles: styles)
            rules.writeConditions(to: xml)
            rules.writeValidations(to: xml)
            SheetPrinting(
                print: sheet.print,
                language: language,
                marking: form.marking,
                template: styles.template
            )
            .write(to: xml)
        }
        return xml.finish()
    }

    private func writeView(to xml: XMLWriter) {
        let first = sheet.inputs.first.map { SheetRange(columns: $0.column...$0.column, rows: $0.row...$0.row) }
        let chosen = first?.description ?? "A1"
        xml.element("sheetViews") {
            xml.element("sheetView", ["showGridLines": "0"]) {
                if language.direction == .rightToLeft { xml.attribute("rightToLeft", "1") }
                if isFirst { xml.attribute("tabSelected", "1") }
                xml.attribute("workbookViewId", "0")
                if let pane = frozenPane(to: xml) {
                    xml.element("selection", ["pane": pane, "activeCell": chosen, "sqref": chosen])
                    return
                }
                xml.element("selection", ["activeCell": chosen, "sqref": chosen])
            }
        }
    }

    /// Freezes what stays in sight, and returns the name of the pane that is scrolled; `nil` where nothing stays.
    ///
    /// Hidden rows and columns before what is seen are frozen with it.
    private func frozenPane(to xml: XMLWriter) -> String? {
        let rows = sheet.rows.prefix(sheet.frozenRows).contains { $0.visibility == .shown } ? sheet.frozenRows : 0
        let isFrozen = sheet.columns.prefix(sheet.frozenColumns).contains { $0.visibility == .shown }
        let columns = isFrozen ? sheet.frozenColumns : 0
        guard rows > 0 || columns > 0 else { return nil }
        let pane = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight"
        xml.element("pane") {
            if columns > 0 { xml.attribute("xSplit", String(columns)) }
            if rows > 0 { xml.attribute("ySplit", String(rows)) }
            xml.attribute("topLeftCell", "\(SheetRange.letters(ofColumn: columns + 1))\(rows + 1)")
            xml.attribute("activePane", pane)
            xml.attribute("state", "frozen")
        }
        return pane
    }

    private func writeColumns(to xml: XMLWriter) {
        xml.element("cols") {
            for (position, column) in sheet.columns.enumerated() {
                let number = String(position + 1)
                xml.element("col", ["min": number, "max": number, "width": SpreadsheetText.number(column.width)]) {
                    if column.visibility == .hidden { xml.attribute("hidden", "1") }
                    xml.attribute("customWidth", "1")
                }
            }
        }
    }
}
