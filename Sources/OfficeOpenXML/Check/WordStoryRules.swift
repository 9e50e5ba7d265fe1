/// The rules about what has to stand in cells, stories and fields.
enum WordStoryRules {
    /// Checks a part.
    static func check(_ part: PartXML, _ log: inout FindingLog) {
        part.root.walk { element in
            switch element.name {
            case "w:tc": checkCell(element, part, &log)
            case "w:tr":
                if element.descendants("w:tc").isEmpty {
                    log.add(
                        .cellParagraph,
                        part,
                        element,
                        "the table row has no cell",
                        hint: "write a w:tc, or leave the row out"
                    )
                }
            case "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent":
                checkStory(element, part, &log)
            default: break
            }
            if WordStoryRules.fieldStories.contains(element.name) { FieldRule.check(element, part, &log) }
        }
    }

    private static let fieldStories: Set<String> = [
        "w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent", "w:docPartBody",
    ]

    private static func checkCell(_ cell: OfficeElement, _ part: PartXML, _ log: inout FindingLog) {
        let blocks: Set<String> = ["w:p", "w:tbl", "w:sdt", "w:customXml", "w:altChunk"]
        guard let last = cell.children.last(where: { blocks.contains($0.name) }) else {
            log.add(.cellParagraph, part, cell, "the table cell has no paragraph")
            return
        }
        if last.name == "w:tbl" {
            log.add(.cellParagraph, part, cell, "the table cell ends in a table; a paragraph must follow")
        } else if last.name == "w:sdt", !last.contains(where: { $0.name == "w:p" || $0.name == "w:altChunk" }) {
            log.add(.cellParagraph, part, cell, "the table cell ends in a control without a paragraph")
        }
    }

    private static func checkStory(_ story: OfficeElement, _ part: PartXML, _ log: inout FindingLog) {
        // Separators are notes of a type; in the settings a note is named only.
        guard story["w:type"] == nil, story.parent?.name.hasSuffix("notePr") != true else { return }
        let blocks: Set<String> = ["w:p", "w:tbl", "w:sdt", "w:altChunk"]
        if !story.children.contains(where: { blocks.contains($0.name) }) {
            log.add(.storyParagraph, part, story, "\(story.name) holds no block")
        }
    }
}

/// The rule that complex fields begin, nest and end in their story.
private enum FieldRule {
    static func check(_ story: OfficeElement, _ part: PartXML, _ log: inout FindingLog) {
        var isSeparated: [Bool] = []
        visit(story) { mark in
            switch mark["w:fldCharType"] {
            case "begin": isSeparated.append(false)
            case "separate":
                guard let last = isSeparated.last else {
                    log.add(.field, part, mark, "a field is separated that has not begun")
                    return
                }
                if last { log.add(.field, part, mark, "a field has two separators") }
                isSeparated[isSeparated.count - 1] = true
            case "end":
                if isSeparated.popLast() == nil { log.add(.field, part, mark, "a field ends that has not begun") }
            default: break
            }
        }
        if !isSeparated.isEmpty {
            log.add(.field, part, story, "\(isSeparated.count) field(s) begin in \(story.name) and do not end in it")
        }
    }

    /// The marks of fields in a story; text boxes are stories of their own.
    private static func visit(_ element: OfficeElement, _ mark: (OfficeElement) -> Void) {
        for child in element.children where child.name != "w:txbxContent" {
            if child.name == "w:fldChar" { mark(child) }
            visit(child, mark)
        }
    }
}
