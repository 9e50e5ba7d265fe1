import Documents
import OfficeOpenXML
import Reference
import Testing

@Suite("Word documents with the looks of a template")
struct WordTemplateTests {
    private func document(_ language: Language, marked: Bool = true) -> Document {
        let every = EveryBlock.document(in: language)
        return Document(
            properties: every.properties,
            header: every.header,
            footer: every.footer,
            blocks: every.blocks,
            marking: marked ? Wording(text: "RESTRICTED", language: .english) : nil
        )
    }

    private func made(
        _ package: SmallPackage = TemplateSamples.german,
        _ language: Language = .english,
        marked: Bool = true
    ) throws -> MadeDocument {
        let templates = try OfficeTemplates([package.template()])
        return try MadeDocument(WordDocument.bytes(document(language, marked: marked), templates: templates))
    }

    @Test(arguments: Language.allCases)
    func theyHaveNoFaultInAnyLanguage(_ language: Language) throws {
        let found = OfficeCheck.findings(in: try made(language: language).bytes, file: "made.docx", strict: true)
        #expect(found.map { "\($0.part) \($0.place) \($0.message) [\($0.rule.rawValue)]" } == [])
    }

    private func made(language: Language) throws -> MadeDocument { try made(TemplateSamples.german, language) }

    @Test func theStylesOfTheTemplateStayByteForByte() throws {
        let own = try TemplateSamples.german.text(of: "word/styles.xml")
        let styles = try made().text(of: "word/styles.xml")
        #expect(styles.hasPrefix(String(own.dropLast("</w:styles>".count))))
        #expect(styles.hasSuffix("</w:styles>"))
        #expect(styles.utf8.count > own.utf8.count)
    }

