/// What a person may have meant.
package enum NearMiss {
    /// The known word nearest to what was typed, or `nil` when none is near.
    ///
    /// Near is an edit distance of at most a third of the typed length; ties go to the first in the given order.
    package static func suggestion(for typed: String, among known: some Sequence<String>) -> String? {
        let limit = max(1, typed.count / 3)
        var best: (word: String, distance: Int)?
        for word in known {
            let distance = editDistance(Array(typed.lowercased()), Array(word.lowercased()), limit: limit)
            if let distance, distance < best?.distance ?? Int.max { best = (word, distance) }
        }
        return best?.word
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours between two words, or `nil` when it is
    /// more than `limit`.
    ///
    /// The optimal string alignment distance (Damerau 1964, restricted). Cost: the product of the lengths.
    package static func editDistance<Letter: Equatable>(_ first: [Letter], _ second: [Letter], limit: Int) -> Int? {
        guard abs(first.count - second.count) <= limit else { return nil }
        var beforeLast = [Int](repeating: 0, count: second.count + 1)
        var last = Array(0...second.count)
        for (row, letter) in first.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(second.count + 1)
            for (column, other) in second.enumerated() {
                var distance = min(last[column + 1] + 1, current[column] + 1)
                distance = min(distance, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current.append(distance)
            }
            if current.allSatisfy({ $0 > limit }) { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[second.count] <= limit ? last[second.count] : nil
    }
}
