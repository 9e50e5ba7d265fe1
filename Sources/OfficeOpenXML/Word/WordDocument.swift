package import Documents
import Markup
import Reference

/// Writes documents as Word files (.docx, WordprocessingML of ISO/IEC 29500 transitional).
package enum WordDocument {
    /// The bytes of a Word file.
    ///
    /// The same document and the same templates give the same bytes.
    package static func bytes(_ document: Document, templates: OfficeTemplates = .none) -> [UInt8] {
        if let template = templates.word { return bytes(document, like: template) }
        let language = document.properties.language
        var body = WordBody(document)
        let (main, lists) = body.part()
        var package = OfficePackage()
        package.add("word/document.xml", type: WordNames.contentType("document.main"), main)
        package.add("word/styles.xml", type: WordNames.contentType("styles"), WordStyles(language: language).part())
        package.add(
            "word/settings.xml",
            type: WordNames.contentType("settings"),
            WordFixedParts.settings(language: language)
        )
        package.add("word/numbering.xml", type: WordNames.contentType("numbering"), WordFixedParts.numbering(lists))
        package.add("word/fontTable.xml", type: WordNames.contentType("fontTable"), WordFixedParts.fontTable())
        package.add(
            "word/header1.xml",
            type: WordNames.contentType("header"),
            pageLine("w:hdr", "Header", document.header, document.marking, language)
        )
        package.add(
            "word/footer1.xml",
            type: WordNames.contentType("footer"),
            pageLine("w:ftr", "Footer", document.footer, document.marking, language)
        )
        package.addCommonParts(document.properties, theme: "word/theme/theme1.xml", mainPart: "word/document.xml")
        package.relate(
            "word/document.xml",
            [
                .office("rIdStyles", "styles", "styles.xml"),
                .office("rIdSettings", "settings", "settings.xml"),
                .office("rIdNumbering", "numbering", "numbering.xml"),
                .office("rIdFonts", "fontTable", "fontTable.xml"),
                .office("rIdTheme", "theme", "theme/theme1.xml"),
                .office("rIdHeader", "header", "header1.xml"),
                .office("rIdFooter", "footer", "footer1.xml"),
            ]
        )
        return package.container(mainPart: "word/document.xml")
    }

    private static func pageLine(
        _ element: StaticString,
        _ style: String,
        _ line: PageLine,
        _ marking: Wording?,
        _ language: Language
    ) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        let text = WordText(xml: xml, language: language)
        func mark() {
            guard let marking else { return }
            text.paragraph(WordParagraphProperties(style: "CadreMarking"), [.words(marking, .none)])
        }
        xml.element(element, WordNames.namespaces) {
            if style == "Header" { mark() }
            xml.element("w:p") {
                WordParagraphProperties(style: style).write(to: text)
                text.runs(line.leading)
                text.tab()
                text.runs(line.trailing)
            }
            if style == "Footer" { mark() }
        }
        return xml.finish()
    }
}
