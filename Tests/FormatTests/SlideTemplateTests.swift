import Documents
import Reference
import TestSupport
import Testing

@testable import OfficeOpenXML

@Suite("Slides and workbooks with the looks of a template")
struct SlideTemplateTests {
    private func deck(_ language: Language) throws -> Deck {
        let words = language == .arabic ? "حقوق الطفل وواجب الصون" : "Child rights and the duty to safeguard"
        let line: [Inline] = [.plain(words, language)]
        let points = SlideBlock.bullets([SlideBullet(line, level: 1), SlideBullet(line, level: 2)])
        let table = Table(
            .ruled,
            columns: [1, 2],
            headerRows: 1,
            rows: [
                TableRow([TableCell(.cellHeader, line), TableCell(.cellHeader, line)]),
                TableRow([TableCell(.cell, line), TableCell(.cell, line)]),
            ],
            title: words,
            description: words
        )
        let title = { (number: Int) -> [Inline] in line + [.plain(" \(number)", language)] }
        return Deck(
            properties: try #require(DeckSamples.properties(language)),
            slides: [
                Slide(title: title(1), body: .opening(kicker: line, lines: [line])),
                Slide(title: title(2), body: .section(mark: [.code("S1")], lines: [line]), footer: line),
                Slide(title: title(3), body: .text([points, .notice(heading: line, text: line)]), footer: line),
                Slide(title: title(4), body: .table(table), notes: [Paragraph(line)], footer: line),
                Slide(title: title(5), body: .columns([points], [points]), footer: line),
                Slide(title: title(6), body: .closing(lines: [line])),
            ],
            marking: Wording(text: "RESTRICTED", language: .english)
        )
    }

    private func made(
        _ language: Language = .english,
        _ package: SmallPackage = TemplateSamples.slides
    ) throws -> MadeDocument {
        let templates = try OfficeTemplates([package.template()])
        return try MadeDocument(PresentationDocument.bytes(deck(language), templates: templates))
    }

    @Test(arguments: Language.allCases)
    func slidesHaveNoFaultInAnyLanguage(_ language: Language) throws {
        let found = OfficeCheck.findings(in: try made(language).bytes, file: "made.pptx", strict: true)
        #expect(found.map { "\($0.part) \($0.place) \($0.message) [\($0.rule.rawValue)]" } == [])
    }

    @Test func slidesHaveMasterLayoutsThemeAndSizeOfTheTemplate() throws {
        let made = try made()
        let master = "ppt/slideMasters/slideMaster1.xml"
        #expect(try made.text(of: master) == TemplateSamples.slides.text(of: master))
        #expect(try made.text(of: "ppt/theme/theme1.xml") == TemplateSamples.slides.text(of: "ppt/theme/theme1.xml"))
        #expect(try made.text(of: "ppt/presentation.xml").contains("<p:sldSz cx=\"9144000\" cy=\"6858000\"/>"))
        #expect(try made.text(of: "ppt/slideMasters/_rels/slideMaster1.xml.rels").contains("/ppt/media/template1.png"))
        let layouts = try (1...6)
            .map { number in
                let relations = try made.text(of: "ppt/slides/_rels/slide\(number).xml.rels")
                return relations.split(separator: "slideLayouts/slideLayout").dropFirst().first?.first
            }
        #expect(layouts == ["1", "2", "2", "3", "2", "1"])
    }

    @Test func textStandsInThePlacesOfTheTemplate() throws {
        let text = try made().text(of: "ppt/slides/slide3.xml")
        #expect(text.contains("<p:ph type=\"title\"/>"))
        #expect(text.contains("<p:ph idx=\"1\"/>"))
        #expect(text.contains("<p:ph type=\"ftr\" idx=\"11\"/>"))
        // Titles of the template stand in the middle, and their colour is its own.
        #expect(!text.contains("17375E"))
        for number in 1...6 {
            #expect(try made().text(of: "ppt/slides/slide\(number).xml").contains(">RESTRICTED<"))
        }
    }

