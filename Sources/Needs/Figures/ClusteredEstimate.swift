/// An estimate whose observations come in clusters, here the countries of respondents.
package struct ClusteredEstimate: Hashable, Sendable {
    /// The estimate.
    package let value: Double

    /// Its standard error; `nil` with fewer than two clusters.
    package let standardError: Double?

    /// How many clusters it rests on.
    package let clusters: Int

    /// Creates an estimate from the influence of each cluster.
    ///
    /// With G clusters, z_g the sum of the influences of the observations in cluster g and n their number in all,
    /// SE = √(G/(G−1) × Σ z_g²) / n. For a mean, an observation's influence is its distance from the mean.
    ///
    /// - Parameters:
    ///   - value: the estimate.
    ///   - influences: z_g, one a cluster.
    ///   - size: n.
    package init(_ value: Double, influences: some Sequence<Double>, size: Double) {
        var (clusters, squares) = (0, 0.0)
        for influence in influences {
            clusters += 1
            squares += influence * influence
        }
        self.init(value, squares: squares, clusters: clusters, size: size)
    }

    /// Creates an estimate from the sum of the squared influences of its clusters.
    init(_ value: Double, squares: Double, clusters: Int, size: Double) {
        self.value = value
        self.clusters = clusters
        let count = Double(clusters)
        standardError = clusters < 2 ? nil : (count / (count - 1) * squares).squareRoot() / size
    }

    /// The interval that holds the true value with a confidence such as 0.95: t with G − 1 degrees of freedom.
    ///
    /// - Returns: `nil` with fewer than two clusters.
    package func interval(confidence: Double) -> ClosedRange<Double>? {
        guard clusters >= 2 else { return nil }
        return interval(reach: StudentT.quantile(0.5 + confidence / 2, freedom: Double(clusters - 1)))
    }

    /// The interval that reaches so many standard errors to both sides.
    ///
    /// - Returns: `nil` with fewer than two clusters.
    func interval(reach: Double) -> ClosedRange<Double>? {
        standardError.map { value - reach * $0...value + reach * $0 }
    }
}
