/// The mean gap of a need asked in three ways: of officers, of countries, and of countries by their medians.
package struct CountryAverages: Hashable, Sendable {
    /// Each respondent counts once.
    package let meanOfRespondents: Double

    /// Each country counts once, with its mean.
    package let meanOfCountries: Double

    /// The standard error of `meanOfCountries` between countries; `nil` with fewer than two.
    package let standardErrorBetweenCountries: Double?

    /// Each country counts once, with its median.
    package let meanOfMedians: Double

    /// Works out the averages, or gives `nil` where there is no complete pair.
    package init?(_ countries: [PairCounts]) {
        var all = PairMoments()
        var (means, medians): ([Double], [Double]) = ([], [])
        for country in countries {
            guard let median = country.medianGap else { continue }
            let moments = country.moments
            all += moments
            means.append(moments.mean(of: .gap))
            medians.append(median)
        }
        guard !means.isEmpty else { return nil }
        let size = Double(means.count)
        let mean = means.reduce(0, +) / size
        meanOfRespondents = all.mean(of: .gap)
        meanOfCountries = mean
        standardErrorBetweenCountries =
            ClusteredEstimate(mean, influences: means.lazy.map { $0 - mean }, size: size).standardError
        meanOfMedians = medians.reduce(0, +) / size
    }
}

extension PairCounts {
    /// The median of wanted less current level over complete pairs, halfway between two where the middle falls there.
    package var medianGap: Double? {
        let widest = scale.points - 1
        var gaps = [Int](repeating: 0, count: 2 * widest + 1)
        forEachPair { gaps[$0 - $1 + widest] += $2 }
        let pairs = gaps.reduce(0, +)
        guard pairs > 0 else { return nil }
        func gap(at position: Int) -> Int {
            var before = 0
            for (index, count) in gaps.enumerated() {
                before += count
                if position < before { return index - widest }
            }
            return widest
        }
        return Double(gap(at: (pairs - 1) / 2) + gap(at: pairs / 2)) / 2
    }
}
