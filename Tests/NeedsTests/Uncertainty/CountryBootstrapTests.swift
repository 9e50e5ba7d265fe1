import Needs
import Reference
import Testing

@Suite("Countries drawn anew")
struct CountryBootstrapTests {
    /// Three needs in four countries; nobody in the last rated the third.
    private let answers: [[[RatedPair]]] = [
        [[(5, 2), (4, 2)], [(4, 4)], [(5, 3), (3, 3), (4, 1)], [(2, 3)]],
        [[(4, 2)], [(5, 4), (5, 3)], [(3, nil), (4, 2)], [(5, 1)]],
        [[(5, 4)], [(3, 2)], [(5, 1)], [(nil, 2)]],
    ]

    private func bootstrap(_ weighting: Weighting) throws -> CountryBootstrap {
        CountryBootstrap(try answers.map { try $0.map { try PairCounts.of($0).moments } }, weighting: weighting)
    }

    /// The figure of a need by the definition, from a list of drawn countries.
    private func figure(_ statistic: NeedStatistic, _ item: Int, _ drawn: [Int], _ weighting: Weighting) -> Double? {
        let countries =
            drawn.map {
                answers[item][$0]
                    .compactMap { pair in pair.wanted.flatMap { wanted in pair.current.map { (wanted, $0) } } }
            }
            .filter { !$0.isEmpty }
        func mean(_ value: (Int, Int) -> Int) -> Double {
            let values = countries.map { $0.map { Double(value($0.0, $0.1)) } }
            let units =
                weighting == .countries ? values.map { $0.reduce(0, +) / Double($0.count) } : values.flatMap(\.self)
            return units.reduce(0, +) / Double(units.count)
        }
        guard !countries.isEmpty else { return nil }
        return switch statistic {
        case .importance: mean { wanted, _ in wanted }
        case .current: mean { _, current in current }
        case .gap: mean { $0 - $1 }
        case .score: mean { wanted, _ in wanted } * mean { $0 - $1 }
        case .rankedDiscrepancy: 100 * mean { ($1 - $0).signum() }
        }
    }

    private var allDraws: [[Int]] {
        (0..<256).map { number in (0..<4).map { number >> (2 * $0) & 3 } }
    }

