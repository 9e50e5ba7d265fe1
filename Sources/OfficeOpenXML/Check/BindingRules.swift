/// The rules about controls that are bound to custom XML (ISO/IEC 29500-1, 17.5.2.6).
struct BindingRules {
    private let parts: OfficeParts
    private let isStrict: Bool

    /// The store items by identifier: the part of each.
    private let items: [String: String]
    private let repeatedItems: [(part: PartXML, id: String)]

    /// Prepares the rules for a document.
    init(_ parts: OfficeParts, isStrict: Bool) {
        self.parts = parts
        self.isStrict = isStrict
        var items: [String: String] = [:]
        var repeated: [(PartXML, String)] = []
        for source in parts.names {
            for relation in parts.relations[source] ?? [] where relation.kind == "customXmlProps" {
                guard let properties = relation.target.flatMap({ parts.xml[$0] }),
                    let id = properties.root["ds:itemID"]?.uppercased()
                else { continue }
                if items.updateValue(source, forKey: id) != nil { repeated.append((properties, id)) }
            }
        }
        self.items = items
        repeatedItems = repeated
    }

    /// Checks the identifiers of the store items.
    func checkItems(_ log: inout FindingLog) {
        for (part, id) in repeatedItems { log.add(.binding, part, part.root, "the itemID \(id) occurs twice") }
    }

    /// Checks the controls of a part.
    func check(_ part: PartXML, _ log: inout FindingLog) {
        for properties in part.root.descendants("w:sdtPr") {
            for binding in properties.children where binding.localName == "dataBinding" {
                check(binding, of: properties, part, &log)
            }
            if properties.first("w15:repeatingSection") != nil { checkItemsOfSection(properties, part, &log) }
        }
    }

    // MARK: One binding

    private func check(
        _ binding: OfficeElement,
        of properties: OfficeElement,
        _ part: PartXML,
        _ log: inout FindingLog
    ) {
        let path = binding["w:xpath"] ?? ""
        let mappings = PrefixMappings(binding["w:prefixMappings"] ?? "")
        let item = binding["w:storeItemID"]?.uppercased() ?? ""
        guard !BindingRules.isBuiltIn(item, mappings) else { return }
        guard path.hasPrefix("/") else {
            log.add(.binding, part, binding, "the XPath “\(path)” is not absolute")
            return
        }
        let unmapped = StorePath.prefixes(of: path).filter { mappings[$0] == nil }
        for prefix in unmapped {
            log.add(.binding, part, binding, "the prefix \(prefix) in \(path) is not in w:prefixMappings")
        }
        guard unmapped.isEmpty else { return }
        guard !item.isEmpty else {
            // Without it, w:dataBinding breaks the order of the standard already.
            if binding.name != "w:dataBinding" {
                log.add(.boundNode, part, binding, "the binding \(path) has no w:storeItemID")
            }
            return
        }
        guard let source = items[item] else {
            log.add(.boundNode, part, binding, "there is no store item \(item)")
            return
        }
        guard isStrict, let root = parts.xml[source]?.root else { return }
        guard let nodes = StorePath(path, mappings)?.nodes(in: root) else {
            log.add(.boundNode, part, binding, "the XPath \(path) is not of the form /p:a[1]/p:b[1] or …/@c")
            return
        }
        if properties.first("w15:repeatingSection") != nil {
            let shown = properties.parent?.first("w:sdtContent")?.all("w:sdt").count ?? 0
            if shown != nodes.count {
                log.add(
                    .boundNode,
                    part,
                    binding,
                    "the repeating section \(path) shows \(shown) items of \(nodes.count) nodes"
                )
            }
        } else if nodes.count != 1 {
            log.add(.boundNode, part, binding, "the XPath \(path) finds \(nodes.count) nodes, not one")
        } else if binding.name == "w:dataBinding" {
            checkShown(nodes[0], path, binding, of: properties, part, &log)
        }
    }

    /// Core, extended and cover page properties have store items that need no part.
    private static func isBuiltIn(_ item: String, _ mappings: PrefixMappings) -> Bool {
        let items = [
            "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}", "{6668398D-A668-4E3E-A5EB-62B293D839F1}",
            "{55AF091B-3C7A-41E3-B477-F2FDAA23CFDA}",
        ]
        let namespaces = [
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
            "http://schemas.microsoft.com/office/2006/coverPageProps",
        ]
        return items.contains(item) || namespaces.contains(where: mappings.maps)
    }

    // MARK: What is shown

    private func checkShown(
        _ value: String,
        _ path: String,
        _ binding: OfficeElement,
        of properties: OfficeElement,
        _ part: PartXML,
        _ log: inout FindingLog
    ) {
        let kinds = Set(properties.children.map(\.localName))
        guard let content = properties.parent?.first("w:sdtContent"),
            kinds.isDisjoint(with: ["picture", "showingPlcHdr", "checkbox"])
        else { return }
        if let date = properties.first("w:date") {
            let shown = date["w:fullDate"] ?? ""
            if value.prefix(10) != shown.prefix(10) {
                log.add(
                    .staleBinding,
                    part,
                    binding,
                    "\(path) is “\(value.prefix(20))”, but the control says “\(shown)”"
                )
            }
            return
        }
        let list = properties.first("w:dropDownList") ?? properties.first("w:comboBox")
        let entry = list?.all("w:listItem").first { $0["w:value"] == value }
        let expected = entry?["w:displayText"] ?? value
        let shown = ShownText(content).text
        if shown != expected {
            log.add(
                .staleBinding,
                part,
                binding,
                "\(path) is “\(expected.prefix(40))”, but the control shows “\(shown.prefix(40))”"
            )
        }
    }

