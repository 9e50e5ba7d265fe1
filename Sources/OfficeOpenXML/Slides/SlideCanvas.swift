import Documents
import Markup
import Reference

/// Writes the shapes of one part of a presentation, each with an id of its own.
///
/// Boxes are given for a language that begins at the left, and mirrored for one that begins at the right.
final class SlideCanvas {
    let xml: XMLWriter
    let text: SlideText
    private let page: SlideBox
    private let language: Language
    private var lastID = 1
    private var charts = 0

    init(_ xml: XMLWriter, language: Language, page: SlideBox = VisualIdentity.Slides.page) {
        self.xml = xml
        self.language = language
        self.page = page
        text = SlideText(xml: xml, language: language)
    }

    /// Writes slides with the boxes and colours of looks.
    init(_ xml: XMLWriter, language: Language, looks: SlideLooks) {
        self.xml = xml
        self.language = language
        page = looks.page
        text = SlideText(
            xml: xml,
            language: language,
            palette: looks.template?.palette,
            widening: looks.template?.widening ?? 1
        )
    }

    /// `p:cSld`: a ground, if it has one of its own, and the shapes that the closure writes.
    func slide(ground: Color? = nil, name: String? = nil, shapes: () -> Void) {
        xml.element("p:cSld") {
            if let name { xml.attribute("name", name) }
            if let ground {
                xml.element("p:bg") {
                    xml.element("p:bgPr") {
                        xml.element("a:solidFill") { text.color(ground) }
                        xml.element("a:effectLst")
                    }
                }
            }
            xml.element("p:spTree") {
                xml.constant(
                    """
                    <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>\
                    <a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>\
                    </p:grpSpPr>
                    """
                )
                shapes()
            }
        }
    }

    /// A filled rectangle that says nothing.
    func rectangle(_ name: String, _ box: SlideBox, _ color: Color) {
        xml.element("p:sp") {
            xml.element("p:nvSpPr") {
                identity(name, isDecorative: true)
                xml.element("p:cNvSpPr")
                xml.element("p:nvPr") { xml.attribute("userDrawn", "1") }
            }
            xml.element("p:spPr") {
                place(box)
                geometry()
                xml.element("a:solidFill") { text.color(color) }
                xml.element("a:ln") { xml.element("a:noFill") }
            }
            xml.element("p:txBody") {
                text.bodyProperties()
                xml.element("a:lstStyle")
                xml.element("a:p")
            }
        }
    }

    /// A place of a layout; without a box it stands where its layout has it.
    func placeholder(
        _ kind: SlidePlaceholderKind,
        _ box: SlideBox? = nil,
        body: () -> Void
    ) {
        xml.element("p:sp") {
            xml.element("p:nvSpPr") {
                identity(kind.name)
                xml.element("p:cNvSpPr") { xml.element("a:spLocks", ["noGrp": "1"]) }
                xml.element("p:nvPr") { kind.write(to: xml) }
            }
            xml.element("p:spPr") {
                guard let box else { return }
                place(box)
                if kind.isMaster { geometry() }
            }
            xml.element("p:txBody", content: body)
        }
    }

    /// A box with text.
    func box(_ name: String, _ box: SlideBox, ground: Color? = nil, body: () -> Void) {
        xml.element("p:sp") {
            xml.element("p:nvSpPr") {
                identity(name)
                xml.element("p:cNvSpPr", ["txBox": "1"])
                xml.element("p:nvPr")
            }
            xml.element("p:spPr") {
                place(box)
                geometry()
                if let ground {
                    xml.element("a:solidFill") { text.color(ground) }
                } else {
                    xml.element("a:noFill")
                }
            }
            xml.element("p:txBody", content: body)
        }
    }

    /// A frame that holds a table.
    func frame(_ name: String, title: String, description: String, _ box: SlideBox, table: () -> Void) {
        let box = mirrored(box)
        xml.element("p:graphicFrame") {
            xml.element("p:nvGraphicFramePr") {
                lastID += 1
                xml.element("p:cNvPr", ["id": String(lastID), "name": name, "descr": description, "title": title])
                xml.element("p:cNvGraphicFramePr") { xml.element("a:graphicFrameLocks", ["noGrp": "1"]) }
                xml.element("p:nvPr")
            }
            xml.element("p:xfrm") { position(box) }
            xml.element("a:graphic") {
                xml.element("a:graphicData", ["uri": "http://schemas.openxmlformats.org/drawingml/2006/table"]) {
                    table()
                }
            }
        }
    }

    /// The relation that leads to a chart of a slide, by its number from 1.
    static func relation(ofChart number: Int) -> String { "rIdChart\(number)" }

    /// A frame that holds the next chart of the slide.
    func chart(_ chart: Chart, _ box: SlideBox) {
        charts += 1
        let relation = SlideCanvas.relation(ofChart: charts)
        let box = mirrored(box)
        xml.element("p:graphicFrame") {
            xml.element("p:nvGraphicFramePr") {
                lastID += 1
                let description = chart.alternativeText(in: language)
                xml.element(
                    "p:cNvPr",
                    ["id": String(lastID), "name": "Chart \(charts)", "descr": description, "title": chart.title.text]
                )
                xml.element("p:cNvGraphicFramePr") { xml.element("a:graphicFrameLocks", ["noGrp": "1"]) }
                xml.element("p:nvPr")
            }
            xml.element("p:xfrm") { position(box) }
            xml.element("a:graphic") {
                xml.element("a:graphicData", ["uri": ChartParts.namespace]) {
                    xml.element("c:chart", ["xmlns:c": ChartParts.namespace, "r:id": relation])
                }
            }
        }
    }

