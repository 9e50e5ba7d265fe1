/// Hashes of rows, kept on shelves by their first bits, so that those that come again are found shelf by shelf.
///
/// It takes 8 bytes a hash and some pieces that are not full; nothing is copied when it grows. It is one counter's own, and
/// is read when that one has ended.
final class HashList {
    private static let shelfBits = 6
    private static let shelves = 1 << shelfBits
    private static let pieceLength = 128

    /// The pieces of each shelf that are full.
    private var full = [[StreamMemory<UInt64>]](repeating: [], count: shelves)

    /// A piece for each shelf that is not full, and how many hashes it has.
    private let open = StreamMemory<UInt64>(room: shelves * pieceLength)
    private let filled = StreamMemory<Int>(repeating: 0, count: shelves)

    @inline(__always)
    func append(_ hash: UInt64) {
        let shelf = Int(hash >> UInt64(64 - HashList.shelfBits))
        let place = filled.elements[shelf]
        open.elements[shelf * HashList.pieceLength + place] = hash
        filled.elements[shelf] = place + 1
        if place + 1 == HashList.pieceLength { close(shelf) }
    }

    private func close(_ shelf: Int) {
        full[shelf].append(StreamMemory(copying: openPiece(shelf)))
        filled.elements[shelf] = 0
    }

    private func openPiece(_ shelf: Int) -> UnsafeBufferPointer<UInt64> {
        let start = shelf * HashList.pieceLength
        return UnsafeBufferPointer(rebasing: open.elements[start..<(start + filled.elements[shelf])])
    }

    private func count(onShelf shelf: Int) -> Int {
        full[shelf].count * HashList.pieceLength + filled.elements[shelf]
    }

    private func visit(_ shelf: Int, _ body: (UInt64) -> Void) {
        for piece in full[shelf] {
            for hash in piece.elements { body(hash) }
        }
        for hash in openPiece(shelf) { body(hash) }
    }

    /// The hashes that come more than once in all lists together.
    ///
    /// Cost: the hashes of one shelf at a time are entered into a table of twice their number.
    static func repeated(in lists: [HashList]) -> Set<UInt64> {
        var repeated: Set<UInt64> = []
        for shelf in 0..<shelves {
            let count = lists.reduce(0) { $0 + $1.count(onShelf: shelf) }
            guard count > 1 else { continue }
            var table = HashTable(count: count, ignoring: shelfBits)
            for list in lists {
                list.visit(shelf) { hash in
                    if !table.enter(hash) { repeated.insert(hash) }
                }
            }
        }
        return repeated
    }
}

/// Hashes with the same first bits, each once.
private struct HashTable {
    private let places: StreamMemory<UInt64>
    private let ignored: UInt64
    private let shift: UInt64

    /// Whether zero was entered, which stands for nothing in a place.
    private var hasZero = false

    init(count: Int, ignoring bits: Int) {
        let ownBits = Int.bitWidth - count.leadingZeroBitCount + 1
        places = StreamMemory(repeating: 0, count: 1 << ownBits)
        ignored = UInt64(bits)
        shift = UInt64(64 - ownBits)
    }

    /// Enters a hash; `false` where it is there already.
    @inline(__always)
    mutating func enter(_ hash: UInt64) -> Bool {
        guard hash != 0 else {
            defer { hasZero = true }
            return !hasZero
        }
        var place = Int((hash << ignored) >> shift)
        while places.elements[place] != 0 {
            if places.elements[place] == hash { return false }
            place = (place + 1) & (places.elements.count - 1)
        }
        places.elements[place] = hash
        return true
    }
}
