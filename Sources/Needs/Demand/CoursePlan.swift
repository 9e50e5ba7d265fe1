/// Course places by region, item and level under a budget.
///
/// Whole courses are chosen so that filled places × weight is greatest; a place's weight is its need score × urgency
/// weight, and places beyond demand count nothing. Weights are set in relation to the greatest, which counts 1, and
/// rounded to millionths, so that sums are exact.
package struct CoursePlan: Hashable, Sendable {
    /// The courses to hold, by falling weight, then by region and item.
    package let courses: [PlannedCourses]

    /// Who gets no place, and why: in the order of the demand's lines.
    package let unmet: [UnmetDemand]

    /// The budget.
    package let budget: CourseBudget

    /// What the courses cost.
    package let cost: Int

    /// What the plan is worth, in places of the most pressing need.
    package let worth: Double

    /// What no plan under this budget can exceed.
    package let bound: Double

    /// What could be had if parts of courses could be bought; at least the bound.
    package let relaxation: Double

    /// Whether the plan is known to be the best.
    package let isBest: Bool

    /// How many parts the greatest weight is counted in.
    static let parts = 1_000_000

    /// Plans courses for a demand.
    package init(for demand: DemandEstimate, budget: CourseBudget) {
        let lines = CoursePlan.plannable(demand, budget)
        let greatest = lines.map(\.line.weight).max() ?? 1
        let offers = lines.map { $0.offer(greatestWeight: greatest) }
        let choice = CourseChoice(among: offers, budget: budget.amount)
        let plans = lines.indices.map { place in
            PlannedCourses(
                line: lines[place].line,
                step: lines[place].step,
                terms: lines[place].terms,
                courses: choice.courses[place],
                filled: offers[place].filled(by: choice.courses[place]),
                weight: Double(offers[place].weight) / Double(CoursePlan.parts)
            )
        }
        self.budget = budget
        courses = plans.filter { $0.courses > 0 }
        cost = choice.cost
        worth = Double(choice.worth) / Double(CoursePlan.parts)
        bound = Double(choice.bound) / Double(CoursePlan.parts)
        relaxation = Double(choice.relaxation) / Double(CoursePlan.parts)
        isBest = choice.isBest
        let reachable = Dictionary(
            uniqueKeysWithValues: lines.indices.map { (lines[$0].cell, (plans[$0], offers[$0])) }
        )
        unmet = demand.lines.flatMap { line -> [UnmetDemand] in
            guard let (plan, offer) = reachable[DemandEstimate.Cell(region: line.region, item: line.item)] else {
                return CoursePlan.unplanned(line)
            }
            return CoursePlan.unmet(line, filled: plan.filled, reachable: offer.places)
        }
    }

    /// The worth of the plan as a share of the bound, from 0 to 1; 1 where there is nothing to plan.
    package var shareOfBound: Double { bound > 0 ? worth / bound : 1 }

    /// The money that is left.
    package var rest: Int { budget.amount - cost }

    // MARK: What can be planned

    private static func plannable(_ demand: DemandEstimate, _ budget: CourseBudget) -> [PlannableLine] {
        let lines = demand.lines.compactMap { line -> PlannableLine? in
            guard line.obstacle == nil, let step = line.level?.figure.step, let terms = budget.terms[step] else {
                return nil
            }
            return PlannableLine(line: line, step: step, terms: terms)
        }
        return lines.indices
            .sorted { (-lines[$0].line.weight, $0) < (-lines[$1].line.weight, $1) }
            .map { lines[$0] }
    }

    private static func unplanned(_ line: DemandLine) -> [UnmetDemand] {
        let reason = line.obstacle ?? .levelNotOffered
        if reason == .hidden { return [UnmetDemand(line: line, officers: nil, reason: reason)] }
        guard reason == .levelNotOffered else {
            return [UnmetDemand(line: line, officers: line.wanted, reason: reason)]
        }
        return unmet(line, [(line.trainable, .levelNotOffered), (line.wanted - line.trainable, .notTraining)])
    }

    private static func unmet(_ line: DemandLine, filled: Int, reachable: Int) -> [UnmetDemand] {
        unmet(
            line,
            [
                (reachable - filled, .noBudget), (line.trainable - reachable, .tooFewForClass),
                (line.wanted - line.trainable, .notTraining),
            ]
        )
    }

    private static func unmet(_ line: DemandLine, _ parts: [(Int, UnmetDemand.Reason)]) -> [UnmetDemand] {
        parts.filter { $0.0 > 0 }.map { UnmetDemand(line: line, officers: $0.0, reason: $0.1) }
    }
}

/// Courses to hold for one region in one competency.
package struct PlannedCourses: Hashable, Sendable {
    /// The demand, and the figures it stands on.
    package let line: DemandLine

    /// The level.
    package let step: ProficiencyStep

    /// How they are held, and what they cost.
    package let terms: CourseTerms

    /// How many there are.
    package let courses: Int

    /// Places that officers fill.
    package let filled: Int

    /// What a filled place is worth: 1 for the most pressing need.
    package let weight: Double

    /// Places of all courses, empty ones included.
    package var places: Int { courses * terms.classSize }

    /// What they cost.
    package var cost: Int { courses * terms.costOfCourse }
}

/// A line of the demand that courses can be planned for.
private struct PlannableLine {
    let line: DemandLine
    let step: ProficiencyStep
    let terms: CourseTerms

    var cell: DemandEstimate.Cell { DemandEstimate.Cell(region: line.region, item: line.item) }

    /// The courses as something to choose; a weight is at least one part.
    func offer(greatestWeight: Double) -> CourseOffer {
        CourseOffer(
            cost: terms.costOfCourse,
            classSize: terms.classSize,
            demand: line.trainable,
            smallestClass: terms.smallestClass,
            weight: max(1, Int((line.weight / greatestWeight * Double(CoursePlan.parts)).rounded()))
        )
    }
}