    private func checkItemsOfSection(_ properties: OfficeElement, _ part: PartXML, _ log: inout FindingLog) {
        guard let control = properties.parent else { return }
        let content = control.first("w:sdtContent")?.children ?? []
        if content.isEmpty { log.add(.repeatingSection, part, control, "the repeating section is empty") }
        for child in content where child.name != "w:bookmarkStart" && child.name != "w:bookmarkEnd" {
            let isItem =
                child.name == "w:sdt" && child.first("w:sdtPr")?.first("w15:repeatingSectionItem") != nil
            if !isItem {
                log.add(
                    .repeatingSection,
                    part,
                    child,
                    "the repeating section holds a \(child.name) that is no repeatingSectionItem"
                )
            }
        }
    }
}

/// The text that a control shows: runs put together, breaks and paragraph ends as line feeds.
private struct ShownText {
    private(set) var text = ""
    private var hasParagraph = false

    init(_ content: OfficeElement) {
        add(content)
    }

    private mutating func add(_ element: OfficeElement) {
        for child in element.children {
            switch child.name {
            case "w:t": text += child.text
            case "w:delText": break
            case "w:br", "w:cr": text += "\n"
            case "w:tab": if element.name == "w:r" { text += "\t" }
            case "w:noBreakHyphen": text += "\u{2011}"
            case "w:p":
                if hasParagraph, !text.isEmpty { text += "\n" }
                hasParagraph = true
                add(child)
            default: add(child)
            }
        }
    }
}

/// The prefixes of a binding: `xmlns:c='urn:x:course:1'`.
private struct PrefixMappings {
    private var namespaces: [Substring: String] = [:]

    init(_ text: String) {
        var rest = text[...]
        while let start = rest.firstRange(of: "xmlns:") {
            let declaration = rest[start.upperBound...]
            guard let equals = declaration.firstIndex(of: "=") else { return }
            let name = declaration[..<equals].trimmedOfXMLBlanks
            let value = declaration[declaration.index(after: equals)...].drop { $0.isWhitespace }
            guard let quote = value.first, quote == "'" || quote == "\"",
                let end = value.dropFirst().firstIndex(of: quote)
            else { return }
            namespaces[name[...]] = String(value[value.index(after: value.startIndex)..<end])
            rest = value[end...].dropFirst()
        }
    }

    subscript(_ prefix: Substring) -> String? { namespaces[prefix] }

    func maps(_ namespace: String) -> Bool { namespaces.values.contains(namespace) }
}

/// An XPath of the simple form that Word writes: `/c:course[1]/c:title[1]`, perhaps with an attribute at its end.
private struct StorePath {
    private struct Step {
        let name: String
        let position: Int?
        let isAttribute: Bool
    }

    private var steps: [Step] = []

    init?(_ path: String, _ mappings: PrefixMappings) {
        for piece in path.split(separator: "/") {
            var rest = piece.trimmedOfXMLBlanks[...]
            let isAttribute = rest.hasPrefix("@")
            if isAttribute { rest = rest.dropFirst() }
            var position: Int?
            if let bracket = rest.firstIndex(of: "[") {
                guard rest.hasSuffix("]"), let number = Int(rest[rest.index(after: bracket)...].dropLast()), number > 0
                else { return nil }
                position = number
                rest = rest[..<bracket]
            }
            let names = rest.split(separator: ":", omittingEmptySubsequences: false)
            guard (1...2).contains(names.count), names.allSatisfy(StorePath.isName) else { return nil }
            let namespace = names.count == 2 ? mappings[names[0]] ?? "" : ""
            let local = names[names.count - 1]
            let prefix = OfficeNamespaces.prefix(of: namespace)
            let name = namespace.isEmpty ? String(local) : prefix.map { "\($0):\(local)" } ?? "{\(namespace)}\(local)"
            steps.append(Step(name: name, position: position, isAttribute: isAttribute))
        }
        if steps.isEmpty { return nil }
    }

    /// The values of the nodes that the path finds.
    func nodes(in root: OfficeElement) -> [String] {
        var elements: [OfficeElement]?
        for step in steps {
            if step.isAttribute { return (elements ?? []).compactMap { $0[step.name] } }
            guard let parents = elements else {
                elements = root.name == step.name && (step.position ?? 1) == 1 ? [root] : []
                continue
            }
            elements = parents.flatMap { parent in
                let children = parent.childrenByName[step.name] ?? []
                guard let position = step.position else { return children }
                return position <= children.count ? [children[position - 1]] : []
            }
        }
        return (elements ?? []).map(\.wholeText)
    }

    /// The prefixes that a path uses.
    static func prefixes(of path: String) -> [Substring] {
        path.split { "/@[ ".contains($0) }
            .compactMap { step in
                let names = step.split(separator: ":", omittingEmptySubsequences: false)
                return names.count == 2 && isName(names[0]) && !names[1].isEmpty ? names[0] : nil
            }
    }

    private static func isName(_ name: Substring) -> Bool {
        !name.isEmpty && name.first?.isNumber == false
            && name.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "_.-".unicodeScalars.contains(scalar)
            }
    }
}
