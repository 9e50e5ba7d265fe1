import Archive
import OfficeOpenXML
import Testing

/// An Office file as its parts, small enough to be read, to be spoilt by tests.
struct SmallPackage {
    /// The name of the file.
    let file: String

    /// The parts in order: name and content.
    var parts: [(name: String, content: [UInt8])]

    /// Takes texts as parts.
    init(_ file: String, _ parts: KeyValuePairs<String, String>) {
        self.file = file
        self.parts = parts.map { ($0, Array($1.utf8)) }
    }

    /// The package with a text of a part replaced wherever it stands.
    func replacing(_ old: String, in part: String, with new: String) throws -> SmallPackage {
        let position = try #require(parts.firstIndex { $0.name == part }, "\(part) is a part")
        let text = String(decoding: parts[position].content, as: UTF8.self)
        try #require(text.contains(old), "\(part) holds \(old)")
        var changed = self
        changed.parts[position].content = Array(text.replacing(old, with: new).utf8)
        return changed
    }

    /// The package without a part.
    func without(_ part: String) -> SmallPackage {
        var changed = self
        changed.parts.removeAll { $0.name == part }
        return changed
    }

    /// The package with one more part at its end.
    func adding(_ part: String, _ content: String) -> SmallPackage {
        var changed = self
        changed.parts.append((part, Array(content.utf8)))
        return changed
    }

    /// The bytes of the file.
    var bytes: [UInt8] { ZIPWriter.container(parts) }

    /// What the linter finds.
    func findings(strict: Bool) -> [OfficeFinding] {
        OfficeCheck.findings(in: bytes, file: file, strict: strict)
    }
}

/// Pieces that the small packages share.
private enum Piece {
    static let start = "http://schemas.openxmlformats.org"
    static let relations = "\(start)/officeDocument/2006/relationships"
    static let open = "application/vnd.openxmlformats-officedocument"
    static let word = "xmlns:w=\"\(start)/wordprocessingml/2006/main\" xmlns:r=\"\(relations)\""
    static let sheet = "xmlns=\"\(start)/spreadsheetml/2006/main\" xmlns:r=\"\(relations)\""
    static let slide =
        "xmlns:a=\"\(start)/drawingml/2006/main\" xmlns:r=\"\(relations)\""
        + " xmlns:p=\"\(start)/presentationml/2006/main\""

    static func types(_ overrides: KeyValuePairs<String, String>) -> String {
        let rows = overrides.map { "<Override PartName=\"/\($0)\" ContentType=\"\($1)\"/>" }.joined()
        return """
            <Types xmlns="\(start)/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
            ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\(rows)\
            <Override PartName="/docProps/core.xml" \
            ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """
    }

    /// Relationships as "id kind target".
    static func relationships(_ lines: String...) -> String {
        let rows = lines.map { line in
            let words = line.split(separator: " ")
            let type =
                words[1] == "core-properties"
                ? "\(start)/package/2006/relationships/metadata/core-properties" : "\(relations)/\(words[1])"
            return "<Relationship Id=\"\(words[0])\" Type=\"\(type)\" Target=\"\(words[2])\"/>"
        }
        return "<Relationships xmlns=\"\(start)/package/2006/relationships\">\(rows.joined())</Relationships>"
    }

    static let core = """
        <cp:coreProperties xmlns:cp="\(start)/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Outline</dc:title>\
        <dc:language>en</dc:language>\
        <dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:created></cp:coreProperties>
        """

