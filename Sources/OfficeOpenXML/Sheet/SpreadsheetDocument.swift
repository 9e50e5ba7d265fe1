package import Documents
import Markup
import Reference

/// Writes workbooks as Excel files (.xlsx, SpreadsheetML of ISO/IEC 29500 transitional).
package enum SpreadsheetDocument {
    /// The bytes of an Excel file.
    ///
    /// The same workbook and the same templates give the same bytes. Rows are made one after the other and forgotten once they are written;
    /// each sheet is held once, as the XML of its part.
    package static func bytes(_ workbook: Workbook, templates: OfficeTemplates = .none) -> [UInt8] {
        let template = templates.workbook
        let styles = WorkbookStyles(language: workbook.properties.language, template: template)
        var package = OfficePackage()
        var written: [(sheet: Sheet, part: WorksheetPart)] = []
        var tables = 0
        for (position, sheet) in workbook.sheets.enumerated() {
            let part = WorksheetPart(
                sheet,
                of: workbook,
                styles: styles,
                isFirst: position == 0,
                tableRelation: sheet.table.map { _ in "rIdTable" }
            )
            add(part, number: position + 1, to: &package)
            written.append((sheet, part))
            guard let table = sheet.table else { continue }
            tables += 1
            package.add(
                "xl/tables/table\(tables).xml",
                type: SpreadsheetNames.contentType("table"),
                TablePart.bytes(table, number: tables, of: sheet, written: part)
            )
            package.relate(
                "xl/worksheets/sheet\(position + 1).xml",
                [.office("rIdTable", "table", "../tables/table\(tables).xml")]
            )
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
            WorkbookPart.bytes(workbook, headerRows: written.map(\.part.headerRow))
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
        return package.container(mainPart: "xl/workbook.xml")
    }

    private static func add(_ part: WorksheetPart, number: Int, to package: inout OfficePackage) {
        package.add("xl/worksheets/sheet\(number).xml", type: SpreadsheetNames.contentType("worksheet"), part.bytes)
    }
}
