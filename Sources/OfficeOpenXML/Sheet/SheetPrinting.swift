import Documents
import Markup
import Reference

/// Margins, paper, and what stands at the head and foot of printed pages.
struct SheetPrinting {
    let print: PrintSetup
    let language: Language
    let marking: Wording?
    var template: WorkbookTemplate?

    func write(to xml: XMLWriter) {
        func inches(_ twentieths: Int) -> String {
            // Two decimals, without a mathematics library's last digits.
            let hundredths = (twentieths * 100 + 720) / 1_440
            return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        }
        let side = inches(VisualIdentity.Sheets.side)
        let edge = inches(VisualIdentity.Sheets.edge)
        let line = inches(VisualIdentity.Page.footerEdge)
        func margin(_ name: String, _ own: String) -> String {
            template?.printing.margins[name].map { inches(Int(($0 * 1_440).rounded())) } ?? own
        }
        xml.element(
            "pageMargins",
            [
                "left": margin("left", side), "right": margin("right", side), "top": margin("top", edge),
                "bottom": margin("bottom", edge), "header": margin("header", line), "footer": margin("footer", line),
            ]
        )
        xml.element("pageSetup", ["paperSize": String(template?.printing.paper ?? 9)]) {
            if print.fitsWidth { xml.attribute("fitToHeight", "0") }
            xml.attribute("orientation", (template?.printing.orientation ?? print.orientation).rawValue)
        }
        let lines = [
            ("oddHeader" as StaticString, text(of: print.header, with: template?.printing.header ?? [:])),
            ("oddFooter", text(of: print.footer, with: template?.printing.footer ?? [:])),
        ]
        guard lines.contains(where: { !$0.1.isEmpty }) else { return }
        xml.element("headerFooter") {
            for (name, text) in lines where !text.isEmpty {
                xml.element(name, text: SpreadsheetText.escaped(text))
            }
        }
    }

    /// A line as Excel's codes, at most 255 characters (ISO/IEC 29500-1, 18.3.1.46).
    ///
    /// What a template has in a section stands above our words there, unless both together are too long.
    func text(of line: PageLine?, with sections: [Character: String] = [:]) -> String {
        guard line != nil || marking != nil || !sections.isEmpty else { return "" }
        var room = 255
        while true {
            let text = text(of: line, wordsOf: room, with: sections)
            if text.utf16.count <= 255 { return text }
            if room == 0 { return sections.isEmpty ? text : self.text(of: line) }
            room -= max(1, text.utf16.count - 255)
            room = max(0, room)
        }
    }

    /// The same with at most so many characters of words in its longest piece.
    private func text(of line: PageLine?, wordsOf room: Int, with sections: [Character: String]) -> String {
        // Sections of a printed page are those of the paper: a right-to-left line begins on the right.
        let isMirrored = language.direction == .rightToLeft
        var text = ""
        func begin(_ code: Character, hasMore: Bool) {
            text += "&\(code)"
            if let own = sections[code] { text += own + (hasMore ? "\n" : "") }
        }
        let isNumbered = sections.values.contains { $0.contains("&P") }
        func section(_ code: Character, _ inlines: [Inline]) {
            var words = SheetPrinting.codes(of: inlines, room: room, in: language)
            if isNumbered, words.contains("&P") { words = "" }
            guard !words.isEmpty || sections[code] != nil else { return }
            begin(code, hasMore: !words.isEmpty)
            guard !words.isEmpty else { return }
            // The size comes before the colour: a digit that follows it would belong to it.
            let typeface = typeface(for: language)
            text += "&\"\(typeface),Regular\"&\(VisualIdentity.Sheets.pageLine / 2)&K\(Color.quiet.hex)\(words)"
        }
        section("L", (isMirrored ? line?.trailing : line?.leading) ?? [])
        if let marking {
            let typeface = typeface(for: marking.language)
            let words = SheetPrinting.words(marking.text, room: 80)
            begin("C", hasMore: true)
            text += "&\"\(typeface),Bold\"&\(VisualIdentity.Sheets.pageLine / 2)&K\(Color.marking.hex)\(words)"
        } else if sections["C"] != nil {
            begin("C", hasMore: false)
        }
        section("R", (isMirrored ? line?.leading : line?.trailing) ?? [])
        return text
    }

    private func typeface(for language: Language) -> String {
        language == .arabic
            ? template?.arabicTypeface ?? VisualIdentity.arabicTypeface
            : template?.typeface ?? VisualIdentity.latinTypeface
    }

    private static func codes(of line: [Inline], room: Int, in language: Language) -> String {
        // Marks keep figures among Arabic words in their places.
        let mark = language.direction == .rightToLeft ? "\u{200F}" : ""
        return line.reduce(into: "") { text, inline in
            switch inline {
            case .words(let wording, _): text += words(wording.text, room: room)
            case .code(let code): text += words(code, room: room)
            case .lineBreak: text += " "
            case .pageNumber: text += mark + "&P" + mark
            case .pageCount: text += mark + "&N" + mark
            case .footnote, .field, .reference: break
            }
        }
    }

    private static func words(_ text: String, room: Int) -> String {
        let line = text.replacing("\n", with: " ")
        let kept = line.count > room ? line.prefix(max(0, room - 1)) + "…" : line
        return kept.replacing("&", with: "&&")
    }
}
