import Documents
import Markup

/// `xl/workbook.xml`: the sheets and the names of a workbook (ISO/IEC 29500-1, 18.2.27).
enum WorkbookPart {
    /// The part; `headerRows` says in which row each sheet has its column headers.
    static func bytes(_ workbook: Workbook, headerRows: [Int]) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element("workbook", SpreadsheetNames.withRelationships) {
            xml.constant("<workbookPr/><bookViews><workbookView activeTab=\"0\"/></bookViews>")
            xml.element("sheets") {
                for (position, sheet) in workbook.sheets.enumerated() {
                    writeSheet(sheet.name, number: position + 1, to: xml)
                }
                if !workbook.lists.isEmpty {
                    writeSheet(workbook.listSheetName, number: workbook.sheets.count + 1, isHidden: true, to: xml)
                }
            }
            xml.element("definedNames") {
                for (position, list) in workbook.lists.enumerated() {
                    let cells = SheetRange(
                        columns: position + 1...position + 1,
                        rows: 2...list.values.values.count + 1
                    )
                    xml.element(
                        "definedName",
                        ["name": list.name.text],
                        text: cells.absolute(on: workbook.listSheetName.text)
                    )
                }
                for (position, sheet) in workbook.sheets.enumerated() {
                    let row = headerRows[position]
                    xml.element(
                        "definedName",
                        ["name": "_xlnm.Print_Titles", "localSheetId": String(position)],
                        text: "\(SpreadsheetText.quoted(sheet.name.text))!$\(row):$\(row)"
                    )
                }
            }
        }
        return xml.finish()
    }

    private static func writeSheet(_ name: SheetName, number: Int, isHidden: Bool = false, to xml: XMLWriter) {
        xml.element("sheet", ["name": name.text, "sheetId": String(number)]) {
            if isHidden { xml.attribute("state", "hidden") }
            xml.attribute("r:id", "rId\(number)")
        }
    }
}

extension Workbook {
    /// The hidden sheet that holds the lists, one in each column; `nil` where there is none.
    var listSheet: Sheet? {
        guard !lists.isEmpty else { return nil }
        let longest = lists.map(\.values.values.count).max() ?? 0
        let rows = (0..<longest)
            .map { row in
                SheetRow(
                    lists.map { list in
                        row < list.values.values.count
                            ? .text(list.values.values[row], properties.language) : .empty
                    }
                )
            }
        return Sheet(
            name: listSheetName.text,
            columns: lists.map { SheetColumn($0.name.text, width: 40) },
            rows: SheetRows(rows)
        )
    }
}
