/// What an attacker knows of unknown numbers of respondents: sums of them, and that none is negative.
///
/// Creating it works out all that follows by plain subtraction: an equation with one unknown tells it, a sum of 0 tells
/// that all of it is 0, and what is known is taken out of the other equations.
struct KnownEquations {
    /// One sum of unknowns.
    struct Equation {
        /// The unknowns, ascending, with their coefficients.
        var terms: [(unknown: Int, coefficient: Int)]

        /// What they add up to.
        var value: Int
    }

    /// How an unknown came to be known.
    enum Origin {
        /// The equation had no other unknown; its coefficient there was 1 or −1.
        case alone(equation: Int, sign: Int)

        /// The equation's unknowns, all counted with the same sign, add up to 0.
        case nothing(equation: Int, sign: Int)
    }

    /// The equations as they were given.
    let given: [Equation]

    /// The equations with known numbers taken out.
    private(set) var rest: [Equation]

    /// The value and origin of each unknown that is known.
    private(set) var known: [(value: Int, origin: Origin)?]

    /// Whether no number of respondents is negative and no two equations were seen to contradict each other.
    private(set) var isPossible = true

    private var removed: [[(equation: Int, factor: Int)]]
    private var order: [Int] = []
    private var relations: [[Int]] = []

    /// Works out what is known.
    init(_ equations: [Equation], unknowns: Int) {
        given = equations
        rest = equations
        known = Array(repeating: nil, count: unknowns)
        removed = Array(repeating: [], count: equations.count)
        var isChanged = true
        while isChanged {
            isChanged = false
            for number in rest.indices where settle(number) { isChanged = true }
        }
    }

    /// How often each given equation is counted in a combination of the remaining ones such that no unknown is counted
    /// negatively.
    func combination(of factors: [(equation: Int, factor: Int)]) -> [Int] {
        var total = [Int](repeating: 0, count: given.count)
        for (equation, factor) in factors { add(equation, times: factor, to: &total) }
        for relation in relations { shorten(&total, by: relation) }
        // What is known to be nothing may have been left with a negative coefficient: its own equation lifts it.
        var coefficients = coefficients(of: total)
        for unknown in order.reversed() where coefficients[unknown] < 0 {
            guard let (_, origin) = known[unknown], case .nothing(let equation, let sign) = origin else { continue }
            add(equation, times: -coefficients[unknown] * sign, to: &total)
            coefficients = self.coefficients(of: total)
        }
        return total
    }

    /// How often each unknown is counted in a combination of the given equations.
    func coefficients(of combination: [Int]) -> [Int] {
        var coefficients = [Int](repeating: 0, count: known.count)
        for (equation, factor) in zip(given, combination) where factor != 0 {
            for term in equation.terms { coefficients[term.unknown] += factor * term.coefficient }
        }
        return coefficients
    }

    // MARK: Steps

    /// Takes known numbers out of an equation and looks at what is left; answers whether a number became known.
    private mutating func settle(_ number: Int) -> Bool {
        guard !rest[number].terms.isEmpty else { return false }
        if rest[number].terms.contains(where: { known[$0.unknown] != nil }) { takeOutKnown(of: number) }
        let equation = rest[number]
        guard let first = equation.terms.first else {
            if equation.value != 0 { isPossible = false } else { relate(number) }
            return false
        }
        let sign = first.coefficient.signum()
        if equation.terms.count == 1, abs(first.coefficient) == 1 {
            if equation.value * sign < 0 { isPossible = false }
            known[first.unknown] = (equation.value * sign, .alone(equation: number, sign: sign))
            order.append(first.unknown)
        } else if equation.value == 0, equation.terms.allSatisfy({ $0.coefficient.signum() == sign }) {
            for term in equation.terms {
                known[term.unknown] = (0, .nothing(equation: number, sign: sign))
                order.append(term.unknown)
            }
        } else {
            return false
        }
        rest[number].terms = []
        return true
    }

    private mutating func takeOutKnown(of number: Int) {
        var kept: [(unknown: Int, coefficient: Int)] = []
        for term in rest[number].terms {
            guard let (value, origin) = known[term.unknown] else {
                kept.append(term)
                continue
            }
            rest[number].value -= term.coefficient * value
            if case .alone(let equation, let sign) = origin {
                removed[number].append((equation, -term.coefficient * sign))
            }
        }
        rest[number].terms = kept
    }

    /// Keeps an equation that says nothing new: a printed total of printed cells.
    private mutating func relate(_ number: Int) {
        var relation = [Int](repeating: 0, count: given.count)
        add(number, times: 1, to: &relation)
        relations.append(relation)
    }

    /// Puts a total in the place of its parts, or the other way round, where that leaves fewer cells to name.
    private func shorten(_ total: inout [Int], by relation: [Int]) {
        let used = relation.indices.filter { relation[$0] != 0 }
        let times = Set(used.filter { total[$0] % relation[$0] == 0 }.map { -total[$0] / relation[$0] }).sorted()
        func length(_ times: Int) -> Int { used.count { total[$0] + times * relation[$0] != 0 } }
        guard let best = times.min(by: { length($0) < length($1) }), length(best) < length(0) else { return }
        for equation in used { total[equation] += best * relation[equation] }
    }

    private func add(_ equation: Int, times factor: Int, to total: inout [Int]) {
        total[equation] += factor
        for (other, otherFactor) in removed[equation] { add(other, times: factor * otherFactor, to: &total) }
    }
}
