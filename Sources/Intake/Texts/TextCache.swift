/// What a few texts stand for, found by their bytes: comparing texts as Unicode does would take long.
struct TextCache<Value> {
    private var values: [Value] = []

    /// The bytes of all texts, end to end.
    private var bytes: [UInt8] = []

    /// The texts, each at a place that its hash names or behind it.
    ///
    /// Their number is a power of two.
    private var entries = [Entry](repeating: Entry(), count: 64)

    /// How many texts are kept at most: nobody fills the memory with texts that never come again.
    private let most: Int

    private struct Entry {
        var hash: UInt64 = 0
        var start: UInt32 = 0
        var count: UInt32 = 0

        /// Which of the values it is, counted from 1; 0 where there is no text.
        var number: UInt32 = 0
    }

    init(most: Int) {
        self.most = most
    }

    /// What a text stands for, where it was kept.
    @inline(__always)
    func value(of text: UnsafeRawBufferPointer) -> Value? {
        let number = number(of: text)
        return number > 0 ? values[number - 1] : nil
    }

    /// Keeps what a text that is not kept yet stands for, while there is room.
    mutating func keep(_ value: Value, for text: UnsafeRawBufferPointer) {
        guard values.count < most, bytes.count + text.count <= UInt32.max else { return }
        values.append(value)
        if values.count * 2 > entries.count { grow() }
        enter(
            Entry(
                hash: TextCache.hash(text),
                start: UInt32(bytes.count),
                count: UInt32(text.count),
                number: UInt32(values.count)
            )
        )
        bytes += text
    }

    /// The number of a text; 0 where it was not kept.
    @inline(__always)
    private func number(of text: UnsafeRawBufferPointer) -> Int {
        let hash = TextCache.hash(text)
        return entries.withUnsafeBufferPointer { entries in
            var place = Int(truncatingIfNeeded: hash) & (entries.count - 1)
            while entries[place].number > 0 {
                if entries[place].hash == hash, holds(text, entries[place]) { return Int(entries[place].number) }
                place = (place + 1) & (entries.count - 1)
            }
            return 0
        }
    }

    private mutating func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(), count: 2 * old.count)
        for entry in old where entry.number > 0 { enter(entry) }
    }

    private mutating func enter(_ entry: Entry) {
        var place = Int(truncatingIfNeeded: entry.hash) & (entries.count - 1)
        while entries[place].number > 0 { place = (place + 1) & (entries.count - 1) }
        entries[place] = entry
    }

    @inline(__always)
    private func holds(_ text: UnsafeRawBufferPointer, _ entry: Entry) -> Bool {
        bytes.withUnsafeBytes { bytes in
            let start = Int(entry.start)
            return UnsafeRawBufferPointer(rebasing: bytes[start..<(start + Int(entry.count))]).isSame(as: text)
        }
    }

    @inline(__always)
    private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var hash = ContentHash()
        hash.add(text)
        return hash.state
    }
}
