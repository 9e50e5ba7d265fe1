import Reference

/// Slips of the hand.
enum Misspelling {
    /// The text with one or two slips: a letter doubled, lost, swapped with its neighbour or replaced.
    ///
    /// The first letter stays, a short text has one slip only, and no text is left as it was.
    static func slip(in text: String, using generator: inout SeededGenerator) -> String {
        let original = Array(text.unicodeScalars)
        var letters = original
        let slips = letters.count < 8 || generator.happens(0.7) ? 1 : 2
        for _ in 0..<slips { slip(in: &letters, using: &generator) }
        if letters == original, let last = letters.last { letters.append(last) }
        return String(String.UnicodeScalarView(letters))
    }

    private static func slip(in letters: inout [Unicode.Scalar], using generator: inout SeededGenerator) {
        let places = letters.indices.dropFirst().filter { letters[$0].properties.isAlphabetic }
        guard let place = generator.pick(places) else { return }
        let others = places.map { letters[$0] }
            .filter {
                $0 != letters[place] && $0.properties.isLowercase == letters[place].properties.isLowercase
            }
        switch generator.index(below: 6) {
        case 0,
            1 where letters.count > 3:
            letters.remove(at: place)
        case 2 where places.contains(place - 1): letters.swapAt(place, place - 1)
        case 3: letters[place] = generator.pick(others) ?? letters[place]
        default: letters.insert(letters[place], at: place)
        }
    }
}
