import Archive
import Documents
import OfficeOpenXML
import Reference
import Testing

@Suite("The linter for Office files")
struct OfficeCheckTests {
    @Test("finds nothing in sound files", arguments: ["word", "arabic", "workbook", "presentation"])
    func soundFiles(name: String) throws {
        #expect(try SmallPackage.named(name).findings(strict: true) == [])
    }

    @Test("finds nothing in our own documents", arguments: Language.allCases)
    func ownDocuments(language: Language) {
        let bytes = WordDocument.bytes(EveryBlock.document(in: language))
        #expect(OfficeCheck.findings(in: bytes, file: "own.docx", strict: true) == [])
    }

    @Test("names a planted fault by its rule and nothing else", arguments: PlantedFault.all)
    func plantedFaults(fault: PlantedFault) throws {
        let package = try fault.package()
        let found = package.findings(strict: true)
        #expect(found.map(\.rule) == Array(repeating: fault.rule, count: max(found.count, 1)), "\(found)")
        if fault.rule.isStrictOnly { #expect(package.findings(strict: false) == []) }
    }

    @Test("has a planted fault for every rule about parts")
    func everyRuleIsTried() {
        let container: Set<OfficeRule> = [
            .container, .repeatedEntry, .entryName, .localHeader, .entryMethod, .unpackedSize, .firstEntry, .timeStamp,
            .extraField,
        ]
        let tried = Set(PlantedFault.all.map(\.rule))
        #expect(OfficeRule.allCases.filter { !tried.contains($0) && !container.contains($0) } == [])
    }

    @Test("says where, what and how to mend")
    func findingIsUseful() throws {
        let package = try SmallPackage.word.replacing(
            "<w:jc w:val=\"start\"/><w:outlineLvl w:val=\"0\"/>",
            in: "word/styles.xml",
            with: "\n<w:outlineLvl w:val=\"0\"/><w:jc w:val=\"middle\"/>"
        )
        let found = package.findings(strict: false)
            .map { "\($0.part) \($0.place) \($0.line ?? 0):\($0.column ?? 0) \($0.message) (\($0.hint))" }
        #expect(
            found == [
                """
                /word/styles.xml /w:styles/w:style[2]/w:pPr/w:jc 2:26 w:jc stands after w:outlineLvl in w:pPr \
                (the order is …, w:mirrorIndents, w:suppressOverlap, w:jc, w:textDirection, w:textAlignment, \
                w:textboxTightWrap, w:outlineLvl, …)
                """,
                """
                /word/styles.xml /w:styles/w:style[2]/w:pPr/w:jc 2:26 w:val of w:jc is “middle” (write start, center, end, \
                both, mediumKashida, distribute, numTab, highKashida, lowKashida, thaiDistribute, left, right)
                """,
            ]
        )
    }

    @Test("has one sentence, one remedy and one name for each rule")
    func rulesReadWell() {
        for rule in OfficeCheck.rules {
            #expect(!rule.sentence.isEmpty && !rule.sentence.hasSuffix("."), "\(rule)")
            #expect(!rule.remedy.isEmpty && !rule.remedy.hasSuffix("."), "\(rule)")
            #expect(rule.reason?.hasSuffix(".") != true, "\(rule)")
            #expect(rule.rawValue.utf8.count <= 13, "\(rule)")
        }
        #expect(Set(OfficeCheck.rules.map(\.sentence)).count == OfficeCheck.rules.count)
    }

    @Test("understands extensions that are declared ignorable, and chooses as Office does")
    func compatibility() throws {
        let choice = """
            <w:p><mc:AlternateContent><mc:Choice Requires="w15"><w:r><w15:unheard/></w:r></mc:Choice><mc:Fallback><w:r>\
            <w:t>x</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p><w:tbl>
            """
        let main = "word/document.xml"
        #expect(try SmallPackage.word.replacing("<w:tbl>", in: main, with: choice).findings(strict: true) == [])
        let wrong = choice.replacing("<w:t>x</w:t>", with: "<w:p/>")
        let found = try SmallPackage.word.replacing("<w:tbl>", in: main, with: wrong).findings(strict: false)
        #expect(found.map(\.message) == ["w:p is not allowed in w:r"])
    }

