import Documents
import Markup
import Reference

/// The looks of one kind of cell.
struct CellStyle: Hashable {
    var typeface: String
    var size = VisualIdentity.Sheets.text
    var isBold = false
    var color = Color.ink
    var ground: Color?
    var edge = Edge.none
    var format = "General"
    var horizontal: String?

    /// Whether its content keeps a little away from the edge at which it stands.
    var isIndented = false

    /// How far that is, in steps.
    var indent = 1
    var vertical: String?
    var wraps = false
    var direction: WritingDirection?

    /// Whether the cell's text is to stay text when somebody edits it, although it begins like a formula.
    var isQuoted = false

    /// Whether it can be changed on a protected sheet.
    var isUnlocked = false

    /// Where a cell has lines.
    enum Edge: Hashable {
        case none
        case below
        case header
        case total
        case input
    }
}

/// `xl/styles.xml`, which grows with the looks that cells ask for (ISO/IEC 29500-1, 18.8).
final class WorkbookStyles {
    private let language: Language

    /// The template whose typefaces and colours cells have; `nil` for ours.
    let template: WorkbookTemplate?

    private let palette: TemplatePalette
    private var formats: [String] = []
    private var fonts: [Font] = []
    private var fills: [Color] = []
    private var styles: [CellStyle] = []
    private var numbers: [CellStyle: Int] = [:]
    private var looks: [CellLooks] = []

    init(language: Language, template: WorkbookTemplate? = nil) {
        self.language = language
        self.template = template
        palette = template?.palette ?? .cadre
        // The first style is that of cells which have none.
        _ = number(of: CellStyle(typeface: typeface(for: language)))
    }

    /// The number of a style, the same for the same looks.
    func number(of style: CellStyle) -> Int {
        if let number = numbers[style] { return number }
        numbers[style] = styles.count
        styles.append(style)
        return styles.count - 1
    }

    /// The number of the looks that a condition gives.
    func number(of looks: CellLooks) -> Int {
        if let position = self.looks.firstIndex(of: looks) { return WorkbookStyles.tableLooks + position }
        self.looks.append(looks)
        return WorkbookStyles.tableLooks + self.looks.count - 1
    }

    /// The typeface of text in a language.
    func typeface(for language: Language) -> String {
        language == .arabic
            ? template?.arabicTypeface ?? VisualIdentity.arabicTypeface
            : template?.typeface ?? VisualIdentity.latinTypeface
    }

    // MARK: The part

    /// The part, once every cell has asked for its style.
    func part() -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        let records = styles.map(record)
        xml.element("styleSheet", SpreadsheetNames.main) {
            writeFormats(to: xml)
            writeFonts(to: xml)
            writeFills(to: xml)
            writeBorders(to: xml)
            xml.element("cellStyleXfs", ["count": "1"]) {
                xml.constant("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
            }
            xml.element("cellXfs", ["count": String(records.count)]) {
                for (style, record) in zip(styles, records) { write(style, record, to: xml) }
            }
            xml.constant(
                "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
            )
            writeLooks(to: xml)
            writeTableStyle(to: xml)
        }
        return xml.finish()
    }

    private struct Font: Hashable {
        let typeface: String
        let size: Int
        let isBold: Bool
        let color: Color
    }

    private struct Record {
        let format: Int
        let font: Int
        let fill: Int
    }

    private func record(of style: CellStyle) -> Record {
        func position<Value: Equatable>(of value: Value, in values: inout [Value]) -> Int {
            if let position = values.firstIndex(of: value) { return position }
            values.append(value)
            return values.count - 1
        }
        let font = Font(
            typeface: style.typeface,
            size: style.size,
            isBold: style.isBold,
            color: palette.color(style.color)
        )
        return Record(
            format: WorkbookStyles.builtInFormats[style.format]
                ?? WorkbookStyles.firstFormat + position(of: style.format, in: &formats),
            font: position(of: font, in: &fonts),
            // The first two fills are Excel's own.
            fill: style.ground.map { 2 + position(of: palette.color($0), in: &fills) } ?? 0
        )
    }

