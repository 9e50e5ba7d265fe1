/// The mean of one group of respondents.
package struct GroupMean: Hashable, Sendable {
    /// How many respondents with complete pairs it rests on.
    package let respondents: Int

    /// The mean, clustered by country.
    package let estimate: ClusteredEstimate

    /// How many countries it rests on.
    package var countries: Int { estimate.clusters }

    /// Whether it rests on fewer respondents or countries than may be shown.
    package func isSmaller(than smallest: Int) -> Bool { min(respondents, countries) < smallest }
}

/// The difference of the means of a group and of everybody else, in whatever countries they are.
///
/// A country may have respondents on both sides. Each adds to the difference what it adds to the group's mean less what it
/// adds to the others', so that what a country's officers have in common cancels out. Each side's part is enlarged by
/// √(G/(G − 1)) for its G countries: for sides that share no country this is Welch's test of country means, for sides that
/// share all of them the paired t test.
package struct GroupContrast: Hashable, Sendable {
    /// The group's mean less the others'.
    package let difference: Double

    /// Its standard error, which is above 0.
    package let standardError: Double

    /// Its degrees of freedom, by Satterthwaite's approximation, at least 1.
    package let freedom: Double

    /// The probability of a difference at least as far from 0 if there were none, by t, two-sided.
    package var probability: Double {
        min(1, 2 * StudentT.cumulative(-abs(difference / standardError), freedom: freedom))
    }

    /// The interval of the difference with a confidence such as 0.95.
    package func interval(confidence: Double) -> ClosedRange<Double> {
        let reach = StudentT.quantile(0.5 + confidence / 2, freedom: freedom) * standardError
        return difference - reach...difference + reach
    }

    /// Compares two sides; `nil` when one has fewer than two countries or nothing varies.
    init?(_ group: GroupSide, _ others: GroupSide) {
        guard group.countries >= 2, others.countries >= 2 else { return nil }
        // Sums of squares, and degrees of freedom, of countries on one side only and on both.
        var (squares, sizes) = ([0.0, 0, 0], [0.0, 0, 0])
        for country in group.present.indices where group.present[country] || others.present[country] {
            let part = group.enlarged(country) - others.enlarged(country)
            let kind = !others.present[country] ? 0 : !group.present[country] ? 1 : 2
            squares[kind] += part * part
            sizes[kind] += 1
        }
        let variance = squares.reduce(0, +)
        let shrinking = [group.shrinking, others.shrinking, min(group.shrinking, others.shrinking)]
        let scale = max(abs(group.value), abs(others.value), 1)
        guard variance.squareRoot() > 1e-12 * scale else { return nil }
        var spread = 0.0
        for kind in 0..<3 where sizes[kind] > 0 {
            let share = squares[kind] / variance
            spread += share * share / (sizes[kind] * shrinking[kind])
        }
        difference = group.value - others.value
        standardError = variance.squareRoot()
        freedom = max(1, 1 / spread)
    }
}

/// One side of a comparison: its mean, and what each country adds to it.
struct GroupSide {
    let value: Double
    let respondents: Int
    let countries: Int
    let present: [Bool]
    private let influences: [Double]

    /// Works out the mean of respondents by country; `nil` without any pairs.
    init?(_ sums: [GroupSums], _ measure: NeedMeasure, weighting: Weighting) {
        let units = sums.map { sum -> (size: Double, wanted: Double, current: Double) in
            guard sum.count > 0 else { return (0, 0, 0) }
            let scale = weighting == .countries ? 1 / Double(sum.count) : 1
            return (Double(sum.count) * scale, Double(sum.wanted) * scale, Double(sum.current) * scale)
        }
        let size = units.reduce(0) { $0 + $1.size }
        guard size > 0 else { return nil }
        let wanted = units.reduce(0) { $0 + $1.wanted } / size
        let current = units.reduce(0) { $0 + $1.current } / size
        let slopes = measure.slopes(wanted: wanted, current: current)
        value = measure.value(wanted: wanted, current: current)
        respondents = sums.reduce(0) { $0 + $1.count }
        present = sums.map { $0.count > 0 }
        countries = present.count { $0 }
        influences = units.map { unit in
            (slopes.wanted * (unit.wanted - unit.size * wanted) + slopes.current * (unit.current - unit.size * current))
                / size
        }
    }

    /// (G − 1)/G: how much smaller squared distances from the sides' own mean are on average than from the true one.
    var shrinking: Double { Double(countries - 1) / Double(countries) }

    /// What a country adds to the mean, enlarged for the number of countries.
    func enlarged(_ country: Int) -> Double { influences[country] / shrinking.squareRoot() }

    var mean: GroupMean {
        let spread = zip(influences, present).lazy.filter(\.1).map(\.0)
        return GroupMean(respondents: respondents, estimate: ClusteredEstimate(value, influences: spread, size: 1))
    }
}

/// The sums of a country's complete pairs that a comparison needs; those of a part can be taken from those of the whole.
struct GroupSums {
    let count: Int
    let wanted: Int
    let current: Int

    init(_ moments: PairMoments) {
        (count, wanted, current) = (moments.count, moments.wanted, moments.current)
    }

    /// The sums of those who are in the whole and not in the part.
    init(_ whole: PairMoments, without part: PairMoments) {
        precondition(part.count <= whole.count, "a group is a part of all respondents")
        count = whole.count - part.count
        wanted = whole.wanted - part.wanted
        current = whole.current - part.current
    }
}
