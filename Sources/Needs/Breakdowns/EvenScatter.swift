/// What the error of a difference is worth when all countries scatter alike, whatever they said.
///
/// With V the covariances of what countries add to the difference, the degrees of freedom are (tr V)² / tr V².
///
/// Sources: Bell and McCaffrey, Bias Reduction in Standard Errors for Linear Regression with Multi-Stage Samples (2002), with
/// countries as clusters and their means, independent and of one variance, as the working model; Imbens and Kolesár, Robust
/// Standard Errors in Small Samples: Some Practical Advice (2016), who recommend it over Welch's for small groups. Where each
/// country counts once, the enlarged parts are those of the former's bias-reduced estimator.
struct EvenScatter {
    private let sides: [Side]

    init(_ group: GroupSide, _ others: GroupSide) {
        sides = [Side(group), Side(others)]
    }

    /// The degrees of freedom: at least 1, since V is a matrix of covariances.
    var freedom: Double {
        let countries = sides[0].parts.indices
        // A country g adds p_g (y_g − Σ a_h y_h) on each side, p_g its enlarged share and a_g its share. So
        // V = D − R with D = Σ p² on the diagonal and R = Σ (z p′ + p z′), the sums over both sides.
        var (trace, squares) = (0.0, 0.0)
        for country in countries {
            let diagonal = sides.reduce(0) { $0 + $1.parts[country] * $1.parts[country] }
            let taken = sides.reduce(0) { $0 + 2 * $1.parts[country] * $1.pulls[country] }
            trace += diagonal - taken
            squares += diagonal * (diagonal - 2 * taken)
        }
        for one in sides {
            for other in sides {
                squares += 2 * dot(one.parts, other.parts) * dot(one.pulls, other.pulls)
                squares += 2 * dot(one.parts, other.pulls) * dot(one.pulls, other.parts)
            }
        }
        return trace * trace / squares
    }

    private func dot(_ one: [Double], _ other: [Double]) -> Double {
        one.indices.reduce(0) { $0 + one[$1] * other[$1] }
    }

    /// One side: p_g of each country, and z_g = p_g (a_g − Σ a_h² / 2), by which the mean that it is held against moves along.
    private struct Side {
        let parts: [Double]
        let pulls: [Double]

        init(_ side: GroupSide) {
            let enlarging = 1 / side.shrinking.squareRoot()
            let half = side.shares.reduce(0) { $0 + $1 * $1 } / 2
            parts = side.shares.map { $0 * enlarging }
            pulls = side.shares.map { $0 * enlarging * ($0 - half) }
        }
    }
}
