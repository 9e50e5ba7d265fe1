import Documents
import Markup
import Reference

/// What a Word template gives to documents.
struct WordTemplate: Sendable {
    /// Its page.
    let page: WordPage

    /// What its section says besides.
    let section: WordTemplateSection

    /// What stands at the head and foot of its pages.
    let lines: [WordTemplateLine]

    /// Its styles with ours added.
    let styles: WordTemplateStyles

    /// Its colours.
    let palette: TemplatePalette

    /// Its numberings; `nil` when it has none.
    let numbering: WordTemplateNumbering?

    /// Its theme and its table of typefaces; ours stand in for what is missing.
    let theme: CleanPart?
    let fontTable: [UInt8]?

    /// Its settings that change how pages look.
    let settings: WordTemplateSettings

    /// The pictures of all its parts.
    let pictures: [TemplateMedia.Picture]

    /// Reads a template, or notes why it cannot be used.
    init?(_ package: TemplatePackage, _ log: inout TemplateLog) {
        let main = package.main.name
        var media = TemplateMedia(folder: "word/media")
        let settings = WordTemplateSettings(package.parts.targetXML(of: "settings", from: main))
        let sections = package.main.root.descendants("w:sectPr")
        let page = WordPage(of: sections.last, in: package.main, &log)
        let themePart = package.target(of: "theme", from: main)
        let theme = TemplateTheme(themePart.flatMap { package.parts.xml[$0] })
        if themePart == nil {
            log.add(
                .note,
                "theme",
                main,
                "the template has no theme; Cadre's is used",
                hint: "save it anew with Word to have its own colours and typefaces"
            )
        }
        let styles = WordTemplateStyles(package, textWidth: page.textWidth, theme: theme, &log)
        let lines = WordTemplateLine.lines(package, sections, settings, &media, &log)
        self.theme = themePart.flatMap { TemplateCleaning.clean($0, of: package, &media, &log) }
        fontTable = package.target(of: "fontTable", from: main)
            .flatMap { TemplateCleaning.clean($0, of: package, &media, &log)?.bytes }
        numbering = package.target(of: "numbering", from: main)
            .flatMap { WordTemplateNumbering($0, package, &media, &log) }
        self.page = page
        self.settings = settings
        self.lines = lines
        section = WordTemplateSection(
            sections.last,
            lines: lines,
            hasTitlePage: sections.last?.first("w:titlePg")?.isOn ?? false
        )
        palette = theme.palette()
        pictures = media.pictures
        guard let styles else { return nil }
        self.styles = styles
        WordTemplate.noteTypefaces(styles, package, &log)
    }

    private static func noteTypefaces(
        _ styles: WordTemplateStyles,
        _ package: TemplatePackage,
        _ log: inout TemplateLog
    ) {
        let table = package.parts.targetXML(of: "fontTable", from: package.main.name)
        let known = Set(table?.root.all("w:font").compactMap { $0["w:name"]?.lowercased() } ?? [])
        let unknown = styles.typefaces.filter { !known.contains($0.lowercased()) }.sorted()
        guard !unknown.isEmpty else { return }
        log.add(
            .note,
            "typeface",
            table?.name,
            "not in the template's table of typefaces: \(unknown.prefix(8).joined(separator: ", "))",
            hint: "whoever opens a document needs them; another typeface is shown where they are missing"
        )
    }
}

/// The settings of a template that change how pages look.
struct WordTemplateSettings: Sendable {
    let hasEvenPages: Bool
    let mirrorsMargins: Bool
    let hasGutterAtTop: Bool

    /// The distance of tabs in twentieths of a point.
    let tabStop: Int?

    /// Which colours of the theme are text and ground: `w:clrSchemeMapping`.
    let colorMapping: XMLFragment?

    init(_ part: PartXML?) {
        func isOn(_ name: String) -> Bool { part?.root.first(name)?.isOn ?? false }
        hasEvenPages = isOn("w:evenAndOddHeaders")
        mirrorsMargins = isOn("w:mirrorMargins")
        hasGutterAtTop = isOn("w:gutterAtTop")
        tabStop = part?.root.first("w:defaultTabStop")?.value.flatMap { Int($0) }
            .flatMap { (1...31_680).contains($0) ? $0 : nil }
        colorMapping = part?.root.first("w:clrSchemeMapping").map(\.wordMarkup)
    }
}

/// The section of a template's pages, as far as it goes beyond page and margins.
struct WordTemplateSection: Sendable {
    private let references: [(element: String, kind: String, id: String)]
    private let hasTitlePage: Bool
    private let borders: XMLFragment?
    private let columns: XMLFragment?
    private let grid: XMLFragment?

    init(_ section: OfficeElement?, lines: [WordTemplateLine], hasTitlePage: Bool) {
        references = lines.map { ($0.isHeader ? "header" : "footer", $0.kind.rawValue, $0.relation) }
        self.hasTitlePage = hasTitlePage
        borders = section?.first("w:pgBorders").flatMap { $0.contains { $0["r:id"] != nil } ? nil : $0.wordMarkup }
        columns = section?.first("w:cols")?.wordMarkup
        grid = section?.first("w:docGrid")?.wordMarkup
    }

