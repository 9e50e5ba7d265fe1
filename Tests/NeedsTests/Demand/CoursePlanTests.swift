import Needs
import Reference
import Testing

@Suite("Course places by region")
struct CoursePlanTests {
    /// Africa has six countries and Europe two; each has one respondent.
    private static let africa = 6

    private struct Answers {
        /// Officers wanted in an item, by country.
        var officers: [[Double?]]
        /// Required and current level of an item, the same in all countries.
        var levels: [(required: Int, current: Int)]
        /// Urgency of 6 of an item.
        var urgency: [Int?]
        /// Causes of an item, over all countries.
        var causes: [[CapabilityArea: Int]]
    }

    private func view(_ answers: Answers, _ world: SurveyWorld) throws -> TallyView {
        let pairs = try answers.levels.map { level in
            try world.codes.map { _ in try DemandData.pairs([(level.required, level.current)]) }
        }
        let urgency = try answers.urgency.map { step in
            try world.codes.map { _ in try DemandData.marks(step.map { [$0] } ?? [], highest: 6) }
        }
        let causes = answers.causes.map { areas in
            world.codes.indices.map { DemandData.named($0 == 0 ? areas : [:]) }
        }
        return TallyView(
            countries: world.codes,
            respondents: [Int](repeating: 1, count: world.codes.count),
            pairs: pairs,
            requirements: pairs,
            ratings: [.urgency: urgency],
            officers: answers.officers.map { $0.map { DemandData.numbers($0.map { [$0] } ?? []) } },
            causes: causes
        )
    }

    private func estimate(
        _ answers: Answers,
        scores: [Double?],
        hidden: Set<DemandEstimate.Cell> = []
    ) throws -> DemandEstimate {
        let world = try SurveyWorld(countries: [.africa: CoursePlanTests.africa, .europe: 2])
        let view = try view(answers, world)
        let standings = scores.map { score in
            score.map { NeedStanding(score: $0, interval: nil, rank: nil, respondents: 8, countries: 8) }
        }
        return DemandEstimate(
            of: view,
            register: world.register,
            needs: NeedStandings(allCountries: standings, regions: [.africa: standings]),
            screening: NeedScreening(of: view, rules: try DemandData.rules(), weighting: .respondents),
            hidden: hidden
        )
    }

    private func budget(_ amount: Int, classSize: Int = 10, costPerPlace: Int = 100) throws -> CourseBudget {
        let terms = try #require(CourseTerms(delivery: .inPerson, classSize: classSize, costPerPlace: costPerPlace))
        return try #require(CourseBudget(amount: amount, terms: terms))
    }

    /// Two needs for courses, one of equipment, one without a gap.
    private var answers: Answers {
        Answers(
            officers: [
                [12, 8, nil, 5, nil, nil, 30, 14], [4, 4, 4, 4, 4, 4, nil, nil], [9, 9, nil, nil, nil, nil, 9, nil],
                [7, nil, nil, nil, nil, nil, 3, nil],
            ],
            levels: [(4, 2), (3, 2), (5, 1), (3, 3)],
            urgency: [6, 3, 6, nil],
            causes: [[.training: 4], [.training: 5, .policy: 5], [.materiel: 9], [:]]
        )
    }

    @Test("Each line says what it stands on")
    func lines() throws {
        let demand = try estimate(answers, scores: [8, 3, 12, 0.5])
        let told = demand.lines.map {
            "\($0.region.rawValue) \($0.item) \($0.wanted) \($0.trainable) \($0.officers.countries)"
        }
        #expect(
            told == [
                "africa 0 25 25 3", "africa 1 24 12 6", "africa 2 18 0 2", "africa 3 7 7 1", "europe 0 44 44 2",
                "europe 2 9 0 1", "europe 3 3 3 1",
            ]
        )
        let line = demand.lines[4]
        #expect(line.need?.footing == .allCountries)
        #expect(line.urgency?.figure.index == 100)
        #expect(line.level?.figure.step == .expert)
        #expect(demand.lines[0].need?.footing == .region)
        #expect(demand.lines[0].level?.figure.countries == 6)
        #expect(demand.lines[0].weight == 8)
        #expect(demand.lines[1].weight == 3 * 0.5)
        for line in demand.lines {
            #expect(line.placesExplained.value == Double(line.trainable))
            if let step = line.weightExplained { #expect(abs(step.value - line.weight) < 1e-12) }
        }
        let places = demand.lines[1].placesExplained.written { "\($0)" }
        #expect(places == "round(24.0 × 0.5)")
        #expect(demand.lines.map(\.obstacle) == [nil, nil, .notTraining, .noGap, nil, .notTraining, .noGap])
        let europe = demand.unanswered.filter { $0.region == .europe }
        #expect(europe == [DemandEstimate.Cell(region: .europe, item: 1)])
    }

