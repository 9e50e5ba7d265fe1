import Archive
import Documents
import Markup
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@Suite("A document in two languages beside each other")
struct BilingualDocumentTests {
    private func document(_ language: Language, _ blocks: [Block]) throws -> Document {
        Document(
            properties: DocumentProperties(
                title: language == .arabic ? "خطة" : "Plan",
                subject: "Plan",
                keywords: ["P1"],
                language: language,
                date: try #require(CalendarDate(iso: "2026-03-02"))
            ),
            header: PageLine(leading: [.code("P1")], trailing: []),
            footer: PageLine(leading: [], trailing: [.pageNumber]),
            blocks: blocks,
            marking: Wording(text: language == .arabic ? "مقيّد" : "RESTRICTED", language: language)
        )
    }

    private func heading(_ text: String, _ language: Language) -> Block {
        .heading(Heading(level: 1, text: [.plain(text, language)], anchor: "aim", startsPage: true))
    }

    private func paragraph(_ text: String, _ language: Language) -> Block {
        .paragraph(Paragraph([.plain(text, language)]))
    }

    private func table(_ rows: [[String]], _ language: Language) -> Block {
        .table(
            Table(
                .ruled,
                columns: rows[0].map { _ in 1 },
                headerRows: 1,
                rows: rows.map { row in TableRow(row.map { TableCell(.cell, [.plain($0, language)]) }) },
                title: "Table",
                description: "Table of steps"
            )
        )
    }

    private func blocks(_ first: [Block], _ second: [Block]) throws -> [Block] {
        Array(BilingualDocument(try document(.english, first), try document(.arabic, second)).document.blocks)
    }

    @Test func runningTextStandsInRowsSideBySide() throws {
        let made = try blocks(
            [heading("Aim", .english), paragraph("Listen", .english)],
            [heading("الهدف", .arabic), paragraph("الإصغاء", .arabic)]
        )
        try #require(made.count == 1)
        guard case .sideBySide(let pair) = made[0] else {
            Issue.record("\(made)")
            return
        }
        #expect((pair.leading, pair.trailing) == (.english, .arabic))
        let words = pair.rows.map { [$0.leading, $0.trailing].map { $0.map(\.words).joined() } }
        #expect(words == [["Aim", "الهدف"], ["Listen", "الإصغاء"]])
    }

    @Test func textThatNobodyTranslatedStandsOnceAcrossBothColumns() throws {
        let made = try blocks([paragraph("Listen", .english)], [paragraph("Listen", .english)])
        #expect(made.map(\.words) == ["Listen"])
        guard case .paragraph? = made.first else {
            Issue.record("\(made)")
            return
        }
    }

