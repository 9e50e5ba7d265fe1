import Documents
import Reference

extension WordPage {
    /// The page of a template's section; ours, with a word about it, where its measures are none that a page can have.
    init(of section: OfficeElement?, in part: PartXML, _ log: inout TemplateLog) {
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
