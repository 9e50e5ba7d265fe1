/// Narrows down what each unknown number of respondents can be, equation by equation, until nothing moves.
struct BoundSearch {
    /// What an unknown can be.
    struct Bounds {
        /// The least it can be.
        var lowest: Int

        /// The most it can be; `nil` without a limit.
        var highest: Int?
    }

    /// Rounds after which the search ends, whatever still moves.
    private static let mostRounds = 40

    /// The bounds of each unknown.
    private(set) var bounds: [Bounds]

    private let equations: [KnownEquations.Equation]
    private var steps: [(unknown: Int, equation: Int)] = []

    /// Searches, from the least that each unknown can be.
    init(_ equations: [KnownEquations.Equation], lowest: [Int]) {
        self.equations = equations
        bounds = lowest.map { Bounds(lowest: $0) }
        for _ in 0..<BoundSearch.mostRounds {
            let before = steps.count
            for number in equations.indices { narrow(number) }
            guard steps.count > before, isPossible else { return }
        }
    }

    /// Whether every unknown can be something.
    var isPossible: Bool { bounds.allSatisfy { $0.lowest <= $0.highest ?? Int.max } }

    /// The equations that led to the bounds of an unknown, by number, ascending; perhaps some more.
    func reasons(for unknown: Int) -> [Int] {
        var (unknowns, reasons): (Set<Int>, Set<Int>) = ([unknown], [])
        for step in steps.reversed() where unknowns.contains(step.unknown) {
            reasons.insert(step.equation)
            unknowns.formUnion(equations[step.equation].terms.map(\.unknown))
        }
        return reasons.sorted()
    }

    // MARK: Steps

    /// Holds each unknown of an equation against what the others can be.
    private mutating func narrow(_ number: Int) {
        let equation = equations[number]
        let ranges = equation.terms.map(range)
        let (least, most) = (LimitSum(ranges.map(\.least)), LimitSum(ranges.map(\.most)))
        for (term, range) in zip(equation.terms, ranges) {
            let low = most.without(range.most).map { equation.value - $0 }
            let high = least.without(range.least).map { equation.value - $0 }
            let size = abs(term.coefficient)
            let (lowest, highest) = term.coefficient > 0 ? (low, high) : (high.map { -$0 }, low.map { -$0 })
            if let lowest, roundedUp(lowest, size) > bounds[term.unknown].lowest {
                bounds[term.unknown].lowest = roundedUp(lowest, size)
                steps.append((term.unknown, number))
            }
            if let highest, roundedDown(highest, size) < bounds[term.unknown].highest ?? Int.max {
                bounds[term.unknown].highest = roundedDown(highest, size)
                steps.append((term.unknown, number))
            }
        }
    }

    /// The least and the most that a term can be.
    private func range(of term: (unknown: Int, coefficient: Int)) -> (least: Int?, most: Int?) {
        let low = bounds[term.unknown].lowest * term.coefficient
        let high = bounds[term.unknown].highest.map { $0 * term.coefficient }
        return term.coefficient > 0 ? (low, high) : (high, low)
    }

    /// A sum of limits, some of which may not exist.
    private struct LimitSum {
        var sum = 0
        var missing = 0

        init(_ limits: [Int?]) {
            for limit in limits { if let limit { sum += limit } else { missing += 1 } }
        }

        func without(_ limit: Int?) -> Int? {
            guard let limit else { return missing == 1 ? sum : nil }
            return missing == 0 ? sum - limit : nil
        }
    }

    private func roundedDown(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
    }

    private func roundedUp(_ number: Int, _ divisor: Int) -> Int { -roundedDown(-number, divisor) }
}
