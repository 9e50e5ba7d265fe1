import Reference

/// The rules about parts: content types, well-formed XML, relationships (ISO/IEC 29500-2, Open Packaging Conventions).
struct PartRules {
    /// The name of the file, whose ending says what its main part has to be.
    let file: String

    /// Reads content types, all XML and all relationships, and notes what is wrong with them.
    func read(_ parts: inout OfficeParts, _ log: inout FindingLog) {
        guard readContentTypes(&parts, &log) else { return }
        for name in parts.names where parts.isXML(name) && name != OfficeParts.contentTypes {
            guard let part = parts.read(name, &log) else { continue }
            for problem in part.compatibilityProblems {
                let place = part.place(of: problem.offset)
                log.add(.compatibility, name, line: place.line, column: place.column, problem.message)
            }
        }
        readRelationships(&parts, &log)
        checkPackageRelationships(&parts, &log)
        checkReach(parts, &log)
        checkReferences(parts, &log)
    }

    // MARK: Content types

    private func readContentTypes(_ parts: inout OfficeParts, _ log: inout FindingLog) -> Bool {
        guard parts.content(of: OfficeParts.contentTypes) != nil else {
            let other = parts.part(named: OfficeParts.contentTypes).map { " (it is spelled \($0))" } ?? ""
            log.add(
                .contentType,
                "-",
                "there is no [Content_Types].xml\(other)",
                hint: "is this an Office file? each has a part of that name"
            )
            return false
        }
        guard let part = parts.read(OfficeParts.contentTypes, &log) else { return false }
        let types = ContentTypes(part, &log)
        for (override, element) in types.overrideElements where parts.part(named: override) == nil {
            let rule: OfficeRule = isPresentation ? .contentType : .staleContentType
            log.add(rule, part, element, "an Override names \(override), which is not in the package")
        }
        for name in parts.names where name != OfficeParts.contentTypes && !name.hasPrefix("/[trash]/") {
            let type = types.type(of: name)
            if type == nil {
                let ending = PartNames.fileExtension(of: name)
                log.add(.contentType, name, "the part has no content type: no Override, no Default for .\(ending)")
            }
            parts.types[name] = type
        }
        return true
    }

    private var isPresentation: Bool {
        ["pptx", "pptm", "potx", "ppsx"].contains(PartNames.fileExtension(of: file))
    }

    // MARK: Relationships

    private func readRelationships(_ parts: inout OfficeParts, _ log: inout FindingLog) {
        for name in parts.names {
            guard let source = PartNames.source(ofRelationships: name), let part = parts.xml[name] else { continue }
            let owner = source == "/" ? source : parts.part(named: source) ?? source
            if owner != "/", parts.content(of: owner) == nil {
                log.add(.orphan, name, "these are relationships of \(owner), which is not in the package")
            }
            parts.relations[owner] = relations(in: part, of: owner, parts, &log)
        }
    }

    private func relations(
        in part: PartXML,
        of owner: String,
        _ parts: OfficeParts,
        _ log: inout FindingLog
    ) -> [OfficeParts.Relation] {
        var ids: Set<String> = []
        var relations: [OfficeParts.Relation] = []
        for element in part.root.all("rel:Relationship") {
            guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else {
                log.add(.schema, part, element, "a relationship needs Id, Type and Target")
                continue
            }
            if !ids.insert(id).inserted { log.add(.relationship, part, element, "the Id \(id) occurs twice") }
            var found: String?
            if element["TargetMode"] != "External", !target.hasPrefix("#") {
                found = parts.part(named: PartNames.resolve(target, from: owner))
                if found == nil {
                    log.add(.relationship, part, element, "\(id) points to \(target), which is not in the package")
                }
            }
            let relation = OfficeParts.Relation(id: id, type: type, target: found)
            checkKind(of: relation, element, part, parts, &log)
            relations.append(relation)
        }
        return relations
    }

    private func checkKind(
        of relation: OfficeParts.Relation,
        _ element: OfficeElement,
        _ part: PartXML,
        _ parts: OfficeParts,
        _ log: inout FindingLog
    ) {
        guard let target = relation.target, let expected = ContentTypes.endings[String(relation.kind)] else { return }
        let type = parts.type(of: target)
        guard !type.isEmpty, !type.hasSuffix(expected) else { return }
        log.add(
            .relationship,
            part,
            element,
            "\(relation.id) is a relationship of the kind \(relation.kind), but \(target) is \(type)"
        )
    }