    /// Writes `w:sectPr`, its children in the order of the schema.
    func write(to xml: XMLWriter, page: WordPage, _ language: Language) {
        xml.element("w:sectPr") {
            for reference in references {
                let attributes: KeyValuePairs<StaticString, String> = ["w:type": reference.kind, "r:id": reference.id]
                if reference.element == "header" {
                    xml.element("w:headerReference", attributes)
                } else {
                    xml.element("w:footerReference", attributes)
                }
            }
            xml.element("w:pgSz", ["w:w": String(page.width), "w:h": String(page.height)]) {
                if page.isLandscape { xml.attribute("w:orient", "landscape") }
            }
            xml.element(
                "w:pgMar",
                [
                    "w:top": String(page.top), "w:right": String(page.right), "w:bottom": String(page.bottom),
                    "w:left": String(page.left), "w:header": String(page.headerEdge),
                    "w:footer": String(page.footerEdge), "w:gutter": String(page.gutter),
                ]
            )
            if let borders { xml.fragment(borders) }
            xml.element("w:pgNumType", ["w:fmt": "decimal"])
            if let columns { xml.fragment(columns) } else { xml.element("w:cols", ["w:space": "708"]) }
            if hasTitlePage { xml.element("w:titlePg") }
            if language.direction == .rightToLeft {
                xml.element("w:bidi")
                xml.element("w:rtlGutter")
            }
            if let grid { xml.fragment(grid) }
        }
    }
}

extension WordPage {
    /// The page of a template's section; ours, with a word about it, where its measures are none that a page can have.
    fileprivate init(of section: OfficeElement?, in part: PartXML, _ log: inout TemplateLog) {
        self.init()
        guard let section else { return }
        func number(_ element: String, _ attribute: String) -> Int? {
            guard let value = section.first(element)?[attribute].flatMap({ Double($0) }), abs(value) < 100_000 else {
                return nil
            }
            return Int(value.rounded())
        }
        var own = self
        own.width = number("w:pgSz", "w:w") ?? own.width
        own.height = number("w:pgSz", "w:h") ?? own.height
        own.isLandscape = section.first("w:pgSz")?["w:orient"] == "landscape"
        own.top = number("w:pgMar", "w:top") ?? own.top
        own.bottom = number("w:pgMar", "w:bottom") ?? own.bottom
        own.left = number("w:pgMar", "w:left") ?? own.left
        own.right = number("w:pgMar", "w:right") ?? own.right
        own.headerEdge = number("w:pgMar", "w:header") ?? own.headerEdge
        own.footerEdge = number("w:pgMar", "w:footer") ?? own.footerEdge
        own.gutter = number("w:pgMar", "w:gutter") ?? 0
        own.columns = own.columnWidths(section.first("w:cols"))
        let sizes = 2_880...31_680
        let isPage =
            sizes.contains(own.width) && sizes.contains(own.height) && own.textWidth >= 2_000 && own.textHeight >= 2_000
            && min(own.left, own.right, own.headerEdge, own.footerEdge, own.gutter) >= 0
        guard isPage else {
            log.add(
                .warning,
                "page",
                part.name,
                at: part.place(of: section),
                "page and margins leave no room for text; Cadre's own page is used",
                hint: "set the size of the page and its margins in Word"
            )
            return
        }
        self = own
    }

    private func columnWidths(_ columns: OfficeElement?) -> [Int] {
        guard let columns, let count = columns["w:num"].flatMap({ Int($0) }), (2...12).contains(count) else {
            return []
        }
        let named = columns.all("w:col").compactMap { $0["w:w"].flatMap { Int($0) } }
            .filter { (1...31_680).contains($0) }
        if !named.isEmpty, columns["w:equalWidth"].map({ ["0", "false", "off"].contains($0) }) ?? false {
            return named
        }
        let space = columns["w:space"].flatMap { Int($0) } ?? 720
        return [(width - left - right - gutter - (count - 1) * min(max(space, 0), 31_680)) / count]
    }
}

extension OfficeElement {
    /// The element and what is in it as WordprocessingML with our prefix; what is of other namespaces is left out.
    var wordMarkup: XMLFragment {
        var fragment = XMLFragment()
        write(to: &fragment)
        return fragment
    }

    private func write(to fragment: inout XMLFragment) {
        // Names come from a part that was read, so they need no escape.
        fragment.constant("<")
        fragment.text(name)
        for (name, value) in attributes where name.hasPrefix("w:") {
            fragment.constant(" ")
            fragment.text(name)
            fragment.constant("=\"")
            fragment.text(value)
            fragment.constant("\"")
        }
        fragment.constant(">")
        for child in children where child.name.hasPrefix("w:") { child.write(to: &fragment) }
        fragment.constant("</")
        fragment.text(name)
        fragment.constant(">")
    }
}
