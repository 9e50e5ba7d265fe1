package import Reference

/// The days on which the public offices of a country work.
package struct WorkingWeek: Hashable, Sendable {
    /// Days on which they are closed.
    package let weekend: Set<Weekday>

    /// Days on which they close early, and when.
    package let halfDays: [Weekday: MinuteOfDay]

    /// Creates a week, or `nil` when nobody ever works, or a day is both closed and half open.
    package init?(weekend: Set<Weekday>, halfDays: [Weekday: MinuteOfDay] = [:]) {
        guard weekend.count < Weekday.allCases.count, weekend.isDisjoint(with: halfDays.keys) else { return nil }
        self.weekend = weekend
        self.halfDays = halfDays
    }

    private init(closed: Set<Weekday>) {
        weekend = closed
        halfDays = [:]
    }

    /// Monday to Friday.
    package static let mondayToFriday = WorkingWeek(closed: [.saturday, .sunday])
}

/// The working weeks of countries, as they were over the years.
package struct WorkingWeeks: Hashable, Sendable {
    private let rules: [CountryCode: [WorkingWeekRule]]

    /// Creates the register.
    ///
    /// - Throws: the country that has two rules from the same day.
    package init(_ rules: [WorkingWeekRule]) throws(RepeatedWorkingWeek) {
        var grouped: [CountryCode: [WorkingWeekRule]] = [:]
        for rule in rules {
            guard grouped[rule.country]?.contains(where: { $0.validFrom == rule.validFrom }) != true else {
                throw RepeatedWorkingWeek(country: rule.country)
            }
            grouped[rule.country, default: []].append(rule)
        }
        self.rules = grouped.mapValues { $0.sorted(by: WorkingWeekRule.isEarlier) }
    }

    /// The countries with a week of their own, in the order of their codes.
    package var countries: [CountryCode] { rules.keys.sorted() }

    /// The rule of a country on a date, or `nil` when it keeps Monday to Friday.
    package func rule(of country: CountryCode, on date: CalendarDate) -> WorkingWeekRule? {
        rules[country]?.last { $0.validFrom.map { $0 <= date } ?? true }
    }

    /// The week of a country on a date.
    package func week(of country: CountryCode, on date: CalendarDate) -> WorkingWeek {
        rule(of: country, on: date)?.week ?? .mondayToFriday
    }
}

/// The week of one country from a day on.
package struct WorkingWeekRule: Hashable, Sendable {
    /// The country.
    package let country: CountryCode

    /// Its week.
    package let week: WorkingWeek

    /// The first day of the rule; `nil` when it has held for as long as matters.
    package let validFrom: CalendarDate?

    /// How sure it is.
    package let confidence: Confidence

    /// Creates a rule.
    package init(country: CountryCode, week: WorkingWeek, validFrom: CalendarDate?, confidence: Confidence) {
        self.country = country
        self.week = week
        self.validFrom = validFrom
        self.confidence = confidence
    }

    /// How sure a rule is.
    package enum Confidence: String, Hashable, Sendable {
        case high
        case medium
        case low
    }

    fileprivate static func isEarlier(_ first: WorkingWeekRule, _ second: WorkingWeekRule) -> Bool {
        switch (first.validFrom, second.validFrom) {
        case (nil, .some): true
        case (.some(let first), .some(let second)): first < second
        default: false
        }
    }
}

/// A country that has two working weeks from the same day.
package struct RepeatedWorkingWeek: Error, Hashable, Sendable {
    /// The country.
    package let country: CountryCode
}
