@testable import Archive
@testable import Exchange

/// A small workbook, any part of which can be another.
enum FuzzWorkbook {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The names and texts of the parts.
    static let parts: [(name: String, text: String)] = [
        (
            "_rels/.rels",
            relationships([("officeDocument", "xl/workbook.xml"), ("custom-properties", "docProps/custom.xml")])
        ),
        (
            "xl/workbook.xml",
            """
            <workbook xmlns="\(main)" xmlns:r="\(relations)"><workbookPr date1904="0"/><sheets><sheet name="A" sheetId="1" \
            state="hidden" r:id="rId1"/></sheets><definedNames><definedName name="n">A!$A$1</definedName></definedNames></workbook>
            """
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relationships([
                ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"),
                ("sharedStrings", "/xl/sharedStrings.xml"),
            ])
        ),
        (
            "xl/worksheets/sheet1.xml",
            """
            <worksheet xmlns="\(main)"><dimension ref="A1:B2"/><cols><col min="2" max="2" hidden="1"/></cols><sheetData>\(rows)\
            </sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>
            """
        ),
        (
            "xl/styles.xml",
            """
            <styleSheet xmlns="\(main)"><numFmts><numFmt numFmtId="164" formatCode="[h]:mm &quot;x&quot;;@"/></numFmts><cellXfs>\
            <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>
            """
        ),
        (
            "xl/sharedStrings.xml",
            """
            <sst xmlns="\(main)"><si><t xml:space="preserve"> a_x000D_ </t></si><si><r><t>b</t></r><r><t>é</t></r><rPh><t>c</t>\
            </rPh></si></sst>
            """
        ),
        (
            "docProps/custom.xml",
            """
            <Properties xmlns="urn:p" xmlns:vt="urn:vt"><property pid="2" name="form"><vt:lpwstr>x</vt:lpwstr></property>\
            </Properties>
            """
        ),
    ]

    private static let rows = """
        <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>46083.5</v></c></row><row hidden="1"><c t="inlineStr"><is>\
        <r><t>_x0041_</t></r></is></c><c><f t="shared" si="0">A1</f><v>3.0</v></c><c><f t="shared" si="0"/></c><c t="b"><v>1</v>\
        </c><c t="e"><v>#N/A</v></c><c t="str"><f>1</f><v/></c><c t="d"><v>2026-03-02</v></c><c s="2"><v>1.25E0</v></c></row>
        """

    private static func relationships(_ lines: [(kind: String, target: String)]) -> String {
        let rows = lines.enumerated()
            .map { "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(relations)/\($1.kind)\" Target=\"\($1.target)\"/>" }
        return "<Relationships xmlns=\"urn:r\">\(rows.joined())</Relationships>"
    }

    /// The container, with another content of a part.
    static func bytes(_ name: String, _ content: [UInt8]) -> [UInt8] {
        ZIPWriter.container(parts.map { ($0.name, $0.name == name ? content : Array($0.text.utf8)) })
    }

    /// The container, with other rows.
    static func bytes(rows: [UInt8]) -> [UInt8] {
        let start = Array("<worksheet xmlns=\"\(main)\"><sheetData>".utf8)
        return bytes("xl/worksheets/sheet1.xml", start + rows + Array("</sheetData></worksheet>".utf8))
    }

    /// Writes what a run starts from: each form as it should be.
    static func writeSeeds(to folder: String) throws {
        var seeds: [[UInt8]] = [
            [0] + bytes("", []), [1, 4] + Array(parts[3].text.utf8), [1, 200] + Array(parts[5].text.utf8),
            [2] + Array(rows.utf8),
        ]
        seeds += parts.enumerated().map { [UInt8($0 + 3)] + Array($1.text.utf8) }
        try OutputFolder(folder)
            .write(seeds.enumerated().map { number, seed in ("seed-\(number)", { $0.append(seed) }) })
    }
}
