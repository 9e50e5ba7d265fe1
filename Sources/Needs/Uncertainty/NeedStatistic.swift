/// A figure of a need that can be worked out of mean ratings, and so anew from resampled countries.
package enum NeedStatistic: String, CaseIterable, Hashable, Sendable {
    /// The mean importance (or required level) of the complete pairs.
    case importance

    /// The mean current level of the complete pairs.
    case current

    /// Mean importance less mean current level.
    case gap

    /// The Borich mean weighted discrepancy score, importance × (importance − current).
    case score

    /// The ranked discrepancy score of Narine and Harder (2021), 100 × (share above − share below), from −100 to 100.
    case rankedDiscrepancy

    /// Whether the greater need has the lower figure.
    package var greatestNeedIsLowest: Bool { self == .current || self == .rankedDiscrepancy }

    /// A figure turned so that the greater need has the greater number.
    package func need(_ value: Double) -> Double { greatestNeedIsLowest ? -value : value }

    /// How much the figure changes with each mean, at some means.
    func slope(importance: Double, current: Double) -> (importance: Double, current: Double, direction: Double) {
        switch self {
        case .importance: (1, 0, 0)
        case .current: (0, 1, 0)
        case .gap: (1, -1, 0)
        case .score: (2 * importance - current, -importance, 0)
        case .rankedDiscrepancy: (0, 0, 100)
        }
    }

    /// The figures of weighted sums over pairs or over countries, for several needs side by side.
    ///
    /// - Parameters:
    ///   - size: the sums of the weights; a figure is not a number where it is 0.
    ///   - importance: the sums of importance.
    ///   - current: the sums of current level.
    ///   - direction: the sums of 1 for each pair whose current level is above, −1 for each whose it is below.
    /// - Returns: the figures.
    func values<Numbers: SIMD<Double>>(
        size: Numbers,
        importance: Numbers,
        current: Numbers,
        direction: Numbers
    ) -> Numbers {
        switch self {
        case .importance: importance / size
        case .current: current / size
        case .gap: (importance - current) / size
        case .score: importance / size * ((importance - current) / size)
        case .rankedDiscrepancy: 100 * direction / size
        }
    }
    /// The figure of weighted sums, as `values` works it out.
    func value(size: Double, importance: Double, current: Double, direction: Double) -> Double {
        let values = values(
            size: SIMD2(repeating: size),
            importance: SIMD2(repeating: importance),
            current: SIMD2(repeating: current),
            direction: SIMD2(repeating: direction)
        )
        return values[0]
    }
}
