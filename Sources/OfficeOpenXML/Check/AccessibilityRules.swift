/// The strict rules by which people who cannot see a Word document find their way in it.
struct WordAccessibilityRules {
    private let styles: StyleSheet

    /// Prepares the rules for a document with its styles.
    init(_ styles: StyleSheet) {
        self.styles = styles
    }

    /// Checks a part.
    func check(_ part: PartXML, _ log: inout FindingLog) {
        for drawing in part.root.descendants("wp:docPr") where !drawing.isDescribed {
            log.add(.alternativeText, part, drawing, "the drawing \(drawing["name"] ?? "") has no alternative text")
        }
        for table in part.root.descendants("w:tbl") { checkTable(table, part, &log) }
        if part.root.name == "w:document" { checkHeadings(part, &log) }
    }

    private func checkTable(_ table: OfficeElement, _ part: PartXML, _ log: inout FindingLog) {
        let rows = TableLayout(table).rows
        if rows.count > 1, !rows.contains(where: \.isHeader) {
            log.add(.headerRow, part, table, "the table of \(rows.count) rows has no header row")
        }
        guard let properties = table.first("w:tblPr") else { return }
        if properties.first("w:tblCaption") == nil, properties.first("w:tblDescription") == nil {
            log.add(
                .alternativeText,
                part,
                table,
                "the table has no alternative text",
                hint: "write w:tblCaption and w:tblDescription at the end of w:tblPr"
            )
        }
    }

    private func checkHeadings(_ part: PartXML, _ log: inout FindingLog) {
        var last = 0
        for paragraph in part.root.descendants("w:p") {
            guard let level = level(of: paragraph) else { continue }
            let text = paragraph.descendants("w:t").map(\.text).joined()
            guard !text.trimmedOfXMLBlanks.isEmpty else { continue }
            if level > last + 1 {
                let before = last == 0 ? "nothing" : "level \(last)"
                log.add(
                    .headingLevel,
                    part,
                    paragraph,
                    "the heading “\(text.prefix(40))” of level \(level) follows \(before)"
                )
            }
            last = level
        }
    }

    /// The level of a heading, from 1; `nil` for other paragraphs.
    private func level(of paragraph: OfficeElement) -> Int? {
        let properties = paragraph.first("w:pPr")
        let chain = styles.chain(from: properties?.first("w:pStyle")?.value ?? styles.defaultParagraphStyle)
        for case .some(let holder) in [properties] + chain.map({ $0.first("w:pPr") }) {
            guard let level = holder.first("w:outlineLvl") else { continue }
            return level.value.flatMap { Int($0) }.flatMap { (0..<9).contains($0) ? $0 + 1 : nil }
        }
        return nil
    }
}

/// The strict rules by which people who cannot see a slide know what is on it.
enum SlideAccessibilityRules {
    /// Checks a slide.
    static func check(_ slide: PartXML, _ log: inout FindingLog) {
        var hasTitle = false
        slide.root.walk { element in
            switch element.name {
            case "p:ph": hasTitle = hasTitle || ["title", "ctrTitle"].contains(element["type"])
            case "p:pic", "p:graphicFrame":
                guard let properties = element.descendants("p:cNvPr").first, !properties.isDescribed else { break }
                log.add(
                    .alternativeText,
                    slide,
                    properties,
                    "\(properties["name"] ?? element.name) has no alternative text"
                )
            default: break
            }
        }
        if !hasTitle {
            log.add(
                .alternativeText,
                slide.name,
                "the slide has no title",
                hint: "give it a placeholder of the type title, outside the picture if it must not be seen"
            )
        }
    }
}

/// The strict rule that core properties say title and language.
enum CoreLanguageRules {
    /// Checks the core properties of a package.
    static func check(_ parts: OfficeParts, _ log: inout FindingLog) {
        guard let core = parts.targetXML(of: "core-properties", from: "/") else {
            log.add(.documentParts, "-", "there are no core properties")
            return
        }
        for name in ["title", "language"] {
            let text = core.root.first("dc:\(name)")?.text ?? ""
            if text.trimmedOfXMLBlanks.isEmpty {
                log.add(.language, core, core.root, "the core properties say no \(name)", hint: "write dc:\(name)")
            }
        }
    }
}

extension OfficeElement {
    /// Whether a drawing has alternative text, or is said to need none.
    fileprivate var isDescribed: Bool {
        [self["descr"], self["title"]].contains { $0?.isEmpty == false }
            || contains { $0.localName == "decorative" && !["0", "false"].contains($0["val"]) }
    }
}
