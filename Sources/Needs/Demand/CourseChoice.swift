/// Which courses to hold under a budget, so that what they are worth is greatest.
///
/// A bounded knapsack (Kellerer, Pferschy and Pisinger 2004, chapter 7), solved by dynamic programming over the cost,
/// counted in the greatest unit that all courses are whole multiples of. Worth is in whole numbers, so ties are real:
/// of choices of equal worth the cheapest is taken, and of these the one with most courses of the first offer, then of
/// the second, and so on. Where there are too many cost units for a table, costs are rounded up to coarser ones and what
/// is left is spent in the order of worth for money; the bound then says how far from the best that may be.
package struct CourseChoice: Hashable, Sendable {
    /// How many courses of each offer.
    package let courses: [Int]

    /// What they cost.
    package let cost: Int

    /// What they are worth.
    package let worth: Int

    /// What no choice can exceed: the worth if parts of a course could be bought (Dantzig 1957), or the worth itself
    /// where it is known to be the greatest.
    package let bound: Int

    /// What the bound would be if parts of a course could be bought, whether or not the best choice is known.
    package let relaxation: Int

    /// Whether no other choice is worth more.
    package var isBest: Bool { worth == bound }

    /// The most cells of a table.
    package static let usualCells = 4_000_000

    /// Chooses among offers; `cells` says how large a table may be, and time grows with it.
    package init(among offers: [CourseOffer], budget: Int, cells: Int = usualCells) {
        precondition(budget >= 0, "a budget is not a debt")
        let everything = offers.reduce(0) { $0 + min($1.mostCourses, budget / $1.cost) * $1.cost }
        let money = min(budget, everything)
        let exact = offers.reduce(0) { CourseChoice.commonDivisor($0, $1.cost) }
        let table = WorthTable(offers, money: money, unit: max(1, exact), cells: cells)
        var courses = table.courses
        if !table.isExact { CourseChoice.spendRest(of: money, on: offers, &courses) }
        let worth = zip(offers, courses).reduce(0) { $0 + $1.0.worth(of: $1.1) }
        let relaxation = CourseChoice.relaxation(of: offers, money: money)
        self.courses = courses
        self.worth = worth
        self.relaxation = relaxation
        cost = zip(offers, courses).reduce(0) { $0 + $1.0.cost * $1.1 }
        bound = table.isExact ? worth : relaxation
    }

    /// What could be had if parts of courses could be bought: courses by falling worth for money, the last in part,
    /// rounded down to a whole number that is never below the truth.
    private static func relaxation(of offers: [CourseOffer], money: Int) -> Int {
        var (rest, worth) = (money, 0)
        for step in steps(of: offers) {
            let bought = min(step.courses, rest / step.cost)
            worth += bought * step.worth
            rest -= bought * step.cost
            if bought < step.courses {
                let product = step.worth.multipliedFullWidth(by: rest)
                return worth + step.cost.dividingFullWidth(product).quotient
            }
        }
        return worth
    }

    private static func spendRest(of money: Int, on offers: [CourseOffer], _ courses: inout [Int]) {
        var rest = money - zip(offers, courses).reduce(0) { $0 + $1.0.cost * $1.1 }
        for step in steps(of: offers) {
            let offer = offers[step.offer]
            let open = min(step.courses, offer.mostCourses - courses[step.offer], rest / step.cost)
            guard open > 0 else { continue }
            courses[step.offer] += open
            rest -= open * step.cost
        }
    }

    /// Courses of one offer that are worth the same: the full ones, or the last with fewer.
    private typealias Step = (offer: Int, courses: Int, worth: Int, cost: Int)

    /// All courses by falling worth for money; equal ones in the order of the offers.
    private static func steps(of offers: [CourseOffer]) -> [Step] {
        let steps = offers.enumerated()
            .flatMap { position, offer -> [Step] in
                let (full, rest) = offer.places.quotientAndRemainder(dividingBy: offer.classSize)
                let last = Step(position, rest > 0 ? 1 : 0, rest * offer.weight, offer.cost)
                return [(position, full, offer.classSize * offer.weight, offer.cost), last].filter { $0.courses > 0 }
            }
        return steps.sorted { first, second in
            let (one, other) = (
                first.worth.multipliedFullWidth(by: second.cost), second.worth.multipliedFullWidth(by: first.cost)
            )
            return (-one.high, other.low, first.offer) < (-other.high, one.low, second.offer)
        }
    }

    private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : commonDivisor(second, first % second)
    }
}

/// The greatest worth of the last offers under every budget, and the choice that reaches it.
private struct WorthTable {
    /// How many courses of each offer.
    let courses: [Int]

    /// Whether costs were counted without rounding.
    let isExact: Bool

    init(_ offers: [CourseOffer], money: Int, unit exact: Int, cells: Int) {
        let width = max(1, cells / (offers.count + 1))
        let unit = money / exact < width ? exact : max(exact, money / width + 1)
        let units = money / unit
        let costs = offers.map { ($0.cost + unit - 1) / unit }
        // best[row][u]: the greatest worth of the offers from this row on, for at most u units.
        var best = [[Int]](repeating: [Int](repeating: 0, count: units + 1), count: offers.count + 1)
        for row in offers.indices.reversed() {
            best[row] = WorthTable.improve(best[row + 1], offers[row], cost: costs[row])
        }
        isExact = unit == exact
        courses = WorthTable.trace(best, offers, costs)
    }

    /// Adds an offer to the greatest worths of those after it.
    ///
    /// Full courses are taken in bundles of 1, 2, 4 … that make up every number (Kellerer, Pferschy and Pisinger, 7.1.1),
    /// so the time grows with the logarithm of their number; the last course, which is not full, is a bundle of its own.
    private static func improve(_ below: [Int], _ offer: CourseOffer, cost: Int) -> [Int] {
        var improved = below
        func add(_ courses: Int, worth: Int) {
            guard courses > 0, courses <= (improved.count - 1) / cost else { return }
            for units in stride(from: improved.count - 1, through: courses * cost, by: -1) {
                improved[units] = max(improved[units], worth + improved[units - courses * cost])
            }
        }
        var (full, rest) = offer.places.quotientAndRemainder(dividingBy: offer.classSize)
        full = min(full, (improved.count - 1) / cost)
        var bundle = 1
        while full > 0 {
            let courses = min(bundle, full)
            add(courses, worth: courses * offer.classSize * offer.weight)
            full -= courses
            bundle *= 2
        }
        add(rest > 0 ? 1 : 0, worth: rest * offer.weight)
        return improved
    }

    /// Follows the greatest worth from the first offer to the last, beginning with the least money that reaches it.
    private static func trace(_ best: [[Int]], _ offers: [CourseOffer], _ costs: [Int]) -> [Int] {
        guard let greatest = best[0].last, var units = best[0].firstIndex(of: greatest) else { return [] }
        var courses = [Int](repeating: 0, count: offers.count)
        for (row, offer) in offers.enumerated() {
            let most = min(offer.mostCourses, units / costs[row])
            let chosen = stride(from: most, through: 0, by: -1)
                .first { offer.worth(of: $0) + best[row + 1][units - $0 * costs[row]] == best[row][units] }
            courses[row] = chosen ?? 0
            units -= courses[row] * costs[row]
        }
        return courses
    }
}
