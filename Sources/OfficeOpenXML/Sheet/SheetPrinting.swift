import Documents
import Markup
import Reference

/// Margins, paper, and what stands at the head and foot of printed pages.
struct SheetPrinting {
    let print: PrintSetup
    let language: Language
    let marking: Wording?

    func write(to xml: XMLWriter) {
        func inches(_ twentieths: Int) -> String {
            // Two decimals, without a mathematics library's last digits.
            let hundredths = (twentieths * 100 + 720) / 1_440
            return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        }
        let side = inches(VisualIdentity.Sheets.side)
        let edge = inches(VisualIdentity.Sheets.edge)
        let line = inches(VisualIdentity.Page.footerEdge)
        xml.element(
            "pageMargins",
            ["left": side, "right": side, "top": edge, "bottom": edge, "header": line, "footer": line]
        )
        xml.element("pageSetup", ["paperSize": "9"]) {
            if print.fitsWidth { xml.attribute("fitToHeight", "0") }
            xml.attribute("orientation", print.orientation.rawValue)
        }
        let lines = [("oddHeader" as StaticString, print.header), ("oddFooter", print.footer)]
            .map { ($0.0, text(of: $0.1)) }
        guard lines.contains(where: { !$0.1.isEmpty }) else { return }
        xml.element("headerFooter") {
            for (name, text) in lines where !text.isEmpty {
                xml.element(name, text: SpreadsheetText.escaped(text))
            }
        }
    }

    /// A line as Excel's codes, at most 255 characters (ISO/IEC 29500-1, 18.3.1.46).
    func text(of line: PageLine?) -> String {
        guard line != nil || marking != nil else { return "" }
        var room = 255
        while true {
            let text = text(of: line, wordsOf: room)
            if text.utf16.count <= 255 || room == 0 { return text }
            room -= max(1, text.utf16.count - 255)
            room = max(0, room)
        }
    }

    /// The same with at most so many characters of words in its longest piece.
    private func text(of line: PageLine?, wordsOf room: Int) -> String {
        // Sections of a printed page are those of the paper: a right-to-left line begins on the right.
        let isMirrored = language.direction == .rightToLeft
        var text = ""
        func section(_ code: String, _ inlines: [Inline]) {
            let words = SheetPrinting.codes(of: inlines, room: room)
            guard !words.isEmpty else { return }
            // The size comes before the colour: a digit that follows it would belong to it.
            let typeface = language == .arabic ? VisualIdentity.arabicTypeface : VisualIdentity.latinTypeface
            text += "&\(code)&\"\(typeface),Regular\"&\(VisualIdentity.Sheets.pageLine / 2)&K\(Color.quiet.hex)\(words)"
        }
        section("L", (isMirrored ? line?.trailing : line?.leading) ?? [])
        if let marking {
            let typeface = marking.language == .arabic ? VisualIdentity.arabicTypeface : VisualIdentity.latinTypeface
            let words = SheetPrinting.words(marking.text, room: 80)
            text += "&C&\"\(typeface),Bold\"&\(VisualIdentity.Sheets.pageLine / 2)&K\(Color.marking.hex)\(words)"
        }
        section("R", (isMirrored ? line?.leading : line?.trailing) ?? [])
        return text
    }

    private static func codes(of line: [Inline], room: Int) -> String {
        line.reduce(into: "") { text, inline in
            switch inline {
            case .words(let wording, _): text += words(wording.text, room: room)
            case .code(let code): text += words(code, room: room)
            case .lineBreak: text += " "
            case .pageNumber: text += "&P"
            case .pageCount: text += "&N"
            case .footnote, .reference: break
            }
        }
    }

    private static func words(_ text: String, room: Int) -> String {
        let line = text.replacing("\n", with: " ")
        let kept = line.count > room ? line.prefix(max(0, room - 1)) + "…" : line
        return kept.replacing("&", with: "&&")
    }
}