    @Test("reads parts in UTF-16")
    func wideParts() throws {
        var package = SmallPackage.workbook
        let position = try #require(package.parts.firstIndex { $0.name == "xl/sharedStrings.xml" })
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
            + String(decoding: package.parts[position].content, as: UTF8.self)
        package.parts[position].content =
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(package.findings(strict: true) == [])
    }
}

extension SmallPackage {
    static func named(_ name: String) throws -> SmallPackage {
        switch name {
        case "arabic": try arabic()
        case "workbook": workbook
        case "presentation": presentation
        default: word
        }
    }
}

/// A fault that a test plants in a small package.
struct PlantedFault: Sendable, CustomTestStringConvertible {
    let rule: OfficeRule
    let file: String
    let part: String
    let old: String
    let new: String

    var testDescription: String { "\(rule.rawValue): \(old.prefix(40)) → \(new.prefix(40))" }

    func package() throws -> SmallPackage {
        let sound = try SmallPackage.named(file)
        if old.isEmpty { return new.isEmpty ? sound.without(part) : sound.adding(part, new) }
        return try sound.replacing(old, in: part, with: new)
    }

    /// Replaces a text; an empty one takes the part out, or adds it.
    private static func fault(
        _ rule: OfficeRule,
        _ file: String,
        _ part: String,
        _ old: String,
        _ new: String
    ) -> PlantedFault {
        PlantedFault(rule: rule, file: file, part: part, old: old, new: new)
    }

    static let all: [PlantedFault] = parts + schema + identifiers + word + readers + sheets + slides

    private static let main = "word/document.xml"
    private static let sheet = "xl/worksheets/sheet1.xml"
    private static let slide = "ppt/slides/slide1.xml"
    private static let types = "[Content_Types].xml"

    private static let parts = [
        fault(.wellFormed, "word", main, "</w:body>", ""), fault(.wellFormed, "word", main, "Outline", "Law & Order"),
        fault(.wellFormed, "word", main, "Outline", "Out\u{B}line"),
        fault(
            .documentType,
            "word",
            "customXml/item1.xml",
            "<course",
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><course"
        ),
        fault(.documentType, "word", types, "<Types", "<!DOCTYPE x><Types"),
        fault(.compatibility, "word", main, "mc:Ignorable=\"w14 w15\"", "mc:Ignorable=\"w14 w15 w16\""),
        fault(.contentType, "word", types, "", ""),
        fault(.contentType, "word", types, "<Default Extension=\"png\" ContentType=\"image/png\"/>", ""),
        fault(.contentType, "word", types, "document.main", "template.main"),
        fault(.contentType, "word", types, "<Default Extension=\"xml\"", "<Default Extension=\"RELS\""),
        fault(
            .staleContentType,
            "word",
            types,
            "</Types>",
            "<Override PartName=\"/a.xml\" ContentType=\"b\"/></Types>"
        ),
        fault(.relationship, "word", "word/_rels/document.xml.rels", "Id=\"rS\"", "Id=\"rT\""),
        fault(.relationship, "word", "word/media/image1.png", "", ""),
        fault(
            .relationship,
            "word",
            "word/_rels/document.xml.rels",
            "relationships/header\"",
            "relationships/footer\""
        ),
        fault(.relationshipReference, "word", main, "r:embed=\"rI\"", "r:embed=\"rNone\""),
        fault(.relationshipReference, "workbook", "xl/workbook.xml", "r:id=\"r1\"", "r:id=\"r7\""),
        fault(.orphan, "word", "word/extra.xml", "", "<a/>"),
    ]

