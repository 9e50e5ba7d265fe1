import Markup
import Reference

/// Takes out of a part what our documents must not carry: objects, controls, links, fields that fetch.
struct TemplateCleaning {
    private let name: String
    private let parts: OfficeParts
    private let bytes: [UInt8]
    private let spans: MarkupSpans
    private var kept: Set<String>
    private var edits = MarkupEdits()
    private var dropped: Set<String> = []
    private var part: CleanPart
    private var openFields: [Field] = []

    private struct Field {
        var pieces: [Range<Int>]
        var code = ""
    }

    /// Cleans a part of a template.
    ///
    /// Relationships whose identifiers are named stay, the others only when they lead to a picture. `nil` when the part
    /// is not there or cannot be read, which has been said.
    static func clean(
        _ name: String,
        of package: TemplatePackage,
        keeping ids: Set<String> = [],
        _ media: inout TemplateMedia,
        _ log: inout TemplateLog
    ) -> CleanPart? {
        guard let xml = package.parts.xml[name], let root = try? XMLReader(xml.bytes, file: name).root else {
            return nil
        }
        var cleaning = TemplateCleaning(name, package.parts, xml.bytes, keeping: ids)
        cleaning.keepPictures(&media, &log)
        cleaning.visit(root)
        if !cleaning.dropped.isEmpty {
            log.add(
                .warning,
                "left-out",
                name,
                "left out of the part: \(cleaning.dropped.sorted().joined(separator: ", "))",
                hint: "documents only take over words, pictures and page fields"
            )
        }
        cleaning.part.bytes = cleaning.edits.applied(to: xml.bytes)
        return cleaning.part
    }

    private init(_ name: String, _ parts: OfficeParts, _ bytes: [UInt8], keeping ids: Set<String>) {
        self.name = name
        self.parts = parts
        self.bytes = bytes
        spans = MarkupSpans(bytes)
        kept = ids
        part = CleanPart(bytes: [], relations: [])
    }

    private mutating func keepPictures(_ media: inout TemplateMedia, _ log: inout TemplateLog) {
        for relation in parts.relations[name] ?? [] where relation.kind == "image" && !kept.contains(relation.id) {
            guard let target = relation.target, let picture = media.name(of: target, in: parts, &log) else { continue }
            kept.insert(relation.id)
            part.relations.append(.office(relation.id, "image", "/" + picture))
        }
    }

    // MARK: Elements

    private mutating func visit(_ element: XMLElement) {
        guard let span = spans[element.offset] else { return }
        let tag = TemplateCleaning.tag(element)
        if let reason = TemplateCleaning.neverTaken[tag] {
            edits.cut(span.whole)
            if !reason.isEmpty { dropped.insert(reason) }
            return
        }
        if tag == "w:dataBinding" || tag == "w15:dataBinding" {
            edits.cut(span.whole)
            return
        }
        if tag == "w:hyperlink", isBroken(element) || element.attributes.contains(where: { $0.name == "anchor" }) {
            unwrap(span)
        } else if tag == "w:ins" || tag == "w:moveTo" {
            // What somebody added to the template stays, without who and when.
            unwrap(span)
        } else if TemplateCleaning.holders.contains(tag) ? hasBroken(element) : isBroken(element) {
            edits.cut(span.whole)
            if let reason = TemplateCleaning.reasons[tag] { dropped.insert(reason) }
            return
        }
        read(element, tag, span)
        for child in element.elements { visit(child) }
    }

    private mutating func read(_ element: XMLElement, _ tag: String, _ span: MarkupSpans.Span) {
        switch tag {
        case "w:t", "a:t": part.text += element.text
        case "w:fldSimple":
            let code = TemplateCleaning.code(of: element.attributes.first { $0.name == "instr" }?.value ?? "")
            if TemplateCleaning.fields.contains(code) {
                part.fields.insert(code)
            } else {
                unwrap(span)
                dropped.insert("field \(code)")
            }
        case "w:fldChar":
            switch element.attributes.first(where: { $0.name == "fldCharType" })?.value {
            case "begin": openFields.append(Field(pieces: [span.whole]))
            case "separate": if !openFields.isEmpty { openFields[openFields.count - 1].pieces.append(span.whole) }
            default: if var field = openFields.popLast() { close(&field, at: span.whole) }
            }
        case "w:instrText":
            guard !openFields.isEmpty else { return edits.cut(span.whole) }
            openFields[openFields.count - 1].pieces.append(span.whole)
            openFields[openFields.count - 1].code += element.text
        default: break
        }
    }