    @Test("give the figures of the respondents they bring, in all 256 draws of four", arguments: Weighting.allCases)
    func figures(weighting: Weighting) throws {
        let bootstrap = try bootstrap(weighting)
        for drawn in allDraws {
            let times = (0..<4).map { country in drawn.count { $0 == country } }
            for statistic in NeedStatistic.allCases {
                let figures = bootstrap.figures(statistic, drawing: times)
                for item in 0..<3 {
                    let expected = figure(statistic, item, drawn, weighting)
                    #expect((figures[item] == nil) == (expected == nil))
                    #expect(
                        abs((figures[item] ?? 0) - (expected ?? 0)) < 1e-9,
                        "\(statistic) of \(item), drawn \(drawn)"
                    )
                }
            }
        }
    }

    @Test(
        "give the figures of sums, with more needs and countries than go together at once and gaps anywhere",
        arguments: [(needs: 1, countries: 1), (7, 2), (8, 3), (9, 5), (20, 11), (33, 196)]
    )
    func sums(needs: Int, countries: Int) {
        var chance = SeededGenerator(seed: UInt64(1_000 * needs + countries))
        let pairs = (0..<needs)
            .map { _ in
                (0..<countries)
                    .map { _ in
                        var moments = PairMoments()
                        for _ in 0..<chance.index(below: 4) {
                            moments.add(1, wanted: 1 + chance.index(below: 5), current: 1 + chance.index(below: 5))
                        }
                        return moments
                    }
            }
        let bootstrap = CountryBootstrap(pairs, weighting: .respondents)
        for _ in 0..<20 {
            // Some countries come up more than three times, and most not at all.
            let times = (0..<countries).map { _ in max(0, chance.index(below: 14) - 6) }
            for statistic in NeedStatistic.allCases {
                let figures = bootstrap.figures(statistic, drawing: times)
                for need in 0..<needs {
                    let expected = figure(statistic, pairs[need], times)
                    #expect((figures[need] == nil) == (expected == nil))
                    #expect(abs((figures[need] ?? 0) - (expected ?? 0)) < 1e-9)
                }
            }
        }
    }

    /// The figure of one need, by its definition, when each respondent counts once.
    private func figure(_ statistic: NeedStatistic, _ pairs: [PairMoments], _ times: [Int]) -> Double? {
        func sum(_ part: (PairMoments) -> Int) -> Double {
            zip(pairs, times).reduce(0) { $0 + Double(part($1.0) * $1.1) }
        }
        let size = sum(\.count)
        guard size > 0 else { return nil }
        let (wanted, current) = (sum(\.wanted) / size, sum(\.current) / size)
        return switch statistic {
        case .importance: wanted
        case .current: current
        case .gap: wanted - current
        case .score: wanted * (wanted - current)
        case .rankedDiscrepancy: 100 * (sum(\.above) - sum(\.below)) / size
        }
    }

    @Test("come up as often as they should: shares and limits of all 256 draws", arguments: Weighting.allCases)
    func shares(weighting: Weighting) throws {
        let draws = try bootstrap(weighting).resample(0..<4_000, seed: 7, [.score])[0]
        let stability = PlaceStability.of(draws, top: 2, confidence: 0.95)
        for item in 0..<3 {
            var (first, present) = (0.0, 0.0)
            for drawn in allDraws {
                let scores = (0..<3).map { figure(.score, $0, drawn, weighting) }
                guard let own = scores[item] else { continue }
                present += 1
                let greater = scores.count { ($0 ?? -.infinity) > own + 1e-9 }
                let equal = scores.count { $0.map { abs($0 - own) <= 1e-9 } ?? false }
                if greater == 0 { first += 1 / Double(equal) }
            }
            let found = try #require(stability[item])
            #expect(abs(found.first - first / present) < 0.02)
            #expect(abs(Double(found.draws) / 4_000 - present / 256) < 0.005)
            #expect(draws.interval(of: item, confidence: 0.95)?.leftOut == 4_000 - found.draws)
        }
    }

    @Test("have the percentile interval of respondents where each is a country: the worked example")
    func respondents() throws {
        let people = try [2, 1, 2, 0, -1, 3, 3, 2, 1].map { try PairCounts.gaps([$0]).moments }
        let draws = CountryBootstrap([people], weighting: .countries).resample(0..<2_000, seed: 11, [.gap])[0]
        let interval = try #require(draws.interval(of: 0, confidence: 0.95))
        #expect(abs(interval.limits.lowerBound - 0.556) < 0.12)
        #expect(abs(interval.limits.upperBound - 2.222) < 0.12)
        #expect(interval.draws == 2_000 && interval.leftOut == 0)
    }

    @Test("have limits with linear interpolation between two draws")
    func interpolation() throws {
        let draws = try bootstrap(.countries).resample(0..<6, seed: 3, [.gap])[0]
        let ascending = draws.values(of: 0).sorted()
        let limits = try #require(draws.interval(of: 0, confidence: 0.5)).limits
        #expect(abs(limits.lowerBound - (0.75 * ascending[1] + 0.25 * ascending[2])) < 1e-12)
        #expect(abs(limits.upperBound - (0.25 * ascending[3] + 0.75 * ascending[4])) < 1e-12)
    }

    @Test("are the same in parts and at once, and others with another seed")
    func parts() throws {
        let bootstrap = try bootstrap(.respondents)
        let whole = bootstrap.resample(0..<200, seed: 5, [.gap, .score])
        var first = bootstrap.resample(0..<77, seed: 5, [.score])[0]
        first += bootstrap.resample(77..<200, seed: 5, [.score])[0]
        #expect((0..<200).allSatisfy { first.figure(of: 1, in: $0) == whole[1].figure(of: 1, in: $0) })
        let other = bootstrap.resample(0..<200, seed: 6, [.score])[0]
        #expect(other.values(of: 0) != first.values(of: 0))
    }

    @Test("give the same figures on every machine")
    func everywhere() throws {
        let draws = try bootstrap(.respondents).resample(0..<3, seed: 2_026, [.gap])[0]
        #expect((0..<3).map { draws.figure(of: 0, in: $0) } == [1.5, 0.4, 9.0 / 7])
    }

    @Test("give nothing of nobody")
    func nobody() throws {
        let empty = CountryBootstrap([[], []], weighting: .countries).resample(0..<5, seed: 1, [.score])[0]
        #expect(empty.draws == 5)
        #expect(empty.values(of: 0).isEmpty)
        #expect(empty.interval(of: 1, confidence: 0.95) == nil)
        #expect(PlaceStability.of(empty, top: 1, confidence: 0.95) == [nil, nil])
    }
}
