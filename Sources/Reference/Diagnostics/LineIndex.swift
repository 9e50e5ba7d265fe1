/// Finds line and column of a byte in a text of UTF-8.
///
/// Many places may share one.
package final class LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    /// Inside long lines, as XML often is: now and then a byte at which a character starts, and its column.
    private let waymarks: [Waymark]

    private struct Waymark {
        let offset: Int
        let column: Int
    }

    /// How far waymarks lie apart, in bytes.
    private static let stride = 1_024

    /// The longest line, in bytes, that is worth showing to a person.
    private static let longestExcerpt = 2_000

    /// Creates an index.
    ///
    /// Lines end in LF, CR LF or CR. Cost: one pass over the bytes.
    package init(_ bytes: [UInt8]) {
        var starts = [0]
        let text = bytes.span
        for offset in text.indices where text[offset] <= 0x0D {
            let byte = text[offset]
            let endsLine = byte == 0x0A || byte == 0x0D && (offset + 1 == text.count || text[offset + 1] != 0x0A)
            if endsLine { starts.append(offset + 1) }
        }
        self.bytes = bytes
        self.starts = starts
        var waymarks: [Waymark] = []
        for (start, end) in zip(starts, starts.dropFirst() + [bytes.count]) where end - start > LineIndex.stride {
            LineIndex.add(&waymarks, along: start..<end, of: bytes)
        }
        self.waymarks = waymarks
    }

    /// How many lines there are; a text that ends in a line end has an empty last one.
    package var lineCount: Int { starts.count }

    /// The place of a byte: its line, its column in characters, and the text of the line.
    ///
    /// The cost does not grow with the text.
    package func place(of offset: Int, in file: String) -> Place {
        let offset = min(max(offset, 0), bytes.count)
        let line = LineIndex.count(of: starts) { $0 <= offset }
        let passed = LineIndex.count(of: waymarks) { $0.offset <= offset }
        var from = Waymark(offset: starts[line - 1], column: 1)
        if passed > 0, waymarks[passed - 1].offset > from.offset { from = waymarks[passed - 1] }
        let between = String(decoding: bytes[from.offset..<offset], as: UTF8.self)
        return Place(file: file, line: line, column: from.column + between.count, excerpt: text(ofLine: line))
    }

    /// The text of a line, counted from 1; `nil` when there is no such line, or when it is too long to be shown.
    package func text(ofLine line: Int) -> String? {
        guard starts.indices.contains(line - 1) else { return nil }
        let end = line < starts.count ? starts[line] : bytes.count
        guard end - starts[line - 1] <= LineIndex.longestExcerpt else { return nil }
        var text = bytes[starts[line - 1]..<end]
        while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }

    private static func add(_ waymarks: inout [Waymark], along line: Range<Int>, of bytes: [UInt8]) {
        var (from, column) = (line.lowerBound, 1)
        while from + stride < line.upperBound {
            // A new character starts at every ASCII byte that does not end the line.
            guard let next = bytes[(from + stride)..<line.upperBound].firstIndex(where: { 0x20..<0x80 ~= $0 }) else {
                return
            }
            column += String(decoding: bytes[from..<next], as: UTF8.self).count
            waymarks.append(Waymark(offset: next, column: column))
            from = next
        }
    }

    /// How many elements from the start on pass a test that, once failed, stays failed.
    private static func count<Element>(of elements: [Element], while isPassed: (Element) -> Bool) -> Int {
        var (low, high) = (0, elements.count)
        while low < high {
            let middle = (low + high) / 2
            if isPassed(elements[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
