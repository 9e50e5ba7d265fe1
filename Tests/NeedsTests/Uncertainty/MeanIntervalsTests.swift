import Needs
import Reference
import Testing

@Suite("The intervals of a mean")
struct MeanIntervalsTests {
    private func intervals(_ weighting: Weighting, members: Int = 196) throws -> MeanIntervals {
        try #require(
            MeanIntervals(of: .gap, in: workedGaps().map(\.moments), weighting: weighting, members: members)
        )
    }

    @Test("claim a gap by the simple paired t and none when clustered: the worked example")
    func workedExample() throws {
        let intervals = try intervals(.respondents)
        let simple = try #require(intervals.simple)
        let clustered = try #require(intervals.clustered)
        #expect(intervals.respondents == 9)
        #expect(intervals.countries == 4)
        #expect(abs(intervals.value - 1.444444) < 5e-7)
        #expect(abs(simple.standardError - 0.444444) < 5e-7)
        #expect(simple.freedom == 8)
        #expect(abs(simple.interval.lowerBound - 0.419554) < 5e-7)
        #expect(abs(simple.interval.upperBound - 2.469335) < 5e-7)
        #expect(abs(clustered.standardError - 0.693413) < 5e-7)
        #expect(clustered.freedom == 3)
        #expect(abs(clustered.interval.lowerBound + 0.762304) < 5e-7)
        #expect(abs(clustered.interval.upperBound - 3.651193) < 5e-7)
    }

    @Test("of officers, countries and countries' medians stand side by side: the worked example")
    func averages() throws {
        let averages = try #require(CountryAverages(workedGaps()))
        #expect(abs(averages.meanOfRespondents - 1.444444) < 5e-7)
        #expect(abs(averages.meanOfCountries - 1.208333) < 5e-7)
        #expect(try abs(#require(averages.standardErrorBetweenCountries) - 0.664493) < 5e-7)
        #expect(averages.meanOfMedians == 1.375)
        let intervals = try intervals(.countries)
        #expect(abs(intervals.value - 1.208333) < 5e-7)
        #expect(try abs(#require(intervals.clustered).standardError - 0.664493) < 5e-7)
    }

    @Test("for the members there are has a part between countries and a part within them")
    func corrected() throws {
        // Between: s² of the means 5/3, −1/2, 8/3, 1. Within: A 1/3/3, B 1/2/2, C 1/3/3, and the pooled 11/30 for D.
        let corrected = try #require(intervals(.countries, members: 8).corrected)
        let between = 0.5 * 0.664_492_984_105_871_4 * 0.664_492_984_105_871_4
        let within = 0.5 * (1.0 / 9 + 1.0 / 4 + 1.0 / 9 + 11.0 / 30) / 16
        #expect(abs(corrected.standardError - (between + within).squareRoot()) < 1e-12)
    }

    @Test("for the members there are, 120 of 196 with one answer each: the worked example")
    func plainCorrection() throws {
        let population = try #require(FinitePopulation(answered: 120, members: 196))
        #expect(abs(1.1 / 120.0.squareRoot() - 0.1004) < 5e-5)
        #expect(abs(1.1 / 120.0.squareRoot() * population.correction - 0.0625) < 5e-5)
        let countries = try (0..<120).map { try PairCounts.gaps([$0 % 4]).moments }
        for weighting in Weighting.allCases {
            let intervals = try #require(
                MeanIntervals(of: .gap, in: countries, weighting: weighting, members: 196)
            )
            let simple = try #require(intervals.simple)
            let corrected = try #require(intervals.corrected)
            #expect(abs(corrected.standardError - simple.standardError * population.correction) < 1e-12)
            #expect(corrected.freedom == 119)
        }
    }

    @Test("for the members there are gives the variance rightly on the mean of all samples there can be")
    func unbiased() throws {
        // Three countries; two answer, through two people each; people of a country answer one of two gaps.
        let answers = [[0, 2], [1, 4], [3, 3]]
        var (means, variances): ([Double], [Double]) = ([], [])
        for pair in [[0, 1], [0, 2], [1, 2]] {
            for chance in 0..<16 {
                let countries = try (0..<2)
                    .map { position in
                        let people = (0..<2).map { answers[pair[position]][chance >> (2 * position + $0) & 1] }
                        return try PairCounts.gaps(people).moments
                    }
                let intervals = try #require(
                    MeanIntervals(of: .gap, in: countries, weighting: .countries, members: 3)
                )
                means.append(intervals.value)
                variances.append(try #require(intervals.corrected).standardError.squared)
            }
        }
        let mean = means.reduce(0, +) / 48
        let variance = means.map { ($0 - mean).squared }.reduce(0, +) / 48
        #expect(abs(variances.reduce(0, +) / 48 - variance) < 1e-12)
    }

    @Test("of a score have the error of the table of needs")
    func scoreAsInTheTable() throws {
        let respondents = try (0..<12)
            .map { number in
                Respondent(
                    country: try #require(CountryCode(["AA", "AB", "AC", "AD", "AE"][number % 5])),
                    importance: [3 + number % 3],
                    current: [1 + number * 7 % 4]
                )
            }
        let world = try SurveyWorld(countries: [.africa: 5])
        for weighting in Weighting.allCases {
            let table =
                try NeedsAnalysis(of: Tally(respondents, items: 1), register: world.register, weighting: weighting)
                .tables()[0]
            let shown = try #require(table.cells[0].figures)
            let countries = try world.codes.map { code in
                try PairCounts.of(
                    respondents.filter { $0.country == code }.map { ($0.importance[0], $0.current[0]) }
                )
                .moments
            }
            let intervals = try #require(
                MeanIntervals(of: .score, in: countries, weighting: weighting, members: 196)
            )
            let clustered = try #require(intervals.clustered)
            #expect(abs(intervals.value - shown.score.value) < 1e-12)
            #expect(try abs(clustered.standardError - #require(shown.score.standardError)) < 1e-12)
        }
    }

    @Test("of everybody, asked through one answer each, have no error left")
    func census() throws {
        let countries = try [1, 2, 3].map { try PairCounts.gaps([$0]).moments }
        let intervals = try #require(
            MeanIntervals(of: .gap, in: countries, weighting: .countries, members: 3)
        )
        #expect(intervals.corrected?.interval == 2...2)
    }

    @Test("are missing where nothing can be known", arguments: Weighting.allCases)
    func missing(weighting: Weighting) throws {
        let nobody = try PairCounts.of([(nil, 3), (4, nil)]).moments
        #expect(MeanIntervals(of: .gap, in: [nobody, nobody], weighting: weighting, members: 196) == nil)
        #expect(try CountryAverages([.of([(nil, 3)])]) == nil)
        let one = try #require(
            MeanIntervals(of: .gap, in: [nobody, .of([(5, 3)])], weighting: weighting, members: 196)
        )
        #expect(one.value == 2)
        #expect(one.simple == nil && one.clustered == nil && one.corrected == nil)
        let country = try #require(
            MeanIntervals(of: .gap, in: [.of([(5, 3), (5, 2)])], weighting: weighting, members: 196)
        )
        #expect(country.simple != nil && country.clustered == nil && country.corrected == nil)
    }
}

extension PairMoments {
    fileprivate static func of(_ pairs: [RatedPair]) throws -> PairMoments { try PairCounts.of(pairs).moments }
}

extension Double {
    fileprivate var squared: Double { self * self }
}
