import Documents
import Reference
import TestSupport
import Testing

@testable import OfficeOpenXML

@Suite("Laying out decks")
struct DeckLayoutTests {
    private func layout(_ slides: [Slide], _ language: Language = .english) throws -> DeckLayout {
        DeckLayout(Deck(properties: try #require(DeckSamples.properties(language)), slides: slides))
    }

    private func text(_ words: String) -> [Inline] { [.plain(words, .english)] }

    private func bullets(_ count: Int, of words: String) -> SlideBody {
        .text([.bullets((1...count).map { SlideBullet(text("\($0) \(words)")) })])
    }

    private static let sentence =
        "Write down what a second person in the room could have seen and heard, and nothing else."

    // MARK: What fits, and what does not

    @Test func aShortSlideStaysAsItIs() throws {
        let layout = try layout([Slide(title: text("Key messages"), body: bullets(4, of: "Listen first."))])
        #expect(layout.slides.map(\.title.plainText) == ["Key messages"])
        #expect(layout.changes.isEmpty)
    }

    @Test func aSlideThatIsALittleTooLongIsSetSmaller() throws {
        let layout = try layout([Slide(title: text("Key messages"), body: bullets(6, of: Self.sentence))])
        #expect(layout.slides.count == 1)
        #expect(layout.changes.map(\.description) == ["slide 1, “Key messages”: set 2 steps smaller"])
    }

    @Test func aSlideThatIsMuchTooLongIsContinued() throws {
        let layout = try layout([Slide(title: text("Key messages"), body: bullets(20, of: Self.sentence))])
        #expect(layout.slides.map(\.title.plainText) == ["Key messages", "Key messages (2)", "Key messages (3)"])
        #expect(layout.changes.last?.description == "slide 1, “Key messages”: continued on 3 slides")
    }

    @Test func continuedSlidesAreFilledEvenly() throws {
        let layout = try layout([Slide(title: text("Key messages"), body: bullets(9, of: Self.sentence))])
        let counts = layout.slides.map { slide in
            slide.shapes
                .map { if case .placeholder(.body, let paragraphs) = $0.content { paragraphs.count } else { 0 } }
                .reduce(0, +)
        }
        #expect(counts.reduce(0, +) == 9)
        #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    }

    @Test func aHeaderRowStandsOnEveryPartOfATable() throws {
        let table = Table(
            .ruled,
            columns: [1, 3],
            headerRows: 1,
            rows: [TableRow([TableCell(.cellHeader, text("Time")), TableCell(.cellHeader, text("Step"))])]
                + (1...20).map { TableRow([TableCell(.cell, text("09:\($0)")), TableCell(.cell, text("Step \($0)"))]) },
            title: "Steps",
            description: "Steps"
        )
        let layout = try layout([Slide(title: text("Steps"), body: .table(table))])
        #expect(layout.slides.count > 1)
        for slide in layout.slides {
            guard case .table(let part) = slide.shapes.last?.content else {
                Issue.record("no table")
                continue
            }
            #expect(part.headerRows == 1)
            #expect(part.rows.first?.cells.map { $0.paragraphs.first?.text.plainText } == ["Time", "Step"])
        }
    }

    @Test func stepsCountOnWhereTheyAreContinued() throws {
        let layout = try layout([
            Slide(title: text("Steps"), body: .text([.steps((1...12).map { _ in text(Self.sentence) })]))
        ])
        #expect(layout.slides.count > 1)
        let markers = layout.slides.flatMap(\.shapes).flatMap(\.paragraphs).map(\.marker).filter { $0 != .none }
        #expect(markers == (1...12).map { SlideParagraph.Marker.number($0) })
    }

    @Test func aLabelIsNeverTheLastOfASlide() throws {
        for count in 1...12 {
            let layout = try layout([
                Slide(
                    title: text("Labels"),
                    body: .text([
                        .bullets((1...count).map { _ in SlideBullet(text(Self.sentence)) }), .label(text("Product")),
                        .bullets((1...6).map { _ in SlideBullet(text(Self.sentence)) }),
                    ])
                )
            ])
            for slide in layout.slides {
                guard case .placeholder(.body, let paragraphs) = slide.shapes.last?.content else { continue }
                #expect(paragraphs.last?.role == .point, "\(count) points")
            }
        }
    }

    @Test func aTitleThatIsTooLongIsShortenedAndStandsInFullBelow() throws {
        let long = (1...40).map { "word\($0)" }.joined(separator: " ")
        let layout = try layout([Slide(title: text(long), body: bullets(2, of: "Listen first."))])
        let title = try #require(layout.slides.first).title.plainText
        #expect(title.hasSuffix("…") && long.hasPrefix(title.dropLast()))
        #expect(layout.changes.first?.kind == .titleShortened)
        #expect(written(layout).contains(long.replacing(" ", with: "")))
    }

    @Test func notesThatNeedMorePagesShowTheirSlideAgain() throws {
        let notes = (1...30).map { _ in Paragraph(.cell, text("\(Self.sentence) \(Self.sentence) \(Self.sentence)")) }
        let layout = try layout([Slide(title: text("Activity"), body: bullets(2, of: "Listen."), notes: notes)])
        #expect(layout.slides.count > 1)
        #expect(layout.slides.flatMap(\.notes).count == 30)
        #expect(layout.changes.map(\.kind) == [.repeatedForNotes(slides: layout.slides.count)])
    }

    @Test func slidesOfOneTitleAreNumbered() throws {
        let layout = try layout([
            Slide(title: text("Questions"), body: .text([])), Slide(title: text("Questions (2)"), body: .text([])),
            Slide(title: text("Questions"), body: .text([])),
        ])
        #expect(layout.slides.map(\.title.plainText) == ["Questions", "Questions (2)", "Questions (3)"])
    }

    @Test func wordsThatDoNotFitALineAreCutAndNotLost() {
        let measure = SlideTextMeasure(width: 200, size: 20, isBold: false)
        var rest = text(String(repeating: "W", count: 100))
        var pieces: [String] = []
        while !rest.isEmpty {
            let (head, left) = measure.cut(rest, afterLines: 2)
            #expect(measure.lineCount(head) <= 2)
            pieces.append(head.plainText)
            rest = left
        }
        #expect(pieces.count > 1 && pieces.joined() == String(repeating: "W", count: 100))
    }

    // MARK: The looks

    @Test(arguments: SlideTextRole.allCases)
    func everythingCanBeReadInARoom(_ role: SlideTextRole) {
        let isShownToTheRoom = ![.footer, .marking, .notes].contains(role)
        let least = (0...4).map { role.size(at: $0) }.min() ?? 0
        #expect(!isShownToTheRoom || least >= 16)
        let ground: Color =
            switch role {
            case .deckTitle, .kicker, .subtitle: .heading
            case .mark: .accent
            case .notice, .noticeHeading: .noticeGround
            default: .paper
            }
        #expect(role.color.contrast(with: ground) >= 4.5)
    }

    @Test(arguments: SlideLayout.allCases)
    func boxesStandApartAndOnThePage(_ layout: SlideLayout) {
        let identity = VisualIdentity.Slides.self
        let boxes = [identity.title(of: layout), identity.marking(of: layout)] + identity.bodies(of: layout)
        for box in boxes {
            #expect(box.left >= 0 && box.top >= 0)
            #expect(box.left + box.width <= identity.page.width && box.top + box.height <= identity.page.height)
            #expect(boxes.allSatisfy { $0 == box || !$0.overlaps(box) })
        }
    }

    // MARK: Over many decks

    @Test(arguments: UInt64(1)...220)
    func nothingOverflowsAndNothingIsLost(_ seed: UInt64) throws {
        let deck = try #require(DeckSamples.random(seed: seed))
        let layout = DeckLayout(deck)
        for slide in layout.slides {
            let page = VisualIdentity.Slides.page
            for shape in slide.shapes {
                #expect(shape.height <= Double(shape.box.height), "seed \(seed), \(slide.title.plainText)")
                #expect(shape.box.top + shape.box.height <= page.height - 40, "seed \(seed)")
                #expect(slide.shapes.count { $0.box.overlaps(shape.box) } == 1, "seed \(seed)")
            }
            let notes = slide.notes.height(in: VisualIdentity.NotesPage.notes.width)
            #expect(notes <= Double(VisualIdentity.NotesPage.notes.height), "seed \(seed)")
        }
        let titles = layout.slides.map(\.title.plainText)
        #expect(Set(titles).count == titles.count, "seed \(seed)")
        #expect(titles.allSatisfy { $0.contains { !$0.isWhitespace } }, "seed \(seed)")
        #expect(Set(layout.slides.map(\.source)).count == deck.slides.count, "seed \(seed)")
        // Headers and titles are repeated, so the counts of letters may only grow.
        let (asked, shown) = (deck.letters.counts, written(layout).counts)
        for (letter, count) in asked where !letter.isWhitespace {
            #expect(shown[letter, default: 0] >= count, "seed \(seed): \(letter)")
        }
    }

    /// Every letter that the slides of a layout show, without blanks.
    private func written(_ layout: DeckLayout) -> String {
        layout.slides.flatMap(\.shapes).flatMap(\.paragraphs).map(\.text.plainText).joined()
            .replacing(" ", with: "")
    }
}

extension SlideShape {
    /// Its paragraphs, those of tables row by row.
    var paragraphs: [SlideParagraph] {
        switch content {
        case .placeholder(_, let paragraphs), .text(let paragraphs), .notice(let paragraphs): paragraphs
        case .table(let table): table.rows.flatMap(\.cells).flatMap(\.paragraphs)
        case .chart: []
        }
    }
}

extension SlideBox {
    /// Whether two boxes share a point.
    func overlaps(_ other: SlideBox) -> Bool {
        left < other.left + other.width && other.left < left + width && top < other.top + other.height
            && other.top < top + height
    }
}

extension String {
    /// How often each letter stands in the text.
    fileprivate var counts: [Character: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
