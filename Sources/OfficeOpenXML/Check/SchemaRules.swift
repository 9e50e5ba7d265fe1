import Reference

/// The rules about elements, their order, and attributes: those of ISO/IEC 29500 for the elements that matter in practice.
///
/// They see a part as a reader does that knows the standard and nothing more, so an extension that is not declared
/// ignorable is a fault. Elements that the tables do not know are passed over.
struct SchemaRules {
    private let part: PartXML
    private let vocabulary = OfficeVocabulary.office

    /// Checks a part of XML.
    static func check(_ part: PartXML, type: String, _ log: inout FindingLog) {
        guard let root = part.standardRoot, root.isStandard else { return }
        RootRule.check(part, root, type: type, &log)
        SchemaRules(part: part).check(root, &log)
        CorePropertyRules.check(part, &log)
    }

    private func check(_ element: OfficeElement, _ log: inout FindingLog) {
        if let model = vocabulary.model(of: element) {
            checkChildren(of: element, model, &log)
            checkText(of: element, model, &log)
            checkAttributes(of: element, model, &log)
        }
        for child in element.children { check(child, &log) }
    }

    // MARK: Children

    private func checkChildren(of element: OfficeElement, _ model: ContentModel, _ log: inout FindingLog) {
        var cursor = ContentModel.Cursor()
        for child in element.children {
            guard let skipped = model.advance(&cursor, to: child.name) else {
                noteMisplaced(child, in: element, model, cursor.position, &log)
                continue
            }
            if skipped.isEmpty, model.slots[cursor.position].isEachOnce { noteRepeated(child, in: element, &log) }
            noteMissing(model.slots[skipped], in: element, before: child, &log)
        }
        noteMissing(model.slots[model.rest(after: cursor)], in: element, before: nil, &log)
    }

    private func noteMissing(
        _ slots: ArraySlice<ContentModel.Slot>,
        in element: OfficeElement,
        before next: OfficeElement?,
        _ log: inout FindingLog
    ) {
        for slot in slots where slot.isRequired {
            // A child that stands too late is named where it stands.
            if element.children.contains(where: slot.takes) { continue }
            let isShort = slot.names.count <= 4
            let names = isShort ? slot.names.joined(separator: " or ") : "one of \(slot.names.count) elements"
            let some = isShort ? names : slot.names.prefix(4).joined(separator: ", ") + ", …"
            let place = next.map { ", before \($0.name)" } ?? ""
            log.add(.schema, part, element, "\(element.name) has no \(names)", hint: "write \(some)\(place)")
        }
    }

    private func noteMisplaced(
        _ child: OfficeElement,
        in element: OfficeElement,
        _ model: ContentModel,
        _ position: Int,
        _ log: inout FindingLog
    ) {
        if Forgiveness.isNeverReported(child, in: element) { return }
        let rule: OfficeRule = Forgiveness.forgives(child, in: element) ? .forgivenSchema : .schema
        guard let own = model.slots.firstIndex(where: { $0.takes(child) }) else {
            let hint =
                child.isStandard
                ? suggestion(for: child, model)
                : "name the element's prefix in mc:Ignorable of the root element, or take the element out"
            log.add(rule, part, child, "\(child.name) is not allowed in \(element.name)", hint: hint)
            return
        }
        if own == position || element.first(child.name) !== child, !model.slots[own].repeats {
            return noteRepeated(child, in: element, &log)
        }
        log.add(
            rule,
            part,
            child,
            "\(child.name) stands after \(follower(of: model.slots[(own + 1)...], in: element)) in \(element.name)",
            hint: "the order is \(excerpt(of: model.order, around: child.name))"
        )
    }

    private func noteRepeated(_ child: OfficeElement, in element: OfficeElement, _ log: inout FindingLog) {
        guard element.first(child.name) !== child else { return }
        log.add(
            .schema,
            part,
            child,
            "\(element.name) holds more than one \(child.name)",
            hint: "leave one of them"
        )
    }

    /// The first child that should stand after another.
    private func follower(of slots: ArraySlice<ContentModel.Slot>, in element: OfficeElement) -> String {
        element.children.first { child in slots.contains { $0.takes(child) } }?.name ?? "what follows it"
    }

