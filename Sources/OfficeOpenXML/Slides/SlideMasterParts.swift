import Documents
import Markup
import Reference

/// The master of slides, its layouts, and the master of notes pages: they depend on a language's direction alone.
struct SlideMasterParts {
    /// `ppt/slideMasters/slideMaster1.xml`.
    let master: [UInt8]

    /// `ppt/slideLayouts/slideLayout1.xml` and on, in the order of `SlideLayout`.
    let layouts: [[UInt8]]

    /// `ppt/notesMasters/notesMaster1.xml`.
    let notesMaster: [UInt8]

    /// The parts of decks of a direction, made once.
    static func parts(for direction: WritingDirection) -> SlideMasterParts {
        direction == .rightToLeft ? rightToLeft : leftToRight
    }

    private static let leftToRight = SlideMasterParts(.english)
    private static let rightToLeft = SlideMasterParts(.arabic)

    private init(_ language: Language) {
        master = SlideMasterParts.master(language)
        layouts = SlideLayout.allCases.map { SlideMasterParts.layout($0, language) }
        notesMaster = SlideMasterParts.notesMaster(language)
    }

    // MARK: The master of slides

    private static func master(_ language: Language) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        let canvas = SlideCanvas(xml, language: language)
        let identity = VisualIdentity.Slides.self
        xml.element("p:sldMaster", SlideNames.namespaces) {
            canvas.slide(ground: .paper) {
                canvas.rectangle("Bar", identity.bar, .accent)
                canvas.placeholder(.masterTitle, identity.title(of: .text)) {
                    body(canvas, anchor: "b", levels: [])
                    prompt(canvas, ["Title"])
                }
                canvas.placeholder(.masterText, identity.bodies(of: .text)[0]) {
                    body(canvas, anchor: "t", levels: [])
                    prompt(canvas, ["Text", "Second level", "Third level"])
                }
                canvas.placeholder(.footer(isMaster: true), identity.footer) {
                    body(canvas, anchor: "ctr", levels: [.footer])
                    xml.element("a:p")
                }
                canvas.placeholder(.number(isMaster: true), identity.number) {
                    body(canvas, anchor: "ctr", levels: [.footer], isAtEnd: true)
                    number(canvas)
                }
            }
            xml.constant(
                """
                <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" \
                accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" \
                folHlink="folHlink"/>
                """
            )
            xml.element("p:sldLayoutIdLst") {
                for layout in SlideLayout.allCases {
                    xml.element(
                        "p:sldLayoutId",
                        [
                            "id": String(PresentationPart.firstMasterID + 1 + layout.rawValue),
                            "r:id": "rId\(layout.rawValue + 1)",
                        ]
                    )
                }
            }
            xml.constant("<p:hf hdr=\"0\" dt=\"0\"/>")
            xml.element("p:txStyles") {
                xml.element("p:titleStyle") { level(canvas, 0, .title, step: 0, hasMark: false) }
                xml.element("p:bodyStyle") {
                    for (number, role) in textLevels.enumerated() {
                        level(canvas, number, role, step: 0, hasMark: true)
                    }
                }
                xml.element("p:otherStyle") { PresentationPart.plainLevels(xml, language) }
            }
        }
        return xml.finish()
    }

    private static let textLevels: [SlideTextRole] = [.point, .subpoint, .detail]

    // MARK: Layouts

    private static func layout(_ layout: SlideLayout, _ language: Language) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        let canvas = SlideCanvas(xml, language: language)
        let identity = VisualIdentity.Slides.self
        xml.element("p:sldLayout", SlideNames.namespaces) {
            if let type = SlideNames.type(of: layout) { xml.attribute("type", type) }
            // Panels and dark grounds stand in place of the master's bar.
            if layout.isDark || layout == .section { xml.attribute("showMasterSp", "0") }
            xml.attribute("preserve", "1")
            xml.attribute("userDrawn", "1")
            canvas.slide(ground: layout.isDark ? .heading : nil, name: SlideNames.name(of: layout)) {
                if layout == .section { canvas.rectangle("Panel", identity.panel, .accent) }
                if layout.isDark {
                    canvas.rectangle("Bar", identity.bar, .accent)
                    canvas.rectangle("Rule", identity.darkRule, .noticeEdge)
                }
                canvas.placeholder(.slide(.title, layout), identity.title(of: layout)) {
                    body(canvas, anchor: "b", levels: [layout.titleRole])
                    prompt(canvas, ["Title"])
                }
                kicker(of: layout, on: canvas)
                bodies(of: layout, on: canvas)
                guard !layout.isDark else { return }
                let footer = layout == .section ? identity.sectionFooter : identity.footer
                canvas.placeholder(.footer(isMaster: false), footer) {
                    body(canvas, anchor: "ctr", levels: [])
                    xml.element("a:p")
                }
                canvas.placeholder(.number(isMaster: false), identity.number) {
                    body(canvas, anchor: "ctr", levels: [])
                    number(canvas)
                }
            }
            xml.constant("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>")
        }
        return xml.finish()
    }

    private static func kicker(of layout: SlideLayout, on canvas: SlideCanvas) {
        guard layout == .opening || layout == .section else { return }
        let isMark = layout == .section
        let box = isMark ? VisualIdentity.Slides.mark : VisualIdentity.Slides.kicker
        canvas.placeholder(.slide(.kicker, layout), box) {
            body(canvas, anchor: isMark ? "ctr" : "t", levels: [isMark ? .mark : .kicker], isCentred: isMark)
            prompt(canvas, [isMark ? "1" : "Kicker"])
        }
    }

    private static func bodies(of layout: SlideLayout, on canvas: SlideCanvas) {
        guard layout != .table else { return }
        for (number, box) in VisualIdentity.Slides.bodies(of: layout).enumerated() {
            canvas.placeholder(.slide(.body(number), layout), box) {
                switch layout {
                case .opening, .closing:
                    body(canvas, anchor: "t", levels: [.subtitle])
                    prompt(canvas, ["Text"])
                case .section:
                    body(canvas, anchor: "t", levels: [.sectionLine])
                    prompt(canvas, ["Text"])
                case .columns:
                    body(canvas, anchor: "t", levels: textLevels, step: 2, hasMarks: true)
                    prompt(canvas, ["Text", "Second level", "Third level"])
                case .text, .table:
                    body(canvas, anchor: "t", levels: [])
                    prompt(canvas, ["Text", "Second level", "Third level"])
                }
            }
        }
    }

    // MARK: The master of notes pages

    private static func notesMaster(_ language: Language) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        let canvas = SlideCanvas(xml, language: language, page: VisualIdentity.NotesPage.page)
        xml.element("p:notesMaster", SlideNames.namespaces) {
            canvas.slide(ground: .paper) {
                canvas.slideImage(VisualIdentity.NotesPage.slide, isMaster: true)
                canvas.placeholder(.notes(isMaster: true), VisualIdentity.NotesPage.notes) {
                    body(canvas, anchor: "t", levels: [])
                    prompt(canvas, ["Notes"])
                }
                canvas.placeholder(.notesNumber(isMaster: true), VisualIdentity.NotesPage.number) {
                    body(canvas, anchor: "ctr", levels: [.footer], isAtEnd: true)
                    number(canvas)
                }
            }
            xml.constant(
                """
                <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" \
                accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" \
                folHlink="folHlink"/>
                """
            )
            xml.element("p:notesStyle") { level(canvas, 0, .notes, step: 0, hasMark: false) }
        }
        return xml.finish()
    }

    // MARK: Pieces

    /// `a:bodyPr` and `a:lstStyle` of a place: no blanks at its edges, so that text stands where its box begins.
    private static func body(
        _ canvas: SlideCanvas,
        anchor: String,
        levels: [SlideTextRole],
        step: Int = 0,
        hasMarks: Bool = false,
        isCentred: Bool = false,
        isAtEnd: Bool = false
    ) {
        canvas.text.bodyProperties([
            "lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0", "anchor": anchor,
        ]) {
            // What we write fits; what is typed in later is set smaller by PowerPoint.
            canvas.xml.element("a:normAutofit")
        }
        canvas.xml.element("a:lstStyle") {
            for (number, role) in levels.enumerated() {
                level(
                    canvas,
                    number,
                    role,
                    step: step,
                    hasMark: hasMarks,
                    side: isCentred ? .centre : isAtEnd ? .end : .start
                )
            }
        }
    }

    /// Where lines stand.
    private enum Side {
        case start
        case centre
        case end
    }

    private static let levelNames: [StaticString] = ["a:lvl1pPr", "a:lvl2pPr", "a:lvl3pPr"]

    /// The looks of a level of text (CT_TextParagraphProperties).
    private static func level(
        _ canvas: SlideCanvas,
        _ number: Int,
        _ role: SlideTextRole,
        step: Int,
        hasMark: Bool,
        side: Side = .start
    ) {
        let xml = canvas.xml
        let isRightToLeft = canvas.text.language.direction == .rightToLeft
        xml.element(levelNames[number]) {
            xml.attribute("marL", SlideNames.emu(hasMark ? role.indent : 0))
            xml.attribute("indent", SlideNames.emu(hasMark ? -SlideParagraph.Marker.bullet.hanging : 0))
            switch side {
            case .start: xml.attribute("algn", isRightToLeft ? "r" : "l")
            case .centre: xml.attribute("algn", "ctr")
            case .end: xml.attribute("algn", isRightToLeft ? "l" : "r")
            }
            xml.attribute("defTabSz", "914400")
            xml.attribute("rtl", isRightToLeft ? "1" : "0")
            xml.attribute("eaLnBrk", "1")
            xml.attribute("latinLnBrk", "0")
            xml.attribute("hangingPunct", "1")
            xml.element("a:lnSpc") { xml.element("a:spcPct", ["val": "100000"]) }
            xml.element("a:spcBef") {
                xml.element("a:spcPts", ["val": SlideNames.hundredths(role.before)])
            }
            if hasMark { canvas.text.bullet() } else { xml.element("a:buNone") }
            xml.element(
                "a:defRPr",
                ["sz": SlideNames.hundredths(role.size(at: step)), "b": role.isBold ? "1" : "0", "kern": "1200"]
            ) {
                xml.element("a:solidFill") { role.color.write(to: xml) }
                let family = role == .title || role == .deckTitle || role == .sectionTitle ? "+mj" : "+mn"
                xml.element("a:latin", ["typeface": "\(family)-lt"])
                xml.element("a:ea", ["typeface": "\(family)-ea"])
                xml.element("a:cs", ["typeface": "\(family)-cs"])
            }
        }
    }

    private static func prompt(_ canvas: SlideCanvas, _ levels: [String]) {
        let isRightToLeft = canvas.text.language.direction == .rightToLeft
        for (number, words) in levels.enumerated() {
            canvas.xml.element("a:p") {
                canvas.xml.element("a:pPr", ["lvl": String(number)]) {
                    if isRightToLeft { canvas.xml.attribute("rtl", "1") }
                }
                canvas.xml.element("a:r") {
                    canvas.xml.element("a:rPr", ["lang": Language.english.tag])
                    canvas.xml.element("a:t", text: words)
                }
            }
        }
    }

    private static func number(_ canvas: SlideCanvas) {
        canvas.xml.element("a:p") { canvas.text.number(SlideRunLooks()) }
    }
}
