import Needs
import Reference
import Testing

@Suite("Courses under a budget")
struct CourseChoiceTests {
    /// Random offers of a few kinds, and a budget for some of them.
    private func instance(_ seed: UInt64) -> (offers: [CourseOffer], budget: Int) {
        var chance = SeededGenerator(seed: seed)
        let offers = (0...chance.index(below: 4))
            .map { _ in
                let size = 1 + chance.index(below: 6)
                return CourseOffer(
                    cost: 1 + chance.index(below: 12),
                    classSize: size,
                    demand: chance.index(below: 4 * size),
                    smallestClass: 1 + chance.index(below: size),
                    weight: 1 + chance.index(below: 9)
                )
            }
        return (offers, chance.index(below: 60))
    }

    /// Every choice within a budget, with what it costs and is worth.
    private func all(_ offers: [CourseOffer], _ budget: Int) -> [(courses: [Int], cost: Int, worth: Int)] {
        offers.reduce([([], 0, 0)]) { choices, offer in
            choices.flatMap { choice in
                (0...offer.mostCourses)
                    .map { (choice.courses + [$0], choice.cost + $0 * offer.cost, choice.worth + offer.worth(of: $0)) }
            }
        }
        .filter { $0.cost <= budget }
    }

    @Test("Of all choices the most worthy is taken, of these the cheapest, of these the first", arguments: 0..<400)
    func best(seed: UInt64) throws {
        let (offers, budget) = instance(seed)
        let choice = CourseChoice(among: offers, budget: budget)
        let best = try #require(
            all(offers, budget)
                .min { first, second in
                    if first.worth != second.worth { return first.worth > second.worth }
                    if first.cost != second.cost { return first.cost < second.cost }
                    return second.courses.lexicographicallyPrecedes(first.courses)
                }
        )
        #expect(choice.courses == best.courses, "seed \(seed)")
        #expect(choice.worth == best.worth)
        #expect(choice.cost == best.cost)
        #expect(choice.isBest)
        #expect(choice.relaxation >= choice.worth)
    }

    @Test("Where the table is too small, the choice keeps to the budget and the bound holds", arguments: 0..<400)
    func coarse(seed: UInt64) throws {
        let (offers, budget) = instance(seed)
        let choice = CourseChoice(among: offers, budget: budget, cells: 8 * offers.count)
        let best = try #require(all(offers, budget).map(\.worth).max())
        #expect(choice.cost <= budget)
        #expect(choice.worth <= best)
        #expect(choice.bound >= best)
        for (offer, courses) in zip(offers, choice.courses) { #expect((0...offer.mostCourses).contains(courses)) }
    }

    @Test("Parts of a course are worth what fractional linear programming says")
    func relaxation() {
        // 10 for 4 (2.5 a unit), then 7 for 3 (2.33): of 9 units two of the first, and a third of the second, which is
        // 7/3; whole numbers cannot exceed 22.
        let offers = [
            CourseOffer(cost: 3, classSize: 7, demand: 14, smallestClass: 7, weight: 1),
            CourseOffer(cost: 4, classSize: 5, demand: 10, smallestClass: 5, weight: 2),
        ]
        let choice = CourseChoice(among: offers, budget: 9)
        #expect(choice.relaxation == 22)
        #expect(choice.courses == [0, 2])
        #expect(choice.worth == 20)
        #expect(choice.cost == 8)
    }

    @Test("A rest makes a class only when all classes are large enough")
    func classes() {
        func places(_ demand: Int) -> Int {
            CourseOffer(cost: 1, classSize: 20, demand: demand, smallestClass: 10, weight: 1).places
        }
        #expect([9, 10, 20, 21, 45].map(places) == [0, 10, 20, 21, 45])
        let strict = CourseOffer(cost: 1, classSize: 20, demand: 45, smallestClass: 18, weight: 1)
        #expect(strict.places == 40)
        #expect(strict.mostCourses == 2)
    }

    @Test("Nothing is chosen without offers, demand or money")
    func nothing() {
        #expect(CourseChoice(among: [], budget: 5).courses == [])
        let offer = CourseOffer(cost: 3, classSize: 2, demand: 0, smallestClass: 1, weight: 1)
        let wanted = CourseOffer(cost: 3, classSize: 2, demand: 4, smallestClass: 1, weight: 1)
        #expect(CourseChoice(among: [offer], budget: 9).courses == [0])
        #expect(CourseChoice(among: [wanted], budget: 0).courses == [0])
        #expect(CourseChoice(among: [wanted], budget: 2).isBest)
    }

    @Test("A large plan is made in cost units that courses have in common")
    func large() {
        var chance = SeededGenerator(seed: 5)
        let offers = (0..<60)
            .map { _ in
                CourseOffer(
                    cost: 500 * (20 + chance.index(below: 40)),
                    classSize: 20,
                    demand: chance.index(below: 200),
                    smallestClass: 10,
                    weight: 1 + chance.index(below: 1_000_000)
                )
            }
        let choice = CourseChoice(among: offers, budget: 400_000)
        #expect(choice.isBest)
        #expect(choice.cost <= 400_000)
        #expect(choice.worth > choice.relaxation * 9 / 10)
    }
}