    static let theme: String = {
        let colors = [
            "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
            "folHlink",
        ]
        .map { "<a:\($0)><a:srgbClr val=\"203040\"/></a:\($0)>" }.joined()
        let fonts = "<a:latin typeface=\"Carlito\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>"
        let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
        func three(_ element: String) -> String { element + element + element }
        return """
            <a:theme xmlns:a="\(start)/drawingml/2006/main" name="t"><a:themeElements><a:clrScheme name="t">\(colors)\
            </a:clrScheme><a:fontScheme name="t"><a:majorFont>\(fonts)</a:majorFont>\
            <a:minorFont>\(fonts)</a:minorFont>\
            </a:fontScheme><a:fmtScheme name="t"><a:fillStyleLst>\(three(fill))</a:fillStyleLst><a:lnStyleLst>\
            \(three("<a:ln w=\"6350\">\(fill)</a:ln>"))</a:lnStyleLst><a:effectStyleLst>\
            \(three("<a:effectStyle><a:effectLst/></a:effectStyle>"))</a:effectStyleLst><a:bgFillStyleLst>\
            \(three(fill))</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
            """
    }()
}

extension SmallPackage {
    /// A Word document with a heading, a bound control, a repeating section, a note, a comment, a picture and a table.
    static let word = SmallPackage(
        "outline.docx",
        [
            "[Content_Types].xml": Piece.types([
                "word/document.xml": "\(Piece.open).wordprocessingml.document.main+xml",
                "word/styles.xml": "\(Piece.open).wordprocessingml.styles+xml",
                "word/settings.xml": "\(Piece.open).wordprocessingml.settings+xml",
                "word/numbering.xml": "\(Piece.open).wordprocessingml.numbering+xml",
                "word/fontTable.xml": "\(Piece.open).wordprocessingml.fontTable+xml",
                "word/footnotes.xml": "\(Piece.open).wordprocessingml.footnotes+xml",
                "word/comments.xml": "\(Piece.open).wordprocessingml.comments+xml",
                "word/header1.xml": "\(Piece.open).wordprocessingml.header+xml",
                "word/theme/theme1.xml": "\(Piece.open).theme+xml",
                "customXml/itemProps1.xml": "\(Piece.open).customXmlProperties+xml",
            ]),
            "_rels/.rels": Piece.relationships(
                "r1 officeDocument word/document.xml",
                "r2 core-properties docProps/core.xml"
            ),
            "word/document.xml": wordMain,
            "word/_rels/document.xml.rels": Piece.relationships(
                "rS styles styles.xml",
                "rT settings settings.xml",
                "rN numbering numbering.xml",
                "rF fontTable fontTable.xml",
                "rM theme theme/theme1.xml",
                "rO footnotes footnotes.xml",
                "rC comments comments.xml",
                "rH header header1.xml",
                "rI image media/image1.png",
                "rX customXml ../customXml/item1.xml"
            ),
            "customXml/_rels/item1.xml.rels": Piece.relationships("r1 customXmlProps itemProps1.xml"),
            "customXml/item1.xml": """
            <course xmlns="urn:x:course"><title>Interviewing</title><level>2</level><start>2025-03-03</start>\
            <day>One</day><day>Two</day></course>
            """,
            "customXml/itemProps1.xml": """
            <ds:datastoreItem xmlns:ds="\(Piece.start)/officeDocument/2006/customXml" \
            ds:itemID="{7D5B1C62-0000-4000-8000-000000000001}"/>
            """,
            "docProps/core.xml": Piece.core,
            "word/comments.xml": """
            <w:comments \(Piece.word)><w:comment w:id="4" w:author=""><w:p><w:r><w:t>why?</w:t></w:r></w:p>\
            </w:comment>\
            </w:comments>
            """,
            "word/fontTable.xml": "<w:fonts \(Piece.word)><w:font w:name=\"Carlito\"/></w:fonts>",
            "word/footnotes.xml": """
            <w:footnotes \(Piece.word)><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>\
            <w:footnote w:id="1"><w:p><w:r><w:t>a note</w:t></w:r></w:p></w:footnote></w:footnotes>
            """,
            "word/header1.xml": """
            <w:hdr \(Piece.word)><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>\
            <w:instrText>PAGE</w:instrText>\
            </w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r>\
            <w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
            """,
            "word/media/image1.png": "no picture, but nobody looks",
            "word/numbering.xml": """
            <w:numbering \(Piece.word)><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
            <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1">\
            <w:abstractNumId w:val="0"/></w:num></w:numbering>
            """,
            "word/settings.xml": """
            <w:settings \(Piece.word)><w:zoom w:percent="100"/><w:compat><w:compatSetting w:name="compatibilityMode" \
            w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
            """,
            "word/styles.xml": """
            <w:styles \(Piece.word)><w:docDefaults><w:rPrDefault><w:rPr><w:b w:val="0"/><w:sz w:val="22"/>\
            <w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" \
            w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1">\
            <w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="start"/>\
            <w:outlineLvl w:val="0"/>\
            </w:pPr></w:style><w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/></w:style></w:styles>
            """,
            "word/theme/theme1.xml": Piece.theme,
        ]
    )

