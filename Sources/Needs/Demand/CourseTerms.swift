/// How courses of a level are held, and what they cost.
package struct CourseTerms: Hashable, Sendable {
    /// How they are held.
    package let delivery: Delivery

    /// Places of one course.
    package let classSize: Int

    /// The fewest filled places with which a course is held.
    package let smallestClass: Int

    /// The cost of one place, in the whole units of money that the budget is in.
    package let costPerPlace: Int

    /// The cost of one course: it is held whole, and empty places cost too.
    package var costOfCourse: Int { classSize * costPerPlace }

    /// The most that a course or a budget may come to.
    package static let mostMoney = 1_000_000_000_000

    /// Creates terms, or `nil` when there are no places, the smallest class is none or greater than the class, or a
    /// course costs nothing or more than `mostMoney`.
    ///
    /// Where no smallest class is given, it is half of the places, rounded up.
    package init?(delivery: Delivery, classSize: Int, smallestClass: Int? = nil, costPerPlace: Int) {
        guard (1...10_000).contains(classSize), (1...CourseTerms.mostMoney / classSize).contains(costPerPlace) else {
            return nil
        }
        let smallest = smallestClass ?? (classSize + 1) / 2
        guard (1...classSize).contains(smallest) else { return nil }
        self.delivery = delivery
        self.classSize = classSize
        self.smallestClass = smallest
        self.costPerPlace = costPerPlace
    }

    /// How a course is held.
    package enum Delivery: String, CaseIterable, Hashable, Sendable {
        /// In one room.
        case inPerson = "in_person"

        /// At a distance.
        case online

        /// Both, one after the other.
        case blended
    }
}

/// The money for courses, and what each level costs.
///
/// There are no usual costs: the officer gives them.
package struct CourseBudget: Hashable, Sendable {
    /// The money, in whole units of one currency.
    package let amount: Int

    /// The terms of each level; a level without terms is not offered.
    package let terms: [ProficiencyStep: CourseTerms]

    /// Creates a budget, or `nil` when it is below 0 or more than `CourseTerms.mostMoney`, or no level has terms.
    package init?(amount: Int, terms: [ProficiencyStep: CourseTerms]) {
        guard (0...CourseTerms.mostMoney).contains(amount), !terms.isEmpty else { return nil }
        self.amount = amount
        self.terms = terms
    }

    /// Creates a budget with the same terms for every level, or `nil` when it is below 0 or too great.
    package init?(amount: Int, terms: CourseTerms) {
        self.init(
            amount: amount,
            terms: Dictionary(uniqueKeysWithValues: ProficiencyStep.allCases.map { ($0, terms) })
        )
    }
}
