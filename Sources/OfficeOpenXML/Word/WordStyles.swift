import Documents
import Markup
import Reference

/// `word/styles.xml`: the visual identity as Word styles.
struct WordStyles {
    let language: Language
    private let xml = XMLWriter(standalone: true)

    /// What is to be added to a template; `nil` for styles of our own.
    private let additions: WordStyleAdditions?

    /// Whether there are places to fill in.
    private let hasFields: Bool

    /// Our own styles for a language, made once.
    static func part(for language: Language) -> [UInt8] {
        switch language {
        case .english: english
        case .french: french
        case .spanish: spanish
        case .arabic: arabic
        }
    }

    private static let english = WordStyles(language: .english).part()
    private static let french = WordStyles(language: .french).part()
    private static let spanish = WordStyles(language: .spanish).part()
    private static let arabic = WordStyles(language: .arabic).part()

    init(language: Language, additions: WordStyleAdditions? = nil, hasFields: Bool = false) {
        self.language = language
        self.additions = additions
        self.hasFields = hasFields
    }

    func part() -> [UInt8] {
        xml.element("w:styles", WordNames.namespaces) {
            if additions != nil { return styles() }
            defaults()
            xml.element(
                "w:latentStyles",
                [
                    "w:defLockedState": "0", "w:defUIPriority": "99", "w:defSemiHidden": "0",
                    "w:defUnhideWhenUsed": "0", "w:defQFormat": "0", "w:count": "376",
                ]
            )
            styles()
        }
        return xml.finish()
    }

    private func styles() {
        defaultStyles()
        for role in ParagraphRole.allCases where role != .body { paragraphStyle(role) }
        for level in 1...3 { headingStyle(level) }
        listStyle()
        contentsStyles()
        pageLineStyles()
        markingStyle()
        captionStyle()
        footnoteStyles()
        if hasFields { placeholderStyle() }
        tableStyles()
    }

    // MARK: Defaults

    private func defaults() {
        let body = VisualIdentity.style(of: .body)
        xml.element("w:docDefaults") {
            xml.element("w:rPrDefault") {
                xml.element("w:rPr") {
                    xml.element(
                        "w:rFonts",
                        [
                            "w:ascii": VisualIdentity.latinTypeface, "w:hAnsi": VisualIdentity.latinTypeface,
                            "w:eastAsia": VisualIdentity.latinTypeface, "w:cs": VisualIdentity.arabicTypeface,
                        ]
                    )
                    xml.element("w:color", ["w:val": body.color.hex])
                    sizes(body)
                    let latin = language == .arabic ? Language.english : language
                    xml.element(
                        "w:lang",
                        ["w:val": latin.tag, "w:eastAsia": "en-US", "w:bidi": Language.arabic.tag]
                    )
                }
            }
            xml.element("w:pPrDefault") {
                xml.element("w:pPr") { spacing(body) }
            }
        }
    }

    private func defaultStyles() {
        style("paragraph", "Normal", "Normal", isDefault: true) {
            xml.element("w:qFormat")
            if language.direction == .rightToLeft {
                xml.element("w:pPr") { xml.element("w:bidi") }
            }
        }
        style("character", "DefaultParagraphFont", "Default Paragraph Font", isDefault: true) {
            xml.element("w:uiPriority", ["w:val": "1"])
            xml.element("w:semiHidden")
            xml.element("w:unhideWhenUsed")
        }
        style("table", "TableNormal", "Normal Table", isDefault: true) {
            xml.element("w:uiPriority", ["w:val": "99"])
            xml.element("w:semiHidden")
            xml.element("w:unhideWhenUsed")
            xml.element("w:tblPr") {
                xml.element("w:tblInd", ["w:w": "0", "w:type": "dxa"])
                cellMargins(top: 0, bottom: 0)
            }
        }
        style("numbering", "NoList", "No List", isDefault: true) {
            xml.element("w:uiPriority", ["w:val": "99"])
            xml.element("w:semiHidden")
            xml.element("w:unhideWhenUsed")
        }
    }

    // MARK: Paragraphs

    private func paragraphStyle(_ role: ParagraphRole) {
        let type = VisualIdentity.style(of: role)
        style("paragraph", "\(WordNames.style(of: role))", WordNames.styleName(of: role)) {
            basedOn("Normal")
            if role == .title || role == .subtitle || role == .kicker {
                next(role == .kicker ? "Title" : "Normal")
            }
            xml.element("w:qFormat")
            xml.element("w:pPr") {
                if role == .kicker || role == .title { xml.element("w:keepNext") }
                if role == .notice { noticeBox() }
                spacing(type)
                if role == .notice {
                    xml.element("w:ind", ["w:left": "120", "w:right": "120"])
                    xml.element("w:contextualSpacing")
                } else {
                    plainIndents()
                }
                if additions != nil { xml.element("w:jc", ["w:val": "start"]) }
            }
            runProperties(type)
        }
    }

