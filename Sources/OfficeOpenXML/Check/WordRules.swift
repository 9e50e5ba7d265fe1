/// The rules about Word documents: what their parts say of each other, and what each story holds.
struct WordRules {
    private let parts: OfficeParts
    private let isStrict: Bool
    private let references: WordReferences

    /// Prepares the rules for a document.
    init(_ parts: OfficeParts, isStrict: Bool) {
        self.parts = parts
        self.isStrict = isStrict
        references = WordReferences(parts)
    }

    /// Checks all parts of the document.
    func check(_ log: inout FindingLog) {
        WordPartRules(parts, references).check(&log)
        var identifiers = WordIdentifierRules(references)
        let bindings = BindingRules(parts, isStrict: isStrict)
        bindings.checkItems(&log)
        for part in parts.xmlParts where WordRules.stories.contains(part.root.name) {
            identifiers.check(part, &log)
            WordStoryRules.check(part, &log)
            bindings.check(part, &log)
            guard isStrict else { continue }
            WordTextRules(references).check(part, &log)
            WordTableRules.check(part, &log)
            RightToLeftRules(references.styles).check(part, &log)
            WordAccessibilityRules(references.styles).check(part, &log)
        }
    }

    private static let stories: Set<String> = [
        "w:document", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes", "w:comments", "w:glossaryDocument",
    ]
}

/// What the parts of a Word document offer to its stories: styles, numberings, comments and notes.
struct WordReferences {
    /// The styles of the main document.
    let styles: StyleSheet

    /// The identifiers of its numberings.
    private(set) var numberings: Set<String> = []

    private var comments: [String: Set<String>] = [:]
    private var notes: [String: Set<String>] = [:]
    private var glossaryParts: Set<String> = []

    /// Gathers what there is.
    init(_ parts: OfficeParts) {
        styles = StyleSheet(parts.targetXML(of: "styles", from: parts.main)?.root)
        if let glossary = parts.target(of: "glossaryDocument", from: parts.main) {
            glossaryParts = Set((parts.relations[glossary] ?? []).compactMap(\.target) + [glossary])
        }
        for part in parts.xmlParts {
            let owner = owner(of: part)
            switch part.root.name {
            case "w:numbering": numberings.formUnion(part.root.all("w:num").compactMap { $0["w:numId"] })
            case "w:comments":
                comments[owner, default: []].formUnion(part.root.all("w:comment").compactMap { $0["w:id"] })
            case "w:footnotes", "w:endnotes":
                let kind = part.root.name.dropLast()
                notes["\(owner)\(kind)", default: []].formUnion(part.root.children.compactMap { $0["w:id"] })
            default: break
            }
        }
    }

    /// Whether there is a comment that a story may refer to.
    func hasComment(_ id: String?, for part: PartXML) -> Bool {
        id.map { comments[owner(of: part)]?.contains($0) ?? false } ?? false
    }

    /// Whether there is a note, `w:footnote` or `w:endnote`, that a story may refer to.
    func hasNote(_ kind: String, _ id: String?, for part: PartXML) -> Bool {
        id.map { notes["\(owner(of: part))\(kind)"]?.contains($0) ?? false } ?? false
    }

    /// Building blocks have comments and notes of their own.
    private func owner(of part: PartXML) -> String { glossaryParts.contains(part.name) ? "glossary " : "main " }
}

/// The styles of a document, and what they pass on.
struct StyleSheet {
    /// The run properties of the document's defaults.
    let runDefaults: OfficeElement?

    /// The paragraph properties of the document's defaults.
    let paragraphDefaults: OfficeElement?

    /// The style of paragraphs that name none.
    let defaultParagraphStyle: String?

    private let styles: [String: OfficeElement]

    /// How many styles may be based on each other before they are no longer followed; Word gives up earlier.
    private static let longestChain = 32

    /// Reads `w:styles`.
    init(_ root: OfficeElement?) {
        let defaults = root?.first("w:docDefaults")
        runDefaults = defaults?.first("w:rPrDefault")?.first("w:rPr")
        paragraphDefaults = defaults?.first("w:pPrDefault")?.first("w:pPr")
        let all = root?.all("w:style") ?? []
        defaultParagraphStyle =
            all.first {
                $0["w:type"] == "paragraph" && ["1", "true", "on"].contains($0["w:default"])
            }?["w:styleId"]
        styles = Dictionary(all.compactMap { style in style["w:styleId"].map { ($0, style) } }) { first, _ in first }
    }

    /// The style of an identifier.
    func style(_ id: String?) -> OfficeElement? { id.flatMap { styles[$0] } }

    /// A style and those it is based on, from the nearest on.
    func chain(from id: String?) -> [OfficeElement] {
        var chain: [OfficeElement] = []
        var seen: Set<String> = []
        var next = id
        while let id = next, let style = styles[id], seen.insert(id).inserted, chain.count < StyleSheet.longestChain {
            chain.append(style)
            next = style.first("w:basedOn")?.value
        }
        return chain
    }
}

extension OfficeElement {
    /// Whether a property that is on or off is on.
    var isOn: Bool { !["0", "false", "off"].contains(value) }
}

extension Sequence where Element == OfficeElement? {
    /// Whether a property is on in the first of the holders that has it.
    func isOn(_ property: String) -> Bool {
        for case .some(let holder) in self {
            if let found = holder.first(property) { return found.isOn }
        }
        return false
    }
}
