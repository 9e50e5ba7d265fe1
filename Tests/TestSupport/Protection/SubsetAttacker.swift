import Reference

/// An attacker who tries every group: all sets of a few unknown numbers of respondents, against all that was printed.
///
/// Knows nothing of the code under test. A set is known when its sum does not change along any direction in which the
/// unknowns may change without changing what was printed. Directions are found by elimination modulo a prime; two random
/// ones stand for all of them, which errs once in 10¹⁸ sets, and then towards an alarm.
package struct SubsetAttacker {
    private static let prime = (1 << 31) - 1

    /// The true numbers.
    package let sizes: [Int]

    private var sums: [[Int]] = []
    private var isNothing: [Bool]

    /// Creates an attacker of unknown numbers, at most 20.
    package init(sizes: [Int]) {
        self.sizes = sizes
        isNothing = sizes.map { _ in false }
    }

    /// Learns the sum of some unknowns; each is named once.
    package mutating func learn(sumOf unknowns: [Int]) {
        if unknowns.allSatisfy({ sizes[$0] == 0 }) {
            for unknown in unknowns { isNothing[unknown] = true }
        }
        var line = sizes.map { _ in 0 }
        for unknown in unknowns { line[unknown] = 1 }
        sums.append(line)
    }

    /// A known set with more than 0 and fewer than `smallest` respondents, and how many sets were tried.
    package func knownGroup(below smallest: Int, seed: UInt64) -> (group: [Int]?, tried: Int) {
        let open = sizes.indices.filter { !isNothing[$0] }
        var generator = SeededGenerator(seed: seed)
        let directions = directions(of: open)
        let mixed = (0..<2).map { _ in mix(directions, open.count, &generator) }
        var tried = 0
        // What a set of unknowns, as bits, adds up to: its lowest one and the rest.
        var size = [Int](repeating: 0, count: 1 << open.count)
        var changes = mixed.map { _ in size }
        for set in 1..<max(1 << open.count, 1) {
            let (lowest, rest) = (set.trailingZeroBitCount, set & (set - 1))
            size[set] = size[rest] + sizes[open[lowest]]
            for number in mixed.indices {
                changes[number][set] = (changes[number][rest] + mixed[number][lowest]) % SubsetAttacker.prime
            }
            guard 0 < size[set], size[set] < smallest else { continue }
            tried += 1
            if changes.allSatisfy({ $0[set] == 0 }) {
                return (open.indices.filter { set >> $0 & 1 == 1 }.map { open[$0] }, tried)
            }
        }
        return (nil, tried)
    }

    /// Directions of change that leave every sum as it is.
    private func directions(of open: [Int]) -> [[Int]] {
        var lines = sums.map { line in open.map { line[$0] } }
        var pivots: [Int] = []
        for column in open.indices {
            guard let found = lines.indices.dropFirst(pivots.count).first(where: { lines[$0][column] != 0 }) else {
                continue
            }
            lines.swapAt(found, pivots.count)
            let inverse = SubsetAttacker.inverse(lines[pivots.count][column])
            lines[pivots.count] = lines[pivots.count].map { $0 * inverse % SubsetAttacker.prime }
            for other in lines.indices where other != pivots.count && lines[other][column] != 0 {
                let factor = SubsetAttacker.prime - lines[other][column]
                for index in open.indices {
                    lines[other][index] =
                        (lines[other][index] + factor * lines[pivots.count][index]) % SubsetAttacker.prime
                }
            }
            pivots.append(column)
        }
        return open.indices.filter { !pivots.contains($0) }
            .map { free in
                var direction = open.map { _ in 0 }
                direction[free] = 1
                for (line, pivot) in pivots.enumerated() {
                    direction[pivot] = (SubsetAttacker.prime - lines[line][free]) % SubsetAttacker.prime
                }
                return direction
            }
    }

    private func mix(_ directions: [[Int]], _ count: Int, _ generator: inout SeededGenerator) -> [Int] {
        directions.reduce([Int](repeating: 0, count: count)) { sum, direction in
            let factor = 1 + generator.index(below: SubsetAttacker.prime - 1)
            return zip(sum, direction).map { ($0 + factor * $1) % SubsetAttacker.prime }
        }
    }

    /// By Fermat: the power of prime − 2.
    private static func inverse(_ number: Int) -> Int {
        var (result, base, exponent) = (1, number, prime - 2)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }
}