    @Test func aReferenceSpeaksTheLanguageOfItsColumn() throws {
        let english: [Inline] = [.plain("See ", .english), .reference(to: "steps", .label)]
        let arabic: [Inline] = [.plain("انظر ", .arabic), .reference(to: "steps", .label)]
        let caption = Block.caption(Caption(.table, [.plain("Steps", .english)], anchor: "steps"))
        let second = Block.caption(Caption(.table, [.plain("الخطوات", .arabic)], anchor: "steps"))
        let both = BilingualDocument(
            try document(.english, [.paragraph(Paragraph(english)), caption]),
            try document(.arabic, [.paragraph(Paragraph(arabic)), second])
        )
        let zip = try ZIPReader(WordDocument.bytes(both.document))
        let text = try XMLReader(#require(try zip.content(of: "word/document.xml")), file: "document.xml").root
            .every("t").map(\.text).joined()
        #expect(text.contains("See Table 1"))
        #expect(text.contains("انظر الجدول 1"))
    }

    @Test func captionsCountThemselvesWhetherOrNotSomethingRefersToThem() throws {
        let captions = ["one", "two", "three"]
            .map { Block.caption(Caption(.table, [.plain($0, .english)], anchor: $0)) }
        let reference: [Inline] = [.plain("See ", .english), .reference(to: "three", .label)]
        let zip = try ZIPReader(
            WordDocument.bytes(try document(.english, captions + [.paragraph(Paragraph(reference))]))
        )
        let text = try XMLReader(#require(try zip.content(of: "word/document.xml")), file: "document.xml").root
            .every("t").map(\.text).joined()
        #expect(text.hasPrefix("Table 1 – oneTable 2 – twoTable 3 – threeSee Table 3"))
    }

    @Test func whatTakesTheWidthOfAPageIsLeftOutOfColumns() {
        let row = SideBySide.Row([.pageBreak, paragraph("Listen", .english), .section(.landscape)], [.pageBreak])
        #expect(row.leading.map(\.words) == ["Listen"])
        #expect(row.trailing.isEmpty)
    }

    @Test func aBlockOfOneEditionAloneTakesTheWholeWidth() throws {
        let note = Block.paragraph(Paragraph(.minor, [.plain("ملاحظة", .arabic)]))
        let made = try blocks(
            [paragraph("Listen", .english), paragraph("End", .english)],
            [paragraph("الإصغاء", .arabic), note, paragraph("النهاية", .arabic)]
        )
        #expect(made.map(\.words) == ["Listen|الإصغاء", "ملاحظة", "End|النهاية"])
    }

    @Test func rowsOfTablesFollowEachOtherAndWhatIsTheSameStandsOnce() throws {
        let made = try blocks(
            [table([["Time", "Step"], ["09:00", "Opening"], ["10:00", "-"]], .english)],
            [table([["الوقت", "الخطوة"], ["09:00", "الافتتاح"], ["10:00", "-"]], .arabic)]
        )
        guard case .table(let both)? = made.first else {
            Issue.record("\(made)")
            return
        }
        #expect(both.headerRows == 2)
        let rows = both.rows.map { row in row.cells.map { "\($0.paragraphs[0].text.plainText)×\($0.rows)" } }
        #expect(
            rows == [
                ["Time×1", "Step×1"], ["الوقت×1", "الخطوة×1"], ["09:00×2", "Opening×1"], ["الافتتاح×1"],
                ["10:00×1", "-×1"],
            ]
        )
        #expect(both.rows.map(\.continues) == [true, false, true, false, false])
    }

    @Test func tablesOfDifferentShapeStandOneBelowTheOther() throws {
        let made = try blocks([table([["A"], ["1"]], .english)], [table([["أ", "ب"], ["1", "2"]], .arabic)])
        let languages = made.map { block -> String in
            if case .table(let table) = block { table.language?.rawValue ?? "document" } else { "no table" }
        }
        #expect(languages == ["document", "ar"])
    }

    @Test func markingAndTitleAreInBothLanguages() throws {
        let both = BilingualDocument(try document(.english, []), try document(.arabic, [])).document
        #expect(both.marking?.text == "RESTRICTED / مقيّد")
        #expect(both.properties.title == "Plan / خطة")
        #expect(both.properties.language == .english)
    }

    @Test(arguments: [[Language.english, .arabic], [.arabic, .english], [.french, .spanish]])
    func randomEditionsBreakNoRule(_ languages: [Language]) throws {
        for seed in UInt64(0)..<20 {
            let first = try document(
                languages[0],
                Array(ChanceDocument.document(seed: seed * 2, in: languages[0]).blocks)
            )
            let second = try document(
                languages[1],
                Array(ChanceDocument.document(seed: seed * 2, in: languages[1]).blocks)
            )
            let both = BilingualDocument(first, second).document
            let findings = OfficeCheck(WordDocument.bytes(both), file: "both.docx", strict: true).findings
                .filter { ![.headingLevel, .rightToLeftTable, .rightToLeftParagraph].contains($0.rule) }
            #expect(findings.isEmpty, "seed \(seed)")
        }
    }
}

extension Block {
    /// Its words, with a bar between the columns of two languages.
    fileprivate var words: String {
        switch self {
        case .heading(let heading): heading.text.plainText
        case .paragraph(let paragraph): paragraph.text.plainText
        case .sideBySide(let pair):
            pair.rows.map { ($0.leading + $0.trailing).map(\.words).joined(separator: "|") }.joined(separator: "/")
        default: ""
        }
    }
}
