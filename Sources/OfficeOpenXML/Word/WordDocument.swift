package import Archive
package import Documents
import Markup
import Reference

/// Writes documents as Word files (.docx, WordprocessingML of ISO/IEC 29500 transitional).
package enum WordDocument {
    /// The bytes of a Word file.
    ///
    /// The same document and the same templates give the same bytes.
    package static func bytes(_ document: Document, templates: OfficeTemplates = .none) -> [UInt8] {
        let buffer = ByteBuffer()
        write(document, templates: templates, to: buffer)
        return buffer.bytes
    }

    /// Writes a Word file piece by piece: blocks that are made when they are asked for are not kept.
    package static func write(_ document: Document, templates: OfficeTemplates = .none, to sink: any ByteSink) {
        let language = document.properties.language
        let template = templates.word
        var looks = template.map { WordLooks.of($0, for: language) } ?? .cadre
        if template != nil, document.marking != nil { looks.page.makeRoomForMarking() }
        let survey = DocumentSurvey(of: document, looks: looks)
        let footnotes = WordFootnotes()
        let body = WordBody(document, survey: survey, footnotes: footnotes, looks: looks)
        var package = OfficePackage()
        package.add("word/document.xml", type: WordNames.contentType("document.main")) { body.write(to: $0) }
        var relations = addFixedParts(body, survey, template, language, to: &package)
        if survey.hasFootnotes {
            let notes = WordText(language: language, looks: looks, survey: survey)
            package.add("word/footnotes.xml", type: WordNames.contentType("footnotes"), footnotes.part(notes))
            relations.append(.office("rIdFootnotes", "footnotes", "footnotes.xml"))
        }
        relations += addDrawings(of: document, survey, looks, to: &package)
        var properties: [OfficePackage.Relation] = []
        if let form = document.form {
            let parts = WordFormParts(form, survey, language: language)
            relations += parts.add(to: &package)
            properties = parts.properties.add(to: &package)
        }
        if let template {
            relations += addPageLines(of: document, template, looks, to: &package)
        } else {
            relations += addPageLines(of: document, survey.orientations, to: &package)
        }
        package.addCommonParts(
            document.properties,
            theme: "word/theme/theme1.xml",
            from: template?.theme,
            mainPart: "word/document.xml",
            more: properties
        )
        package.relate("word/document.xml", relations)
        package.write(mainPart: "word/document.xml", to: sink)
    }

    // MARK: Parts

    /// Adds styles, settings, numbering and fonts.
    private static func addFixedParts(
        _ body: WordBody,
        _ survey: DocumentSurvey,
        _ template: WordTemplate?,
        _ language: Language,
        to package: inout OfficePackage
    ) -> [OfficePackage.Relation] {
        package.add(
            "word/styles.xml",
            type: WordNames.contentType("styles"),
            template?.styles.part
                ?? (survey.form == nil
                    ? WordStyles.part(for: language) : WordStyles(language: language, hasFields: true).part())
        )
        package.add(
            "word/settings.xml",
            type: WordNames.contentType("settings"),
            WordFixedParts.settings(
                language: language,
                hasFootnotes: survey.hasFootnotes,
                template: template?.settings
            )
        )
        package.add(
            "word/numbering.xml",
            type: WordNames.contentType("numbering"),
            template.flatMap { $0.numbering?.part(body.lists, language: language, $0.palette) }
                ?? WordFixedParts.numbering(body.lists, language: language, palette: template?.palette ?? .cadre)
        )
        package.add(
            "word/fontTable.xml",
            type: WordNames.contentType("fontTable"),
            template?.fontTable ?? WordFixedParts.fontTable
        )
        if let numbering = template?.numbering, !numbering.relations.isEmpty {
            package.relate("word/numbering.xml", numbering.relations)
        }
        return [
            .office("rIdStyles", "styles", "styles.xml"), .office("rIdSettings", "settings", "settings.xml"),
            .office("rIdNumbering", "numbering", "numbering.xml"),
            .office("rIdFonts", "fontTable", "fontTable.xml"), .office("rIdTheme", "theme", "theme/theme1.xml"),
        ]
    }

    /// Adds pictures and charts.
    private static func addDrawings(
        of document: Document,
        _ survey: DocumentSurvey,
        _ looks: WordLooks,
        to package: inout OfficePackage
    ) -> [OfficePackage.Relation] {
        var relations: [OfficePackage.Relation] = []
        for (position, picture) in survey.pictures.enumerated() {
            // A template's own pictures are called otherwise.
            let name = "media/figure\(position + 1).\(picture.format.rawValue)"
            package.add("word/\(name)", type: "image/\(picture.format.rawValue)", picture.bytes)
            relations.append(.office(WordFigure.relation(of: position + 1), "image", name))
        }
        var charts = ChartParts(folder: "word", of: document.properties)
        for (position, figure) in survey.charts.enumerated() {
            let name = charts.add(figure.chart, in: .text(figure, on: looks.page), to: &package)
            relations.append(.office(WordChart.relation(of: position + 1), "chart", name))
        }
        return relations
    }

    // MARK: Heads and feet

    /// Adds the headers and footers of a template, with our line and the marking in them.
    private static func addPageLines(
        of document: Document,
        _ template: WordTemplate,
        _ looks: WordLooks,
        to package: inout OfficePackage
    ) -> [OfficePackage.Relation] {
        for line in template.lines {
            let kind = line.isHeader ? "header" : "footer"
            package.add(line.part, type: WordNames.contentType(kind), line.bytes(document, looks))
            if !line.relations.isEmpty { package.relate(line.part, line.relations) }
        }
        package.add(template.pictures)
        return template.lines.map { line in
            .office(line.relation, line.isHeader ? "header" : "footer", String(line.part.dropFirst("word/".count)))
        }
    }

    /// Adds our own headers and footers, of another width for pages that lie on their side.
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
                    pageLine(kind, of: document, on: WordPage.cadre.lying(orientation))
                )
                relations.append(.office("rId\(kind.style)\(suffix)", kind.rawValue, name))
            }
        }
        return relations
    }

    private static func pageLine(_ kind: PageLineKind, of document: Document, on page: WordPage) -> [UInt8] {
        let text = WordText(language: document.properties.language)
        var piece = XMLFragment()
        func mark() {
            guard let marking = document.marking else { return }
            text.paragraph(WordParagraphProperties(style: "CadreMarking"), [.words(marking, .none)], to: &piece)
        }
        var properties = WordParagraphProperties(style: kind.style)
        let usual = WordPage.cadre.textWidth
        if page.textWidth != usual { properties.tabStop = (usual, page.textWidth) }
        if kind == .header { mark() }
        text.pageLine(kind == .header ? document.header : document.footer, properties, to: &piece)
        if kind == .footer { mark() }
        let xml = XMLWriter(standalone: true)
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
