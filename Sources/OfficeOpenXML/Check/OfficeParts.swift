import Archive
import Reference

/// The parts of an Office file: their bytes, content types, relationships and XML.
///
/// Names begin with a slash; the package itself is `/`.
struct OfficeParts {
    /// A relationship.
    struct Relation {
        let id: String
        let type: String

        /// The part that it leads to; `nil` when it leads outside, or nowhere.
        let target: String?

        /// The last word of its type, such as `styles`.
        var kind: Substring { type[(type.lastIndex(of: "/").map { type.index(after: $0) } ?? type.startIndex)...] }
    }

    /// The names of the parts in the order of the container.
    private(set) var names: [String] = []

    /// Their content types by name.
    var types: [String: String] = [:]

    /// The relationships of each part that has some, in their order.
    var relations: [String: [Relation]] = [:]

    /// The parts of XML that could be read.
    private(set) var xml: [String: PartXML] = [:]

    /// The part that the package is about.
    var main: String?

    private var contents: [String: [UInt8]] = [:]
    private var namesByKey: [String: String] = [:]

    /// Unpacks all parts, or notes those that cannot be: then nothing can be said of the others.
    init?(_ zip: ZIPReader, _ log: inout FindingLog) {
        let before = log.count
        for entry in zip.names where !entry.hasSuffix("/") {
            do throws(ZIPFault) {
                let name = "/" + entry
                contents[name] = try zip.content(of: entry)
                names.append(name)
                namesByKey[PartNames.key(name)] = name
            } catch {
                ContainerRules.note(error, unpacking: entry, &log)
            }
        }
        if log.count > before { return nil }
    }

    /// The bytes of a part.
    func content(of name: String) -> [UInt8]? { contents[name] }

    /// The part that a name means, letter case and percent signs ignored.
    func part(named name: String) -> String? { namesByKey[PartNames.key(name)] }

    /// The content type of a part; empty when it has none.
    func type(of name: String) -> String { types[name] ?? "" }

    /// The first part that a part relates to in a way.
    func target(of kind: String, from source: String?) -> String? {
        relations[source ?? ""]?.first { $0.kind == kind && $0.target != nil }?.target
    }

    /// The XML of the first part that a part relates to in a way.
    func targetXML(of kind: String, from source: String?) -> PartXML? {
        target(of: kind, from: source).flatMap { xml[$0] }
    }

    /// The parts of XML that could be read, in the order of the container.
    var xmlParts: [PartXML] { names.compactMap { xml[$0] } }

    /// How many parts hold something, relationships and content types left out.
    var count: Int { names.count { !isPackaging($0) } }

    /// Whether a part only says how the others hang together, or is thrown away.
    func isPackaging(_ name: String) -> Bool {
        name == OfficeParts.contentTypes || name.hasSuffix(".rels") || name.hasPrefix("/[trash]/")
    }

    /// The name of the part of content types.
    static let contentTypes = "/[Content_Types].xml"

    /// Reads a part of XML, and notes why it cannot be read.
    mutating func read(_ name: String, _ log: inout FindingLog) -> PartXML? {
        guard let content = contents[name] else { return nil }
        do throws(DiagnosticsError) {
            let part = try PartXML(content, name: name)
            xml[name] = part
            return part
        } catch {
            guard let fault = error.diagnostics.first else { return nil }
            let rule: OfficeRule =
                fault.rule == "xml.doctype" ? .documentType : fault.rule == "xml.size" ? .unpackedSize : .wellFormed
            log.add(rule, name, line: fault.place?.line, column: fault.place?.column, fault.message)
            return nil
        }
    }

    /// Whether a part is one of XML that is checked; VML strays from the standard even in Office's own files.
    func isXML(_ name: String) -> Bool {
        let type = type(of: name)
        let fileExtension = PartNames.fileExtension(of: name)
        if fileExtension == "vml" || type.hasSuffix("vmlDrawing") { return false }
        return ["xml", "rels"].contains(fileExtension) || type.hasSuffix("+xml") || type.hasSuffix("/xml")
    }
}
