import Markup

/// A part of a template to which our own elements are added, its own bytes unchanged.
struct PartFrame: Sendable {
    /// The part as the template has it.
    let bytes: [UInt8]

    /// Where the content of its root begins and ends.
    let content: Range<Int>

    private let declaresPrefix: Bool

    /// Looks at a part of WordprocessingML that was read; `nil` when its root is one empty tag.
    init?(_ bytes: [UInt8]) {
        guard let root = try? XMLReader(bytes, file: "").root,
            let content = MarkupSpans(bytes)[root.offset]?.content
        else { return nil }
        self.bytes = bytes
        self.content = content
        let tag = String(decoding: bytes[root.offset..<content.lowerBound], as: UTF8.self)
        declaresPrefix = ["\"", "'"].contains { tag.contains("xmlns:w=\($0)\(PartFrame.namespace)\($0)") }
    }

    /// Our elements as they can stand in the part.
    ///
    /// Where the part does not call the namespace `w`, every element says what it means.
    func fitted(_ elements: [[UInt8]]) -> [UInt8] {
        if declaresPrefix { return Array(elements.joined()) }
        return elements.flatMap { element -> [UInt8] in
            let end = element.firstIndex { $0 == 0x20 || $0 == 0x2F || $0 == 0x3E } ?? element.endIndex
            return element[..<end] + Array(" xmlns:w=\"\(PartFrame.namespace)\"".utf8) + element[end...]
        }
    }

    /// The part with elements before and after what it holds.
    func with(before: [[UInt8]] = [], after: [[UInt8]]) -> [UInt8] {
        bytes[..<content.lowerBound] + fitted(before) + bytes[content] + fitted(after) + bytes[content.upperBound...]
    }

    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// The elements directly in the root of a part of our own, with their names.
    static func elements(of part: [UInt8]) -> [(name: String, bytes: [UInt8])] {
        guard let root = try? XMLReader(part, file: "").root else { return [] }
        let spans = MarkupSpans(part)
        return root.elements.compactMap { element in
            spans[element.offset].map { (element.name, Array(part[$0.whole])) }
        }
    }
}
