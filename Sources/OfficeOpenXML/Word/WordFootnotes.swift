import Documents
import Markup
import Reference

/// The notes at the foot of the pages of a document, in the order of their marks.
final class WordFootnotes {
    private(set) var notes: [[Inline]] = []

    /// Takes a note, and gives its number from 1.
    func add(_ note: [Inline]) -> Int {
        notes.append(note)
        return notes.count
    }

    /// `word/footnotes.xml`.
    func part(_ text: WordText) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element("w:footnotes", WordNames.namespaces) {
            xml.constant(
                """
                <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
                <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>\
                </w:footnote>
                """
            )
            let mark = WordRunProperties(
                style: text.looks.style("FootnoteReference"),
                isRightToLeft: text.language.direction == .rightToLeft
            )
            for (position, note) in notes.enumerated() {
                var piece = XMLFragment()
                piece.constant("<w:p>")
                text.properties(WordParagraphProperties(style: "FootnoteText"), of: note, to: &piece)
                piece.constant("<w:r>")
                mark.write(to: &piece)
                piece.constant("<w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>")
                text.runs(note, to: &piece)
                piece.constant("</w:p>")
                xml.element("w:footnote", ["w:id": String(position + 1)]) { xml.fragment(piece) }
            }
        }
        return xml.finish()
    }
}
