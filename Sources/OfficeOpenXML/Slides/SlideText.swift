import Documents
import Markup
import Reference

/// Where text stands, which gives the looks that it has without being told.
struct SlideTextHome {
    /// What the levels of text are here, from the first; none where nothing is given.
    let levels: [SlideTextRole]

    /// The step of type at which they are.
    let step: Int

    /// Whether points have their marks here without being told.
    let hasMarks: Bool

    /// Whether it is a place of a template, whose weight, colours and marks stay what they are.
    var isTemplates = false

    /// A box that is not a place of a layout.
    static let box = SlideTextHome(levels: [], step: 0, hasMarks: false)

    /// The notes of a notes page.
    static let notes = SlideTextHome(levels: [.notes], step: 0, hasMarks: false)

    /// A place of a layout.
    init(_ placeholder: SlideShape.Placeholder, of layout: SlideLayout) {
        switch (placeholder, layout) {
        case (.title, _): self.init(levels: [layout.titleRole], step: 0, hasMarks: false)
        case (.kicker, .section): self.init(levels: [.mark], step: 0, hasMarks: false)
        case (.kicker, _): self.init(levels: [.kicker], step: 0, hasMarks: false)
        case (.body, .section): self.init(levels: [.sectionLine], step: 0, hasMarks: false)
        case (.body, .opening), (.body, .closing): self.init(levels: [.subtitle], step: 0, hasMarks: false)
        case (.body, .columns): self.init(levels: [.point, .subpoint, .detail], step: 2, hasMarks: true)
        case (.body, _): self.init(levels: [.point, .subpoint, .detail], step: 0, hasMarks: true)
        }
    }

    /// Whether points have the marks of that place.
    var keepsMarks = false

    /// A place of a template.
    init(of place: SlidePlace, in layout: SlideLayout, isBody: Bool) {
        let isRunning = isBody && (layout == .text || layout == .columns)
        self.init(levels: isRunning ? [.point, .subpoint, .detail] : [], step: 0, hasMarks: isBody)
        isTemplates = true
        keepsMarks = place.hasMarks
    }

    init(levels: [SlideTextRole], step: Int, hasMarks: Bool) {
        self.levels = levels
        self.step = step
        self.hasMarks = hasMarks
    }
}

/// Writes text of a presentation in one language (DrawingML text, ISO/IEC 29500-1, 21.1.2).
struct SlideText {
    let xml: XMLWriter
    let language: Language

    /// The colour of all words, where their ground asks for one.
    var ink: Color?

    /// The colours of a template in place of ours.
    var palette: TemplatePalette?

    /// By how much a template's letters are wider than those that text was measured with; it is set smaller by that.
    var widening = 1.0

    // MARK: Bodies

    /// `a:bodyPr` of a body of text.
    func bodyProperties(_ attributes: KeyValuePairs<StaticString, String> = [:], content: () -> Void = {}) {
        xml.element("a:bodyPr", attributes) {
            if language.direction == .rightToLeft { xml.attribute("rtlCol", "1") }
            content()
        }
    }

    /// `a:p` of every paragraph; a body holds at least one.
    func paragraphs(_ paragraphs: [SlideParagraph], in home: SlideTextHome, alignment: String? = nil) {
        var start: Int?
        for paragraph in paragraphs {
            // Steps count on from the first of their run, which every one of them names.
            if case .number(let number) = paragraph.marker { start = start ?? number } else { start = nil }
            self.paragraph(paragraph, in: home, countingFrom: start, alignment: alignment)
        }
        if paragraphs.isEmpty { xml.element("a:p") }
    }

