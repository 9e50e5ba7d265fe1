import Needs
import Reference
import Testing

@Suite("Ranks")
struct RankingTests {
    private func table(_ survey: RandomSurvey, _ weighting: Weighting) throws -> [NeedsTable] {
        try NeedsAnalysis(of: survey.tally(), register: survey.world.register, weighting: weighting).tables()
    }

    @Test("follow the scores, share places when equal, and lie in their range", arguments: UInt64(1)...80)
    func followScores(seed: UInt64) throws {
        for weighting in Weighting.allCases {
            for table in try table(RandomSurvey(seed: seed), weighting) {
                let shown = table.cells.compactMap(\.figures)
                for figures in shown {
                    let rank = try #require(figures.rank)
                    let range = try #require(figures.rankRange)
                    #expect(rank == 1 + shown.count { $0.score.value > figures.score.value }, "seed \(seed)")
                    #expect(range.contains(rank), "seed \(seed)")
                    #expect(range.lowerBound >= 1 && range.upperBound <= shown.count, "seed \(seed)")
                    let interval = try #require(figures.interval)
                    #expect(interval.contains(figures.score.value), "seed \(seed)")
                }
            }
        }
    }

    @Test("stand in the order of the table: shown by rank, then hidden, then unanswered", arguments: UInt64(1)...80)
    func orderTables(seed: UInt64) throws {
        for table in try table(RandomSurvey(seed: seed), .countries) {
            let places = table.order.map { item in
                switch table.cells[item] {
                case .shown(let figures): figures.rank ?? 0
                case .suppressed: 1_000
                case .noAnswers: 2_000
                }
            }
            #expect(places == places.sorted(), "seed \(seed)")
            #expect(table.order.sorted() == Array(table.cells.indices), "seed \(seed)")
        }
    }

    @Test("are certain when all countries agree, and shared when subjects are equal")
    func areCertainWithoutSpread() throws {
        let world = try SurveyWorld(countries: [.americas: 6])
        let respondents = world.codes.map { Respondent(country: $0, importance: [5, 3, 5], current: [1, 3, 1]) }
        let tables = try NeedsAnalysis(
            of: Tally(respondents, items: 3),
            register: world.register,
            weighting: .respondents
        )
        .tables()
        let figures = try #require(tables.first).cells.compactMap(\.figures)
        #expect(figures.map(\.rank) == [1, 3, 1])
        #expect(figures.map(\.rankRange) == [1...2, 3...3, 1...2])
        #expect(figures.map(\.interval) == [20...20, 0...0, 20...20])
    }
}

@Suite("A tally")
struct TallyTests {
    @Test("is the same for respondents in any order, and so are its tables", arguments: UInt64(1)...40)
    func knowsNoOrder(seed: UInt64) throws {
        let survey = try RandomSurvey(seed: seed)
        var chance = SeededGenerator(seed: seed &+ 1_000)
        let tally = try survey.tally()
        let shuffled = try Tally(survey.respondents.shuffled(using: &chance), items: survey.items)
        #expect(shuffled == tally, "seed \(seed)")
        for weighting in Weighting.allCases {
            let register = survey.world.register
            let tables = NeedsAnalysis(of: tally, register: register, weighting: weighting).tables()
            #expect(
                NeedsAnalysis(of: shuffled, register: register, weighting: weighting).tables() == tables,
                "seed \(seed)"
            )
        }
    }

    @Test("is the same put together of parts in any order", arguments: UInt64(1)...40)
    func mergesInAnyOrder(seed: UInt64) throws {
        let survey = try RandomSurvey(seed: seed)
        var chance = SeededGenerator(seed: seed &+ 2_000)
        var parts: [[Respondent]] = Array(repeating: [], count: 4)
        for respondent in survey.respondents { parts[chance.index(below: 4)].append(respondent) }
        let tallies = try parts.map { try Tally($0, items: survey.items) }
        var merged = try Tally([], items: survey.items)
        for tally in tallies.shuffled(using: &chance) { merged.merge(tally) }
        #expect(try merged == survey.tally(), "seed \(seed)")
    }

    @Test("of nobody has no answers anywhere", arguments: Weighting.allCases)
    func ofNobody(weighting: Weighting) throws {
        let world = try SurveyWorld(countries: [.europe: 3])
        let tables = try NeedsAnalysis(
            of: Tally([], items: 2),
            register: world.register,
            weighting: weighting
        )
        .tables()
        #expect(tables.count == 6)
        #expect(tables.allSatisfy { $0.cells == [.noAnswers, .noAnswers] })
    }
}

@Suite("A rating scale")
struct RatingScaleTests {
    @Test("has 2 to 11 points between 0 and 100", arguments: [(1, 1), (5, 1), (0, 11), (-1, 3), (95, 101), (3, 3)])
    func hasBounds(lowest: Int, highest: Int) {
        #expect(RatingScale(lowest: lowest, highest: highest) == nil)
    }

    @Test("marks its points and nothing else", arguments: [(1, 5), (0, 10), (0, 1), (1, 7), (90, 100)])
    func marksItsPoints(lowest: Int, highest: Int) throws {
        let scale = try #require(RatingScale(lowest: lowest, highest: highest))
        for rating in lowest...highest {
            let mark = try #require(scale.mark(for: rating))
            #expect(scale.rating(of: mark) == rating)
        }
        #expect(scale.mark(for: lowest - 1) == nil)
        #expect(scale.mark(for: highest + 1) == nil)
    }

    @Test("labels all points or none", arguments: [(0, true), (1, false), (4, false), (5, true), (6, false)])
    func labelsAllPoints(count: Int, isScale: Bool) throws {
        let label = try #require(LocalisedText("label", in: .english))
        let labels = Array(repeating: label, count: count)
        #expect((RatingScale(lowest: 1, highest: 5, labels: labels) != nil) == isScale)
    }
}
