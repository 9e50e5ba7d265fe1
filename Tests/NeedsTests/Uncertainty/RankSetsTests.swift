import Needs
import Reference
import Testing

@Suite("The places that needs may really have")
struct RankSetsTests {
    /// The independent items of METHODS.md, 1.8.
    private let comparison = RankComparison(
        [3.2, 2.9, 2.18, 1.1],
        standardErrors: [0.20, 0.15, 0.25, 0.20],
        draws: 40_000,
        seed: 4
    )

    @Test("of one need at a time: the worked example", arguments: RankSets.Procedure.allCases)
    func marginal(procedure: RankSets.Procedure) throws {
        let sets = RankSets(comparison, .marginal, procedure, confidence: 0.95)
        #expect(sets.places == [1...2, 1...2, 3...3, 4...4])
        for (found, expected) in zip(sets.criticalValues, [2.350, 2.373, 2.312, 2.349]) {
            #expect(try abs(#require(found) - expected) < 0.03)
        }
    }

    @Test("of all needs at once, in one step: the worked example")
    func singleStep() throws {
        let sets = RankSets(comparison, .simultaneous, .singleStep, confidence: 0.95)
        #expect(sets.places == [1...2, 1...3, 2...3, 4...4])
        #expect(try abs(#require(sets.criticalValues[0]) - 2.564) < 0.03)
        #expect(!sets.tellsApart(1, 2) && sets.tellsApart(0, 2) && sets.tellsApart(2, 0))
    }

    @Test("of all needs at once, step by step: the worked example")
    func stepdown() {
        let sets = RankSets(comparison, .simultaneous, .stepdown, confidence: 0.95)
        #expect(sets.places == [1...2, 1...2, 3...3, 4...4])
        #expect(sets.tellsApart(1, 2) && !sets.tellsApart(0, 1))
    }

    /// The largest difference by chance, in standard errors, by its definition.
    private func criticalValue(_ draws: ResampledFigures, _ pairs: [(Int, Int)]) -> Double {
        var largest = [Double](repeating: 0, count: draws.draws)
        for (first, second) in pairs {
            let differences = zip(draws.values(of: first), draws.values(of: second)).map { $0 - $1 }
            let mean = differences.reduce(0, +) / Double(differences.count)
            let error = (differences.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(differences.count)).squareRoot()
            for draw in largest.indices { largest[draw] = max(largest[draw], abs(differences[draw] - mean) / error) }
        }
        largest.sort()
        let position = 0.95 * Double(largest.count - 1)
        let below = Int(position)
        return largest[below] + (position - Double(below)) * (largest[below + 1] - largest[below])
    }

    @Test("rest on the largest difference among all draws", arguments: [1, 2, 3] as [UInt64])
    func definition(seed: UInt64) throws {
        let pairs = try chanceSurvey(items: 5, countries: 30, seed: seed).map { $0.map(\.moments) }
        let bootstrap = CountryBootstrap(pairs, weighting: .countries)
        let draws = bootstrap.resample(0..<401, seed: seed, [.score])[0]
        let answered = pairs.map { item in item.count { $0.count > 0 } }
        let comparison = RankComparison(bootstrap.figures(.score), draws: draws, countries: answered)
        let all = (0..<5).flatMap { first in (0..<first).map { (first, $0) } }
        let simultaneous = RankSets(comparison, .simultaneous, .singleStep, confidence: 0.95)
        #expect(try abs(#require(simultaneous.criticalValues[2]) - criticalValue(draws, all)) < 1e-4)
        let marginal = RankSets(comparison, .marginal, .singleStep, confidence: 0.95)
        let own = all.filter { $0.0 == 2 || $0.1 == 2 }
        #expect(try abs(#require(marginal.criticalValues[2]) - criticalValue(draws, own)) < 1e-4)
        for item in 0..<5 {
            let (one, every) = (try #require(marginal.places[item]), try #require(simultaneous.places[item]))
            #expect(every.lowerBound <= one.lowerBound && one.upperBound <= every.upperBound)
        }
    }

    @Test("hold every place where countries do not differ in what they need")
    func nothingKnown() throws {
        let country = try PairCounts.gaps([1]).moments
        let pairs = [[PairMoments]](repeating: [PairMoments](repeating: country, count: 9), count: 3)
        let bootstrap = CountryBootstrap(pairs, weighting: .countries)
        let draws = bootstrap.resample(0..<100, seed: 1, [.score])[0]
        let comparison = RankComparison(bootstrap.figures(.score), draws: draws, countries: [9, 9, 9])
        #expect(RankSets(comparison, .simultaneous, .stepdown, confidence: 0.95).places == [1...3, 1...3, 1...3])
    }

    @Test("count a difference without any spread from five countries on", arguments: [4, 5])
    func withoutSpread(countries: Int) throws {
        let pairs = try [3, 1].map { gap in
            [PairMoments](repeating: try PairCounts.gaps([gap]).moments, count: countries)
        }
        let bootstrap = CountryBootstrap(pairs, weighting: .countries)
        let draws = bootstrap.resample(0..<100, seed: 1, [.gap])[0]
        let comparison = RankComparison(bootstrap.figures(.gap), draws: draws, countries: [countries, countries])
        let places = RankSets(comparison, .simultaneous, .stepdown, confidence: 0.95).places
        #expect(places == (countries < 5 ? [1...2, 1...2] : [1...1, 2...2]))
    }

    @Test("are missing for needs that one country rated or none, which no other need minds")
    func missing() throws {
        var pairs = try chanceSurvey(items: 4, countries: 20, seed: 8).map { $0.map(\.moments) }
        func places(_ pairs: [[PairMoments]]) -> [ClosedRange<Int>?] {
            let bootstrap = CountryBootstrap(pairs, weighting: .countries)
            let draws = bootstrap.resample(0..<200, seed: 1, [.score])[0]
            let answered = pairs.map { item in item.count { $0.count > 0 } }
            let comparison = RankComparison(bootstrap.figures(.score), draws: draws, countries: answered)
            return RankSets(comparison, .simultaneous, .stepdown, confidence: 0.95).places
        }
        let before = places(pairs)
        pairs.append([PairMoments](repeating: PairMoments(), count: 20))
        pairs.append(try [PairCounts.gaps([4]).moments] + [PairMoments](repeating: PairMoments(), count: 19))
        #expect(places(pairs) == before + [nil, nil])
    }
}
