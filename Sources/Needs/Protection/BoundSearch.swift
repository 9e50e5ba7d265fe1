/// Narrows down what each unknown number of respondents can be, equation by equation, until nothing moves.
struct BoundSearch {
    /// What an unknown can be, and the equations that say so.
    struct Bounds {
        /// The least it can be.
        var lowest = 0

        /// The most it can be; `nil` without a limit.
        var highest: Int?

        /// The equations that were used, by number.
        var reasons: Set<Int> = []
    }

    /// Rounds after which the search ends, whatever still moves.
    private static let mostRounds = 40

    /// The bounds of each unknown.
    private(set) var bounds: [Bounds]

    /// Whether every unknown can be something.
    var isPossible: Bool { bounds.allSatisfy { $0.lowest <= $0.highest ?? Int.max } }

    /// Searches, from the least that each unknown can be.
    init(_ equations: [KnownEquations.Equation], lowest: [Int]) {
        bounds = lowest.map { Bounds(lowest: $0) }
        for _ in 0..<BoundSearch.mostRounds {
            var isChanged = false
            for (number, equation) in equations.enumerated() where narrow(equation, number) { isChanged = true }
            guard isChanged, isPossible else { return }
        }
    }

    private mutating func narrow(_ equation: KnownEquations.Equation, _ number: Int) -> Bool {
        var isChanged = false
        for (place, term) in equation.terms.enumerated() {
            var (least, most): (Int?, Int?) = (equation.value, equation.value)
            var reasons: Set<Int> = [number]
            for (otherPlace, other) in equation.terms.enumerated() where otherPlace != place {
                let (low, high) = range(of: other)
                least = high.flatMap { high in least.map { $0 - high } }
                most = low.flatMap { low in most.map { $0 - low } }
                reasons.formUnion(bounds[other.unknown].reasons)
            }
            if term.coefficient < 0 { (least, most) = (most.map { -$0 }, least.map { -$0 }) }
            let size = abs(term.coefficient)
            if let least, roundedUp(least, size) > bounds[term.unknown].lowest {
                bounds[term.unknown].lowest = roundedUp(least, size)
                bounds[term.unknown].reasons.formUnion(reasons)
                isChanged = true
            }
            if let most, roundedDown(most, size) < bounds[term.unknown].highest ?? Int.max {
                bounds[term.unknown].highest = roundedDown(most, size)
                bounds[term.unknown].reasons.formUnion(reasons)
                isChanged = true
            }
        }
        return isChanged
    }

    /// The least and the most that a term can be.
    private func range(of term: (unknown: Int, coefficient: Int)) -> (Int?, Int?) {
        let low = bounds[term.unknown].lowest * term.coefficient
        let high = bounds[term.unknown].highest.map { $0 * term.coefficient }
        return term.coefficient > 0 ? (low, high) : (high, low)
    }

    private func roundedDown(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
    }

    private func roundedUp(_ number: Int, _ divisor: Int) -> Int { -roundedDown(-number, divisor) }
}
