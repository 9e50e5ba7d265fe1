import Needs
import Reference
import Testing

/// A small survey whose words and scales can be changed.
struct RoundDraft {
    var framework = "FW"
    var competency = "FW-1"
    var title: [Language: String] = [.english: "Coastal search", .french: "Recherche côtière"]
    var importance = "How much does it matter?"
    var current: [Language: String] = [.english: "How well is it done?"]
    var highest = 5
    var labels: [String] = []
    var relevance: Relevance?

    func round() throws -> SurveyRound {
        let framework = try competencies()
        let country = try #require(QuestionName("country"))
        let years = try #require(QuestionName("years"))
        let role = try #require(QuestionName("role"))
        let roles = try #require(Choices([choice("officer"), choice("analyst")]))
        let first = try #require(CalendarDate(year: 2026, month: 1, day: 1))
        let last = try #require(CalendarDate(year: 2026, month: 2, day: 1))
        let survey = try Survey(
            id: #require(SurveyID("S")),
            version: "1",
            framework: framework,
            title: text("Survey"),
            introduction: text("Please answer."),
            period: first...last,
            opening: [
                SurveyQuestion(name: country, kind: .country, label: text("Country")),
                SurveyQuestion(name: role, kind: .selectOne(roles), label: text("Role")),
                SurveyQuestion(name: years, kind: .wholeNumber(0...50), label: text("Years")),
            ],
            needs: needs(),
            closing: [],
            columns: SurveyColumns(
                record: nil,
                respondent: nil,
                submitted: nil,
                country: "country",
                role: "role",
                language: nil
            ),
            words: AnswerWords(missing: [])
        )
        return try #require(SurveyRound(survey, framework: framework))
    }

