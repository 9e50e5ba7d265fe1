/// How firmly a need holds its place when the countries that answered are drawn anew.
package struct PlaceStability: Hashable, Sendable {
    /// The share of draws in which it is the first need; a tie at the top is shared equally.
    package let first: Double

    /// The share of draws in which it is among the first needs, as many as `top`; a tie across the border is shared.
    package let amongFirst: Double

    /// How many needs count as the first ones.
    package let top: Int

    /// The mean of its places, tied needs having the mean of their places.
    package let expectedPlace: Double

    /// The percentile interval of its places, widened to whole places.
    package let places: ClosedRange<Int>

    /// How many draws have a figure for the need; the others are left out.
    package let draws: Int

    /// Figures that differ by no more are tied.
    package static let tie = 1e-9

    /// Ranks the needs in every draw, the greatest need first.
    ///
    /// In a draw, only the needs that have a figure are ranked.
    ///
    /// - Returns: one value for each need; `nil` where no draw has a figure.
    package static func of(_ figures: ResampledFigures, top: Int, confidence: Double) -> [PlaceStability?] {
        var places = (0..<figures.items).map { _ in PlaceCounts(items: figures.items) }
        var ranked: [(item: Int, need: Double)] = []
        for draw in 0..<figures.draws {
            ranked.removeAll(keepingCapacity: true)
            for item in 0..<figures.items {
                guard let figure = figures.figure(of: item, in: draw) else { continue }
                ranked.append((item, figures.statistic.need(figure)))
            }
            ranked.sort { ($1.need, $0.item) < ($0.need, $1.item) }
            forEachTie(of: ranked) { tied in
                for position in tied { places[ranked[position].item].add(tied, top: top) }
            }
        }
        return places.map { $0.stability(top: top, confidence: confidence) }
    }

    /// Calls `body` with the positions of each group of tied needs, from the greatest need down.
    private static func forEachTie(of ranked: [(item: Int, need: Double)], _ body: (Range<Int>) -> Void) {
        var start = 0
        while start < ranked.count {
            var end = start + 1
            while end < ranked.count, ranked[start].need - ranked[end].need <= tie { end += 1 }
            body(start..<end)
            start = end
        }
    }
}

/// The places of one need over all draws.
private struct PlaceCounts {
    /// How often each place occurs, counted in halves from place 1, since the mean of tied places may be a half.
    private var halves: [Int]
    private var first = 0.0
    private var amongFirst = 0.0

    init(items: Int) {
        halves = [Int](repeating: 0, count: 2 * items)
    }

    mutating func add(_ tied: Range<Int>, top: Int) {
        let size = Double(tied.count)
        halves[tied.lowerBound + tied.upperBound - 1] += 1
        if tied.lowerBound == 0 { first += 1 / size }
        if tied.lowerBound < top { amongFirst += Double(min(tied.upperBound, top) - tied.lowerBound) / size }
    }

    func stability(top: Int, confidence: Double) -> PlaceStability? {
        let draws = halves.reduce(0, +)
        guard draws > 0 else { return nil }
        let sum = halves.enumerated().map { Double($0.element) * place($0.offset) }.reduce(0, +)
        let low = percentile((1 - confidence) / 2, of: draws)
        let high = percentile((1 + confidence) / 2, of: draws)
        return PlaceStability(
            first: first / Double(draws),
            amongFirst: amongFirst / Double(draws),
            top: top,
            expectedPlace: sum / Double(draws),
            places: Int(low.rounded(.down))...Int(high.rounded(.up)),
            draws: draws
        )
    }

    private func place(_ half: Int) -> Double { 1 + Double(half) / 2 }

    private func percentile(_ share: Double, of draws: Int) -> Double {
        let position = share * Double(draws - 1)
        let below = Int(position)
        let low = place(at: below)
        return low + (position - Double(below)) * (place(at: min(below + 1, draws - 1)) - low)
    }

    private func place(at position: Int) -> Double {
        var before = 0
        for (half, count) in halves.enumerated() {
            before += count
            if position < before { return place(half) }
        }
        return place(halves.count - 1)
    }
}
