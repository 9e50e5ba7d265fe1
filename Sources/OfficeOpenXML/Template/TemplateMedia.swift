import Markup
import Reference

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
