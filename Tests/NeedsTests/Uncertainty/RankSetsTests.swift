import Needs
import Reference
import Testing

@Suite("The places that needs may really have")
struct RankSetsTests {
    /// The independent items of METHODS.md, 1.8.
    private static let worked = RankComparison(
        [3.2, 2.9, 2.18, 1.1],
        standardErrors: [0.20, 0.15, 0.25, 0.20],
        draws: 30_000,
        seed: 4
    )

    @Test("of one need at a time: the worked example", arguments: RankSets.Procedure.allCases)
    func marginal(procedure: RankSets.Procedure) throws {
        let sets = RankSets(RankSetsTests.worked, .marginal, procedure, confidence: 0.95)
        #expect(sets.places == [1...2, 1...2, 3...3, 4...4])
        for (found, expected) in zip(sets.criticalValues, [2.350, 2.373, 2.312, 2.349]) {
            #expect(try abs(#require(found) - expected) < 0.03)
        }
    }

    @Test("of all needs at once, in one step: the worked example")
    func singleStep() throws {
        let sets = RankSets(RankSetsTests.worked, .simultaneous, .singleStep, confidence: 0.95)
        #expect(sets.places == [1...2, 1...3, 2...3, 4...4])
        #expect(try abs(#require(sets.criticalValues[0]) - 2.564) < 0.03)
        #expect(!sets.tellsApart(1, 2) && sets.tellsApart(0, 2) && sets.tellsApart(2, 0))
    }

    @Test("of all needs at once, step by step: the worked example")
    func stepdown() {
        let sets = RankSets(RankSetsTests.worked, .simultaneous, .stepdown, confidence: 0.95)
        #expect(sets.places == [1...2, 1...2, 3...3, 4...4])
        #expect(sets.tellsApart(1, 2) && !sets.tellsApart(0, 1))
    }

    private func comparison(
        _ pairs: [[PairMoments]],
        _ weighting: Weighting = .countries,
        by statistic: NeedStatistic = .gap,
        draws: Int = 1_000,
        seed: UInt64 = 1
    ) -> RankComparison {
        RankComparison(pairs, weighting: weighting, by: statistic, draws: draws, seed: seed)
    }

    @Test("rest on all the signs that eight countries may have", arguments: [1, 2, 3] as [UInt64])
    func definition(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let gaps = (0..<4).map { item in (0..<8).map { _ in generator.index(below: 4) + (item == 3 ? 1 : 0) } }
        var largest: [Double] = []
        for signs in 0..<256 {
            var greatest = 0.0
            for first in 0..<4 {
                for second in 0..<first {
                    let parts = (0..<8).map { gaps[first][$0] - gaps[second][$0] }
                    let squares = Double(parts.map { $0 * $0 }.reduce(0, +))
                    guard squares > 0 else { continue }
                    let sum = parts.enumerated().map { signs >> $0.offset & 1 == 1 ? $0.element : -$0.element }
                        .reduce(0, +)
                    greatest = max(greatest, abs(Double(sum)) / squares.squareRoot())
                }
            }
            largest.append(greatest)
        }
        largest.sort()
        let pairs = try gaps.map { item in try item.map { try PairCounts.gaps([$0]).moments } }
        let sets = RankSets(comparison(pairs, draws: 5_000), .simultaneous, .singleStep, confidence: 0.95)
        // The share 0.95 of the draws, give or take what 5,000 of them leave to chance.
        let found = try #require(sets.criticalValues[0])
        #expect(largest[Int(0.94 * 256)] - 1e-4 <= found && found <= largest[Int(0.96 * 256)] + 1e-4)
        let alone = RankSets(comparison(pairs), .marginal, .singleStep, confidence: 0.95)
        for (one, every) in zip(alone.places, sets.places) {
            let (one, every) = (try #require(one), try #require(every))
            #expect(every.lowerBound <= one.lowerBound && one.upperBound <= every.upperBound)
        }
    }

    @Test("seldom claim a difference where there is none", arguments: Weighting.allCases)
    func falseAlarms(weighting: Weighting) throws {
        let alarms = try (0..<40 as Range<UInt64>)
            .count { seed in
                let pairs = try chanceSurvey(items: 5, countries: 9, seed: seed, alike: true).map { $0.map(\.moments) }
                let comparison = comparison(pairs, weighting, by: .score, draws: 200, seed: seed)
                let sets = RankSets(comparison, .simultaneous, .stepdown, confidence: 0.95)
                return sets.places.contains { $0 != 1...5 }
            }
        // 2 of 40 are expected, and more than 6 come once in 300 times.
        #expect(alarms <= 6)
    }

    @Test("hold every place where countries do not differ in what they need")
    func nothingKnown() throws {
        let pairs = [[PairMoments]](
            repeating: [PairMoments](repeating: try PairCounts.gaps([1]).moments, count: 9),
            count: 3
        )
        let sets = RankSets(comparison(pairs), .simultaneous, .stepdown, confidence: 0.95)
        #expect(sets.places == [1...3, 1...3, 1...3])
    }

    @Test("need more than five countries of one mind", arguments: [(5, false), (9, true)])
    func oneMind(countries: Int, isEnough: Bool) throws {
        // With five, all signs are equal once in 16 draws.
        let pairs = try [3, 1]
            .map { gap in
                [PairMoments](repeating: try PairCounts.gaps([gap]).moments, count: countries)
            }
        let sets = RankSets(comparison(pairs), .simultaneous, .stepdown, confidence: 0.95)
        #expect(sets.places == (isEnough ? [1...1, 2...2] : [1...2, 1...2]))
    }

    @Test("turn with a figure whose lowest is the greatest need")
    func turned() throws {
        let pairs = try [3, -1]
            .map { gap in
                [PairMoments](repeating: try PairCounts.gaps([gap]).moments, count: 9)
            }
        let sets = RankSets(comparison(pairs, by: .rankedDiscrepancy), .marginal, .stepdown, confidence: 0.95)
        #expect(sets.places == [1...1, 2...2])
    }

    @Test("are missing for needs that one country rated or none, which no other need minds")
    func missing() throws {
        var pairs = try chanceSurvey(items: 4, countries: 20, seed: 8).map { $0.map(\.moments) }
        func places() -> [ClosedRange<Int>?] {
            RankSets(comparison(pairs, .respondents, by: .score), .simultaneous, .stepdown, confidence: 0.95).places
        }
        let before = places()
        pairs.append([PairMoments](repeating: PairMoments(), count: 20))
        pairs.append(try [PairCounts.gaps([4]).moments] + [PairMoments](repeating: PairMoments(), count: 19))
        #expect(places() == before + [nil, nil])
    }
}
