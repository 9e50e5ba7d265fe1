/// Where a cell stands in a block of a file.
struct StreamField {
    let start: UInt32
    let end: UInt32

    /// Whether quotes inside it are doubled.
    let hasDoubledQuotes: Bool

    /// Calls `body` with the bytes of the text of the cell.
    @inline(__always)
    func withBytes<Result>(of block: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let bytes = UnsafeRawBufferPointer(rebasing: block[Int(start)..<Int(end)])
        return hasDoubledQuotes ? StreamField.undoubled(bytes).withUnsafeBytes(body) : body(bytes)
    }

    private static func undoubled(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            content.append(bytes[position])
            position += bytes[position] == RecordWalk.quote ? 2 : 1
        }
        return content
    }
}

/// A row in a block of a file; only cells that were noted may be asked for.
///
/// It is good while the block is looked at, and never kept.
struct StreamRow: AnswerRow {
    let block: UnsafeRawBufferPointer
    let fields: UnsafeBufferPointer<StreamField>
    let count: Int

    func isEmpty(_ column: Int) -> Bool { column >= count || fields[column].start == fields[column].end }

    func onlyByte(_ column: Int) -> UInt8? {
        let field = fields[column]
        return field.end - field.start == 1 ? block[Int(field.start)] : nil
    }

    func text(_ column: Int) -> String {
        withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    func kind(_ column: Int) -> CellKind { .plain }

    @inline(__always)
    func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        fields[column].withBytes(of: block, body)
    }
}