    @Test("Where urgency was not rated, the mean of the other items stands in")
    func usualUrgency() throws {
        let demand = try estimate(answers, scores: [8, 3, 12, 0.5])
        let line = try #require(demand.lines.first { $0.item == 3 })
        #expect(line.urgency == nil)
        #expect(abs(line.urgencyWeight - (1 + 0.5 + 1) / 3) < 1e-12)
    }

    @Test("Whole courses go where places are worth most, and the rest is told with its reason")
    func plan() throws {
        let plan = CoursePlan(for: try estimate(answers, scores: [8, 3, 12, 0.5]), budget: try budget(7_500))
        // Item 0: Africa 25 places (3 courses), Europe 40 of 44 (4 courses); a rest of 4 in a fifth is worth less.
        let told = plan.courses.map {
            "\($0.line.region.rawValue) \($0.line.item) \($0.courses) \($0.filled) \($0.places)"
        }
        #expect(told == ["africa 0 3 25 30", "europe 0 4 40 40"])
        #expect(plan.cost == 7_000)
        #expect(plan.rest == 500)
        #expect(plan.isBest)
        #expect(plan.worth == 65)
        #expect(plan.relaxation >= 65)
        #expect(plan.courses.map(\.weight) == [1, 1])
        let unmet = plan.unmet.map { "\($0.line.region.rawValue) \($0.line.item) \($0.officers ?? -1) \($0.reason)" }
        #expect(
            unmet == [
                "africa 1 12 noBudget", "africa 1 12 notTraining", "africa 2 18 notTraining", "africa 3 7 noGap",
                "europe 0 4 noBudget", "europe 2 9 notTraining", "europe 3 3 noGap",
            ]
        )
    }

    @Test("Each region sees its courses, and who gets no place")
    func regions() throws {
        let demand = try estimate(answers, scores: [8, 3, 12, 0.5])
        let regions = CoursePlan(for: demand, budget: try budget(7_500)).regions(of: demand)
        let told = regions.map { plan in
            let unmet = plan.unmet.map { "\($0.reason) \($0.officers)" }.joined(separator: ", ")
            return
                "\(plan.region.rawValue): \(plan.courses) \(plan.filled) \(plan.cost) [\(unmet)] \(plan.unansweredItems)"
        }
        #expect(
            told == [
                "africa: 3 25 3000 [noBudget 12, notTraining 30, noGap 7] 0", "americas: 0 0 0 [] 4",
                "asia_pacific: 0 0 0 [] 4", "europe: 4 40 4000 [noBudget 4, notTraining 9, noGap 3] 1",
                "mena: 0 0 0 [] 4",
            ]
        )
    }

    @Test("The order of countries and an item that nobody answered change nothing", arguments: 0..<10)
    func unchanged(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let before = try estimate(answers, scores: [8, 3, 12, 0.5])
        var longer = answers
        for item in longer.officers.indices {
            longer.officers[item] =
                longer.officers[item].prefix(6).shuffled(using: &chance) + longer.officers[item].suffix(2)
        }
        longer.officers.append([Double?](repeating: nil, count: 8))
        longer.levels.append((3, 3))
        longer.urgency.append(nil)
        longer.causes.append([:])
        let after = try estimate(longer, scores: [8, 3, 12, 0.5, nil])
        let (first, second) = (
            CoursePlan(for: before, budget: try budget(5_000)), CoursePlan(for: after, budget: try budget(5_000))
        )
        #expect(
            first.courses.map { [$0.line.item, $0.courses, $0.filled] }
                == second.courses.map { [$0.line.item, $0.courses, $0.filled] }
        )
        #expect(first.unmet.map(\.officers) == second.unmet.map(\.officers))
        #expect(first.worth == second.worth)
    }

    @Test("A hidden number is neither planned nor told")
    func hidden() throws {
        let cell = DemandEstimate.Cell(region: .europe, item: 0)
        let plan = CoursePlan(
            for: try estimate(answers, scores: [8, 3, 12, 0.5], hidden: [cell]),
            budget: try budget(7_500)
        )
        #expect(plan.courses.allSatisfy { $0.line.region == .africa })
        let unmet = try #require(plan.unmet.first { $0.line.region == .europe && $0.line.item == 0 })
        #expect(unmet.reason == .hidden)
        #expect(unmet.officers == nil)
    }

    @Test("Numbers of fewer than five countries are small")
    func small() throws {
        let world = try SurveyWorld(countries: [.africa: CoursePlanTests.africa, .europe: 2])
        let cells = DemandEstimate.smallCells(of: try view(answers, world), register: world.register)
        #expect(cells.count == 6)
        #expect(!cells.contains(DemandEstimate.Cell(region: .africa, item: 1)))
        #expect(!cells.contains(DemandEstimate.Cell(region: .europe, item: 1)))
    }

    @Test("Other reasons: too few for a class, a level that is not offered, nobody rated")
    func reasons() throws {
        let few = Answers(
            officers: [
                [3, nil, nil, nil, nil, nil, nil, nil], [20, nil, nil, nil, nil, nil, nil, nil],
                [5] + Array(repeating: nil, count: 7),
            ],
            levels: [(2, 1), (5, 1), (3, 1)],
            urgency: [nil, nil, nil],
            causes: [[:], [:], [:]]
        )
        let terms = try #require(CourseTerms(delivery: .online, classSize: 10, costPerPlace: 1))
        let budget = try #require(CourseBudget(amount: 1_000, terms: [.practitioner: terms]))
        let plan = CoursePlan(for: try estimate(few, scores: [1, 2, nil]), budget: budget)
        #expect(plan.courses.isEmpty)
        #expect(plan.unmet.map(\.reason) == [.tooFewForClass, .levelNotOffered, .notRated])
        #expect(plan.unmet.map(\.officers) == [3, 20, 5])
        #expect(plan.shareOfBound == 1)
    }

    @Test("Everybody who wants training has a place or a reason", arguments: 0..<60)
    func everybody(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        func officers() -> Double? { chance.happens(0.4) ? nil : Double(chance.index(below: 60)) }
        let items = 0..<4
        let answers = Answers(
            officers: items.map { _ in (0..<8).map { _ in officers() } },
            levels: items.map { _ in (1 + chance.index(below: 5), 1 + chance.index(below: 5)) },
            urgency: items.map { _ in chance.happens(0.3) ? nil : 1 + chance.index(below: 6) },
            causes: items.map { _ in [.training: chance.index(below: 5), .policy: chance.index(below: 5)] }
        )
        let scores = items.map { _ in chance.happens(0.1) ? nil : Double(chance.index(below: 40)) / 4 - 1 }
        let demand = try estimate(answers, scores: scores)
        let budget = try budget(
            100 * chance.index(below: 300),
            classSize: 5 + chance.index(below: 20),
            costPerPlace: 40
        )
        let plan = CoursePlan(for: demand, budget: budget)
        for line in demand.lines {
            let placed = plan.courses.filter { $0.line == line }.map(\.filled).reduce(0, +)
            let without = plan.unmet.filter { $0.line == line }.compactMap(\.officers).reduce(0, +)
            #expect(placed + without == line.wanted, "seed \(seed), \(line.region) \(line.item)")
        }
        #expect(plan.cost <= budget.amount)
        #expect(plan.cost == plan.courses.map(\.cost).reduce(0, +))
        #expect(plan.worth <= plan.bound && plan.bound <= plan.relaxation)
        #expect(plan.isBest)
        #expect(plan.courses.allSatisfy { $0.line.obstacle == nil && $0.filled <= $0.places })
    }

    @Test("More money never makes a plan worth less", arguments: 0..<4)
    func moreMoney(step: Int) throws {
        let demand = try estimate(answers, scores: [8, 3, 12, 0.5])
        let less = CoursePlan(for: demand, budget: try budget(2_000 * step))
        let more = CoursePlan(for: demand, budget: try budget(2_000 * step + 1_000))
        #expect(more.worth > less.worth)
    }

    @Test("Terms and budgets out of bounds are refused")
    func refused() {
        #expect(CourseTerms(delivery: .online, classSize: 0, costPerPlace: 5) == nil)
        #expect(CourseTerms(delivery: .online, classSize: 5, smallestClass: 6, costPerPlace: 5) == nil)
        #expect(CourseTerms(delivery: .online, classSize: 5, costPerPlace: 0) == nil)
        #expect(CourseTerms(delivery: .online, classSize: 5, costPerPlace: .max) == nil)
        #expect(CourseTerms(delivery: .online, classSize: 5, costPerPlace: 1)?.smallestClass == 3)
        #expect(CourseBudget(amount: 5, terms: [:]) == nil)
    }
}
