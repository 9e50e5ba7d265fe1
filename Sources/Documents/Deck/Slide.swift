/// One slide as its author means it: one thought under one title.
///
/// What does not fit is continued on further slides when the deck is laid out.
package struct Slide: Sendable {
    /// Its title, which is never empty.
    package let title: [Inline]

    /// What it shows.
    package let body: SlideBody

    /// What the speaker reads and nobody else sees.
    package let notes: [Paragraph]

    /// What stands at its foot; opening and closing slides show none.
    package let footer: [Inline]

    /// Creates a slide, whose title must have words.
    package init(title: [Inline], body: SlideBody, notes: [Paragraph] = [], footer: [Inline] = []) {
        precondition(title.plainText.contains { !$0.isWhitespace }, "a slide has a title")
        self.title = title
        self.body = body
        self.notes = notes
        self.footer = footer
    }
}

/// What a slide shows under its title, which gives its layout.
package enum SlideBody: Sendable {
    /// The opening of a deck: a line above the title, and lines below it.
    case opening(kicker: [Inline], lines: [[Inline]])

    /// The opening of a section: its number or code on a panel, and lines below the title.
    case section(mark: [Inline], lines: [[Inline]])

    /// Text: bullets, steps, notices.
    case text([SlideBlock])

    /// A table.
    case table(Table)

    /// A chart that fills the slide under its title.
    case chart(Chart)

    /// Two columns side by side, the first where the language begins.
    case columns([SlideBlock], [SlideBlock])

    /// The end of a deck.
    case closing(lines: [[Inline]])

    /// The layout that it asks for.
    package var layout: SlideLayout {
        switch self {
        case .opening: .opening
        case .section: .section
        case .text: .text
        case .table, .chart: .table
        case .columns: .columns
        case .closing: .closing
        }
    }
}

/// How a slide is laid out.
package enum SlideLayout: Int, CaseIterable, Sendable {
    /// The title of the deck on a dark ground.
    case opening

    /// The title of a section beside a panel.
    case section

    /// A title above text.
    case text

    /// A title above a table or a chart.
    case table

    /// A title above two columns.
    case columns

    /// A last word on a dark ground.
    case closing

    /// Whether its ground is dark.
    package var isDark: Bool { self == .opening || self == .closing }
}
