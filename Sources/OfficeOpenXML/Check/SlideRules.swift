/// The rules about presentations: identifiers, how slides hang together, shapes and tables.
struct PresentationRules {
    private let parts: OfficeParts
    private let presentation: PartXML

    /// Prepares the rules for a presentation.
    init(_ parts: OfficeParts, _ presentation: PartXML) {
        self.parts = parts
        self.presentation = presentation
    }

    /// Checks the presentation and its slides.
    func check(_ log: inout FindingLog) {
        checkSlideIDs(&log)
        var masters: Set<String> = []
        for part in parts.xmlParts where part.root.name.hasPrefix("p:") {
            checkMasterIDs(part, &masters, &log)
            checkRelationships(of: part, &log)
            if PresentationRules.slides.contains(part.root.name) { checkShapes(part, &log) }
            if part.root.name == "p:sld" { SlideAccessibilityRules.check(part, &log) }
        }
    }

    private static let slides: Set<String> = ["p:sld", "p:sldLayout", "p:sldMaster", "p:notes"]

    // MARK: Identifiers

    private func checkSlideIDs(_ log: inout FindingLog) {
        var ids: Set<String> = []
        for slide in presentation.root.descendants("p:sldId") {
            let id = slide["id"] ?? ""
            if !ids.insert(id).inserted {
                log.add(.slideID, presentation, slide, "the slide id \(id) occurs twice")
            } else if !(Int(id).map { (256..<2_147_483_648).contains($0) } ?? false) {
                log.add(.slideID, presentation, slide, "the slide id \(id) is not from 256 to 2147483647")
            }
        }
    }

    private func checkMasterIDs(_ part: PartXML, _ seen: inout Set<String>, _ log: inout FindingLog) {
        part.root.walk { element in
            guard ["p:sldMasterId", "p:sldLayoutId"].contains(element.name), let id = element["id"] else { return }
            if !seen.insert(id).inserted {
                log.add(.slideID, part, element, "the id \(id) is taken by another master or layout")
            } else if (UInt64(id) ?? 0) < 2_147_483_648 {
                log.add(.slideID, part, element, "the id \(id) is below 2147483648")
            }
        }
    }

    // MARK: Relationships

    private func checkRelationships(of part: PartXML, _ log: inout FindingLog) {
        let kinds = (parts.relations[part.name] ?? []).map(\.kind)
        for (kind, name) in PresentationRules.required[part.root.name] ?? [] {
            let count = kinds.count { $0 == kind }
            guard count != 1 else { continue }
            log.add(
                .slideRelationship,
                part.name,
                "\(name) has \(count) relationships of the kind \(kind), not one"
            )
        }
    }

    /// What each part leads to exactly once.
    private static let required: [String: [(kind: String, name: String)]] = [
        "p:sld": [("slideLayout", "a slide")],
        "p:sldLayout": [("slideMaster", "a layout")],
        "p:sldMaster": [("theme", "a master")],
        "p:notesMaster": [("theme", "a notes master")],
        "p:handoutMaster": [("theme", "a handout master")],
        "p:notes": [("notesMaster", "a notes page"), ("slide", "a notes page")],
    ]

    // MARK: Shapes

    private func checkShapes(_ part: PartXML, _ log: inout FindingLog) {
        var ids: Set<String> = []
        part.root.walk { element in
            if element.name == "p:cNvPr", let id = element["id"], !ids.insert(id).inserted {
                log.add(.shapeID, part, element, "the shape id \(id) occurs twice")
            }
            guard element.name == "a:tbl" else { return }
            let columns = element.first("a:tblGrid")?.all("a:gridCol").count ?? 0
            for row in element.all("a:tr") {
                let cells = row.all("a:tc").count
                guard cells != columns else { continue }
                log.add(.slideTable, part, row, "the row has \(cells) cells in a grid of \(columns) columns")
            }
        }
    }
}
