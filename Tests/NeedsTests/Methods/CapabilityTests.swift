import Needs
import Reference
import Testing

@Suite("Capability")
struct CapabilityTests {
    @Test("A surplus makes up for no shortfall")
    func weightedGap() throws {
        let gap = try #require(
            CapabilityGap([
                (required: 4, current: 2, weight: 2), (required: 3, current: 3, weight: 1),
                (required: 3, current: 4, weight: 1),
            ])
        )
        #expect(gap.shortfall == 1)
        #expect(gap.surplus == 0.25)
        #expect(gap.capabilities == 3)
        #expect(CapabilityGap([(required: Double, current: Double, weight: Double)]()) == nil)
    }

    @Test("A stage is reached only with all of its indicators and those of every lower stage")
    func stages() throws {
        let counts = try [(4, 4), (5, 5), (4, 5), (0, 6)].map { try #require(IndicatorCount(met: $0.0, of: $0.1)) }
        let maturity = try #require(StagedMaturity(counts))
        #expect(maturity.reached == 2)
        #expect(maturity.shortOfNext == 1)
    }

    @Test("Indicators of a higher stage do not make up for those of a lower one")
    func gapInStages() throws {
        let counts = try [(3, 4), (5, 5)].map { try #require(IndicatorCount(met: $0.0, of: $0.1)) }
        #expect(StagedMaturity(counts)?.reached == 0)
        #expect(StagedMaturity([counts[1]])?.shortOfNext == nil)
        #expect(IndicatorCount(met: 5, of: 4) == nil)
        #expect(IndicatorCount(met: 0, of: 0) == nil)
        #expect(StagedMaturity([]) == nil)
    }

    private static func answers() -> MethodAnswers {
        var answers = MethodAnswers(
            [
                [(5, 2), (5, 2), (5, 5)], [(5, 3), (5, 3), (5, 1)], [(5, 4), (5, 4), (5, nil)],
            ],
            countries: ["AA", "AA", "BB"]
        )
        answers.requirements = [
            [(4, 2), (4, 2), (3, 5)], [(3, 3), (3, 3), (3, 1)], [(3, 4), (3, 4), (4, nil)],
        ]
        return answers
    }

    @Test("Each country has its weighted gap and its stage")
    func profiles() throws {
        let first = try #require(ItemID("C0"))
        let settings = try #require(MethodSettings(weights: [first: 2]))
        let profiles = try Self.answers().library(settings, .countries).capabilities
        #expect(profiles.map(\.gap?.shortfall) == [1, 2.0 / 3])
        #expect(profiles.map(\.gap?.surplus) == [0.25, 4.0 / 3])
        #expect(profiles.map(\.gaps) == [[2, 0, -1], [-2, 2, nil]])
        // Country AA has medians 2, 3 and 4; country BB 5, 1 and an item that nobody rated.
        #expect(profiles.map(\.maturity?.reached) == [1, 0])
        #expect(profiles[0].maturity?.stages.map(\.met) == [3, 2, 1, 0])
        #expect(profiles[1].maturity?.shortOfNext == 2)
    }

    @Test("Stages may ask for some items, and for what the country requires of itself")
    func ownStages() throws {
        let items = try Self.answers().items
        let stages = [
            try #require(CapabilityStage(threshold: .level(2), items: [items[0]])),
            try #require(CapabilityStage(threshold: .required, items: [items[1], items[2]])),
            try #require(CapabilityStage(threshold: .required)),
        ]
        let settings = try #require(MethodSettings(stages: stages))
        let profiles = try Self.answers().library(settings, .countries).capabilities
        #expect(profiles.map(\.maturity?.reached) == [2, 1])
        #expect(profiles[0].maturity?.stages.map(\.total) == [1, 2, 3])
        #expect(CapabilityStage(threshold: .required, items: []) == nil)
        #expect(CapabilityStage(threshold: .required, items: [items[0], items[0]]) == nil)
    }

    @Test("An item that was shown to nobody is no indicator, and stages without one are not told")
    func notShown() throws {
        let scale = try RatingScale.oneToFive()
        func view(_ second: Mark) throws -> TallyView {
            var pairs = [PairCounts(scale: scale), PairCounts(scale: scale)]
            let (five, four) = try (#require(scale.mark(for: 5)), #require(scale.mark(for: 4)))
            pairs[0].add(3, wanted: five, current: four)
            pairs[1].add(3, wanted: second, current: second)
            return TallyView(countries: [try #require(CountryCode("AA"))], respondents: [3], pairs: pairs.map { [$0] })
        }
        let items = try ["C0", "C1"].map { try #require(ItemID($0)) }
        func reached(_ mark: Mark, _ stages: [CapabilityStage]? = nil) throws -> Int? {
            let settings = try #require(MethodSettings(stages: stages))
            let library = MethodLibrary(try view(mark), items: items, settings: settings, weighting: .countries)
            return library.capabilities[0].maturity?.reached
        }
        #expect(try reached(.notShown) == 3)
        #expect(try reached(.notAnswered) == 0)
        let stage = try #require(CapabilityStage(threshold: .level(2), items: [items[1]]))
        #expect(try reached(.notShown, [stage]) == nil)
    }

    @Test("The table keeps one country's surplus apart from another's shortfall")
    func table() throws {
        let row = try Self.answers().table(.capabilityGap, MethodSettings(), .countries).rows[0]
        #expect(row.value == 1)
        #expect(row.basis == .capability(required: 3.5, current: 3.5, shortfall: 1, surplus: 1))
        let pooled = try Self.answers().table(.capabilityGap).rows[0]
        #expect(isClose(pooled.value, 4.0 / 3))
        #expect(try MethodAnswers([[(5, 1)]]).library().table(.capabilityGap) == nil)
    }
}
