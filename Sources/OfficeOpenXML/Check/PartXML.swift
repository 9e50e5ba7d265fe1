import Markup
import Reference

/// A part of XML that could be read.
final class PartXML {
    /// The part's name, such as `/word/document.xml`.
    let name: String

    /// Its root as Office sees it, with all extensions understood.
    let root: OfficeElement

    /// Its root as a reader sees it that knows ISO/IEC 29500 and nothing more; `nil` when it may ignore the root.
    let standardRoot: OfficeElement?

    /// What is wrong with its markup for compatibility.
    let compatibilityProblems: [MarkupCompatibility.Problem]

    /// Its bytes in UTF-8, which the places of elements count.
    let bytes: [UInt8]
    private lazy var lines = LineIndex(bytes)

    /// Reads a part, or throws the faults with their places.
    init(
        _ content: [UInt8],
        name: String,
        limits: XMLReader.Limits = XMLReader.Limits()
    ) throws(DiagnosticsError) {
        let bytes = PartXML.utf8(content)
        let read = try XMLReader(bytes, file: name, limits: limits).root
        var office = MarkupCompatibility(.office, of: bytes)
        guard let root = office.root(read) else {
            throw DiagnosticsError(
                Diagnostic(.error, rule: "xml.form", at: Place(file: name), "nothing is left of the part's root")
            )
        }
        self.name = name
        self.bytes = bytes
        self.root = root
        if !PartXML.mentions(OfficeNamespaces.compatibility, in: bytes) {
            standardRoot = root
            compatibilityProblems = []
        } else {
            var standard = MarkupCompatibility(.standard, of: bytes)
            standardRoot = standard.root(read)
            compatibilityProblems = standard.problems
        }
    }

    /// Line and column of an element.
    func place(of element: OfficeElement) -> Place { place(of: element.offset) }

    /// Line and column of a byte.
    func place(of offset: Int) -> Place { lines.place(of: offset, in: name) }

    /// Whether a text stands in bytes: plain steps, because `firstRange(of:)` takes twenty times as long for bytes.
    private static func mentions(_ text: String, in bytes: [UInt8]) -> Bool {
        let text = Array(text.utf8)
        var start = 0
        while let found = bytes[start...].firstIndex(of: text[0]), found + text.count <= bytes.count {
            if bytes[found..<(found + text.count)].elementsEqual(text) { return true }
            start = found + 1
        }
        return false
    }

    /// The text of a part as UTF-8 without byte order mark.
    ///
    /// ISO/IEC 29500-2, 6.2.5: parts of XML are in UTF-8 or UTF-16. UTF-16 is told by its mark; the declaration, which
    /// would then lie, is blanked.
    private static func utf8(_ content: [UInt8]) -> [UInt8] {
        if content.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(content.dropFirst(3)) }
        let isBigEndian = content.starts(with: [0xFE, 0xFF])
        guard isBigEndian || content.starts(with: [0xFF, 0xFE]) else { return content }
        let units = stride(from: 2, to: content.count - 1, by: 2)
            .map { position in
                let (first, second) = (UInt16(content[position]), UInt16(content[position + 1]))
                return isBigEndian ? first << 8 | second : second << 8 | first
            }
        var text = Array(String(decoding: units, as: UTF16.self).utf8)
        if text.starts(with: Array("<?xml".utf8)), let end = text.firstIndex(of: 0x3E) {
            for position in 0...end { text[position] = 0x20 }
        }
        return text
    }
}
