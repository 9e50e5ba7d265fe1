/// How soon something has to change for one competency.
package struct UrgencyFigures: Hashable, Sendable {
    /// The scale of the ratings.
    package let scale: RatingScale

    /// The mean rating, on the scale.
    package let mean: Double

    /// How many respondents rated it.
    package let respondents: Int

    /// Countries with at least one of them.
    package let countries: Int

    /// Works out the mean of ratings country by country; `nil` when there are none.
    package init?(_ counts: [MarkCounts], weighting: Weighting) {
        let rated = counts.filter { $0.rated > 0 }
        guard let scale = rated.first?.scale else { return nil }
        let weights = rated.map { weighting == .countries ? 1 : Double($0.rated) }
        let sum = zip(rated, weights).reduce(0) { $0 + ($1.0.mean ?? 0) * $1.1 }
        self.scale = scale
        mean = sum / weights.reduce(0, +)
        respondents = rated.map(\.rated).reduce(0, +)
        countries = rated.count
    }

    /// The index of CEPOL's operational training needs analysis, 100 × mean(u − lowest)/(L − 1) on L steps: 0 to 100.
    package var index: Double {
        100 * (mean - Double(scale.lowest)) / Double(scale.points - 1)
    }

    /// What it multiplies the weight of a need by: the mean step of L, divided by L.
    ///
    /// The most urgent counts 1, and the least urgent 1/L and not 0: it can wait, but it is a need.
    package var weight: Double { (mean - Double(scale.lowest) + 1) / Double(scale.points) }
}