    private func writeFormats(to xml: XMLWriter) {
        guard !formats.isEmpty else { return }
        xml.element("numFmts", ["count": String(formats.count)]) {
            for (position, code) in formats.enumerated() {
                xml.element(
                    "numFmt",
                    [
                        "numFmtId": String(WorkbookStyles.firstFormat + position),
                        "formatCode": SpreadsheetText.escaped(code),
                    ]
                )
            }
        }
    }

    private func writeFonts(to xml: XMLWriter) {
        xml.element("fonts", ["count": String(fonts.count)]) {
            for font in fonts {
                xml.element("font") {
                    if font.isBold { xml.element("b") }
                    xml.element("sz", ["val": SpreadsheetText.number(Double(font.size) / 2)])
                    xml.element("color", ["rgb": font.color.argb])
                    xml.element("name", ["val": font.typeface])
                    xml.element("family", ["val": "2"])
                }
            }
        }
    }

    private func writeFills(to xml: XMLWriter) {
        xml.element("fills", ["count": String(fills.count + 2)]) {
            xml.constant(
                "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            )
            for color in fills {
                xml.element("fill") {
                    xml.element("patternFill", ["patternType": "solid"]) {
                        xml.element("fgColor", ["rgb": color.argb])
                        xml.element("bgColor", ["indexed": "64"])
                    }
                }
            }
        }
    }

    /// No line; a rule below; the lines of headers; the line above totals; in forms, the lines around an input.
    private func writeBorders(to xml: XMLWriter) {
        func edge(_ name: StaticString, _ style: String, _ color: Color) {
            xml.element(name, ["style": style]) { xml.element("color", ["rgb": palette.color(color).argb]) }
        }
        let sides: StaticString = "<left/><right/>"
        let diagonal: StaticString = "<diagonal/>"
        let hasInputs = styles.contains { $0.edge == .input }
        xml.element("borders", ["count": hasInputs ? "5" : "4"]) {
            xml.constant("<border><left/><right/><top/><bottom/><diagonal/></border>")
            xml.element("border") {
                xml.constant(sides)
                xml.element("top")
                edge("bottom", "thin", .rule)
                xml.constant(diagonal)
            }
            xml.element("border") {
                xml.constant(sides)
                edge("top", "thin", .rule)
                edge("bottom", "medium", .accent)
                xml.constant(diagonal)
            }
            xml.element("border") {
                xml.constant(sides)
                edge("top", "medium", .accent)
                xml.element("bottom")
                xml.constant(diagonal)
            }
            if hasInputs {
                xml.element("border") {
                    for side: StaticString in ["left", "right", "top", "bottom"] { edge(side, "thin", .inputEdge) }
                    xml.constant(diagonal)
                }
            }
        }
    }

    private func write(_ style: CellStyle, _ record: Record, to xml: XMLWriter) {
        xml.element(
            "xf",
            [
                "numFmtId": String(record.format), "fontId": String(record.font), "fillId": String(record.fill),
                "borderId": String(style.edge.number), "xfId": "0",
            ]
        ) {
            if style.isQuoted { xml.attribute("quotePrefix", "1") }
            if record.format != 0 { xml.attribute("applyNumberFormat", "1") }
            if record.font != 0 { xml.attribute("applyFont", "1") }
            if record.fill != 0 { xml.attribute("applyFill", "1") }
            if style.edge != .none { xml.attribute("applyBorder", "1") }
            let isAligned =
                style.horizontal != nil || style.vertical != nil || style.wraps || style.direction != nil
            if isAligned { xml.attribute("applyAlignment", "1") }
            if style.isUnlocked { xml.attribute("applyProtection", "1") }
            if isAligned { writeAlignment(of: style, to: xml) }
            if style.isUnlocked { xml.constant("<protection locked=\"0\"/>") }
        }
    }

    private func writeAlignment(of style: CellStyle, to xml: XMLWriter) {
        xml.element("alignment") {
            if let horizontal = style.horizontal { xml.attribute("horizontal", horizontal) }
            if let vertical = style.vertical { xml.attribute("vertical", vertical) }
            if style.wraps { xml.attribute("wrapText", "1") }
            if style.isIndented { xml.attribute("indent", String(style.indent)) }
            switch style.direction {
            case .leftToRight: xml.attribute("readingOrder", "1")
            case .rightToLeft: xml.attribute("readingOrder", "2")
            case nil: break
            }
        }
    }

    // MARK: Looks of conditions and of our table style

    /// How many looks come before those of conditions: header, whole table, stripe and totals of our table style.
    private static let tableLooks = 4

    private func writeLooks(to xml: XMLWriter) {
        xml.element("dxfs", ["count": String(WorkbookStyles.tableLooks + looks.count)]) {
            writeLooks(CellLooks(ink: .heading, ground: .headerGround, isStrong: true), to: xml)
            xml.element("dxf") {
                xml.element("border") {
                    xml.constant("<left/><right/>")
                    for edge: StaticString in ["top", "bottom", "horizontal"] {
                        xml.element(edge, ["style": "thin"]) { xml.element("color", ["rgb": Color.rule.argb]) }
                    }
                }
            }
            xml.element("dxf") { writeGround(.tint, to: xml) }
            writeLooks(CellLooks(ink: .heading, ground: .tint, isStrong: true), to: xml)
            for looks in looks { writeLooks(looks, to: xml) }
        }
    }

    private func writeLooks(_ looks: CellLooks, to xml: XMLWriter) {
        xml.element("dxf") {
            xml.element("font") {
                if looks.isStrong { xml.element("b") }
                xml.element("color", ["rgb": palette.color(looks.ink).argb])
            }
            writeGround(looks.ground, to: xml)
        }
    }

    /// In looks that are laid over a cell, the ground is the background colour.
    private func writeGround(_ color: Color, to xml: XMLWriter) {
        let color = palette.color(color)
        xml.element("fill") {
            xml.element("patternFill", ["patternType": "solid"]) {
                xml.element("fgColor", ["rgb": color.argb])
                xml.element("bgColor", ["rgb": color.argb])
            }
        }
    }

    private func writeTableStyle(to xml: XMLWriter) {
        xml.element(
            "tableStyles",
            [
                "count": "1", "defaultTableStyle": SpreadsheetNames.tableStyle,
                "defaultPivotStyle": "PivotStyleLight16",
            ]
        ) {
            xml.element("tableStyle", ["name": SpreadsheetNames.tableStyle, "pivot": "0", "count": "4"]) {
                xml.constant(
                    """
                    <tableStyleElement type="wholeTable" dxfId="1"/><tableStyleElement type="headerRow" dxfId="0"/>\
                    <tableStyleElement type="totalRow" dxfId="3"/><tableStyleElement type="secondRowStripe" dxfId="2"/>
                    """
                )
            }
        }
    }

    // MARK: What never changes

    /// The first number of a format that is not Excel's own.
    private static let firstFormat = 164

    /// Excel's own formats (ISO/IEC 29500-1, 18.8.30).
    private static let builtInFormats = ["General": 0, "0": 1, "0.00": 2, "0%": 9, "@": 49]
}

extension CellStyle.Edge {
    fileprivate var number: Int {
        switch self {
        case .none: 0
        case .below: 1
        case .header: 2
        case .total: 3
        case .input: 4
        }
    }
}

extension Color {
    /// The colour as SpreadsheetML writes it, opaque.
    var argb: String { "FF" + hex }
}

extension NumberFormat {
    /// The format's code for readers of a language (ISO/IEC 29500-1, 18.8.31).
    func code(in language: Language) -> String {
        switch self {
        case .general: "General"
        case .text: "@"
        case .whole: "0"
        case .decimals(let count): "0." + String(repeating: "0", count: min(max(count, 1), 9))
        case .percent: "0%"
        case .unit(let unit): "0\" \(NumberFormat.quotable(unit))\""
        case .mark(let mark): "\"\(NumberFormat.quotable(mark))\";;"
        case .duration: "[h]:mm"
        case .date:
            switch language {
            case .english: "[$-809]d mmm yyyy"
            case .french: "[$-40C]d mmm yyyy"
            case .spanish: "[$-C0A]d mmm yyyy"
            // Months have two names in Arabic; figures are understood everywhere.
            case .arabic: "dd/mm/yyyy"
            }
        case .time: "hh:mm"
        }
    }

    /// A text that can stand between quotation marks in a format's code.
    private static func quotable(_ text: String) -> String { text.replacing("\"", with: "”") }
}
