import Documents
import Reference

/// Looks through a template of slides.
struct SlideTemplateReading {
    let package: TemplatePackage
    let master: PartXML
    let masterID: String
    let layouts: [PartXML]
    let width: Int
    let height: Int

    init?(_ package: TemplatePackage, _ log: inout TemplateLog) {
        let main = package.main
        func refuse(_ message: String) {
            log.add(.error, "master", main.name, message, hint: "save the template anew with PowerPoint")
        }
        let masters = main.root.first("p:sldMasterIdLst")?.all("p:sldMasterId") ?? []
        let relation = package.parts.relations[main.name]?.first { $0.id == masters.first?["r:id"] }
        guard let name = relation?.target, let master = package.parts.xml[name], master.root.name == "p:sldMaster"
        else {
            refuse("the template has no master of slides")
            return nil
        }
        let relations = package.parts.relations[name] ?? []
        let ids = (master.root.first("p:sldLayoutIdLst")?.all("p:sldLayoutId") ?? []).compactMap { $0["r:id"] }
        var layouts: [PartXML] = []
        for id in ids {
            let target = relations.first { $0.id == id }?.target
            guard let layout = target.flatMap({ package.parts.xml[$0] }), layout.root.name == "p:sldLayout" else {
                refuse("the layout \(id) of the master is not in the template")
                return nil
            }
            layouts.append(layout)
        }
        let size = main.root.first("p:sldSz")
        let sizes = 914_400...51_206_400
        guard let width = size?["cx"].flatMap({ Int($0) }), let height = size?["cy"].flatMap({ Int($0) }),
            sizes.contains(width), sizes.contains(height), !layouts.isEmpty
        else {
            refuse(layouts.isEmpty ? "the master has no layouts" : "the template does not say how large slides are")
            return nil
        }
        if masters.count > 1 {
            log.add(
                .note,
                "masters",
                main.name,
                "the template has \(masters.count) masters; slides have the first one",
                hint: "put the one that is meant first"
            )
        }
        self.package = package
        self.master = master
        masterID = masters.first?["id"] ?? String(PresentationPart.firstMasterID)
        self.layouts = layouts
        self.width = width
        self.height = height
    }

    // MARK: Layouts

    /// The layouts that stand for ours, by their kind and then by the places that they have.
    func places(_ log: inout TemplateLog) -> [SlideLayout: SlideTemplate.Layout] {
        let all = layouts.enumerated().compactMap { layout(number: $0 + 1, $1) }
        func first(_ types: [String]) -> SlideTemplate.Layout? {
            for type in types {
                if let found = all.first(where: { layouts[$0.number - 1].root["type"] == type }) { return found }
            }
            return nil
        }
        let text = first(["obj", "tx"]).flatMap { $0.bodies.isEmpty ? nil : $0 } ?? all.first { $0.bodies.count == 1 }
        guard let any = text ?? first(["titleOnly"]) ?? all.first else {
            log.add(
                .error,
                "layout",
                master.name,
                "no layout of the template has a place for a title",
                hint: "give it the layouts “Title Slide” and “Title and Content”"
            )
            return [:]
        }
        let opening = first(["title"])
        let columns = first(["twoObj", "twoColTx"]).flatMap { $0.bodies.count >= 2 ? $0 : nil }
        let wanted: [(SlideLayout, SlideTemplate.Layout?, String)] = [
            (.opening, opening, "the opening of a deck (Title Slide)"),
            (.section, first(["secHead"]), "sections (Section Header)"),
            (.text, text, "text (Title and Content)"),
            (.table, first(["titleOnly"]), "tables (Title Only)"),
            (.columns, columns, "two columns (Two Content)"),
            (.closing, opening, ""),
        ]
        var places: [SlideLayout: SlideTemplate.Layout] = [:]
        for (layout, found, purpose) in wanted {
            places[layout] = found ?? any
            guard found == nil, !purpose.isEmpty else { continue }
            log.add(
                .note,
                "layout",
                master.name,
                "the template has no layout for \(purpose); another of its layouts is used, with boxes of Cadre's",
                hint: "give it one"
            )
        }
        if let text, text.footer == nil || text.slideNumber == nil {
            log.add(
                .note,
                "layout",
                layouts[text.number - 1].name,
                "the layout keeps no place for the foot or the number of slides, so they are not shown",
                hint: "show footer and slide number on the layout"
            )
        }
        return places
    }

