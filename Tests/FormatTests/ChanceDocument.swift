import Documents
import Reference
import TestSupport

/// Documents of every kind of block, put together by chance: the same for the same seed.
struct ChanceDocument {
    private var dice: Dice
    private let language: Language
    private let languages: [Language]
    private var anchors = 0

    /// Whether the documents of a seed have words in one language alone, but for foreign names in them.
    static func hasOneLanguage(seed: UInt64) -> Bool { seed % 2 == 0 }

    /// The document of a seed, in a language or one of chance.
    static func document(seed: UInt64, in asked: Language? = nil) -> Document {
        var dice = Dice(seed: seed)
        let chosen = Language.allCases.randomElement(using: &dice) ?? .english
        let language = asked ?? chosen
        var maker = ChanceDocument(
            dice: dice,
            language: language,
            languages: hasOneLanguage(seed: seed) ? [language] : Language.allCases
        )
        return maker.document()
    }

    private init(dice: Dice, language: Language, languages: [Language]) {
        self.dice = dice
        self.language = language
        self.languages = languages
    }

    private mutating func document() -> Document {
        let count = Int.random(in: 0...7, using: &dice)
        let blocks = (0..<count).flatMap { _ in block() }
        guard let date = CalendarDate(year: 2025, month: 3, day: 3) else { preconditionFailure("the day exists") }
        return Document(
            properties: DocumentProperties(
                title: "Title " + text(),
                subject: text(),
                keywords: [text(), text()],
                language: language,
                date: date
            ),
            header: PageLine(leading: line(), trailing: line()),
            footer: PageLine(leading: line(), trailing: [.pageNumber, .plain(" / ", language), .pageCount]),
            blocks: blocks,
            marking: Bool.random(using: &dice) ? Wording(text: own(language) + text(), language: language) : nil
        )
    }

    // MARK: Blocks

    private mutating func block() -> [Block] {
        switch Int.random(in: 0...12, using: &dice) {
        case 0: [.contents(title: "Contents " + text(), depth: Int.random(in: 1...3, using: &dice))]
        case 1: [.pageBreak]
        case 2: [.section(Bool.random(using: &dice) ? .landscape : .portrait)]
        case 3: [.caption(Caption(Bool.random(using: &dice) ? .table : .figure, line(), anchor: anchor()))]
        case 4: figure()
        case 5: [.sideBySide(columns())]
        case 6, 7: [.table(table())]
        case 8: [heading()]
        case 9, 10: [.list(list())]
        default: [paragraph()]
        }
    }

    private mutating func heading() -> Block {
        let level = Int.random(in: 1...3, using: &dice)
        let startsPage = Bool.random(using: &dice)
        return .heading(Heading(level: level, text: line(), anchor: anchor(), startsPage: startsPage))
    }

    private mutating func paragraph() -> Block {
        let role = ParagraphRole.allCases.randomElement(using: &dice) ?? .body
        return .paragraph(Paragraph(role, line(), keepsWithNext: Bool.random(using: &dice)))
    }

    private mutating func list() -> List {
        let marker: List.Marker = [.bullet, .box, .number].randomElement(using: &dice) ?? .bullet
        var above = 0
        let entries = (0..<Int.random(in: 0...4, using: &dice))
            .map { _ in
                above = Int.random(in: 1...min(above + 1, 3), using: &dice)
                return List.Entry(line(), level: above)
            }
        return List(marker, entries: entries)
    }

