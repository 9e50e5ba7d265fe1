extension [UInt8] {
    /// The first byte that is not part of well-formed UTF-8: where the ill-formed sequence begins.
    ///
    /// Cost: one pass, ASCII many bytes at a time.
    package var firstInvalidUTF8Byte: Int? { span.firstInvalidUTF8Byte }

    /// How many characters beyond ASCII are well-formed UTF-8, and how many bytes are no part of any.
    package var utf8Census: (wellFormed: Int, illFormed: Int) {
        let bytes = span
        var census = (wellFormed: 0, illFormed: 0)
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                offset = bytes.endOfASCII(from: offset)
                continue
            }
            let length = bytes.lengthOfUTF8Sequence(at: offset)
            if length > 0 { census.wellFormed += 1 } else { census.illFormed += 1 }
            offset += Swift.max(length, 1)
        }
        return census
    }

    /// The first byte that is zero.
    package var firstZeroByte: Int? { span.firstZeroByte }
}

extension Span<UInt8> {
    /// The first byte that is not part of well-formed UTF-8: where the ill-formed sequence begins.
    ///
    /// Cost: one pass, ASCII many bytes at a time.
    package var firstInvalidUTF8Byte: Int? { firstFault(zeroIsOne: false) }

    /// The first byte that no text has: one that is zero, or not part of well-formed UTF-8.
    ///
    /// Cost: one pass, ASCII many bytes at a time.
    package var firstByteOfNoText: Int? { firstFault(zeroIsOne: true) }

    @inline(__always)
    private func firstFault(zeroIsOne: Bool) -> Int? {
        var offset = 0
        while offset < count {
            if self[offset] < 0x80 {
                offset = endOfASCII(from: offset, stopsAtZero: zeroIsOne)
                if zeroIsOne, offset < count, self[offset] == 0 { return offset }
                continue
            }
            let length = lengthOfUTF8Sequence(at: offset)
            guard length > 0 else { return offset }
            offset += length
        }
        return nil
    }

    /// Whether both hold the same bytes.
    package func isSame(as other: Span<UInt8>) -> Bool {
        count == other.count && indices.allSatisfy { self[$0] == other[$0] }
    }

    /// Whether every byte is ASCII.
    package var isASCII: Bool { endOfASCII(from: 0) == count }

    /// The first byte that is zero.
    package var firstZeroByte: Int? { firstIndex(of: 0, from: 0) }

    /// The first place from `start` on that has a byte.
    ///
    /// Cost: one pass, many bytes at a time.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        let all = SIMD4<UInt64>(repeating: UInt64(byte) &* 0x0101_0101_0101_0101)
        var offset = start
        while offset + 32 <= count {
            let block = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self) ^ all
            // A byte that borrows without its highest bit set is zero; a false alarm needs a zero below it.
            func borrows(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
            let borrowed = borrows(block[0]) | borrows(block[1]) | borrows(block[2]) | borrows(block[3])
            if borrowed & 0x8080_8080_8080_8080 != 0 { break }
            offset += 32
        }
        while offset < count, self[offset] != byte { offset += 1 }
        return offset < count ? offset : nil
    }
}

extension Span<UInt8> {
    /// Where the run of ASCII ends that the byte at `offset` begins; a zero byte may end it too.
    @inline(__always)
    fileprivate func endOfASCII(from offset: Int, stopsAtZero: Bool = false) -> Int {
        // A byte that borrows is zero, where nothing below it is.
        func ends(_ word: UInt64) -> UInt64 { stopsAtZero ? word | (word &- 0x0101_0101_0101_0101) : word }
        var end = offset
        while end + 32 <= count {
            let block = bytes.unsafeLoadUnaligned(fromByteOffset: end, as: SIMD4<UInt64>.self)
            let all = ends(block[0]) | ends(block[1]) | ends(block[2]) | ends(block[3])
            if all & 0x8080_8080_8080_8080 != 0 { break }
            end += 32
        }
        while end + 8 <= count {
            let word = bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self).littleEndian
            let others = ends(word) & 0x8080_8080_8080_8080
            if others != 0 { return end + others.trailingZeroBitCount / 8 }
            end += 8
        }
        while end < count, self[end] < 0x80, !stopsAtZero || self[end] != 0 { end += 1 }
        return end
    }

    /// The length of the character beyond ASCII at a place, or 0 when it is ill-formed.
    ///
    /// Source: The Unicode Standard, table 3-7, “Well-Formed UTF-8 Byte Sequences”.
    fileprivate func lengthOfUTF8Sequence(at offset: Int) -> Int {
        func isContinuation(_ place: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
            place < count && low <= self[place] && self[place] <= high
        }
        switch self[offset] {
        case 0xC2...0xDF: return isContinuation(offset + 1) ? 2 : 0
        case 0xE0...0xEF:
            let low: UInt8 = self[offset] == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = self[offset] == 0xED ? 0x9F : 0xBF
            return isContinuation(offset + 1, from: low, to: high) && isContinuation(offset + 2) ? 3 : 0
        case 0xF0...0xF4:
            let low: UInt8 = self[offset] == 0xF0 ? 0x90 : 0x80
            let high: UInt8 = self[offset] == 0xF4 ? 0x8F : 0xBF
            return isContinuation(offset + 1, from: low, to: high) && isContinuation(offset + 2)
                && isContinuation(offset + 3) ? 4 : 0
        default: return 0
        }
    }
}
