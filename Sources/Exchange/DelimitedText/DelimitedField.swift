/// Where a field stands in the bytes of its table.
///
/// Eight bytes, for there are many: a table's text is shorter than 2 GiB.
package struct DelimitedField: Hashable, Sendable {
    private let first: UInt32
    private let pastLast: UInt32

    /// The bit of `pastLast` that says that quotes inside are doubled.
    private static let doubled: UInt32 = 1 << 31

    init(start: Int, end: Int, hasDoubledQuotes: Bool) {
        first = UInt32(truncatingIfNeeded: start)
        pastLast = UInt32(truncatingIfNeeded: end) | (hasDoubledQuotes ? DelimitedField.doubled : 0)
    }

    /// Its first byte; quotes around it do not count.
    var start: Int { Int(first) }

    /// The byte behind its last one.
    var end: Int { Int(pastLast & ~DelimitedField.doubled) }

    /// Whether quotes inside it are doubled.
    var hasDoubledQuotes: Bool { pastLast & DelimitedField.doubled != 0 }

    /// Whether it has no byte.
    package var isEmpty: Bool { start == end }

    func text(in bytes: [UInt8]) -> String {
        guard hasDoubledQuotes else { return String(decoding: bytes[start..<end], as: UTF8.self) }
        // By bytes: as characters, a combining mark after it would hide a quote.
        var content: [UInt8] = []
        content.reserveCapacity(end - start)
        var position = start
        while position < end {
            content.append(bytes[position])
            position += bytes[position] == 0x22 ? 2 : 1
        }
        return String(decoding: content, as: UTF8.self)
    }
}
