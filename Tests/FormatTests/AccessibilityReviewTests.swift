import Documents
import Reference
import TestSupport
import Testing

@Suite("The review of what people who cannot see need")
struct AccessibilityReviewTests {
    // MARK: Documents

    @Test func aSoundDocumentHasNoFindings() throws {
        let document = try document([
            .paragraph(Paragraph(.kicker, words("Lesson plan"))), .paragraph(Paragraph(.title, words("Interviews"))),
            .contents(title: "Contents", depth: 2), heading(1, "Aim"), .paragraph(Paragraph(words("To listen."))),
            heading(2, "Steps"), .table(table(header: ["Time", "Step"])), heading(1, "References"),
            .list(List(.bullet, [words("Handbook (https://example.org/book)")])),
        ])
        #expect(AccessibilityReview(of: document).findings == [])
    }

    @Test func aLevelThatIsSkippedIsNamed() throws {
        let expected = "heading 2 “Activities”: its level 3 follows level 1 [heading-level]"
        #expect(try found([heading(1, "Aim"), heading(3, "Activities")]) == [expected])
        #expect(try found([heading(1, "Aim"), heading(2, "Activities")]) == [])
        #expect(try found([heading(1, "Aim"), heading(2, "Method"), heading(3, "Activities")]) == [])
        #expect(try found([heading(1, "Aim"), heading(2, "Method"), heading(1, "Activities")]) == [])
    }

    @Test func aDocumentThatBeginsBelowTheFirstLevelIsNamed() throws {
        #expect(try found([heading(2, "Steps")]) == ["heading 1 “Steps”: its level 2 is the first [heading-level]"])
    }

    @Test func aHeadingWithoutWordsIsNamed() throws {
        #expect(try found([heading(1, " \u{200F}")]) == ["heading 1: it has no words [blank-heading]"])
    }

    @Test(arguments: [(24, false), (26, true)])
    func aLongDocumentNeedsHeadings(_ sample: (hundreds: Int, isLong: Bool)) throws {
        let long = Paragraph(words(String(repeating: "word ", count: 40)))
        let text = Array(repeating: Block.paragraph(long), count: sample.hundreds)
        let expected = "the document: it has 5200 characters and no heading [headings]"
        #expect(try found(text) == (sample.isLong ? [expected] : []))
        #expect(try found([heading(1, "Aim")] + text) == [])
    }

    @Test func aTitleOfBlanksIsNamed() throws {
        let document = try document([.paragraph(Paragraph(words("Words")))], title: "\u{A0} ")
        #expect(shown(AccessibilityReview(of: document)) == ["the document: it has no title [title]"])
    }

