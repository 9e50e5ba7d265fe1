import Needs
import Reference
import Testing

@Suite("Borich’s mean weighted discrepancy score")
struct BorichTests {
    /// The table of all countries when each of five countries gives these pairs.
    private func figures(
        _ importance: [Int?],
        _ current: [Int?],
        _ weighting: Weighting
    ) throws -> NeedFigures {
        let world = try SurveyWorld(countries: [.africa: 5])
        let respondents = world.codes.flatMap { code in
            zip(importance, current).map { Respondent(country: code, importance: [$0], current: [$1]) }
        }
        let analysis = try NeedsAnalysis(
            of: Tally(respondents, items: 1),
            register: world.register,
            weighting: weighting
        )
        let table = try #require(analysis.tables().first)
        return try #require(table.cells.first?.figures)
    }

    @Test("is 9.0 in the worked example of METHODS.md, 1.1", arguments: Weighting.allCases)
    func workedExample(weighting: Weighting) throws {
        let figures = try figures([5, 4, 5, 4], [2, 3, 1, 4], weighting)
        #expect(figures.respondents == 20)
        #expect(figures.countries == 5)
        #expect(figures.importance == 4.5)
        #expect(figures.current == 2.5)
        #expect(figures.gap == 2)
        #expect(figures.score.value == 9)
        #expect(figures.rank == 1)
        #expect(figures.rankRange == 1...1)
    }

    @Test("counts complete pairs only: the worked example with a missing answer", arguments: Weighting.allCases)
    func missingAnswer(weighting: Weighting) throws {
        let figures = try figures([5, 4, 3], [2, 3, nil], weighting)
        #expect(figures.respondents == 10)
        #expect(figures.importance == 4.5)
        #expect(figures.current == 2.5)
        #expect(figures.score.value == 9)
    }

    @Test(
        "runs from −6.25 to 20 on a scale from 1 to 5",
        arguments: [([1, 4], [5, 5], -6.25), ([5], [1], 20), ([5], [5], 0), ([1], [1], 0)] as [([Int], [Int], Double)]
    )
    func hasItsRange(importance: [Int], current: [Int], score: Double) throws {
        #expect(try figures(importance, current, .respondents).score.value == score)
    }

    @Test("adds up the complete pairs of a country")
    func addsUpPairs() throws {
        let world = try SurveyWorld(countries: [.europe: 2])
        let pairs: [(Int?, Int?)] = [(5, 2), (4, 3), (nil, 1), (4, nil), (nil, nil), (5, 1)]
        let respondents = pairs.map { Respondent(country: world.codes[0], importance: [$0], current: [$1]) }
        let tally = try Tally(respondents, items: 1)
        let (countries, moments) = tally.moments()
        let sums = try #require(moments.first?.first)
        #expect((sums.count, sums.wanted, sums.current) == (3, 14, 6))
        #expect(countries == [world.codes[0]])
        #expect(tally.respondents == [world.codes[0]: 6])
    }

    @Test(
        "takes no answer, no knowledge and no point of the scale for no rating",
        arguments: [Mark.notAnswered, .doesNotKnow, .notOnScale]
    )
    func takesNoOtherMark(mark: Mark) throws {
        let scale = try RatingScale.oneToFive()
        let world = try SurveyWorld(countries: [.europe: 1])
        let five = try #require(scale.mark(for: 5))
        var tally = Tally(scale: scale, itemCount: 2)
        tally.add([mark, five, five, mark][...], from: world.codes[0])
        #expect(tally.moments().pairs.map { $0.map(\.count) } == [[0], [0]])
        #expect(scale.rating(of: mark) == nil)
    }
}

@Suite("Weighting")
struct WeightingTests {
    private func figures(_ weighting: Weighting) throws -> NeedFigures {
        let world = try SurveyWorld(countries: [.asiaAndPacific: 5])
        let large = (0..<6).map { _ in Respondent(country: world.codes[0], importance: [5], current: [1]) }
        let small = world.codes.dropFirst().map { Respondent(country: $0, importance: [3], current: [3]) }
        let analysis = try NeedsAnalysis(
            of: Tally(large + small, items: 1),
            register: world.register,
            weighting: weighting
        )
        return try #require(analysis.tables().first?.cells.first?.figures)
    }

    @Test("by countries counts a country of six like a country of one")
    func byCountries() throws {
        let figures = try figures(.countries)
        #expect(figures.importance == 3.4)
        #expect(figures.current == 2.6)
        #expect(abs(figures.score.value - 2.72) < 1e-12)
        #expect((figures.respondents, figures.countries) == (10, 5))
    }

    @Test("by respondents counts everybody once")
    func byRespondents() throws {
        let figures = try figures(.respondents)
        #expect(figures.importance == 4.2)
        #expect(figures.current == 1.8)
        #expect(abs(figures.score.value - 10.08) < 1e-12)
        #expect((figures.respondents, figures.countries) == (10, 5))
    }
}
