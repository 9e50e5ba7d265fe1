package import Reference

/// What a tally holds of some of its respondents, country by country: what every figure is worked out of.
///
/// Lists by country are in the order of `countries`; lists by item in the order of the survey's items.
package struct TallyView: Sendable {
    /// The countries that have respondents here, by code.
    package let countries: [CountryCode]

    /// How many respondents each country has.
    package let respondents: [Int]

    /// Importance and current level, for each item and country.
    package let pairs: [[PairCounts]]

    /// Required and current level, for each item and country; `nil` where the survey does not ask for it.
    package let requirements: [[PairCounts]]?

    /// The other rated aspects that the survey asks for (frequency, difficulty, urgency and so on), for each item and
    /// country.
    package let ratings: [NeedsAspect: [[MarkCounts]]]

    /// How many officers should be trained, for each item and country; `nil` where the survey does not ask for it.
    package let officers: [[NumberCounts]]?

    /// What holds people back, for each item and country; `nil` where the survey does not ask for it.
    package let causes: [[ChoiceCounts]]?

    /// Creates a view.
    package init(
        countries: [CountryCode],
        respondents: [Int],
        pairs: [[PairCounts]],
        requirements: [[PairCounts]]? = nil,
        ratings: [NeedsAspect: [[MarkCounts]]] = [:],
        officers: [[NumberCounts]]? = nil,
        causes: [[ChoiceCounts]]? = nil
    ) {
        self.countries = countries
        self.respondents = respondents
        self.pairs = pairs
        self.requirements = requirements
        self.ratings = ratings
        self.officers = officers
        self.causes = causes
    }
}
