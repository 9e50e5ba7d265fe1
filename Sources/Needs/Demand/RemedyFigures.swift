/// What respondents say of the remedy for one competency: change in the organisation (C), or training (D).
///
/// Source: Hennessy and Hicks, Training Needs Analysis Questionnaire (WHO), ratings C and D: training is the answer
/// where D is at least C.
package struct RemedyFigures: Hashable, Sendable {
    /// The scale of both ratings.
    package let scale: RatingScale

    /// C: how far change in the organisation would close the gap, a mean on the scale.
    package let organisation: Double

    /// D: how far training would close the gap, a mean on the scale.
    package let training: Double

    /// D less C, with its error clustered by country.
    package let difference: ClusteredEstimate

    /// How many respondents rated C.
    package let organisationRatings: Int

    /// How many respondents rated D.
    package let trainingRatings: Int

    /// Countries with ratings of both.
    package let countries: Int

    /// Works the figures out of both ratings, country by country; `nil` when no country rated both.
    ///
    /// Only countries that rated both count.
    package init?(organisation: [MarkCounts], training: [MarkCounts], weighting: Weighting) {
        precondition(organisation.count == training.count, "both ratings are of the same countries")
        let both = zip(organisation, training).filter { $0.rated > 0 && $1.rated > 0 }
        guard let scale = both.first?.0.scale else { return nil }
        let change = RemedyMean(both.map(\.0), weighting)
        let learning = RemedyMean(both.map(\.1), weighting)
        self.scale = scale
        self.organisation = change.value
        self.training = learning.value
        organisationRatings = change.ratings
        trainingRatings = learning.ratings
        countries = both.count
        difference = ClusteredEstimate(
            learning.value - change.value,
            influences: zip(learning.influences, change.influences).map { $0 - $1 },
            size: 1
        )
    }

    /// D less C, from its lower to its upper 95 % limit; `nil` with one country.
    package var interval: ClosedRange<Double>? { difference.interval(confidence: NeedsAnalysis.confidence) }
}

/// The mean of one rating, and what each country adds to it.
private struct RemedyMean {
    let value: Double
    let ratings: Int
    let influences: [Double]

    init(_ counts: [MarkCounts], _ weighting: Weighting) {
        let means = counts.map { $0.mean ?? 0 }
        let sizes = counts.map { weighting == .countries ? 1 : Double($0.rated) }
        let size = sizes.reduce(0, +)
        let value = zip(means, sizes).map(*).reduce(0, +) / size
        self.value = value
        ratings = counts.map(\.rated).reduce(0, +)
        influences = zip(means, sizes).map { ($0 - value) * $1 / size }
    }
}
