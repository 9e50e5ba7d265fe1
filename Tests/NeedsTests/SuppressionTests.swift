import Needs
import Reference
import Testing

@Suite("Small cells")
struct SuppressionTests {
    private func cells(_ tables: [NeedsTable]) -> [String] {
        tables.map { table in
            table.cells
                .map { cell in
                    switch cell {
                    case .noAnswers: "–"
                    case .suppressed: "hidden"
                    case .shown(let figures): "\(figures.respondents)"
                    }
                }
                .joined(separator: " ")
        }
    }

    /// The cells of one item when the countries of each region have so many respondents each.
    private func cells(_ answers: [Region: [Int]], _ weighting: Weighting = .countries) throws -> [String] {
        let world = try SurveyWorld(countries: answers.mapValues(\.count))
        let counts = Region.allCases.flatMap { answers[$0] ?? [] }
        let respondents = zip(world.codes, counts)
            .flatMap { code, count in
                (0..<count).map { Respondent(country: code, importance: [4], current: [1 + $0 % 3]) }
            }
        let tally = try Tally(respondents, items: 1)
        return cells(NeedsAnalysis(of: tally, register: world.register, weighting: weighting).tables())
    }

    @Test("are hidden below five respondents or five countries", arguments: [[2, 2], [1, 1, 1, 1], [9, 9, 9, 9]])
    func areHidden(answers: [Int]) throws {
        #expect(try cells([.africa: answers]) == ["hidden", "hidden", "–", "–", "–", "–"])
    }

    @Test("are shown from five respondents of five countries on")
    func areShown() throws {
        #expect(try cells([.africa: [1, 1, 1, 1, 1]]) == ["5", "5", "–", "–", "–", "–"])
    }

    @Test("take the next smallest region with them, so that no sum gives them away", arguments: Weighting.allCases)
    func takeAnotherWithThem(weighting: Weighting) throws {
        let answers: [Region: [Int]] = [
            .africa: [3, 3, 3, 3, 3], .americas: [1, 1, 1, 1, 1, 1], .europe: [1, 1], .middleEastAndNorthAfrica: [],
        ]
        #expect(try cells(answers, weighting) == ["23", "15", "hidden", "–", "hidden", "–"])
    }

    @Test("need no company when two of them have five respondents and five countries together")
    func needNoCompany() throws {
        let answers: [Region: [Int]] = [.africa: [1, 1, 1, 1, 1, 1], .americas: [1, 1, 1], .europe: [1, 1]]
        #expect(try cells(answers) == ["11", "6", "hidden", "–", "hidden", "–"])
    }

    @Test("take two regions with them when one is not enough")
    func takeMoreWithThem() throws {
        let answers: [Region: [Int]] = [.africa: [9, 9, 9, 9, 9], .americas: [1, 1], .europe: [1, 1]]
        #expect(try cells(answers) == ["49", "hidden", "hidden", "–", "hidden", "–"])
    }

    @Test("cannot be computed from what is shown, in any random survey", arguments: UInt64(1)...250)
    func resistAttack(seed: UInt64) throws {
        let survey = try RandomSurvey(seed: seed)
        let weighting = Weighting.allCases[Int(seed % 2)]
        let analysis = try NeedsAnalysis(of: survey.tally(), register: survey.world.register, weighting: weighting)
        let tables = analysis.tables()
        for item in 0..<survey.items {
            let sizes = Region.allCases.map { survey.size(of: item, in: $0) }
            let regions = tables.dropFirst().map { $0.cells[item] }
            for (size, cell) in zip(sizes, regions) {
                switch cell {
                case .noAnswers:
                    #expect(size == (0, 0), "seed \(seed)")
                case .shown(let figures):
                    #expect((figures.respondents, figures.countries) == size, "seed \(seed)")
                    #expect(min(size.respondents, size.countries) >= 5, "seed \(seed)")
                case .suppressed:
                    #expect(size.respondents > 0, "seed \(seed)")
                }
            }
            let hidden = zip(sizes, regions).filter { $1 == .suppressed }.map(\.0)
            let small = sizes.filter { $0.respondents > 0 && min($0.respondents, $0.countries) < 5 }
            guard let all = tables[0].cells[item].figures else {
                #expect(regions.allSatisfy { $0.figures == nil }, "seed \(seed): a region is shown and not the whole")
                continue
            }
            // What an attacker gets: all less the shown regions. One hidden region alone would be solved by it.
            let shown = regions.compactMap(\.figures)
            let rest = all.respondents - shown.map(\.respondents).reduce(0, +)
            #expect(rest == hidden.map(\.respondents).reduce(0, +), "seed \(seed)")
            #expect(hidden.count != 1, "seed \(seed): item \(item) gives a hidden region away")
            if !hidden.isEmpty {
                #expect(rest >= 5, "seed \(seed): item \(item)")
                #expect(all.countries - shown.map(\.countries).reduce(0, +) >= 5, "seed \(seed): item \(item)")
            }
            // And nothing is hidden without need.
            let isEnough =
                small.count >= 2 && small.map(\.respondents).reduce(0, +) >= 5
                && small.map(\.countries).reduce(0, +) >= 5
            if small.isEmpty || isEnough { #expect(hidden.count == small.count, "seed \(seed): item \(item)") }
        }
    }
}
