/// Finds hidden cells of which only one number of respondents fits, given that hidden cells are not empty.
///
/// Three hidden countries whose total is 3 have one respondent each, although no printed cells add up to one of them. Each
/// cell's least and largest number come from two linear programmes; where no whole number but one lies between, it is known.
struct FixedCellSearch {
    /// The cells that can have only one number, below the smallest that may be known.
    private(set) var leaks: [LeakSearch.Leak] = []

    private let knowledge: KnownEquations
    private let smallest: Int
    private let equations: [KnownEquations.Equation]
    private let numbers: [Int?]
    private let classes: [Class]

    /// Unknowns that occur in the same way in all equations.
    private struct Class {
        /// The first of them.
        let unknown: Int

        /// How many they are.
        var unknowns = 0

        /// The cells that they are, where they are whole hidden cells.
        var cells: [[Int]] = []
    }

    /// Searches cells, each a list of unknowns.
    init(_ knowledge: KnownEquations, occupied: [[Int]], smallest: Int) {
        self.knowledge = knowledge
        self.smallest = smallest
        var equations: [KnownEquations.Equation] = []
        var numbers: [Int?] = []
        for (number, equation) in knowledge.rest.enumerated() where !equation.terms.isEmpty {
            equations.append(equation)
            numbers.append(number)
        }
        var cells: [Int: [Int]] = [:]
        var next = knowledge.known.count
        for cell in occupied {
            let open = cell.filter { knowledge.known[$0] == nil }
            guard !open.isEmpty else { continue }
            if cell.count == 1 {
                cells[cell[0]] = cell
            } else {
                // A cell of several unknowns is an unknown of its own: their sum.
                let known = cell.reduce(0) { $0 + (knowledge.known[$1]?.value ?? 0) }
                equations.append(KnownEquations.Equation(terms: open.map { ($0, 1) } + [(next, -1)], value: -known))
                numbers.append(nil)
                cells[next] = cell
                next += 1
            }
        }
        self.equations = equations
        self.numbers = numbers
        classes = FixedCellSearch.classes(equations, unknowns: next, cells)
        search()
    }

    // MARK: Steps

    private static func classes(_ equations: [KnownEquations.Equation], unknowns: Int, _ cells: [Int: [Int]]) -> [Class]
    {
        var columns = [[Int]](repeating: [], count: unknowns)
        for (number, equation) in equations.enumerated() {
            for term in equation.terms { columns[term.unknown] += [number, term.coefficient] }
        }
        var classes: [Class] = []
        var places: [[Int]: Int] = [:]
        for unknown in columns.indices where !columns[unknown].isEmpty {
            let place = places[columns[unknown]] ?? classes.count
            if places.updateValue(place, forKey: columns[unknown]) == nil { classes.append(Class(unknown: unknown)) }
            classes[place].unknowns += 1
            if let cell = cells[unknown] { classes[place].cells.append(cell) }
        }
        return classes
    }

    private mutating func search() {
        let table = equations.map { equation in
            let coefficients = classes.map { group in
                equation.terms.first { $0.unknown == group.unknown }?.coefficient ?? 0
            }
            // What is sought is how many respondents there are beyond the one in each hidden cell.
            let least = zip(coefficients, classes).reduce(0) { $0 + $1.0 * $1.1.cells.count }
            return (coefficients: coefficients, value: equation.value - least)
        }
        guard classes.contains(where: { !$0.cells.isEmpty }) else { return }
        guard var simplex = ExactSimplex(table, unknowns: classes.count) else { return }
        for (number, group) in classes.enumerated() where !group.cells.isEmpty {
            guard let factors = factorsFixing(number, group, &simplex) else { continue }
            for cell in group.cells {
                leaks.append(LeakSearch.Leak(kind: .bounded, unknowns: cell, factors: factors, divisor: 1))
            }
        }
    }

    /// The given equations that leave the cells of a class only one number, each 1; `nil` where there are several, or one
    /// that is large enough.
    private func factorsFixing(_ number: Int, _ group: Class, _ simplex: inout ExactSimplex) -> [Int]? {
        let isAlone = group.cells.count == 1 && group.unknowns == 1
        guard
            case .bounded(let most, let divisor, let upper) =
                simplex.maximum(of: number, enough: isAlone ? smallest - 1 : 1)
        else { return nil }
        // Of several alike, each has only its one respondent when none is left beyond them.
        guard isAlone else { return used([upper]) }
        guard case .bounded(let least, let leastDivisor, let lower) = simplex.maximum(ofNegative: number) else {
            return used([upper])
        }
        let roundedUp = (-least + leastDivisor - 1) / leastDivisor
        return most / divisor == roundedUp ? used([upper, lower]) : nil
    }

    private func used(_ combinations: [[Int]]) -> [Int] {
        var total = [Int](repeating: 0, count: knowledge.given.count)
        for combination in combinations {
            for (number, factor) in zip(numbers, combination) {
                guard let number, factor != 0 else { continue }
                for (equation, times) in knowledge.combination(of: [(number, 1)]).enumerated() where times != 0 {
                    total[equation] = 1
                }
            }
        }
        return total
    }
}
