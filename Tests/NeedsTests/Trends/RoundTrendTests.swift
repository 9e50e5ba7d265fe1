import Needs
import Reference
import Testing

private func isClose(_ value: Double?, _ expected: Double) -> Bool { value.map { abs($0 - expected) <= 5e-7 } ?? false }

/// Figures of countries AA, AB, AC and so on; `nil` for a country that did not answer.
private func values(_ values: [Double?]) throws -> [CountryCode: Double] {
    var byCountry: [CountryCode: Double] = [:]
    for (letter, value) in zip("ABCDEFGHIJ", values) { byCountry[try #require(CountryCode("A\(letter)"))] = value }
    return byCountry
}

@Suite("The trend between rounds")
struct RoundTrendTests {
    @Test("of matched countries is that of the worked example")
    func workedExample() throws {
        let trend = RoundTrend(earlier: try values([2.0, 3.0, 1.5, 2.5]), later: try values([1.5, 2.6, 1.6, 1.9]))
        let interval = try #require(trend.change?.interval(confidence: 0.95))
        #expect(isClose(trend.change?.value, -0.35))
        #expect(isClose(trend.change?.standardError, 0.155456))
        #expect(isClose(interval.lowerBound, -0.844731))
        #expect(isClose(interval.upperBound, 0.144731))
        #expect(isClose(trend.unpaired?.difference, -0.35))
        #expect(isClose(trend.unpaired?.standardError, 0.407226))
        #expect(trend.unmatched == nil)
        #expect(trend.overlap == 1)
    }

    @Test("without matching has the interval that R gives to two samples")
    func welch() throws {
        let trend = RoundTrend(earlier: try values([2.0, 3.0, 1.5, 2.5]), later: try values([1.5, 2.6, 1.6, 1.9]))
        let interval = try #require(trend.unpaired?.interval(confidence: 0.95))
        #expect(isClose(interval.lowerBound, -1.3625286585789926))
        #expect(isClose(interval.upperBound, 0.6625286585789925))
        let uneven = try #require(TwoSamples([3, 3.5, 5, 6], [1, 4, 2.5])?.interval(confidence: 0.95))
        #expect(isClose(uneven.lowerBound, -4.888077086744783))
        #expect(isClose(uneven.upperBound, 1.138077086744783))
    }

    @Test("keeps countries of one round apart and says how far the rounds overlap")
    func coverage() throws {
        let trend = RoundTrend(
            earlier: try values([2, 3, 1, 4, nil, nil]),
            later: try values([1, 2, nil, nil, 5, 3])
        )
        #expect(trend.matched.map(\.text) == ["AA", "AB"])
        #expect(trend.onlyEarlier.map(\.text) == ["AC", "AD"])
        #expect(trend.onlyLater.map(\.text) == ["AE", "AF"])
        #expect(trend.change?.value == -1)
        #expect(trend.unmatched?.difference == 1.5)
        #expect(isClose(trend.unmatched?.standardError, (4.5 / 2 + 2.0 / 2).squareRoot()))
        #expect(trend.overlap == 2 / 6.0)
        #expect(trend.retention == 0.5)
        #expect(trend.continuity == 0.5)
    }

    @Test("of rounds that share no country, or have none, is not there")
    func nothingShared() throws {
        let apart = RoundTrend(earlier: try values([2, nil]), later: try values([nil, 3]))
        #expect(apart.change == nil)
        #expect(apart.unmatched?.difference == 1)
        #expect(apart.unmatched?.standardError == nil)
        #expect(apart.unmatched?.interval(confidence: 0.95) == nil)
        let empty = RoundTrend(earlier: [:], later: [:])
        #expect(empty.change == nil && empty.overlap == nil && empty.retention == nil && empty.continuity == nil)
        let one = RoundTrend(earlier: try values([2]), later: try values([3]))
        #expect(one.change?.value == 1)
        #expect(one.change?.standardError == nil)
    }

    @Test(
        "turned round is the same change with the other sign, and a country that did not answer changes nothing",
        arguments: 1...20 as ClosedRange<UInt64>
    )
    func laws(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let earlier = try values((0..<9).map { $0 == 4 ? nil : Double(Int.random(in: 0...8, using: &chance)) / 2 })
        let later = try values((0..<9).map { $0 == 7 ? nil : Double(Int.random(in: 0...8, using: &chance)) / 2 })
        let (forth, back) = (RoundTrend(earlier: earlier, later: later), RoundTrend(earlier: later, later: earlier))
        #expect(isClose(forth.change?.value, -(try #require(back.change?.value))))
        #expect(isClose(forth.change?.standardError, try #require(back.change?.standardError)))
        #expect(forth.onlyEarlier == back.onlyLater)
    }

    @Test("takes a country's figures from its complete pairs")
    func figures() throws {
        var moments = PairMoments()
        moments.add(1, wanted: 5, current: 2)
        moments.add(1, wanted: 4, current: 3)
        let codes = try [#require(CountryCode("AA")), #require(CountryCode("AB"))]
        let figures = TrendMeasure.allCases.map { $0.values(of: [moments, PairMoments()], countries: codes) }
        #expect(figures == [[codes[0]: 4.5], [codes[0]: 2.5], [codes[0]: 2]])
    }
}
