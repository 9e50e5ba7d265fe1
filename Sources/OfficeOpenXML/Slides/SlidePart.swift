import Documents
import Markup
import Reference

/// `ppt/slides/slideN.xml` and `ppt/notesSlides/notesSlideN.xml`.
struct SlidePart {
    let slide: LaidOutSlide

    /// Its number, from 1.
    let number: Int

    let language: Language
    let marking: Wording?
    let looks: SlideLooks

    /// The slide.
    func bytes() -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        let canvas = SlideCanvas(xml, language: language, looks: looks)
        xml.element("p:sld", SlideNames.namespaces) {
            canvas.slide {
                for shape in slide.shapes { write(shape, on: canvas) }
                if let marking {
                    let isTemplates = looks.template != nil
                    let color = slide.layout.isDark && !isTemplates ? Color.paper : .marking
                    // The ground of a template may have any colour.
                    let ground = isTemplates ? Color.paper : nil
                    self.marking(marking, looks.marking(of: slide.layout), color, on: ground, canvas)
                }
                if let template = looks.template {
                    foot(in: template, on: canvas)
                } else if !slide.layout.isDark {
                    foot(on: canvas)
                }
            }
            xml.constant("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>")
        }
        return xml.finish()
    }

    /// Its notes page.
    func notesBytes() -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        let canvas = SlideCanvas(xml, language: language, page: VisualIdentity.NotesPage.page)
        xml.element("p:notes", SlideNames.namespaces) {
            canvas.slide {
                canvas.slideImage(nil, isMaster: false)
                canvas.placeholder(.notes(isMaster: false)) {
                    canvas.text.bodyProperties()
                    xml.element("a:lstStyle")
                    canvas.text.paragraphs(slide.notes, in: .notes)
                }
                if let marking {
                    self.marking(marking, VisualIdentity.NotesPage.marking, .marking, on: nil, canvas)
                }
                canvas.placeholder(.notesNumber(isMaster: false)) { numberText(on: canvas) }
            }
            xml.constant("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>")
        }
        return xml.finish()
    }

    // MARK: Shapes

    private func write(_ shape: SlideShape, on canvas: SlideCanvas) {
        switch shape.content {
        case .placeholder(let placeholder, let paragraphs):
            if let place = looks.place(placeholder, in: slide.layout) {
                return write(paragraphs, at: place, placeholder, shape.box, on: canvas)
            }
            let isAtHome = shape.box == SlidePart.home(of: placeholder, in: slide.layout)
            canvas.placeholder(.slide(placeholder, slide.layout), isAtHome ? nil : shape.box) {
                canvas.text.bodyProperties()
                canvas.xml.element("a:lstStyle")
                let alignment: String? = placeholder == .kicker && slide.layout == .section ? "ctr" : nil
                let home = SlideTextHome(placeholder, of: slide.layout)
                canvas.text.paragraphs(paragraphs, in: home, alignment: alignment)
            }
        case .text(let paragraphs):
            canvas.box("Text", shape.box) {
                canvas.text.bodyProperties(["wrap": "square", "lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0"])
                canvas.xml.element("a:lstStyle")
                canvas.text.paragraphs(paragraphs, in: .box)
            }
        case .notice(let paragraphs): notice(paragraphs, shape.box, on: canvas)
        case .table(let table):
            canvas.frame(
                "Table",
                title: table.table.title,
                description: table.table.description.isEmpty ? table.table.title : table.table.description,
                shape.box
            ) { SlideTableWriter(table: table, text: canvas.text).write() }
        case .chart(let chart): canvas.chart(chart, shape.box)
        }
    }

    /// Text in a place of a template, which stays where the template has it when the text has all of it.
    private func write(
        _ paragraphs: [SlideParagraph],
        at place: SlidePlace,
        _ placeholder: SlideShape.Placeholder,
        _ box: SlideBox,
        on canvas: SlideCanvas
    ) {
        let isTitle = placeholder == .title
        let home = isTitle ? looks.title(of: slide.layout) : nil
        let isAtHome = box == home || looks.bodies(of: slide.layout).contains(box)
        canvas.placeholder(.template(place, name: isTitle ? "Title" : "Text"), isAtHome ? nil : box) {
            if isAtHome {
                canvas.text.bodyProperties { canvas.xml.element("a:normAutofit") }
            } else {
                canvas.text.bodyProperties(["lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0"]) {
                    canvas.xml.element("a:normAutofit")
                }
            }
            canvas.xml.element("a:lstStyle")
            let home = SlideTextHome(of: place, in: slide.layout, isBody: !isTitle)
            canvas.text.paragraphs(paragraphs, in: home, alignment: place.isCentred ? "ctr" : nil)
        }
    }

    private static func home(of placeholder: SlideShape.Placeholder, in layout: SlideLayout) -> SlideBox {
        switch placeholder {
        case .title: VisualIdentity.Slides.title(of: layout)
        case .kicker: layout == .section ? VisualIdentity.Slides.mark : VisualIdentity.Slides.kicker
        case .body(let number): VisualIdentity.Slides.bodies(of: layout)[number]
        }
    }

    /// A box with a strong edge where the language begins.
    private func notice(_ paragraphs: [SlideParagraph], _ box: SlideBox, on canvas: SlideCanvas) {
        let edge = VisualIdentity.Slides.noticeEdge
        canvas.rectangle(
            "Edge",
            SlideBox(left: box.left, top: box.top, width: edge, height: box.height),
            .noticeEdge
        )
        let side = SlideNames.emu(VisualIdentity.Slides.noticeSide)
        let top = SlideNames.emu(VisualIdentity.Slides.noticeTop)
        canvas.box(
            "Notice",
            SlideBox(left: box.left + edge, top: box.top, width: box.width - edge, height: box.height),
            ground: .noticeGround
        ) {
            canvas.text.bodyProperties([
                "wrap": "square", "lIns": side, "tIns": top, "rIns": side, "bIns": top, "anchor": "ctr",
            ])
            canvas.xml.element("a:lstStyle")
            canvas.text.paragraphs(paragraphs, in: .box)
        }
    }

    private func marking(
        _ marking: Wording,
        _ box: SlideBox,
        _ color: Color,
        on ground: Color?,
        _ canvas: SlideCanvas
    ) {
        let role = SlideTextRole.marking
        let sizes = (0...VisualIdentity.Slides.steps).map { role.size(at: $0) }
        let text = [Inline.words(marking, .none)]
        let size = sizes.first { SlideTextMeasure(width: box.width, size: $0, isBold: true).lineCount(text) == 1 }
        canvas.box("Marking", box, ground: ground) {
            canvas.text.bodyProperties([
                "wrap": "square", "lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0", "anchor": "ctr",
            ])
            canvas.xml.element("a:lstStyle")
            canvas.xml.element("a:p") {
                let isRightToLeft = marking.language.direction == .rightToLeft
                canvas.xml.element("a:pPr", ["algn": "ctr", "rtl": isRightToLeft ? "1" : "0"])
                let looks = SlideRunLooks(size: size ?? sizes[sizes.count - 1], isBold: true, color: color)
                canvas.text.runs(text, looks)
            }
        }
    }

    private func foot(on canvas: SlideCanvas) {
        if !slide.footer.isEmpty {
            canvas.placeholder(.footer(isMaster: false)) {
                canvas.text.bodyProperties()
                canvas.xml.element("a:lstStyle")
                let paragraph = SlideParagraph(
                    text: slide.footer,
                    role: .footer,
                    size: SlideTextRole.footer.size(at: 0)
                )
                canvas.text.paragraphs([paragraph], in: SlideTextHome(levels: [.footer], step: 0, hasMarks: false))
            }
        }
        canvas.placeholder(.number(isMaster: false)) { numberText(on: canvas) }
    }

    /// Foot and number where the layout of a template keeps a place for them.
    private func foot(in template: SlideTemplate, on canvas: SlideCanvas) {
        let layout = template.places[slide.layout]
        if let place = layout?.footer, !slide.footer.isEmpty {
            canvas.placeholder(.template(place, name: "Footer")) {
                canvas.text.bodyProperties()
                canvas.xml.element("a:lstStyle")
                let size = SlideTextRole.footer.size(at: 0)
                let paragraph = SlideParagraph(text: slide.footer, role: .footer, size: size)
                let home = SlideTextHome(of: place, in: slide.layout, isBody: false)
                canvas.text.paragraphs([paragraph], in: home, alignment: place.isCentred ? "ctr" : nil)
            }
        }
        if let place = layout?.slideNumber {
            canvas.placeholder(.template(place, name: "Slide number")) { numberText(on: canvas) }
        }
    }

    private func numberText(on canvas: SlideCanvas) {
        canvas.text.bodyProperties()
        canvas.xml.element("a:lstStyle")
        canvas.xml.element("a:p") {
            canvas.text.number(SlideRunLooks(), shown: String(number))
        }
    }
}

