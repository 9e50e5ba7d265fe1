package import Reference

/// How a figure changed between two rounds of a survey that asked the same.
///
/// Who takes part changes from round to round, and with it the mean. The change is therefore taken from the countries that
/// answered in both; the others are shown apart, as two samples.
package struct RoundTrend: Hashable, Sendable {
    /// The countries that answered in both rounds, by code.
    package let matched: [CountryCode]

    /// The countries that answered in the earlier round only, by code.
    package let onlyEarlier: [CountryCode]

    /// The countries that answered in the later round only, by code.
    package let onlyLater: [CountryCode]

    /// Δ: the mean change of the matched countries, SE = s_Δ / √m, t with m − 1 degrees of freedom; `nil` when m is 0.
    package let change: ClusteredEstimate?

    /// The matched countries as if they were other ones in each round: what not matching would make of them.
    package let unpaired: TwoSamples?

    /// The countries that answered in one round only.
    package let unmatched: TwoSamples?

    /// Compares two rounds by the figures of their countries.
    package init(earlier: [CountryCode: Double], later: [CountryCode: Double]) {
        matched = earlier.keys.filter { later[$0] != nil }.sorted()
        onlyEarlier = earlier.keys.filter { later[$0] == nil }.sorted()
        onlyLater = later.keys.filter { earlier[$0] == nil }.sorted()
        let before = matched.compactMap { earlier[$0] }
        let after = matched.compactMap { later[$0] }
        change = RoundTrend.mean(of: zip(before, after).map { $1 - $0 })
        unpaired = TwoSamples(before, after)
        unmatched = TwoSamples(onlyEarlier.compactMap { earlier[$0] }, onlyLater.compactMap { later[$0] })
    }

    /// The matched countries' share of all that answered in either round; `nil` when none did.
    package var overlap: Double? { share(of: matched.count + onlyEarlier.count + onlyLater.count) }

    /// The share of the earlier round's countries that answered again; `nil` when it had none.
    package var retention: Double? { share(of: matched.count + onlyEarlier.count) }

    /// The share of the later round's countries that had answered before; `nil` when it has none.
    package var continuity: Double? { share(of: matched.count + onlyLater.count) }

    private func share(of whole: Int) -> Double? { whole > 0 ? Double(matched.count) / Double(whole) : nil }

    /// The mean of countries' figures, each counted once; `nil` without any.
    static func mean(of values: [Double]) -> ClusteredEstimate? {
        guard !values.isEmpty else { return nil }
        let size = Double(values.count)
        let mean = values.reduce(0, +) / size
        return ClusteredEstimate(mean, influences: values.map { $0 - mean }, size: size)
    }
}

/// The difference of the means of two samples that share no country, without assuming that their spreads are alike.
///
/// Source: Welch, The Generalization of "Student's" Problem when Several Different Population Variances are Involved (1947).
package struct TwoSamples: Hashable, Sendable {
    /// The mean of the first sample.
    package let first: ClusteredEstimate

    /// The mean of the second sample.
    package let second: ClusteredEstimate

    /// Compares two samples; `nil` when one is empty.
    package init?(_ first: [Double], _ second: [Double]) {
        guard let first = RoundTrend.mean(of: first), let second = RoundTrend.mean(of: second) else { return nil }
        self.first = first
        self.second = second
    }

    /// The second mean less the first.
    package var difference: Double { second.value - first.value }

    /// √(s₁²/n₁ + s₂²/n₂); `nil` when a sample has a single country.
    package var standardError: Double? {
        guard let first = first.standardError, let second = second.standardError else { return nil }
        return (first * first + second * second).squareRoot()
    }

    /// The interval of the difference with a confidence such as 0.95: t with the degrees of freedom of Welch and
    /// Satterthwaite; `nil` when a sample has a single country.
    package func interval(confidence: Double) -> ClosedRange<Double>? {
        guard let standardError, let one = first.standardError, let two = second.standardError else { return nil }
        guard standardError > 0 else { return difference...difference }
        // As shares of the whole variance, so that small spreads do not vanish when they are squared again.
        let (share, rest) = (one / standardError * one / standardError, two / standardError * two / standardError)
        let freedom = 1 / (share * share / Double(first.clusters - 1) + rest * rest / Double(second.clusters - 1))
        let reach = StudentT.quantile(0.5 + confidence / 2, freedom: max(freedom, 1)) * standardError
        return difference - reach...difference + reach
    }
}
