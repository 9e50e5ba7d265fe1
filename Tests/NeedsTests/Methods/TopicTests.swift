import Needs
import Reference
import Testing

@Suite("Relevance, urgency and volume of topics")
struct TopicTests {
    @Test("18 of 24 relevant are 75 %")
    func relevance() throws {
        let importance: [Int?] =
            Array(repeating: 4, count: 10) + Array(repeating: 5, count: 8) + Array(repeating: 3, count: 6)
        let answers = MethodAnswers(importance: importance + [nil], current: Array(repeating: nil, count: 25))
        let table = try answers.table(.relevance)
        #expect(table.rows[0].value == 75)
        #expect(table.rows[0].basis == .relevant(18, of: 24))
        #expect(table.lines == .relevantFrom(4))
        let strict = try answers.table(.relevance, #require(MethodSettings(relevantFrom: 5)))
        #expect(isClose(strict.rows[0].value, 100.0 / 3))
    }

    @Test(
        "A topic is relevant from the first point above the middle",
        arguments: [(5, 4), (6, 4), (7, 5), (2, 2), (10, 6)]
    )
    func threshold(_ highest: Int, _ expected: Int) throws {
        var answers = MethodAnswers([[(1, 1)]])
        answers.scale = (1, highest)
        #expect(try answers.table(.relevance).lines == .relevantFrom(expected))
    }

    @Test("A mean urgency of 4.25 of 6 steps is 65 %")
    func urgency() throws {
        var answers = MethodAnswers(importance: [5, 5, 5, 5], current: [1, 1, 1, 1])
        answers.otherScales[.urgency] = (1, 6)
        answers.ratings[.urgency] = [[6, 5, 4, 2]]
        let row = try answers.table(.urgency).rows[0]
        #expect(row.value == 65)
        #expect(row.basis == .urgency(4.25))
    }

    private static func volumes() -> MethodAnswers {
        var answers = MethodAnswers(
            importance: Array(repeating: 5, count: 5),
            current: Array(repeating: 1, count: 5),
            countries: ["XX", "XX", "YY", "YY", "ZZ"]
        )
        answers.officers = [[10, 15, 40, nil, nil]]
        return answers
    }

    @Test(
        "Officers of several agencies add up, overlap or are averaged",
        arguments: [(VolumeRule.sum, 65.0), (.maximum, 55), (.median, 52.5)]
    )
    func volume(_ rule: VolumeRule, _ expected: Double) throws {
        let settings = try #require(MethodSettings(volume: rule))
        for weighting in Weighting.allCases {
            let table = try Self.volumes().table(.volume, settings, weighting)
            #expect(table.rows[0].value == expected)
            #expect((table.rows[0].answers, table.rows[0].countries) == (3, 2))
            #expect(table.lines == .volume(rule))
        }
    }

    @Test("People of one agency speak of the same officers")
    func agencies() throws {
        var (all, police, customs) = (Self.volumes(), Self.volumes(), Self.volumes())
        all.countries = ["XX", "XX", "XX", "XX", "YY"]
        all.officers = [[10, 20, 100, 5, 7]]
        police.countries = ["XX", "XX", "XX"]
        police.pairs = [[(5, 1), (5, 1), (5, 1)]]
        police.officers = [[10, 20, 100]]
        customs.countries = ["XX", "YY"]
        customs.pairs = [[(5, 1), (5, 1)]]
        customs.officers = [[5, 7]]
        let table = try all.library(agencies: [police.view(), customs.view()]).table(.volume)
        #expect(table?.rows[0].value == 32.0)
        #expect(table?.rows[0].basis == .officers([25, 7]))
    }

    @Test("Urgency and volume are there only where they are asked")
    func unasked() throws {
        let library = try MethodAnswers([[(5, 1)]]).library()
        #expect(library.table(.urgency) == nil)
        #expect(library.table(.volume) == nil)
    }
}
