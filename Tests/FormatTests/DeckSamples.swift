import Documents
import Reference
import TestSupport

/// Decks for tests.
enum DeckSamples {
    static let revised = CalendarDate(iso: "2026-03-02")

    static func properties(_ language: Language) -> DocumentProperties? {
        revised.map {
            DocumentProperties(title: "Slides", subject: "Tests", keywords: ["T1"], language: language, date: $0)
        }
    }

    /// A deck of random slides of every kind, some far too long.
    static func random(seed: UInt64) -> Deck? {
        var dice = Dice(seed: seed)
        let language: Language = dice.happens(0.4) ? .arabic : dice.pick([.english, .french, .spanish]) ?? .english
        let slides = (0..<Int.random(in: 1...7, using: &dice)).map { _ in slide(&dice, language) }
        let marking = dice.happens(0.3) ? Wording(text: "FOR OFFICIAL USE ONLY", language: .english) : nil
        return properties(language).map { Deck(properties: $0, slides: slides, marking: marking) }
    }

    private static func slide(_ dice: inout Dice, _ language: Language) -> Slide {
        let notes = (0..<Int.random(in: 0...12, using: &dice))
            .map { _ in
                Paragraph(dice.happens(0.3) ? .cellHeader : .cell, text(&dice, language, words: 0...90))
            }
        return Slide(
            title: [.plain("Title ", language)] + text(&dice, language, words: dice.happens(0.1) ? 20...60 : 1...12),
            body: body(&dice, language),
            notes: dice.happens(0.5) ? notes : [],
            footer: text(&dice, language, words: 0...30)
        )
    }

    private static func body(_ dice: inout Dice, _ language: Language) -> SlideBody {
        func lines() -> [[Inline]] {
            (0..<Int.random(in: 0...4, using: &dice)).map { _ in text(&dice, language, words: 1...25) }
        }
        func blocks(_ bound: Int) -> [SlideBlock] {
            (0..<Int.random(in: 0...bound, using: &dice)).map { _ in block(&dice, language) }
        }
        return switch dice.index(below: 9) {
        case 0: .opening(kicker: text(&dice, language, words: 0...14), lines: lines())
        case 1: .section(mark: [.code(dice.word(of: Array("S2.1MW"), lengths: 0...14))], lines: lines())
        case 2: .closing(lines: lines())
        case 3: .columns(blocks(3), blocks(3))
        case 4: .table(table(&dice, language))
        case 5: chart(&dice, language).map { .chart($0) } ?? .text([])
        default: .text(blocks(6))
        }
    }

    /// A chart of any kind, often with far too many categories.
    private static func chart(_ dice: inout Dice, _ language: Language) -> Chart? {
        guard let kind = dice.pick(ChartSamples.kinds) else { return nil }
        let count = Int.random(in: 1...60, using: &dice)
        func name(_ words: ClosedRange<Int>) -> Wording {
            Wording(text: "n " + text(&dice, language, words: words).plainText, language: language)
        }
        func values() -> [Double?] {
            (0..<count).map { _ in dice.happens(0.2) ? nil : Double.random(in: 0...9, using: &dice) }
        }
        return Chart(
            kind,
            title: name(1...20),
            categories: (0..<count).map { _ in name(1...9) },
            series: (0..<(kind == .dots ? 1 : Int.random(in: 1...6, using: &dice)))
                .map { _ in ChartSeries(name(1...3), values()) },
            categoryTitle: dice.happens(0.5) ? name(1...3) : nil,
            values: ChartAxis(title: dice.happens(0.5) ? name(1...3) : nil)
        )
    }

