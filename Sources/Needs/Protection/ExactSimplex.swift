/// Finds the largest value that one unknown can have, given linear equations and that no unknown is negative.
///
/// The simplex method in whole numbers: each line of the tableau is kept as integers without a common divisor, so there
/// is no rounding. Long searches go by Bland's rule, which cannot cycle. Source: Bland, "New Finite Pivoting Rules for the
/// Simplex Method" (1977).
struct ExactSimplex {
    /// The largest value of an unknown.
    enum Maximum {
        /// It can be at least as large as was asked.
        case enough

        /// It is `numerator / divisor`, which follows from adding the equations, each times its factor, and dividing by
        /// `divisor`.
        case bounded(numerator: Int, divisor: Int, factors: [Int])

        /// The numbers grew too large to say.
        case unknown
    }

    /// Entries of this size end the search; the sum of two products of smaller ones fits an `Int`.
    private static let largestEntry = 1 << 31

    /// Lines with entries of this size are divided by what their entries have in common.
    private static let longEntry = 1 << 20

    /// Steps after which Bland's rule takes over, so that the search ends.
    private static let greedyPivots = 500

    private let unknowns: Int
    private let equations: Int
    private let signs: [Int]
    private var lines: [[Int]] = []
    private var basis: [Int] = []
    private var isLost = false

    private var goalColumn: Int { unknowns + equations }
    private var valueColumn: Int { unknowns + equations + 1 }

    /// Finds a first solution, or `nil` when there is none or the numbers grew too large.
    ///
    /// Each equation has a coefficient for each unknown and a value.
    init?(_ equations: [(coefficients: [Int], value: Int)], unknowns: Int) {
        self.unknowns = unknowns
        self.equations = equations.count
        signs = equations.map { $0.value < 0 ? -1 : 1 }
        for (number, equation) in equations.enumerated() {
            var line = equation.coefficients.map { $0 * signs[number] }
            line += [Int](repeating: 0, count: equations.count + 2)
            line[unknowns + number] = 1
            line[valueColumn] = equation.value * signs[number]
            isLost = isLost || !line.allSatisfy(ExactSimplex.isSmall)
            lines.append(line)
            basis.append(unknowns + number)
        }
        guard findFirstSolution() else { return nil }
    }

    /// The largest value of an unknown, searched no further than `enough`.
    ///
    /// The solution at which the search ends stays for the next search.
    mutating func maximum(of unknown: Int, enough: Int) -> Maximum { search(goal(unknown, sign: 1), enough: enough) }

    /// The largest value of an unknown with its sign turned round, which is never above 0.
    mutating func maximum(ofNegative unknown: Int) -> Maximum { search(goal(unknown, sign: -1), enough: 1) }

    /// The value of an unknown where the last search ended, as a fraction.
    func value(of unknown: Int) -> (numerator: Int, divisor: Int) {
        guard let line = basis.firstIndex(of: unknown) else { return (0, 1) }
        return (lines[line][valueColumn], lines[line][unknown])
    }

    // MARK: Steps

    /// The line that says what an unknown, times a sign, is by the unknowns outside the basis.
    private func goal(_ unknown: Int, sign: Int) -> [Int] {
        var goal = [Int](repeating: 0, count: valueColumn + 1)
        goal[goalColumn] = 1
        goal[unknown] = -sign
        guard let line = basis.firstIndex(of: unknown) else { return goal }
        goal = lines[line].map { $0 * sign }
        goal[goalColumn] = lines[line][unknown]
        goal[unknown] = 0
        return goal
    }

    private mutating func search(_ start: [Int], enough: Int) -> Maximum {
        var (goal, pivots) = (start, 0)
        while !isLost {
            if goal[valueColumn] >= enough * goal[goalColumn] { return .enough }
            guard let entering = entering(goal, after: pivots) else {
                let factors = (0..<equations).map { goal[unknowns + $0] * signs[$0] }
                return .bounded(numerator: goal[valueColumn], divisor: goal[goalColumn], factors: factors)
            }
            guard let leaving = leavingLine(for: entering) else { return .enough }
            pivot(leaving, entering, &goal)
            pivots += 1
        }
        return .unknown
    }

