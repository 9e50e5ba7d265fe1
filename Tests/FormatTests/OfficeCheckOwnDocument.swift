import Documents
import Reference

/// A document with every kind of block and inline.
enum EveryBlock {
    static func document(in language: Language) -> Document {
        let words = Wording(
            text: language == .arabic ? "مقابلة الشهود وفق PEACE (2025)" : "Interview witnesses & suspects – “PEACE”",
            language: language
        )
        let line: [Inline] = [.words(words, .none)]
        let mixed: [Inline] = [
            .words(words, .strong), .plain(" ", language), .code("SG3-O1"), .lineBreak, .words(words, .quiet),
        ]
        let roles = ParagraphRole.allCases.map { Block.paragraph(Paragraph($0, mixed, keepsWithNext: $0 == .kicker)) }
        let lists = [List.Marker.bullet, .box, .number, .number].map { Block.list(List($0, [line, mixed])) }
        let tables = [Table.Style.ruled, .facts, .box].map { Block.table(table($0, line, mixed, words.text)) }
        let start: [Block] = [.contents(title: words.text, depth: 3), .pageBreak]
        let headings = (1...3)
            .map { Block.heading(Heading(level: $0, text: mixed, anchor: "h\($0)", startsPage: $0 == 2)) }
        return Document(
            properties: DocumentProperties(
                title: words.text,
                subject: words.text,
                keywords: ["SG3", "1.0"],
                language: language,
                date: EveryBlock.date
            ),
            header: PageLine(leading: line, trailing: [.code("SG3")]),
            footer: PageLine(leading: line, trailing: [.pageNumber, .plain(" / ", language), .pageCount]),
            blocks: Blocks(start + headings + roles + lists + tables + extras(language, line))
        )
    }

    /// Captions, notes, references, a picture, two languages beside each other, and pages that lie on their side.
    private static func extras(_ language: Language, _ line: [Inline]) -> [Block] {
        let other: Language = language == .arabic ? .english : .arabic
        let entries = [1, 2, 3, 2, 1].map { List.Entry(line, level: $0) }
        let text: [Inline] =
            line + [
                .words(Wording(text: "stress", language: .english), .stressed),
                .words(Wording(text: "تشديد", language: .arabic), .stressed), .footnote(line),
                .reference(to: "table-1", .label), .plain(" ", language), .reference(to: "figure-1", .page),
            ]
        let merged = Table(
            .ruled,
            columns: [1, 1, 1],
            headerRows: 1,
            rows: [
                TableRow([
                    TableCell(.cellHeader, line, rows: 2), TableCell(.cellHeader, line, span: 2),
                ]),
                TableRow([TableCell(.cell, line), TableCell(.cell, text, rows: 2)]),
                TableRow([TableCell(.cell, line, span: 2)]),
            ],
            title: line.plainText,
            description: line.plainText
        )
        var blocks: [Block] = [
            .paragraph(Paragraph(text)), .list(List(.number, entries: entries)),
            .list(List(.bullet, entries: entries)), .caption(Caption(.table, line, anchor: "table-1")), .table(merged),
        ]
        if let picture = Picture(SamplePicture.png(width: 8, height: 4)),
            let figure = Figure(picture, share: 0.4, description: line.plainText)
        {
            blocks += [.figure(figure), .caption(Caption(.figure, text, anchor: "figure-1"))]
        }
        let words = [line, [.plain(other == .arabic ? "كلمات" : "Words", other)]]
        let columns = zip([language, other], words)
            .map { language, line -> [[Block]] in
                [
                    [.heading(Heading(level: 2, text: line, anchor: "side-\(language)"))],
                    [.paragraph(Paragraph(line)), .list(List(.bullet, [line, line]))],
                    [.table(table(.facts, line, line, line.plainText))],
                ]
            }
        let rows = zip(columns[0], columns[1]).map { SideBySide.Row($0, $1) } + [SideBySide.Row(columns[0][1], [])]
        let sides = Block.sideBySide(SideBySide(title: line.plainText, language, other, rows: rows))
        return blocks + [.section(.landscape), .table(merged), sides, .section(.portrait), sides, .table(merged)]
    }

    private static func table(_ style: Table.Style, _ line: [Inline], _ mixed: [Inline], _ title: String) -> Table {
        Table(
            style,
            columns: [1, 2],
            headerRows: 1,
            rows: [
                TableRow([TableCell(.cellHeader, line), TableCell(.cellHeader, line)]),
                TableRow([TableCell(.cell, mixed), TableCell(.minor, line)], isTinted: true),
                TableRow([TableCell(.cell, mixed, span: 2)]),
            ],
            title: title,
            description: title
        )
    }

    private static var date: CalendarDate {
        guard let date = CalendarDate(year: 2025, month: 3, day: 3) else { preconditionFailure("the day exists") }
        return date
    }
}
