import Documents
import Reference

/// Looks through the styles of a template.
struct WordStyleReading {
    let part: PartXML
    let sheet: StyleSheet
    let all: [OfficeElement]
    let theme: TemplateTheme

    // MARK: Roles

    /// The styles that stand for ours by their names or else their identifiers, and ours for which there is none.
    func roles(_ log: inout TemplateLog) -> (ids: [String: String], wanted: Set<String>) {
        var ids: [String: String] = [:]
        var wanted: Set<String> = []
        for (type, id, name) in WordStyleRole.defaults {
            let style =
                all.first { $0["w:type"] == type && $0.isDefaultStyle }
                ?? all.first { $0["w:type"] == type && $0.first("w:name")?.value?.lowercased() == name }
            if let found = style?["w:styleId"] { ids[id] = found } else { wanted.insert(id) }
        }
        if wanted.contains("Normal") {
            log.add(
                .warning,
                "style-default",
                part.name,
                "no style of the template is that of plain paragraphs; Cadre's own is used",
                hint: "save the template anew with Word"
            )
        }
        var own: [WordStyleRole.Entry] = []
        for entry in WordStyleRole.all {
            let named = all.first { $0.type == entry.type && $0.first("w:name")?.value?.lowercased() == entry.name }
            let style = named ?? all.first { $0.type == entry.type && $0["w:styleId"] == entry.id }
            if let id = style?["w:styleId"] {
                ids[entry.id] = id
                continue
            }
            wanted.insert(entry.id)
            if entry.isBuiltIn {
                log.add(
                    .note,
                    "style-missing",
                    part.name,
                    "the template has no style for \(entry.purpose); Cadre's own is used",
                    hint: "give it a style named “\(entry.name)”"
                )
            } else {
                own.append(entry)
            }
        }
        if !own.isEmpty {
            log.add(
                .note,
                "style-own",
                part.name,
                "the template has no style for \(own.map(\.purpose).joined(separator: ", ")); Cadre's own are used",
                hint:
                    "give it styles named \(own.map { "“\($0.name)”" }.joined(separator: ", ")) to have them otherwise"
            )
        }
        return (ids, wanted)
    }

    // MARK: Faults

    func noteFaults(_ log: inout TemplateLog) {
        for style in all {
            let id = style["w:styleId"] ?? "without identifier"
            for kind in ["w:basedOn", "w:next", "w:link"] {
                guard let reference = style.first(kind), let target = reference.value, sheet.style(target) == nil else {
                    continue
                }
                log.add(
                    .warning,
                    "style-ref",
                    part.name,
                    at: part.place(of: reference),
                    "the style \(id) refers to the style \(target) (\(kind)), which the template does not have",
                    hint: "choose another style for it in Word, or make that one"
                )
            }
            if isCircular(style) {
                log.add(
                    .warning,
                    "style-circle",
                    part.name,
                    at: part.place(of: style),
                    "the style \(id) is based on itself",
                    hint: "base it on the style of plain paragraphs"
                )
            }
        }
        let defaultTable = all.first { $0.type == "table" && $0.isDefaultStyle }?["w:styleId"]
        if !all.contains(where: { $0.type == "table" && $0["w:styleId"] != defaultTable }) {
            log.add(
                .note,
                "table-style",
                part.name,
                "the template has no table style; tables have Cadre's rules in its colours",
                hint: "give it a table style named “Cadre Ruled” to have them otherwise"
            )
        }
        if sheet.runDefaults == nil {
            log.add(
                .note,
                "style-defaults",
                part.name,
                "the template sets no typeface and size for all text (w:docDefaults)",
                hint: "save it anew with Word"
            )
        }
    }

    private func isCircular(_ style: OfficeElement) -> Bool {
        var seen: Set<String> = []
        var next = style["w:styleId"]
        while let id = next, seen.count < 64 {
            guard seen.insert(id).inserted else { return id == style["w:styleId"] }
            next = sheet.style(id)?.first("w:basedOn")?.value
        }
        return false
    }

    /// Warns of headings and running text that are hard to read (WCAG 2.1, contrast of 4.5).
    func noteContrast(_ ids: [String: String], _ log: inout TemplateLog) {
        for role in ["Normal", "Title", "Heading1", "Heading2", "Heading3"] {
            guard let id = ids[role], let style = sheet.style(id), let color = color(of: id) else { continue }
            let ground = ground(of: id) ?? .paper
            let contrast = color.contrast(with: ground)
            guard contrast < 4.5 else { continue }
            let tenths = Int((contrast * 10).rounded(.down))
            let name = style.first("w:name")?.value ?? id
            log.add(
                .warning,
                "contrast",
                part.name,
                at: part.place(of: style),
                "the style “\(name)” has the colour \(color.hex) on \(ground.hex): \(tenths / 10).\(tenths % 10) to 1, "
                    + "and 4.5 is the least that all can read",
                hint: "choose a darker colour for it"
            )
        }
    }

