/// The strict rules about text and the styles and numberings that it uses.
struct WordTextRules {
    private let references: WordReferences

    /// Prepares the rules for a document.
    init(_ references: WordReferences) {
        self.references = references
    }

    /// Checks a part.
    func check(_ part: PartXML, _ log: inout FindingLog) {
        part.root.walk { element in
            switch element.name {
            case "w:t": checkBlanks(element, part, &log)
            case "w:rPr": RunPropertyOrder.check(element, part, &log)
            case "w:pStyle": checkStyle(element, "paragraph", part, &log)
            case "w:rStyle": checkStyle(element, "character", part, &log)
            case "w:tblStyle": checkStyle(element, "table", part, &log)
            case "w:numId":
                guard element.parent?.name == "w:numPr", let id = element.value, id != "0" else { break }
                if !references.numberings.contains(id) {
                    log.add(.numberingReference, part, element, "there is no w:num \(id)")
                }
            default: break
            }
        }
    }

    private func checkBlanks(_ element: OfficeElement, _ part: PartXML, _ log: inout FindingLog) {
        let text = element.text
        if text.trimmedOfXMLBlanks != text, element["xml:space"] != "preserve" {
            log.add(.space, part, element, "“\(text.prefix(30))” has blanks at an end, without xml:space=\"preserve\"")
        }
        if text.utf8.contains(0x0A) || text.utf8.contains(0x09) {
            log.add(.space, part, element, "“\(text.prefix(30))” holds a line break or a tab")
        }
    }

    private func checkStyle(_ element: OfficeElement, _ type: String, _ part: PartXML, _ log: inout FindingLog) {
        let id = element.value ?? ""
        guard let style = references.styles.style(id) else {
            log.add(.styleReference, part, element, "there is no style \(id)")
            return
        }
        let actual = style["w:type"] ?? "paragraph"
        if actual != type {
            log.add(.styleReference, part, element, "\(element.name) names \(id), which is a \(actual) style")
        }
    }
}
