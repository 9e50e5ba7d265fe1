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

    /// What each country adds to a sum, country by country: sizes of all needs, then importance, current and direction.
    private let rows: [Double]

    private var width: Int { 4 * items }

    /// Prepares the drawing.
    ///
    /// - Parameters:
    ///   - pairs: the complete pairs for each item and country, as many countries for each item.
    ///   - weighting: who counts once.
    package init(_ pairs: [[PairMoments]], weighting: Weighting) {
        let countries = pairs.first?.count ?? 0
        precondition(pairs.allSatisfy { $0.count == countries }, "every need has the same countries")
        let items = pairs.count
        var rows = [Double](repeating: 0, count: 4 * items * countries)
        for (item, moments) in pairs.enumerated() {
            for (country, pair) in moments.enumerated() where pair.count > 0 {
                let weight = weighting == .countries ? 1 / Double(pair.count) : 1
                let first = country * 4 * items + item
                rows[first] = weighting == .countries ? 1 : Double(pair.count)
                rows[first + items] = weight * Double(pair.wanted)
                rows[first + 2 * items] = weight * Double(pair.current)
                rows[first + 3 * items] = weight * Double(pair.above - pair.below)
            }
        }
        self.items = items
        self.countries = countries
        self.rows = rows
    }

    /// The figure of each need when each country counts a number of times; `nil` where no pairs are left.
    package func figures(_ statistic: NeedStatistic, drawing times: [Int]) -> [Double?] {
        precondition(times.count == countries, "every country is drawn a number of times")
        var sums = [Double](repeating: 0, count: width)
        add(times, to: &sums)
        return (0..<items).map { value(statistic, of: $0, sums) }
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
        var times = [Int](repeating: 0, count: countries)
        var sums = [Double](repeating: 0, count: width)
        for draw in draws {
            SeededGenerator.drawCountries(draw, seed: seed, times: &times)
            add(times, to: &sums)
            for (position, statistic) in statistics.enumerated() {
                results[position].append { value(statistic, of: $0, sums) }
            }
        }
        return results
    }

    /// Adds up each country as many times as it is drawn.
    private func add(_ times: [Int], to sums: inout [Double]) {
        let width = width
        rows.withUnsafeBufferPointer { rows in
            sums.withUnsafeMutableBufferPointer { sums in
                for column in 0..<width { sums[column] = 0 }
                for (country, count) in times.enumerated() where count > 0 {
                    let weight = Double(count)
                    let row = UnsafeBufferPointer(rebasing: rows[(country * width)..<((country + 1) * width)])
                    for column in 0..<width { sums[column] += weight * row[column] }
                }
            }
        }
    }

    private func value(_ statistic: NeedStatistic, of item: Int, _ sums: [Double]) -> Double? {
        guard sums[item] > 0 else { return nil }
        return statistic.value(
            size: sums[item],
            importance: sums[items + item],
            current: sums[2 * items + item],
            direction: sums[3 * items + item]
        )
    }
}

extension SeededGenerator {
    /// The generator of one draw: its numbers depend on the seed and the draw alone.
    init(seed: UInt64, draw: Int) {
        var base = SeededGenerator(seed: seed)
        // Distinct draws start at distinct places of the one long cycle, far apart by the mixing of the bits.
        var start = SeededGenerator(seed: base.next() ^ UInt64(truncatingIfNeeded: draw))
        self.init(seed: start.next())
    }

    /// Draws as many countries as there are, and counts how often each comes up.
    static func drawCountries(_ draw: Int, seed: UInt64, times: inout [Int]) {
        for country in times.indices { times[country] = 0 }
        var generator = SeededGenerator(seed: seed, draw: draw)
        for _ in times.indices { times[generator.index(below: times.count)] += 1 }
    }
}
