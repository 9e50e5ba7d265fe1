/// Looks for other whole numbers of respondents that fit what was printed, by trying them one after the other.
///
/// Where there are none for a hidden cell, its number is known, even though no printed cells add up to it.
package struct OtherNumbers {
    /// Whether other numbers were found.
    package enum Answer {
        /// There are others.
        case found

        /// There are none: the number is known.
        case none

        /// The search was cut short.
        case unknown
    }

    private static let largest = 25

    private let unknowns: Int
    private var sums: [(members: [Int], value: Int)] = []
    private var occupied: [[Int]] = []
    private let mostSteps: Int
    private var steps = 0

    /// Creates a search over a number of unknowns that is cut short after so many steps.
    package init(unknowns: Int, mostSteps: Int) {
        self.mostSteps = mostSteps
        self.unknowns = unknowns
    }

    /// Learns the sum of some unknowns.
    package mutating func learn(sumOf members: [Int], is value: Int) { sums.append((members, value)) }

    /// Learns that some unknowns are not all 0.
    package mutating func learn(isOccupied members: [Int]) { occupied.append(members) }

    /// Whether some unknowns can add up to something else than a value.
    package func canDiffer(sumOf members: [Int], from value: Int) -> Answer {
        var isCutShort = false
        for other in [value + 1, value - 1] + Array(0...OtherNumbers.largest) where other != value && other >= 0 {
            var search = self
            search.learn(sumOf: members, is: other)
            switch search.hasSolution() {
            case .found: return .found
            case .none: continue
            case .unknown: isCutShort = true
            }
        }
        return isCutShort ? .unknown : .none
    }

    private mutating func hasSolution() -> Answer {
        let places = (0..<unknowns).map { unknown in sums.indices.filter { sums[$0].members.contains(unknown) } }
        var numbers: [Int] = []
        var left = sums.map(\.value)
        var open = sums.map(\.members.count)
        let isFound = extend(&numbers, &left, &open, places)
        return isFound ? .found : steps < mostSteps ? .none : .unknown
    }

    /// Tries each number for the next unknown.
    private mutating func extend(
        _ numbers: inout [Int],
        _ left: inout [Int],
        _ open: inout [Int],
        _ places: [[Int]]
    )
        -> Bool
    {
        steps += 1
        guard steps < mostSteps else { return false }
        guard numbers.count < unknowns else {
            return occupied.allSatisfy { members in members.contains { numbers[$0] > 0 } }
        }
        let sums = places[numbers.count]
        let most = min(OtherNumbers.largest, sums.map { left[$0] }.min() ?? OtherNumbers.largest)
        guard most >= 0 else { return false }
        let least = sums.filter { open[$0] == 1 }.map { left[$0] }.max() ?? 0
        guard least <= most else { return false }
        for sum in sums { open[sum] -= 1 }
        defer { for sum in sums { open[sum] += 1 } }
        for number in least...most {
            numbers.append(number)
            for sum in sums { left[sum] -= number }
            let isFound = extend(&numbers, &left, &open, places)
            for sum in sums { left[sum] += number }
            if isFound { return true }
            numbers.removeLast()
        }
        return false
    }
}
