/// The rules about styles, numbering, settings and the parts that a Word document should have.
struct WordPartRules {
    private let parts: OfficeParts
    private let references: WordReferences

    /// Prepares the rules for a document.
    init(_ parts: OfficeParts, _ references: WordReferences) {
        self.parts = parts
        self.references = references
    }

    /// Checks the parts that stories refer to.
    func check(_ log: inout FindingLog) {
        for part in parts.xmlParts {
            switch part.root.name {
            case "w:styles":
                checkRunOrder(part, &log)
                if part.name == parts.target(of: "styles", from: parts.main) { checkStyles(part, &log) }
            case "w:numbering":
                checkRunOrder(part, &log)
                checkNumbering(part, &log)
            case "w:comments": checkIDs(of: "w:comment", in: part, .commentID, &log)
            case "w:footnotes": checkIDs(of: "w:footnote", in: part, .noteID, &log)
            case "w:endnotes": checkIDs(of: "w:endnote", in: part, .noteID, &log)
            default: break
            }
        }
        checkCompatibilityMode(&log)
        checkPartsThere(&log)
    }

    // MARK: Styles

    private func checkStyles(_ part: PartXML, _ log: inout FindingLog) {
        var ids: Set<String> = []
        for style in part.root.all("w:style") {
            guard let id = style["w:styleId"], !ids.insert(id).inserted else { continue }
            log.add(.styleID, part, style, "the style \(id) is defined twice")
        }
        if let defaults = references.styles.runDefaults {
            if defaults.first("w:lang")?.value == nil {
                log.add(.language, part, defaults, "the document's defaults set no language")
            }
        } else {
            log.add(.documentParts, part, part.root, "the styles have no w:docDefaults with w:rPr")
        }
    }

    private func checkRunOrder(_ part: PartXML, _ log: inout FindingLog) {
        guard log.asks(for: .runPropertyOrder) else { return }
        for properties in part.root.descendants("w:rPr") { RunPropertyOrder.check(properties, part, &log) }
    }

    // MARK: Numbering

    private func checkNumbering(_ part: PartXML, _ log: inout FindingLog) {
        var definitions: Set<String> = []
        var numbers: Set<String> = []
        let known = Set(part.root.all("w:abstractNum").compactMap { $0["w:abstractNumId"] })
        for element in part.root.children {
            switch element.name {
            case "w:abstractNum": checkDefinition(element, part, &definitions, &log)
            case "w:num":
                let id = element["w:numId"] ?? ""
                if !numbers.insert(id).inserted { log.add(.numbering, part, element, "the w:numId \(id) occurs twice") }
                let definition = element.first("w:abstractNumId")?.value ?? "none"
                if !known.contains(definition) {
                    log.add(
                        .numbering,
                        part,
                        element,
                        "w:num \(id) names w:abstractNum \(definition), which is not there"
                    )
                }
            default: break
            }
        }
    }

    private func checkDefinition(
        _ element: OfficeElement,
        _ part: PartXML,
        _ seen: inout Set<String>,
        _ log: inout FindingLog
    ) {
        let id = element["w:abstractNumId"] ?? ""
        if !seen.insert(id).inserted { log.add(.numbering, part, element, "the w:abstractNumId \(id) occurs twice") }
        let levels = element.all("w:lvl").compactMap { $0["w:ilvl"] }
        if Set(levels).count < levels.count {
            log.add(.numbering, part, element, "w:abstractNum \(id) has two levels of one w:ilvl")
        }
    }

    // MARK: Notes, comments and settings

    private func checkIDs(of name: String, in part: PartXML, _ rule: OfficeRule, _ log: inout FindingLog) {
        var ids: Set<String> = []
        for element in part.root.all(name) {
            guard let id = element["w:id"], !ids.insert(id).inserted else { continue }
            log.add(rule, part, element, "the \(name) \(id) occurs twice")
        }
    }

    private func checkCompatibilityMode(_ log: inout FindingLog) {
        guard let settings = parts.targetXML(of: "settings", from: parts.main) else { return }
        let mode = settings.root.descendants("w:compatSetting").filter { $0["w:name"] == "compatibilityMode" }
            .compactMap(\.value)
        guard mode != ["15"] else { return }
        let said = mode.isEmpty ? "not set" : mode.joined(separator: " and ")
        log.add(.compatibilityMode, settings, settings.root, "compatibilityMode is \(said)")
    }

    private func checkPartsThere(_ log: inout FindingLog) {
        for kind in ["styles", "settings", "theme", "fontTable"] where parts.target(of: kind, from: parts.main) == nil {
            log.add(.documentParts, parts.main ?? "-", "the document has no part of the kind \(kind)")
        }
    }
}

/// The order of run properties in the first edition of the standard, which Microsoft's validator still asks for.
enum RunPropertyOrder {
    /// Checks the children of a `w:rPr`.
    static func check(_ properties: OfficeElement, _ part: PartXML, _ log: inout FindingLog) {
        var last: (position: Int, name: String)?
        for child in properties.children {
            guard let position = positions[child.name] else { continue }
            if let last, position < last.position {
                log.add(.runPropertyOrder, part, properties, "in w:rPr, \(child.name) stands after \(last.name)")
                return
            }
            last = (position, child.name)
        }
    }

    private static let positions: [String: Int] = {
        let order = """
            rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish \
            webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang \
            eastAsianLayout specVanish oMath
            """
        return Dictionary(uniqueKeysWithValues: order.split(separator: " ").enumerated().map { ("w:\($1)", $0) })
    }()
}