    private func noticeBox() {
        let edges: [StaticString] = ["w:top", "w:left", "w:bottom", "w:right"]
        xml.element("w:pBdr") {
            for edge in edges {
                xml.element(
                    edge,
                    ["w:val": "single", "w:sz": "6", "w:space": "5", "w:color": Color.noticeEdge.hex]
                )
            }
        }
        xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": Color.noticeGround.hex])
    }

    private func headingStyle(_ level: Int) {
        let type = VisualIdentity.style(ofHeading: level)
        style("paragraph", "Heading\(level)", "heading \(level)") {
            basedOn("Normal")
            next("Normal")
            xml.element("w:uiPriority", ["w:val": "9"])
            xml.element("w:qFormat")
            xml.element("w:pPr") {
                xml.element("w:keepNext")
                xml.element("w:keepLines")
                spacing(type)
                xml.element("w:outlineLvl", ["w:val": String(level - 1)])
            }
            runProperties(type)
        }
    }

    private func listStyle() {
        style("paragraph", "ListParagraph", "List Paragraph") {
            basedOn("Normal")
            xml.element("w:uiPriority", ["w:val": "34"])
            xml.element("w:qFormat")
            xml.element("w:pPr") {
                xml.element("w:spacing", ["w:after": String(VisualIdentity.listEntry.after)])
            }
        }
    }

    private func contentsStyles() {
        let heading = VisualIdentity.style(ofHeading: 1)
        style("paragraph", "TOCHeading", "TOC Heading") {
            basedOn(additions == nil ? "Normal" : "Heading1")
            next("Normal")
            xml.element("w:uiPriority", ["w:val": "39"])
            xml.element("w:qFormat")
            guard additions == nil else { return outsideContents() }
            xml.element("w:pPr") {
                xml.element("w:keepNext")
                spacing(heading)
            }
            runProperties(heading)
        }
        for level in 1...2 {
            style("paragraph", "TOC\(level)", "toc \(level)") {
                basedOn("Normal")
                next("Normal")
                xml.element("w:uiPriority", ["w:val": "39"])
                xml.element("w:pPr") {
                    xml.element("w:tabs") {
                        xml.element(
                            "w:tab",
                            [
                                "w:val": "right", "w:leader": "dot",
                                "w:pos": String(additions?.textWidth ?? VisualIdentity.Page.textWidth),
                            ]
                        )
                    }
                    xml.element("w:spacing", ["w:after": level == 1 ? "50" : "30"])
                    xml.element("w:ind", ["w:left": level == 1 ? "0" : "240"])
                }
            }
        }
    }

    /// A heading with the looks of a template's that has no number and does not stand in the contents.
    private func outsideContents() {
        xml.element("w:pPr") {
            xml.element("w:numPr") { xml.element("w:numId", ["w:val": "0"]) }
            xml.element("w:outlineLvl", ["w:val": "9"])
        }
    }

    private func pageLineStyles() {
        let small = VisualIdentity.style(of: .minor)
        let lines: [(id: String, name: String, edge: StaticString)] = [
            ("Header", "header", "w:bottom"), ("Footer", "footer", "w:top"),
        ]
        for (id, name, edge) in lines {
            style("paragraph", id, name) {
                basedOn("Normal")
                xml.element("w:uiPriority", ["w:val": "99"])
                xml.element("w:pPr") {
                    xml.element("w:pBdr") {
                        xml.element(
                            edge,
                            ["w:val": "single", "w:sz": "4", "w:space": "4", "w:color": Color.rule.hex]
                        )
                    }
                    xml.element("w:tabs") {
                        let end = additions?.textWidth ?? VisualIdentity.Page.textWidth
                        xml.element("w:tab", ["w:val": "right", "w:pos": String(end)])
                    }
                    spacing(small)
                }
                runProperties(small)
            }
        }
    }

    private func markingStyle() {
        style("paragraph", "CadreMarking", "Cadre Marking") {
            basedOn("Normal")
            xml.element("w:pPr") {
                spacing(VisualIdentity.marking)
                plainIndents()
                xml.element("w:jc", ["w:val": "center"])
            }
            runProperties(VisualIdentity.marking)
        }
    }

    private func captionStyle() {
        style("paragraph", "Caption", "caption") {
            basedOn("Normal")
            next("Normal")
            xml.element("w:uiPriority", ["w:val": "35"])
            xml.element("w:qFormat")
            xml.element("w:pPr") {
                spacing(VisualIdentity.caption)
                plainIndents()
            }
            runProperties(VisualIdentity.caption)
        }
    }