    private static let wordMain = """
        <w:document \(Piece.word) xmlns:wp="\(Piece.start)/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="\(Piece.start)/drawingml/2006/main" xmlns:pic="\(Piece.start)/drawingml/2006/picture" \
        xmlns:mc="\(Piece.start)/markup-compatibility/2006" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"><w:body>
        <w:p w14:paraId="00000001"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>\
        <w:bookmarkStart w:id="1" w:name="_top"/>\
        <w:r><w:t>Outline</w:t></w:r><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="_next"/>\
        <w:bookmarkEnd w:id="2"/></w:p>
        <w:p w14:paraId="00000002"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>\
        <w:r><w:rPr><w:b/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">Course: </w:t></w:r>\
        \(control("title", 11, "<w:text/>", "Interviewing"))\
        \(control("level", 12, "<w:dropDownList>\(entry)</w:dropDownList>", "Advanced"))\
        \(control("start", 13, "<w:date w:fullDate=\"2025-03-03T00:00:00Z\"/>", "3 March 2025"))\
        <w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="4"/></w:r></w:p>
        <w:sdt><w:sdtPr><w:tag w:val="days"/><w:id w:val="20"/><w15:dataBinding \
        w:prefixMappings="xmlns:c='urn:x:course'" w:xpath="/c:course[1]/c:day" \
        w:storeItemID="{7D5B1C62-0000-4000-8000-000000000001}"/><w15:repeatingSection/></w:sdtPr><w:sdtContent>\
        \(day(21, "One"))\(day(22, "Two"))</w:sdtContent></w:sdt>
        <w:p><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="Crest" \
        descr="The crest"/><a:graphic><a:graphicData uri="\(Piece.start)/drawingml/2006/picture"><pic:pic>\
        <pic:nvPicPr>\
        <pic:cNvPr id="1" name="Crest"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rI"/>\
        </pic:blipFill>\
        <pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        <w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblCaption w:val="Days"/></w:tblPr><w:tblGrid>\
        <w:gridCol w:w="900"/>\
        <w:gridCol w:w="900"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/>\
        </w:tcPr><w:p><w:r><w:t>Day</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>One</w:t></w:r></w:p>\
        </w:tc>\
        <w:tc><w:p/></w:tc></w:tr></w:tbl>
        <w:p><w:ins w:id="5" w:author=""><w:r><w:t>new</w:t></w:r></w:ins><w:ins w:id="6" w:author=""><w:r>\
        <w:t>too</w:t>\
        </w:r></w:ins></w:p>
        <w:sectPr><w:headerReference w:type="default" r:id="rH"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>\
        </w:body>\
        </w:document>
        """

    private static let entry = "<w:listItem w:displayText=\"Advanced\" w:value=\"2\"/>"

    private static func control(_ name: String, _ id: Int, _ kind: String, _ text: String) -> String {
        """
        <w:sdt><w:sdtPr><w:tag w:val="\(name)"/><w:id w:val="\(id)"/><w:dataBinding \
        w:prefixMappings="xmlns:c='urn:x:course'" w:xpath="/c:course[1]/c:\(name)[1]" \
        w:storeItemID="{7D5B1C62-0000-4000-8000-000000000001}"/>\(kind)</w:sdtPr><w:sdtContent><w:r>\
        <w:t>\(text)</w:t>\
        </w:r></w:sdtContent></w:sdt>
        """
    }

