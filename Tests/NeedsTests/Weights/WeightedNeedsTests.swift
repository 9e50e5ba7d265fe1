import Needs
import Reference
import Testing

/// A country's pairs, all alike.
private func pairs(_ number: Int, _ wanted: Int, _ current: Int) -> PairMoments {
    var moments = PairMoments()
    moments.add(number, wanted: wanted, current: current)
    return moments
}

@Suite("Needs on every basis")
struct WeightedNeedsTests {
    /// AA, AB in Africa, AC in Europe answered; Africa has 4 member countries, Europe 6, the Americas 2.
    private let world: SurveyWorld
    private let countries: [CountryCode]

    /// Item 0 is a need of the one country with many officers, item 1 of the two others.
    private let moments = [
        [pairs(2, 4, 4), pairs(2, 4, 4), pairs(20, 5, 2)],
        [pairs(2, 5, 2), pairs(2, 5, 1), pairs(20, 4, 4)],
    ]

    /// The table [10 20; 30 40] of region and role, and seven whose role is not known.
    private let groups = [
        RakingPlan.Group(country: 0, categories: [0], respondents: 10, moments: [pairs(10, 5, 1)]),
        RakingPlan.Group(country: 1, categories: [1], respondents: 20, moments: [pairs(20, 4, 2)]),
        RakingPlan.Group(country: 2, categories: [0], respondents: 30, moments: [pairs(30, 3, 2)]),
        RakingPlan.Group(country: 2, categories: [1], respondents: 40, moments: [pairs(40, 3, 3)]),
        RakingPlan.Group(country: 2, categories: [nil], respondents: 7, moments: [pairs(7, 5, 5)]),
    ]

    init() throws {
        let world = try SurveyWorld(countries: [.africa: 4, .europe: 6, .americas: 2])
        let europe = try #require(world.codes.first { world.register.country($0)?.region == .europe })
        let africa = world.codes.filter { world.register.country($0)?.region == .africa }
        self.world = world
        countries = [africa[0], africa[1], europe]
    }

    @Test("differ as whom they count differs")
    func means() throws {
        let needs = WeightedNeeds(moments, countries: countries, register: world.register)
        let item = needs.items[0]
        let gaps = try WeightingBasis.allCases.prefix(3).map { try #require(item.figures[$0]).gap.value }
        // 60 / 24 officers; (0 + 0 + 3) / 3 countries; (4 × 0 + 6 × 3) / 10 by regions.
        #expect(zip(gaps, [2.5, 1, 1.8]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(item.figures[.raked] == nil)
        #expect(needs.raking == nil)
        #expect(item.uncoveredRegions == [.americas])
        #expect(item.figures[.regions]?.countries == 3)
        #expect(item.figures[.officers]?.respondents == 24)
        // Weights 2, 2 and 6: mean 10/3, population variance 32/9.
        #expect(abs(try #require(item.regionWeights).designEffect - 1.32) < 1e-12)
    }

    @Test("have the errors of means of countries, and of officers clustered by country")
    func errors() throws {
        let item = WeightedNeeds(moments, countries: countries, register: world.register).items[0]
        let countriesError = try #require(item.figures[.countries]?.gap.standardError)
        // s of 0, 0, 3 is √3.
        #expect(abs(countriesError - 1) < 1e-12)
        let officersError = try #require(item.figures[.officers]?.gap.standardError)
        // z = 2 × −2.5 twice and 20 × 0.5.
        #expect(abs(officersError - (1.5 * (25 + 25 + 100)).squareRoot() / 24) < 1e-12)
        // The score of equal importance everywhere is importance times the gap, and so is its error.
        let alike = WeightedNeeds(
            [[pairs(1, 4, 4), pairs(1, 4, 3), pairs(1, 4, 1)]],
            countries: countries,
            register: world.register
        )
        let figure = try #require(alike.items[0].figures[.countries])
        #expect(abs(figure.score.value - 4 * figure.gap.value) < 1e-12)
        #expect(try abs(#require(figure.score.standardError) - 4 * (#require(figure.gap.standardError))) < 1e-12)
    }

    @Test("warn where the order turns and who is first is another")
    func conflicts() {
        let needs = WeightedNeeds(moments, countries: countries, register: world.register, orderedBy: .gap)
        #expect(needs.items[0].places == [.officers: 1, .countries: 2, .regions: 1])
        #expect(needs.items[1].places == [.officers: 2, .countries: 1, .regions: 2])
        let conflicts = needs.conflicts(amongFirst: 1)
        #expect(
            conflicts == [
                OrderConflict(first: .officers, second: .countries, subject: .amongFirst(item: 0, places: 1)),
                OrderConflict(first: .officers, second: .countries, subject: .amongFirst(item: 1, places: 1)),
                OrderConflict(first: .countries, second: .regions, subject: .amongFirst(item: 0, places: 1)),
                OrderConflict(first: .countries, second: .regions, subject: .amongFirst(item: 1, places: 1)),
            ]
        )
        #expect(needs.conflicts(amongFirst: 2).isEmpty)
    }

