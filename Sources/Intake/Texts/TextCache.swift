/// What a few texts stand for, found by their bytes: comparing texts as Unicode does would take long.
struct TextCache<Value> {
    private var entries: [Entry] = []

    /// The bytes of all texts, end to end.
    private var bytes: [UInt8] = []

    /// For each place that a hash names, the entry there, counted from 1; 0 for none.
    ///
    /// Their number is a power of two.
    private var places: [UInt32] = [UInt32](repeating: 0, count: 64)

    /// How many texts are kept at most: nobody fills the memory with texts that never come again.
    private let most: Int

    private struct Entry {
        let hash: UInt64
        let start: Int
        let count: Int
        let value: Value
    }

    init(most: Int) {
        self.most = most
    }

    /// What a text stands for, where it was kept.
    @inline(__always)
    func value(of text: UnsafeRawBufferPointer) -> Value? {
        let hash = TextCache.hash(text)
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while true {
            let number = Int(places[place])
            guard number > 0 else { return nil }
            if entries[number - 1].hash == hash, holds(text, entries[number - 1]) { return entries[number - 1].value }
            place = (place + 1) & (places.count - 1)
        }
    }

    /// Keeps what a text that is not kept yet stands for, while there is room.
    mutating func keep(_ value: Value, for text: UnsafeRawBufferPointer) {
        guard entries.count < most else { return }
        entries.append(Entry(hash: TextCache.hash(text), start: bytes.count, count: text.count, value: value))
        bytes += text
        if entries.count * 2 > places.count {
            places = [UInt32](repeating: 0, count: places.count * 2)
            for number in entries.indices { enter(number) }
        } else {
            enter(entries.count - 1)
        }
    }

    private mutating func enter(_ number: Int) {
        var place = Int(truncatingIfNeeded: entries[number].hash) & (places.count - 1)
        while places[place] != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = UInt32(number + 1)
    }

    @inline(__always)
    private func holds(_ text: UnsafeRawBufferPointer, _ entry: Entry) -> Bool {
        guard entry.count == text.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            UnsafeRawBufferPointer(rebasing: bytes[entry.start..<(entry.start + entry.count)]).isSame(as: text)
        }
    }

    @inline(__always)
    private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var hash = ContentHash()
        hash.add(text)
        return hash.state
    }
}
