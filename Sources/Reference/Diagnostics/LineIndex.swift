/// Finds line and column of a byte in a text of UTF-8.
package struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    /// Creates an index. Lines end in LF, CR LF or CR. Cost: one pass over the bytes.
    package init(_ bytes: [UInt8]) {
        var starts = [0]
        for (offset, byte) in bytes.enumerated() {
            let endsLine = byte == 0x0A || byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
            if endsLine { starts.append(offset + 1) }
        }
        self.bytes = bytes
        self.starts = starts
    }

    /// The place of a byte: its line, its column in characters, and the text of the line.
    package func place(of offset: Int, in file: String) -> Place {
        let offset = min(max(offset, 0), bytes.count)
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let before = String(decoding: bytes[starts[low]..<offset], as: UTF8.self)
        return Place(file: file, line: low + 1, column: before.count + 1, excerpt: text(ofLine: low + 1))
    }

    /// The text of a line, counted from 1; `nil` when there is no such line.
    package func text(ofLine line: Int) -> String? {
        guard starts.indices.contains(line - 1) else { return nil }
        let end = line < starts.count ? starts[line] : bytes.count
        var text = bytes[starts[line - 1]..<end]
        while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