    private static let schema = [
        fault(.schema, "word", main, "w14 w15\"", "w14\""),
        fault(.schema, "word", main, "<w:body>", "<w:body><w:paragraph/>"),
        fault(.schema, "word", main, "<w:body>", "<w:body>text"),
        fault(.schema, "word", main, "</w:pPr><w:bookmarkStart", "</w:pPr><w:t>x</w:t><w:bookmarkStart"),
        fault(.schema, "word", main, "</w:sectPr>", "</w:sectPr><w:p/>"),
        fault(.schema, "word", main, "<w:pgSz", "<w:pgMar/><w:pgSz"),
        fault(.schema, "word", main, "w:w=\"11906\"", "w:w=\"wide\""),
        fault(.schema, "word", main, "<w:pgSz ", "<w:pgSz w:d=\"1\" "),
        fault(
            .schema,
            "word",
            main,
            " w:storeItemID=\"{7D5B1C62-0000-4000-8000-000000000001}\"/><w:text/>",
            "/><w:text/>"
        ),
        fault(.schema, "word", main, "<wp:extent cx=\"9525\" cy=\"9525\"/>", ""),
        fault(.schema, "word", main, "2025-03-03T00:00:00Z", "2025-03-03"),
        fault(.schema, "word", "customXml/itemProps1.xml", "7D5B1C62-", "7d5b1c62-"),
        fault(.schema, "word", "docProps/core.xml", "2025-01-01T00:00:00Z", "yesterday"),
        fault(.schema, "word", "docProps/core.xml", "<dc:title>", "<dc:titel>x</dc:titel><dc:title>"),
        fault(.schema, "word", "word/header1.xml", "w:hdr", "w:ftr"),
        fault(.schema, "word", "word/settings.xml", "<w:zoom", "<w:defaultTabStop w:val=\"9\"/><w:zoom"),
        fault(.schema, "workbook", sheet, "<sheetData>", "<sheetViews/><cols/><sheetData>"),
        fault(.schema, "workbook", sheet, "t=\"inlineStr\"", "t=\"text\""),
        fault(
            .schema,
            "workbook",
            "xl/styles.xml",
            "<cellXfs><xf/></cellXfs><dxfs><dxf/></dxfs>",
            "<dxfs><dxf/></dxfs><cellXfs><xf/></cellXfs>"
        ),
        fault(.schema, "presentation", slide, "<a:bodyPr wrap=\"square\"/>", ""),
        fault(.schema, "presentation", slide, "wrap=\"square\"", "wrap=\"round\""),
        fault(.schema, "presentation", slide, "<p:grpSpPr/>", ""),
        fault(.schema, "presentation", "ppt/presentation.xml", "<p:notesSz cx=\"6858000\" cy=\"9144000\"/>", ""),
        fault(.forgivenSchema, "word", "word/settings.xml", " w:percent=\"100\"", ""),
        fault(
            .forgivenSchema,
            "word",
            main,
            "<w:tag w:val=\"title\"/><w:id w:val=\"11\"/>",
            "<w:id w:val=\"11\"/><w:tag w:val=\"title\"/>"
        ),
    ]

    private static let drawing = """
        <wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="" descr="x"/><a:graphic><a:graphicData uri="x"/>\
        </a:graphic></wp:inline>
        """

    private static let drawingNamespaces = """
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        """

    private static let identifiers = [
        fault(
            .drawingID,
            "word",
            main,
            "<wp:inline>",
            "\(drawing)<wp:inline>"
        ),
        fault(
            .drawingIDEverywhere,
            "word",
            "word/header1.xml",
            "<w:p>",
            "<w:p \(drawingNamespaces)><w:r><w:drawing>\(drawing)</w:drawing></w:r>"
        ),
        fault(.controlID, "word", main, "<w:id w:val=\"12\"/>", "<w:id w:val=\"11\"/>"),
        fault(.controlID, "word", main, "<w:id w:val=\"12\"/>", "<w:id w:val=\"4294967295\"/>"),
        fault(.controlIDEverywhere, "word", main, "<w:tag w:val=\"level\"/>", ""),
        fault(.controlIDEverywhere, "word", main, "<w:id w:val=\"12\"/>", ""),
        fault(
            .bookmarkID,
            "word",
            main,
            "<w:bookmarkStart w:id=\"2\" w:name=\"_next\"/><w:bookmarkEnd w:id=\"2\"/>",
            "<w:bookmarkStart w:id=\"1\" w:name=\"_next\"/>"
        ),
        fault(.bookmarkEnd, "word", main, "<w:bookmarkEnd w:id=\"2\"/>", ""),
        fault(.bookmarkName, "word", main, "_next", "_TOP"),
        fault(.commentID, "word", main, "<w:commentReference w:id=\"4\"/>", "<w:commentReference w:id=\"7\"/>"),
        fault(.noteID, "word", main, "<w:footnoteReference w:id=\"1\"/>", "<w:footnoteReference w:id=\"9\"/>"),
        fault(.noteID, "word", "word/footnotes.xml", "w:id=\"-1\"", "w:id=\"1\""),
        fault(.paragraphID, "word", main, "\"00000002\"", "\"00000001\""),
        fault(.paragraphID, "word", main, "\"00000002\"", "\"80000000\""),
        fault(.changeID, "word", main, "<w:ins w:id=\"6\"", "<w:ins w:id=\"5\""),
    ]

