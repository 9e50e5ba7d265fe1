/// Where the tally counts each group, by a number that stands for the group.
///
/// Every row asks, and thousands of groups are not near: so that one look is enough, a number and its place stand together.
struct GroupPlaces {
    private var entries = StreamMemory<Entry>(repeating: .none, count: 1 << 8)
    private var count = 0

    private struct Entry: BitwiseCopyable {
        /// The number of the group, from 1; 0 where there is none.
        let key: UInt64
        let place: Int

        static var none: Entry { Entry(key: 0, place: 0) }
    }

    /// The place of a group whose number was kept.
    @inline(__always)
    func place(of number: UInt64) -> Int? {
        let entry = entries.elements[slot(of: number + 1)]
        return entry.key == 0 ? nil : entry.place
    }

    /// Keeps the place of a group whose number was not kept.
    mutating func keep(_ place: Int, for number: UInt64) {
        if 2 * (count + 1) > entries.elements.count { grow() }
        entries.elements[slot(of: number + 1)] = Entry(key: number + 1, place: place)
        count += 1
    }

    /// Where a key is, or would be.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = entries.elements.count - 1
        let product = (key &* 0x9E37_79B9_7F4A_7C15)
        var slot = Int(truncatingIfNeeded: product >> 32) & mask
        while entries.elements[slot].key != key, entries.elements[slot].key != 0 { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = entries
        entries = StreamMemory(repeating: .none, count: 2 * old.elements.count)
        for entry in old.elements where entry.key != 0 { entries.elements[slot(of: entry.key)] = entry }
    }
}
