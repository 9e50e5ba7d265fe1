import Needs
import Testing

@Suite("Intervals, against a computation from rows of officers")
struct ReferenceIntervalTests {
    static let cases = ReferenceFigures.scopes.flatMap { scope in Weighting.allCases.map { (scope, $0) } }

    private func moments(_ scope: String) throws -> [[PairMoments]] {
        try OfficerSurvey.view(scope: scope).pairs.map { $0.map(\.moments) }
    }

    @Test("Clustered intervals of gap and score are the same", arguments: cases)
    func clustered(scope: String, weighting: Weighting) throws {
        let reference = try ReferenceFigures(scope: scope, weighting: weighting)
        let members = try OfficerSurvey.loaded.get().members(in: scope)
        for (item, pairs) in try moments(scope).enumerated() {
            let record = reference.items[item]
            for (figure, name) in [(MeanIntervals.Figure.gap, "gap"), (.score, "score")] {
                let intervals = MeanIntervals(of: figure, in: pairs, weighting: weighting, members: members)
                let (clustered, what) = (intervals?.clustered, "\(name) of \(reference.place(item))")
                try expect(clustered?.standardError, is: record.text("\(name)_se"), "error of \(what)")
                try expect(clustered?.interval.lowerBound, is: record.text("\(name)_low"), "lower limit of \(what)")
                try expect(clustered?.interval.upperBound, is: record.text("\(name)_high"), "upper limit of \(what)")
            }
        }
    }

    @Test("The error for a finite population of countries is that of two stages", arguments: cases)
    func twoStages(scope: String, weighting: Weighting) throws {
        let reference = try ReferenceFigures(scope: scope, weighting: weighting)
        let members = try OfficerSurvey.loaded.get().members(in: scope)
        for (item, pairs) in try moments(scope).enumerated() {
            let intervals = MeanIntervals(of: .gap, in: pairs, weighting: weighting, members: members)
            let expected = try reference.items[item].text("two_stage_se")
            expect(intervals?.corrected?.standardError, is: expected, reference.place(item))
        }
    }

    @Test("The paired t, and means and medians of countries, are the same", arguments: ReferenceFigures.scopes)
    func averages(scope: String) throws {
        let reference = try ReferenceFigures(scope: scope, weighting: .respondents)
        let view = try OfficerSurvey.view(scope: scope)
        for (item, pairs) in view.pairs.enumerated() {
            let (record, place) = (reference.items[item], reference.place(item))
            let simple = MeanIntervals(
                of: .gap,
                in: pairs.map(\.moments),
                weighting: .respondents,
                members: pairs.count
            )?
            .simple
            try expect(simple?.standardError, is: record.text("simple_se"), "error of \(place)")
            try expect(simple?.interval.lowerBound, is: record.text("simple_low"), "lower limit of \(place)")
            try expect(simple?.interval.upperBound, is: record.text("simple_high"), "upper limit of \(place)")
            let averages = CountryAverages(pairs)
            try expect(averages?.meanOfCountries, is: record.text("country_means"), "countries' mean of \(place)")
            try expect(averages?.meanOfMedians, is: record.text("country_medians"), "medians of \(place)")
            try expect(
                averages?.standardErrorBetweenCountries,
                is: record.text("country_means_se"),
                "error between countries of \(place)"
            )
        }
    }

    /// Draws in these tests; the reference tells how much figures of 10,000 draws vary.
    private static let draws = 1_000

    @Test("Resampled figures lie within what chance allows", arguments: Weighting.allCases)
    func resampled(weighting: Weighting) throws {
        let records = try DataFile("Survey/bootstrap.csv").records
            .filter { try $0.text("weighting") == weighting.rawValue }
        #expect(records.count == OfficerSurvey.items)
        let bootstrap = CountryBootstrap(try moments("all"), weighting: weighting)
        let drawn = bootstrap.resample(0..<Self.draws, seed: 7, [.gap, .score])
        let stability = PlaceStability.of(drawn[1], top: 5, confidence: 0.95)
        for (item, record) in records.enumerated() {
            let gap = try #require(drawn[0].interval(of: item, confidence: 0.95)).limits
            let score = try #require(drawn[1].interval(of: item, confidence: 0.95)).limits
            let places = try #require(stability[item])
            let figures = [
                ("gap_low", gap.lowerBound), ("gap_high", gap.upperBound), ("score_low", score.lowerBound),
                ("score_high", score.upperBound), ("first", places.first), ("top", places.amongFirst),
                ("mean_rank", places.expectedPlace),
            ]
            for (name, figure) in figures {
                let allowed = try Self.allowed(record.number("\(name)_spread"))
                let expected = try record.number(name)
                #expect(
                    abs(figure - expected) <= allowed,
                    "\(name) of item \(item + 1) by \(weighting.rawValue) is \(figure), not \(expected) ± \(allowed)"
                )
            }
            // Limits of places are whole places; chance may move them by one.
            #expect(try abs(Double(places.places.lowerBound) - record.number("rank_low")) <= 1)
            #expect(try abs(Double(places.places.upperBound) - record.number("rank_high")) <= 1)
        }
    }

    /// Four and a half standard deviations of a figure of so many draws, and what one or two draws more or less make.
    private static func allowed(_ spread: Double) -> Double {
        4.5 * spread * (10_000 / Double(draws)).squareRoot() + 2 / Double(draws)
    }
}
