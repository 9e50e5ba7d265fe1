import Reference
import TestSupport
import Testing

@Suite("The edit distance")
struct NearMissTests {
    /// Optimal string alignment by its definition: the cheapest of the four last steps, tried one by one.
    private func definition(_ first: ArraySlice<Character>, _ second: ArraySlice<Character>) -> Int {
        guard let one = first.last, let other = second.last else { return max(first.count, second.count) }
        var cheapest = definition(first.dropLast(), second.dropLast()) + (one == other ? 0 : 1)
        cheapest = min(cheapest, definition(first.dropLast(), second) + 1)
        cheapest = min(cheapest, definition(first, second.dropLast()) + 1)
        if first.dropLast().last == other, second.dropLast().last == one {
            cheapest = min(cheapest, definition(first.dropLast(2), second.dropLast(2)) + 1)
        }
        return cheapest
    }

    @Test("is that of its definition for random words, and none beyond the limit", arguments: UInt64(1)...60)
    func isThatOfItsDefinition(seed: UInt64) {
        var dice = Dice(seed: seed)
        let letters = Array("abc")
        let first = Array(dice.word(of: letters, lengths: 0...5))
        let second = Array(dice.word(of: letters, lengths: 0...5))
        let distance = definition(first[...], second[...])
        for limit in 0...6 {
            #expect(
                NearMiss.editDistance(first, second, limit: limit) == (distance <= limit ? distance : nil),
                "seed \(seed): \(String(first)) and \(String(second)) within \(limit)"
            )
        }
    }

    @Test("is the same both ways", arguments: UInt64(1)...40)
    func isSymmetric(seed: UInt64) {
        var dice = Dice(seed: seed)
        let first = Array(dice.word(of: Array("abcd"), lengths: 0...9))
        let second = Array(dice.word(of: Array("abcd"), lengths: 0...9))
        #expect(
            NearMiss.editDistance(first, second, limit: 9) == NearMiss.editDistance(second, first, limit: 9),
            "seed \(seed)"
        )
    }

    @Test(
        "counts a swap of neighbours as one",
        arguments: [("ab", "ba", 1), ("nigre", "niger", 1), ("ca", "abc", 3), ("", "abc", 3), ("kitten", "sitting", 3)]
    )
    func countsSwaps(first: String, second: String, distance: Int) {
        #expect(NearMiss.editDistance(Array(first), Array(second), limit: 9) == distance)
    }

    @Test(
        "suggests the nearest known word, the first of equals, and none that is far",
        arguments: [
            ("langauges", "languages"), ("Title", "title"), ("titel", "title"), ("modules", "module"), ("xyz", nil),
            ("", nil), ("aims", "aim"), ("age", nil),
        ]
    )
    func suggests(typed: String, expected: String?) {
        let known = ["title", "aim", "module", "language", "languages", "stage_of_work"]
        #expect(NearMiss.suggestion(for: typed, among: known) == expected)
        #expect(NearMiss.suggestion(for: "cat", among: ["bat", "hat", "rat"]) == "bat")
    }
}
