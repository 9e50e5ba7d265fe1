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

    private let sums: CountrySums

    /// Prepares the drawing.
    ///
    /// - Parameters:
    ///   - pairs: the complete pairs for each item and country, as many countries for each item.
    ///   - weighting: who counts once.
    package init(_ pairs: [[PairMoments]], weighting: Weighting) {
        let countries = pairs.first?.count ?? 0
        precondition(pairs.allSatisfy { $0.count == countries }, "every need has the same countries")
        precondition(countries <= DrawnCountries.most, "there are no more countries than can be drawn")
        self.items = pairs.count
        self.countries = countries
        sums = CountrySums(pairs.map { $0.map { RatingSums($0, weighting) } }, countries: countries)
    }

    /// The figure of each need when each country counts a number of times; `nil` where no pairs are left.
    package func figures(_ statistic: NeedStatistic, drawing times: [Int]) -> [Double?] {
        precondition(times.count == countries, "every country is drawn a number of times")
        var figures = [ResampledFigures(statistic, items: items, capacity: 1)]
        sums.append(DrawnCountries(times), to: &figures)
        return (0..<items).map { figures[0].figure(of: $0, in: 0) }
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
        // Enough draws at a time for what is worked out once for all of them to pay.
        let together = 1_024
        for first in stride(from: draws.lowerBound, to: draws.upperBound, by: together) {
            let numbers = first..<min(first + together, draws.upperBound)
            sums.append(DrawnCountries(numbers, of: countries, seed: seed), to: &results)
        }
        return results
    }
}
