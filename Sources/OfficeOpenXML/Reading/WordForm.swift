package import Reference

/// What a Word document holds that somebody may have filled in, whoever made the file and whatever it went through.
package struct WordForm: Sendable {
    /// The controls of all stories in reading order, and the bookmarks of fields whose control is lost.
    package let controls: [WordControl]

    /// The form's own part, when it is there and can be read.
    package let store: Store?

    /// What the form was made from, as the document's properties say.
    package let properties: [Property: String]

    /// The words of all tables, for documents that have lost their controls.
    package let tables: [WordTableText]

    /// Worth knowing about the file: what was left aside.
    package let findings: [Diagnostic]

    /// What a form's document properties say.
    package enum Property: String, CaseIterable, Sendable {
        /// The identifier of what asks.
        case id = "cadre.form"

        /// The state of it that the form was made from.
        case version = "cadre.version"

        /// The language of the form.
        case language = "cadre.language"
    }

    /// The form's own part: what it was made from, and the answers as far as programs wrote them back.
    package struct Store: Sendable {
        /// The identifier of what asks.
        package let id: String

        /// The state of it that the form was made from.
        package let version: String

        /// The language of the form.
        package let language: String

        /// Whether the document still knows it: LibreOffice keeps the part, but writes changes of lists, dates and boxes to
        /// the text alone, and drops what leads to the part.
        package let isLinked: Bool

        /// What stands for each field.
        package let values: [String: String]
    }
}

/// A control of a document, or a bookmark that has lost it.
package struct WordControl: Sendable {
    /// Where it stands: the file and, where it is not the text itself, the part; the number of its paragraph as the line.
    package let place: Place

    /// Its tag; LibreOffice drops it.
    package let tag: String?

    /// Its title.
    package let title: String?

    /// The path of its binding.
    package let path: String?

    /// The field's bookmark around it.
    package let bookmark: String?

    /// What may be filled in.
    package let kind: Kind

    /// What is seen: changes accepted, line ends as line feeds, without blanks at either end.
    ///
    /// A placeholder is seen too.
    package let text: String

    /// Whether it says that what is seen is a placeholder.
    ///
    /// Programs forget to say so, and forget to take it back.
    package let showsPlaceholder: Bool

    /// Whether there are changes in it that nobody has accepted.
    package let hasChanges: Bool

    /// What may be filled in.
    package enum Kind: Hashable, Sendable {
        /// One of the entries: what is read, and what it stands for.
        case choice([Entry])

        /// A date, as the control says it besides what is seen.
        case date(CalendarDate?)

        /// A box, ticked or not as the control says besides what is seen.
        case box(isTicked: Bool)

        /// Text.
        case text

        /// Whatever stands between the bookmarks of a field whose control is lost.
        case bookmarkOnly
    }

    /// An entry of a choice.
    package struct Entry: Hashable, Sendable {
        /// What is read.
        package let text: String

        /// What it stands for.
        package let value: String
    }

    /// Whether a box is seen to be ticked; `nil` when no box is seen.
    package var seesTick: Bool? { WordControl.tick(in: text) }

    /// Whether a text begins with a ticked box; `nil` when it begins with none.
    package static func tick(in text: String) -> Bool? {
        guard let first = text.unicodeScalars.first?.value else { return nil }
        switch first {
        case 0x2610: return false
        case 0x2611, 0x2612, 0x2713...0x2718, 0x25A0, 0x1F5F7, 0x1F5F9: return true
        default: return nil
        }
    }
}

/// The words of a table.
package struct WordTableText: Sendable {
    /// Its rows: the words of each cell.
    package let rows: [[Cell]]

    /// A cell.
    package struct Cell: Sendable {
        /// Its words, as those of a control.
        package let text: String

        /// How many columns it covers.
        package let span: Int

        /// Where it begins.
        package let place: Place
    }
}
