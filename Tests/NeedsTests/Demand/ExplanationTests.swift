import Needs
import Reference
import Testing

@Suite("Explanation of a figure")
struct ExplanationTests {
    private let weightings = Weighting.allCases

    private func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    }

    /// A view of random answers of a few countries to three items, some of them missing.
    private func view(_ seed: UInt64) throws -> (view: TallyView, world: SurveyWorld, respondents: [Respondent]) {
        let world = try SurveyWorld(countries: [.africa: 6, .europe: 3])
        var chance = SeededGenerator(seed: seed)
        func rating() -> Int? { chance.happens(0.15) ? nil : 1 + chance.index(below: 5) }
        var respondents: [Respondent] = []
        for country in world.codes {
            for _ in 0..<chance.index(below: 5) {
                respondents.append(
                    Respondent(
                        country: country,
                        importance: (0..<3).map { _ in rating() },
                        current: (0..<3).map { _ in rating() }
                    )
                )
            }
        }
        let present = world.codes.filter { code in respondents.contains { $0.country == code } }
        let pairs = try (0..<3)
            .map { item in
                try present.map { code in
                    try DemandData.pairs(
                        respondents.filter { $0.country == code }.map { ($0.importance[item], $0.current[item]) }
                    )
                }
            }
        let counts = present.map { code in respondents.count { $0.country == code } }
        return (TallyView(countries: present, respondents: counts, pairs: pairs), world, respondents)
    }

    private func oneCountry(_ pairs: [(Int?, Int?)]) throws -> NeedExplanation {
        let view = TallyView(
            countries: [try #require(CountryCode("AA"))],
            respondents: [pairs.count],
            pairs: [[try DemandData.pairs(pairs)]]
        )
        return try #require(NeedExplanation(of: 0, in: view, weighting: .respondents, comparedWith: [0]))
    }

    @Test("A score is walked back to the answers that were counted")
    func worked() throws {
        let explanation = try oneCountry([(5, 2), (4, 3), (5, 1), (4, 4)])
        let country = try #require(CountryCode("AA"))
        func line(_ figure: ExplainedFigure) throws -> String {
            let step = try #require(explanation.score.step(figure) ?? explanation.pairs.step(figure))
            return "\(step.written(number: plain)) = \(plain(step.value))"
        }
        #expect(try line(.score) == "4.5 × (4.5 − 2.5) = 9")
        #expect(try line(.importance) == "18 / 4 = 4.5")
        #expect(try line(.current) == "10 / 4 = 2.5")
        #expect(try line(.countryImportanceSum(country)) == "2 × 5 + 2 × 4 = 18")
        #expect(try line(.countryCurrentSum(country)) == "1 × 4 + 1 × 3 + 1 × 2 + 1 × 1 = 10")
        #expect(try line(.countryPairs(country)) == "4 = 4")
        #expect(explanation.limits == nil)
        #expect(explanation.rank?.value == 1)
    }

    @Test("Answers without their partner are told apart by reason, and count nothing")
    func missing() throws {
        let explanation = try oneCountry([(5, 2), (4, 3), (3, nil), (nil, nil)])
        #expect(explanation.score.value == 9)
        #expect(explanation.pairs.value == 2)
        #expect(explanation.missing.map(\.importance) == [nil, .notAnswered])
        #expect(explanation.missing.map(\.current) == [.notAnswered, .notAnswered])
        #expect(explanation.missing.map(\.respondents) == [1, 1])
    }

    @Test("The ranked discrepancy score of the published method: 5 below, 2 equal, 3 above give −20")
    func rankedDiscrepancy() throws {
        let pairs = zip([5, 4, 4, 3, 5, 2, 4, 3, 5, 4], [3, 4, 2, 4, 4, 3, 4, 2, 2, 5]).map { (Int?($0), Int?($1)) }
        let step = try oneCountry(pairs).rankedDiscrepancy
        #expect(step.value == -20)
        #expect(step.written(number: plain) == "100 × (3 − 5) / 10")
    }

    @Test("Where each country counts once, its ranked discrepancy score does too")
    func rankedDiscrepancyOfCountries() throws {
        let view = TallyView(
            countries: [try #require(CountryCode("AA")), try #require(CountryCode("BB"))],
            respondents: [4, 1],
            pairs: [[try DemandData.pairs([(5, 2), (4, 3), (5, 1), (4, 4)]), try DemandData.pairs([(2, 3)])]]
        )
        func step(_ weighting: Weighting) throws -> ExplanationStep {
            try #require(NeedExplanation(of: 0, in: view, weighting: weighting, comparedWith: [0])).rankedDiscrepancy
        }
        #expect(try step(.countries).written(number: plain) == "((-75) + 100) / 2")
        #expect(try step(.countries).value == 12.5)
        #expect(try step(.countries).parts[1].written(number: plain) == "100 × (0 − 3) / 4")
        #expect(try step(.respondents).written(number: plain) == "100 × (1 − 3) / 5")
    }

    @Test("Every formula, read as it is written, gives the value beside it", arguments: 0..<12)
    func written(seed: UInt64) throws {
        let view = try view(seed).view
        for weighting in weightings {
            for item in 0..<3 {
                guard
                    let explanation = NeedExplanation(
                        of: item,
                        in: view,
                        weighting: weighting,
                        comparedWith: [0, 1, 2]
                    )
                else { continue }
                for step in explanation.steps {
                    let text = step.written(longest: .max) { "\($0)" }
                    let value = try #require(WrittenFormula.value(text), "seed \(seed): \(text)")
                    #expect(abs(value - step.value) <= 1e-12 * max(1, abs(step.value)), "seed \(seed): \(text)")
                }
            }
        }
    }

    @Test("Explained figures are those of the answers, worked out by hand", arguments: 0..<20)
    func byHand(seed: UInt64) throws {
        let (view, world, respondents) = try view(seed)
        for item in 0..<3 {
            var byCountry: [[(Double, Double)]] = []
            for code in world.codes {
                let own = respondents.filter { $0.country == code }
                    .compactMap { person -> (Double, Double)? in
                        guard let wanted = person.importance[item], let level = person.current[item] else { return nil }
                        return (Double(wanted), Double(level))
                    }
                if !own.isEmpty { byCountry.append(own) }
            }
            for weighting in weightings {
                let found = NeedExplanation(of: item, in: view, weighting: weighting, comparedWith: [item])
                #expect((found == nil) == byCountry.isEmpty)
                guard let found else { continue }
                let hand = HandMade(byCountry, weighting)
                #expect(abs(found.score.value - hand.score) < 1e-12)
                #expect((found.limits == nil) == (byCountry.count < 2))
                guard let limits = found.limits else { continue }
                #expect(abs(limits.lower.value - (hand.score - hand.reach)) < 1e-12)
                #expect(abs(limits.upper.value - (hand.score + hand.reach)) < 1e-12)
                #expect(abs(found.countries.map(\.share).reduce(0, +) - 1) < 1e-12)
                #expect(abs(found.countries.map(\.influence).reduce(0, +)) < 1e-9)
            }
        }
    }

    @Test("Explained figures are those of the needs tables", arguments: 0..<10)
    func tables(seed: UInt64) throws {
        let (view, world, respondents) = try view(seed)
        let tally = try Tally(respondents, items: 3)
        for weighting in weightings {
            let table = NeedsAnalysis(of: tally, register: world.register, weighting: weighting).tables()[0]
            let shown = (0..<3).filter { table.cells[$0].figures != nil }
            for item in shown {
                let figures = try #require(table.cells[item].figures)
                let found = try #require(
                    NeedExplanation(of: item, in: view, weighting: weighting, comparedWith: shown)
                )
                #expect(abs(found.score.value - figures.score.value) < 1e-12)
                #expect(found.pairs.value == Double(figures.respondents))
                #expect(found.rank?.value == figures.rank.map(Double.init))
                let interval = try #require(figures.interval)
                #expect(abs(try #require(found.limits).lower.value - interval.lowerBound) < 1e-12)
                #expect(abs(try #require(found.limits).upper.value - interval.upperBound) < 1e-12)
            }
        }
    }

    @Test("Respondents are complete pairs and missing ones, and nobody else", arguments: 0..<20)
    func everybody(seed: UInt64) throws {
        let view = try view(seed).view
        for item in 0..<3 {
            guard let found = NeedExplanation(of: item, in: view, weighting: .countries, comparedWith: []) else {
                continue
            }
            let missing = found.missing.map(\.respondents).reduce(0, +)
            #expect(missing + Int(found.pairs.value) == view.respondents.reduce(0, +))
            #expect(found.rank == nil)
        }
    }

    @Test(
        "Officers wanted are explained by the rule",
        arguments: [
            (VolumeRule.sum, 65.0, "10 + 15"), (.maximum, 55, "max(10; 15)"), (.median, 52.5, "median(10; 15)"),
        ]
    )
    func officers(rule: VolumeRule, total: Double, written: String) throws {
        let codes = try ["AA", "BB", "CC"].map { try #require(CountryCode($0)) }
        let counts = [DemandData.numbers([10, 15]), DemandData.numbers([40]), NumberCounts()]
        let step = try #require(ExplanationStep.officers(codes, counts, rule: rule))
        #expect(step.value == total)
        #expect(step.parts.count == 2)
        #expect(step.parts[0].written(number: plain) == written)
        #expect(ExplanationStep.officers(codes, [NumberCounts()], rule: rule) == nil)
    }

    @Test("An urgency index is explained: 6, 5, 4 and 2 of 6 make 65", arguments: Weighting.allCases)
    func urgency(weighting: Weighting) throws {
        let code = try #require(CountryCode("AA"))
        let counts = [try DemandData.marks([6, 5, 4, 2], highest: 6)]
        let step = try #require(ExplanationStep.urgencyIndex([code], counts, weighting: weighting))
        #expect(abs(step.value - 65) < 1e-12)
        #expect(step.written(number: plain) == "100 × (4.25 − 1) / 5")
    }

    @Test("Long sums are shortened in their middle")
    func shortened() {
        let sum = Working.sum((1...20).map { .count($0) })
        #expect(sum.written([], longest: 4, number: plain) == "1 + 2 + … + 20")
        #expect(sum.value([]) == 210)
    }

    @Test("Brackets stand where they are needed, and around numbers below 0")
    func brackets() {
        let low = Working.difference(.number(1), .number(-2))
        #expect(low.written([], number: plain) == "1 − (-2)")
        let quotient = Working.quotient(.number(6), .product([.number(2), .number(3)]))
        #expect(quotient.written([], number: plain) == "6 / (2 × 3)")
        #expect(Working.square(.number(-2)).written([], number: plain) == "(-2)²")
    }
}

/// The score of an item and the reach of its interval, from single answers.
private struct HandMade {
    let score: Double
    let reach: Double

    init(_ countries: [[(Double, Double)]], _ weighting: Weighting) {
        // Every observation is a pair of a country, or the one mean of the country.
        let observations = countries.map { pairs -> [(Double, Double)] in
            let n = Double(pairs.count)
            let mean = (pairs.map(\.0).reduce(0, +) / n, pairs.map(\.1).reduce(0, +) / n)
            return weighting == .countries ? [mean] : pairs
        }
        let all = observations.flatMap { $0 }
        let n = Double(all.count)
        let importance = all.map(\.0).reduce(0, +) / n
        let current = all.map(\.1).reduce(0, +) / n
        let sums = observations.map { country in
            country.map { (2 * importance - current) * ($0.0 - importance) - importance * ($0.1 - current) }
                .reduce(0, +)
        }
        let clusters = Double(countries.count)
        score = importance * (importance - current)
        guard countries.count > 1 else {
            reach = 0
            return
        }
        let error = (clusters / (clusters - 1) * sums.map { $0 * $0 }.reduce(0, +)).squareRoot() / n
        reach = StudentT.quantile(0.975, freedom: clusters - 1) * error
    }
}