    private func paragraph(
        _ paragraph: SlideParagraph,
        in home: SlideTextHome,
        countingFrom start: Int?,
        alignment: String?
    ) {
        let level = home.levels.firstIndex(of: paragraph.role) ?? 0
        let role = paragraph.role
        let isOwn = !home.isTemplates && home.levels.indices.contains(level) && home.levels[level] == role
        var run = SlideRunLooks(
            size: isOwn && role.size(at: home.step) == paragraph.size ? nil : paragraph.size,
            isBold: isOwn ? nil : role.isBold,
            color: ink ?? (isOwn ? nil : role.color),
            quiet: ink ?? (role.isOnDark ? .onDark : .quiet)
        )
        if home.isTemplates {
            run = SlideRunLooks(size: paragraph.size, isBold: role == .label ? true : nil)
            if role == .label { run.color = role.color }
            run.quiet = home.levels.isEmpty ? nil : .quiet
        }
        xml.element("a:p") {
            properties(of: paragraph, level: level, isOwn: isOwn, in: home, countingFrom: start, alignment: alignment)
            runs(paragraph.text, run)
            if paragraph.text.plainText.isEmpty {
                xml.element("a:endParaRPr", ["lang": language.tag]) {
                    xml.attribute("sz", hundredths(paragraph.size))
                }
            }
        }
    }

    /// `a:pPr`, its children in the order of CT_TextParagraphProperties.
    private func properties(
        of paragraph: SlideParagraph,
        level: Int,
        isOwn: Bool,
        in home: SlideTextHome,
        countingFrom start: Int?,
        alignment: String?
    ) {
        let mark = paragraph.marker
        let inherits = home.hasMarks && isOwn && mark == .bullet
        let direction = paragraph.text.language?.direction ?? language.direction
        xml.element("a:pPr") {
            if level > 0 { xml.attribute("lvl", String(level)) }
            if !inherits, home.hasMarks || mark != .none {
                xml.attribute("marL", SlideNames.emu(paragraph.indent))
                xml.attribute("indent", SlideNames.emu(-mark.hanging))
            }
            // OFFICE.md: left and right are physical here, so a paragraph that turns round says both.
            let isTurned = direction != language.direction
            if language.direction == .rightToLeft || isTurned {
                xml.attribute("algn", alignment ?? (direction == .rightToLeft ? "r" : "l"))
                xml.attribute("rtl", direction == .rightToLeft ? "1" : "0")
            } else if let alignment {
                xml.attribute("algn", alignment)
            }
            if home.isTemplates {
                xml.element("a:lnSpc") { xml.element("a:spcPct", ["val": "100000"]) }
            }
            if !isOwn || paragraph.before != paragraph.role.before {
                xml.element("a:spcBef") {
                    xml.element("a:spcPts", ["val": SlideNames.hundredths(paragraph.before)])
                }
            }
            if home.isTemplates {
                xml.element("a:spcAft") { xml.element("a:spcPts", ["val": "0"]) }
            }
            switch mark {
            case .none: if home.hasMarks { xml.element("a:buNone") }
            case .bullet: if !inherits, !home.keepsMarks { bullet() }
            case .number:
                xml.element("a:buClr") { color(.accent) }
                xml.element("a:buFont", ["typeface": "+mj-lt"])
                xml.element("a:buAutoNum", ["type": "arabicPeriod"]) {
                    if let start, start > 1 { xml.attribute("startAt", String(start)) }
                }
            case .continued: if home.hasMarks { xml.element("a:buNone") }
            }
        }
    }

    /// The dot of a point in the colour that leads the eye.
    func bullet() {
        xml.element("a:buClr") { color(.accent) }
        xml.element("a:buFont", ["typeface": "Arial"])
        xml.element("a:buChar", ["char": "•"])
    }

    // MARK: Runs

    /// Writes the runs of a line.
    func runs(_ text: [Inline], _ looks: SlideRunLooks) {
        for inline in text {
            switch inline {
            case .words(let wording, let emphasis):
                var looks = looks
                if emphasis == .strong { looks.isBold = true }
                if emphasis == .stressed { looks.stress(wording.language) }
                if emphasis == .quiet { looks.color = looks.quiet ?? looks.color }
                words(wording, looks)
            case .code(let code): lines(code, .english, looks)
            case .lineBreak: lineBreak(looks)
            case .pageNumber: number(looks)
            // Slides have no feet for notes, no pages to refer to, and nothing to fill in.
            case .pageCount, .footnote, .field, .reference: break
            }
        }
    }

