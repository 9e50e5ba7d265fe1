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
            blocks: [.contents(title: words.text, depth: 3), .pageBreak]
                + (1...3).map { .heading(Heading(level: $0, text: mixed, anchor: "h\($0)", startsPage: $0 == 2)) }
                + roles + lists + tables
        )
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
