import Documents
import Markup
import Reference

/// Writes the words of a chart (DrawingML text, ISO/IEC 29500-1, 21.1.2).
struct ChartText {
    let xml: XMLWriter
    let language: Language

    /// The size of words that say nothing else, in points.
    let size: Int

    /// How words look.
    struct Looks {
        var size: Int
        var color = Color.ink
        var isBold = false
    }

    /// The looks of most words.
    var plain: Looks { Looks(size: size, color: .quiet) }

    private var isRightToLeft: Bool { language.direction == .rightToLeft }

    /// `c:txPr`: how words look that a program puts there.
    func properties(_ looks: Looks, body: KeyValuePairs<StaticString, String> = [:]) {
        xml.element("c:txPr") {
            xml.element("a:bodyPr", body)
            xml.element("a:lstStyle")
            xml.element("a:p") {
                paragraph(looks)
                xml.element("a:endParaRPr", ["lang": language.tag])
            }
        }
    }

    /// `c:tx` with the words of a title or a label, line by line.
    func words(
        _ lines: [[Inline]],
        _ looks: Looks,
        body: KeyValuePairs<StaticString, String> = [:],
        alignment: String? = nil
    ) {
        xml.element("c:tx") {
            xml.element("c:rich") {
                xml.element("a:bodyPr", body)
                xml.element("a:lstStyle")
                for line in lines {
                    xml.element("a:p") {
                        paragraph(looks, alignment: alignment)
                        for inline in line {
                            switch inline {
                            case .words(let wording, _): runs(wording, looks)
                            case .code(let code): runs(Wording(text: code, language: .english), looks)
                            case .lineBreak, .pageNumber, .pageCount, .footnote, .field, .reference: break
                            }
                        }
                    }
                }
            }
        }
    }

    private func paragraph(_ looks: Looks, alignment: String? = nil) {
        xml.element("a:pPr") {
            if let alignment { xml.attribute("algn", alignment) }
            if isRightToLeft { xml.attribute("rtl", "1") }
            xml.element("a:defRPr") { run(looks) }
        }
    }

    private func runs(_ wording: Wording, _ looks: Looks) {
        for part in ScriptRuns.split(wording.marked, mainly: wording.language.direction) {
            let foreign: Language = part.direction == .rightToLeft ? .arabic : .english
            let language = part.direction == wording.language.direction ? wording.language : foreign
            xml.element("a:r") {
                xml.element("a:rPr", ["lang": language.tag]) { run(looks) }
                xml.element("a:t", text: part.text)
            }
        }
    }

    /// Attributes and children of run properties, the children in the order of CT_TextCharacterProperties.
    private func run(_ looks: Looks) {
        xml.attribute("sz", SlideNames.hundredths(looks.size))
        xml.attribute("b", looks.isBold ? "1" : "0")
        xml.element("a:solidFill") { looks.color.write(to: xml) }
        xml.element("a:latin", ["typeface": "+mn-lt"])
        xml.element("a:cs", ["typeface": "+mn-cs"])
    }
}

extension Wording {
    /// The words on one line, between marks that keep numbers and signs at their ends on their side in Arabic: LibreOffice
    /// does not heed the direction of paragraphs in charts.
    fileprivate var marked: String {
        let line = text.onSingleLine
        return language.direction == .rightToLeft ? "\u{200F}\(line)\u{200F}" : line
    }
}

extension String {
    /// The text with blanks for line ends and tabs, neither of which may stand in `a:t`.
    var onSingleLine: String {
        guard utf8.contains(where: { $0 < 0x20 }) else { return self }
        return String(map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
}
