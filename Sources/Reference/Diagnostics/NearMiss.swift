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
        var current = beforeLast
        for (row, letter) in first.enumerated() {
            current[0] = row + 1
            var least = row + 1
            for (column, other) in second.enumerated() {
                var distance = min(last[column + 1] + 1, current[column] + 1)
                distance = min(distance, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current[column + 1] = distance
                least = min(least, distance)
            }
            // A swap looks two rows back, but costs one edit, so no row below this one can come under the limit.
            if least > limit { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[second.count] <= limit ? last[second.count] : nil
    }
}
