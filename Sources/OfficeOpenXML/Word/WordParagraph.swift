import Documents
import Markup
import Reference

/// The properties of a paragraph, written in the order of the schema (CT_PPr, ISO/IEC 29500-1, 17.3.1.26).
struct WordParagraphProperties {
    var style: String?
    var keepsWithNext = false
    var startsPage = false
    var numbering: Int?
    var direction: WritingDirection?

    /// The space after it in twentieths of a point, where that is not its style's.
    var spaceAfter: Int?

    /// Writes the properties, with styles, lists and tabs as the looks of the text have them.
    func write(to text: WordText) {
        let (xml, looks) = (text.xml, text.looks)
        let direction = direction ?? (looks.saysEverything ? text.language.direction : nil)
        let named = style.map(looks.style) ?? looks.plainStyle
        guard named != nil || keepsWithNext || startsPage || numbering != nil || direction != nil || spaceAfter != nil
        else { return }
        xml.element("w:pPr") {
            if let named { xml.element("w:pStyle", ["w:val": named]) }
            if keepsWithNext { xml.element("w:keepNext") }
            if startsPage { xml.element("w:pageBreakBefore") }
            if let numbering {
                xml.element("w:numPr") {
                    xml.element("w:ilvl", ["w:val": "0"])
                    xml.element("w:numId", ["w:val": String(looks.takenLists + numbering)])
                }
            }
            if let tabs = style.flatMap({ looks.tabs[$0] }) { WordTab.write(tabs, to: xml) }
            switch direction {
            case .rightToLeft: xml.element("w:bidi")
            case .leftToRight: xml.element("w:bidi", ["w:val": "0"])
            case nil: break
            }
            if let spaceAfter { xml.element("w:spacing", ["w:after": String(spaceAfter)]) }
        }
    }
}

/// The properties of a run, written in the order of Microsoft's validator.
struct WordRunProperties {
    var isStrong = false
    var isQuiet = false
    var isRightToLeft = false
    var language: Language?

    func write(to xml: XMLWriter) {
        guard isStrong || isQuiet || isRightToLeft || language != nil else { return }
        xml.element("w:rPr") {
            if isStrong {
                xml.element("w:b")
                xml.element("w:bCs")
            }
            if isQuiet { xml.element("w:color", ["w:val": Color.quiet.hex]) }
            if isRightToLeft { xml.element("w:rtl") }
            if let language {
                if language == .arabic {
                    xml.element("w:lang", ["w:bidi": language.tag])
                } else {
                    xml.element("w:lang", ["w:val": language.tag])
                }
            }
        }
    }
}

/// Writes paragraphs and runs of a document in one language.
struct WordText {
    let xml: XMLWriter
    let language: Language
    var looks = WordLooks.cadre

    /// Writes a paragraph.
    ///
    /// Its direction is that of its first words, said where it is not the document's.
    func paragraph(_ properties: WordParagraphProperties, _ text: [Inline]) {
        xml.element("w:p") {
            var properties = properties
            let direction = text.language?.direction ?? language.direction
            if direction != language.direction { properties.direction = direction }
            properties.write(to: self)
            runs(text)
        }
    }

    /// Writes the runs of a line.
    func runs(_ text: [Inline]) {
        for inline in text {
            switch inline {
            case .words(let wording, let emphasis): words(wording, emphasis)
            case .code(let code): run(WordRunProperties()) { lines(code) }
            case .lineBreak: run(WordRunProperties()) { xml.element("w:br") }
            case .pageNumber: field("PAGE", shown: "1")
            case .pageCount: field("NUMPAGES", shown: "1")
            }
        }
    }

    /// Writes a run that holds a tab.
    func tab() {
        run(WordRunProperties()) { xml.element("w:tab") }
    }

    /// Writes a complex field with the text that it shows until Word works it out.
    func field(_ code: String, shown: String) {
        let properties = WordRunProperties(isRightToLeft: language.direction == .rightToLeft)
        fieldMark("begin", properties)
        run(properties) { xml.element("w:instrText", ["xml:space": "preserve"], text: " \(code) ") }
        fieldMark("separate", properties)
        run(properties) { xml.element("w:t", text: shown) }
        fieldMark("end", properties)
    }

    /// Writes the beginning, the middle or the end of a complex field.
    func fieldMark(_ type: String, _ properties: WordRunProperties, isDirty: Bool = false) {
        run(properties) {
            xml.element("w:fldChar", ["w:fldCharType": type]) {
                if isDirty { xml.attribute("w:dirty", "true") }
            }
        }
    }

    /// Writes a run with what the closure writes in it.
    func run(_ properties: WordRunProperties, _ content: () -> Void) {
        xml.element("w:r") {
            properties.write(to: xml)
            content()
        }
    }

    private func words(_ wording: Wording, _ emphasis: Inline.Emphasis) {
        for run in ScriptRuns.split(wording.text, mainly: wording.language.direction) {
            var properties = WordRunProperties()
            properties.isStrong = emphasis == .strong
            properties.isQuiet = emphasis == .quiet
            properties.isRightToLeft = run.direction == .rightToLeft
            // Foreign words inside a text have no language of their own that we know; a text in another language has.
            let isSaid = wording.language == language && !looks.saysLanguage
            if !isSaid, run.direction == wording.language.direction {
                properties.language = wording.language
            }
            self.run(properties) { lines(run.text) }
        }
    }

    /// A line end becomes a break and a tab a blank: neither may stand in `w:t`.
    private func lines(_ text: String) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { xml.element("w:br") }
            let line = line.withoutTabs
            guard !line.isEmpty else { continue }
            let hasEdgeBlank = line.first?.isWhitespace ?? false || line.last?.isWhitespace ?? false
            if hasEdgeBlank {
                xml.element("w:t", ["xml:space": "preserve"], text: line)
            } else {
                xml.element("w:t", text: line)
            }
        }
    }
}

extension Substring {
    /// The text with blanks for tabs, and without returns.
    fileprivate var withoutTabs: String {
        guard utf8.contains(where: { $0 == 0x09 || $0 == 0x0D }) else { return String(self) }
        return String(compactMap { $0 == "\t" ? " " : $0 == "\r" || $0 == "\r\n" ? nil : $0 })
    }
}