    func competencies() throws -> CompetencyFramework {
        let domain = Domain(id: try #require(DomainID("D")), title: try text("Domain"))
        let competency = Competency(
            id: try #require(CompetencyID(competency)),
            domain: domain.id,
            title: try #require(LocalisedText(title, main: .english)),
            statement: try text("Searches a coast."),
            verb: "searches",
            bloom: .apply,
            sensitivity: .general,
            targets: [:],
            evidence: [],
            sources: []
        )
        return try CompetencyFramework(
            id: #require(FrameworkID(framework)),
            version: "1",
            title: text("Framework"),
            levels: [],
            audiences: [],
            domains: [domain],
            competencies: [competency],
            sources: []
        )
    }

    private func needs() throws -> NeedsBlock {
        let scale = try #require(RatingScale(lowest: 1, highest: highest, labels: labels.map { try text($0) }))
        let subject = try #require(CompetencyID(competency))
        let item = SurveyItem(id: try RoundDraft.item(), competency: subject, relevance: relevance)
        let aspects = [
            AspectQuestion(.importance, wording: try text(importance), answer: .rating(scale)),
            AspectQuestion(
                .current,
                wording: try #require(LocalisedText(current, main: current[.english] == nil ? .french : .english)),
                answer: .rating(scale)
            ),
        ]
        return try #require(NeedsBlock(aspects: aspects.compactMap(\.self), items: [item].compactMap(\.self)))
    }

    private func choice(_ value: String) throws -> Choice {
        Choice(value: try #require(Identifier<Choice>(value)), label: try text(value))
    }

    static func item() throws -> ItemID { try #require(ItemID("C01")) }

    private func text(_ text: String) throws -> LocalisedText { try #require(LocalisedText(text, in: .english)) }
}

@Suite("A break between rounds")
struct RoundBreakTests {
    private func reasons(
        _ aspects: [NeedsAspect] = [.importance, .current],
        _ change: (inout RoundDraft) throws -> Void
    ) throws -> [RoundBreak.Reason]? {
        var changed = RoundDraft()
        try change(&changed)
        return RoundBreak(
            in: try RoundDraft.item(),
            between: try RoundDraft().round(),
            and: try changed.round(),
            aspects: aspects
        )?
        .reasons
    }

    @Test("is not there when the same was asked, in whatever further languages")
    func same() throws {
        #expect(try reasons { _ in } == nil)
        #expect(try reasons { $0.title[.spanish] = "Búsqueda costera" } == nil)
        #expect(try reasons { $0.title[.french] = nil } == nil)
    }

    @Test("carries what changed in the subject")
    func subject() throws {
        let (old, new) = try (#require(CompetencyID("FW-1")), #require(CompetencyID("FW-2")))
        #expect(try reasons { $0.competency = "FW-2" } == [.competencyChanged(earlier: old, later: new)])
        #expect(try reasons { $0.title[.french] = "Recherche en mer" } == [.titleChanged([.french])])
        let frameworks = try (#require(FrameworkID("FW")), #require(FrameworkID("GW")))
        #expect(
            try reasons { $0.framework = "GW" } == [.frameworkChanged(earlier: frameworks.0, later: frameworks.1)]
        )
        let condition = Relevance.Condition(question: try #require(QuestionName("years")), test: .isAtLeast(5))
        #expect(try reasons { $0.relevance = Relevance([condition]) } == [.shownToOthers])
    }

    @Test("carries what changed in the questions, and only those that the figure rests on")
    func questions() throws {
        #expect(
            try reasons { $0.importance = "How important is it?" } == [.wordingChanged(.importance, [.english])]
        )
        #expect(try reasons([.current]) { $0.importance = "How important is it?" } == nil)
        #expect(try reasons { $0.current = [.french: "À quel niveau ?"] } == [.wordingChanged(.current, [])])
        #expect(try reasons([.required]) { _ in } == [.aspectNotAsked(.required, .earlier)])
    }

    @Test("carries what changed in the scale")
    func scale() throws {
        #expect(
            try reasons { $0.highest = 7 } == [
                .pointsChanged(.importance, earlier: 1...5, later: 1...7),
                .pointsChanged(.current, earlier: 1...5, later: 1...7),
            ]
        )
        #expect(
            try reasons([.current]) { $0.labels = ["None", "Little", "Some", "Much", "All"] }
                == [.labelsChanged(.current, [.english])]
        )
    }

    @Test("is there when a round does not ask about the item")
    func absent() throws {
        let (round, unknown) = (try RoundDraft().round(), try #require(ItemID("C09")))
        #expect(
            RoundBreak(in: unknown, between: round, and: round)?.reasons
                == [.itemNotAsked(.earlier), .itemNotAsked(.later)]
        )
    }

    @Test("has no framework but the survey's own")
    func otherFramework() throws {
        var other = RoundDraft()
        other.framework = "GW"
        #expect(SurveyRound(try RoundDraft().round().survey, framework: try other.competencies()) == nil)
    }

    @Test("cuts a series, which goes on within its segments")
    func series() throws {
        let (first, second) = try (#require(CountryCode("AA")), #require(CountryCode("AB")))
        var wider = RoundDraft()
        wider.highest = 7
        let (narrowRound, wideRound) = (try RoundDraft().round(), try wider.round())
        let series = TrendSeries(
            of: try RoundDraft.item(),
            .gap,
            rounds: [
                TrendSeries.Round(narrowRound, values: [first: 2, second: 3]),
                TrendSeries.Round(narrowRound, values: [:]),
                TrendSeries.Round(narrowRound, values: [first: 1, second: 1]),
                TrendSeries.Round(wideRound, values: [first: 4]),
                TrendSeries.Round(wideRound, values: [first: 3, second: 3]),
            ]
        )
        #expect(series.points.map { $0?.value } == [2.5, nil, 1, 4, 3])
        #expect(series.segments == [[0, 2], [3, 4]])
        #expect(series.links.map(\.earlier) == [0, 2, 3])
        #expect(series.links.map(\.later) == [2, 3, 4])
        guard case .trend(let trend) = series.links[0].comparison else {
            Issue.record("rounds 0 and 2 asked the same")
            return
        }
        #expect(trend.change?.value == -1.5)
        guard case .broken(let found) = series.links[1].comparison else {
            Issue.record("the scale changed after round 2")
            return
        }
        #expect(found.reasons.first == .pointsChanged(.importance, earlier: 1...5, later: 1...7))
        #expect(TrendSeries(of: try RoundDraft.item(), .gap, rounds: []).segments.isEmpty)
    }
}
