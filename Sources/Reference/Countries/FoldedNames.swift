/// Values by folded names, such as the countries that a name may mean.
///
/// Names are kept as UTF-8, one behind the other, and found by their bytes: folding brings the spellings of a name together,
/// which a dictionary of strings would do again for each of them. Hashes are seeded anew in every process, as those of a
/// dictionary are, and a quarter of the places at least is empty.
struct FoldedNames<Value: Sendable>: Sendable {
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    /// The number of an entry, from 1, at the place that its hash asks for or the next that was free; 0 where there is none.
    private var places: [UInt32]

    /// Where hashing begins: Swift draws it anew in every process, so that nobody can choose names whose hashes are the same.
    private let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

    private struct Entry: Sendable {
        /// The byte behind the name, which begins where the one before it ends.
        let end: UInt32
        let hash: UInt32
        var value: Value
    }

    /// Makes room for so many names; more may come.
    init(capacity: Int) {
        let fewest = UInt(capacity + capacity / 3 + 1)
        places = Array(repeating: 0, count: 1 << (UInt.bitWidth - fewest.leadingZeroBitCount))
        entries.reserveCapacity(capacity)
        bytes.reserveCapacity(capacity * 20)
    }

    /// The value of a folded name.
    subscript(name: Span<UInt8>) -> Value? {
        let place = place(of: name, hash: hash(of: name))
        return places[place] == 0 ? nil : entries[Int(places[place]) - 1].value
    }

    /// Folds a name and sets its value to what becomes of the one before it.
    mutating func update(_ name: UTF8Span, _ value: (_ earlier: Value?) -> Value) {
        if entries.count * 4 >= places.count * 3 { grow() }
        let start = bytes.count
        TextFolding.fold(name, onto: &bytes)
        let hash = hash(of: bytes.span.extracting(start...))
        let place = place(of: bytes.span.extracting(start...), hash: hash)
        if places[place] == 0 {
            entries.append(Entry(end: UInt32(bytes.count), hash: hash, value: value(nil)))
            places[place] = UInt32(entries.count)
        } else {
            bytes.removeLast(bytes.count - start)
            let entry = Int(places[place]) - 1
            entries[entry].value = value(entries[entry].value)
        }
    }

    /// The names with their values, in the order in which they came.
    var all: [(name: String, value: Value)] {
        entries.indices.map { (String(decoding: bytes[range(of: $0)], as: UTF8.self), entries[$0].value) }
    }

    private mutating func grow() {
        places = Array(repeating: 0, count: places.count * 2)
        for (entry, kept) in entries.enumerated() {
            places[place(for: kept.hash) { _ in false }] = UInt32(entry + 1)
        }
    }

    /// Where a name stands, or the free place that it would take.
    private func place(of name: Span<UInt8>, hash: UInt32) -> Int {
        place(for: hash) { entries[$0].hash == hash && bytes.span.extracting(range(of: $0)).isSame(as: name) }
    }

    /// The first place from that of a hash on whose entry is the right one or that is free.
    private func place(for hash: UInt32, _ isRight: (_ entry: Int) -> Bool) -> Int {
        var place = Int(hash) & (places.count - 1)
        while places[place] != 0, !isRight(Int(places[place]) - 1) { place = (place + 1) & (places.count - 1) }
        return place
    }

    private func range(of entry: Int) -> Range<Int> {
        (entry == 0 ? 0 : Int(entries[entry - 1].end))..<Int(entries[entry].end)
    }

    /// Multiplies eight bytes at a time, and folds the upper half of the product onto the lower.
    private func hash(of name: Span<UInt8>) -> UInt32 {
        var hash = seed ^ UInt64(name.count)
        func add(_ bytes: UInt64) {
            let product = (hash ^ bytes).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = product.high ^ product.low
        }
        var offset = 0
        while offset + 8 <= name.count {
            add(name.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < name.count {
            rest = rest << 8 | UInt64(name[offset])
            offset += 1
        }
        add(rest)
        return UInt32(truncatingIfNeeded: hash >> 32)
    }
}
