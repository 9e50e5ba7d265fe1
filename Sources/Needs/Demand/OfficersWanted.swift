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
        self.init(
            byCountry: counts.map(rule.officers),
            answers: counts.map(\.answered).reduce(0, +),
            rule: rule,
            members: members
        )
    }

    /// Adds up what each country wants, where the rule has been applied already, for instance to one number an agency.
    ///
    /// Numbers are finite; those below 0 count as 0.
    package init(byCountry: [Double?], answers: Int, rule: VolumeRule, members: Int) {
        let officers = byCountry.map { $0.map { max(0, $0) } }
        let given = officers.compactMap { $0 }
        self.rule = rule
        self.byCountry = officers
        self.answers = answers
        total = given.reduce(0, +)
        countries = given.count
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

extension VolumeRule {
    /// The officers of one country; `nil` when nobody there answered.
    ///
    /// Numbers below 0 count as 0.
    package func officers(_ answers: NumberCounts) -> Double? {
        let ascending = answers.ascending.filter { $0.count > 0 }
        guard let greatest = ascending.last else { return nil }
        return switch self {
        case .sum: ascending.reduce(0) { $0 + max(0, $1.number) * Double($1.count) }
        case .maximum: max(0, greatest.number)
        case .median: max(0, VolumeRule.median(ascending))
        }
    }

    /// The middle number, or the mean of the two in the middle.
    private static func median(_ ascending: [(number: Double, count: Int)]) -> Double {
        let answers = ascending.map(\.count).reduce(0, +)
        func number(at position: Int) -> Double {
            var before = 0
            for (number, count) in ascending {
                before += count
                if position < before { return number }
            }
            return 0
        }
        return (number(at: (answers - 1) / 2) + number(at: answers / 2)) / 2
    }
}
