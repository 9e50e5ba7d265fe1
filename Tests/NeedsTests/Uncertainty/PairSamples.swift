import Needs
import Reference
import Testing

/// One respondent's two ratings.
typealias RatedPair = (wanted: Int?, current: Int?)

extension PairCounts {
    /// The answers of a country on a scale from 1 to 5.
    static func of(_ pairs: [RatedPair]) throws -> PairCounts {
        PairCounts(scale: try .oneToFive(), pairs: pairs)
    }

    /// The answers of a country by their gaps, from −2 to 4.
    static func gaps(_ gaps: [Int]) throws -> PairCounts {
        try of(gaps.map { gap in gap < 0 ? (3, 3 - gap) : (5, 5 - gap) })
    }

    /// One country for each respondent, by their ratings.
    static func each(_ wanted: [Int], _ current: [Int]) throws -> [PairCounts] {
        try zip(wanted, current).map { try of([($0, $1)]) }
    }
}

/// The gaps by country of METHODS.md, 1.8.
func workedGaps() throws -> [PairCounts] {
    try [[2, 1, 2], [0, -1], [3, 3, 2], [1]].map(PairCounts.gaps)
}

/// The eight respondents of METHODS.md, 1.8, each a country, rating x, y and z.
func workedRanks() throws -> [[PairCounts]] {
    try [
        PairCounts.each([5, 4, 5, 5, 4, 5, 4, 5], [2, 3, 3, 4, 2, 3, 3, 2]),
        PairCounts.each([4, 5, 5, 4, 5, 4, 5, 4], [2, 2, 4, 3, 3, 2, 2, 3]),
        PairCounts.each([3, 4, 3, 4, 3, 3, 4, 4], [2, 3, 3, 2, 3, 2, 3, 2]),
    ]
}

/// A made-up survey: some answers a country for each item, each left out sometimes; items may be alike but for chance.
func chanceSurvey(items: Int, countries: Int, seed: UInt64, alike: Bool = false) throws -> [[PairCounts]] {
    var generator = SeededGenerator(seed: seed)
    return try (0..<items)
        .map { item in
            try (0..<countries)
                .map { _ in
                    try .of(
                        (0..<generator.index(below: 4))
                            .map { _ in
                                let wanted = min(5, 2 + generator.index(below: 3) + (alike ? 0 : item % 2))
                                return (
                                    generator.happens(0.1) ? nil : wanted,
                                    generator.happens(0.1) ? nil : 1 + generator.index(below: 3)
                                )
                            }
                    )
                }
        }
}