    private func suggestion(for child: OfficeElement, _ model: ContentModel) -> String {
        let allowed = model.order
        if allowed.isEmpty { return "nothing may stand in it; take \(child.name) out" }
        return "allowed are \(excerpt(of: allowed, around: allowed[0]))"
    }

    /// Some names of an order, with the one that matters among them.
    private func excerpt(of order: [String], around name: String) -> String {
        let position = order.firstIndex(of: name) ?? 0
        let start = max(0, min(position - 2, order.count - 7))
        let shown = order[start..<min(start + 7, order.count)].joined(separator: ", ")
        return (start > 0 ? "…, " : "") + shown + (start + 7 < order.count ? ", …" : "")
    }

    // MARK: Text

    private func checkText(of element: OfficeElement, _ model: ContentModel, _ log: inout FindingLog) {
        if !model.allowsText {
            let isOpen = model.slots.contains { $0.names.contains("*") }
            guard !isOpen, !element.text.trimmedOfXMLBlanks.isEmpty else { return }
            log.add(
                .schema,
                part,
                element,
                "text stands directly in \(element.name): “\(element.text.trimmedOfXMLBlanks.prefix(30))”",
                hint: "put it into an element for text, such as w:t, a:t or t"
            )
        } else if !model.textValues.allow(element.text) {
            log.add(
                .schema,
                part,
                element,
                "\(element.name) says “\(element.text.prefix(30))”",
                hint: "write \(model.textValues.expectation)"
            )
        }
    }

    // MARK: Attributes

    private func checkAttributes(of element: OfficeElement, _ model: ContentModel, _ log: inout FindingLog) {
        for (name, value) in element.attributes {
            guard let attribute = model.attributes[name] else {
                noteUnknown(name, of: element, model, &log)
                continue
            }
            guard !attribute.values.allow(value) else { continue }
            let rule: OfficeRule = Forgiveness.forgives(name, of: element) ? .forgivenSchema : .schema
            log.add(
                rule,
                part,
                element,
                "\(name) of \(element.name) is “\(value.prefix(40))”",
                hint: "write \(attribute.values.expectation)"
            )
        }
        for name in model.requiredAttributes where element[name] == nil {
            log.add(.schema, part, element, "\(element.name) has no \(name)", hint: "write the attribute \(name)")
        }
        // Every Word writes w:percent; some that write for it do not, and Word forgives them.
        if element.name == "w:zoom", element["w:percent"] == nil {
            log.add(.forgivenSchema, part, element, "w:zoom has no w:percent", hint: "write w:percent=\"100\"")
        }
    }

    private func noteUnknown(
        _ name: String,
        of element: OfficeElement,
        _ model: ContentModel,
        _ log: inout FindingLog
    ) {
        // Attributes of schema instances may stand everywhere; every Excel writes xml:space.
        guard !name.hasPrefix("xsi:"), !name.hasPrefix("xml:"), !model.attributes.keys.contains("*") else { return }
        let rule: OfficeRule = Forgiveness.forgives(name, of: element) ? .forgivenSchema : .schema
        let hint =
            name.hasPrefix("{") || name.hasPrefix("w14:") || name.hasPrefix("w15:")
            ? "name its prefix in mc:Ignorable of the root element, or take it out" : "take it out"
        log.add(rule, part, element, "\(element.name) has no attribute \(name) in the standard", hint: hint)
    }
}

/// The rule that a part begins with the element that its content type promises.
private enum RootRule {
    static func check(_ part: PartXML, _ root: OfficeElement, type: String, _ log: inout FindingLog) {
        let ending = type.dropLast(4).split(separator: ".").last.map(String.init) ?? ""
        guard type.hasSuffix("+xml"), let roots = roots[ending], !roots.contains(root.name) else { return }
        log.add(
            .schema,
            part,
            root,
            "the part begins with \(root.name), but its content type is \(type)",
            hint: "begin it with \(roots.joined(separator: " or ")), or give it another content type"
        )
    }

