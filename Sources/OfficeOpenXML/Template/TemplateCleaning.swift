import Markup
import Reference

/// A part of a template as it goes into our documents: its own words, without anything that leads out of it.
struct CleanPart: Sendable {
    /// Its bytes.
    var bytes: [UInt8]

    /// What it refers to: pictures, by the names that they get in our documents.
    var relations: [OfficePackage.Relation]

    /// The words in it.
    var text = ""

    /// The fields in it, such as PAGE.
    var fields: Set<String> = []

    /// Whether it shows a picture.
    var hasPicture: Bool { !relations.isEmpty }
}

/// The pictures of a template that our documents carry.
struct TemplateMedia {
    /// A picture.
    struct Picture: Sendable {
        let name: String
        let type: String
        let bytes: [UInt8]
    }

    /// The pictures in the order in which they were asked for.
    private(set) var pictures: [Picture] = []

    private let folder: String
    private var names: [String: String] = [:]

    /// Gathers pictures for a folder, such as `word/media`.
    init(folder: String) {
        self.folder = folder
    }

    /// The name that a picture of the template has in our documents; `nil` when it is none that we take.
    mutating func name(of part: String, in parts: OfficeParts, _ log: inout TemplateLog) -> String? {
        if let name = names[part] { return name }
        guard let bytes = parts.content(of: part) else { return nil }
        guard let format = TemplateMedia.format(of: bytes, type: parts.type(of: part)) else {
            log.add(
                .warning,
                "picture",
                part,
                "the picture is not taken: it is no PNG, JPEG, GIF, EMF or plain SVG",
                hint: "put it in as PNG"
            )
            return nil
        }
        if bytes.count > TemplateMedia.largePicture {
            log.add(
                .note,
                "picture-size",
                part,
                "the picture has \(bytes.count >> 10) KiB, which every document will carry",
                hint: "make it smaller"
            )
        }
        let name = "\(folder)/template\(pictures.count + 1).\(format.ending)"
        pictures.append(Picture(name: name, type: format.type, bytes: bytes))
        names[part] = name
        return name
    }

    private static let largePicture = 1 << 20

    /// The format of a picture, by its first bytes and not by what it says.
    private static func format(of bytes: [UInt8], type: String) -> (ending: String, type: String)? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return ("png", "image/png") }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return ("jpeg", "image/jpeg") }
        if bytes.starts(with: Array("GIF8".utf8)) { return ("gif", "image/gif") }
        if type == "image/x-emf", bytes.count > 44, bytes[40..<44].elementsEqual(" EMF".utf8) {
            return ("emf", "image/x-emf")
        }
        if type == "image/svg+xml", isPlainDrawing(bytes) { return ("svg", "image/svg+xml") }
        return nil
    }

    /// Whether an SVG picture runs nothing and refers to nothing outside itself.
    private static func isPlainDrawing(_ bytes: [UInt8]) -> Bool {
        guard let root = try? XMLReader(bytes, file: "svg").root, root.name == "svg" else { return false }
        var isPlain = true
        func visit(_ element: XMLElement) {
            if ["script", "foreignObject", "image", "use", "a", "style"].contains(element.name) { isPlain = false }
            for attribute in element.attributes {
                let value = attribute.value.lowercased()
                if attribute.name.hasPrefix("on") || value.contains("://") || value.contains("javascript:") {
                    isPlain = false
                }
            }
            for child in element.elements { visit(child) }
        }
        visit(root)
        return isPlain
    }
}

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
