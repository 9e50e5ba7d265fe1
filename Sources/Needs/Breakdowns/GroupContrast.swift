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
/// √(G/(G − 1)) for its G countries: for sides that share no country this is the error of Welch's test of country means, for
/// sides that share all of them that of the paired t test.
package struct GroupContrast: Hashable, Sendable {
    /// The group's mean less the others'.
    package let difference: Double

    /// Its standard error, which is above 0.
    package let standardError: Double

    /// Its degrees of freedom, at least 1: the smaller of what the countries show and of what their numbers allow.
    ///
    /// What they show is Satterthwaite's approximation, as in Welch's test. It counts a small group for too many countries
    /// when these agree by chance, which is just when the error comes out too small: far out in the tail, where many
    /// comparisons look, it finds up to three times as much as there is. What the numbers allow, were all countries to
    /// scatter alike, doesn't depend on what they said; by itself it would find too much where a side scatters more than
    /// the other.
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
        let shown = ContrastVariance(group, others)
        let scale = max(abs(group.value), abs(others.value), 1)
        guard shown.whole.squareRoot() > 1e-12 * scale else { return nil }
        difference = group.value - others.value
        standardError = shown.whole.squareRoot()
        freedom = max(1, min(shown.freedom, EvenScatter(group, others).freedom))
    }
}