    private static func day(_ id: Int, _ text: String) -> String {
        """
        <w:sdt><w:sdtPr><w:tag w:val="day.\(id)"/><w:id w:val="\(id)"/><w15:repeatingSectionItem/></w:sdtPr>\
        <w:sdtContent><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:sdtContent></w:sdt>
        """
    }

    /// The same document with its words in Arabic, marked as it must be.
    static func arabic() throws -> SmallPackage {
        try word.replacing(
            "<w:tblStyle w:val=\"Grid\"/>",
            in: "word/document.xml",
            with: "<w:tblStyle w:val=\"Grid\"/><w:bidiVisual/>"
        )
        .replacing("<w:r><w:t>Day</w:t>", in: "word/document.xml", with: "<w:r><w:rPr><w:rtl/></w:rPr><w:t>اليوم</w:t>")
        .replacing(
            "<w:p><w:r><w:t>One</w:t></w:r></w:p></w:tc>",
            in: "word/document.xml",
            with: "<w:p><w:r><w:rPr><w:rtl/></w:rPr><w:t>الأول</w:t></w:r></w:p></w:tc>"
        )
        .replacing(
            "<w:name w:val=\"Normal\"/>",
            in: "word/styles.xml",
            with: "<w:name w:val=\"Normal\"/><w:pPr><w:bidi/></w:pPr>"
        )
    }

    /// A workbook with a table, a merged range and a validation.
    static let workbook = SmallPackage(
        "needs.xlsx",
        [
            "[Content_Types].xml": Piece.types([
                "xl/workbook.xml": "\(Piece.open).spreadsheetml.sheet.main+xml",
                "xl/worksheets/sheet1.xml": "\(Piece.open).spreadsheetml.worksheet+xml",
                "xl/styles.xml": "\(Piece.open).spreadsheetml.styles+xml",
                "xl/sharedStrings.xml": "\(Piece.open).spreadsheetml.sharedStrings+xml",
                "xl/tables/table1.xml": "\(Piece.open).spreadsheetml.table+xml",
            ]),
            "_rels/.rels": Piece.relationships(
                "r1 officeDocument xl/workbook.xml",
                "r2 core-properties docProps/core.xml"
            ),
            "xl/workbook.xml": """
            <workbook \(Piece.sheet)><sheets><sheet name="Needs" sheetId="1" r:id="r1"/></sheets><definedNames>\
            <definedName name="Areas">Needs!$A$2:$A$3</definedName></definedNames></workbook>
            """,
            "xl/_rels/workbook.xml.rels": Piece.relationships(
                "r1 worksheet worksheets/sheet1.xml",
                "r2 styles styles.xml",
                "r3 sharedStrings sharedStrings.xml"
            ),
            "docProps/core.xml": Piece.core,
            "xl/sharedStrings.xml": """
            <sst \(Piece.sheet)><si><t>Area</t></si><si><t>Score</t></si><si><r><t>Bor</t></r><r><t>der</t></r>\
            </si></sst>
            """,
            "xl/styles.xml": """
            <styleSheet \(Piece.sheet)><fonts><font><sz val="11"/></font></fonts><fills><fill><patternFill/></fill>\
            </fills>\
            <borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/></cellXfs><dxfs><dxf/></dxfs>\
            </styleSheet>
            """,
            "xl/tables/table1.xml": """
            <table \(Piece.sheet) id="1" displayName="Scores" ref="A1:B3"><tableColumns>\
            <tableColumn id="1" name="Area"/>\
            <tableColumn id="2" name="Score"/></tableColumns></table>
            """,
            "xl/worksheets/_rels/sheet1.xml.rels": Piece.relationships("r1 table ../tables/table1.xml"),
            "xl/worksheets/sheet1.xml": """
            <worksheet \(Piece.sheet)><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v>\
            </c></row>\
            <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="0"><v>4.5</v></c></row><row r="3">\
            <c r="A3" t="inlineStr">\
            <is><t>Cyber</t></is></c><c r="B3"><f>SUM(B2)</f></c></row></sheetData><mergeCells>\
            <mergeCell ref="D1:E2"/>\
            </mergeCells><conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="0" priority="1">\
            <formula>B2&gt;3</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" \
            sqref="C2"><formula1>"a,b"</formula1></dataValidation></dataValidations><tableParts>\
            <tablePart r:id="r1"/>\
            </tableParts></worksheet>
            """,
        ]
    )

