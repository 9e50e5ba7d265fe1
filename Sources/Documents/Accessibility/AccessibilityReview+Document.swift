import Reference

extension AccessibilityReview {
    /// How many characters a document has room for without headings: about two pages.
    private static let longest = 5_000

    /// Reviews a document.
    package init(of document: Document) {
        self.init(document.properties)
        looks(TextLooks.document)
        words(document.header.leading + document.header.trailing, "the header")
        words(document.footer.leading + document.footer.trailing, "the footer")
        if let marking = document.marking { words(marking, "the marking") }
        var outline = Outline()
        for block in document.blocks { review(block, &outline) }
        if outline.headings == 0, outline.characters > AccessibilityReview.longest {
            note(.headings, "the document", "it has \(outline.characters) characters and no heading")
        }
        finish()
    }

    /// What came before a block.
    private struct Outline {
        var headings = 0
        var tables = 0
        var figures = 0
        var paragraphs = 0
        var level = 0
        var characters = 0

        /// Whether something came that is read after the title.
        var hasBegun = false
    }

    /// Reviews a block: one line for each kind.
    private mutating func review(_ block: Block, _ outline: inout Outline) {
        switch block {
        case .heading(let heading): review(heading, &outline)
        case .paragraph(let paragraph): review(paragraph, &outline)
        case .list(let list): for entry in list.entries { review(entry.text, "list entry", &outline) }
        case .table(let table): self.table(table, place("table", &outline.tables, table.title))
        case .contents(let title, let depth): contents(title, depth: depth, outline)
        case .figure(let figure):
            seen(place("figure", &outline.figures, figure.description), description: figure.description)
        case .chart(let figure): words(figure.chart.title, place("chart", &outline.figures, figure.chart.title.text))
        case .caption(let caption): review(caption.text, "caption", &outline)
        case .sideBySide(let pair): review(pair, &outline)
        case .pageBreak, .section: break
        }
        if !block.standsAboveTitle { outline.hasBegun = true }
    }

    /// Reviews the first language as the document's outline, and the second beside it.
    private mutating func review(_ pair: SideBySide, _ outline: inout Outline) {
        for row in pair.rows {
            for block in row.leading { review(block, &outline) }
            let level = outline.level
            for block in row.trailing {
                // It follows what stands beside it, not what came before that.
                outline.hasBegun = false
                if case .heading(let heading) = block { outline.level = heading.level }
                review(block, &outline)
            }
            outline.level = level
        }
    }

    private mutating func review(_ heading: Heading, _ outline: inout Outline) {
        let text = heading.text.plainText
        let place = place("heading", &outline.headings, text)
        words(heading.text, place)
        if text.isBlank { note(.blankHeading, place, "it has no words") }
        if heading.level > outline.level + 1 {
            let before = outline.level == 0 ? "is the first" : "follows level \(outline.level)"
            note(.headingLevel, place, "its level \(heading.level) \(before)")
        }
        outline.level = heading.level
    }

    private mutating func review(_ paragraph: Paragraph, _ outline: inout Outline) {
        if paragraph.role == .title, outline.hasBegun {
            note(.readingOrder, "the title “\(paragraph.text.plainText.excerpt)”", "it stands after what it names")
        }
        review(paragraph.text, "paragraph", &outline)
    }

    private mutating func review(_ text: [Inline], _ kind: String, _ outline: inout Outline) {
        let plain = text.plainText
        outline.characters += plain.count
        words(text, place(kind, &outline.paragraphs, plain))
    }

    private mutating func contents(_ title: String, depth: Int, _ outline: Outline) {
        guard outline.headings > 0 else { return }
        note(
            .readingOrder,
            "the contents “\(title.excerpt)”",
            "they stand after \(outline.headings) of the headings that they list"
        )
    }

    /// The place of the next of a kind.
    private func place(_ kind: String, _ number: inout Int, _ words: String) -> String {
        number += 1
        return AccessibilityReview.place(kind, number, words)
    }
}

extension Block {
    /// Whether it may be read before the title of a document.
    fileprivate var standsAboveTitle: Bool {
        switch self {
        case .paragraph(let paragraph): paragraph.role == .kicker
        case .section: true
        default: false
        }
    }
}
