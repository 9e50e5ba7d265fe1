import Needs
import Testing

@Suite("How firmly a need holds its place")
struct PlaceStabilityTests {
    @Test("is hardly better than a coin for two like needs: the worked example", arguments: Weighting.allCases)
    func workedExample(weighting: Weighting) throws {
        let bootstrap = CountryBootstrap(try workedRanks().map { $0.map(\.moments) }, weighting: weighting)
        #expect(bootstrap.figures(.score) == [8.671875, 8.4375, 3.5])
        #expect(bootstrap.figures(.gap) == [1.875, 1.875, 1])
        let draws = bootstrap.resample(0..<10_000, seed: 1, [.score])[0]
        let stability = try PlaceStability.of(draws, top: 2, confidence: 0.95).map { try #require($0) }
        #expect(abs(stability[0].first - 0.5415) < 0.02)
        #expect(abs(stability[1].first - 0.4584) < 0.02)
        #expect(abs(stability[2].first - 0.0002) < 0.002)
        #expect(abs(stability.map(\.first).reduce(0, +) - 1) < 1e-9)
        #expect(abs(stability.map(\.amongFirst).reduce(0, +) - 2) < 1e-9)
        #expect(abs(stability.map(\.expectedPlace).reduce(0, +) - 6) < 1e-9)
        #expect(stability.map(\.places) == [1...2, 1...2, 3...3])
        #expect(stability.map(\.draws) == [10_000, 10_000, 10_000])
        let ties = (0..<10_000)
            .count { draw in
                let (x, y, z) = (
                    draws.figure(of: 0, in: draw), draws.figure(of: 1, in: draw), draws.figure(of: 2, in: draw)
                )
                guard let x, let y, let z else { return false }
                return abs(x - y) <= 1e-9 && x > z
            }
        #expect(abs(Double(ties) / 10_000 - 0.020) < 0.006)
    }

    @Test("is shared by needs that are always tied")
    func ties() throws {
        let country = try PairCounts.gaps([1, 3]).moments
        let other = try PairCounts.gaps([2]).moments
        let lower = try PairCounts.gaps([-1]).moments
        let draws =
            CountryBootstrap(
                [[country, other], [other, country], [lower, lower], [country, other]],
                weighting: .countries
            )
            .resample(0..<50, seed: 9, [.gap])[0]
        let stability = try PlaceStability.of(draws, top: 2, confidence: 0.95).map { try #require($0) }
        for item in [0, 1, 3] {
            #expect(abs(stability[item].first - 1.0 / 3) < 1e-9)
            #expect(abs(stability[item].amongFirst - 2.0 / 3) < 1e-9)
            #expect(stability[item].expectedPlace == 2)
            #expect(stability[item].places == 2...2)
        }
        #expect(stability[2].first == 0 && stability[2].expectedPlace == 4)
    }

    @Test("goes by the lowest figure where that is the greatest need")
    func turned() throws {
        let pairs = try workedRanks().map { $0.map(\.moments) }
        let draws = CountryBootstrap(pairs, weighting: .countries).resample(0..<500, seed: 1, [.rankedDiscrepancy])[0]
        let stability = try PlaceStability.of(draws, top: 1, confidence: 0.95).map { try #require($0) }
        #expect(stability[2].expectedPlace > 2.5)
        #expect(stability[0].first > 0.3)
    }
}
