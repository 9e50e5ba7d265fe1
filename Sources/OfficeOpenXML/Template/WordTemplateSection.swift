import Documents
import Markup
import Reference

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