    /// A table whose cells are merged by chance: each place that no cell covers begins one.
    private mutating func table() -> Table {
        let (columns, count) = (Int.random(in: 1...5, using: &dice), Int.random(in: 1...5, using: &dice))
        var covered = [[Bool]](repeating: [Bool](repeating: false, count: columns), count: count)
        var rows: [TableRow] = []
        for row in 0..<count {
            var cells: [TableCell] = []
            for column in 0..<columns where !covered[row][column] {
                let free = covered[row][column...].prefix { !$0 }.count
                let span = Int.random(in: 1...min(free, 2), using: &dice)
                // Nothing below is covered yet but by cells that began further left.
                let below = (row..<count).prefix { line in covered[line][column..<(column + span)].allSatisfy { !$0 } }
                let height = Int.random(in: 1...min(below.count, 2), using: &dice)
                for line in row..<(row + height) {
                    for place in column..<(column + span) { covered[line][place] = true }
                }
                let paragraphs = (0..<Int.random(in: 0...2, using: &dice)).map { _ in Paragraph(.cell, line()) }
                cells.append(TableCell(paragraphs, span: span, rows: height))
            }
            rows.append(TableRow(cells, isTinted: Bool.random(using: &dice)))
        }
        return Table(
            [.ruled, .facts, .box].randomElement(using: &dice) ?? .ruled,
            columns: (0..<columns).map { _ in Double.random(in: 0.5...3, using: &dice) },
            headerRows: Int.random(in: 0...min(count, 2), using: &dice),
            rows: rows,
            title: "Table " + text(),
            description: "Shows " + text()
        )
    }

    private mutating func figure() -> [Block] {
        let (width, height) = (Int.random(in: 1...9, using: &dice), Int.random(in: 1...9, using: &dice))
        guard let picture = Picture(SamplePicture.png(width: width, height: height)),
            let figure = Figure(picture, share: Double.random(in: 0...1, using: &dice), description: "Shows " + text())
        else { return [] }
        return [.figure(figure)]
    }

    private mutating func columns() -> SideBySide {
        let other = anyLanguage()
        let rows = (0..<Int.random(in: 1...3, using: &dice)).map { _ in SideBySide.Row(side(), side()) }
        return SideBySide(title: "Columns " + text(), language, other, rows: rows)
    }

    private mutating func side() -> [Block] {
        (0..<Int.random(in: 0...2, using: &dice))
            .map { _ in
                switch Int.random(in: 0...3, using: &dice) {
                case 0: heading()
                case 1: .list(list())
                case 2: .table(table())
                default: paragraph()
                }
            }
    }

    private mutating func anchor() -> String {
        anchors += 1
        return "anchor-\(anchors)"
    }

    // MARK: Words

    private mutating func line() -> [Inline] { (0..<Int.random(in: 0...4, using: &dice)).map { _ in inline() } }

    private mutating func inline() -> Inline {
        let emphasis: [Inline.Emphasis] = [.none, .strong, .stressed, .quiet]
        switch Int.random(in: 0...11, using: &dice) {
        case 0: return .code("SG3-" + text())
        case 1: return .lineBreak
        case 2: return .pageNumber
        case 3: return .footnote([.plain(own(language) + text(), language)])
        case 4: return .reference(to: "anchor-\(Int.random(in: 1...4, using: &dice))", .label)
        case 5: return .reference(to: "anchor-\(Int.random(in: 1...4, using: &dice))", .page)
        default:
            let language = anyLanguage()
            let words = Wording(text: own(language) + text(), language: language)
            return .words(words, emphasis.randomElement(using: &dice) ?? .none)
        }
    }

    private mutating func anyLanguage() -> Language { languages.randomElement(using: &dice) ?? language }

    /// A word in a language, longer than the foreign ones together.
    private func own(_ language: Language) -> String {
        language.direction == .rightToLeft
            ? String(repeating: "قابل", count: 40) : String(repeating: "meet", count: 40)
    }

    /// Words, marks, and what has broken documents: brackets, control characters, blanks at the ends, letters of both
    /// directions in one word, characters beyond the basic plane.
    private mutating func text() -> String {
        let pieces = [
            "interview", "الأدلة", "مقابلة", "Größe", "évaluation", "]]>", "<w:t>", "&amp;", "\"", "'", "\u{0}",
            "\u{B}",
            "\u{FFFE}", "\t", "\n", "\r\n", " ", "  ", "\u{A0}", "🔎", "\u{202E}", "abcالف", "١٢٣", "123", "(", "–",
            "=1+1", String(repeating: "long", count: 8),
        ]
        return (0..<Int.random(in: 0...4, using: &dice)).compactMap { _ in pieces.randomElement(using: &dice) }.joined()
    }
}