/// Writes a table of DrawingML (ISO/IEC 29500-1, 21.1.3).
struct SlideTableWriter {
    let table: SlideTable
    let text: SlideText

    private var xml: XMLWriter { text.xml }

    func write() {
        xml.element("a:tbl") {
            xml.element("a:tblPr") {
                if text.language.direction == .rightToLeft { xml.attribute("rtl", "1") }
                if table.headerRows > 0 { xml.attribute("firstRow", "1") }
                if table.table.style == .facts { xml.attribute("firstCol", "1") }
            }
            xml.element("a:tblGrid") {
                for width in table.widths { xml.element("a:gridCol", ["w": SlideNames.emu(width)]) }
            }
            for (number, row) in table.rows.enumerated() {
                write(row, isHeader: number < table.headerRows, isLast: number + 1 == table.rows.count)
            }
        }
    }

    private func write(_ row: SlideRow, isHeader: Bool, isLast: Bool) {
        xml.element("a:tr", ["h": SlideNames.emu(Int(row.height))]) {
            for cell in row.cells {
                xml.element("a:tc") {
                    if cell.span > 1 { xml.attribute("gridSpan", String(cell.span)) }
                    xml.element("a:txBody") {
                        text.bodyProperties()
                        xml.element("a:lstStyle")
                        var text = text
                        text.ink = cell.heat?.ink
                        text.paragraphs(cell.paragraphs, in: .box)
                    }
                    properties(isHeader: isHeader, isTinted: row.isTinted, isLast: isLast, cell.heat)
                }
                for _ in 1..<max(1, cell.span) {
                    xml.element("a:tc", ["hMerge": "1"]) {
                        xml.element("a:txBody") {
                            text.bodyProperties()
                            xml.element("a:lstStyle")
                            xml.element("a:p")
                        }
                        properties(isHeader: isHeader, isTinted: row.isTinted, isLast: isLast, cell.heat)
                    }
                }
            }
        }
    }

