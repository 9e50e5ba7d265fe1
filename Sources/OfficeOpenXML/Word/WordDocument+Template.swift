import Documents
import Reference

extension WordDocument {
    /// The bytes of a Word file with the looks of a template.
    static func bytes(_ document: Document, like template: WordTemplate) -> [UInt8] {
        let language = document.properties.language
        var looks = WordLooks.of(template, for: language)
        if document.marking != nil { looks.page.makeRoomForMarking() }
        var body = WordBody(document, looks: looks)
        let (main, lists) = body.part()
        var package = OfficePackage()
        func add(_ name: String, _ kind: String, _ bytes: [UInt8]) {
            package.add("word/\(name).xml", type: WordNames.contentType(kind), bytes)
        }
        add("document", "document.main", main)
        add("styles", "styles", template.styles.part)
        add("settings", "settings", WordFixedParts.settings(language: language, template: template.settings))
        add(
            "numbering",
            "numbering",
            template.numbering?.part(lists, template.palette)
                ?? WordFixedParts.numbering(lists, palette: template.palette)
        )
        add("fontTable", "fontTable", template.fontTable ?? WordFixedParts.fontTable())
        for line in template.lines {
            package.add(
                line.part,
                type: WordNames.contentType(line.isHeader ? "header" : "footer"),
                line.bytes(document, looks)
            )
            if !line.relations.isEmpty { package.relate(line.part, line.relations) }
        }
        if let numbering = template.numbering, !numbering.relations.isEmpty {
            package.relate("word/numbering.xml", numbering.relations)
        }
        package.add(template.pictures)
        package.addCommonParts(
            document.properties,
            theme: "word/theme/theme1.xml",
            from: template.theme,
            mainPart: "word/document.xml"
        )
        package.relate(
            "word/document.xml",
            [
                .office("rIdStyles", "styles", "styles.xml"),
                .office("rIdSettings", "settings", "settings.xml"),
                .office("rIdNumbering", "numbering", "numbering.xml"),
                .office("rIdFonts", "fontTable", "fontTable.xml"),
                .office("rIdTheme", "theme", "theme/theme1.xml"),
            ]
                + template.lines.map { line in
                    .office(line.relation, line.isHeader ? "header" : "footer", String(line.part.dropFirst(5)))
                }
        )
        return package.container(mainPart: "word/document.xml")
    }
}
