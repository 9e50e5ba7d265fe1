import Reference
import Testing

@Suite("Numbers of chance")
struct SeededGeneratorTests {
    /// The definition: a number below 1, times the bound, cut off.
    private func index(_ bits: UInt64, below bound: Int) -> Int {
        min(Int(Double(bits >> 11) * 0x1p-53 * Double(bound)), bound - 1)
    }

    @Test("are cut off as the product of a number below 1 is", arguments: [1, 2, 3, 7, 10, 196, 249, 1_000, 86_400])
    func indices(bound: Int) {
        var chance = SeededGenerator(seed: UInt64(bound))
        for _ in 0..<2_000 {
            let bits = chance.next()
            #expect(SeededGenerator.index(bits, below: bound) == index(bits, below: bound), "\(bits)")
        }
    }

    @Test("are the next number where the product is rounded to it", arguments: [3, 7, 196, 249, 1_000])
    func rounding(bound: Int) {
        for next in 1...bound {
            // The first 53 bits whose product is the next number, and those before.
            let first = (UInt64(next) << 53 + UInt64(bound) - 1) / UInt64(bound)
            for units in (first - 3)...min(first, 1 << 53 - 1) {
                let bits = units << 11 | 0x7FF
                #expect(SeededGenerator.index(bits, below: bound) == index(bits, below: bound), "\(bits)")
            }
        }
    }

    @Test("are counted as they are drawn one by one")
    func counting() {
        var (together, apart) = (SeededGenerator(seed: 5), SeededGenerator(seed: 5))
        var (times, expected) = ([Int16](repeating: 0, count: 12), [Int16](repeating: 0, count: 12))
        for _ in 0..<2 { together.draw(400, below: 10, counting: &times) }
        for _ in 0..<800 { expected[apart.index(below: 10)] += 1 }
        #expect(times == expected)
        #expect(together.next() == apart.next())
    }
}
