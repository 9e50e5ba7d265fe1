package import Archive
package import Documents
import Markup

extension SpreadsheetDocument {
    /// The bytes of an Excel file to be filled in.
    ///
    /// The same form and the same templates give the same bytes.
    package static func bytes(_ form: FormWorkbook, templates: OfficeTemplates = .none) -> [UInt8] {
        let buffer = ByteBuffer()
        write(form, templates: templates, to: buffer)
        return buffer.bytes
    }

    /// Writes an Excel file to be filled in.
    package static func write(_ form: FormWorkbook, templates: OfficeTemplates = .none, to sink: any ByteSink) {
        let template = templates.workbook
        let styles = WorkbookStyles(language: form.properties.language, template: template)
        let inputs = FormInputs(form)
        var package = OfficePackage()
        let sheets = form.sheets + [form.listSheet].compactMap(\.self)
        let first = sheets.firstIndex { $0.visibility == .shown }
        for (number, sheet) in sheets.enumerated() {
            let part = FormSheetPart(
                sheet: sheet,
                number: number,
                form: form,
                inputs: inputs,
                styles: styles,
                isFirst: number == first
            )
            package.add(
                "xl/worksheets/sheet\(number + 1).xml",
                type: SpreadsheetNames.contentType("worksheet")
            ) { $0.append(part.bytes()) }
        }
        package.add("xl/styles.xml", type: SpreadsheetNames.contentType("styles"), styles.part())
        package.add(
            "xl/workbook.xml",
            type: SpreadsheetNames.contentType("sheet.main"),
            FormWorkbookPart.bytes(form, sheets: sheets, inputs: inputs, first: first ?? 0)
        )
        package.relate(
            "xl/workbook.xml",
            sheets.indices.map { .office("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
                + [
                    .office("rIdStyles", "styles", "styles.xml"), .office("rIdTheme", "theme", "theme/theme1.xml"),
                ]
        )
        package.add(template?.pictures ?? [])
        let properties = form.customProperties.add(to: &package)
        package.addCommonParts(
            form.properties,
            theme: "xl/theme/theme1.xml",
            from: template?.theme,
            mainPart: "xl/workbook.xml",
            more: properties
        )
        package.write(mainPart: "xl/workbook.xml", to: sink)
    }
}

/// `xl/workbook.xml` of a form: its sheets, its names and its protection (ISO/IEC 29500-1, 18.2.27).
private enum FormWorkbookPart {
    static func bytes(_ form: FormWorkbook, sheets: [FormSheet], inputs: FormInputs, first: Int) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element("workbook", SpreadsheetNames.withRelationships) {
            xml.constant("<workbookPr/><workbookProtection lockStructure=\"1\"/>")
            xml.element("bookViews") {
                xml.element("workbookView", ["firstSheet": String(first), "activeTab": String(first)])
            }
            xml.element("sheets") {
                for (position, sheet) in sheets.enumerated() {
                    let number = String(position + 1)
                    xml.element("sheet", ["name": sheet.name.text, "sheetId": number]) {
                        switch sheet.visibility {
                        case .shown: break
                        case .hidden: xml.attribute("state", "hidden")
                        case .veryHidden: xml.attribute("state", "veryHidden")
                        }
                        xml.attribute("r:id", "rId\(number)")
                    }
                }
            }
            writeNames(form, sheets: sheets, inputs: inputs, to: xml)
        }
        return xml.finish()
    }

    private static func writeNames(
        _ form: FormWorkbook,
        sheets: [FormSheet],
        inputs: FormInputs,
        to xml: XMLWriter
    ) {
        let answers = inputs.named
        guard !form.lists.isEmpty || !answers.isEmpty || sheets.contains(where: { $0.repeatedRows != nil }) else {
            return
        }
        xml.element("definedNames") {
            for (position, list) in form.lists.enumerated() {
                let cells = SheetRange(columns: position + 1...position + 1, rows: 2...list.values.values.count + 1)
                xml.element(
                    "definedName",
                    ["name": list.name.text],
                    text: cells.absolute(on: form.listSheetName.text)
                )
            }
            for (name, place) in answers {
                let sheet = sheets[place.sheet].name.text
                xml.element("definedName", ["name": name.text], text: place.range.absolute(on: sheet))
            }
            for (position, sheet) in sheets.enumerated() {
                guard let rows = sheet.repeatedRows else { continue }
                let name = SpreadsheetText.quoted(sheet.name.text)
                xml.element(
                    "definedName",
                    ["name": "_xlnm.Print_Titles", "localSheetId": String(position)],
                    text: "\(name)!$\(rows.lowerBound + 1):$\(rows.upperBound + 1)"
                )
            }
        }
    }
}
