/// The variance of the difference of two sides, by where countries have respondents.
///
/// Countries on one side only, on the other only and on both scatter differently: each kind is an estimate of a variance of
/// its own.
struct ContrastVariance {
    /// The sums of squares of what countries add to the difference.
    private var squares = [0.0, 0, 0]

    /// How many countries there are of each kind.
    private var sizes = [0.0, 0, 0]

    /// How much smaller squares are on average than those of distances from the true mean.
    private let shrinking: [Double]

    init(_ group: GroupSide, _ others: GroupSide) {
        shrinking = [group.shrinking, others.shrinking, min(group.shrinking, others.shrinking)]
        for country in group.present.indices where group.present[country] || others.present[country] {
            let part = group.enlarged(country) - others.enlarged(country)
            let kind = !others.present[country] ? 0 : !group.present[country] ? 1 : 2
            squares[kind] += part * part
            sizes[kind] += 1
        }
    }

    /// The variance of the difference.
    var whole: Double { squares.reduce(0, +) }

    /// The degrees of freedom of the variance, which is above 0.
    ///
    /// Source: Satterthwaite, An Approximate Distribution of Estimates of Variance Components (1946).
    var freedom: Double {
        let whole = whole
        var spread = 0.0
        for kind in 0..<3 where sizes[kind] > 0 {
            let share = squares[kind] / whole
            spread += share * share / (sizes[kind] * shrinking[kind])
        }
        return 1 / spread
    }
}
