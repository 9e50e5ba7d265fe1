import Documents
import Markup
import Reference

/// Writes paragraphs and runs of a document in one language.
struct WordText {
    /// The language of the document.
    let language: Language

    /// What it is set with.
    var looks = WordLooks.cadre

    /// What the places are called that lines refer to; `nil` where no line does.
    var survey: DocumentSurvey?

    /// The colour of all words, where their ground asks for one.
    var ink: Color?

    /// Where the notes at the foot of pages are gathered; without it, a line has none.
    var footnotes: WordFootnotes?

    /// The same for words of a colour.
    func inked(_ ink: Color) -> WordText {
        var text = self
        text.ink = ink
        return text
    }

    /// Writes a paragraph.
    ///
    /// Its direction is that of its first words, said where it is not the document's.
    func paragraph(_ properties: WordParagraphProperties, _ text: [Inline], to xml: inout XMLFragment) {
        xml.constant("<w:p>")
        self.properties(properties, of: text, to: &xml)
        runs(text, to: &xml)
        xml.constant("</w:p>")
    }

    /// Writes the properties of a paragraph with these words.
    func properties(_ properties: WordParagraphProperties, of text: [Inline], to xml: inout XMLFragment) {
        var properties = properties
        let direction = text.direction ?? properties.direction ?? language.direction
        properties.direction = direction == language.direction ? nil : direction
        properties.write(to: &xml, in: self)
    }

    /// Writes the runs of a line.
    func runs(_ text: [Inline], to xml: inout XMLFragment) {
        for inline in text {
            switch inline {
            case .words(let wording, let emphasis):
                words(wording, emphasis, mainly: wording.language.direction, to: &xml)
            case .code(let code):
                words(Wording(text: code, language: language), .none, mainly: .leftToRight, to: &xml)
            case .lineBreak: xml.constant("<w:r><w:br/></w:r>")
            case .pageNumber: field("PAGE", shown: "1", to: &xml)
            case .pageCount: field("NUMPAGES", shown: "1", to: &xml)
            case .footnote(let note): footnote(note, to: &xml)
            case .field(let field): WordField(field, in: self)?.write(to: &xml)
            case .reference(let anchor, let kind): reference(anchor, kind, in: text.language, to: &xml)
            }
        }
    }

    /// Writes a line at the head or the foot of a page.
    func pageLine(_ line: PageLine, _ properties: WordParagraphProperties, to xml: inout XMLFragment) {
        xml.constant("<w:p>")
        properties.write(to: &xml, in: self)
        runs(line.leading, to: &xml)
        tab(to: &xml)
        runs(line.trailing, to: &xml)
        xml.constant("</w:p>")
    }

    /// Writes a run that holds a tab.
    func tab(_ properties: WordRunProperties = WordRunProperties(), to xml: inout XMLFragment) {
        xml.constant("<w:r>")
        properties.write(to: &xml)
        xml.constant("<w:tab/></w:r>")
    }

    // MARK: Fields

    /// The properties of the runs of a field.
    var fieldProperties: WordRunProperties { WordRunProperties(isRightToLeft: language.direction == .rightToLeft) }

    /// Writes a complex field with the text that it shows until Word works it out.
    func field(_ code: String, shown: String, to xml: inout XMLFragment) {
        fieldStart(code, to: &xml)
        xml.constant("<w:r>")
        fieldProperties.write(to: &xml)
        xml.constant("<w:t>")
        xml.text(shown)
        xml.constant("</w:t></w:r>")
        fieldEnd(to: &xml)
    }

    /// Writes a complex field up to what it shows.
    func fieldStart(_ code: String, isDirty: Bool = false, to xml: inout XMLFragment) {
        fieldRun(to: &xml) {
            $0.constant(
                isDirty
                    ? "<w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/>" : "<w:fldChar w:fldCharType=\"begin\"/>"
            )
        }
        fieldRun(to: &xml) {
            $0.constant("<w:instrText xml:space=\"preserve\"> ")
            $0.text(code)
            $0.constant(" </w:instrText>")
        }
        fieldRun(to: &xml) { $0.constant("<w:fldChar w:fldCharType=\"separate\"/>") }
    }

