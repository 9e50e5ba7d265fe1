package import Reference

/// Chance for tests, the same for the same seed.
package typealias Dice = SeededGenerator

extension Dice {
    /// A word of letters out of an alphabet.
    package mutating func word(of letters: [Character], lengths: ClosedRange<Int>) -> String {
        let length = Int.random(in: lengths, using: &self)
        return String((0..<length).compactMap { _ in letters.randomElement(using: &self) })
    }
}