    /// A presentation of one slide with a title and a table, and its notes.
    static let presentation = SmallPackage(
        "module.pptx",
        [
            "[Content_Types].xml": Piece.types([
                "ppt/presentation.xml": "\(Piece.open).presentationml.presentation.main+xml",
                "ppt/slides/slide1.xml": "\(Piece.open).presentationml.slide+xml",
                "ppt/slideLayouts/slideLayout1.xml": "\(Piece.open).presentationml.slideLayout+xml",
                "ppt/slideMasters/slideMaster1.xml": "\(Piece.open).presentationml.slideMaster+xml",
                "ppt/theme/theme1.xml": "\(Piece.open).theme+xml",
            ]),
            "_rels/.rels": Piece.relationships(
                "r1 officeDocument ppt/presentation.xml",
                "r2 core-properties docProps/core.xml"
            ),
            "ppt/presentation.xml": """
            <p:presentation \(Piece.slide)><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="r1"/>\
            </p:sldMasterIdLst>\
            <p:sldIdLst><p:sldId id="256" r:id="r2"/></p:sldIdLst><p:notesSz cx="6858000" cy="9144000"/>\
            </p:presentation>
            """,
            "ppt/_rels/presentation.xml.rels": Piece.relationships(
                "r1 slideMaster slideMasters/slideMaster1.xml",
                "r2 slide slides/slide1.xml",
                "r3 theme theme/theme1.xml"
            ),
            "docProps/core.xml": Piece.core,
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels": Piece.relationships(
                "r1 slideMaster ../slideMasters/slideMaster1.xml"
            ),
            "ppt/slideLayouts/slideLayout1.xml": """
            <p:sldLayout \(Piece.slide)><p:cSld>\(tree(""))</p:cSld></p:sldLayout>
            """,
            "ppt/slideMasters/_rels/slideMaster1.xml.rels": Piece.relationships(
                "r1 slideLayout ../slideLayouts/slideLayout1.xml",
                "r2 theme ../theme/theme1.xml"
            ),
            "ppt/slideMasters/slideMaster1.xml": """
            <p:sldMaster \(Piece.slide)><p:cSld>\(tree(""))</p:cSld>\
            <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" \
            accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" \
            hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="r1"/>\
            </p:sldLayoutIdLst></p:sldMaster>
            """,
            "ppt/slides/_rels/slide1.xml.rels": Piece.relationships("r1 slideLayout ../slideLayouts/slideLayout1.xml"),
            "ppt/slides/slide1.xml": """
            <p:sld \(Piece.slide)><p:cSld>\(tree(slideShapes))</p:cSld></p:sld>
            """,
            "ppt/theme/theme1.xml": Piece.theme,
        ]
    )

    private static func tree(_ shapes: String) -> String {
        """
        <p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>\(shapes)\
        </p:spTree>
        """
    }

    private static let slideShapes = """
        <p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>\
        <p:spPr/>\
        <p:txBody><a:bodyPr wrap="square"/><a:p><a:pPr algn="l"/><a:r><a:rPr lang="en-GB"/><a:t>Days</a:t></a:r>\
        </a:p>\
        </p:txBody></p:sp><p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="Table" descr="The days"/>\
        <p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/>\
        </p:xfrm>\
        <a:graphic><a:graphicData uri="\(Piece.start)/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid>\
        <a:gridCol w="50"/>\
        <a:gridCol w="50"/></a:tblGrid><a:tr h="10"><a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody></a:tc>\
        <a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic>\
        </p:graphicFrame>
        """
}