    private func checkPackageRelationships(_ parts: inout OfficeParts, _ log: inout FindingLog) {
        guard let top = parts.relations["/"] else {
            log.add(.relationship, "/_rels/.rels", "the package's relationships are missing or cannot be read")
            return
        }
        let mains = top.filter { $0.kind == "officeDocument" }.compactMap(\.target)
        if mains.count != 1 {
            log.add(
                .relationship,
                "/_rels/.rels",
                "the package has \(mains.count) officeDocument relationships, not one"
            )
        }
        if top.count(where: { $0.kind == "core-properties" }) > 1 {
            log.add(.relationship, "/_rels/.rels", "the package has more than one core-properties relationship")
        }
        parts.main = mains.first
        guard let main = mains.first else { return }
        let ending = PartNames.fileExtension(of: file)
        let type = parts.type(of: main)
        if let expected = ContentTypes.mainParts[ending], type != expected {
            log.add(
                .contentType,
                main,
                "the main part of a .\(ending) file cannot be \(type.isEmpty ? "without type" : type)",
                hint: "give it the content type \(expected), or the file another ending"
            )
        }
    }

    private func checkReach(_ parts: OfficeParts, _ log: inout FindingLog) {
        var reached: Set<String> = []
        var open = ["/"]
        while let source = open.popLast() {
            for target in (parts.relations[source] ?? []).compactMap(\.target) where reached.insert(target).inserted {
                open.append(target)
            }
        }
        for name in parts.names where !parts.isPackaging(name) && !reached.contains(name) {
            log.add(.orphan, name, "no relationship leads to the part")
        }
    }

    private func checkReferences(_ parts: OfficeParts, _ log: inout FindingLog) {
        for part in parts.xmlParts where !parts.isPackaging(part.name) && part.root.isStandard {
            let ids = Set((parts.relations[part.name] ?? []).map(\.id))
            part.root.walk { element in
                for (name, value) in element.attributes where name.hasPrefix("r:") && !value.isEmpty {
                    guard PartRules.references.contains(name), !ids.contains(value) else { continue }
                    log.add(
                        .relationshipReference,
                        part,
                        element,
                        "\(name)=\"\(value)\" names no relationship of the part"
                    )
                }
            }
        }
    }

    private static let references: Set<String> = [
        "r:id", "r:embed", "r:link", "r:pict", "r:dm", "r:lo", "r:qs", "r:cs", "r:href", "r:topLeft", "r:topRight",
        "r:bottomLeft", "r:bottomRight", "r:blip",
    ]
}

/// What `[Content_Types].xml` says.
private struct ContentTypes {
    private(set) var overrideElements: [(name: String, element: OfficeElement)] = []
    private var defaults: [String: String] = [:]
    private var overrides: [String: String] = [:]

    init(_ part: PartXML, _ log: inout FindingLog) {
        for element in part.root.children {
            let type = element["ContentType"]
            switch element.name {
            case "ct:Default":
                guard let ending = element["Extension"]?.lowercased(), let type else {
                    log.add(.schema, part, element, "a Default needs Extension and ContentType")
                    continue
                }
                if defaults.updateValue(type, forKey: ending) != nil {
                    log.add(.contentType, part, element, "the Default for .\(ending) occurs twice")
                }
            case "ct:Override":
                guard let name = element["PartName"], let type else {
                    log.add(.schema, part, element, "an Override needs PartName and ContentType")
                    continue
                }
                if overrides.updateValue(type, forKey: PartNames.key(name)) != nil {
                    log.add(.contentType, part, element, "the Override for \(name) occurs twice")
                }
                if !name.hasPrefix("/") {
                    log.add(.contentType, part, element, "the PartName \(name) does not begin with a slash")
                }
                overrideElements.append((name, element))
            default: log.add(.schema, part, element, "\(element.name) has no place in [Content_Types].xml")
            }
        }
    }

    func type(of name: String) -> String? {
        overrides[PartNames.key(name)] ?? defaults[PartNames.fileExtension(of: name)]
    }

    /// How the content type of a part ends that a relationship of a kind leads to.
    static let endings: [String: String] = {
        let kinds = [
            "styles", "settings", "numbering", "header", "footer", "footnotes", "endnotes", "comments", "fontTable",
            "theme", "chart", "worksheet", "sharedStrings", "slide", "slideLayout", "slideMaster", "notesSlide",
            "notesMaster", "drawing", "table",
        ]
        return Dictionary(uniqueKeysWithValues: kinds.map { ($0, "\($0)+xml") })
            .merging(["customXmlProps": "customXmlProperties+xml"]) { $1 }
    }()

    /// The content type of the main part by the file's ending.
    static let mainParts: [String: String] = {
        let open = "application/vnd.openxmlformats-officedocument."
        return [
            "docx": "\(open)wordprocessingml.document.main+xml", "dotx": "\(open)wordprocessingml.template.main+xml",
            "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
            "dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
            "xlsx": "\(open)spreadsheetml.sheet.main+xml", "xltx": "\(open)spreadsheetml.template.main+xml",
            "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            "pptx": "\(open)presentationml.presentation.main+xml",
            "potx": "\(open)presentationml.template.main+xml", "ppsx": "\(open)presentationml.slideshow.main+xml",
            "pptm": "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        ]
    }()
}
