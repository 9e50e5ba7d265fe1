/// The blocks of a document, which may be made only when they are asked for.
///
/// They are asked for twice when a document has a table of contents, captions or footnotes, and must be the same then.
package struct Blocks: Sequence, Sendable, ExpressibleByArrayLiteral {
    private let make: @Sendable () -> AnyIterator<Block>

    /// Takes blocks that are there.
    package init(_ blocks: [Block]) {
        self.init { blocks }
    }

    /// Takes blocks that are made each time they are asked for, one after the other, and not kept.
    package init<Made: Sequence<Block> & SendableMetatype>(_ make: @escaping @Sendable () -> Made)
    where Made.Iterator: SendableMetatype {
        self.make = { AnyIterator(make().makeIterator()) }
    }

    /// Takes the blocks of a literal.
    package init(arrayLiteral blocks: Block...) {
        self.init(blocks)
    }

    package func makeIterator() -> AnyIterator<Block> { make() }
}

/// A part of a document, from one margin to the other.
package enum Block: Sendable {
    /// A heading, which the table of contents may list.
    case heading(Heading)

    /// A paragraph.
    case paragraph(Paragraph)

    /// A list.
    case list(List)

    /// A table.
    case table(Table)

    /// A picture.
    case figure(Figure)

    /// A chart.
    case chart(ChartFigure)

    /// The label and the title of a table that follows, or of a figure that stands before.
    case caption(Caption)

    /// The same in two languages beside each other, each on the side where its language begins.
    case sideBySide(SideBySide)

    /// A table of contents over the headings of levels 1 to `depth`, with its own heading.
    case contents(title: String, depth: Int)

    /// What follows starts on a new page.
    case pageBreak

    /// What follows starts on a new page that lies so.
    case section(PageOrientation)
}

/// Which way a page lies.
package enum PageOrientation: String, Hashable, Sendable {
    /// Upright.
    case portrait

    /// On its side.
    case landscape
}
