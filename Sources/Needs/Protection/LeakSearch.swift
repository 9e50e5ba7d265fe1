/// Finds what follows from known sums of unknown numbers of respondents: every group that is smaller than may be known.
///
/// A group that printed cells add up to, with 0 < n < k, exists exactly where some unknown cannot be as large as k: the
/// largest value of an unknown x under the equations E·x = b, x ≥ 0, is by duality the smallest b·λ of a combination
/// λ of the equations that counts x at least once and nothing negatively. So one linear programme an unknown finds sums of
/// any number of groups, without trying them. Criterion: the upper protection level of Fischetti and Salazar-González
/// (2000), at k.
struct LeakSearch {
    /// A group that is too small.
    struct Leak {
        /// How it is given away.
        let kind: Disclosure.Kind

        /// The unknowns that it is made of.
        let unknowns: [Int]

        /// How often each equation is counted; for a bounded group 1 where it is used.
        let factors: [Int]

        /// What the sum is divided by.
        let divisor: Int
    }

    /// The leaks; `nil` when the equations contradict each other.
    let leaks: [Leak]?

    /// Searches, given cells (each a list of unknowns) that are known not to be 0.
    init(_ equations: [KnownEquations.Equation], unknowns: Int, occupied: [[Int]], smallest: Int) {
        let knowledge = KnownEquations(equations, unknowns: unknowns)
        guard knowledge.isPossible, let summed = LeakSearch.summed(knowledge, smallest) else {
            leaks = nil
            return
        }
        let found = LeakSearch.subtracted(knowledge, smallest) + summed
        leaks = found.isEmpty ? FixedCellSearch(knowledge, occupied: occupied, smallest: smallest).leaks : found
    }

    // MARK: The three ways

    /// Unknowns that plain subtraction tells.
    private static func subtracted(_ knowledge: KnownEquations, _ smallest: Int) -> [Leak] {
        knowledge.known.indices.compactMap { unknown in
            guard case .some((let value, .alone(let equation, let sign))) = knowledge.known[unknown] else { return nil }
            guard 0 < value, value < smallest else { return nil }
            return leak(.computed, knowledge, [(equation, sign)], divisor: 1)
        }
    }

    /// Unknowns that are limited by a sum that is too small; `nil` when there is no solution at all.
    private static func summed(_ knowledge: KnownEquations, _ smallest: Int) -> [Leak]? {
        let (equations, classes) = alike(knowledge)
        guard !classes.isEmpty else { return [] }
        let table = equations.map { equation in
            (
                coefficients: classes.map { unknown in
                    knowledge.rest[equation].terms.first { $0.unknown == unknown }?.coefficient ?? 0
                }, value: knowledge.rest[equation].value
            )
        }
        guard var simplex = ExactSimplex(table, unknowns: classes.count) else { return nil }
        var leaks: [Leak] = []
        var isSafe = [Bool](repeating: false, count: classes.count)
        for number in classes.indices where !isSafe[number] {
            switch simplex.maximum(of: number, enough: smallest) {
            case .enough:
                for other in classes.indices {
                    let value = simplex.value(of: other)
                    if value.numerator >= smallest * value.divisor { isSafe[other] = true }
                }
            case .bounded(let numerator, let divisor, let factors):
                guard numerator > 0 else { continue }
                leaks.append(leak(.computed, knowledge, Array(zip(equations, factors)), divisor: divisor))
            case .unknown:
                let factors = [Int](repeating: 1, count: knowledge.given.count)
                leaks.append(Leak(kind: .undecided, unknowns: [classes[number]], factors: factors, divisor: 1))
            }
        }
        return leaks
    }

    // MARK: Steps

    /// The equations that still have unknowns, and one unknown of all that occur in the same way in them.
    private static func alike(_ knowledge: KnownEquations) -> (equations: [Int], classes: [Int]) {
        let equations = knowledge.rest.indices.filter { !knowledge.rest[$0].terms.isEmpty }
        var columns = [[Int]](repeating: [], count: knowledge.known.count)
        for equation in equations {
            for term in knowledge.rest[equation].terms {
                columns[term.unknown] += [equation, term.coefficient]
            }
        }
        var seen: Set<[Int]> = []
        return (equations, columns.indices.filter { !columns[$0].isEmpty && seen.insert(columns[$0]).inserted })
    }

    private static func leak(
        _ kind: Disclosure.Kind,
        _ knowledge: KnownEquations,
        _ factors: [(equation: Int, factor: Int)],
        divisor: Int
    ) -> Leak {
        let combination = knowledge.combination(of: factors.map { ($0.equation, $0.factor) })
        let coefficients = knowledge.coefficients(of: combination)
        let unknowns = coefficients.indices.filter { coefficients[$0] > 0 && knowledge.known[$0]?.value != 0 }
        let common = combination.reduce(divisor, greatestCommonDivisor)
        return Leak(kind: kind, unknowns: unknowns, factors: combination.map { $0 / common }, divisor: divisor / common)
    }
}
