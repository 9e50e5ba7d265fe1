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

    mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    /// Adds bytes, eight at a time, and how many they are.
    @inline(__always)
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while offset + 8 <= bytes.count {
            add(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        add(rest)
        add(bytes.count)
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }
}
