import Archive
import Documents
import OfficeOpenXML
import Reference
import Testing

/// Templates of made-up organisations, from texts of our own.
enum TemplateSamples {
    private static let start = "http://schemas.openxmlformats.org"
    static let relations = "\(start)/officeDocument/2006/relationships"
    private static let open = "application/vnd.openxmlformats-officedocument"
    static let wordNames = "xmlns:w=\"\(start)/wordprocessingml/2006/main\" xmlns:r=\"\(relations)\""
    private static let slideNames =
        "xmlns:a=\"\(start)/drawingml/2006/main\" xmlns:r=\"\(relations)\""
        + " xmlns:p=\"\(start)/presentationml/2006/main\""

    // MARK: Word

    /// A template as a German Word writes it: localised identifiers, numbered headings, landscape Letter paper, a logo on
    /// the first page, other heads on even pages.
    static var german: SmallPackage {
        var package = SmallPackage(
            "haus.dotx",
            [
                "[Content_Types].xml": types([
                    "word/document.xml": "\(open).wordprocessingml.template.main+xml",
                    "word/styles.xml": "\(open).wordprocessingml.styles+xml",
                    "word/settings.xml": "\(open).wordprocessingml.settings+xml",
                    "word/numbering.xml": "\(open).wordprocessingml.numbering+xml",
                    "word/fontTable.xml": "\(open).wordprocessingml.fontTable+xml",
                    "word/theme/theme1.xml": "\(open).theme+xml",
                    "word/header1.xml": "\(open).wordprocessingml.header+xml",
                    "word/header2.xml": "\(open).wordprocessingml.header+xml",
                    "word/header3.xml": "\(open).wordprocessingml.header+xml",
                    "word/footer1.xml": "\(open).wordprocessingml.footer+xml",
                ]),
                "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
                "word/_rels/document.xml.rels": relationships([
                    ("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml"),
                    ("rId3", "numbering", "numbering.xml"), ("rId4", "fontTable", "fontTable.xml"),
                    ("rId5", "theme", "theme/theme1.xml"), ("rId6", "header", "header1.xml"),
                    ("rId7", "header", "header2.xml"), ("rId8", "header", "header3.xml"),
                    ("rId9", "footer", "footer1.xml"),
                ]),
                "word/document.xml": """
                <w:document \(wordNames)><w:body><w:p><w:r><w:t>Muster</w:t></w:r></w:p><w:sectPr>\
                <w:headerReference w:type="default" r:id="rId6"/><w:headerReference w:type="first" r:id="rId7"/>\
                <w:headerReference w:type="even" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/>\
                <w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/><w:pgMar w:top="1700" w:right="1000" \
                w:bottom="1134" w:left="1440" w:header="709" w:footer="709" w:gutter="0"/><w:cols w:space="708"/>\
                <w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr></w:body></w:document>
                """,
                "word/styles.xml": germanStyles,
                "word/settings.xml": """
                <w:settings \(wordNames)><w:defaultTabStop w:val="567"/><w:evenAndOddHeaders/></w:settings>
                """,
                "word/numbering.xml": """
                <w:numbering \(wordNames)><w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="multilevel"/>\
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="berschrift1"/>\
                <w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="432" w:hanging="432"/></w:pPr>\
                </w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>
                """,
                "word/fontTable.xml": """
                <w:fonts \(wordNames)><w:font w:name="Musterschrift"><w:family w:val="swiss"/></w:font></w:fonts>
                """,
                "word/theme/theme1.xml": theme(accent: "004B87", typeface: "Musterschrift"),
                "word/header1.xml": line("hdr", "<w:r><w:t>Polizei Musterland</w:t></w:r>", style: "Kopfzeile"),
                "word/header2.xml": line("hdr", "<w:r>\(picture("rId1"))</w:r>", style: "Kopfzeile"),
                "word/_rels/header2.xml.rels": relationships([("rId1", "image", "media/logo.png")]),
                "word/header3.xml": line("hdr", "<w:r><w:t>Gerade Seite</w:t></w:r>", style: "Kopfzeile"),
                "word/footer1.xml": line(
                    "ftr",
                    "<w:r><w:t xml:space=\"preserve\">Seite </w:t></w:r>\(field("PAGE", shown: "1"))",
                    style: "Fuzeile"
                ),
            ]
        )
        package.parts.append(("word/media/logo.png", logo))
        return package
    }

