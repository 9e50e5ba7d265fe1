import Documents
import Markup
import Reference

/// The head or foot of a kind of pages in a template, with room for our own line and the marking.
struct WordTemplateLine: Sendable {
    /// The pages on which it stands.
    enum Kind: String, CaseIterable {
        case ordinary = "default"
        case first
        case even
    }

    let kind: Kind

    /// Whether it is the head of the page.
    let isHeader: Bool

    /// What the template has there; `nil` when it has nothing.
    let frame: PartFrame?

    /// The pictures in it.
    let relations: [OfficePackage.Relation]

    /// Whether our own line stands here too.
    let needsLine: Bool

    /// The part's name in our documents.
    var part: String {
        let number = Kind.allCases.firstIndex(of: kind).map { $0 + 1 } ?? 1
        return "word/\(isHeader ? "header" : "footer")\(number).xml"
    }

    /// The identifier of the relationship that leads to it.
    var relation: String {
        "rId\(isHeader ? "Header" : "Footer")\(kind == .ordinary ? "" : kind == .first ? "First" : "Even")"
    }

    /// The part with our line, where it is needed, and the marking outside everything.
    func bytes(_ document: Document, _ looks: WordLooks) -> [UInt8] {
        let language = document.properties.language
        let text = WordText(language: language, looks: looks)
        let line = isHeader ? document.header : document.footer
        var piece = XMLFragment()
        func mark() {
            guard let marking = document.marking else { return }
            text.paragraph(WordParagraphProperties(style: "CadreMarking"), [.words(marking, .none)], to: &piece)
        }
        if isHeader { mark() }
        if needsLine || frame == nil {
            // A head that grows pushes the text of the page down, but keeps no distance from it.
            let properties = WordParagraphProperties(
                style: isHeader ? "Header" : "Footer",
                spaceAfter: isHeader ? 160 : nil
            )
            text.pageLine(line, properties, to: &piece)
        }
        if !isHeader { mark() }
        let xml = XMLWriter(standalone: true)
        xml.element(isHeader ? "w:hdr" : "w:ftr", WordNames.namespaces) { xml.fragment(piece) }
        let own = xml.finish()
        guard let frame else { return own }
        let elements = PartFrame.elements(of: own).map(\.bytes)
        let marks = document.marking == nil ? 0 : 1
        // The marking is outermost; our line stands inside, next to the text of the page in the head.
        return isHeader
            ? frame.with(before: Array(elements.prefix(marks)), after: Array(elements.dropFirst(marks)))
            : frame.with(before: needsLine ? Array(elements.prefix(1)) : [], after: Array(elements.suffix(marks)))
    }

    // MARK: Reading

    /// The lines of the kinds of pages that the last section of a template has.
    static func lines(
        _ package: TemplatePackage,
        _ sections: [OfficeElement],
        _ settings: WordTemplateSettings,
        _ media: inout TemplateMedia,
        _ log: inout TemplateLog
    ) -> [WordTemplateLine] {
        var kinds = [Kind.ordinary]
        if sections.last?.first("w:titlePg")?.isOn ?? false { kinds.append(.first) }
        if settings.hasEvenPages { kinds.append(.even) }
        var lines: [WordTemplateLine] = []
        for kind in kinds {
            let head = content(kind, "header", package, sections, &media, &log)
            let foot = content(kind, "footer", package, sections, &media, &log)
            let hasNumber = [head, foot].contains { $0?.fields.contains("PAGE") ?? false }
            lines.append(WordTemplateLine(kind, isHeader: true, head, needsLine: !(head?.hasWords ?? false)))
            lines.append(
                WordTemplateLine(kind, isHeader: false, foot, needsLine: !(foot?.hasWords ?? false) || !hasNumber)
            )
        }
        // Word wants the heads before the feet.
        return lines.filter(\.isHeader) + lines.filter { !$0.isHeader }
    }

    private init(_ kind: Kind, isHeader: Bool, _ content: CleanPart?, needsLine: Bool) {
        self.kind = kind
        self.isHeader = isHeader
        frame = content.flatMap { PartFrame($0.bytes) }
        relations = frame == nil ? [] : content?.relations ?? []
        self.needsLine = needsLine
    }

    /// What the last section shows; what it does not say, it has from the section before.
    private static func content(
        _ kind: Kind,
        _ element: String,
        _ package: TemplatePackage,
        _ sections: [OfficeElement],
        _ media: inout TemplateMedia,
        _ log: inout TemplateLog
    ) -> CleanPart? {
        let references = sections.reversed()
            .lazy
            .compactMap { section in
                section.all("w:\(element)Reference").first { ($0["w:type"] ?? "default") == kind.rawValue }
            }
        guard let id = references.first?["r:id"] else { return nil }
        let relation = package.parts.relations[package.main.name]?.first { $0.id == id }
        guard let name = relation?.target, let part = package.parts.xml[name],
            part.root.name == (element == "header" ? "w:hdr" : "w:ftr")
        else {
            log.add(
                .warning,
                "page-line",
                package.main.name,
                "the \(element) of \(kind.rawValue) pages is not in the template",
                hint: "open and close the \(element) in Word, and save the template"
            )
            return nil
        }
        guard let clean = TemplateCleaning.clean(name, of: package, &media, &log) else { return nil }
        if !clean.hasWords, !clean.hasPicture,
            !part.root.contains(where: { $0.name == "w:drawing" || $0.name == "w:pict" })
        {
            log.add(
                .note,
                "page-line",
                name,
                "the \(element) of \(kind.rawValue) pages is empty; Cadre's own line stands there",
                hint: "nothing is to be done"
            )
        }
        noteUnnamedPictures(part, &log)
        return clean
    }

    private static func noteUnnamedPictures(_ part: PartXML, _ log: inout TemplateLog) {
        for drawing in part.root.descendants("wp:docPr") {
            let says = ["descr", "title"].contains { !(drawing[$0] ?? "").isEmpty }
            let isDecorative = drawing.contains { $0.name.hasSuffix("}decorative") && $0["val"] != "0" }
            guard !says, !isDecorative else { continue }
            log.add(
                .warning,
                "alt",
                part.name,
                at: part.place(of: drawing),
                "a picture has no alternative text, so nobody who cannot see it knows what it shows",
                hint: "give it one in Word, such as the organisation's name"
            )
        }
    }
}

extension CleanPart {
    /// Whether it holds words or fields that show some.
    var hasWords: Bool { text.contains { !$0.isWhitespace } || !fields.isEmpty }
}