    @Test("warn of a pair only where its difference is more than chance on one basis")
    func pairConflicts() throws {
        let world = try SurveyWorld(countries: [.africa: 12])
        // Eleven countries put item 1 first by about 2; one with 500 officers puts item 0 first.
        let first = (0..<11).map { pairs(1, 4, 3 + $0 % 2) } + [pairs(500, 5, 1)]
        let second = (0..<11).map { pairs(1, 5, 2 + $0 % 2) } + [pairs(500, 3, 3)]
        let needs = WeightedNeeds([first, second], countries: world.codes, register: world.register, orderedBy: .gap)
        #expect(
            needs.conflicts(amongFirst: 2) == [
                OrderConflict(first: .officers, second: .countries, subject: .pair(higher: 0, lower: 1)),
                OrderConflict(first: .officers, second: .regions, subject: .pair(higher: 0, lower: 1)),
            ]
        )
    }

    @Test("raked to region and role meet both, and say whom they leave out")
    func raked() throws {
        let plan = try #require(RakingPlan(groups, regions: [.africa: 1, .europe: 1], margins: [[0.4, 0.6]]))
        let needs = WeightedNeeds(
            [[pairs(10, 5, 1), pairs(20, 4, 2), pairs(77, 3, 3)]],
            countries: countries,
            register: world.register,
            raking: plan
        )
        let weights = try #require(needs.raking).get()
        #expect(needs.leftOutOfRaking == 7)
        #expect(weights.trimming == nil)
        #expect(abs(weights.weights.summary.designEffect - 1.192295) < 5e-7)
        let figure = try #require(needs.items[0].figures[.raked])
        // The cells of the worked example, times the gaps 4, 2, 1 and 0.
        #expect(abs(figure.gap.value - (17.576507 * 4 + 32.423493 * 2 + 22.423493) / 100) < 1e-7)
        #expect(figure.respondents == 100)
        #expect(figure.countries == 3)
    }

    @Test("trimmed after raking use the weights below the cap")
    func trimmed() throws {
        let plan = try #require(
            RakingPlan(groups, regions: [.africa: 1, .europe: 1], margins: [[2, 3]], cappedAt: .timesMean(1.6))
        )
        let needs = WeightedNeeds(
            [[pairs(10, 5, 1), pairs(20, 4, 2), pairs(77, 3, 3)]],
            countries: countries,
            register: world.register,
            raking: plan
        )
        let weights = try #require(needs.raking).get()
        // Weights of 1.757651 and 1.621175 are cut to 1.6; the 2 that 30 answers lose go to the other 70 with theirs of 50.
        #expect(weights.trimming?.trimmed == 30)
        #expect(weights.weights.summary.designEffect < weights.raking.weights.summary.designEffect)
        let figure = try #require(needs.items[0].figures[.raked])
        #expect(abs(figure.gap.value - (16 * 4 + 32 * 2 + 22.423493 * 52 / 50) / 100) < 1e-7)
    }

    @Test("that cannot be raked have every other figure, and the reason")
    func rakingFails() throws {
        let groups = [
            RakingPlan.Group(country: 0, categories: [0], respondents: 2, moments: [pairs(2, 4, 4), pairs(2, 5, 2)])
        ]
        let plan = try #require(RakingPlan(groups, margins: [[0.5, 0.5]]))
        let needs = WeightedNeeds(moments, countries: countries, register: world.register, raking: plan)
        #expect(needs.raking == .failure(.emptyCategory(margin: 1, category: 1)))
        #expect(needs.items[0].figures[.raked] == nil)
        #expect(needs.items[0].figures[.officers] != nil)
        #expect(RakingPlan(groups, margins: []) == nil)
        #expect(RakingPlan(groups, margins: [[]]) == nil)
    }

    @Test("that nobody answered have no figures")
    func nobody() {
        let needs = WeightedNeeds([[PairMoments()]], countries: [countries[0]], register: world.register)
        #expect(needs.items[0].figures.isEmpty && needs.items[0].places.isEmpty)
        #expect(needs.conflicts(amongFirst: 1).isEmpty)
    }
}