    @Test func layoutsThatAreMissingAreSaid() throws {
        let said = try TemplateSamples.slides.template().diagnostics.map { "\($0.severity.rawValue): \($0.message)" }
        let instead = "another of its layouts is used, with boxes of Cadre's"
        #expect(
            said == [
                "warning: text of slides has the colour 203050 on 0B1F3A: 1.2 to 1, and 4.5 is the least that all can read",
                "note: the template has no layout for sections (Section Header); \(instead)",
                "note: the template has no layout for two columns (Two Content); \(instead)",
            ]
        )
    }

    @Test("no text of a slide is higher than its place in the template", arguments: 0..<16)
    func textFitsItsPlace(_ seed: UInt64) throws {
        let templates = try OfficeTemplates([TemplateSamples.slides.template()])
        let deck = try #require(DeckSamples.random(seed: seed))
        for slide in DeckLayout(deck, templates: templates).slides {
            for shape in slide.shapes {
                #expect(shape.height <= Double(shape.box.height), "\(slide.title.plainText)")
                #expect(shape.box.top >= 0 && shape.box.top + shape.box.height <= 510, "\(slide.title.plainText)")
                #expect(shape.box.left >= 0 && shape.box.left + shape.box.width <= 720, "\(slide.title.plainText)")
            }
        }
    }

    @Test func aFilmIsLeftOutOfTheMaster() throws {
        let film = "<a:videoFile r:link=\"rId8\"/>"
        let bad = try TemplateSamples.slides
            .replacing(
                "<p:cNvPicPr/><p:nvPr/>",
                in: "ppt/slideMasters/slideMaster1.xml",
                with: "<p:cNvPicPr/><p:nvPr>\(film)</p:nvPr>"
            )
            .replacing(
                "</Relationships>",
                in: "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                with:
                    "<Relationship Id=\"rId8\" Type=\"\(TemplateSamples.relations)/video\" Target=\"https://example.org/film.mp4\" TargetMode=\"External\"/></Relationships>"
            )
        let made = try made(.english, bad)
        #expect(!(try made.text(of: "ppt/slideMasters/slideMaster1.xml").contains("videoFile")))
        #expect(!(try made.text(of: "ppt/slideMasters/_rels/slideMaster1.xml.rels").contains("example.org")))
    }

    // MARK: Workbooks

    private func workbook(marked: Bool) throws -> MadeDocument {
        let line = PageLine(leading: [.plain("Course", .english)], trailing: [.pageNumber])
        let workbook = Workbook(
            properties: try #require(DeckSamples.properties(.english)),
            sheets: [
                Sheet(
                    name: "Days",
                    columns: [SheetColumn("Day", width: 12)],
                    rows: SheetRows([[.text("Monday", .english)]]),
                    print: PrintSetup(header: line, footer: line)
                )
            ],
            marking: marked ? Wording(text: "RESTRICTED", language: .english) : nil
        )
        let templates = try OfficeTemplates([TemplateSamples.workbook.template()])
        return try MadeDocument(SpreadsheetDocument.bytes(workbook, templates: templates))
    }

    @Test func workbooksHavePaperMarginsAndTypefaceOfTheTemplate() throws {
        let made = try workbook(marked: true)
        let sheet = try made.text(of: "xl/worksheets/sheet1.xml")
        #expect(sheet.contains("paperSize=\"1\" fitToHeight=\"0\" orientation=\"landscape\""))
        #expect(sheet.contains("<pageMargins left=\"0.50\" right=\"0.50\" top=\"1.00\""))
        #expect(try made.text(of: "xl/styles.xml").contains("<name val=\"Musterschrift\"/>"))
        #expect(try made.text(of: "xl/theme/theme1.xml") == TemplateSamples.workbook.text(of: "xl/theme/theme1.xml"))
        #expect(OfficeCheck.findings(in: made.bytes, file: "made.xlsx", strict: true).map(\.message) == [])
    }

    @Test func printedPagesKeepTheTemplatesWordsAndBearTheMarking() throws {
        let marked = try workbook(marked: true).text(of: "xl/worksheets/sheet1.xml")
        #expect(marked.contains("&amp;LMinistry&#10;") || marked.contains("&amp;LMinistry\n"))
        #expect(marked.contains("Head office"))
        #expect(marked.components(of: "RESTRICTED") == 2)
        // The template's foot has a number already.
        #expect(marked.components(of: "&amp;P") == 2)
        #expect(!marked.contains("&amp;G"))
        let said = try TemplateSamples.workbook.template().diagnostics.map(\.message)
        #expect(said == ["left out of the head or foot of printed pages: a picture"])
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