    /// Drives the sum of what the equations lack to 0.
    private mutating func findFirstSolution() -> Bool {
        var goal = [Int](repeating: 0, count: valueColumn + 1)
        goal[goalColumn] = 1
        for line in lines {
            for column in 0..<unknowns { goal[column] -= line[column] }
            goal[valueColumn] -= line[valueColumn]
        }
        isLost = isLost || !goal.allSatisfy(ExactSimplex.isSmall)
        var pivots = 0
        while !isLost, let entering = entering(goal, after: pivots) {
            guard let leaving = leavingLine(for: entering) else { return false }
            pivot(leaving, entering, &goal)
            pivots += 1
        }
        guard !isLost, goal[valueColumn] == 0 else { return false }
        for line in lines.indices.reversed() where basis[line] >= unknowns { release(line) }
        return !isLost
    }

    /// Takes an equation that is satisfied without an unknown of its own out of the basis, or away when others imply it.
    private mutating func release(_ line: Int) {
        guard let entering = (0..<unknowns).first(where: { lines[line][$0] != 0 }) else {
            lines.remove(at: line)
            basis.remove(at: line)
            return
        }
        if lines[line][entering] < 0 { lines[line] = lines[line].map { -$0 } }
        var goal = [Int](repeating: 0, count: valueColumn + 1)
        pivot(line, entering, &goal)
    }

    /// The unknown that is increased next: at first the one that gains most, later by Bland's rule.
    private func entering(_ goal: [Int], after pivots: Int) -> Int? {
        let gaining = (0..<unknowns).lazy.filter { goal[$0] < 0 }
        return pivots < ExactSimplex.greedyPivots ? gaining.min { goal[$0] < goal[$1] } : gaining.first
    }

    /// The line that limits an unknown first; ties go to the lowest unknown.
    private func leavingLine(for entering: Int) -> Int? {
        var best: Int?
        for line in lines.indices where lines[line][entering] > 0 {
            guard let leader = best else {
                best = line
                continue
            }
            let one = lines[line][valueColumn] * lines[leader][entering]
            let other = lines[leader][valueColumn] * lines[line][entering]
            if (one, basis[line]) < (other, basis[leader]) { best = line }
        }
        return best
    }

    private mutating func pivot(_ leaving: Int, _ entering: Int, _ goal: inout [Int]) {
        if lines[leaving][entering] != 1 {
            _ = lines[leaving].withUnsafeMutableBufferPointer { ExactSimplex.shorten($0) }
        }
        let chosen = lines[leaving]
        let used = chosen.indices.filter { chosen[$0] != 0 }
        for line in lines.indices where line != leaving && lines[line][entering] != 0 {
            if !ExactSimplex.eliminate(entering, of: chosen, used, from: &lines[line]) { isLost = true }
        }
        if goal[entering] != 0, !ExactSimplex.eliminate(entering, of: chosen, used, from: &goal) { isLost = true }
        basis[leaving] = entering
    }

    /// Takes a column out of a line, by another whose entries that are not 0 are named; answers whether the line's entries
    /// are still small enough.
    private static func eliminate(_ column: Int, of chosen: [Int], _ used: [Int], from line: inout [Int]) -> Bool {
        let common = greatestCommonDivisor(chosen[column], line[column])
        let (own, other) = (chosen[column] / common, line[column] / common)
        return line.withUnsafeMutableBufferPointer { line in
            var bits = 0
            if own == 1 {
                for index in used {
                    line[index] = line[index] &- other &* chosen[index]
                    bits |= ExactSimplex.bits(of: line[index])
                }
                return bits < largestEntry
            }
            for index in line.indices {
                line[index] = own &* line[index] &- other &* chosen[index]
                bits |= ExactSimplex.bits(of: line[index])
            }
            // Dividing takes longer than all else, so small entries are left as they are.
            return bits < longEntry || shorten(line) < largestEntry
        }
    }

    /// Divides a line by what its entries have in common, and says which bits they use.
    private static func shorten(_ line: UnsafeMutableBufferPointer<Int>) -> Int {
        var (divisor, bits) = (0, 0)
        for entry in line where entry != 0 {
            divisor = greatestCommonDivisor(divisor, entry)
            if divisor == 1 { break }
        }
        if divisor > 1 {
            for index in line.indices where line[index] != 0 { line[index] /= divisor }
        }
        for entry in line { bits |= ExactSimplex.bits(of: entry) }
        return bits
    }

    private static func isSmall(_ entry: Int) -> Bool { bits(of: entry) < largestEntry }

    /// The bits of a number, those of one less where it is negative.
    private static func bits(of number: Int) -> Int { number ^ (number >> (Int.bitWidth - 1)) }
}

/// The greatest common divisor, positive unless both are 0.
func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (abs(one), abs(other))
    while other != 0 { (one, other) = (other, one % other) }
    return one
}
