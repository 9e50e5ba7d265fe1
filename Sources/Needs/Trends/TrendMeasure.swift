package import Reference

/// A figure of a country that is followed from round to round.
package enum TrendMeasure: String, CaseIterable, Hashable, Sendable {
    /// The mean wanted level (importance or required level).
    case wanted

    /// The mean current level.
    case current

    /// Mean wanted less mean current level.
    case gap

    /// The figure of a country's complete pairs; `nil` without any.
    package func value(of moments: PairMoments) -> Double? {
        guard let wanted = moments.meanWanted, let current = moments.meanCurrent else { return nil }
        return switch self {
        case .wanted: wanted
        case .current: current
        case .gap: wanted - current
        }
    }

    /// The figures of countries, from the complete pairs of one item by country.
    ///
    /// Countries without complete pairs have none.
    package func values(of moments: [PairMoments], countries: [CountryCode]) -> [CountryCode: Double] {
        precondition(moments.count == countries.count, "every country has its pairs")
        var values: [CountryCode: Double] = [:]
        for (country, moments) in zip(countries, moments) { values[country] = value(of: moments) }
        return values
    }

    /// The questions that the figure rests on, where the wanted level is that of an aspect.
    package func aspects(wanted: NeedsAspect) -> [NeedsAspect] {
        switch self {
        case .wanted: [wanted]
        case .current: [.current]
        case .gap: [wanted, .current]
        }
    }
}
