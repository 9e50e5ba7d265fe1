import Needs
import Reference
import Testing

@Suite("Editions of one report")
struct EditionTests {
    /// So many respondents a country, region by region; every respondent rates 4 and 2.
    private func item(_ answers: [Region: [Int]], _ edition: Edition) throws -> (PublicationPlan, ItemAggregates) {
        let world = try SurveyWorld(countries: answers.mapValues(\.count))
        let sizes = Region.allCases.flatMap { answers[$0] ?? [] }
        let countries = world.codes.compactMap { code in
            world.register.country(code).map { (code: code, region: $0.region) }
        }
        let plan = PublicationPlan(for: edition, countries: countries)
        let atoms = plan.atoms.map { atom in
            let members = zip(countries, sizes)
                .filter { country, size in
                    size > 0 && [GroupKey.country(country.code), .region(country.region)].contains(atom)
                }
            let count = members.reduce(0) { $0 + $1.1 }
            return (AggregateSums(count: count, wanted: 4 * count, current: 2 * count), members.count)
        }
        let item = ItemAggregates("B1", plan: plan, atoms: atoms.map(\.0), countries: atoms.map(\.1))
        return (plan, try #require(item))
    }

    private func cells(_ answers: [Region: [Int]]) throws -> String {
        let (plan, item) = try item(answers, .public)
        let rule = try #require(ProtectionRule(smallestCountries: 5))
        let release = try ProtectedRelease(
            "report",
            data: "one",
            edition: .public,
            plan: plan,
            items: [item],
            rule: rule
        )
        return release.record.items[0].cells.map { $0.map { "\($0.count)" } ?? "hidden" }.joined(separator: " ")
    }

    @Test("hide regions of fewer than five countries, and others so that no sum gives them away")
    func hideNarrowRegions() throws {
        #expect(try cells([.africa: [9, 9, 9, 9]]) == "hidden hidden")
        #expect(try cells([.africa: [1, 1, 1, 1, 1]]) == "5 5")
        #expect(
            try cells([.africa: [3, 3, 3, 3, 3], .americas: [1, 1, 1, 1, 1, 1], .europe: [1, 1]])
                == "23 15 hidden hidden"
        )
        #expect(
            try cells([.africa: [1, 1, 1, 1, 1, 1], .americas: [1, 1, 1], .europe: [1, 1]]) == "11 6 hidden hidden"
        )
        #expect(
            try cells([.africa: [9, 9, 9, 9, 9], .americas: [1, 1], .europe: [1, 1]]) == "49 hidden hidden hidden"
        )
        // Ten respondents and four countries: too few countries to be had by subtraction.
        #expect(
            try cells([.africa: [3, 3, 3, 3, 3], .americas: [1, 1, 1, 1, 1, 1], .europe: [5, 5, 5, 5]])
                == "41 15 hidden hidden"
        )
    }

    @Test("print countries of five respondents at headquarters only")
    func printCountriesAtHeadquarters() throws {
        let answers: [Region: [Int]] = [.africa: [12, 3, 9], .europe: [7, 2]]
        let (plan, item) = try item(answers, .restricted)
        #expect(plan.cells.map(\.group.parts).map { $0.joined() }.contains("country=AA"))
        let protection = Suppression(of: plan, rule: try #require(ProtectionRule()), data: "one").protect(item)
        let shown = zip(plan.cells, protection).filter { $0.1 == .shown }.map { $0.0.group.parts.joined() }
        // Africa 24 = 12 + 3 + 9 and Europe 9 = 7 + 2: a country of each goes with the small one.
        #expect(shown == ["", "region=africa", "country=AA", "region=europe"])
        let open = try self.item(answers, .public).0
        #expect(open.cells.map(\.group) == [.everybody, .region(.africa), .region(.europe)])
    }

    @Test("of one data set are safe together: the second knows what the first printed")
    func areSafeTogether() throws {
        let answers: [Region: [Int]] = [.africa: [12, 3, 9], .europe: [7, 8]]
        let rule = try #require(ProtectionRule())
        let (publicPlan, publicItem) = try item(answers, .public)
        let (plan, restricted) = try item(answers, .restricted)
        let first = try ProtectedRelease(
            "public",
            data: "one",
            edition: .public,
            plan: publicPlan,
            items: [publicItem],
            rule: rule
        )
        #expect(first.protection == [[.shown, .shown, .shown]])
        let second = try ProtectedRelease(
            "restricted",
            data: "one",
            edition: .restricted,
            plan: plan,
            items: [restricted],
            rule: rule,
            after: [first.record]
        )
        // Africa's 24 is out: hiding it again would not help, so a country goes.
        #expect(second.protection(of: 0, .region(.africa)) == .shown)
        let countries = zip(plan.cells, second.protection[0]).filter { $0.1 == .companion }.map(\.0.group.parts)
        #expect(countries == [["country=AC"]])
    }

    @Test("have a cell for each trait, each region and each cross of them")
    func haveCrosses() throws {
        let world = try SurveyWorld(countries: [.africa: 2, .europe: 1])
        let countries = zip(world.codes, [Region.africa, .africa, .europe]).map { (code: $0, region: $1) }
        let role = ReportedTrait("role", answers: ["officer", "analyst"])
        let language = ReportedTrait("language", answers: ["en", "fr"])
        let plan = PublicationPlan(for: .public, countries: countries, crossing: [[role], [role, language]])
        // 3 places × (all + 2 roles + 2 languages + 4 crosses).
        #expect(plan.cells.count == 3 * 9)
        // 2 regions; 2 regions × 3 answers; 2 regions × 9 pairs of answers, "none" among them.
        #expect(plan.atoms.count == 2 + 6 + 18)
        let cell = try #require(plan.cells.first { $0.group == .trait("role", "officer") })
        #expect(cell.readings.map { $0.map { plan.atoms[$0].parts.joined(separator: " ") } }.map(\.count) == [2, 6])
    }

    @Test("are refused sums that do not fit the plan")
    func areRefusedOtherSums() throws {
        let world = try SurveyWorld(countries: [.africa: 1])
        let role = ReportedTrait("role", answers: ["officer"])
        let plan = PublicationPlan(
            for: .public,
            countries: [(code: world.codes[0], region: .africa)],
            crossing: [[role]]
        )
        #expect(plan.atoms.count == 3)
        let sums = [9, 8, 2].map { AggregateSums(count: $0) }
        #expect(ItemAggregates("B1", plan: plan, atoms: sums, countries: [1, 1, 1]) == nil)
        let fitting = [10, 8, 2].map { AggregateSums(count: $0) }
        #expect(ItemAggregates("B1", plan: plan, atoms: fitting, countries: [1, 1, 1]) != nil)
        #expect(ItemAggregates("B1", plan: plan, atoms: [], countries: []) == nil)
        #expect(ProtectionRule(smallest: 1) == nil)
    }
}