    /// The number of the slide, as a field that shows a text until it is worked out.
    func number(_ looks: SlideRunLooks, shown: String = "‹#›") {
        xml.element("a:fld", ["id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"]) {
            looks.write("a:rPr", to: self, language)
            xml.element("a:t", text: shown)
        }
    }

    private func words(_ wording: Wording, _ looks: SlideRunLooks) {
        for run in ScriptRuns.split(wording.text, mainly: wording.language.direction) {
            // Foreign words inside a text have no language of their own that we know: their script's first is said.
            let foreign: Language = run.direction == .rightToLeft ? .arabic : .english
            lines(run.text, run.direction == wording.language.direction ? wording.language : foreign, looks)
        }
    }

    /// A line end becomes a break and a tab a blank: neither may stand in `a:t`.
    private func lines(_ text: String, _ language: Language, _ looks: SlideRunLooks) {
        guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
            return run(text, language, looks)
        }
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd).enumerated() {
            if number > 0 { lineBreak(looks) }
            run(String(line.compactMap { $0 == "\t" ? " " : $0 == "\r" ? nil : $0 }), language, looks)
        }
    }

    private func run(_ text: String, _ language: Language, _ looks: SlideRunLooks) {
        guard !text.isEmpty else { return }
        xml.element("a:r") {
            looks.write("a:rPr", to: self, language)
            xml.element("a:t", text: text)
        }
    }

    private func lineBreak(_ looks: SlideRunLooks) {
        xml.element("a:br") { looks.write("a:rPr", to: self, language) }
    }

    /// A colour: that of the theme where it has it.
    func color(_ color: Color) {
        guard let palette else { return color.write(to: xml) }
        xml.element("a:srgbClr", ["val": palette.color(color).hex])
    }

    /// A size as DrawingML writes it, smaller where a template's letters are wider.
    fileprivate func hundredths(_ points: Int) -> String {
        // Half points, as people set them.
        String(Int((Double(points) * 2 / widening).rounded(.down)) * 50)
    }
}

/// How a run looks where it does not look like its paragraph.
struct SlideRunLooks {
    var size: Int?
    var isBold: Bool?
    var color: Color?

    /// Whether its letters are slanted.
    var isSlanted = false

    /// The colour of words that stand back on its ground; `nil` where only the template knows the ground.
    var quiet: Color? = .quiet

    /// Makes words stand out by slanted letters, or by weight where a script has none.
    mutating func stress(_ language: Language) {
        if language == .arabic { isBold = true } else { isSlanted = true }
    }

    /// Writes run properties, their children in the order of CT_TextCharacterProperties.
    func write(_ element: StaticString, to text: SlideText, _ language: Language) {
        let xml = text.xml
        xml.element(element, ["lang": language.tag]) {
            if let size { xml.attribute("sz", text.hundredths(size)) }
            if let isBold { xml.attribute("b", isBold ? "1" : "0") }
            if isSlanted { xml.attribute("i", "1") }
            xml.attribute("dirty", "0")
            if let color { xml.element("a:solidFill") { text.color(color) } }
            if language == .arabic { xml.element("a:cs", ["typeface": "+mn-cs"]) }
        }
    }
}

extension SlideParagraph.Marker {
    /// How far the mark hangs before the words, in points.
    var hanging: Int {
        switch self {
        case .none, .continued: 0
        case .bullet: 22
        case .number: 36
        }
    }
}

extension Color {
    /// Writes the colour as the theme's where it has it, else by its value.
    func write(to xml: XMLWriter) {
        if let schemeName {
            xml.element("a:schemeClr", ["val": schemeName])
        } else {
            xml.element("a:srgbClr", ["val": hex])
        }
    }
}

extension Character {
    /// Whether it ends a line, as on any system.
    fileprivate var isLineEnd: Bool { self == "\n" || self == "\r\n" }
}
