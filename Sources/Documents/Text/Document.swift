package import Reference

/// A document to be read or printed, in terms of what it says and not of any file format.
package struct Document: Sendable {
    /// What the document is.
    package let properties: DocumentProperties

    /// What stands at the head of every page.
    package let header: PageLine

    /// What stands at the foot of every page.
    package let footer: PageLine

    /// Its content in order.
    package let blocks: Blocks

    /// The marking that stands above the header and below the footer of every page.
    package let marking: Wording?

    /// What its fields belong to, when it is a form.
    package let form: FillableForm?

    /// Creates a document of blocks that are there.
    package init(
        properties: DocumentProperties,
        header: PageLine,
        footer: PageLine,
        blocks: [Block],
        marking: Wording? = nil,
        form: FillableForm? = nil
    ) {
        self.init(
            properties: properties,
            header: header,
            footer: footer,
            blocks: Blocks(blocks),
            marking: marking,
            form: form
        )
    }

    /// Creates a document.
    package init(
        properties: DocumentProperties,
        header: PageLine,
        footer: PageLine,
        blocks: Blocks,
        marking: Wording? = nil,
        form: FillableForm? = nil
    ) {
        self.marking = marking
        self.form = form
        self.properties = properties
        self.header = header
        self.footer = footer
        self.blocks = blocks
    }
}

/// What a document is: shown by file managers and read out by screen readers.
package struct DocumentProperties: Sendable {
    /// The document's title.
    package let title: String

    /// What it is about.
    package let subject: String

    /// Its identifier and version, for searching.
    package let keywords: [String]

    /// The language that it is written in, which also gives its direction.
    package let language: Language

    /// The date that it bears as its date of creation and change.
    package let date: CalendarDate

    /// Creates properties.
    package init(title: String, subject: String, keywords: [String], language: Language, date: CalendarDate) {
        self.title = title
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.date = date
    }
}

/// A line at the head or foot of a page: something at its beginning and something at its end.
package struct PageLine: Sendable {
    /// What stands where the line begins.
    package let leading: [Inline]

    /// What stands where the line ends.
    package let trailing: [Inline]

    /// Creates a line.
    package init(leading: [Inline], trailing: [Inline]) {
        self.leading = leading
        self.trailing = trailing
    }
}

/// A heading.
package struct Heading: Sendable {
    /// Its level, 1 to 3.
    package let level: Int

    /// Its words.
    package let text: [Inline]

    /// The name by which other places refer to it, unique in the document.
    package let anchor: String

    /// Whether it starts a new page.
    package let startsPage: Bool

    /// Creates a heading of level 1 to 3.
    package init(level: Int, text: [Inline], anchor: String, startsPage: Bool = false) {
        precondition((1...3).contains(level), "headings have the levels 1 to 3")
        self.level = level
        self.text = text
        self.anchor = anchor
        self.startsPage = startsPage
    }
}

/// A paragraph.
package struct Paragraph: Sendable {
    /// What it is for, which gives its looks.
    package let role: ParagraphRole

    /// Its words.
    package let text: [Inline]

    /// Whether it stays on the page of what follows.
    package let keepsWithNext: Bool

    /// Creates a paragraph of running text.
    package init(_ text: [Inline]) {
        self.init(.body, text)
    }

    /// Creates a paragraph.
    package init(_ role: ParagraphRole, _ text: [Inline], keepsWithNext: Bool = false) {
        self.role = role
        self.text = text
        self.keepsWithNext = keepsWithNext
    }
}

/// What a paragraph is for.
package enum ParagraphRole: String, CaseIterable, Sendable {
    /// A small line above a title that says what kind of document it is.
    case kicker

    /// The title of a document.
    case title

    /// A line under the title.
    case subtitle

    /// Running text.
    case body

    /// Running text in a table.
    case cell

    /// A header of a table's column or row.
    case cellHeader

    /// A header inside a box.
    case boxHeader

    /// Something less important in a table or under a heading.
    case minor

    /// A warning or a notice in a box.
    case notice
}
