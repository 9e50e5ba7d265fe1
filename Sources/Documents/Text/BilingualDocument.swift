import Reference

/// A document in two languages, made from the same document in each.
///
/// Running text stands in two columns beside each other, row by row, on the side where each language begins; tables keep
/// the width of the page and say everything in both languages, row below row, but what is the same in both.
package struct BilingualDocument {
    /// The document in the direction of its first language.
    package let document: Document

    /// Puts two editions of one document together, the first of which leads.
    ///
    /// Blocks that only one edition has take the whole width.
    package init(_ first: Document, _ second: Document) {
        let languages = (first.properties.language, second.properties.language)
        let title = "\(first.properties.title) / \(second.properties.title)"
        var builder = BilingualBlocks(languages: languages, title: title)
        builder.add(Array(first.blocks), Array(second.blocks))
        let both: [Inline] = [.plain(" / ", languages.0)]
        document = Document(
            properties: DocumentProperties(
                title: title,
                subject: first.properties.subject,
                keywords: first.properties.keywords,
                language: languages.0,
                date: first.properties.date
            ),
            header: PageLine(
                leading: first.header.leading,
                trailing: first.header.trailing + both + second.header.trailing
            ),
            footer: first.footer,
            blocks: Blocks(builder.finish()),
            marking: BilingualDocument.marking(first.marking, second.marking)
        )
    }

    private static func marking(_ first: Wording?, _ second: Wording?) -> Wording? {
        guard let first, let second, first != second else { return first ?? second }
        return Wording(text: "\(first.text) / \(second.text)", language: first.language)
    }
}

/// Puts the blocks of two editions together.
private struct BilingualBlocks {
    let languages: (first: Language, second: Language)
    let title: String
    private var blocks: [Block] = []
    private var rows: [SideBySide.Row] = []

    init(languages: (first: Language, second: Language), title: String) {
        self.languages = languages
        self.title = title
    }

    mutating func add(_ first: [Block], _ second: [Block]) {
        var (one, two) = (0, 0)
        while one < first.count || two < second.count {
            guard one < first.count else {
                addAlone(second[two].turned(to: languages.second))
                two += 1
                continue
            }
            guard two < second.count else {
                addAlone(first[one])
                one += 1
                continue
            }
            if first[one].kind == second[two].kind {
                add(first[one], second[two])
                one += 1
                two += 1
            } else if second[two...].prefix(4).contains(where: { $0.kind == first[one].kind }) {
                addAlone(second[two].turned(to: languages.second))
                two += 1
            } else {
                addAlone(first[one])
                one += 1
            }
        }
    }

    /// The blocks, after which nothing can be added.
    mutating func finish() -> [Block] {
        closeRows()
        return blocks
    }

    private mutating func add(_ first: Block, _ second: Block) {
        switch (first, second) {
        case (.heading(let one), .heading(let two)):
            if one.startsPage { closeRows() }
            rows.append(SideBySide.Row([first], [.heading(two.following(one))]))
        case (.table(let one), .table(let two)):
            closeRows()
            if let both = one.joined(with: two) {
                blocks.append(.table(both))
            } else {
                blocks += [first, second.turned(to: languages.second)]
            }
        case (.contents(let one, let depth), .contents(let two, _)):
            closeRows()
            blocks.append(.contents(title: "\(one) / \(two)", depth: depth))
        case (.pageBreak, _), (.section, _), (.figure, _):
            closeRows()
            blocks.append(first)
        case (.chart, _):
            closeRows()
            blocks += [first, second]
        case (.caption(let one), .caption(let two)):
            closeRows()
            let text = one.text + [.plain(" / ", languages.first)] + two.text
            blocks.append(.caption(Caption(one.kind, text, anchor: one.anchor)))
        default:
            // What nobody has translated stands once, across both columns.
            if first.words == second.words { return addAlone(first) }
            rows.append(SideBySide.Row([first], [second]))
        }
    }

