/// The rules about identifiers in the stories of a Word document: drawings, controls, bookmarks, comments, notes, changes.
struct WordIdentifierRules {
    private let references: WordReferences
    private var drawingsElsewhere: [String: String] = [:]
    private var controlsElsewhere: [String: String] = [:]

    /// Prepares the rules for a document.
    init(_ references: WordReferences) {
        self.references = references
    }

    /// Checks a part, and remembers its identifiers for those that follow.
    mutating func check(_ part: PartXML, _ log: inout FindingLog) {
        var ids = PartIdentifiers()
        part.root.walk { element in
            switch element.name {
            case "wp:docPr": checkDrawing(element, part, &ids, &log)
            case "w:sdtPr": checkControl(element, part, &ids, &log)
            case "w:bookmarkStart": checkBookmark(element, part, &ids, &log)
            case "w:bookmarkEnd":
                if !ids.bookmarkEnds.insert(element["w:id"] ?? "").inserted {
                    log.add(.bookmarkID, part, element, "the bookmark \(element["w:id"] ?? "") ends twice")
                }
            case "w:commentReference", "w:commentRangeStart", "w:commentRangeEnd":
                guard !references.hasComment(element["w:id"], for: part) else { break }
                log.add(.commentID, part, element, "there is no comment \(element["w:id"] ?? "without identifier")")
            case "w:footnoteReference", "w:endnoteReference":
                let kind = String(element.name.dropLast(9))
                guard !references.hasNote(kind, element["w:id"], for: part) else { break }
                log.add(.noteID, part, element, "there is no \(kind) \(element["w:id"] ?? "without identifier")")
            case "w:p": checkParagraph(element, part, &ids, &log)
            default:
                guard WordIdentifierRules.changes.contains(element.name), let id = element["w:id"] else { break }
                if !ids.changes.insert("\(element.name) \(id)").inserted {
                    log.add(.changeID, part, element, "the \(element.name) \(id) occurs twice")
                }
            }
        }
        checkBookmarkEnds(part, ids, &log)
    }

    private static let changes: Set<String> = [
        "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:tcPrChange",
        "w:trPrChange", "w:sectPrChange",
    ]

    private mutating func checkDrawing(
        _ element: OfficeElement,
        _ part: PartXML,
        _ ids: inout PartIdentifiers,
        _ log: inout FindingLog
    ) {
        guard let id = element["id"] else { return }
        if !ids.drawings.insert(id).inserted {
            log.add(.drawingID, part, element, "the wp:docPr id \(id) occurs twice in the part")
        } else if let other = drawingsElsewhere[id] {
            log.add(.drawingIDEverywhere, part, element, "the wp:docPr id \(id) is also in \(other)")
        } else {
            drawingsElsewhere[id] = part.name
        }
    }

    private mutating func checkControl(
        _ element: OfficeElement,
        _ part: PartXML,
        _ ids: inout PartIdentifiers,
        _ log: inout FindingLog
    ) {
        if element.first("w:tag") == nil, element.first("w:docPartObj") == nil {
            log.add(.controlIDEverywhere, part, element, "the control has no w:tag")
        }
        guard let id = element.first("w:id")?.value else {
            log.add(.controlIDEverywhere, part, element, "the control has no w:id")
            return
        }
        if Int32(id) == nil { log.add(.controlID, part, element, "the control's id \(id) is no signed 32-bit number") }
        if !ids.controls.insert(id).inserted {
            log.add(.controlID, part, element, "the control's id \(id) occurs twice in the part")
        } else if let other = controlsElsewhere[id] {
            log.add(.controlIDEverywhere, part, element, "the control's id \(id) is also in \(other)")
        } else {
            controlsElsewhere[id] = part.name
        }
    }

    private func checkBookmark(
        _ element: OfficeElement,
        _ part: PartXML,
        _ ids: inout PartIdentifiers,
        _ log: inout FindingLog
    ) {
        let id = element["w:id"] ?? ""
        let name = element["w:name"] ?? ""
        if ids.bookmarkStarts.updateValue(element, forKey: id) != nil {
            log.add(.bookmarkID, part, element, "the bookmark id \(id) occurs twice")
        }
        if !ids.bookmarkNames.insert(name.lowercased()).inserted {
            log.add(.bookmarkName, part, element, "the bookmark \(name) occurs twice")
        }
        if name.utf16.count > 40 {
            log.add(.bookmarkName, part, element, "the bookmark \(name) has more than 40 characters")
        }
    }

    private func checkBookmarkEnds(_ part: PartXML, _ ids: PartIdentifiers, _ log: inout FindingLog) {
        for (id, start) in ids.bookmarkStarts.sorted(by: { $0.value.offset < $1.value.offset })
        where !ids.bookmarkEnds.contains(id) {
            log.add(.bookmarkEnd, part, start, "the bookmark \(start["w:name"] ?? id) has no end")
        }
        for id in ids.bookmarkEnds.subtracting(ids.bookmarkStarts.keys).sorted() {
            log.add(.bookmarkEnd, part.name, "the bookmark \(id) ends without a start")
        }
    }

    private func checkParagraph(
        _ element: OfficeElement,
        _ part: PartXML,
        _ ids: inout PartIdentifiers,
        _ log: inout FindingLog
    ) {
        guard let id = element["w14:paraId"] else { return }
        if !ids.paragraphs.insert(id).inserted { log.add(.paragraphID, part, element, "the paraId \(id) occurs twice") }
        if let number = UInt32(id, radix: 16), number == 0 || number >= 0x8000_0000 {
            log.add(.paragraphID, part, element, "the paraId \(id) is out of range")
        }
    }
}

/// The identifiers of one part.
private struct PartIdentifiers {
    var drawings: Set<String> = []
    var controls: Set<String> = []
    var bookmarkStarts: [String: OfficeElement] = [:]
    var bookmarkEnds: Set<String> = []
    var bookmarkNames: Set<String> = []
    var paragraphs: Set<String> = []
    var changes: Set<String> = []
}
