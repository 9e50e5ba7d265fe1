import Needs
import Reference
import Testing

/// Compares whole needs tables with those that Data/make_expected.py computed in another way.
@Suite("Needs tables, against an independent computation")
struct IndependentTableTests {
    private let tally: Tally
    private let register: CountryRegister

    init() throws {
        var members: [MemberCountry] = []
        var tally = try Tally(scale: .oneToFive(), itemCount: 6)
        for record in try DataFile("answers.csv").records {
            let country = try SurveyWorld.country(
                record.text("country"),
                in: #require(Region(rawValue: record.text("region")))
            )
            if !members.contains(country) { members.append(country) }
            let marks = try ["i", "c"]
                .flatMap { kind in
                    try (1...6)
                        .map { item -> Mark in
                            let text = try record.text("\(kind)\(item)")
                            switch text {
                            case "": return .notAnswered
                            case "?": return .doesNotKnow
                            default: return Int(text).flatMap(tally.scale.mark) ?? .notOnScale
                            }
                        }
                }
            tally.add(marks[...], from: country.code)
        }
        self.tally = tally
        register = try SurveyWorld(members).register
    }

    @Test("are the same to 1e-9, overall and by region", arguments: Weighting.allCases)
    func areTheSame(weighting: Weighting) throws {
        #expect(tally.countries.count == 25)
        #expect(tally.respondents.values.reduce(0, +) == 60)
        let tables = NeedsAnalysis(of: tally, register: register, weighting: weighting).tables()
        let expected = try DataFile("expected.csv").records.filter { try $0.text("weighting") == weighting.rawValue }
        #expect(expected.count == 36)
        for record in expected {
            let (scope, item) = try (record.text("scope"), record.count("item"))
            let table = try #require(tables.first { IndependentTableTests.name(of: $0.scope) == scope })
            let place = "\(weighting.rawValue), \(scope), item \(item)"
            switch (table.cells[item - 1], try record.text("state")) {
            case (.noAnswers, "none"), (.suppressed, "suppressed"): break
            case (.shown(let figures), "shown"): try compare(figures, record, place)
            case (let cell, let state): Issue.record("\(place) is \(cell), not \(state)")
            }
        }
    }

    private func compare(_ figures: NeedFigures, _ record: DataRecord, _ place: String) throws {
        let interval = try #require(figures.interval)
        let range = try #require(figures.rankRange)
        let counts = [
            ("n", figures.respondents), ("countries", figures.countries), ("rank", figures.rank ?? 0),
            ("rank_low", range.lowerBound), ("rank_high", range.upperBound),
        ]
        for (name, count) in counts { #expect(try count == record.count(name), "\(name) of \(place)") }
        let numbers = [
            ("importance", figures.importance), ("current", figures.current), ("gap", figures.gap),
            ("score", figures.score.value), ("low", interval.lowerBound), ("high", interval.upperBound),
        ]
        for (name, number) in numbers { #expect(try abs(number - record.number(name)) < 1e-9, "\(name) of \(place)") }
    }

    private static func name(of scope: NeedScope) -> String {
        switch scope {
        case .all: "all"
        case .region(let region): region.rawValue
        case .group(let group): group.parts.joined(separator: ";")
        }
    }
}
