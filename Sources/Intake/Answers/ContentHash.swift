/// A hash of what one respondent answered, by which rows with the same answers are found.
///
/// 64 bits; every step multiplies 64 by 64 bits and folds the product. It only ever compares rows of one import.
struct ContentHash: Hashable {
    private(set) var state: UInt64 = 0x2D35_8DCC_AA6C_78A5

    @inline(__always)
    mutating func add(_ number: UInt64) {
        let product = (state ^ number).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        state = product.high ^ product.low &+ 0x8BB8_4B93_962E_ACC9
    }

    /// Adds two numbers in one step.
    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64) {
        let product = (state ^ first).multipliedFullWidth(by: second ^ 0x9E37_79B9_7F4A_7C15)
        state = product.high ^ product.low &+ 0x8BB8_4B93_962E_ACC9
    }

    mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    /// Adds bytes, eight at a time, and how many they are.
    @inline(__always)
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        // Short texts, which most are, take one step.
        guard bytes.count >= 8 else { return add(bytes.shortWord, UInt64(bytes.count)) }
        bytes.forEachWord { add($0) }
        add(bytes.count)
    }

    /// Adds the marks of a row, sixteen at a time.
    @inline(__always)
    mutating func add(marks: UnsafeRawBufferPointer) {
        guard marks.count >= 16 else { return add(marks) }
        func addSixteen(from place: Int) {
            add(
                marks.loadUnaligned(fromByteOffset: place, as: UInt64.self),
                marks.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
            )
        }
        var place = 0
        while place + 16 <= marks.count {
            addSixteen(from: place)
            place += 16
        }
        // The last sixteen overlap those before them.
        if place < marks.count { addSixteen(from: marks.count - 16) }
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }
}

extension UnsafeRawBufferPointer {
    /// Calls `body` with eight bytes after the other.
    ///
    /// The last eight overlap those before them; fewer than eight bytes, and none, are one word.
    @inline(__always)
    func forEachWord(_ body: (UInt64) -> Void) {
        guard count >= 8 else {
            return body(shortWord)
        }
        var offset = 0
        while offset + 8 <= count {
            body(loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        if offset < count { body(loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)) }
    }

    /// Up to seven bytes as a word; the same number of other bytes is another word.
    @inline(__always)
    fileprivate var shortWord: UInt64 {
        guard count > 0 else { return 0 }
        guard count >= 4 else { return UInt64(self[0]) | UInt64(self[count / 2]) << 8 | UInt64(self[count - 1]) << 16 }
        let first = loadUnaligned(fromByteOffset: 0, as: UInt32.self)
        let last = loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
        return UInt64(first) | UInt64(last) << 32
    }

    /// Whether other bytes are the same.
    @inline(__always)
    func isSame(as other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        var offset = 0
        while offset + 8 <= count {
            let own = loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard own == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else { return false }
            offset += 8
        }
        while offset < count {
            guard self[offset] == other[offset] else { return false }
            offset += 1
        }
        return true
    }
}