    @Test func aDocumentInAnotherLanguageThanItSaysIsNamed() throws {
        let document = try document([.paragraph(Paragraph([.plain("Bonjour", .french)]))], pageLines: [])
        #expect(
            shown(AccessibilityReview(of: document))
                == ["the document: it says that it is English, and none of its words is [language]"]
        )
    }

    @Test(
        arguments: [
            (
                "مرحبا بكم", Language.english,
                "paragraph 1 “مرحبا بكم”: “مرحبا بكم” is in Arabic letters and said to be English"
            ),
            (
                "the day at a glance", .arabic,
                "paragraph 1 “the day at a glance”: “the day at a glance” is in Latin letters and said to be Arabic"
            ), ("SG3 · PEACE", .arabic, nil), ("the word سلام", .english, nil),
        ] as [(String, Language, String?)]
    )
    func wordsOfAnotherScriptThanTheirLanguageAreNamed(
        _ sample: (text: String, language: Language, expected: String?)
    )
        throws
    {
        let findings = try found([.paragraph(Paragraph([.plain(sample.text, sample.language)]))])
        #expect(findings == [sample.expected.map { $0 + " [language-of-parts]" }].compactMap(\.self))
    }

    @Test(
        arguments: [
            ("See https://example.org/a for more", "https://example.org/a"), ("www.example.org", "www.example.org"),
            ("The handbook (https://example.org/a)", nil), ("(https://example.org/a)", "https://example.org/a"),
            ("On p. 3 of the text", nil),
        ] as [(String, String?)]
    )
    func anAddressWithoutANameIsNamed(_ sample: (text: String, address: String?)) throws {
        let findings = try found([.list(List(.bullet, [words(sample.text)]))])
        let expected = sample.address.map {
            "list entry 1 “\(sample.text)”: “\($0)” stands where the name of what it leads to should [bare-address]"
        }
        #expect(findings == [expected].compactMap(\.self))
    }

    @Test func whatStandsBeforeItsTimeIsNamed() throws {
        let blocks: [Block] = [
            heading(1, "Aim"), .paragraph(Paragraph(.title, words("Interviews"))),
            .contents(title: "Contents", depth: 1),
        ]
        #expect(
            try found(blocks) == [
                "the title “Interviews”: it stands after what it names [reading-order]",
                "the contents “Contents”: they stand after 1 of the headings that they list [reading-order]",
            ]
        )
    }

    // MARK: Tables

    @Test(arguments: [
        (Table.Style.ruled, ["table 1 “Steps”: none of its 2 rows names its columns [header-row]"]), (.facts, []),
        (.box, []),
    ])
    func onlyATableWhoseColumnsHaveNamesNeedsAHeaderRow(_ sample: (style: Table.Style, expected: [String])) throws {
        #expect(try found([.table(table(sample.style))]) == sample.expected)
    }

    @Test func anEmptyHeaderIsNamed() throws {
        let findings = try found([.table(table(header: ["Time", " "]))])
        #expect(findings == ["table 1 “Steps”: the header in row 1, cell 2 is empty [blank-header]"])
    }

    @Test(arguments: [
        ("", "Steps in order", ["it has no title for those who cannot see it [alternative-text]"]),
        ("Steps", " ", ["it has no description for those who cannot see it [alternative-text]"]),
        ("", "", ["it has no title and no description for those who cannot see it [alternative-text]"]),
        ("Steps", "chart-3.PNG", ["it is described by the name of a file, “chart-3.PNG” [file-name-as-text]"]),
        ("Steps", "Steps", ["its description only repeats its title [alternative-text]"]),
        ("Steps", "Version 3.1 of it.", []),
    ])
    func whatIsSeenIsAlsoSaid(_ sample: (title: String, description: String, expected: [String])) throws {
        let findings = try found([
            .table(table(header: ["A", "B"], title: sample.title, description: sample.description))
        ])
        let place = sample.title.isEmpty ? "table 1" : "table 1 “\(sample.title)”"
        #expect(findings == sample.expected.map { "\(place): \($0)" })
    }

    // MARK: Slides

    @Test func twoSlidesOfOneTitleAreNamed() throws {
        let slides = ["Aim", "Steps", "Aim"].map { slide($0, .text([.statement(words("Words"))])) }
        #expect(try found(slides) == ["slide 3 “Aim”: slide 1 has the same title [repeated-title]"])
    }

    @Test func slidesOutOfOrderAreNamed() throws {
        let slides = [
            slide("End", .closing(lines: [])), slide("Begin", .opening(kicker: [], lines: [])),
            slide("Parts", .text([.statement(words("Words")), .label(words("Aim"))])),
        ]
        #expect(
            try found(slides) == [
                "slide 1 “End”: the end of a deck stands before the last of its slides [reading-order]",
                "slide 2 “Begin”: the opening of a deck stands after 1 of its slides [reading-order]",
                "slide 3 “Parts”: nothing follows the label “Aim” [reading-order]",
            ]
        )
    }

    @Test func tablesOnSlidesAreReviewedWhereverTheyStand() throws {
        let bare = table(.ruled)
        let slides = [
            slide("A", .table(bare)), slide("B", .text([.table(bare)])), slide("C", .columns([.table(bare)], [])),
            slide("D", .columns([], [.table(bare)])),
        ]
        #expect(try found(slides).count == 4)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func anyDeckCanBeReviewed(_ seed: UInt64) throws {
        let deck = try #require(DeckSamples.random(seed: seed))
        for finding in AccessibilityReview(of: deck).findings { #expect(!finding.place.isEmpty) }
    }

    // MARK: Workbooks

    @Test func sheetsSayWhatTheyHold() throws {
        let properties = try #require(DeckSamples.properties(.english))
        let line = PageLine(leading: words("Course"), trailing: [])
        let pale = CellLooks(ink: Color(hex: "999999"), ground: .paper)
        let sheets = [
            Sheet(
                name: "",
                columns: [SheetColumn("Code", width: 9), SheetColumn(" ", width: 9)],
                rows: SheetRows([[.text("مرحبا", .english)], [.code("https://example.org")]]),
                conditions: [SheetCondition(0...0, .number(.above(1), pale))],
                print: PrintSetup(header: line)
            ), Sheet(name: "Rooms", columns: [SheetColumn("Room", width: 9)], rows: SheetRows([])),
        ]
        #expect(
            shown(AccessibilityReview(of: Workbook(properties: properties, sheets: sheets))) == [
                "sheet “Sheet”: it had no name of its own [sheet-name]",
                "sheet “Sheet”: the header of column 2 is empty [blank-header]",
                "a coloured cell of sheet “Sheet”: #999999 on #FFFFFF has 2.8 : 1; 4.5 : 1 is the least [contrast]",
                "sheet “Sheet”: “مرحبا” is in Arabic letters and said to be English [language-of-parts]",
                "sheet “Rooms”: its printed pages have neither header nor footer [printed-pages]",
            ]
        )
    }

    // MARK: Looks

    @Test(arguments: [
        ("767676", 21, false, []),
        ("777777", 21, false, ["#777777 on #FFFFFF has 4.4 : 1; 4.5 : 1 is the least [contrast]"]),
        ("777777", 28, true, []), ("777777", 36, false, []),
        ("777777", 35, false, ["#777777 on #FFFFFF has 4.4 : 1; 4.5 : 1 is the least [contrast]"]),
        ("959595", 36, false, ["#959595 on #FFFFFF has 2.9 : 1; 3.0 : 1 is the least [contrast]"]),
        ("000000", 16, false, []), ("000000", 15, true, ["it is set in 7.5 points [small-text]"]),
    ])
    func looksAreMeasuredByTheStandard(_ sample: (ink: String, size: Int, isBold: Bool, expected: [String])) {
        let looks = TextLooks("note", size: sample.size, isBold: sample.isBold, Color(hex: sample.ink), on: .paper)
        let findings = AccessibilityReview.findings(in: [looks])
        #expect(findings.map { "\($0.message) [\($0.rule.rawValue)]" } == sample.expected)
    }

    @Test(arguments: AccessibilityRule.allCases)
    func everyRuleSaysWhatItAsksAndHowItIsMended(_ rule: AccessibilityRule) {
        #expect(!rule.sentence.isEmpty && !rule.sentence.hasSuffix(".") && rule.remedy.count > 10)
    }

    // MARK: What is reviewed

    private func words(_ text: String) -> [Inline] { [.plain(text, .english)] }

    private func heading(_ level: Int, _ text: String) -> Block {
        .heading(Heading(level: level, text: words(text), anchor: text))
    }

    private func table(
        _ style: Table.Style = .ruled,
        header: [String] = [],
        title: String = "Steps",
        description: String = "Steps in order"
    ) -> Table {
        let rows = (header.isEmpty ? [] : [header]) + [["9:00", "Opening"], ["9:30", "Role play"]]
        return Table(
            style,
            columns: [1, 1],
            headerRows: header.isEmpty ? 0 : 1,
            rows: rows.map { row in TableRow(row.map { TableCell(.cell, words($0)) }) },
            title: title,
            description: description
        )
    }

    private func slide(_ title: String, _ body: SlideBody) -> Slide { Slide(title: words(title), body: body) }

    private func document(
        _ blocks: [Block],
        title: String = "Interviews",
        pageLines: [Inline]? = nil
    ) throws -> Document {
        let date = try #require(DeckSamples.revised)
        let line = PageLine(leading: pageLines ?? words("Interviews"), trailing: [.pageNumber])
        return Document(
            properties: DocumentProperties(title: title, subject: "", keywords: [], language: .english, date: date),
            header: line,
            footer: line,
            blocks: blocks
        )
    }

    private func found(_ blocks: [Block]) throws -> [String] { shown(AccessibilityReview(of: try document(blocks))) }

    private func found(_ slides: [Slide]) throws -> [String] {
        let properties = try #require(DeckSamples.properties(.english))
        return shown(AccessibilityReview(of: Deck(properties: properties, slides: slides)))
    }

    private func shown(_ review: AccessibilityReview) -> [String] {
        review.findings.map { "\($0.place): \($0.message) [\($0.rule.rawValue)]" }
    }
}
