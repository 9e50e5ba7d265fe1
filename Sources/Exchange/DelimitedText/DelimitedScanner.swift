/// What makes a record unreadable, and where.
struct DelimitedFault: Error {
    let offset: Int
    let kind: Kind

    enum Kind {
        /// A quote opens and never closes.
        case neverCloses

        /// Text follows a closing quote.
        case textFollows

        /// The record has this many fields, more than are read.
        case tooManyFields(Int)
    }

    /// The most fields that a record may have: four times the columns of a spreadsheet.
    static let mostFields = 65_536
}

/// How a field was written.
enum Quoting {
    case plain
    case quoted

    /// Quoted, with at least one quote inside.
    case doubled
}

/// Walks over the bytes of a table, record by record.
///
/// Separators, quotes and line ends are looked for in 64 bytes at a time; one bit of `marks` stands for each of these
/// bytes. The bytes themselves are passed to every step, so that no pointer is kept.
struct DelimitedScanner {
    let separator: UInt8

    /// Where the next record, or an empty line, begins.
    private(set) var position: Int

    /// The line of `position`, from 1.
    private(set) var line: Int

    /// How many lines without any byte stood before or between the records read so far.
    private(set) var emptyLines = 0

    /// The 64 bytes that `marks` tells of.
    private var block: Int

    /// The separators, quotes and line ends of the block that are still to be looked at, the first in the lowest bit.
    private var marks: UInt64 = 0

    static let quote: UInt8 = 0x22
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    init(separator: UInt8, position: Int, line: Int) {
        self.separator = separator
        self.position = position
        self.line = line
        block = position - 64
    }

    /// Hands over where each field of the next record stands and returns the record's line; `nil` at the end.
    @inline(__always)
    mutating func next(
        in bytes: Span<UInt8>,
        _ add: (_ start: Int, _ end: Int, _ quoting: Quoting) -> Void
    ) throws(DelimitedFault) -> Int? {
        guard skipEmptyLines(in: bytes) else { return nil }
        let first = line
        var start = position
        while true {
            var mark = nextMark(in: bytes)
            // First what comes most.
            if mark < bytes.count, bytes[mark] == separator {
                add(start, mark, .plain)
                start = mark + 1
                continue
            }
            if mark < bytes.count, bytes[mark] == DelimitedScanner.quote {
                // A quote inside a plain field is text: 5" screen.
                guard mark == start else { continue }
                let (end, quoting) = try closeQuote(openedAt: mark, in: bytes)
                add(start + 1, end, quoting)
                mark = end + 1
                guard mark == bytes.count || isOver(bytes[mark]) else {
                    throw DelimitedFault(offset: mark, kind: .textFollows)
                }
                mark = nextMark(in: bytes)
            } else {
                add(start, mark, .plain)
            }
            guard mark < bytes.count else {
                position = bytes.count
                return first
            }
            guard bytes[mark] == separator else {
                endLine(at: mark, in: bytes)
                return first
            }
            start = mark + 1
        }
    }

    private func isOver(_ byte: UInt8) -> Bool {
        byte == separator || byte == DelimitedScanner.lineFeed || byte == DelimitedScanner.carriageReturn
    }

    /// Goes to the next record, or says that there is none.
    private mutating func skipEmptyLines(in bytes: Span<UInt8>) -> Bool {
        var empty = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == DelimitedScanner.lineFeed || byte == DelimitedScanner.carriageReturn, byte != separator else {
                emptyLines += empty
                return true
            }
            empty += 1
            endLine(at: nextMark(in: bytes), in: bytes)
        }
        return false
    }

    /// Goes behind a line end whose first byte is the last mark that was taken.
    private mutating func endLine(at mark: Int, in bytes: Span<UInt8>) {
        position = mark + 1
        line += 1
        if bytes[mark] == DelimitedScanner.carriageReturn, position < bytes.count,
            bytes[position] == DelimitedScanner.lineFeed
        {
            position = nextMark(in: bytes) + 1
        }
    }

    /// Finds the closing quote of a field, and counts the line ends before it.
    private mutating func closeQuote(
        openedAt opening: Int,
        in bytes: Span<UInt8>
    ) throws(DelimitedFault) -> (end: Int, Quoting) {
        var quoting = Quoting.quoted
        while true {
            let mark = nextMark(in: bytes)
            guard mark < bytes.count else { throw DelimitedFault(offset: opening, kind: .neverCloses) }
            switch bytes[mark] {
            case DelimitedScanner.quote:
                guard mark + 1 < bytes.count, bytes[mark + 1] == DelimitedScanner.quote else { return (mark, quoting) }
                quoting = .doubled
                _ = nextMark(in: bytes)
            case DelimitedScanner.lineFeed: line += 1
            case DelimitedScanner.carriageReturn:
                if mark + 1 == bytes.count || bytes[mark + 1] != DelimitedScanner.lineFeed { line += 1 }
            default: break
            }
        }
    }

    /// Takes the next separator, quote or line end; the count of bytes when there is none.
    @inline(__always)
    private mutating func nextMark(in bytes: Span<UInt8>) -> Int {
        while marks == 0 {
            guard block + 64 < bytes.count else { return bytes.count }
            block += 64
            marks = DelimitedScanner.marks(in: bytes, at: block, separator)
        }
        let mark = block + marks.trailingZeroBitCount
        marks &= marks &- 1
        return mark
    }

    /// A bit for each separator, quote and line end among the 64 bytes from `offset` on.
    @inline(__always)
    static func marks(in bytes: Span<UInt8>, at offset: Int, _ separator: UInt8) -> UInt64 {
        var marks: UInt64 = 0
        guard offset + 64 <= bytes.count else {
            for place in offset..<bytes.count {
                let byte = bytes[place]
                let isMark = byte == separator || byte == quote || byte == lineFeed || byte == carriageReturn
                if isMark { marks |= 1 << UInt64(place - offset) }
            }
            return marks
        }
        let everySeparator = UInt64(separator) &* everyByte(1)
        for word in 0..<8 {
            let bytes = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset + word * 8, as: UInt64.self)
            let others =
                differing(bytes, everySeparator) & differing(bytes, everyByte(quote))
                & differing(bytes, everyByte(lineFeed)) & differing(bytes, everyByte(carriageReturn))
            // The product gathers the lowest bits of eight bytes in the highest byte.
            let isMark = (~others & everyByte(0x80)) >> 7
            marks |= ((isMark &* 0x0102_0408_1020_4080) >> 56) << UInt64(word * 8)
        }
        return marks
    }

    /// The highest bit of each byte that is not the same in both words; the other bits mean nothing.
    @inline(__always)
    private static func differing(_ word: UInt64, _ other: UInt64) -> UInt64 {
        let difference = word ^ other
        return ((difference & everyByte(0x7F)) &+ everyByte(0x7F)) | difference
    }

    /// A word whose eight bytes are all the same.
    @inline(__always)
    private static func everyByte(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
