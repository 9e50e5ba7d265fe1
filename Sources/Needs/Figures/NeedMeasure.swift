/// A figure by which needs are compared, made of the mean wanted and the mean current level.
package enum NeedMeasure: String, CaseIterable, Hashable, Sendable {
    /// Wanted less current level.
    case gap

    /// The Borich mean weighted discrepancy score.
    case score

    /// The figure of two means.
    package func value(wanted: Double, current: Double) -> Double {
        switch self {
        case .gap: wanted - current
        case .score: wanted * (wanted - current)
        }
    }

    /// How the figure changes with each of the two means, to first order.
    func slopes(wanted: Double, current: Double) -> (wanted: Double, current: Double) {
        switch self {
        case .gap: (1, -1)
        case .score: (2 * wanted - current, -wanted)
        }
    }
}
