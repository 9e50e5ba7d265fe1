import Documents
import Markup
import Reference

/// The properties of a paragraph, written in the order of the schema (CT_PPr, ISO/IEC 29500-1, 17.3.1.26).
struct WordParagraphProperties {
    var style: StaticString?
    var keepsWithNext = false
    var startsPage = false

    /// The list that the paragraph belongs to, and its level there from 0 on.
    var numbering: (list: Int, level: Int)?
    var direction: WritingDirection?

    /// The tab stop at the end of the line, in place of that of the style.
    var tabStop: (replaced: Int, end: Int)?

    /// The space after it in twentieths of a point, where that is not its style's.
    var spaceAfter: Int?

    /// Writes the properties, with styles, lists and tabs as the looks of the text have them.
    func write(to xml: inout XMLFragment, in text: WordText) {
        let direction = direction ?? (text.looks.saysEverything ? text.language.direction : nil)
        guard
            style != nil || keepsWithNext || startsPage || numbering != nil || direction != nil || tabStop != nil
                || spaceAfter != nil || text.looks.plainStyle != nil
        else { return }
        xml.constant("<w:pPr>")
        if let style {
            xml.constant("<w:pStyle w:val=\"")
            text.looks.write(style, to: &xml)
            xml.constant("\"/>")
        } else if let plain = text.looks.plainStyle {
            xml.constant("<w:pStyle w:val=\"")
            xml.text(plain)
            xml.constant("\"/>")
        }
        if keepsWithNext { xml.constant("<w:keepNext/>") }
        if startsPage { xml.constant("<w:pageBreakBefore/>") }
        if let numbering {
            xml.constant("<w:numPr><w:ilvl w:val=\"")
            xml.integer(numbering.level)
            xml.constant("\"/><w:numId w:val=\"")
            xml.integer(text.looks.takenLists + numbering.list)
            xml.constant("\"/></w:numPr>")
        }
        if let tabs = text.looks.tabs(of: style) {
            WordTab.write(tabs, to: &xml)
        } else if let tabStop {
            let tabs = [
                WordTab(kind: "clear", position: tabStop.replaced), WordTab(kind: "right", position: tabStop.end),
            ]
            WordTab.write(tabs, to: &xml)
        }
        switch direction {
        case .rightToLeft: xml.constant("<w:bidi/>")
        case .leftToRight: xml.constant("<w:bidi w:val=\"0\"/>")
        case nil: break
        }
        if let spaceAfter {
            xml.constant("<w:spacing w:after=\"")
            xml.integer(spaceAfter)
            xml.constant("\"/>")
        }
        xml.constant("</w:pPr>")
    }
}

/// The properties of a run, written in the order of Microsoft's validator.
struct WordRunProperties {
    /// The identifier of a style in the document.
    var style: String?
    var isStrong = false
    var isSlanted = false
    var isQuiet = false
    var isRightToLeft = false
    var language: Language?

    /// The colour of the words, where their ground asks for one.
    var ink: Color?

    func write(to xml: inout XMLFragment) {
        guard style != nil || isStrong || isSlanted || isQuiet || isRightToLeft || language != nil || ink != nil
        else { return }
        xml.constant("<w:rPr>")
        if let style {
            xml.constant("<w:rStyle w:val=\"")
            xml.text(style)
            xml.constant("\"/>")
        }
        if isStrong { xml.constant("<w:b/><w:bCs/>") }
        if isSlanted { xml.constant("<w:i/><w:iCs/>") }
        if let color = ink ?? (isQuiet ? .quiet : nil) {
            xml.constant("<w:color w:val=\"")
            xml.text(color.hex)
            xml.constant("\"/>")
        }
        if isRightToLeft { xml.constant("<w:rtl/>") }
        if let language {
            xml.constant(language == .arabic ? "<w:lang w:bidi=\"" : "<w:lang w:val=\"")
            xml.text(language.tag)
            xml.constant("\"/>")
        }
        xml.constant("</w:rPr>")
    }
}