    private static let roots: [String: [String]] = [
        "main": ["w:document", "x:workbook", "p:presentation"], "header": ["w:hdr"], "footer": ["w:ftr"],
        "styles": ["w:styles", "x:styleSheet"], "settings": ["w:settings"], "numbering": ["w:numbering"],
        "fontTable": ["w:fonts"], "footnotes": ["w:footnotes"], "endnotes": ["w:endnotes"],
        "comments": ["w:comments", "x:comments"], "webSettings": ["w:webSettings"], "worksheet": ["x:worksheet"],
        "chartsheet": ["x:chartsheet"], "sharedStrings": ["x:sst"], "table": ["x:table"], "slide": ["p:sld"],
        "slideLayout": ["p:sldLayout"], "slideMaster": ["p:sldMaster"], "notesSlide": ["p:notes"],
        "notesMaster": ["p:notesMaster"], "presProps": ["p:presentationPr"], "theme": ["a:theme"],
        "chart": ["c:chartSpace"], "drawing": ["xdr:wsDr"], "core-properties": ["cp:coreProperties"],
        "extended-properties": ["ep:Properties"], "custom-properties": ["cup:Properties"],
        "customXmlProperties": ["ds:datastoreItem"],
    ]
}

/// Departures from the standard that Office itself writes.
private enum Forgiveness {
    /// Whether a child out of place is nothing to speak of.
    static func isNeverReported(_ child: OfficeElement, in element: OfficeElement) -> Bool {
        element.localName == "ext" || child.name == "mc:AlternateContent"
    }

    /// Whether Office forgives a child out of place.
    static func forgives(_ child: OfficeElement, in element: OfficeElement) -> Bool {
        switch child.name {
        case "w:rsids", "w:uiCompat97To2003", "c:showDLblsOverMax": true
        // ISO has a sequence here, Microsoft's own validator a choice.
        default: element.name == "w:sdtPr" && child.isStandard
        }
    }

    /// Whether Office forgives an attribute.
    static func forgives(_ attribute: String, of element: OfficeElement) -> Bool {
        switch (element.name, attribute) {
        case ("c:axId", "val"), ("c:crossAx", "val"), (_, "pitchFamily"), ("x:workbookPr", "dateCompatibility"): true
        default: false
        }
    }
}

/// The rules about `docProps/core.xml` (ISO/IEC 29500-2, 8.3).
private enum CorePropertyRules {
    private static let known: Set<String> = [
        "cp:category", "cp:contentStatus", "cp:contentType", "cp:keywords", "cp:lastModifiedBy", "cp:lastPrinted",
        "cp:revision", "cp:version", "dc:creator", "dc:description", "dc:identifier", "dc:language", "dc:subject",
        "dc:title", "dcterms:created", "dcterms:modified",
    ]

    static func check(_ part: PartXML, _ log: inout FindingLog) {
        guard part.root.name == "cp:coreProperties" else { return }
        var seen: Set<String> = []
        if !part.root.text.trimmedOfXMLBlanks.isEmpty {
            log.add(.schema, part, part.root, "text stands directly in cp:coreProperties", hint: "take it out")
        }
        for property in part.root.children {
            if !known.contains(property.name) {
                let hint = NearMiss.suggestion(for: property.name, among: known.sorted()).map { "do you mean \($0)?" }
                log.add(
                    .schema,
                    part,
                    property,
                    "\(property.name) is no core property",
                    hint: hint ?? "write it as a custom property"
                )
            }
            if !seen.insert(property.name).inserted {
                log.add(.schema, part, property, "\(property.name) occurs twice", hint: "leave one of them")
            }
            guard ["dcterms:created", "dcterms:modified", "cp:lastPrinted"].contains(property.name) else { continue }
            let text = property.text.trimmedOfXMLBlanks
            if !AttributeValues.isDateTime(text), !AttributeValues.isDate(text[...]) {
                log.add(
                    .schema,
                    part,
                    property,
                    "\(property.name) is “\(text.prefix(30))”",
                    hint: "write a date and time such as 2025-03-03T09:00:00Z"
                )
            }
            if property.name.hasPrefix("dcterms:"), property["xsi:type"] != "dcterms:W3CDTF" {
                log.add(
                    .schema,
                    part,
                    property,
                    "\(property.name) does not say that it is a W3C date",
                    hint: "write xsi:type=\"dcterms:W3CDTF\""
                )
            }
        }
    }
}