    private mutating func close(_ field: inout Field, at end: Range<Int>) {
        field.pieces.append(end)
        let code = TemplateCleaning.code(of: field.code)
        if TemplateCleaning.fields.contains(code) {
            part.fields.insert(code)
        } else {
            // What the field shows stays as words.
            for piece in field.pieces { edits.cut(piece) }
            dropped.insert("field \(code)")
        }
    }

    private mutating func unwrap(_ span: MarkupSpans.Span) {
        guard let content = span.content else { return edits.cut(span.whole) }
        edits.cut(span.whole.lowerBound..<content.lowerBound)
        edits.cut(content.upperBound..<span.whole.upperBound)
    }

    // MARK: References

    private func isBroken(_ element: XMLElement) -> Bool {
        element.attributes.contains { attribute in
            let prefix = OfficeNamespaces.prefix(of: attribute.namespace)
            // Older drawings may name an address outright.
            if OfficeNamespaces.prefix(of: element.namespace) == "v", ["src", "href"].contains(attribute.name) {
                return true
            }
            let isReference = prefix == "r" || prefix == "o" && attribute.name == "relid"
            return isReference && !attribute.value.isEmpty && !kept.contains(attribute.value)
        }
    }

    private func hasBroken(_ element: XMLElement) -> Bool {
        // Extensions of a picture are left out without it.
        isBroken(element)
            || element.elements.contains { TemplateCleaning.tag($0) != "a:extLst" && hasBroken($0) }
    }

    private static func tag(_ element: XMLElement) -> String {
        "\(OfficeNamespaces.prefix(of: element.namespace) ?? "?"):\(element.name)"
    }

    /// The first word of a field's code, in capitals.
    private static func code(of text: String) -> String {
        let word = text.split { $0.isWhitespace || $0 == "\\" }.first.map { $0.uppercased() } ?? ""
        return word.hasPrefix("=") ? "=" : String(word.prefix(20))
    }

    /// Fields that only say what stands in the document itself.
    private static let fields: Set<String> = [
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT", "KEYWORDS", "DATE", "TIME",
        "CREATEDATE", "SAVEDATE", "PRINTDATE", "IF", "=", "QUOTE", "SYMBOL", "SEQ",
    ]

    /// What is cut out wherever it stands, and what to call it; marks that nobody sees have no name.
    private static let neverTaken = [
        "w:object": "object", "w:altChunk": "document", "w:subDoc": "document", "w:control": "control",
        "w:commentRangeStart": "", "w:commentRangeEnd": "", "w:commentReference": "", "w:footnoteReference": "note",
        "w:endnoteReference": "note", "p:controls": "control", "p:custDataLst": "", "p:timing": "animation",
        "p:transition": "", "a:hlinkClick": "", "a:hlinkHover": "", "p:oleObj": "object", "w:bookmarkStart": "",
        "w:bookmarkEnd": "", "w:del": "", "w:moveFrom": "",
        "w:rPrChange": "", "w:pPrChange": "", "w:sectPrChange": "", "w:tblPrChange": "", "w:trPrChange": "",
        "w:tcPrChange": "", "w:tblGridChange": "", "w:numberingChange": "",
    ]

    /// What is cut out as a whole when something in it cannot be taken.
    private static let holders: Set<String> = [
        "w:drawing", "w:pict", "mc:AlternateContent", "p:pic", "p:sp", "p:graphicFrame", "p:cxnSp", "p:bg",
        "w:numPicBullet", "a:extLst",
    ]

    private static let reasons = [
        "w:drawing": "picture", "w:pict": "picture", "p:pic": "picture", "p:sp": "shape with a picture",
        "p:graphicFrame": "chart or object", "p:bg": "ground with a picture", "mc:AlternateContent": "object",
        "w:numPicBullet": "picture", "a:blip": "picture",
    ]
}
