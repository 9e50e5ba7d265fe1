import Reference

/// Positive numbers of which many are small and few are large: the lognormal distribution.
package struct SkewedSpread: Hashable, Sendable {
    /// Half of the numbers are below it.
    package let median: Double

    /// 95 in 100 of the numbers are below it.
    package let ninetyFifthPercentile: Double

    /// Creates a spread, or `nil` unless 0 < median < 95th percentile.
    package init?(median: Double, ninetyFifthPercentile: Double) {
        guard median > 0, median < ninetyFifthPercentile else { return nil }
        self.median = median
        self.ninetyFifthPercentile = ninetyFifthPercentile
    }

    /// A draw: the median times (95th percentile / median) to the power z / 1.645, with z from the normal distribution.
    func draw(using generator: inout SeededGenerator) -> Double {
        median * power(of: ninetyFifthPercentile / median, generator.normal() / 1.644_853_627)
    }

    /// A power by multiplications and square roots only, which IEEE 754 rounds alike on every machine.
    private func power(of base: Double, _ exponent: Double) -> Double {
        let whole = exponent.rounded(.down)
        var fraction = exponent - whole
        var result = 1.0
        for _ in 0..<Int(whole.magnitude) { result *= base }
        if whole < 0 { result = 1 / result }
        var root = base
        for _ in 0..<24 {
            root = root.squareRoot()
            fraction *= 2
            if fraction >= 1 {
                result *= root
                fraction -= 1
            }
        }
        return result
    }
}
