import Archive
import Documents
import Markup
import Reference

/// The parts that only a form has: the part with its answers, what it was made from, and what stands in empty fields.
struct WordFormParts {
    private let form: FillableForm
    private let survey: DocumentSurvey
    private let language: Language

    init(_ form: FillableForm, _ survey: DocumentSurvey, language: Language) {
        self.form = form
        self.survey = survey
        self.language = language
    }

    /// Adds the part with the answers and that of the placeholders, and says how the document relates to them.
    func add(to package: inout OfficePackage) -> [OfficePackage.Relation] {
        package.add("customXml/item1.xml", type: "application/xml", item())
        package.add(
            "customXml/itemProps1.xml",
            type: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            itemProperties()
        )
        package.relate("customXml/item1.xml", [.office("rId1", "customXmlProps", "itemProps1.xml")])
        package.add("word/glossary/document.xml", type: WordNames.contentType("document.glossary"), glossary())
        package.add(
            "word/glossary/styles.xml",
            type: WordNames.contentType("styles"),
            WordStyles(language: language, hasFields: true).part()
        )
        package.add(
            "word/glossary/settings.xml",
            type: WordNames.contentType("settings"),
            WordFixedParts.settings(language: language, hasFootnotes: false)
        )
        package.add("word/glossary/fontTable.xml", type: WordNames.contentType("fontTable"), WordFixedParts.fontTable)
        package.relate(
            "word/glossary/document.xml",
            [
                .office("rId1", "styles", "styles.xml"), .office("rId2", "settings", "settings.xml"),
                .office("rId3", "fontTable", "fontTable.xml"),
            ]
        )
        return [
            .office("rIdAnswers", "customXml", "../customXml/item1.xml"),
            .office("rIdPlaceholders", "glossaryDocument", "glossary/document.xml"),
        ]
    }

    /// What the form was made from, as custom properties.
    var properties: [CustomProperty] {
        [
            CustomProperty(WordForm.Property.id.rawValue, form.id),
            CustomProperty(WordForm.Property.version.rawValue, form.version),
            CustomProperty(WordForm.Property.language.rawValue, language.rawValue),
        ]
    }

    /// The identifier of the part with the answers: the same for the same form, another one for any other.
    ///
    /// RFC 9562, 5.8: version 8 is for identifiers that are made in a way of one's own, here of a digest.
    static func storeIdentifier(of form: FillableForm, in language: Language) -> String {
        identifier(of: [form.id, form.version, language.rawValue])
    }

    /// What a placeholder is called among the placeholders.
    static func placeholderName(_ position: Int) -> String { "CadrePlaceholder\(position + 1)" }

    private static func identifier(of facts: [String]) -> String {
        var bytes = SHA256Digest(of: Array(facts.joined(separator: "\n").utf8)).bytes.prefix(16).map { $0 }
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { byte in
            let text = String(byte, radix: 16, uppercase: true)
            return byte < 16 ? "0" + text : text
        }
        let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
        return "{\(groups.joined(separator: "-"))}"
    }

    // MARK: Answers

    /// `customXml/item1.xml`: an element for each field, in its order.
    private func item() -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element(
            "form",
            [
                "xmlns": WordAnchor.namespace, "id": form.id, "version": form.version, "language": language.rawValue,
            ]
        ) {
            var piece = XMLFragment()
            for field in survey.fields where field.isBound {
                let element = WordAnchor(of: field.name).element
                piece.constant("<")
                piece.text(element)
                piece.constant(">")
                piece.text(field.emptyValue)
                piece.constant("</")
                piece.text(element)
                piece.constant(">")
            }
            xml.fragment(piece)
        }
        return xml.finish()
    }

    private func itemProperties() -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element(
            "ds:datastoreItem",
            [
                "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
                "ds:itemID": WordFormParts.storeIdentifier(of: form, in: language),
            ]
        ) {
            xml.element("ds:schemaRefs") { xml.element("ds:schemaRef", ["ds:uri": WordAnchor.namespace]) }
        }
        return xml.finish()
    }

    // MARK: Placeholders

    /// `word/glossary/document.xml`: what Word puts back into a field that is emptied.
    private func glossary() -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        let text = WordText(language: language)
        xml.element("w:glossaryDocument", WordNames.namespaces) {
            xml.element("w:docParts") {
                for (position, words) in survey.placeholders.enumerated() {
                    xml.element("w:docPart") {
                        xml.element("w:docPartPr") {
                            xml.element("w:name", ["w:val": WordFormParts.placeholderName(position)])
                            xml.constant(
                                """
                                <w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>\
                                <w:types><w:type w:val="bbPlcHdr"/></w:types>\
                                <w:behaviors><w:behavior w:val="content"/></w:behaviors>
                                """
                            )
                            let id = WordFormParts.identifier(of: ["placeholder", words.text, words.language.rawValue])
                            xml.element("w:guid", ["w:val": id])
                        }
                        var piece = XMLFragment()
                        piece.constant("<w:docPartBody><w:p>")
                        text.properties(WordParagraphProperties(), of: [.words(words, .none)], to: &piece)
                        WordField.placeholder(words, text, to: &piece)
                        piece.constant("</w:p></w:docPartBody>")
                        xml.fragment(piece)
                    }
                }
            }
        }
        return xml.finish()
    }
}
