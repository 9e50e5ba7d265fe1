package import Archive
package import Documents
import Markup
import Reference

/// Writes workbooks as Excel files (.xlsx, SpreadsheetML of ISO/IEC 29500 transitional).
package enum SpreadsheetDocument {
    /// The bytes of an Excel file.
    ///
    /// The same workbook and the same templates give the same bytes.
    package static func bytes(_ workbook: Workbook, templates: OfficeTemplates = .none) -> [UInt8] {
        let buffer = ByteBuffer()
        write(workbook, templates: templates, to: buffer)
        return buffer.bytes
    }

    /// Writes an Excel file piece by piece: rows are made one after the other and forgotten once they are written.
    package static func write(_ workbook: Workbook, templates: OfficeTemplates = .none, to sink: any ByteSink) {
        let template = templates.workbook
        let styles = WorkbookStyles(language: workbook.properties.language, template: template)
        var package = OfficePackage()
        var parts: [WorksheetPart] = []
        var tables = 0
        var charts = SheetChartParts(language: workbook.properties.language)
        for (position, sheet) in workbook.sheets.enumerated() {
            let part = WorksheetPart(
                sheet,
                of: workbook,
                styles: styles,
                isFirst: position == 0,
                drawingRelation: sheet.charts.isEmpty ? nil : "rIdDrawing",
                tableRelation: sheet.table.map { _ in "rIdTable" }
            )
            add(part, number: position + 1, to: &package)
            parts.append(part)
            var relations: [OfficePackage.Relation] = []
            if !sheet.charts.isEmpty {
                let drawing = charts.add(of: sheet, written: part, to: &package)
                relations.append(.office("rIdDrawing", "drawing", "../\(drawing)"))
            }
            if let table = sheet.table {
                tables += 1
                let number = tables
                package.add(
                    "xl/tables/table\(number).xml",
                    type: SpreadsheetNames.contentType("table"),
                    TablePart.bytes(table, number: number, of: sheet, written: part)
                )
                relations.append(.office("rIdTable", "table", "../tables/table\(number).xml"))
            }
            if !relations.isEmpty { package.relate("xl/worksheets/sheet\(position + 1).xml", relations) }
        }
        if let lists = workbook.listSheet {
            add(
                WorksheetPart(lists, of: workbook, styles: styles),
                number: workbook.sheets.count + 1,
                to: &package
            )
        }
        package.add("xl/styles.xml", type: SpreadsheetNames.contentType("styles"), styles.part())
        package.add(
            "xl/workbook.xml",
            type: SpreadsheetNames.contentType("sheet.main"),
            WorkbookPart.bytes(workbook, headerRows: parts.map(\.headerRow))
        )
        let count = workbook.sheets.count + (workbook.lists.isEmpty ? 0 : 1)
        package.relate(
            "xl/workbook.xml",
            (1...count).map { .office("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }
                + [
                    .office("rIdStyles", "styles", "styles.xml"), .office("rIdTheme", "theme", "theme/theme1.xml"),
                ]
        )
        package.add(template?.pictures ?? [])
        package.addCommonParts(
            workbook.properties,
            theme: "xl/theme/theme1.xml",
            from: template?.theme,
            mainPart: "xl/workbook.xml"
        )
        package.write(mainPart: "xl/workbook.xml", to: sink)
    }

    private static func add(_ part: WorksheetPart, number: Int, to package: inout OfficePackage) {
        package.add(
            "xl/worksheets/sheet\(number).xml",
            type: SpreadsheetNames.contentType("worksheet"),
            expecting: part.expectedBytes
        ) { part.write(to: $0) }
    }
}