    private func layout(number: Int, _ part: PartXML) -> SlideTemplate.Layout? {
        let shapes = part.root.descendants("p:sp")
        func places(_ types: Set<String?>) -> [SlidePlace] {
            shapes.compactMap { shape in
                guard let holder = shape.placeholder, types.contains(holder["type"]) else { return nil }
                return place(shape, holder)
            }
        }
        guard let title = places(["title", "ctrTitle"]).first else { return nil }
        let page = SlideBox(left: 0, top: 0, width: width / 12_700, height: height / 12_700)
        // Small places beside a picture or above another one are none for running text.
        let bodies = places([nil, "obj", "body", "subTitle"])
            .filter { $0.box.width * 4 >= page.width && $0.box.height >= 40 }
        let footer = places(["ftr"]).first
        let top = min(title.box.top + title.box.height + 8, page.height * 2 / 3)
        let bottom = footer.map { $0.box.top - 6 } ?? page.height - 30
        let body = master.root.descendants("p:sp").first { $0.placeholder?["type"] == "body" }.flatMap(\.area)
        let room = SlideBox(
            left: body?.left ?? title.box.left,
            top: top,
            width: max(body?.width ?? title.box.width, 100),
            height: max(bottom > top ? bottom - top : 0, 100)
        )
        return SlideTemplate.Layout(
            number: number,
            title: title,
            bodies: bodies.sorted { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) },
            footer: footer,
            slideNumber: places(["sldNum"]).first,
            room: room
        )
    }

    /// A place with what it inherits from the master.
    private func place(_ shape: OfficeElement, _ holder: OfficeElement) -> SlidePlace? {
        let type = holder["type"]
        let masterType =
            switch type {
            case "title", "ctrTitle": "title"
            case nil, "obj", "body", "subTitle": "body"
            case let other?: other
            }
        let parent = master.root.descendants("p:sp").first { $0.placeholder?["type"] == masterType }
        guard let area = shape.area ?? parent?.area else { return nil }
        let bodies = [shape, parent].map { $0?.first("p:txBody") }
        func inset(_ name: String, _ own: Int) -> Int {
            for body in bodies {
                if let value = body?.first("a:bodyPr")?[name].flatMap({ Int($0) }), (0...2_000_000).contains(value) {
                    return (value + 12_699) / 12_700
                }
            }
            return own
        }
        let (left, right) = (inset("lIns", 8), inset("rIns", 8))
        let (top, bottom) = (inset("tIns", 4), inset("bIns", 4))
        let styles = master.root.first("p:txStyles")?
            .first(masterType == "title" ? "p:titleStyle" : masterType == "body" ? "p:bodyStyle" : "p:otherStyle")
        let levels = bodies.map { $0?.first("a:lstStyle")?.first("a:lvl1pPr") } + [styles?.first("a:lvl1pPr")]
        let alignment = levels.compactMap { $0?["algn"] }.first
        let mark = levels.lazy.compactMap { level in level?.children.first { marks.contains($0.name) } }.first
        let box = SlideBox(
            left: area.left + left,
            top: area.top + top,
            width: area.width - left - right,
            height: area.height - top - bottom
        )
        guard box.width > 20, box.height > 8 else { return nil }
        return SlidePlace(
            type: type,
            index: holder["idx"],
            box: box,
            isCentred: alignment == "ctr",
            hasMarks: mark.map { $0.name != "a:buNone" } ?? false
        )
    }

    private let marks: Set<String> = ["a:buNone", "a:buChar", "a:buAutoNum", "a:buBlip"]

    // MARK: Looks

    /// The colours on the master's ground; warns of text that is hard to read on it.
    func palette(_ theme: TemplateTheme, _ log: inout TemplateLog) -> TemplatePalette {
        let map = master.root.first("p:clrMap")
        func color(_ fill: OfficeElement?) -> Color? {
            guard let fill, fill.children.count == 1, let value = fill.children.first, value.children.isEmpty else {
                return nil
            }
            switch value.name {
            case "a:srgbClr": return value["val"].flatMap { Color(anyHex: $0) }
            case "a:schemeClr": return value["val"].flatMap { theme.colors[map?[$0] ?? $0] }
            default: return nil
            }
        }
        let back = master.root.first("p:cSld")?.first("p:bg")
        let ground =
            color(back?.first("p:bgPr")?.first("a:solidFill")) ?? color(back?.first("p:bgRef"))
            ?? theme.colors[map?["bg1"] ?? "lt1"] ?? .paper
        let styles = master.root.first("p:txStyles")
        for (name, words) in [("p:titleStyle", "titles of slides have"), ("p:bodyStyle", "text of slides has")] {
            let run = styles?.first(name)?.first("a:lvl1pPr")?.first("a:defRPr")
            guard let ink = color(run?.first("a:solidFill")) else { continue }
            let contrast = ink.contrast(with: ground)
            guard contrast < 4.5 else { continue }
            let tenths = Int((contrast * 10).rounded(.down))
            log.add(
                .warning,
                "contrast",
                master.name,
                "\(words) the colour \(ink.hex) on \(ground.hex): \(tenths / 10).\(tenths % 10) to 1, "
                    + "and 4.5 is the least that all can read",
                hint: "choose a colour that stands out more"
            )
        }
        return theme.palette(on: ground, ink: map?["tx1"] ?? "dk1")
    }

    /// By how much letters of the theme's typefaces are wider than those that text is measured with.
    static func widening(of theme: TemplateTheme) -> Double {
        [theme.headingTypeface, theme.textTypeface].map { LetterMeasure(of: $0).width }.max() ?? 1
    }
}

extension OfficeElement {
    /// What says that a shape is a place for something.
    fileprivate var placeholder: OfficeElement? { first("p:nvSpPr")?.first("p:nvPr")?.first("p:ph") }

    /// Where a shape stands, in points; `nil` where it does not say it.
    fileprivate var area: SlideBox? {
        guard let place = first("p:spPr")?.first("a:xfrm") else { return nil }
        func points(_ element: String, _ attribute: String) -> Int? {
            place.first(element)?[attribute].flatMap { Int($0) }
                .flatMap { abs($0) < 100_000_000 ? $0 / 12_700 : nil }
        }
        guard let left = points("a:off", "x"), let top = points("a:off", "y"), let width = points("a:ext", "cx"),
            let height = points("a:ext", "cy")
        else { return nil }
        return SlideBox(left: left, top: top, width: width, height: height)
    }
}
