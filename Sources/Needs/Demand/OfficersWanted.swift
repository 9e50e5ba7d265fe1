/// How many officers some countries want trained in one competency.
///
/// Only countries that answered stand behind it: silent ones count nothing, and are counted.
package struct OfficersWanted: Hashable, Sendable {
    /// What counts where a country answered more than once.
    package let rule: VolumeRule

    /// The officers of each country, in the order in which the countries were given; `nil` for a silent one.
    package let byCountry: [Double?]

    /// The officers of all countries that answered.
    package let total: Double

    /// How many countries answered.
    package let countries: Int

    /// How many answers they gave.
    package let answers: Int

    /// How many member countries there are, silent ones and those without any respondent included.
    package let members: Int

    /// Adds up the answers, country by country.
    ///
    /// `members` says how many member countries there are, at least as many as there are countries with answers.
    package init(_ counts: [NumberCounts], rule: VolumeRule, members: Int) {
        self.rule = rule
        byCountry = counts.map(rule.officers)
        let given = byCountry.compactMap { $0 }
        total = given.reduce(0, +)
        countries = given.count
        answers = counts.map(\.answered).reduce(0, +)
        self.members = max(members, given.count)
    }

    /// How many member countries are silent.
    package var silent: Int { members - countries }

    /// What all member countries would want if the silent ones were like those that answered.
    ///
    /// That is an assumption and nothing known: no course is planned for it.
    ///
    /// - Returns: `nil` when fewer than two countries answered.
    package var extrapolated: ExtrapolatedOfficers? { ExtrapolatedOfficers(byCountry.compactMap { $0 }, of: members) }
}

/// The officers of all member countries, on the assumption that the silent ones are like those that answered.
package struct ExtrapolatedOfficers: Hashable, Sendable {
    /// The total: members × the mean of the countries that answered.
    package let total: Double

    /// Its 95 % interval, by t with n − 1 degrees of freedom; never below what was asked for.
    ///
    /// SE = N × s/√n × √(1 − n/N), the error of a total out of a finite population (Cochran 1977, 2.8 and 2.9).
    package let interval: ClosedRange<Double>

    /// Extrapolates from what n countries answered to N; `nil` with fewer than two.
    fileprivate init?(_ officers: [Double], of members: Int) {
        let n = Double(officers.count)
        guard officers.count >= 2 else { return nil }
        let sum = officers.reduce(0, +)
        let mean = sum / n
        let squares = officers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let population = Double(members)
        let deviation = (squares / (n - 1)).squareRoot()
        let error = population * deviation / n.squareRoot() * (1 - n / population).squareRoot()
        let confidence = NeedsAnalysis.confidence
        let reach = StudentT.quantile(0.5 + confidence / 2, freedom: n - 1) * error
        total = population * mean
        interval = max(sum, total - reach)...max(sum, total + reach)
    }
}
