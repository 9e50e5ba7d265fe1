import Needs
import Reference
import Testing

/// Moments of countries that each gave one pair.
private func onePairEach(_ pairs: [(wanted: Int, current: Int)?]) -> [PairMoments] {
    pairs.map { pair in
        var moments = PairMoments()
        if let pair { moments.add(1, wanted: pair.wanted, current: pair.current) }
        return moments
    }
}

@Suite("What silent countries could change")
struct SilentCountryTests {
    private let scale: RatingScale

    init() throws { scale = try .oneToFive() }

    @Test("bounds are the means with all silent countries at the bottom and at the top")
    func bounds() throws {
        let means = try #require(CountryMeans(onePairEach([(5, 2), (4, 2), (3, 2), (4, 2), nil])))
        let bounds = try #require(SilentBounds(means, members: 10, scale: scale))
        #expect(bounds.heard == 4)
        #expect(bounds.silent == 6)
        #expect(bounds.wanted.estimate == 4)
        #expect(bounds.wanted.range == 2.2...4.6)
        #expect(bounds.current.range == 1.4...3.8)
        #expect(bounds.gap.estimate == 2)
        #expect(abs(bounds.gap.range.lowerBound + 1.6) < 1e-12)
        #expect(abs(bounds.gap.range.upperBound - 3.2) < 1e-12)
        #expect(abs(bounds.score.range.upperBound - 4.6 * 3.2) < 1e-12)
        #expect(abs(bounds.score.range.lowerBound - 2.2 * (2.2 - 3.8)) < 1e-12)
    }

    @Test("bounds without silent countries are the estimate, and fewer members than answers are refused")
    func nobodySilent() throws {
        let means = try #require(CountryMeans(onePairEach([(5, 2), (4, 2)])))
        let bounds = try #require(SilentBounds(means, members: 2, scale: scale))
        #expect(bounds.gap.range == 2.5...2.5)
        #expect(bounds.score.range == bounds.score.estimate...bounds.score.estimate)
        #expect(SilentBounds(means, members: 1, scale: scale) == nil)
        #expect(CountryMeans(onePairEach([nil])) == nil)
    }

    @Test(
        "no answers of the silent countries leave the bounds, and some reach them",
        arguments: 1...12 as ClosedRange<UInt64>
    )
    func bruteForce(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let heard = (0..<3)
            .map { _ in (wanted: Int.random(in: 1...5, using: &chance), current: Int.random(in: 1...5, using: &chance))
            }
        let means = try #require(CountryMeans(onePairEach(heard)))
        let bounds = try #require(SilentBounds(means, members: 5, scale: scale))
        var (least, most) = (Double.infinity, -Double.infinity)
        // Two silent countries whose mean levels are any half points.
        for wanted in 2...10 {
            for current in 2...10 {
                let sums = (
                    Double(heard.map(\.wanted).reduce(0, +) + wanted),
                    Double(heard.map(\.current).reduce(0, +) + current)
                )
                let score = sums.0 / 5 * (sums.0 - sums.1) / 5
                (least, most) = (min(least, score), max(most, score))
            }
        }
        #expect(bounds.score.range.lowerBound <= least + 1e-9)
        #expect(least - bounds.score.range.lowerBound < 0.011)
        #expect(abs(bounds.score.range.upperBound - most) < 1e-9)
    }

    @Test("three silent countries turn a gap of 1 among ten countries, two do not")
    func gapTips() throws {
        let moments = onePairEach([(wanted: Int, current: Int)?](repeating: (4, 3), count: 10))
        let points = try #require(TippingPoints([moments], members: 20, scale: scale))
        let point = try #require(points.point(of: .gapAbove(item: 0, threshold: 0)))
        #expect(point.holds)
        #expect(point.silent == 10)
        #expect(point.least == 3)
        let other = try #require(points.point(of: .gapAbove(item: 0, threshold: 1.5)))
        #expect(!other.holds)
        #expect(other.least == 3)
    }

    @Test("a decision that even all silent countries cannot change has no tipping point")
    func cannotTip() throws {
        let moments = onePairEach([(wanted: Int, current: Int)?](repeating: (5, 1), count: 10))
        let points = try #require(TippingPoints([moments], members: 12, scale: scale))
        #expect(try #require(points.point(of: .gapAbove(item: 0, threshold: 0))).least == nil)
        let everybody = try #require(TippingPoints([moments], members: 10, scale: scale))
        #expect(try #require(everybody.point(of: .gapAbove(item: 0, threshold: 0))).least == nil)
        #expect(TippingPoints([moments], members: 9, scale: scale) == nil)
    }

    @Test("the order of two items turns when those who answer next say the opposite")
    func orderTips() throws {
        // Gaps of 2 and 1 in six countries: with t more, 12 − 4t against 6 + 4t; equal is no longer above.
        let (first, second) = (
            onePairEach(Array(repeating: (4, 2), count: 6)), onePairEach(Array(repeating: (4, 3), count: 6))
        )
        let points = try #require(TippingPoints([first, second], members: 12, scale: scale))
        let above = try #require(points.point(of: .above(item: 0, other: 1, .gap)))
        #expect(above.holds)
        #expect(above.least == 1)
        let below = try #require(points.point(of: .above(item: 1, other: 0, .gap)))
        #expect(!below.holds)
        #expect(below.least == 1)
        #expect(points.point(of: .above(item: 0, other: 0, .gap)) == nil)
    }

    @Test(
        "an item leaves the first places when enough others pass it: as brute force finds",
        arguments: 1...20 as ClosedRange<UInt64>
    )
    func placesTip(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let answers = (0..<4)
            .map { _ in
                (0..<8)
                    .map { _ -> (wanted: Int, current: Int)? in
                        (Int.random(in: 2...5, using: &chance), Int.random(in: 1...4, using: &chance))
                    }
            }
        let points = try #require(TippingPoints(answers.map(onePairEach), members: 30, scale: scale))
        for item in 0..<4 {
            let point = try #require(points.point(of: .amongFirst(item: item, places: 2, .gap)))
            let sums = answers.map { $0.compactMap { $0.map { $0.wanted - $0.current } }.reduce(0, +) }
            func isAmongFirst(_ swing: Int) -> Bool {
                sums.indices.count { $0 != item && sums[$0] - swing > sums[item] + swing } < 2
            }
            let holds = isAmongFirst(0)
            let least = (1...22).first { isAmongFirst(holds ? -4 * $0 : 4 * $0) != holds }
            #expect(point.holds == holds)
            #expect(point.least == least)
        }
    }

    @Test("an item nobody rated has no tipping point and is nobody's rival")
    func missingItem() throws {
        let (rated, unrated) = (onePairEach([(5, 1), (4, 2)]), onePairEach([nil, nil]))
        let points = try #require(TippingPoints([rated, unrated], members: 4, scale: scale))
        #expect(points.point(of: .amongFirst(item: 1, places: 1, .score)) == nil)
        #expect(points.point(of: .above(item: 0, other: 1, .score)) == nil)
        #expect(try #require(points.point(of: .amongFirst(item: 0, places: 1, .score))).least == nil)
    }
}
