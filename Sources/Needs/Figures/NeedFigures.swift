package import Reference

/// Who counts once in a mean.
package enum Weighting: String, CaseIterable, Hashable, Sendable {
    /// Every country that answered counts once, however many respondents it has.
    case countries

    /// Every respondent counts once.
    case respondents
}

/// The figures of one subject in one scope.
package struct NeedFigures: Hashable, Sendable {
    /// Complete pairs: respondents who rated both importance and current level.
    package let respondents: Int

    /// Countries with at least one complete pair.
    package let countries: Int

    /// Mean importance, on the survey's scale.
    package let importance: Double

    /// Mean current level, on the survey's scale.
    package let current: Double

    /// The Borich mean weighted discrepancy score, importance × (importance − current).
    ///
    /// Source: Borich (1980). With the item's own mean importance as weight, the mean of the weighted discrepancy scores
    /// over complete pairs is this product of means.
    package let score: ClusteredEstimate

    /// The score's 95 % interval, clustered by country; `nil` with fewer than two countries.
    package let interval: ClosedRange<Double>?

    /// The place among the subjects of the scope, from 1; equal scores share a place.
    ///
    /// `nil` before ranking.
    package internal(set) var rank: Int?

    /// The places that the subject may really have, given the uncertainty of all scores.
    ///
    /// From 1 + the number of subjects significantly above it to the number of subjects less those significantly below
    /// it. Two subjects are compared over the same countries by t; the level of 0.05 is divided by the number of
    /// comparisons (Bonferroni). The idea of confidence sets for ranks: Mogstad, Romano, Shaikh and Wilhelm (2024).
    package internal(set) var rankRange: ClosedRange<Int>?

    /// Mean importance less mean current level.
    package var gap: Double { importance - current }
}

/// One subject in one scope.
package enum NeedCell: Hashable, Sendable {
    /// Nobody rated it.
    case noAnswers

    /// Fewer than five respondents or countries stand behind it, or showing it would give such a cell away.
    case suppressed

    /// Its figures may be shown.
    case shown(NeedFigures)

    /// The figures, where they may be shown.
    package var figures: NeedFigures? {
        if case .shown(let figures) = self { figures } else { nil }
    }
}

/// Whose answers a table speaks of.
package enum NeedScope: Hashable, Sendable {
    /// All member countries.
    case all

    /// The member countries of a region.
    case region(Region)

    /// Respondents who have something else in common: a country, a role, or several things.
    case group(GroupKey)

    /// The scope of a group.
    package init(_ group: GroupKey) {
        if group == .everybody {
            self = .all
        } else if let region = Region.allCases.first(where: { group == .region($0) }) {
            self = .region(region)
        } else {
            self = .group(group)
        }
    }
}

/// The figures of every subject in one scope.
package struct NeedsTable: Hashable, Sendable {
    /// Whose answers.
    package let scope: NeedScope

    /// One cell for each item of the survey, in the survey's order.
    package internal(set) var cells: [NeedCell]

    /// The items by place: shown cells by rank, then suppressed ones, then those nobody rated; ties in survey order.
    package var order: [Int] {
        func key(_ item: Int) -> Int {
            switch cells[item] {
            case .shown(let figures): figures.rank ?? 0
            case .suppressed: cells.count + 1
            case .noAnswers: cells.count + 2
            }
        }
        return cells.indices.sorted { (key($0), $0) < (key($1), $1) }
    }
}
