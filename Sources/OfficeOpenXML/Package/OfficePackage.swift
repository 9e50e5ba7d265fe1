import Archive
import Documents
import Markup

/// The parts of an Office document and how they hang together (ISO/IEC 29500-2, Open Packaging Conventions).
///
/// Content types and relationships are kept with the parts, so none can be forgotten or left over.
struct OfficePackage {
    private var parts: [(name: String, content: Content)] = []
    private var overrides: [(name: String, type: String)] = []
    private var relations: [(source: String, relations: [Relation])] = []

    /// How a part comes to be.
    private enum Content {
        /// It is made when the container is written, after the parts that are handed over piece by piece.
        case whole(() -> [UInt8])

        /// It is handed over piece by piece, before the others.
        case pieces(expecting: Int, (ZIPPart) -> Void)
    }

    /// Adds a part with its content type: XML, a picture, or a whole document that stands in this one; its bytes are asked for when the container is written.
    mutating func add(_ name: String, type: String, _ bytes: @autoclosure @escaping () -> [UInt8]) {
        parts.append((name, .whole(bytes)))
        overrides.append((name, type))
    }

    /// Adds a long part of XML with its content type, which is handed over piece by piece when the container is written.
    ///
    /// Such parts come before the others, in the order in which they were added. A part that may grow beyond 4 GiB says
    /// how many bytes it expects.
    mutating func add(_ name: String, type: String, expecting bytes: Int = 0, pieces: @escaping (ZIPPart) -> Void) {
        parts.append((name, .pieces(expecting: bytes, pieces)))
        overrides.append((name, type))
    }

    /// Says what a part refers to; the empty name is the package itself.
    mutating func relate(_ source: String, _ relations: [Relation]) {
        self.relations.append((source, relations))
    }

    /// Adds a part with a template's theme, or else Cadre's.
    mutating func addTheme(_ name: String, from template: CleanPart? = nil) {
        add(
            name,
            type: "application/vnd.openxmlformats-officedocument.theme+xml",
            template?.bytes ?? ThemePart.bytes
        )
        if let template, !template.relations.isEmpty { relate(name, template.relations) }
    }

    /// Adds the pictures of a template.
    mutating func add(_ pictures: [TemplateMedia.Picture]) {
        for picture in pictures { add(picture.name, type: picture.type, picture.bytes) }
    }

    /// Adds the theme and the properties, which every document has, and what the package itself refers to.
    mutating func addCommonParts(
        _ properties: DocumentProperties,
        theme: String,
        from template: CleanPart? = nil,
        mainPart: String,
        more relations: [Relation] = []
    ) {
        addTheme(theme, from: template)
        add(
            "docProps/core.xml",
            type: "application/vnd.openxmlformats-package.core-properties+xml",
            properties.corePart
        )
        add(
            "docProps/app.xml",
            type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            DocumentProperties.applicationPart
        )
        relate(
            "",
            [
                .office("rId1", "officeDocument", mainPart),
                Relation(
                    id: "rId2",
                    type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    target: "docProps/core.xml"
                ),
                .office("rId3", "extended-properties", "docProps/app.xml"),
            ] + relations
        )
    }

    /// Writes the package as a ZIP container: content types, relationships of the package, main part, the parts that are
    /// handed over piece by piece, the rest by name.
    func write(mainPart: String, to sink: any ByteSink) {
        var zip = ZIPWriter(to: sink)
        zip.add("[Content_Types].xml", contentTypes())
        var waiting: [(name: String, make: () -> [UInt8])] = relations.map { source, relations in
            (OfficePackage.relationshipsName(of: source), { OfficePackage.relationships(relations) })
        }
        for (name, content) in parts {
            if case .whole(let make) = content { waiting.append((name, make)) }
        }
        for name in ["_rels/.rels", mainPart] {
            for part in waiting where part.name == name { zip.add(name, part.make()) }
            waiting.removeAll { $0.name == name }
        }
        for (name, content) in parts {
            if case .pieces(let bytes, let make) = content { zip.add(name, expecting: bytes, make) }
        }
        for (name, make) in waiting.sorted(by: { $0.name < $1.name }) { zip.add(name, make()) }
        zip.finish()
    }

    private func contentTypes() -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) {
            xml.element(
                "Default",
                [
                    "Extension": "rels",
                    "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
                ]
            )
            xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
            for (name, type) in overrides {
                xml.element("Override", ["PartName": "/" + name, "ContentType": type])
            }
        }
        return xml.finish()
    }

    private static func relationshipsName(of source: String) -> String {
        guard let slash = source.lastIndex(of: "/") else { return "_rels/\(source).rels" }
        return "\(source[..<slash])/_rels/\(source[source.index(after: slash)...]).rels"
    }

    private static func relationships(_ relations: [Relation]) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]) {
            for relation in relations {
                xml.element("Relationship", ["Id": relation.id, "Type": relation.type, "Target": relation.target])
            }
        }
        return xml.finish()
    }

    /// A link from one part to another.
    struct Relation: Sendable {
        let id: String
        let type: String
        let target: String

        /// A link of a kind that ISO/IEC 29500-1 defines.
        static func office(_ id: String, _ kind: String, _ target: String) -> Relation {
            Relation(
                id: id,
                type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)",
                target: target
            )
        }
    }
}
