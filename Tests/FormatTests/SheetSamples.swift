import Archive
import OfficeOpenXML
import Reference

/// A small workbook by the XML of its parts.
struct SheetSample {
    /// The names of its parts and their contents, in order.
    var parts: [(name: String, content: [UInt8])]

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let file = "answers.xlsx"

    /// A workbook with one sheet, Answers.
    ///
    /// - Parameters:
    ///   - rows: what stands in `sheetData`.
    ///   - before: what stands before `sheetData`.
    ///   - after: what stands behind it.
    ///   - strings: what stands in `sst`; no part without it.
    ///   - builtIn: the numbers of formats that have a style each, from style 1 on.
    ///   - formats: the codes of formats, numbered from 164, each with a style of its own behind `builtIn`.
    ///   - since1904: whether days are counted from 1904.
    init(
        rows: String,
        before: String = "",
        after: String = "",
        strings: String? = nil,
        builtIn: [Int] = [],
        formats: [String] = [],
        since1904: Bool = false
    ) {
        let sheet = "<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
        let codes = formats.enumerated()
            .map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1.replacing("\"", with: "&quot;"))\"/>" }
        let styles = ([0] + builtIn + formats.indices.map { 164 + $0 }).map { "<xf numFmtId=\"\($0)\"/>" }
        var parts = [
            (
                "_rels/.rels",
                Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])
            ),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(Self.main)" xmlns:r="\(Self.relations)"><workbookPr date1904="\(since1904 ? 1 : 0)"/>\
                <sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Self.relationships([
                    ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
                    ("rId3", "sharedStrings", "sharedStrings.xml"),
                ])
            ),
            ("xl/worksheets/sheet1.xml", sheet),
            (
                "xl/styles.xml",
                """
                <styleSheet xmlns="\(Self.main)"><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/>\
                </cellStyleXfs><cellXfs>\(styles.joined())</cellXfs></styleSheet>
                """
            ),
        ]
        if let strings { parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>")) }
        self.parts = parts.map { ($0.0, Array($0.1.utf8)) }
    }

    static func relationships(_ lines: [(id: String, kind: String, target: String)]) -> String {
        let rows = lines.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(relations)/\($0.kind)\" Target=\"\($0.target)\"/>"
        }
        return """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(rows.joined())\
            </Relationships>
            """
    }

    /// The container.
    var bytes: [UInt8] { ZIPWriter.container(parts) }

    /// The workbook with another text in a part, or without the part.
    func with(_ part: String, _ content: String?) -> SheetSample {
        var copy = self
        copy.parts.removeAll { $0.name == part }
        if let content { copy.parts.append((part, Array(content.utf8))) }
        return copy
    }

    /// The workbook with some text replaced in all parts.
    func replacing(_ old: String, with new: String) -> SheetSample {
        var copy = self
        copy.parts = parts.map {
            ($0.name, Array(String(decoding: $0.content, as: UTF8.self).replacing(old, with: new).utf8))
        }
        return copy
    }

    /// The cells of the first sheet, as lines.
    func read(limits: SpreadsheetReader.Limits = .init()) throws(DiagnosticsError) -> [String] {
        try SpreadsheetReader(bytes, file: Self.file, limits: limits).cells(of: 0).shown
    }

    /// What is said when the workbook cannot be read; nothing when it can.
    func faults(limits: SpreadsheetReader.Limits = .init()) -> [String] {
        Self.faults(bytes, limits: limits)
    }

    static func faults(_ bytes: [UInt8], limits: SpreadsheetReader.Limits = .init()) -> [String] {
        do throws(DiagnosticsError) {
            _ = try SpreadsheetReader(bytes, file: file, limits: limits).cells(of: 0)
            return []
        } catch {
            return error.diagnostics.map { "\($0.place?.file ?? "") \($0.shown)" }
        }
    }
}

extension SheetCells {
    /// The cells, each as one line: "B2 number 3", with its formula behind it; hidden rows are marked.
    var shown: [String] {
        rows.flatMap { row in
            row.cells.map { index in
                let cell = cells[index]
                let address = SheetCells.address(column: cell.column, row: row.number)
                let formula = formula(ofCell: index).map { " =\($0)" } ?? ""
                return "\(row.isHidden ? "hidden " : "")\(address) \(cell.kind) \(text(of: cell))\(formula)"
            }
        }
    }
}