    /// The picture of a slide on a notes page.
    func slideImage(_ box: SlideBox?, isMaster: Bool) {
        xml.element("p:sp") {
            xml.element("p:nvSpPr") {
                identity("Slide image")
                xml.element("p:cNvSpPr") {
                    xml.element("a:spLocks", ["noGrp": "1", "noRot": "1", "noChangeAspect": "1"])
                }
                xml.element("p:nvPr") {
                    xml.element("p:ph", ["type": "sldImg"]) { if isMaster { xml.attribute("idx", "2") } }
                }
            }
            xml.element("p:spPr") {
                guard let box else { return }
                place(box)
                geometry()
                xml.element("a:noFill")
                xml.element("a:ln", ["w": "9525"]) {
                    xml.element("a:solidFill") { Color.rule.write(to: xml) }
                }
            }
        }
    }

    // MARK: Pieces

    private func identity(_ name: String, isDecorative: Bool = false) {
        lastID += 1
        xml.element("p:cNvPr", ["id": String(lastID), "name": "\(name) \(lastID - 1)"]) {
            guard isDecorative else { return }
            xml.constant(
                """
                <a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative \
                xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>
                """
            )
        }
    }

    private func geometry() {
        xml.element("a:prstGeom", ["prst": "rect"]) { xml.element("a:avLst") }
    }

    private func place(_ box: SlideBox) {
        let box = mirrored(box)
        xml.element("a:xfrm") { position(box) }
    }

    private func position(_ box: SlideBox) {
        xml.element("a:off", ["x": SlideNames.emu(box.left), "y": SlideNames.emu(box.top)])
        xml.element("a:ext", ["cx": SlideNames.emu(box.width), "cy": SlideNames.emu(box.height)])
    }

    private func mirrored(_ box: SlideBox) -> SlideBox {
        language.direction == .rightToLeft ? box.mirrored(on: page) : box
    }
}

/// A place that masters and layouts keep, and slides fill.
enum SlidePlaceholderKind {
    /// A place of a slide, by its layout.
    case slide(SlideShape.Placeholder, SlideLayout)

    /// A place of a template's layout, with its name in the selection pane.
    case template(SlidePlace, name: String)

    /// The title or the text of the master.
    case masterTitle
    case masterText

    /// The foot of slides and the number of a slide; masters show where.
    case footer(isMaster: Bool)
    case number(isMaster: Bool)

    /// The notes and the number of a notes page.
    case notes(isMaster: Bool)
    case notesNumber(isMaster: Bool)

    /// Its name in the selection pane.
    var name: String {
        switch self {
        case .template(_, let name): name
        case .slide(.title, _), .masterTitle: "Title"
        case .slide(.kicker, .section): "Mark"
        case .slide(.kicker, _): "Kicker"
        case .slide(.body, .opening), .slide(.body, .closing): "Subtitle"
        case .slide(.body, _), .masterText: "Text"
        case .footer: "Footer"
        case .number, .notesNumber: "Slide number"
        case .notes: "Notes"
        }
    }

    /// Whether it belongs to a master, which alone gives places a geometry.
    var isMaster: Bool {
        switch self {
        case .masterTitle, .masterText: true
        case .footer(let isMaster), .number(let isMaster), .notes(let isMaster), .notesNumber(let isMaster): isMaster
        case .slide, .template: false
        }
    }

    /// Writes `p:ph`.
    ///
    /// A slide's place finds that of its layout by kind and index, a layout's that of the master by kind.
    func write(to xml: XMLWriter) {
        switch self {
        case .template(let place, _):
            xml.element("p:ph") {
                if let type = place.type { xml.attribute("type", type) }
                if let index = place.index { xml.attribute("idx", index) }
            }
        case .slide(.title, .opening): xml.element("p:ph", ["type": "ctrTitle"])
        case .slide(.title, _), .masterTitle: xml.element("p:ph", ["type": "title"])
        case .slide(.kicker, _): xml.element("p:ph", ["type": "body", "sz": "quarter", "idx": "13"])
        case .slide(.body, .opening): xml.element("p:ph", ["type": "subTitle", "idx": "1"])
        case .slide(.body, .section), .slide(.body, .closing): xml.element("p:ph", ["type": "body", "idx": "1"])
        case .slide(.body(let number), .columns):
            xml.element("p:ph", ["sz": "half", "idx": String(number + 1)])
        case .slide(.body(let number), _): xml.element("p:ph", ["idx": String(number + 1)])
        case .masterText: xml.element("p:ph", ["type": "body", "idx": "1"])
        case .footer(let isMaster):
            xml.element("p:ph", ["type": "ftr", "sz": "quarter", "idx": isMaster ? "3" : "11"])
        case .number(let isMaster):
            xml.element("p:ph", ["type": "sldNum", "sz": "quarter", "idx": isMaster ? "4" : "12"])
        case .notes(let isMaster):
            xml.element("p:ph", ["type": "body", "idx": isMaster ? "3" : "1"])
        case .notesNumber:
            xml.element("p:ph", ["type": "sldNum", "sz": "quarter", "idx": "5"])
        }
    }
}
