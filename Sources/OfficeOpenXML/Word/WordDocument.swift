package import Archive
package import Documents
import Markup
import Reference

/// Writes documents as Word files (.docx, WordprocessingML of ISO/IEC 29500 transitional).
package enum WordDocument {
    /// The bytes of a Word file.
    ///
    /// The same document gives the same bytes.
    package static func bytes(_ document: Document) -> [UInt8] {
        let buffer = ByteBuffer()
        write(document, to: buffer)
        return buffer.bytes
    }

    /// Writes a Word file piece by piece: blocks that are made when they are asked for are not kept.
    package static func write(_ document: Document, to sink: any ByteSink) {
        let language = document.properties.language
        let survey = DocumentSurvey(of: document)
        let footnotes = WordFootnotes()
        let body = WordBody(document, survey: survey, footnotes: footnotes)
        var package = OfficePackage()
        package.add("word/document.xml", type: WordNames.contentType("document.main")) { body.write(to: $0) }
        package.add("word/styles.xml", type: WordNames.contentType("styles"), WordStyles.part(for: language))
        package.add(
            "word/settings.xml",
            type: WordNames.contentType("settings"),
            WordFixedParts.settings(language: language, hasFootnotes: survey.hasFootnotes)
        )
        package.add(
            "word/numbering.xml",
            type: WordNames.contentType("numbering"),
            WordFixedParts.numbering(body.lists, language: language)
        )
        package.add("word/fontTable.xml", type: WordNames.contentType("fontTable"), WordFixedParts.fontTable)
        var relations: [OfficePackage.Relation] = [
            .office("rIdStyles", "styles", "styles.xml"), .office("rIdSettings", "settings", "settings.xml"),
            .office("rIdNumbering", "numbering", "numbering.xml"),
            .office("rIdFonts", "fontTable", "fontTable.xml"), .office("rIdTheme", "theme", "theme/theme1.xml"),
        ]
        if survey.hasFootnotes {
            package.add(
                "word/footnotes.xml",
                type: WordNames.contentType("footnotes"),
                footnotes.part(WordText(language: language, survey: survey))
            )
            relations.append(.office("rIdFootnotes", "footnotes", "footnotes.xml"))
        }
        for (position, picture) in survey.pictures.enumerated() {
            let name = "media/image\(position + 1).\(picture.format.rawValue)"
            package.add("word/\(name)", type: "image/\(picture.format.rawValue)", picture.bytes)
            relations.append(.office("rIdPicture\(position + 1)", "image", name))
        }
        var charts = ChartParts(folder: "word", of: document.properties)
        for (position, figure) in survey.charts.enumerated() {
            let name = charts.add(figure.chart, in: .text(figure), to: &package)
            relations.append(.office(WordChart.relation(of: position + 1), "chart", name))
        }
        relations += addPageLines(of: document, survey.orientations, to: &package)
        package.addCommonParts(document.properties, theme: "word/theme/theme1.xml", mainPart: "word/document.xml")
        package.relate("word/document.xml", relations)
        package.write(mainPart: "word/document.xml", to: sink)
    }

    /// Adds the headers and footers, of their own width for pages that lie on their side.
    private static func addPageLines(
        of document: Document,
        _ orientations: Set<PageOrientation>,
        to package: inout OfficePackage
    ) -> [OfficePackage.Relation] {
        var relations: [OfficePackage.Relation] = []
        for orientation in [PageOrientation.portrait, .landscape] where orientations.contains(orientation) {
            let number = orientation == .portrait ? 1 : 2
            let suffix = orientation == .portrait ? "" : "Wide"
            for kind in [PageLineKind.header, .footer] {
                let name = "\(kind.rawValue)\(number).xml"
                package.add(
                    "word/\(name)",
                    type: WordNames.contentType(kind.rawValue),
                    pageLine(kind, of: document, on: WordPage.standard.lying(orientation))
                )
                relations.append(.office("rId\(kind.style)\(suffix)", kind.rawValue, name))
            }
        }
        return relations
    }

    private static func pageLine(_ kind: PageLineKind, of document: Document, on page: WordPage) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        let text = WordText(language: document.properties.language)
        var piece = XMLFragment()
        func mark() {
            guard let marking = document.marking else { return }
            text.paragraph(WordParagraphProperties(style: "CadreMarking"), [.words(marking, .none)], to: &piece)
        }
        let line = kind == .header ? document.header : document.footer
        if kind == .header { mark() }
        piece.constant("<w:p>")
        var properties = WordParagraphProperties(style: kind.style)
        let usual = WordPage.standard.textWidth
        if page.textWidth != usual { properties.tabStop = (usual, page.textWidth) }
        properties.write(to: &piece)
        text.runs(line.leading, to: &piece)
        text.tab(to: &piece)
        text.runs(line.trailing, to: &piece)
        piece.constant("</w:p>")
        if kind == .footer { mark() }
        xml.element(kind.element, WordNames.namespaces) { xml.fragment(piece) }
        return xml.finish()
    }

    /// A line at the head or the foot of every page.
    private enum PageLineKind: String {
        case header
        case footer

        var element: StaticString { self == .header ? "w:hdr" : "w:ftr" }

        var style: StaticString { self == .header ? "Header" : "Footer" }
    }
}
