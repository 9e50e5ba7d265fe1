import Reference

/// Draws whole countries with replacement and works out the figures of every need anew.
///
/// A draw takes as many countries as answered; a country that is drawn twice counts twice, for all needs at once, so that
/// needs rated by the same people stay correlated. Efron (1979), "Bootstrap Methods". The cost of a draw depends on the
/// number of countries and needs and not on the number of answers.
///
/// Countries are drawn by their position. Another order of countries gives other draws, and so other figures within the
/// noise of the drawing.
package struct CountryBootstrap: Sendable {
    /// How many needs there are.
    package let items: Int

    /// How many countries there are to draw from.
    package let countries: Int

    /// What each country adds to sums: eight sums side by side, country by country, then the next eight.
    ///
    /// The sums are the sizes of all needs, then their importance, current level and direction.
    private let rows: [SIMD8<Double>]

    private var columns: Int { (4 * items + 7) / 8 }

    /// Prepares the drawing.
    ///
    /// - Parameters:
    ///   - pairs: the complete pairs for each item and country, as many countries for each item.
    ///   - weighting: who counts once.
    package init(_ pairs: [[PairMoments]], weighting: Weighting) {
        let countries = pairs.first?.count ?? 0
        precondition(pairs.allSatisfy { $0.count == countries }, "every need has the same countries")
        let items = pairs.count
        var rows = [SIMD8<Double>](repeating: .zero, count: (4 * items + 7) / 8 * countries)
        for (item, moments) in pairs.enumerated() {
            for (country, pair) in moments.enumerated() where pair.count > 0 {
                let sums = RatingSums(pair, weighting)
                for (sum, value) in [sums.size, sums.importance, sums.current, sums.direction].enumerated() {
                    let place = sum * items + item
                    rows[place / 8 * countries + country][place % 8] = value
                }
            }
        }
        self.items = items
        self.countries = countries
        self.rows = rows
    }

    /// The figure of each need when each country counts a number of times; `nil` where no pairs are left.
    package func figures(_ statistic: NeedStatistic, drawing times: [Int]) -> [Double?] {
        precondition(times.count == countries, "every country is drawn a number of times")
        var sums = [SIMD8<Double>](repeating: .zero, count: columns)
        add([drawnCountries(times)], to: &sums)
        return (0..<items).map { value(statistic, of: $0, in: sums, ofDraw: 0) }
    }

    /// The figure of each need as it was answered; `nil` where there are no pairs.
    package func figures(_ statistic: NeedStatistic) -> [Double?] {
        figures(statistic, drawing: [Int](repeating: 1, count: countries))
    }

    /// Draws, and works out figures of each draw.
    ///
    /// A draw depends on the seed and its number alone, so that draws may be made in parts, in any order.
    ///
    /// - Parameters:
    ///   - draws: the numbers of the draws, from 0.
    ///   - seed: the same seed gives the same draws.
    ///   - statistics: what is worked out.
    /// - Returns: the figures of all draws for each of the statistics, in their order.
    package func resample(
        _ draws: Range<Int>,
        seed: UInt64,
        _ statistics: [NeedStatistic]
    ) -> [ResampledFigures] {
        var results = statistics.map { ResampledFigures($0, items: items, capacity: draws.count) }
        // Some draws at a time, so that eight sums of all countries are at hand for all of them.
        let together = 32
        var sums = [SIMD8<Double>](repeating: .zero, count: together * columns)
        for first in stride(from: draws.lowerBound, to: draws.upperBound, by: together) {
            let drawn = (first..<min(first + together, draws.upperBound)).map { drawnCountries(in: $0, seed: seed) }
            add(drawn, to: &sums)
            for (position, statistic) in statistics.enumerated() {
                for draw in drawn.indices {
                    results[position].append { value(statistic, of: $0, in: sums, ofDraw: draw) }
                }
            }
        }
        return results
    }

    /// A country of a draw, and how often it comes up.
    private struct DrawnCountry {
        let position: Int
        let times: Double
    }

    private func drawnCountries(in draw: Int, seed: UInt64) -> [DrawnCountry] {
        var times = [Int](repeating: 0, count: countries)
        var generator = SeededGenerator(seed: seed, draw: draw)
        for _ in 0..<countries { times[generator.index(below: countries)] += 1 }
        return drawnCountries(times)
    }

    private func drawnCountries(_ times: [Int]) -> [DrawnCountry] {
        times.enumerated().filter { $0.element > 0 }
            .map { DrawnCountry(position: $0.offset, times: Double($0.element)) }
    }

    /// Adds up the countries of each draw, as often as they come up.
    private func add(_ draws: [[DrawnCountry]], to sums: inout [SIMD8<Double>]) {
        let (columns, countries) = (columns, countries)
        rows.withUnsafeBufferPointer { rows in
            for column in 0..<columns {
                let rows = UnsafeBufferPointer(rebasing: rows[(column * countries)..<((column + 1) * countries)])
                for (draw, drawn) in draws.enumerated() {
                    var sum = SIMD8<Double>()
                    for country in drawn { sum += country.times * rows[country.position] }
                    sums[draw * columns + column] = sum
                }
            }
        }
    }

    private func value(_ statistic: NeedStatistic, of item: Int, in sums: [SIMD8<Double>], ofDraw draw: Int) -> Double?
    {
        func sum(_ sum: Int) -> Double {
            let place = sum * items + item
            return sums[draw * columns + place / 8][place % 8]
        }
        let size = sum(0)
        guard size > 0 else { return nil }
        return statistic.value(size: size, importance: sum(1), current: sum(2), direction: sum(3))
    }
}
