import Needs
import Reference
import Testing

@Suite("The decision table of difficulty, importance and frequency")
struct DecisionTableTests {
    private static func answers(_ difficulty: [[Int?]], _ importance: [[Int?]], _ frequency: [[Int?]]) -> MethodAnswers
    {
        var answers = MethodAnswers(importance.map { $0.map { ($0, nil) } })
        answers.ratings = [.difficulty: difficulty, .frequency: frequency]
        return answers
    }

    @Test("calls for training with refreshers where a hard and important task is seldom done")
    func wallet() throws {
        let row = try Self.answers([[4]], [[5]], [[1]]).table(.decisionTable).rows[0]
        #expect(row.verdict == .training(.trainAndRefresh))
        #expect(row.value == 100)
    }

    @Test(
        "has eight cells",
        arguments: [
            (3, 3, 3, TrainingLevel.train), (3, 3, 2, .trainAndRefresh), (3, 2, 3, .train),
            (3, 2, 2, .noFormalTraining),
            (2, 3, 3, .jobAid), (2, 3, 2, .trainOrDrill), (2, 2, 3, .nothing), (2, 2, 2, .nothing),
        ]
    )
    func cells(_ difficulty: Int, _ importance: Int, _ frequency: Int, _ expected: TrainingLevel) throws {
        let row = try Self.answers([[difficulty]], [[importance]], [[frequency]]).table(.decisionTable).rows[0]
        #expect(row.verdict == .training(expected))
    }

    @Test("orders tasks by the training they call for, and within that by the product")
    func order() throws {
        let table = try Self.answers([[5], [3], [5], [1]], [[5], [3], [5], [5]], [[5], [2], [5], [5]])
            .table(.decisionTable)
        #expect(table.rows.map(\.verdict?.level) == [.train, .trainAndRefresh, .train, .jobAid])
        #expect(table.rows.map(\.value) == [25, 36, 25, 5])
        #expect(table.rows.map(\.place) == [2, 1, 2, 4])
    }

    @Test("can be edited, cut elsewhere and have three levels")
    func edited() throws {
        let cells = DecisionTable.keys(.three)
            .map { key -> TrainingLevel in key == "hml" ? .jobAid : .nothing }
        let decisions = try #require(DecisionTable(levels: .three, cells: cells))
        let settings = try #require(MethodSettings(decisions: decisions, cuts: [.difficulty: [2, 5]]))
        let table = try Self.answers([[5]], [[3]], [[2]]).table(.decisionTable, settings)
        #expect(table.rows[0].verdict == .training(.jobAid))
        guard case .cuts(let difficulty, let importance, _) = table.lines else {
            Issue.record("the cuts are printed with the table")
            return
        }
        #expect(difficulty == [2, 5])
        #expect(zip(importance, [7.0 / 3, 11.0 / 3]).allSatisfy { isClose($0, $1) })
    }

    @Test("shows how far the raters agree")
    func spread() throws {
        let row = try Self.answers([[1, 2, 4, 5, 5, nil]], [[3, 3, 3, 3, 3, 3]], [[1, 1, 1, 1, nil, nil]])
            .table(.decisionTable).rows[0]
        guard case .task(let difficulty, let importance, let frequency) = row.basis else {
            Issue.record("the basis of a decision is its ratings")
            return
        }
        #expect(difficulty.median == 4)
        #expect(difficulty.raters == [3, 2])
        #expect(difficulty.agreement == 0.6)
        #expect((difficulty.lowerQuartile, difficulty.upperQuartile) == (2, 5))
        #expect(importance.agreement == 1)
        #expect(frequency.count == 4)
        #expect(row.answers == 4)
    }

    @Test("takes the median of the countries' medians where countries count once")
    func countries() throws {
        var answers = Self.answers([[5, 5, 5, 1, 2]], [[3, 3, 3, 3, 3]], [[3, 3, 3, 3, 3]])
        answers.countries = ["AA", "AA", "AA", "BB", "CC"]
        func median(_ weighting: Weighting) throws -> Double? {
            let row = try answers.table(.decisionTable, MethodSettings(), weighting).rows[0]
            guard case .task(let difficulty, _, _) = row.basis else { return nil }
            return difficulty.median
        }
        #expect(try median(.respondents) == 5)
        #expect(try median(.countries) == 2)
    }

    @Test("is there only where difficulty and frequency are asked")
    func unasked() throws {
        #expect(try MethodAnswers([[(5, 1)]]).library().table(.decisionTable) == nil)
    }

    @Test("refuses tables without all cells")
    func faults() {
        #expect(DecisionTable(levels: .two, cells: Array(repeating: .train, count: 7)) == nil)
        #expect(DecisionTable(levels: .three, cells: Array(repeating: .train, count: 8)) == nil)
        #expect(DecisionTable.keys(.two) == ["yyy", "yyn", "yny", "ynn", "nyy", "nyn", "nny", "nnn"])
        #expect(Set(DecisionTable.keys(.three)).count == 27)
    }
}

extension MethodVerdict {
    fileprivate var level: TrainingLevel? {
        if case .training(let level) = self { level } else { nil }
    }
}