    /// `a:tcPr`: its lines, then its ground.
    private func properties(isHeader: Bool, isTinted: Bool, isLast: Bool, _ heat: HeatLevel?) {
        let side = SlideNames.emu(VisualIdentity.Slides.cellSide)
        let top = SlideNames.emu(VisualIdentity.Slides.cellTop)
        xml.element("a:tcPr", ["marL": side, "marR": side, "marT": top, "marB": top]) {
            if isHeader { xml.attribute("anchor", "ctr") }
            noLine("a:lnL")
            noLine("a:lnR")
            noLine("a:lnT")
            if table.table.style == .box, !isLast {
                noLine("a:lnB")
            } else {
                xml.element("a:lnB", ["w": isHeader ? "19050" : "9525"]) {
                    xml.element("a:solidFill") { text.color(isHeader ? .accent : .rule) }
                }
            }
            if let heat {
                xml.element("a:solidFill") { heat.ground.write(to: xml) }
            } else if isHeader {
                xml.element("a:solidFill") { text.color(.headerGround) }
            } else if isTinted || table.table.style == .box {
                xml.element("a:solidFill") { text.color(.tint) }
            } else if let ground = text.palette?.ground {
                // Slides of a template may show a picture, on which nothing can be read.
                xml.element("a:solidFill") { text.color(ground) }
            } else {
                xml.element("a:noFill")
            }
        }
    }

    private func noLine(_ name: StaticString) {
        xml.element(name, ["w": "0"]) { xml.element("a:noFill") }
    }
}