    private static func block(_ dice: inout Dice, _ language: Language) -> SlideBlock {
        let count = Int.random(in: 0...9, using: &dice)
        return switch dice.index(below: 8) {
        case 0: .label(text(&dice, language, words: 1...6))
        case 1: .statement(text(&dice, language, words: 0...120))
        case 2: .steps((0..<count + 6).map { _ in text(&dice, language, words: 1...30) })
        case 3:
            .notice(heading: text(&dice, language, words: 0...8), text: text(&dice, language, words: 0...150))
        case 4: .table(table(&dice, language))
        case 5: chart(&dice, language).map { .chart($0) } ?? .bullets([])
        default:
            .bullets(
                (0..<count)
                    .map { _ in
                        SlideBullet(
                            text(&dice, language, words: 1...(dice.happens(0.1) ? 200 : 25)),
                            level: Int.random(in: 1...3, using: &dice)
                        )
                    }
            )
        }
    }

    private static func table(_ dice: inout Dice, _ language: Language) -> Table {
        let columns = Int.random(in: 1...6, using: &dice)
        let headerRows = dice.happens(0.8) ? 1 : 0
        let rows = (0..<Int.random(in: 1...14, using: &dice))
            .map { number -> TableRow in
                if columns > 1, number > 0, dice.happens(0.1) {
                    return TableRow([TableCell(.cellHeader, text(&dice, language, words: 1...5), span: columns)])
                }
                return TableRow(
                    (0..<columns)
                        .map { _ in
                            let role: ParagraphRole = number < headerRows ? .cellHeader : .cell
                            let most = dice.happens(0.05) ? 120 : number < headerRows ? 4 : 14
                            return TableCell([
                                Paragraph(role, text(&dice, language, words: 0...most)),
                                Paragraph(.minor, text(&dice, language, words: 0...3)),
                            ])
                        },
                    isTinted: dice.happens(0.2)
                )
            }
        return Table(
            .ruled,
            columns: (0..<columns).map { _ in Double(Int.random(in: 1...60, using: &dice)) },
            headerRows: headerRows,
            rows: rows,
            title: "Table",
            description: "Random words"
        )
    }

    /// Words, some very long, some of another language, with codes and breaks between.
    private static func text(_ dice: inout Dice, _ language: Language, words: ClosedRange<Int>) -> [Inline] {
        var inlines: [Inline] = []
        for _ in 0..<Int.random(in: words, using: &dice) {
            let own = dice.happens(0.05) ? (language == .arabic ? Language.english : .arabic) : language
            let letters = Array(own == .arabic ? "ابتثجحخدذرزسشصضطظعغفقكلمنهوي" : "abcdefghijklmnopqrstuvwxyzéèñMWÉ")
            let word = dice.word(of: letters, lengths: dice.happens(0.01) ? 60...140 : 1...11)
            switch dice.index(below: 40) {
            case 0: inlines.append(.code("SG3-\(word.utf8.count)"))
            case 1: inlines.append(.lineBreak)
            case 2...5: inlines.append(.strong(word + " ", own))
            default: inlines.append(.plain(word + " ", own))
            }
        }
        return inlines
    }
}

extension Deck {
    /// Every letter of its slides, without blanks.
    var letters: String {
        slides.map { slide in
            var text = slide.title.plainText
            switch slide.body {
            case .opening(let first, let lines), .section(let first, let lines):
                text += first.plainText + lines.map(\.plainText).joined()
            case .closing(let lines): text += lines.map(\.plainText).joined()
            case .text(let blocks): text += blocks.map(\.letters).joined()
            case .columns(let first, let second): text += (first + second).map(\.letters).joined()
            case .table(let table): text += SlideBlock.table(table).letters
            case .chart: break
            }
            return text
        }
        .joined()
    }
}

extension SlideBlock {
    fileprivate var letters: String {
        switch self {
        case .label(let text), .statement(let text): text.plainText
        case .bullets(let bullets): bullets.map(\.text.plainText).joined()
        case .steps(let steps): steps.map(\.plainText).joined()
        case .notice(let heading, let text): heading.plainText + text.plainText
        case .table(let table):
            table.rows.flatMap(\.cells).flatMap(\.paragraphs).map(\.text.plainText).joined()
        case .chart: ""
        }
    }
}
