/// P-values adjusted for how many comparisons a table makes.
///
/// An adjusted p-value is at most the level exactly where the procedure rejects at that level.
package enum MultipleComparisons: String, CaseIterable, Hashable, Sendable {
    /// Holds the share of false ones among the findings, on average, below the level.
    ///
    /// Source: Benjamini and Hochberg, Controlling the False Discovery Rate (1995), for comparisons that are independent or
    /// positively dependent.
    case falseDiscoveryRate

    /// Holds the probability of any false finding below the level, whatever the dependence.
    ///
    /// Source: Holm, A Simple Sequentially Rejective Multiple Test Procedure (1979).
    case familywiseError

    /// The adjusted values of p-values from 0 to 1, in their order.
    package func adjusted(_ probabilities: [Double]) -> [Double] {
        let ascending = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
        var adjusted = [Double](repeating: 1, count: probabilities.count)
        let number = Double(probabilities.count)
        switch self {
        case .falseDiscoveryRate:
            var least = 1.0
            for (place, position) in ascending.enumerated().reversed() {
                least = min(least, probabilities[position] * number / Double(place + 1))
                adjusted[position] = least
            }
        case .familywiseError:
            var most = 0.0
            for (place, position) in ascending.enumerated() {
                most = max(most, min(1, probabilities[position] * (number - Double(place))))
                adjusted[position] = most
            }
        }
        return adjusted
    }
}
