/// Walks over the records of a table by the rules of `DelimitedScanner`, without a look at their fields.
///
/// Only quotes and line ends are looked for, so that it takes a small part of the time. A record of too many fields is one
/// like all others.
struct RecordSkip {
    private let separator: UInt8
    private var position: Int
    private var line: Int

    /// Begins where a scanner is.
    init(_ scanner: DelimitedScanner) {
        (separator, position, line) = (scanner.separator, scanner.position, scanner.line)
    }

    /// The line on which the next record begins and its bytes, without those of its line end; `nil` when there is none.
    mutating func next(in bytes: Span<UInt8>) throws(DelimitedFault) -> (line: Int, bytes: Range<Int>)? {
        while position < bytes.count, isLineEnd(bytes[position]) { endLine(in: bytes) }
        guard position < bytes.count else { return nil }
        let (first, start) = (line, position)
        while true {
            position = RecordSkip.firstMark(in: bytes, from: position)
            guard position < bytes.count else { return (first, start..<position) }
            if bytes[position] == DelimitedScanner.quote {
                // A quote inside a plain field is text.
                let opens = position == start || bytes[position - 1] == separator
                position += 1
                if opens { try closeQuote(in: bytes) }
            } else if isLineEnd(bytes[position]) {
                let end = position
                endLine(in: bytes)
                return (first, start..<end)
            } else {
                position += 1
            }
        }
    }

    /// Goes behind the quote that closes the field whose opening quote stands before the position.
    private mutating func closeQuote(in bytes: Span<UInt8>) throws(DelimitedFault) {
        let opening = position - 1
        while true {
            position = RecordSkip.firstMark(in: bytes, from: position)
            guard position < bytes.count else { throw DelimitedFault(offset: opening, kind: .neverCloses) }
            guard bytes[position] == DelimitedScanner.quote else {
                endLine(in: bytes)
                continue
            }
            position += 1
            guard position < bytes.count, bytes[position] == DelimitedScanner.quote else { break }
            position += 1
        }
        guard position == bytes.count || bytes[position] == separator || isLineEnd(bytes[position]) else {
            throw DelimitedFault(offset: position, kind: .textFollows)
        }
    }

    /// Whether a byte ends a line; a separator never does.
    private func isLineEnd(_ byte: UInt8) -> Bool {
        (byte == DelimitedScanner.lineFeed || byte == DelimitedScanner.carriageReturn) && byte != separator
    }

    /// Goes behind the line end at the position.
    private mutating func endLine(in bytes: Span<UInt8>) {
        let isPair =
            bytes[position] == DelimitedScanner.carriageReturn && position + 1 < bytes.count
            && bytes[position + 1] == DelimitedScanner.lineFeed
        position += isPair ? 2 : 1
        line += 1
    }

    /// The first quote, line feed or carriage return from a place on; the count of bytes where there is none.
    private static func firstMark(in bytes: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place + 32 <= bytes.count {
            let block = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
            let marks =
                zeros(block ^ every(DelimitedScanner.quote)) | zeros(block ^ every(DelimitedScanner.lineFeed))
                | zeros(block ^ every(DelimitedScanner.carriageReturn))
            if marks[0] | marks[1] | marks[2] | marks[3] != 0 { break }
            place += 32
        }
        while place < bytes.count, !isMark(bytes[place]) { place += 1 }
        return place
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == DelimitedScanner.quote || byte == DelimitedScanner.lineFeed || byte == DelimitedScanner.carriageReturn
    }

    private static func every(_ byte: UInt8) -> SIMD4<UInt64> {
        SIMD4(repeating: UInt64(byte) &* 0x0101_0101_0101_0101)
    }

    /// The highest bit of each byte that is zero, and perhaps of some above the first such byte.
    private static func zeros(_ block: SIMD4<UInt64>) -> SIMD4<UInt64> {
        (block &- every(1)) & ~block & every(0x80)
    }
}
