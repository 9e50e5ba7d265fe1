/// Random numbers that are the same on every machine for the same seed.
///
/// SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Creates a generator.
    package init(seed: UInt64) {
        state = seed
    }

    /// The next 64 bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to and without 1.
    package mutating func unit() -> Double { SeededGenerator.unit(next()) }

    /// Whether something with this probability happens.
    package mutating func happens(_ probability: Double) -> Bool { unit() < probability }

    /// A whole number from 0 up to and without `bound`, which is at least 1 and below 2⁵².
    package mutating func index(below bound: Int) -> Int { SeededGenerator.index(next(), below: bound) }

    /// Draws so many whole numbers from 0 up to and without `bound`, and counts how often each comes up.
    ///
    /// - Parameters:
    ///   - number: how many are drawn.
    ///   - bound: at least 1.
    ///   - times: how often each came up before, `bound` counts or more.
    package mutating func draw(_ number: Int, below bound: Int, counting times: inout [Int16]) {
        precondition(bound <= times.count, "every number that may be drawn has a count")
        var generator = self
        times.withUnsafeMutableBufferPointer { times in
            for _ in 0..<number { times[generator.index(below: bound)] &+= 1 }
        }
        self = generator
    }

    /// A draw from the normal distribution, near enough for practice data: twelve uniform draws less six.
    ///
    /// No logarithm and no cosine: their last digits differ between machines.
    package mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
        var sum = -6.0
        for _ in 0..<12 { sum += unit() }
        return mean + deviation * sum
    }

    /// One of the choices, each as likely as its share of all weights.
    package mutating func choose<Choice>(_ choices: [(choice: Choice, weight: Double)]) -> Choice? {
        var rest = unit() * choices.map(\.weight).reduce(0, +)
        for (choice, weight) in choices {
            rest -= weight
            if rest < 0 { return choice }
        }
        return choices.last?.choice
    }

    /// One of the elements, all equally likely.
    package mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[index(below: elements.count)]
    }

    // MARK: What 64 bits say

    private static func unit(_ bits: UInt64) -> Double { Double(bits >> 11) * 0x1p-53 }

    /// `unit` times a bound, cut off, in whole numbers, which is quicker and comes to the same.
    @inline(__always)
    package static func index(_ bits: UInt64, below bound: Int) -> Int {
        let (index, rest) = (bits & ~0x7FF).multipliedFullWidth(by: UInt64(bound))
        // This product is exact, and that of `unit` is rounded: just below the next number it may be that one.
        guard rest < 0 &- UInt64(bound) << 11 else { return min(Int(unit(bits) * Double(bound)), bound - 1) }
        return Int(truncatingIfNeeded: index)
    }
}
