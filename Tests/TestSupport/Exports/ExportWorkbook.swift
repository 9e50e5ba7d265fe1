import Archive

/// Tables as an XLSX workbook, in the markup of the tool that would have written it.
package struct ExportWorkbook: Sendable {
    /// Where the texts of cells are kept.
    package enum Texts: Sendable {
        /// In the cells, without a part of shared strings, as XlsxWriter does in its mode of constant memory.
        case inCells

        /// In a part of shared strings, as Excel does.
        case shared
    }

    private let tables: [ExportTable]
    private let texts: Texts
    private let merges: [String]

    /// Prepares a workbook; `merges` are merged ranges of the first sheet.
    package init(_ tables: [ExportTable], texts: Texts, merges: [String] = []) {
        self.tables = tables
        self.texts = texts
        self.merges = merges
    }

    /// The file.
    package var bytes: [UInt8] {
        var shared = SharedTexts()
        var parts: [(name: String, content: String)] = []
        for (position, table) in tables.enumerated() {
            let sheet = sheetXML(table, merges: position == 0 ? merges : [], &shared)
            parts.append(("xl/worksheets/sheet\(position + 1).xml", sheet))
        }
        if texts == .shared { parts.append(("xl/sharedStrings.xml", shared.xml)) }
        parts.insert(("xl/styles.xml", ExportWorkbook.styles), at: 0)
        parts.insert(("xl/_rels/workbook.xml.rels", relationships), at: 0)
        parts.insert(("xl/workbook.xml", workbookXML), at: 0)
        parts.insert(("_rels/.rels", ExportWorkbook.root), at: 0)
        parts.insert(("[Content_Types].xml", contentTypes), at: 0)
        return ZIPWriter.container(parts.map { ($0.name, Array($0.content.utf8)) })
    }

    private func sheetXML(_ table: ExportTable, merges: [String], _ shared: inout SharedTexts) -> String {
        var xml = ExportWorkbook.declaration + "<worksheet xmlns=\"\(ExportWorkbook.main)\"><sheetData>"
        for (row, cells) in table.rows.enumerated() {
            xml += "<row r=\"\(row + 1)\">"
            for (column, cell) in cells.enumerated() {
                xml += cellXML(cell, at: "\(ExportWorkbook.letters(column))\(row + 1)", &shared)
            }
            xml += "</row>"
        }
        xml += "</sheetData>"
        if !merges.isEmpty {
            xml += "<mergeCells count=\"\(merges.count)\">"
            for range in merges { xml += "<mergeCell ref=\"\(range)\"/>" }
            xml += "</mergeCells>"
        }
        return xml + "</worksheet>"
    }

    /// A cell; a blank one, and one with an empty text, is left out, as these tools do.
    private func cellXML(_ cell: ExportCell, at place: String, _ shared: inout SharedTexts) -> String {
        switch cell {
        case .blank, .text(""): ""
        case .text(let text):
            switch texts {
            case .inCells: "<c r=\"\(place)\" t=\"inlineStr\"><is>\(text.sheetText)</is></c>"
            case .shared: "<c r=\"\(place)\" t=\"s\"><v>\(shared.position(of: text))</v></c>"
            }
        case .number(let number): "<c r=\"\(place)\"><v>\(number.sheetNumber)</v></c>"
        case .day(let date): "<c r=\"\(place)\" s=\"1\"><v>\(date.serial)</v></c>"
        case .time(let clock): "<c r=\"\(place)\" s=\"2\"><v>\(clock.serial.sheetNumber)</v></c>"
        case .formula(let text): "<c r=\"\(place)\"><f>\(text.sheetEscaped)</f><v>0</v></c>"
        }
    }

    private var workbookXML: String {
        var xml = ExportWorkbook.declaration
        xml += "<workbook xmlns=\"\(ExportWorkbook.main)\" xmlns:r=\"\(ExportWorkbook.office)\"><sheets>"
        for (position, table) in tables.enumerated() {
            let state = table.isHidden ? " state=\"hidden\"" : ""
            xml += "<sheet name=\"\(table.name.sheetEscaped)\" sheetId=\"\(position + 1)\"\(state)"
            xml += " r:id=\"rId\(position + 1)\"/>"
        }
        return xml + "</sheets></workbook>"
    }

    private var relationships: String {
        var xml = ExportWorkbook.declaration + "<Relationships xmlns=\"\(ExportWorkbook.package)/relationships\">"
        func add(_ id: Int, _ kind: String, _ target: String) {
            xml += "<Relationship Id=\"rId\(id)\" Type=\"\(ExportWorkbook.office)/\(kind)\" Target=\"\(target)\"/>"
        }
        for position in tables.indices { add(position + 1, "worksheet", "worksheets/sheet\(position + 1).xml") }
        add(tables.count + 1, "styles", "styles.xml")
        if texts == .shared { add(tables.count + 2, "sharedStrings", "sharedStrings.xml") }
        return xml + "</Relationships>"
    }

    private var contentTypes: String {
        let kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        var xml = ExportWorkbook.declaration + "<Types xmlns=\"\(ExportWorkbook.package)/content-types\">"
        xml += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        func add(_ part: String, _ kind: String) {
            xml += "<Override PartName=\"/xl/\(part).xml\" ContentType=\"\(kinds).\(kind)+xml\"/>"
        }
        add("workbook", "sheet.main")
        for position in tables.indices { add("worksheets/sheet\(position + 1)", "worksheet") }
        add("styles", "styles")
        if texts == .shared { add("sharedStrings", "sharedStrings") }
        return xml + "</Types>"
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    private static let root =
        declaration + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" "
        + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    /// General, a built-in format for days (14), and one of its own for times.
    private static let styles =
        declaration + "<styleSheet xmlns=\"\(main)\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"m/d/yy h:mm:ss\"/></numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        + "</styleSheet>"

    /// The letters of a column, counted from 0.
    package static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }
}

/// The texts of a workbook, each kept once.
private struct SharedTexts {
    private var positions: [[UInt8]: Int] = [:]
    private var items: [String] = []
    private var uses = 0

    mutating func position(of text: String) -> Int {
        uses += 1
        // By bytes: equal texts of two forms of normalisation are two texts.
        let key = Array(text.utf8)
        if let known = positions[key] { return known }
        positions[key] = items.count
        items.append("<si>\(text.sheetText)</si>")
        return items.count - 1
    }

    var xml: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"\(uses)\" "
            + "uniqueCount=\"\(items.count)\">\(items.joined())</sst>"
    }
}

extension String {
    /// The text as the content of XML.
    fileprivate var sheetEscaped: String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// The text as the content of a cell: what looks like an escape of a control character is escaped itself.
    fileprivate var sheetText: String {
        let text = replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
        let keepsBlanks = text.first?.isWhitespace == true || text.last?.isWhitespace == true || text.contains("\n")
        return "<t\(keepsBlanks ? " xml:space=\"preserve\"" : "")>\(text.sheetEscaped)</t>"
    }
}

extension Double {
    /// As a spreadsheet writes a number.
    fileprivate var sheetNumber: String { self == rounded() ? String(Int(self)) : String(self) }
}
