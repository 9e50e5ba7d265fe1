/// Where each element of a well-formed part begins and ends, in bytes.
///
/// The tree that is read does not keep the words of its tags; what is taken from a template keeps them all, and so is cut
/// and added to as bytes.
struct MarkupSpans {
    /// An element.
    struct Span {
        /// The bytes of the whole element.
        let whole: Range<Int>

        /// The bytes between its tags; `nil` when it is one empty tag.
        let content: Range<Int>?
    }

    private var spans: [Int: Span] = [:]

    /// Finds the elements of a part that was read, so that it is known to be well formed.
    init(_ bytes: [UInt8]) {
        var open: [(start: Int, content: Int)] = []
        var position = 0
        while let start = bytes[position...].firstIndex(of: 0x3C), start + 1 < bytes.count {
            switch bytes[start + 1] {
            case 0x3F: position = MarkupSpans.end(of: "?>", in: bytes, from: start)
            case 0x21:
                let isComment = bytes[start...].prefix(4).elementsEqual("<!--".utf8)
                position = MarkupSpans.end(of: isComment ? "-->" : "]]>", in: bytes, from: start)
            case 0x2F:
                position = MarkupSpans.end(of: ">", in: bytes, from: start)
                guard let tag = open.popLast() else { continue }
                spans[tag.start] = Span(whole: tag.start..<position, content: tag.content..<start)
            default:
                position = MarkupSpans.endOfTag(in: bytes, from: start)
                if bytes[position - 2] == 0x2F {
                    spans[start] = Span(whole: start..<position, content: nil)
                } else {
                    open.append((start, position))
                }
            }
        }
    }

    /// The element whose start tag begins at a byte.
    subscript(_ offset: Int) -> Span? { spans[offset] }

    private static func end(of mark: StaticString, in bytes: [UInt8], from start: Int) -> Int {
        let mark = Array(mark.description.utf8)
        var position = start
        while position + mark.count <= bytes.count {
            if bytes[position..<(position + mark.count)].elementsEqual(mark) { return position + mark.count }
            position += 1
        }
        return bytes.count
    }

    /// The end of a start tag: a quoted value may hold the sign that ends it.
    private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int {
        var quote: UInt8?
        for position in (start + 1)..<bytes.count {
            let byte = bytes[position]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return position + 1
            }
        }
        return bytes.count
    }
}

/// What is to be cut out of the bytes of a part, and put into them.
struct MarkupEdits {
    private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

    /// Whether there are none.
    var isEmpty: Bool { edits.isEmpty }

    /// Cuts bytes out.
    mutating func cut(_ range: Range<Int>) { edits.append((range, [])) }

    /// Puts bytes in place of others.
    mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) { edits.append((range, bytes)) }

    /// Puts bytes before a byte, after those that were put there earlier.
    mutating func insert(_ bytes: [UInt8], at offset: Int) { edits.append((offset..<offset, bytes)) }

    /// The bytes after all edits; one inside a piece that is cut is lost with it.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        guard !edits.isEmpty else { return bytes }
        var result: [UInt8] = []
        var position = 0
        let ordered = edits.enumerated()
            .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
        for (_, edit) in ordered where edit.range.lowerBound >= position {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.bytes
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}
