import Exchange
import Reference

/// Cuts a file into blocks of whole records, for several counters at once.
///
/// A line end behind an even number of quotes is taken for the end of a record. That is so wherever quotes are used as they
/// should be; a counter that does not come out at the end of its block says that they are not.
struct BlockFeed: Sendable {
    private var blocks: FileBlocks
    private var carried: [UInt8] = []
    private var number = 0
    private var isOver = false

    init(_ blocks: FileBlocks, from offset: Int) {
        self.blocks = blocks
        self.blocks.go(to: offset)
    }

    /// A block that was cut.
    struct Block {
        let number: Int
        let isLast: Bool
    }

    /// Puts the next block into memory; `nil` when there is none.
    mutating func next(into memory: inout BlockMemory) throws(DiagnosticsError) -> Block? {
        guard !isOver else { return nil }
        memory.take(carried)
        while true {
            if memory.isFull { memory.grow() }
            let got = try memory.fill(from: &blocks)
            if got == 0 || blocks.position >= blocks.size {
                isOver = true
                carried = []
                return Block(number: nextNumber(), isLast: true)
            }
            if let end = memory.lastRecordEnd() {
                carried = memory.cut(at: end)
                return Block(number: nextNumber(), isLast: false)
            }
        }
    }

    private mutating func nextNumber() -> Int {
        number += 1
        return number - 1
    }
}

/// Memory for a block of a file, with line feeds behind it.
struct BlockMemory: Sendable {
    private var bytes: [UInt8]

    /// How many bytes the block has.
    private(set) var count = 0

    /// How many of them are known to be well-formed UTF-8 without NUL.
    private var checked = 0

    /// Makes room for so many bytes; more where a record has more.
    init(size: Int) {
        bytes = [UInt8](repeating: 0, count: max(size, 1) + RecordWalk.padding)
    }

    private var room: Int { bytes.count - RecordWalk.padding - count }

    /// Begins with bytes that were left.
    mutating func take(_ carried: [UInt8]) {
        (count, checked) = (0, 0)
        while room < carried.count { grow() }
        bytes.replaceSubrange(0..<carried.count, with: carried)
        count = carried.count
    }

    /// Forgets the bytes before a place.
    mutating func drop(before place: Int) {
        let left = count - place
        bytes.withUnsafeMutableBytes { bytes in
            guard left > 0, let base = bytes.baseAddress else { return }
            base.copyMemory(from: base + place, byteCount: left)
        }
        count = left
        checked = max(checked - place, 0)
    }

    /// Makes room for as much again.
    mutating func grow() { bytes += [UInt8](repeating: 0, count: bytes.count - RecordWalk.padding) }

    /// Whether there is room for more.
    var isFull: Bool { room == 0 }

    /// Adds bytes of a file, as many as have room, and says how many.
    mutating func fill(from blocks: inout FileBlocks) throws(DiagnosticsError) -> Int {
        let (start, end) = (count, bytes.count - RecordWalk.padding)
        var got = 0
        var fault: DiagnosticsError?
        bytes.withUnsafeMutableBytes { bytes in
            do throws(DiagnosticsError) {
                got = try blocks.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start..<end]))
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        count += got
        return got
    }

    /// Whether all bytes are well-formed UTF-8 and none is NUL; what a block that is not the last breaks off is judged later.
    mutating func isText(isLast: Bool) -> Bool {
        let fault = bytes.span.extracting(checked..<count).firstByteOfNoText
        checked = fault.map { checked + $0 } ?? count
        // A character that is broken off has fewer than four bytes, none of them ASCII.
        return checked == count || !isLast && count - checked < 4 && bytes[checked..<count].allSatisfy { $0 >= 0x80 }
    }

    /// Calls `body` with the bytes, behind which line feeds follow.
    mutating func withBytes<Result>(
        _ body: (UnsafeRawBufferPointer) throws(RecordWalk.Fault) -> Result
    ) throws(RecordWalk.Fault) -> Result {
        let count = count
        for place in count..<(count + RecordWalk.padding) { bytes[place] = RecordWalk.lineFeed }
        var result: Swift.Result<Result, RecordWalk.Fault>?
        bytes.withUnsafeBytes { bytes in
            let block = UnsafeRawBufferPointer(rebasing: bytes[0..<count])
            do throws(RecordWalk.Fault) {
                result = .success(try body(block))
            } catch {
                result = .failure(error)
            }
        }
        guard let result else { throw .malformed }
        return try result.get()
    }

    /// Behind the last line end that has an even number of quotes before it.
    func lastRecordEnd() -> Int? {
        bytes.withUnsafeBytes { bytes in
            var isQuoted = BlockMemory.hasOddQuotes(UnsafeRawBufferPointer(rebasing: bytes[0..<count]))
            var place = count - 1
            while place >= 0 {
                let byte = bytes[place]
                if byte == RecordWalk.quote { isQuoted.toggle() }
                if byte == RecordWalk.lineFeed, !isQuoted { return place + 1 }
                place -= 1
            }
            return nil
        }
    }

    /// Whether the number of quotes among bytes is odd, told of sixteen at a time: all other threads wait for it.
    private static func hasOddQuotes(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let quotes = SIMD16<UInt8>(repeating: RecordWalk.quote)
        var odd = SIMD2<UInt64>()
        var place = 0
        while place + 16 <= bytes.count {
            // The type of the mask is said, because comparing any kind of scalars goes through them one by one.
            let same: SIMDMask<SIMD16<Int8>> =
                bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self) .== quotes
            odd ^= unsafeBitCast(same, to: SIMD2<UInt64>.self)
            place += 16
        }
        let rest = bytes[place...].count { $0 == RecordWalk.quote }
        return !(odd[0].nonzeroBitCount / 8 + odd[1].nonzeroBitCount / 8 + rest).isMultiple(of: 2)
    }

    /// Cuts the block, and returns what is behind the cut.
    mutating func cut(at end: Int) -> [UInt8] {
        let rest = Array(bytes[end..<count])
        count = end
        return rest
    }
}