    private func color(of id: String) -> Color? {
        let holders = sheet.chain(from: id).map { $0.first("w:rPr") } + [sheet.runDefaults]
        for case .some(let holder) in holders {
            guard let color = holder.first("w:color") else { continue }
            if let hex = color.value.flatMap({ Color(anyHex: $0) }) { return hex }
            if let name = color["w:themeColor"], let themed = theme.color(named: name) { return themed }
            return .ink
        }
        return nil
    }

    private func ground(of id: String) -> Color? {
        for style in sheet.chain(from: id) {
            guard let shade = style.first("w:pPr")?.first("w:shd") else { continue }
            return shade["w:fill"].flatMap { Color(anyHex: $0) }
        }
        return nil
    }

    // MARK: Typefaces and tabs

    var typefaces: Set<String> {
        var names: Set<String> = []
        part.root.walk { element in
            guard element.name == "w:rFonts" else { return }
            for attribute in ["w:ascii", "w:hAnsi", "w:cs"] {
                if let name = element[attribute], !name.isEmpty { names.insert(name) }
            }
        }
        return names
    }

    /// The typeface of a style.
    func typeface(of id: String) -> String? {
        let holders = sheet.chain(from: id).map { $0.first("w:rPr") } + [sheet.runDefaults]
        for case .some(let holder) in holders {
            guard let fonts = holder.first("w:rFonts") else { continue }
            switch fonts["w:asciiTheme"] {
            case "majorHAnsi"?, "majorAscii"?: return theme.headingTypeface
            case "minorHAnsi"?, "minorAscii"?: return theme.textTypeface
            default: if let name = fonts["w:ascii"] { return name }
            }
        }
        return nil
    }

    /// The size and spaces of a style, as far as lines are estimated with them.
    func type(of id: String) -> VisualIdentity.TypeStyle {
        let chain = sheet.chain(from: id)
        let runs = chain.map { $0.first("w:rPr") } + [sheet.runDefaults]
        let spacings = (chain.map { $0.first("w:pPr") } + [sheet.paragraphDefaults]).map { $0?.first("w:spacing") }
        func number(_ holders: [OfficeElement?], _ attribute: String) -> Int? {
            for case .some(let holder) in holders {
                if let value = holder[attribute].flatMap({ Int($0) }), (0...31_680).contains(value) { return value }
            }
            return nil
        }
        let size = min(max(number(runs.map { $0?.first("w:sz") }, "w:val") ?? 20, 2), 400)
        let rule = spacings.compactMap { $0?["w:lineRule"] }.first ?? "auto"
        var line = number(spacings, "w:line") ?? 240
        // A height that is given outright, as a share of the line that the typeface would have.
        if rule != "auto" { line = max(line * 240 / (size * 12), rule == "atLeast" ? 240 : 1) }
        return VisualIdentity.TypeStyle(
            size: size,
            isBold: runs.isOn("w:b"),
            color: .ink,
            before: number(spacings, "w:before") ?? 0,
            after: number(spacings, "w:after") ?? 0,
            line: line
        )
    }

    /// The tabs of lines with something at their end, where the template's style ends its lines elsewhere.
    func tabs(_ ids: [String: String], textWidth: Int) -> [String: [WordTab]] {
        var tabs: [String: [WordTab]] = [:]
        for (role, hasDots) in [("Header", false), ("Footer", false), ("TOC1", true), ("TOC2", true)] {
            guard let id = ids[role] else { continue }
            let own = inheritedTabs(of: id)
            if own.count == 1, own[textWidth] == "right" { continue }
            tabs[role] =
                own.keys.filter { $0 != textWidth }.sorted().map { WordTab(kind: "clear", position: $0) }
                + [WordTab(kind: "right", position: textWidth, hasDots: hasDots)]
        }
        return tabs
    }

    private func inheritedTabs(of id: String) -> [Int: String] {
        var tabs: [Int: String] = [:]
        for style in sheet.chain(from: id).reversed() {
            for tab in style.first("w:pPr")?.first("w:tabs")?.all("w:tab") ?? [] {
                guard let position = tab["w:pos"].flatMap({ Int($0) }), let kind = tab.value else { continue }
                tabs[position] = kind == "clear" ? nil : kind
            }
        }
        return tabs
    }
}

extension OfficeElement {
    /// The kind of a style; a style that says none is one of paragraphs.
    fileprivate var type: String { self["w:type"] ?? "paragraph" }

    /// Whether it is the style of what names none.
    fileprivate var isDefaultStyle: Bool { ["1", "true", "on"].contains(self["w:default"]) }
}
