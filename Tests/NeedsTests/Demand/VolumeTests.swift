import Needs
import Reference
import Testing

@Suite("Officers wanted, levels and urgency")
struct VolumeTests {
    @Test(
        "Country X has agencies with 10 and 15 officers, Y has 40",
        arguments: [(VolumeRule.sum, 65.0), (.maximum, 55), (.median, 52.5)]
    )
    func volume(rule: VolumeRule, total: Double) {
        let officers = OfficersWanted(
            [DemandData.numbers([10, 15]), DemandData.numbers([40])],
            rule: rule,
            members: 2
        )
        #expect(officers.total == total)
        #expect(officers.countries == 2)
        #expect(officers.answers == 3)
    }

    @Test("Numbers that were worked out by agency are taken as they are")
    func byAgency() {
        let officers = OfficersWanted(byCountry: [12.5, nil, -3], answers: 4, rule: .median, members: 5)
        #expect(officers.byCountry == [12.5, nil, 0])
        #expect(officers.total == 12.5)
        #expect(officers.silent == 3)
    }

    @Test("Silent countries count nothing, and are counted")
    func silent() {
        let officers = OfficersWanted(
            [DemandData.numbers([10]), NumberCounts(), DemandData.numbers([0])],
            rule: .sum,
            members: 54
        )
        #expect(officers.byCountry == [10, nil, 0])
        #expect(officers.total == 10)
        #expect(officers.silent == 52)
    }

    @Test("What silent countries may want is an assumption with an interval")
    func extrapolated() throws {
        let answers = [10.0, 20, 30].map { DemandData.numbers([$0]) }
        let assumed = try #require(OfficersWanted(answers, rule: .sum, members: 12).extrapolated)
        // Mean 20, s 10: 12 × 10/√3 × √(1 − 3/12) = 60; t(2) at 0.975 is 4.302652729911275.
        #expect(assumed.total == 240)
        #expect(assumed.interval.lowerBound == 60)
        #expect(abs(assumed.interval.upperBound - (240 + 60 * 4.302652729911275)) < 1e-8)
        let census = try #require(OfficersWanted(answers, rule: .sum, members: 3).extrapolated)
        #expect(census.interval == 60...60)
        #expect(OfficersWanted([DemandData.numbers([4])], rule: .sum, members: 9).extrapolated == nil)
    }

    @Test("Urgencies 6, 5, 4 and 2 of 6: mean 4.25, index 65 %")
    func urgency() throws {
        let figures = try #require(
            UrgencyFigures([try DemandData.marks([6, 5, 4, 2], highest: 6)], weighting: .respondents)
        )
        #expect(figures.mean == 4.25)
        #expect(abs(figures.index - 65) < 1e-12)
        #expect(abs(figures.weight - 4.25 / 6) < 1e-12)
        #expect(UrgencyFigures([try DemandData.marks([], highest: 6)], weighting: .countries) == nil)
    }

    @Test(
        "Courses are held at the step nearest to the required level",
        arguments: [
            ([1, 1], ProficiencyStep.awareness), ([2, 3], .advanced), ([3, 4, 3], .advanced), ([5], .trainer),
        ]
    )
    func requiredLevel(required: [Int], step: ProficiencyStep) throws {
        let counts = [try DemandData.pairs(required.map { ($0, 1) }).moments]
        let gap = try #require(LevelGap(required: counts, scale: try .oneToFive(), weighting: .respondents))
        #expect(gap.step == step)
        #expect(gap.respondents == required.count)
        #expect(gap.isClosed == (required == [1, 1]))
    }

    @Test(
        "Without a required level, courses are held one step above what is reached",
        arguments: [([1, 2], ProficiencyStep.practitioner), ([3], .expert), ([5], .trainer), ([2, 3, 3], .advanced)]
    )
    func nextLevel(current: [Int], step: ProficiencyStep) throws {
        let counts = [try DemandData.pairs(current.map { (5, $0) }).moments]
        let gap = try #require(LevelGap(current: counts, scale: try .oneToFive(), weighting: .respondents))
        #expect(gap.step == step)
        #expect(!gap.isClosed)
        #expect(gap.required == nil)
    }

    @Test("A scale of seven points is set on the five steps in a straight line")
    func sevenPoints() throws {
        let scale = try #require(RatingScale(lowest: 1, highest: 7))
        let counts = [PairCounts(scale: scale, pairs: [(wanted: 4, current: 2)]).moments]
        let gap = try #require(LevelGap(required: counts, scale: scale, weighting: .countries))
        #expect(gap.step == .advanced)
    }
}