    private static let word = [
        fault(
            .styleID,
            "word",
            "word/styles.xml",
            "w:styleId=\"Grid\"",
            "w:styleId=\"Grid\"/><w:style w:type=\"table\" w:styleId=\"Grid\""
        ),
        fault(.styleReference, "word", main, "<w:tblStyle w:val=\"Grid\"/>", "<w:tblStyle w:val=\"Gird\"/>"),
        fault(.styleReference, "word", main, "<w:tblStyle w:val=\"Grid\"/>", "<w:tblStyle w:val=\"Normal\"/>"),
        fault(
            .numbering,
            "word",
            "word/numbering.xml",
            "<w:abstractNumId w:val=\"0\"/>",
            "<w:abstractNumId w:val=\"5\"/>"
        ),
        fault(.numberingReference, "word", main, "<w:numId w:val=\"1\"/>", "<w:numId w:val=\"42\"/>"),
        fault(.cellParagraph, "word", main, "<w:tc><w:p/></w:tc>", "<w:tc/>"),
        fault(
            .cellParagraph,
            "word",
            main,
            "<w:tr><w:tc><w:p><w:r><w:t>One</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>",
            "<w:tr><w:trPr><w:gridAfter w:val=\"2\"/></w:trPr></w:tr>"
        ),
        fault(.tableGrid, "word", main, "<w:gridSpan w:val=\"2\"/>", "<w:gridSpan w:val=\"3\"/>"),
        fault(.tableGrid, "word", main, "<w:tc><w:p/></w:tc>", "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"),
        fault(.storyParagraph, "word", "word/footnotes.xml", "<w:p><w:r><w:t>a note</w:t></w:r></w:p>", ""),
        fault(.field, "word", "word/header1.xml", "<w:fldChar w:fldCharType=\"end\"/>", ""),
        fault(.field, "word", "word/header1.xml", "<w:fldChar w:fldCharType=\"begin\"/>", ""),
        fault(.space, "word", main, " xml:space=\"preserve\"", ""), fault(.space, "word", main, "Outline", "Out\nline"),
        fault(.runPropertyOrder, "word", main, "<w:b/><w:lang w:val=\"en-GB\"/>", "<w:lang w:val=\"en-GB\"/><w:b/>"),
        fault(
            .runPropertyOrder,
            "word",
            "word/styles.xml",
            "<w:b w:val=\"0\"/><w:sz w:val=\"22\"/>",
            "<w:sz w:val=\"22\"/><w:b w:val=\"0\"/>"
        ),
        fault(.compatibilityMode, "word", "word/settings.xml", "w:val=\"15\"", "w:val=\"12\""),
        fault(.documentParts, "word", "word/_rels/document.xml.rels", "relationships/fontTable", "relationships/fonts"),
        fault(.binding, "word", main, "c:title[1]", "d:title[1]"),
        fault(.binding, "word", main, "\"/c:course[1]/c:title", "\"c:course[1]/c:title"),
        fault(.boundNode, "word", "customXml/itemProps1.xml", "7D5B1C62", "7D5B1C63"),
        fault(.boundNode, "word", "customXml/item1.xml", "<level>2</level>", ""),
        fault(.boundNode, "word", "customXml/item1.xml", "<day>Two</day>", ""),
        fault(.staleBinding, "word", "customXml/item1.xml", "Interviewing", "Listening"),
        fault(.staleBinding, "word", "customXml/item1.xml", "<level>2", "<level>3"),
        fault(.staleBinding, "word", "customXml/item1.xml", "2025-03-03", "2025-03-04"),
        fault(
            .repeatingSection,
            "word",
            main,
            "<w:id w:val=\"22\"/><w15:repeatingSectionItem/>",
            "<w:id w:val=\"22\"/>"
        ),
    ]

