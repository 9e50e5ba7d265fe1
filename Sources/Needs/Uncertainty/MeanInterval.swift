/// A mean with its standard error and the interval that holds the true mean with some confidence.
package struct MeanInterval: Hashable, Sendable {
    /// The mean.
    package let value: Double

    /// Its standard error.
    package let standardError: Double

    /// The degrees of freedom of Student's t; not whole where two variances make up the error.
    package let freedom: Double

    /// The interval.
    package let interval: ClosedRange<Double>

    /// Creates the interval of a mean by Student's t.
    ///
    /// - Parameters:
    ///   - value: the mean.
    ///   - standardError: 0 or more.
    ///   - freedom: 1 or more.
    ///   - confidence: above 0 and below 1, such as 0.95.
    package init(_ value: Double, standardError: Double, freedom: Double, confidence: Double) {
        precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
        let reach = StudentT.quantile(0.5 + confidence / 2, freedom: freedom) * standardError
        self.value = value
        self.standardError = standardError
        self.freedom = freedom
        interval = value - reach...value + reach
    }
}

/// How much of a population answered, where all of it was invited: a census with non-response.
package struct FinitePopulation: Hashable, Sendable {
    /// How many answered.
    package let answered: Int

    /// How many there are.
    package let members: Int

    /// Creates the share of a population, or `nil` where more answered than there are.
    package init?(answered: Int, members: Int) {
        guard answered >= 0, members >= max(1, answered) else { return nil }
        self.answered = answered
        self.members = members
    }

    /// The share that answered.
    package var share: Double { Double(answered) / Double(members) }

    /// What a standard error is multiplied by, √(1 − n/N): Cochran (1977), "Sampling Techniques", section 2.6.
    package var correction: Double { (1 - share).squareRoot() }
}