    private static var germanStyles: String {
        """
        <w:styles \(wordNames)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Musterschrift" \
        w:hAnsi="Musterschrift" w:cs="Musterschrift"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="de-DE" \
        w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/></w:style>
        <w:style w:type="character" w:default="1" w:styleId="Absatz-Standardschriftart"><w:name \
        w:val="Default Paragraph Font"/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="NormaleTabelle"><w:name w:val="Normal Table"/></w:style>
        <w:style w:type="numbering" w:default="1" w:styleId="KeineListe"><w:name w:val="No List"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/><w:rPr>\
        <w:color w:val="004B87"/><w:sz w:val="48"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/>\
        <w:pPr><w:keepNext/><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="Heading 2"/><w:basedOn w:val="Standard"/>\
        <w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:color w:val="FFC000"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Kopfzeile"><w:name w:val="header"/><w:basedOn w:val="Standard"/><w:pPr>\
        <w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Fuzeile"><w:name w:val="footer"/><w:basedOn w:val="Standard"/></w:style>
        </w:styles>
        """
    }

    static func line(_ element: String, _ runs: String, style: String) -> String {
        """
        <w:\(element) \(wordNames) xmlns:wp="\(start)/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="\(start)/drawingml/2006/main" xmlns:pic="\(start)/drawingml/2006/picture" \
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:p><w:pPr><w:pStyle w:val="\(style)"/></w:pPr>\(runs)</w:p>\
        </w:\(element)>
        """
    }

    static func picture(_ relation: String, attribute: String = "embed") -> String {
        """
        <w:drawing><wp:inline><wp:extent cx="914400" cy="457200"/><wp:docPr id="1" name="Logo" descr="Wappen"/>\
        <a:graphic><a:graphicData uri="\(start)/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" \
        name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:\(attribute)="\(relation)"/><a:stretch>\
        <a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="457200"/>\
        </a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
        </wp:inline></w:drawing>
        """
    }

    static func field(_ code: String, shown: String) -> String {
        """
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> \(code) </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>\(shown)</w:t></w:r><w:r><w:fldChar \
        w:fldCharType="end"/></w:r>
        """
    }

    /// Only what a document must have: styles without any of ours.
    static var bare: SmallPackage {
        SmallPackage(
            "bare.docx",
            [
                "[Content_Types].xml": types([
                    "word/document.xml": "\(open).wordprocessingml.document.main+xml",
                    "word/styles.xml": "\(open).wordprocessingml.styles+xml",
                ]),
                "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
                "word/_rels/document.xml.rels": relationships([("rId1", "styles", "styles.xml")]),
                "word/document.xml": "<w:document \(wordNames)><w:body><w:p/></w:body></w:document>",
                "word/styles.xml": """
                <x:styles xmlns:x="\(start)/wordprocessingml/2006/main"><x:style x:type="paragraph" x:default="1" \
                x:styleId="Text"><x:name x:val="Text"/></x:style></x:styles>
                """,
            ]
        )
    }

    // MARK: Slides

