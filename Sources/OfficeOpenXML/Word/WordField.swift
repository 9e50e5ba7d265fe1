import Documents
import Markup
import Reference

/// Writes a field as a content control, with the three anchors by which it is found again: a binding to an element of the
/// form's own part, a tag, and a hidden bookmark around it (ISO/IEC 29500-1, 17.5.2).
///
/// Text of several lines is neither bound nor plain: LibreOffice takes plain text for a field of one line, and loses line
/// ends when it saves it twice.
struct WordField {
    private let field: FormField
    private let number: Int
    private let text: WordText
    private let store: String
    private let anchor: WordAnchor

    /// Prepares a field; `nil` where there is nothing to fill in, as at the head of a page.
    init?(_ field: FormField, in text: WordText) {
        guard let survey = text.survey, let form = survey.form, let number = survey.number(of: field) else {
            return nil
        }
        self.field = field
        self.number = number
        self.text = text
        store = WordFormParts.storeIdentifier(of: form, in: text.language)
        anchor = WordAnchor(of: field.name)
    }

    /// Writes the control between its bookmarks.
    func write(to xml: inout XMLFragment) {
        xml.constant("<w:bookmarkStart w:id=\"")
        xml.integer(WordField.firstBookmark + number)
        xml.constant("\" w:name=\"")
        xml.text(anchor.bookmark)
        xml.constant("\"/><w:sdt><w:sdtPr>")
        answer.write(to: &xml)
        xml.constant("<w:alias w:val=\"")
        xml.text(field.title)
        xml.constant("\"/><w:tag w:val=\"")
        xml.text(anchor.tag)
        xml.constant("\"/><w:id w:val=\"")
        xml.integer(WordField.firstControl + number)
        xml.constant("\"/><w:lock w:val=\"sdtLocked\"/>")
        placeholder(to: &xml)
        binding(to: &xml)
        kind(to: &xml)
        xml.constant("</w:sdtPr><w:sdtContent>")
        content(to: &xml)
        xml.constant("</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"")
        xml.integer(WordField.firstBookmark + number)
        xml.constant("\"/>")
    }

    /// Opens the group that holds the whole of a form.
    ///
    /// In a group Word lets nothing be changed but the controls (17.5.2.17). Protecting the document for forms would do so
    /// too, but then LibreOffice lets nothing be filled in at all.
    static func startGroup(to xml: inout XMLFragment) {
        xml.constant("<w:sdt><w:sdtPr><w:tag w:val=\"cadre.form\"/><w:id w:val=\"")
        xml.integer(firstControl)
        xml.constant("\"/><w:lock w:val=\"contentLocked\"/><w:group/></w:sdtPr><w:sdtContent>")
    }

    /// Closes the group.
    static func endGroup(to xml: inout XMLFragment) {
        xml.constant("</w:sdtContent></w:sdt>")
    }

    /// Tables of contents and landmarks count from below.
    private static let firstControl = 100_000
    private static let firstBookmark = 100_000

    // MARK: Properties

    /// How an answer is set.
    private var answer: WordRunProperties {
        WordRunProperties(
            isRightToLeft: field.placeholder.language.direction == .rightToLeft && !isBox,
            language: isBox || field.placeholder.language == text.language && !text.looks.saysLanguage
                ? nil : field.placeholder.language
        )
    }

    private var isBox: Bool { if case .box = field.kind { true } else { false } }

    private func placeholder(to xml: inout XMLFragment) {
        guard !isBox else { return }
        xml.constant("<w:placeholder><w:docPart w:val=\"")
        xml.text(WordFormParts.placeholderName(text.survey?.placeholders.firstIndex(of: field.placeholder) ?? 0))
        xml.constant("\"/></w:placeholder><w:showingPlcHdr/>")
    }

    private func binding(to xml: inout XMLFragment) {
        guard field.isBound else { return }
        xml.constant("<w:dataBinding w:prefixMappings=\"xmlns:f='")
        xml.text(WordAnchor.namespace)
        xml.constant("'\" w:xpath=\"")
        xml.text(anchor.path)
        xml.constant("\" w:storeItemID=\"")
        xml.text(store)
        xml.constant("\"/>")
    }

    private func kind(to xml: inout XMLFragment) {
        switch field.kind {
        case .choice(let entries):
            // The entry without a value takes an answer back.
            xml.constant("<w:dropDownList>")
            entry(field.placeholder.text, value: "", to: &xml)
            for entry in entries { self.entry(entry.text, value: entry.value, to: &xml) }
            xml.constant("</w:dropDownList>")
        case .date:
            xml.constant("<w:date><w:dateFormat w:val=\"yyyy-MM-dd\"/><w:lid w:val=\"")
            xml.text(field.placeholder.language.tag)
            xml.constant("\"/><w:storeMappedDataAs w:val=\"date\"/><w:calendar w:val=\"gregorian\"/></w:date>")
        case .line: xml.constant("<w:text/>")
        case .lines: xml.constant("<w:richText/>")
        case .box:
            xml.constant(
                """
                <w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>\
                <w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>
                """
            )
        }
    }

    private func entry(_ shown: String, value: String, to xml: inout XMLFragment) {
        xml.constant("<w:listItem w:displayText=\"")
        xml.text(shown)
        xml.constant("\" w:value=\"")
        xml.text(value)
        xml.constant("\"/>")
    }

    // MARK: Content

    private func content(to xml: inout XMLFragment) {
        guard !isBox else {
            return xml.constant(
                """
                <w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"/>\
                </w:rPr><w:t>☐</w:t></w:r>
                """
            )
        }
        WordField.placeholder(field.placeholder, text, to: &xml)
    }

    /// Writes what stands where nothing is filled in yet.
    static func placeholder(_ words: Wording, _ text: WordText, to xml: inout XMLFragment) {
        for run in ScriptRuns.split(words.text, mainly: words.language.direction) {
            var properties = WordRunProperties()
            if text.looks.hasTemplate { properties.isQuiet = true } else { properties.style = "PlaceholderText" }
            properties.isRightToLeft = run.direction == .rightToLeft
            let isSaid = words.language == text.language && !text.looks.saysLanguage
            if !isSaid, run.direction == words.language.direction { properties.language = words.language }
            xml.constant("<w:r>")
            properties.write(to: &xml)
            xml.constant("<w:t xml:space=\"preserve\">")
            xml.text(run.text)
            xml.constant("</w:t></w:r>")
        }
    }
}

extension FormField {
    /// Whether its answer stands in the form's own part as well.
    var isBound: Bool { if case .lines = kind { false } else { true } }

    /// What is seen of it.
    var shown: String { if case .box = kind { "☐" } else { placeholder.text } }

    /// What its element holds when nothing is filled in.
    var emptyValue: String { if case .box = kind { "false" } else { "" } }
}
