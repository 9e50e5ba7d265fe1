package import Reference

/// The need figure that demand is weighed by, and what is behind it.
package struct NeedStanding: Hashable, Sendable {
    /// The score: the greater, the more pressing; 0 or less is no need.
    package let score: Double

    /// Its 95 % interval; `nil` where there is none.
    package let interval: ClosedRange<Double>?

    /// The place among the items, from 1; `nil` where there is none.
    package let rank: Int?

    /// Respondents behind it.
    package let respondents: Int

    /// Countries behind it.
    package let countries: Int

    /// Creates a standing by any method whose greater scores are more pressing needs.
    package init(score: Double, interval: ClosedRange<Double>?, rank: Int?, respondents: Int, countries: Int) {
        precondition(score.isFinite, "a score is a number")
        self.score = score
        self.interval = interval
        self.rank = rank
        self.respondents = respondents
        self.countries = countries
    }

    /// Takes the mean weighted discrepancy score of a table.
    package init(_ figures: NeedFigures) {
        self.init(
            score: figures.score.value,
            interval: figures.interval,
            rank: figures.rank,
            respondents: figures.respondents,
            countries: figures.countries
        )
    }
}

/// The need figures of every item, of all countries and by region, with small cells left out.
package struct NeedStandings: Hashable, Sendable {
    /// Those of all countries, in the order of the items; `nil` where there is none that may be shown.
    package let allCountries: [NeedStanding?]

    /// Those of each region.
    package let regions: [Region: [NeedStanding?]]

    /// Takes figures by any method, one for each item of the survey.
    package init(allCountries: [NeedStanding?], regions: [Region: [NeedStanding?]] = [:]) {
        precondition(regions.values.allSatisfy { $0.count == allCountries.count }, "there is a figure for each item")
        self.allCountries = allCountries
        self.regions = regions
    }

    /// Takes the mean weighted discrepancy scores of the needs tables.
    package init(_ tables: [NeedsTable]) {
        var all: [NeedStanding?] = []
        var regions: [Region: [NeedStanding?]] = [:]
        for table in tables {
            let standings = table.cells.map { $0.figures.map(NeedStanding.init) }
            switch table.scope {
            case .all: all = standings
            case .region(let region): regions[region] = standings
            case .group: break
            }
        }
        self.init(allCountries: all, regions: regions)
    }

    func standing(of item: Int, in region: Region) -> NeedStanding? { regions[region].flatMap { $0[item] } }
}

/// Whose answers a figure rests on.
package enum Footing: String, CaseIterable, Hashable, Sendable {
    /// Those of the region.
    case region

    /// Those of all countries, because the region's own are too few to be shown.
    case allCountries
}

/// A figure and whose answers it rests on.
package struct Grounded<Figure: Hashable & Sendable>: Hashable, Sendable {
    /// The figure.
    package let figure: Figure

    /// Whose answers it rests on.
    package let footing: Footing

    /// The region's figure where there is one, else that of all countries; `nil` without either.
    package init?(region: Figure?, allCountries: Figure?) {
        guard let figure = region ?? allCountries else { return nil }
        self.figure = figure
        footing = region == nil ? .allCountries : .region
    }
}
