import Needs
import Reference
import Testing

@Suite("Groups of a tally's respondents")
struct TallyGroupTests {
    /// AA, AB in Africa and AC in Europe; officers are trait value 0, analysts 1, and 2 is no answer.
    private let world: SurveyWorld
    private let tally: Tally

    init() throws {
        let world = try SurveyWorld(countries: [.africa: 2, .europe: 1])
        let codes = world.codes
        var tally = Tally(TallyPlan(try RoundDraft().round().survey))
        func add(
            _ number: Int,
            _ country: Int,
            role: UInt16,
            wanted: Int,
            current: Int,
            _ completion: Completion
        ) throws {
            let group = TallyGroup(country: codes[country], traits: [role])
            let states = try tally.plan.questions.enumerated()
                .map { position, question -> UInt16 in
                    if position == 0 { return UInt16((wanted - 1) * tally.scale.states + current - 1) }
                    if question.name != "completion" { return UInt16(question.kind.states - 1) }
                    return UInt16(try #require(Completion.allCases.firstIndex(of: completion)))
                }
            let place = tally.place(of: group)
            for _ in 0..<number { tally.add(states, at: place) }
        }
        try add(10, 0, role: 0, wanted: 5, current: 1, .complete)
        try add(20, 1, role: 1, wanted: 4, current: 2, .partial)
        try add(30, 2, role: 0, wanted: 3, current: 2, .complete)
        try add(40, 2, role: 1, wanted: 3, current: 3, .brokenOff)
        try add(7, 2, role: 2, wanted: 5, current: 5, .partial)
        self.world = world
        self.tally = tally
    }

    @Test("are those of regions, of lists of countries and of traits, empty ones left out")
    func dimensions() {
        func counts(_ dimension: GroupDimension) -> [[GroupValue]: [Int]] {
            var counts: [[GroupValue]: [Int]] = [:]
            for group in tally.groups(by: [dimension], register: world.register) {
                counts[group.key] = group.moments[0].map(\.count)
            }
            return counts
        }
        #expect(counts(.regions) == [[.region(.africa)]: [10, 20, 0], [.region(.europe)]: [0, 0, 77]])
        #expect(counts(.trait(0)) == [[.trait(0, value: 0)]: [10, 0, 30], [.trait(0, value: 1)]: [0, 20, 40]])
        let lists = [Set(world.codes.prefix(2)), Set(world.codes.suffix(2)), []]
        #expect(counts(.countryLists(lists)) == [[.countryList(0)]: [10, 20, 0], [.countryList(1)]: [0, 20, 77]])
    }

    @Test("cross two dimensions, and are parts of everybody")
    func crosses() {
        let groups = tally.groups(by: [.regions, .trait(0)], register: world.register)
        #expect(
            groups.map(\.key) == [
                [.region(.africa), .trait(0, value: 0)], [.region(.africa), .trait(0, value: 1)],
                [.region(.europe), .trait(0, value: 0)], [.region(.europe), .trait(0, value: 1)],
            ]
        )
        #expect(groups.map { $0.moments[0].map(\.count).reduce(0, +) } == [10, 20, 30, 40])
        let everybody = tally.moments(ofAllCountriesWhere: { _ in true })
        #expect(everybody[0].map(\.count) == [10, 20, 77])
        let table = GroupTable(groups, of: everybody, smallest: 5)
        #expect(table.cells.allSatisfy { $0.comparison == .tooSmall })
        #expect(table.cells.map { $0.mean?.estimate.value } == [4, 2, 1, 0])
    }

    @Test("are taken together in a tally by countries alone")
    func byCountries() throws {
        let plan = TallyPlan(try RoundDraft().round().survey, grouping: .countries)
        #expect(plan.traits.isEmpty)
        var countries = Tally(plan)
        countries.merge(tally)
        #expect(countries.sortedGroups == world.codes.map { TallyGroup(country: $0, traits: []) })
        #expect(countries.respondents == tally.respondents)
        #expect(countries.moments().pairs == tally.moments().pairs)
        countries.merge(countries)
        #expect(countries.moments().pairs[0].map(\.count) == [20, 40, 154])
    }

    @Test("make the plan of a raking: the worked example")
    func raking() throws {
        let plan = try #require(
            RakingPlan(tally, traits: [(trait: 0, targets: [4, 6])], regions: [.africa: 1, .europe: 1])
        )
        #expect(plan.leftOut == 7)
        let needs = WeightedNeeds(
            tally.moments(ofAllCountriesWhere: { _ in true }),
            countries: tally.countries,
            register: world.register,
            raking: plan
        )
        let weights = try #require(needs.raking).get()
        #expect(abs(weights.weights.summary.designEffect - 1.192295) < 5e-7)
        let gap = try #require(needs.items[0].figures[.raked]).gap.value
        #expect(abs(gap - (17.576507 * 4 + 32.423493 * 2 + 22.423493) / 100) < 1e-7)
        #expect(RakingPlan(tally, traits: [(trait: 0, targets: [1, 2, 3])]) == nil)
        #expect(RakingPlan(tally, traits: [(trait: 1, targets: [1, 2])]) == nil)
    }

    @Test("say how far each country's respondents came")
    func completions() throws {
        let codes = world.codes
        let completions = try #require(tally.completions)
        #expect(
            completions == [
                codes[0]: CompletionCounts(complete: 10), codes[1]: CompletionCounts(partial: 20),
                codes[2]: CompletionCounts(complete: 30, partial: 7, brokenOff: 40),
            ]
        )
        let account = ResponseAccount(of: world.register, completions: completions)
        #expect(account.rates.responseRate1 == 2 / 3.0)
        #expect(account.rates.responseRate2 == 1)
        #expect(try Tally([], items: 1).completions == nil)
    }
}
