/// Walks over the records of a block of delimited text, by the rules of `DelimitedText`.
///
/// A block is followed by at least `padding` line feeds that are not part of it, so that every plain cell has an end.
struct RecordWalk {
    /// How many line feeds follow a block.
    static let padding = 64

    static let quote: UInt8 = 0x22
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    /// The bytes, the padding not counted.
    let bytes: UnsafePointer<UInt8>
    let count: Int
    let separator: UInt8

    /// Whether nothing of the file comes behind the block.
    let isLast: Bool

    /// Where the next record begins.
    var position = 0

    /// How many line ends stand before it.
    var line = 0

    /// Sixteen separators: kept, because bytes that were put down one by one are slow to take up as sixteen.
    private let separators: SIMD16<UInt8>

    init(bytes: UnsafePointer<UInt8>, count: Int, separator: UInt8, isLast: Bool) {
        (self.bytes, self.count, self.separator, self.isLast) = (bytes, count, separator, isLast)
        separators = SIMD16(repeating: separator)
    }

    /// Why a walk cannot go on.
    enum Fault: Error {
        /// The record is not over at the end of the block.
        case incomplete

        /// A quote never closes, text follows a closing quote, or the record has too many fields.
        case malformed
    }

    /// The eight bytes from a place on.
    @inline(__always)
    func word(_ place: Int) -> UInt64 {
        UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self)
    }

    /// A word whose eight bytes are all the same.
    @inline(__always)
    static func everyByte(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The highest bit of each byte that is zero, and perhaps of some above the first such byte.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static var lineFeeds: SIMD16<UInt8> { SIMD16(repeating: 0x0A) }

    @inline(__always)
    private static var carriageReturns: SIMD16<UInt8> { SIMD16(repeating: 0x0D) }

    /// All ones in each byte that is the same in both.
    @inline(__always)
    private static func places(of others: SIMD16<UInt8>, in bytes: SIMD16<UInt8>) -> SIMD2<UInt64> {
        // The type of the mask is said, because comparing any kind of scalars goes through them one by one.
        let same: SIMDMask<SIMD16<Int8>> = bytes .== others
        return unsafeBitCast(same, to: SIMD2<UInt64>.self)
    }

    /// The end of the plain cell that goes on at a place: a separator or a line end, perhaps in the padding.
    @inline(__always)
    func endOfPlain(from start: Int) -> Int {
        var place = start
        while true {
            let bytes = UnsafeRawPointer(bytes + place).loadUnaligned(as: SIMD16<UInt8>.self)
            let words =
                RecordWalk.places(of: separators, in: bytes) | RecordWalk.places(of: RecordWalk.lineFeeds, in: bytes)
                | RecordWalk.places(of: RecordWalk.carriageReturns, in: bytes)
            if words[0] != 0 { return place + words[0].trailingZeroBitCount / 8 }
            if words[1] != 0 { return place + 8 + words[1].trailingZeroBitCount / 8 }
            place += 16
        }
    }

    /// The closing quote of a cell whose content begins at a place, and whether quotes inside are doubled; line ends inside
    /// are counted.
    @inline(__always)
    mutating func closeQuote(from start: Int) throws(Fault) -> (end: Int, isDoubled: Bool) {
        var place = start
        var isDoubled = false
        while true {
            let word = word(place)
            let found =
                RecordWalk.zeros(word ^ RecordWalk.everyByte(0x22))
                | RecordWalk.zeros(word ^ RecordWalk.everyByte(0x0A))
                | RecordWalk.zeros(word ^ RecordWalk.everyByte(0x0D))
            guard found != 0 else {
                place += 8
                continue
            }
            place += found.trailingZeroBitCount / 8
            guard place < count else { throw isLast ? .malformed : .incomplete }
            switch bytes[place] {
            case RecordWalk.quote:
                guard place + 1 < count || isLast else { throw .incomplete }
                guard place + 1 < count, bytes[place + 1] == RecordWalk.quote else { return (place, isDoubled) }
                isDoubled = true
                place += 2
            case RecordWalk.lineFeed:
                line += 1
                place += 1
            default:
                if place + 1 >= count || bytes[place + 1] != RecordWalk.lineFeed { line += 1 }
                place += 1
            }
        }
    }

    /// Goes behind the line end at a place, which is the end of the block where the last record has none.
    @inline(__always)
    mutating func endRecord(at place: Int) throws(Fault) {
        guard place < count else {
            guard isLast else { throw .incomplete }
            position = count
            return
        }
        if bytes[place] == RecordWalk.carriageReturn {
            guard place + 1 < count || isLast else { throw .incomplete }
            position = place + 1 < count && bytes[place + 1] == RecordWalk.lineFeed ? place + 2 : place + 1
        } else {
            position = place + 1
        }
        line += 1
    }

    /// Passes over empty lines; whether a record follows.
    @inline(__always)
    mutating func skipEmptyLines() throws(Fault) -> Bool {
        while position < count {
            let byte = bytes[position]
            guard byte == RecordWalk.lineFeed || byte == RecordWalk.carriageReturn, byte != separator else {
                return true
            }
            try endRecord(at: position)
        }
        return false
    }

    /// The field that begins at a place, and where its separator or line end stands.
    @inline(__always)
    mutating func field(at place: Int) throws(Fault) -> (StreamField, next: Int) {
        guard place < count, bytes[place] == RecordWalk.quote else {
            let end = endOfPlain(from: place)
            return (StreamField(start: UInt32(place), end: UInt32(end), hasDoubledQuotes: false), end)
        }
        let (end, isDoubled) = try closeQuote(from: place + 1)
        guard end + 1 >= count || isOver(bytes[end + 1]) else { throw .malformed }
        return (StreamField(start: UInt32(place + 1), end: UInt32(end), hasDoubledQuotes: isDoubled), end + 1)
    }

    /// Walks over the next record and hands over each of its fields.
    mutating func nextRecord(_ visit: (StreamField) -> Void) throws(Fault) {
        let first = self
        do throws(Fault) {
            var place = position
            var fields = 0
            while true {
                let (field, next) = try self.field(at: place)
                visit(field)
                fields += 1
                guard fields <= RecordWalk.mostFields else { throw .malformed }
                guard next < count, bytes[next] == separator else { return try endRecord(at: next) }
                place = next + 1
            }
        } catch {
            self = first
            throw error
        }
    }

    /// The most fields that a record may have, as `DelimitedText` has it.
    private static let mostFields = 65_536

    @inline(__always)
    func isOver(_ byte: UInt8) -> Bool {
        byte == separator || byte == RecordWalk.lineFeed || byte == RecordWalk.carriageReturn
    }
}