    /// What only one edition has takes the whole width.
    private mutating func addAlone(_ block: Block) {
        closeRows()
        blocks.append(block)
    }

    private mutating func closeRows() {
        guard !rows.isEmpty else { return }
        blocks.append(.sideBySide(SideBySide(title: title, languages.first, languages.second, rows: rows)))
        rows = []
    }
}

extension Block {
    /// The block with its columns, if it has some, in the direction of a language.
    fileprivate func turned(to language: Language) -> Block {
        if case .table(let table) = self { .table(table.turned(to: language)) } else { self }
    }

    /// What two blocks must have in common to stand beside each other.
    fileprivate var kind: String {
        switch self {
        case .heading(let heading): "heading \(heading.level)"
        case .paragraph(let paragraph): "paragraph \(paragraph.role)"
        case .list(let list): "list \(list.marker)"
        case .table(let table): "table \(table.style) \(table.columns.count)"
        case .figure: "figure"
        case .chart: "chart"
        case .caption(let caption): "caption \(caption.kind)"
        case .sideBySide: "columns"
        case .contents: "contents"
        case .pageBreak: "page break"
        case .section(let orientation): "section \(orientation)"
        }
    }
}

extension Block {
    /// The words of running text.
    fileprivate var words: [String] {
        switch self {
        case .paragraph(let paragraph): [paragraph.text.plainText]
        case .list(let list): list.entries.map(\.text.plainText)
        default: []
        }
    }
}

extension Heading {
    /// The same heading beside one that starts the page for both.
    fileprivate func following(_ other: Heading) -> Heading {
        Heading(level: level, text: text, anchor: "\(other.anchor)-second")
    }
}

extension Table {
    /// The table with each row of another below its own, without a rule between.
    ///
    /// What is the same in both stands once, beside both. `nil` when they are not of one shape, or have cells that reach into rows below.
    fileprivate func joined(with other: Table) -> Table? {
        guard rows.count == other.rows.count, headerRows == other.headerRows else { return nil }
        var joined: [TableRow] = []
        var headers = 0
        for (number, (one, two)) in zip(rows, other.rows).enumerated() {
            guard let pair = one.joined(with: two) else { return nil }
            joined += pair
            if number < headerRows { headers += pair.count }
        }
        return Table(
            style,
            columns: columns,
            headerRows: headers,
            rows: joined,
            title: "\(title) / \(other.title)",
            description: "\(description) / \(other.description)"
        )
    }
}

extension TableRow {
    /// The row and the same row in another language below it.
    fileprivate func joined(with other: TableRow) -> [TableRow]? {
        guard cells.count == other.cells.count,
            zip(cells, other.cells).allSatisfy({ $0.span == $1.span && $0.rows == 1 && $1.rows == 1 })
        else { return nil }
        let isSame = zip(cells, other.cells).map { $0.words == $1.words }
        guard isSame.contains(false) else { return [self] }
        let upper = zip(cells, isSame)
            .map { cell, isSame in
                TableCell(cell.paragraphs, span: cell.span, rows: isSame ? 2 : 1, heat: cell.heat)
            }
        let lower = zip(cells, zip(other.cells, isSame)).filter { !$1.1 }.map { $1.0.without($0) }
        return [
            TableRow(upper, isTinted: isTinted, continues: true), TableRow(lower, isTinted: isTinted),
        ]
    }
}

extension TableCell {
    fileprivate var words: [String] { paragraphs.map(\.text.plainText) }

    /// The cell without the paragraphs that nobody has translated and that stand in another above it.
    fileprivate func without(_ other: TableCell) -> TableCell {
        let above = Set(other.words.filter { $0.contains(where: \.isLetter) })
        return TableCell(
            paragraphs.filter { !above.contains($0.text.plainText) },
            span: span,
            rows: rows,
            heat: heat
        )
    }
}