    private func footnoteStyles() {
        style("paragraph", "FootnoteText", "footnote text") {
            basedOn("Normal")
            xml.element("w:uiPriority", ["w:val": "99"])
            xml.element("w:pPr") {
                spacing(VisualIdentity.footnote)
                plainIndents()
            }
            runProperties(VisualIdentity.footnote)
        }
        style("character", "FootnoteReference", "footnote reference") {
            basedOn("DefaultParagraphFont")
            xml.element("w:uiPriority", ["w:val": "99"])
            xml.element("w:rPr") { xml.element("w:vertAlign", ["w:val": "superscript"]) }
        }
    }

    /// What stands where nothing is filled in yet, under the name by which Word knows it.
    private func placeholderStyle() {
        style("character", "PlaceholderText", "Placeholder Text") {
            basedOn("DefaultParagraphFont")
            xml.element("w:uiPriority", ["w:val": "99"])
            xml.element("w:rPr") {
                color(.quiet)
                xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": Color.headerGround.hex])
            }
        }
    }

    // MARK: Tables

    private func tableStyles() {
        style("table", "CadreRuled", "Cadre Ruled") {
            basedOn("TableNormal")
            xml.element("w:tblPr") {
                borders(["w:top", "w:bottom", "w:insideH"], size: "4")
                cellMargins(top: VisualIdentity.CellMargin.top, bottom: VisualIdentity.CellMargin.bottom)
            }
        }
        style("table", "CadreFacts", "Cadre Facts") {
            basedOn("TableNormal")
            xml.element("w:tblPr") {
                borders(["w:top", "w:bottom", "w:insideH"], size: "4")
                cellMargins(top: 40, bottom: 40)
            }
        }
        style("table", "CadreBox", "Cadre Box") {
            basedOn("TableNormal")
            xml.element("w:tblPr") {
                borders(["w:top", "w:left", "w:bottom", "w:right"], size: "6")
                cellMargins(top: 100, bottom: 100)
            }
        }
    }

    private func borders(_ edges: [StaticString], size: String) {
        xml.element("w:tblBorders") {
            for edge in edges {
                xml.element(edge, ["w:val": "single", "w:sz": size, "w:space": "0", "w:color": Color.rule.hex])
            }
        }
    }

    private func cellMargins(top: Int, bottom: Int) {
        let side = String(VisualIdentity.CellMargin.side)
        xml.element("w:tblCellMar") {
            xml.element("w:top", ["w:w": String(top), "w:type": "dxa"])
            xml.element("w:left", ["w:w": side, "w:type": "dxa"])
            xml.element("w:bottom", ["w:w": String(bottom), "w:type": "dxa"])
            xml.element("w:right", ["w:w": side, "w:type": "dxa"])
        }
    }

    // MARK: Steps

    private func style(
        _ type: String,
        _ id: String,
        _ name: String,
        isDefault: Bool = false,
        _ content: () -> Void
    ) {
        if let additions, !additions.wanted.contains(id) { return }
        xml.element("w:style", ["w:type": type]) {
            if isDefault { xml.attribute("w:default", "1") }
            xml.attribute("w:styleId", additions?.id(of: id) ?? id)
            xml.element("w:name", ["w:val": name])
            content()
        }
    }

    private func basedOn(_ id: String) {
        guard let additions else { return xml.element("w:basedOn", ["w:val": id]) }
        if let id = additions.known(id) { xml.element("w:basedOn", ["w:val": id]) }
    }

    private func next(_ id: String) {
        guard let additions else { return xml.element("w:next", ["w:val": id]) }
        if let id = additions.known(id) { xml.element("w:next", ["w:val": id]) }
    }

    /// The ground that a style of ours stands on: running text of a template may be indented or stand to both sides.
    private func plainIndents(left: String = "0", right: String = "0") {
        guard additions != nil else { return }
        xml.element("w:ind", ["w:left": left, "w:right": right, "w:firstLine": "0"])
    }

    private func spacing(_ type: VisualIdentity.TypeStyle) {
        xml.element(
            "w:spacing",
            [
                "w:before": String(type.before), "w:after": String(type.after), "w:line": String(type.line),
                "w:lineRule": "auto",
            ]
        )
    }

    private func runProperties(_ type: VisualIdentity.TypeStyle) {
        xml.element("w:rPr") {
            if type.isBold {
                xml.element("w:b")
                xml.element("w:bCs")
            }
            color(type.color)
            sizes(type)
        }
    }

    /// A colour: a template's where we have one of its own for it.
    private func color(_ color: Color) {
        let color = additions?.palette.color(color) ?? color
        xml.element("w:color", ["w:val": color.hex]) {
            if let name = additions?.palette.wordName(of: color) { xml.attribute("w:themeColor", name) }
        }
    }

    private func sizes(_ type: VisualIdentity.TypeStyle) {
        xml.element("w:sz", ["w:val": String(type.size)])
        xml.element("w:szCs", ["w:val": String(type.size + VisualIdentity.arabicEnlargement)])
    }
}
