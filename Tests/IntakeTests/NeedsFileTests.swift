import Exchange
import Needs
import Publishing
import Reference
import TestSupport
import Testing

/// Needs that are read back from what `cadre needs` wrote.
@Suite("Files of needs")
struct NeedsFileTests {
    @Test(arguments: [UInt64(1), 2, 3])
    func aStudyIsReadBackAsItWasWritten(_ seed: UInt64) throws {
        // Few answers, so that some needs are held back.
        let sample = try StudySample("sg-2026", countries: seed == 1 ? 6 : 40, respondents: 2, seed: seed)
        let study = try sample.study(StudySample.options(.public))
        let edition = StudyEdition(
            study,
            framework: sample.framework,
            register: sample.register,
            date: sample.survey.period.upperBound
        )
        let needs = try NeedsFile.read(edition.json(in: .french), file: "needs.json")
        #expect(needs.survey == "SG-2026")
        #expect(needs.framework.text == "SG")
        #expect(needs.first == study.uncertainty.settings.top)
        #expect(needs.needs.map(\.item) == study.order.map { sample.survey.items[$0].id })
        for (need, item) in zip(needs.needs, study.order) {
            #expect(need.competency == sample.survey.items[item].competency)
            guard let figures = study.overall.cells[item].figures else {
                #expect(!isShown(need), "seed \(seed), \(need.item)")
                continue
            }
            let uncertainty = try #require(study.uncertainty.needs[item])
            #expect(
                need.finding
                    == .shown(
                        RecordedNeed.Figures(
                            place: uncertainty.place,
                            places: uncertainty.places,
                            gap: rounded(figures.gap),
                            gapInterval: uncertainty.gap.intervals.clustered.map {
                                rounded($0.interval.lowerBound)...rounded($0.interval.upperBound)
                            },
                            officers: figures.respondents,
                            countries: figures.countries,
                            amongFirst: uncertainty.stability.map { rounded($0.amongFirst) }
                        )
                    ),
                "seed \(seed), \(need.item)"
            )
        }
    }

    @Test func aRankingHasTheNeedsOfAllCountries() throws {
        let needs = try read(
            """
            {"format": "cadre/needs/1", "survey": "S", "framework": "F", "confidence": 0.95, "weighting": "countries",
             "scopes": [
              {"scope": "africa", "needs": []},
              {"scope": "all", "needs": [
               {"item": "a", "competency": "F-C1", "title": "One", "state": "shown", "respondents": 12, "countries": 9,
                "importance": 4, "current": 3.99995, "gap": 5e-05, "rank": 1, "rankRange": [1, 2]},
               {"item": "b", "competency": "F-C2", "title": "Two", "state": "suppressed"},
               {"item": "c", "competency": "F-C2", "title": "Three", "state": "no_answers"}]}]}
            """
        )
        let shown = RecordedNeed.Figures(place: 1, places: 1...2, gap: 0.00005, officers: 12, countries: 9)
        #expect(needs.needs.map(\.finding) == [.shown(shown), .heldBack, .unanswered])
        #expect(needs.first == nil)
        #expect(try needs.needs(of: #require(CompetencyID("F-C2"))).map(\.item.text) == ["b", "c"])
    }

    @Test(
        arguments: [
            (
                "{\"format\": \"cadre/agenda/1\"}",
                """
                1:2 file.format: `format` is “cadre/agenda/1”; expected cadre/needs-study/1 or cadre/needs/1; write the file \
                with `cadre needs certainty ANSWERS --survey SURVEY --format json`
                """
            ),
            ("{\"survey\": \"S\"}", "1:1 file.missing: `format` is missing; add `format:`"),
            (
                study("{\"item\": \"a\", \"competency\": \"F-C1\", \"state\": \"hidden\"}"),
                """
                4:47 file.value: `state` is “hidden”; expected one of shown, no_answers, suppressed, \
                too_few_respondents, too_few_countries, hardly_changed, held_back_for_others
                """
            ),
            (
                study("{\"item\": \"a\", \"competency\": \"F-C1\", \"state\": \"shown\", \"place\": 1, \"gap\": 1}"),
                """
                4:2 file.missing: `respondents` is missing; add `respondents:`
                4:2 file.missing: `countries` is missing; add `countries:`
                """
            ),
            (
                study(shown.replacing("\"gap_low\": 1", with: "\"gap_low\": 3")),
                "4:113 file.value: `gap_low` is above `gap_high`"
            ),
            (study("\(shown),\n \(shown)"), "5:3 file.repeated: item a stands twice"),
            (
                "{\"format\": \"cadre/needs/1\", \"survey\": \"S\", \"framework\": \"F\", \"confidence\": 0.95, \"scopes\": []}",
                """
                1:82 file.missing: `scopes` is empty; write the file anew with `cadre needs … --format json`
                """
            ),
            ("{\"format\": ", "- yaml.form"),
            ("[]", "1:1 yaml.shape: the file is not a mapping of keys; start with `format:`"),
        ]
    )
    func whatIsWrongIsSaidWithItsPlace(_ text: String, _ expected: String) throws {
        let error = #expect(throws: DiagnosticsError.self) { try read(text) }
        let said = error?.diagnostics
            .map { diagnostic in
                guard diagnostic.rule != "yaml.form" else { return "- yaml.form" }
                let place = "\(diagnostic.place?.line ?? 0):\(diagnostic.place?.column ?? 0)"
                return "\(place) \(diagnostic.rule): \(diagnostic.message)" + (diagnostic.hint.map { "; \($0)" } ?? "")
            }
        #expect(said?.joined(separator: "\n") == expected)
    }

    private static let shown = """
        {"item": "a", "competency": "F-C1", "state": "shown", "place": 1, "place_low": 1, "place_high": 2, "gap": 1.5, \
        "gap_low": 1, "gap_high": 2, "respondents": 12, "countries": 9, "probability_top": 0.4}
        """

    private static func study(_ rows: String) -> String {
        """
        {"format": "cadre/needs-study/1", "survey": {"id": "S", "framework": "F", "title": "T"},
         "settings": {"confidence": 0.95, "top": 5, "seed": "7"},
         "tables": {"methods": [{}], "needs": [
         \(rows)]}}
        """
    }

    private func read(_ text: String) throws -> RecordedNeeds {
        try NeedsFile.read(Array(text.utf8), file: "needs.json")
    }

    private func isShown(_ need: RecordedNeed) -> Bool { if case .shown = need.finding { true } else { false } }

    private func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 + 0 }
}