    /// A master with a logo, and layouts for openings, text and titles; a dark ground.
    static var slides: SmallPackage {
        let layouts = [
            ("title", place("ctrTitle", nil, area(60, 200, 600, 80)) + place("subTitle", "1", area(60, 300, 600, 120))),
            (
                "obj",
                place("title", nil, nil) + place(nil, "1", nil) + place("ftr", "11", nil) + place("sldNum", "12", nil)
            ),
            ("titleOnly", place("title", nil, area(40, 40, 640, 50))),
        ]
        var texts: [(name: String, content: [UInt8])] = [
            (
                "[Content_Types].xml",
                types([
                    "ppt/presentation.xml": "\(open).presentationml.template.main+xml",
                    "ppt/slideMasters/slideMaster1.xml": "\(open).presentationml.slideMaster+xml",
                    "ppt/slideLayouts/slideLayout1.xml": "\(open).presentationml.slideLayout+xml",
                    "ppt/slideLayouts/slideLayout2.xml": "\(open).presentationml.slideLayout+xml",
                    "ppt/slideLayouts/slideLayout3.xml": "\(open).presentationml.slideLayout+xml",
                    "ppt/theme/theme1.xml": "\(open).theme+xml",
                ])
            ),
            ("_rels/.rels", relationships([("rId1", "officeDocument", "ppt/presentation.xml")])),
            (
                "ppt/_rels/presentation.xml.rels",
                relationships([
                    ("rId1", "slideMaster", "slideMasters/slideMaster1.xml"), ("rId2", "theme", "theme/theme1.xml"),
                ])
            ),
            (
                "ppt/presentation.xml",
                """
                <p:presentation \(slideNames)><p:sldMasterIdLst><p:sldMasterId id="2147483660" r:id="rId1"/>\
                </p:sldMasterIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>\
                </p:presentation>
                """
            ),
            (
                "ppt/slideMasters/slideMaster1.xml",
                """
                <p:sldMaster \(slideNames)><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="0B1F3A"/></a:solidFill>\
                <a:effectLst/></p:bgPr></p:bg><p:spTree>\(tree)\(place("title", nil, area(36, 30, 648, 70)))\
                \(place("body", "1", area(36, 120, 648, 340)))\(place("ftr", "3", area(200, 500, 300, 24)))\
                \(place("sldNum", "4", area(600, 500, 80, 24)))\(slidePicture)</p:spTree></p:cSld><p:clrMap bg1="dk1" \
                tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" \
                accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>\
                <p:sldLayoutId id="2147483661" r:id="rId1"/><p:sldLayoutId id="2147483662" r:id="rId2"/><p:sldLayoutId \
                id="2147483663" r:id="rId3"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="ctr">\
                <a:defRPr sz="4400"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:lvl1pPr>\
                </p:titleStyle><p:bodyStyle><a:lvl1pPr><a:buChar char="•"/><a:defRPr sz="3200"><a:solidFill><a:srgbClr \
                val="203050"/></a:solidFill></a:defRPr></a:lvl1pPr></p:bodyStyle></p:txStyles></p:sldMaster>
                """
            ),
            (
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                relationships([
                    ("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
                    ("rId2", "slideLayout", "../slideLayouts/slideLayout2.xml"),
                    ("rId3", "slideLayout", "../slideLayouts/slideLayout3.xml"),
                    ("rId4", "theme", "../theme/theme1.xml"), ("rId5", "image", "../media/logo.png"),
                ])
            ),
            ("ppt/theme/theme1.xml", theme(accent: "66B2FF", typeface: "Arial")),
        ]
        .map { ($0.0, Array($0.1.utf8)) }
        for (position, layout) in layouts.enumerated() {
            let name = "slideLayout\(position + 1).xml"
            let text = """
                <p:sldLayout \(slideNames) type="\(layout.0)"><p:cSld name="\(layout.0)"><p:spTree>\(tree)\(layout.1)\
                </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>
                """
            texts.append(("ppt/slideLayouts/\(name)", Array(text.utf8)))
            let rels = relationships([("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")])
            texts.append(("ppt/slideLayouts/_rels/\(name).rels", Array(rels.utf8)))
        }
        var package = SmallPackage("haus.potx", [:])
        package.parts = texts + [("ppt/media/logo.png", logo)]
        return package
    }

    private static let tree = """
        <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>
        """

    private static func area(_ left: Int, _ top: Int, _ width: Int, _ height: Int) -> String {
        """
        <a:xfrm><a:off x="\(left * 12_700)" y="\(top * 12_700)"/><a:ext cx="\(width * 12_700)" cy="\(height * 12_700)"/>\
        </a:xfrm>
        """
    }

    private static func place(_ type: String?, _ index: String?, _ area: String?) -> String {
        let kind = (type.map { " type=\"\($0)\"" } ?? "") + (index.map { " idx=\"\($0)\"" } ?? "")
        let id = 10 + (index.flatMap { Int($0) } ?? 0) * 2 + (type == nil ? 1 : 0) + (type == "subTitle" ? 40 : 0)
        return """
            <p:sp><p:nvSpPr><p:cNvPr id="\(id)" name="Place \(id)"/><p:cNvSpPr/><p:nvPr><p:ph\(kind)/></p:nvPr></p:nvSpPr>\
            <p:spPr>\(area ?? "")</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>
            """
    }

    private static let slidePicture = """
        <p:pic><p:nvPicPr><p:cNvPr id="90" name="Logo" descr="Coat of arms"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>\
        <p:blipFill><a:blip r:embed="rId5"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>\
        \(area(640, 10, 60, 30))<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>
        """

    // MARK: Workbooks

    /// A workbook on Letter paper with a head and a foot of its own.
    static var workbook: SmallPackage {
        let names = "xmlns=\"\(start)/spreadsheetml/2006/main\" xmlns:r=\"\(relations)\""
        return SmallPackage(
            "haus.xltx",
            [
                "[Content_Types].xml": types([
                    "xl/workbook.xml": "\(open).spreadsheetml.template.main+xml",
                    "xl/worksheets/sheet1.xml": "\(open).spreadsheetml.worksheet+xml",
                    "xl/styles.xml": "\(open).spreadsheetml.styles+xml", "xl/theme/theme1.xml": "\(open).theme+xml",
                ]),
                "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml")]),
                "xl/_rels/workbook.xml.rels": relationships([
                    ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
                    ("rId3", "theme", "theme/theme1.xml"),
                ]),
                "xl/workbook.xml": """
                <workbook \(names)><sheets><sheet name="Muster" sheetId="1" r:id="rId1"/></sheets></workbook>
                """,
                "xl/worksheets/sheet1.xml": """
                <worksheet \(names)><sheetData/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.4" \
                footer="0.4"/><pageSetup paperSize="1" orientation="landscape"/><headerFooter><oddHeader>&amp;L&amp;G\
                Ministry&amp;CHead office</oddHeader><oddFooter>&amp;RPage &amp;P</oddFooter></headerFooter></worksheet>
                """,
                "xl/styles.xml": """
                <styleSheet \(names)><fonts count="2"><font><name val="Calibri"/></font><font><sz val="11"/><name \
                val="Musterschrift"/></font></fonts><cellStyleXfs count="1"><xf fontId="1"/></cellStyleXfs><cellStyles \
                count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>
                """,
                "xl/theme/theme1.xml": theme(accent: "004B87", typeface: "Musterschrift"),
            ]
        )
    }

    // MARK: Pieces

    static let logo: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("made up".utf8)

    private static func types(_ overrides: KeyValuePairs<String, String>) -> String {
        let rows = overrides.map { "<Override PartName=\"/\($0)\" ContentType=\"\($1)\"/>" }.joined()
        return """
            <Types xmlns="\(start)/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
            ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" \
            ContentType="application/octet-stream"/>\(rows)</Types>
            """
    }

    static func relationships(_ lines: [(id: String, kind: String, target: String)]) -> String {
        let rows = lines.map { line in
            let mode = line.target.contains("://") ? " TargetMode=\"External\"" : ""
            return
                "<Relationship Id=\"\(line.id)\" Type=\"\(relations)/\(line.kind)\" Target=\"\(line.target)\"\(mode)/>"
        }
        return "<Relationships xmlns=\"\(start)/package/2006/relationships\">\(rows.joined())</Relationships>"
    }

    private static func theme(accent: String, typeface: String) -> String {
        let colors = [
            ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1F2A44"), ("lt2", "EEF1F5"), ("accent1", accent),
            ("accent2", "8A1538"), ("accent3", "5B6770"), ("accent4", "FFC72C"), ("accent5", "00843D"),
            ("accent6", "6E2585"), ("hlink", "0563C1"), ("folHlink", "954F72"),
        ]
        .map { "<a:\($0)><a:srgbClr val=\"\($1)\"/></a:\($0)>" }.joined()
        let fonts = "<a:latin typeface=\"\(typeface)\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>"
        let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
        let edge = "<a:ln>\(fill)</a:ln>"
        let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
        return """
            <a:theme xmlns:a="\(start)/drawingml/2006/main" name="Haus"><a:themeElements><a:clrScheme name="Haus">\
            \(colors)</a:clrScheme><a:fontScheme name="Haus"><a:majorFont>\(fonts)</a:majorFont><a:minorFont>\(fonts)\
            </a:minorFont></a:fontScheme><a:fmtScheme name="Haus"><a:fillStyleLst>\(fill)\(fill)\(fill)</a:fillStyleLst>\
            <a:lnStyleLst>\(edge)\(edge)\(edge)</a:lnStyleLst><a:effectStyleLst>\(effect)\(effect)\(effect)\
            </a:effectStyleLst><a:bgFillStyleLst>\(fill)\(fill)\(fill)</a:bgFillStyleLst></a:fmtScheme>\
            </a:themeElements></a:theme>
            """
    }
}

extension SmallPackage {
    /// The package as a template.
    func template() throws -> OfficeTemplate { try OfficeTemplate(bytes, file: file) }

    /// What is said when the package cannot be used as a template.
    func refusal() throws -> [String] {
        do {
            _ = try template()
            return []
        } catch let error as DiagnosticsError {
            return error.diagnostics.filter { $0.severity == .error }.map { "\($0.place?.file ?? ""): \($0.message)" }
        }
    }

    /// The text of a part.
    func text(of part: String) throws -> String {
        String(decoding: try #require(parts.first { $0.name == part }).content, as: UTF8.self)
    }
}

/// The parts of a document that was made.
struct MadeDocument {
    private let zip: ZIPReader
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        zip = try ZIPReader(bytes)
    }

    var names: [String] { zip.names }

    /// The text of a part.
    func text(of part: String) throws -> String {
        String(decoding: try #require(try zip.content(of: part), "\(part) is a part"), as: UTF8.self)
    }
}
