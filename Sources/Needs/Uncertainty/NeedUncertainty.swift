/// How surely one need is known.
package struct NeedUncertainty: Hashable, Sendable {
    /// Complete pairs.
    package let respondents: Int

    /// Countries with a complete pair.
    package let countries: Int

    /// The mean gap, importance less current level.
    package let gap: UncertainMean

    /// The Borich mean weighted discrepancy score.
    package let score: UncertainMean

    /// The ranked discrepancy score.
    package let rankedDiscrepancy: UncertainFigure

    /// The mean gap of officers, of countries and of countries by their medians.
    package let averages: CountryAverages

    /// The place among all needs, from 1; needs whose figures differ by no more than 1e-9 share the first of theirs.
    package let place: Int

    /// How firmly it holds its place; `nil` with fewer than two countries.
    package let stability: PlaceStability?

    /// The places that it may really have, where it is the only need that is looked at; `nil` with fewer than two countries.
    package let placesAlone: ClosedRange<Int>?

    /// The places that it may really have, where all needs are looked at; `nil` with fewer than two countries.
    package let places: ClosedRange<Int>?
}

/// A mean with its intervals.
package struct UncertainMean: Hashable, Sendable {
    /// By Student's t: of respondents, clustered by country, and for the member countries that there are.
    package let intervals: MeanIntervals

    /// Of resampled countries; `nil` with fewer than two countries.
    package let resampled: PercentileInterval?

    /// The figure.
    package var value: Double { intervals.value }
}

/// A figure with the interval of resampled countries.
package struct UncertainFigure: Hashable, Sendable {
    /// The figure.
    package let value: Double

    /// Of resampled countries; `nil` with fewer than two countries.
    package let resampled: PercentileInterval?
}
