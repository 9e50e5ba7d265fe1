import Needs
import Reference
import Testing

@Suite("Response and weights, against a computation from rows of officers")
struct ReferenceResponseTests {
    private let survey: OfficerSurvey
    private let view: TallyView
    private let moments: [[PairMoments]]

    init() throws {
        survey = try OfficerSurvey.loaded.get()
        view = try OfficerSurvey.view(scope: "all")
        moments = view.pairs.map { $0.map(\.moments) }
    }

    @Test("AAPOR's rates are the same", arguments: ReferenceFigures.scopes)
    func rates(scope: String) throws {
        let counts = try Disposition.allCases.map { disposition in
            let text = try ReferenceFigures.summary(disposition.rawValue, scope: scope)
            return (disposition, try #require(Int(text)))
        }
        let rates = ResponseRates(try #require(Dispositions(Dictionary(uniqueKeysWithValues: counts))))
        let figures = [
            ("e", rates.eligibleShare), ("RR1", rates.responseRate1), ("RR2", rates.responseRate2),
            ("RR3", rates.responseRate3), ("RR4", rates.responseRate4), ("RR5", rates.responseRate5),
            ("RR6", rates.responseRate6), ("COOP1", rates.cooperationRate1), ("REF1", rates.refusalRate1),
            ("CON1", rates.contactRate1),
        ]
        for (name, rate) in figures { try expect(rate, is: ReferenceFigures.summary(name, scope: scope), name) }
    }

    @Test("Gaps by regions and raked gaps are the same, with their errors and weights")
    func weights() throws {
        let roles = ["analyst", "head", "officer", "trainer"]
        let groups = try roles.enumerated()
            .flatMap { role, name in
                let own = try survey.view { $0.role == name }
                return try own.countries.enumerated()
                    .map { position, code in
                        RakingPlan.Group(
                            country: try #require(view.countries.firstIndex(of: code)),
                            categories: [role],
                            respondents: own.respondents[position],
                            moments: own.pairs.map { $0[position].moments }
                        )
                    }
            }
        let plan = RakingPlan(groups, margins: [[0.3, 0.15, 0.4, 0.15]])
        let needs = WeightedNeeds(
            moments,
            countries: view.countries,
            register: survey.register,
            raking: plan,
            orderedBy: .gap
        )
        for (item, need) in needs.items.enumerated() {
            for (basis, name) in [(WeightingBasis.raked, "raked"), (.regions, "by_region")] {
                let gap = need.figures[basis]?.gap
                try expect(gap?.value, is: ReferenceFigures.summary("\(name)_gap_\(item + 1)"), "\(name) \(item + 1)")
                let error = try ReferenceFigures.summary("\(name)_se_\(item + 1)")
                expect(gap?.standardError, is: error, "error of \(name) \(item + 1)")
            }
        }
        let summary = try #require(try needs.raking?.get()).weights.summary
        try expect(summary.designEffect, is: ReferenceFigures.summary("raked_deff"), "design effect")
        try expect(summary.effectiveSize, is: ReferenceFigures.summary("raked_n_eff"), "effective size")
    }

    @Test("Bounds for silent countries and tipping points are the same")
    func silence() throws {
        let scale = try RatingScale.oneToFive()
        let points = try #require(TippingPoints(moments, members: 196, scale: scale))
        for (item, pairs) in moments.enumerated() {
            let means = try #require(CountryMeans(pairs))
            let bounds = try #require(SilentBounds(means, members: 196, scale: scale))
            for (bound, name) in [(bounds.wanted, "wanted"), (bounds.current, "current"), (bounds.gap, "gap")] {
                for (limit, end) in [(bound.range.lowerBound, "low"), (bound.range.upperBound, "high")] {
                    let name = "silent_\(name)_\(end)_\(item + 1)"
                    try expect(limit, is: ReferenceFigures.summary(name, weighting: .countries), name)
                }
            }
            let point = points.point(of: .gapAbove(item: item, threshold: 1))
            let name = "tipping_1_\(item + 1)"
            try expect(point?.least.map(Double.init), is: ReferenceFigures.summary(name, weighting: .countries), name)
        }
    }

    @Test("The change between two rounds is the same, over the countries of both")
    func rounds() throws {
        let rounds = try ["officer", "analyst"].map { role in try survey.view { $0.role == role } }
        for item in 0..<(OfficerSurvey.items - 1) {
            let figures = rounds.map { round in
                TrendMeasure.gap.values(of: round.pairs[item].map(\.moments), countries: round.countries)
            }
            let trend = RoundTrend(earlier: figures[0], later: figures[1])
            let interval = trend.change?.interval(confidence: 0.95)
            let compared: [(String, Double?)] = [
                ("matched", Double(trend.matched.count)), ("first_only", Double(trend.onlyEarlier.count)),
                ("second_only", Double(trend.onlyLater.count)), ("change", trend.change?.value),
                ("se", trend.change?.standardError), ("low", interval?.lowerBound), ("high", interval?.upperBound),
                ("unmatched_change", trend.unmatched?.difference),
            ]
            for (name, figure) in compared {
                let name = "round_\(name)_\(item + 1)"
                try expect(figure, is: ReferenceFigures.summary(name, weighting: .countries), name)
            }
        }
    }

    @Test(
        "Groups differ from the rest by as much, and as surely, also over all comparisons",
        arguments: ["region", "role"]
    )
    func comparisons(kind: String) throws {
        let records = try DataFile("Survey/comparisons.csv").records.filter { try $0.text("kind") == kind }
        let names = kind == "region" ? Region.allCases.map(\.rawValue) : ["analyst", "head", "officer", "trainer"]
        let groups = try names.map { name in
            let own = try survey.view { (kind == "region" ? $0.region.rawValue : $0.role) == name }
            let moments = own.pairs.map { pairs in
                view.countries.map { code in
                    own.countries.firstIndex(of: code).map { pairs[$0].moments } ?? PairMoments()
                }
            }
            return RespondentGroup(name, moments: moments)
        }
        let table = GroupTable(groups, of: moments, smallest: 5)
        #expect(table.comparisons == records.count)
        for record in records {
            let (item, name) = (try record.count("item"), try record.text("group"))
            let group = try #require(names.firstIndex(of: name))
            let finding = table.cell(item: item - 1, group: group).comparison.finding
            let figures = [
                ("difference", finding?.contrast.difference), ("se", finding?.contrast.standardError),
                ("freedom", finding?.contrast.freedom), ("p", finding?.probability),
                ("holm", finding?.adjusted[.familywiseError]),
                ("benjamini_hochberg", finding?.adjusted[.falseDiscoveryRate]),
            ]
            for (column, figure) in figures {
                try expect(figure, is: record.text(column), "\(column) of \(item), \(name)")
            }
        }
    }
}