    /// Writes the end of a complex field.
    func fieldEnd(to xml: inout XMLFragment) {
        fieldRun(to: &xml) { $0.constant("<w:fldChar w:fldCharType=\"end\"/>") }
    }

    private func fieldRun(to xml: inout XMLFragment, _ content: (inout XMLFragment) -> Void) {
        xml.constant("<w:r>")
        fieldProperties.write(to: &xml)
        content(&xml)
        xml.constant("</w:r>")
    }

    private func reference(_ anchor: String, _ kind: Inline.Reference, in words: Language?, to xml: inout XMLFragment) {
        guard let landmark = survey?.landmark(at: anchor) else { return }
        switch kind {
        case .page: field("PAGEREF \(landmark.bookmark) \\h", shown: String(landmark.page), to: &xml)
        case .label:
            // The field would take the label from the caption, which is in the language of the document.
            if let words, words != language, let caption = landmark.caption {
                let label = "\(caption.label(in: words)) \(landmark.ordinal)"
                return runs([.plain(label, words)], to: &xml)
            }
            fieldStart("REF \(landmark.bookmark) \\h", to: &xml)
            runs(landmark.label, to: &xml)
            fieldEnd(to: &xml)
        }
    }

    private func footnote(_ note: [Inline], to xml: inout XMLFragment) {
        guard let footnotes else { return }
        let number = footnotes.add(note)
        xml.constant("<w:r>")
        WordRunProperties(style: looks.style("FootnoteReference"), isRightToLeft: language.direction == .rightToLeft)
            .write(to: &xml)
        xml.constant("<w:footnoteReference w:id=\"")
        xml.integer(number)
        xml.constant("\"/></w:r>")
    }

    // MARK: Words

    /// Writes words that run one way but for foreign ones among them.
    private func words(
        _ wording: Wording,
        _ emphasis: Inline.Emphasis,
        mainly main: WritingDirection,
        to xml: inout XMLFragment
    ) {
        for run in ScriptRuns.split(wording.text, mainly: main) {
            var properties = WordRunProperties()
            properties.isRightToLeft = run.direction == .rightToLeft
            properties.isStrong = emphasis == .strong || emphasis == .stressed && properties.isRightToLeft
            properties.isSlanted = emphasis == .stressed && !properties.isRightToLeft
            properties.isQuiet = emphasis == .quiet
            properties.ink = ink
            // Foreign words inside a text have no language of their own that we know; a text in another language has.
            let isSaid = wording.language == language && !looks.saysLanguage
            if !isSaid, run.direction == wording.language.direction {
                properties.language = wording.language
            }
            self.run(properties, run.text, to: &xml)
        }
    }

    /// Writes a run; a line end in it becomes a break and a tab a blank, as neither may stand in `w:t`.
    private func run(_ properties: WordRunProperties, _ text: String, to xml: inout XMLFragment) {
        xml.constant("<w:r>")
        properties.write(to: &xml)
        if text.hasByte(in: 0...0x1F) {
            for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd).enumerated()
            {
                if number > 0 { xml.constant("<w:br/>") }
                self.line(String(line.compactMap { $0 == "\t" ? " " : $0 == "\r" ? nil : $0 }), to: &xml)
            }
        } else {
            line(text, to: &xml)
        }
        xml.constant("</w:r>")
    }

    private func line(_ text: String, to xml: inout XMLFragment) {
        // Blanks may come to stand at an end when characters that XML forbids are left out.
        let text = text.hasByte(in: 0...0x1F) || text.hasByte(in: 0xEF...0xEF) ? XMLCharacters.filter(text).text : text
        guard !text.isEmpty else { return }
        let bytes = text.utf8
        // Blanks beyond ASCII need more than a look at a byte.
        let hasEdgeBlank =
            bytes.first == 0x20 || bytes.last == 0x20
            || bytes.first.map { $0 > 0x7F } ?? false && text.first?.isWhitespace ?? false
            || bytes.last.map { $0 > 0x7F } ?? false && text.last?.isWhitespace ?? false
        xml.constant(hasEdgeBlank ? "<w:t xml:space=\"preserve\">" : "<w:t>")
        xml.text(text)
        xml.constant("</w:t>")
    }
}

extension Character {
    /// Whether it ends a line, as on any system.
    fileprivate var isLineEnd: Bool { self == "\n" || self == "\r\n" }
}