    @Test func stylesAreFoundByTheirNamesInEveryLanguage() throws {
        let text = try made().text(of: "word/document.xml")
        for style in ["Titel", "berschrift1", "berschrift2"] {
            #expect(text.contains("<w:pStyle w:val=\"\(style)\"/>"), "\(style)")
        }
        for style in ["Title", "Heading1", "Heading2", "Normal"] {
            #expect(!text.contains("<w:pStyle w:val=\"\(style)\"/>"), "\(style)")
        }
        // Level 3 is not in the template, and stands on its plain text.
        #expect(text.contains("<w:pStyle w:val=\"Heading3\"/>"))
        let added = try made().text(of: "word/styles.xml")
        #expect(
            added.contains(
                "<w:style w:type=\"paragraph\" w:styleId=\"Heading3\"><w:name w:val=\"heading 3\"/><w:basedOn w:val=\"Standard\"/>"
            )
        )
    }

    @Test func whatTheTemplateLacksIsSaid() throws {
        let said = try TemplateSamples.german.template().diagnostics.map { "\($0.severity.rawValue): \($0.message)" }
        let contrast =
            "the style “Heading 2” has the colour FFC000 on FFFFFF: 1.6 to 1, and 4.5 is the least that all can read"
        let own =
            "lines above titles, text in tables, headers of tables, headers of boxes, small print, notices, markings, "
            + "tables with rules, tables of facts, boxes"
        #expect(
            said == [
                "note: the template has no table style; tables have Cadre's rules in its colours",
                "note: the template has no style for subtitles; Cadre's own is used",
                "note: the template has no style for headings of level 3; Cadre's own is used",
                "note: the template has no style for lists; Cadre's own is used",
                "note: the template has no style for the heading of contents; Cadre's own is used",
                "note: the template has no style for contents of level 1; Cadre's own is used",
                "note: the template has no style for contents of level 2; Cadre's own is used",
                "note: the template has no style for captions; Cadre's own is used",
                "note: the template has no style for notes at the foot of pages; Cadre's own is used",
                "note: the template has no style for the marks of notes; Cadre's own is used",
                "note: the template has no style for \(own); Cadre's own are used", "warning: \(contrast)",
            ]
        )
    }

    @Test func pageAndTablesHaveTheMeasuresOfTheTemplate() throws {
        let text = try made().text(of: "word/document.xml")
        #expect(text.contains("<w:pgSz w:w=\"15840\" w:h=\"12240\" w:orient=\"landscape\"/>"))
        #expect(text.contains("<w:tblW w:w=\"13400\" w:type=\"dxa\"/>"))
        #expect(text.contains("<w:titlePg/>"))
        #expect(try made().text(of: "word/settings.xml").contains("<w:evenAndOddHeaders/>"))
    }

    @Test func headsAndFeetKeepWhatTheyHaveAndBearTheMarking() throws {
        let document = try made()
        let kept = [
            "word/header1.xml": "Polizei Musterland", "word/header2.xml": "r:embed=\"rId1\"",
            "word/header3.xml": "Gerade Seite", "word/footer1.xml": "Seite ",
        ]
        for (part, words) in kept { #expect(try document.text(of: part).contains(words), "\(part)") }
        for part in document.names where part.hasPrefix("word/header") || part.hasPrefix("word/footer") {
            #expect(try document.text(of: part).contains(">RESTRICTED<"), "\(part)")
        }
        #expect(document.names.filter { $0.hasPrefix("word/footer") }.count == 3)
        let logo = try document.text(of: "word/_rels/header2.xml.rels")
        #expect(logo.contains("Target=\"/word/media/template1.png\""))
        #expect(document.names.contains("word/media/template1.png"))
    }

    @Test func theMarkingMovesNothingThatTheTemplateHas() throws {
        // The head begins higher by the height of the marking, so that its own words stay where they were.
        #expect(try made().text(of: "word/document.xml").contains("w:header=\"441\" w:footer=\"441\""))
        #expect(try made(marked: false).text(of: "word/document.xml").contains("w:header=\"709\" w:footer=\"709\""))
    }

    @Test func ourLineStandsOnlyWhereTheTemplateHasNone() throws {
        let document = try made(marked: false)
        // The template names the organisation; its first page shows only a logo, and its foot has a page number.
        #expect(try document.text(of: "word/header1.xml") == TemplateSamples.german.text(of: "word/header1.xml"))
        #expect(try document.text(of: "word/header2.xml").contains("Interview witnesses"))
        #expect(try document.text(of: "word/footer1.xml") == TemplateSamples.german.text(of: "word/footer1.xml"))
        #expect(try document.text(of: "word/footer2.xml").contains(" PAGE "))
        // Our tab ends where the template's text ends, and not where its style has tabs.
        let tabs =
            "<w:tab w:val=\"clear\" w:pos=\"4536\"/><w:tab w:val=\"clear\" w:pos=\"9072\"/>"
            + "<w:tab w:val=\"right\" w:pos=\"13400\"/>"
        #expect(try document.text(of: "word/header2.xml").contains(tabs))
    }

    @Test func numberedHeadingsKeepTheirNumbersAndListsComeAfterThem() throws {
        let numbering = try made().text(of: "word/numbering.xml")
        #expect(numbering.contains("<w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num><w:num w:numId=\"8\">"))
        #expect(numbering.contains("<w:abstractNum w:abstractNumId=\"5\">"))
        let text = try made().text(of: "word/document.xml")
        #expect(text.contains("<w:numId w:val=\"8\"/>"))
        #expect(!text.contains("<w:numId w:val=\"1\"/>"))
    }

    @Test func aLatinTemplateCarriesArabic() throws {
        let document = try made(TemplateSamples.german, .arabic)
        let text = try document.text(of: "word/document.xml")
        #expect(text.contains("<w:pStyle w:val=\"Titel\"/><w:bidi/>"))
        #expect(text.contains("<w:bidi/><w:rtlGutter/>"))
    }

    @Test func wordsSayTheirLanguageWhereTheTemplateHasAnother() throws {
        #expect(try made().text(of: "word/document.xml").contains("<w:lang w:val=\"en-GB\"/>"))
    }

    @Test func aTemplateWithAlmostNothingIsEnough() throws {
        let said = try TemplateSamples.bare.template().diagnostics.map(\.message)
        #expect(said.contains("the template has no theme; Cadre's is used"))
        #expect(said.contains("the template sets no typeface and size for all text (w:docDefaults)"))
        let found = OfficeCheck.findings(in: try made(TemplateSamples.bare).bytes, file: "made.docx", strict: false)
        #expect(found.map(\.message) == [])
        let styles = try made(TemplateSamples.bare).text(of: "word/styles.xml")
        // The template calls the namespace otherwise, so every style of ours says what it means.
        #expect(styles.contains("<w:style xmlns:w="))
    }

    @Test func theSameTemplateGivesTheSameBytes() throws {
        #expect(try made().bytes == made().bytes)
    }
}