    private static let readers = [
        fault(.alternativeText, "word", main, " descr=\"The crest\"", ""),
        fault(.alternativeText, "word", main, "<w:tblCaption w:val=\"Days\"/>", ""),
        fault(.language, "word", "word/styles.xml", "<w:lang w:val=\"en-GB\"/>", ""),
        fault(.language, "word", "docProps/core.xml", "<dc:language>en</dc:language>", ""),
        fault(.headerRow, "word", main, "<w:tblHeader/>", ""),
        fault(.headingLevel, "word", "word/styles.xml", "<w:outlineLvl w:val=\"0\"/>", "<w:outlineLvl w:val=\"1\"/>"),
        fault(.rightToLeftRun, "arabic", main, "<w:rPr><w:rtl/></w:rPr><w:t>اليوم", "<w:t>اليوم"),
        fault(.rightToLeftParagraph, "arabic", "word/styles.xml", "<w:bidi/>", ""),
        fault(.rightToLeftTable, "arabic", main, "<w:bidiVisual/>", ""),
    ]

    private static let sheets = [
        fault(.sheet, "workbook", "xl/workbook.xml", "name=\"Needs\"", "name=\"Needs/2025\""),
        fault(.sheet, "workbook", "xl/workbook.xml", "name=\"Needs\"", "name=\"\(String(repeating: "n", count: 32))\""),
        fault(.sheet, "workbook", "xl/workbook.xml", "sheetId=\"1\"", "sheetId=\"1\" state=\"hidden\""),
        fault(.cell, "workbook", sheet, "<v>2</v>", "<v>9</v>"), fault(.cell, "workbook", sheet, "s=\"0\"", "s=\"5\""),
        fault(.cell, "workbook", sheet, "4.5", "four"),
        fault(.cell, "workbook", sheet, "<row r=\"3\">", "<row r=\"2\">"),
        fault(.cell, "workbook", sheet, "\"B3\"", "\"A3\""), fault(.cell, "workbook", sheet, "<f>SUM", "<f>=SUM"),
        fault(.cell, "workbook", sheet, "dxfId=\"0\"", "dxfId=\"1\""),
        fault(
            .mergedRange,
            "workbook",
            sheet,
            "<mergeCell ref=\"D1:E2\"/>",
            "<mergeCell ref=\"D1:E2\"/><mergeCell ref=\"E2:F3\"/>"
        ),
        fault(.table, "workbook", "xl/tables/table1.xml", "name=\"Score\"", "name=\"Points\""),
        fault(.table, "workbook", "xl/tables/table1.xml", "ref=\"A1:B3\"", "ref=\"A1:C3\""),
        fault(.table, "workbook", "xl/tables/table1.xml", "displayName=\"Scores\"", "displayName=\"AREAS\""),
        fault(.definedName, "workbook", "xl/workbook.xml", "name=\"Areas\"", "name=\"AB12\""),
        fault(.definedName, "workbook", "xl/workbook.xml", "name=\"Areas\"", "name=\"two words\""),
        fault(.validationList, "workbook", sheet, "\"a,b\"", "\"\(String(repeating: "a,", count: 200))\""),
    ]

    private static let slides = [
        fault(.slideID, "presentation", "ppt/slideMasters/slideMaster1.xml", "2147483649", "2147483648"),
        fault(.slideRelationship, "presentation", "ppt/slides/_rels/slide1.xml.rels", "", ""),
        fault(.shapeID, "presentation", slide, "id=\"3\"", "id=\"2\""),
        fault(.slideTable, "presentation", slide, "<a:gridCol w=\"50\"/></a:tblGrid>", "</a:tblGrid>"),
        fault(.alternativeText, "presentation", slide, "type=\"title\"", "type=\"body\""),
        fault(.alternativeText, "presentation", slide, " descr=\"The days\"", ""),
    ]
}
