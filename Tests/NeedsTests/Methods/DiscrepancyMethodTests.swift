import Needs
import Reference
import Testing

@Suite("Methods that compare importance with current level")
struct DiscrepancyMethodTests {
    @Test("Borich's score weighs a gap with the item's importance, or with each person's own")
    func borich() throws {
        let answers = MethodAnswers(importance: [5, 4, 5, 4], current: [2, 3, 1, 4])
        #expect(try answers.table(.borich(.itemMean)).rows[0].value == 9)
        #expect(try answers.table(.borich(.ownRating)).rows[0].value == 9.75)
        #expect(try answers.table(.gap).rows[0].value == 2)
    }

    @Test("An importance without a current level does not count")
    func missing() throws {
        let row = try MethodAnswers(importance: [5, 4, 3], current: [2, 3, nil]).table(.borich(.itemMean)).rows[0]
        #expect(row.value == 9)
        #expect(row.answers == 2)
        #expect(row.basis == .means(importance: 4.5, current: 2.5))
    }

    @Test("The score ranges from −6.25 to +20 on a scale from 1 to 5")
    func range() throws {
        let most = try MethodAnswers(importance: [5, 5], current: [1, 1]).table(.borich(.itemMean)).rows[0].value
        let least = try MethodAnswers(importance: [2, 3], current: [5, 5]).table(.borich(.itemMean)).rows[0].value
        #expect(most == 20)
        #expect(least == -6.25)
    }

    @Test("The ranked score counts heads and comes with an exact sign test")
    func ranked() throws {
        let answers = MethodAnswers(
            importance: [5, 4, 4, 3, 5, 2, 4, 3, 5, 4],
            current: [3, 4, 2, 4, 4, 3, 4, 2, 2, 5]
        )
        let row = try answers.table(.rankedDiscrepancy).rows[0]
        #expect(row.value == -20)
        guard case .ranks(let ranks) = row.basis else {
            Issue.record("the basis of a ranked score is its ranks")
            return
        }
        #expect((ranks.below, ranks.equal, ranks.above) == (5, 2, 3))
        #expect(isClose(ranks.probability, 0.7265625, within: 1e-15))
        #expect(isClose(try answers.table(.gap).rows[0].value, 0.6))
        #expect(isClose(try answers.table(.borich(.itemMean)).rows[0].value, 2.34))
    }

    @Test("The most negative ranked score has the first place")
    func rankedPlaces() throws {
        let answers = MethodAnswers([[(5, 1), (5, 1)], [(1, 5), (1, 5)], [(5, 1), (3, 3)], [(5, 2), (4, 1)]])
        let table = try answers.table(.rankedDiscrepancy)
        #expect(table.rows.map(\.value) == [-100, 100, -50, -100])
        #expect(table.rows.map(\.place) == [1, 4, 3, 1])
        #expect(table.order == [0, 3, 2, 1])
    }

    @Test("Countries count once, or respondents do; the sign test counts respondents")
    func weighting() throws {
        let answers = MethodAnswers(
            importance: [5, 5, 5, 2],
            current: [1, 2, 3, 4],
            countries: ["AA", "AA", "AA", "BB"]
        )
        let (one, all) = (MethodSettings(), Weighting.countries)
        #expect(try answers.table(.gap, one, all).rows[0].value == 0.5)
        #expect(try answers.table(.gap).rows[0].value == 1.75)
        #expect(try answers.table(.borich(.itemMean), one, all).rows[0].value == 3.5 * 0.5)
        #expect(try answers.table(.borich(.ownRating), one, all).rows[0].value == (15.0 - 4) / 2)
        #expect(try answers.table(.rankedDiscrepancy, one, all).rows[0].value == 0)
        #expect(try answers.table(.rankedDiscrepancy).rows[0].value == -50)
        for weighting in Weighting.allCases {
            let row = try answers.table(.rankedDiscrepancy, one, weighting).rows[0]
            guard case .ranks(let ranks) = row.basis else { continue }
            #expect(isClose(ranks.probability, 0.625))
            #expect((row.answers, row.countries) == (4, 2))
        }
    }

    @Test("Hennessy-Hicks takes the mean of A less the mean of B")
    func hennessyHicks() throws {
        var answers = MethodAnswers(importance: [7, 6, 7], current: [4, 5, 3])
        answers.scale = (1, 7)
        #expect(isClose(try answers.table(.hennessyHicks).rows[0].value, 8.0 / 3))
    }

    @Test("Hennessy-Hicks answers with training where a task is critical, not done well, and D is at least C")
    func remedies() throws {
        // Cross-hair at the middle of the scale, 3.
        var answers = MethodAnswers([[(5, 1)], [(5, 1)], [(5, 1)], [(2, 1)], [(5, 4)], [(5, 1)], [(nil, nil)]])
        answers.ratings[.organisation] = [[3], [4], [3], [1], [1], [nil], [2]]
        answers.ratings[.training] = [[4], [3], [3], [5], [5], [5], [2]]
        let settings = try #require(MethodSettings(crossHair: .midpoint))
        let table = try answers.table(.hennessyHicks, settings)
        #expect(
            table.rows.map(\.verdict) == [
                .remedy(.train), .remedy(.changeOrganisation), .remedy(.train), .remedy(.notNeeded),
                .remedy(.notNeeded), .remedy(.unknown), nil,
            ]
        )
        #expect(table.lines == .crossHair(.midpoint, importance: 3, other: 3))
    }

    @Test("Without C and D nobody says that training is the answer")
    func unaskedRemedies() throws {
        let settings = try #require(MethodSettings(crossHair: .midpoint))
        let row = try MethodAnswers([[(5, 1)]]).table(.hennessyHicks, settings).rows[0]
        #expect(row.verdict == .remedy(.unknown))
    }

    @Test("Items without a complete pair have no value, no place and no class, and the others keep theirs")
    func noAnswers() throws {
        let without = try MethodAnswers([[(5, 1), (4, 2)], [(3, 3), (2, 4)]]).library()
        let with = try MethodAnswers([[(5, 1), (4, 2)], [(3, 3), (2, 4)], [(5, nil), (nil, 1)]]).library()
        for (table, larger) in zip(without.tables, with.tables) where table.method != .relevance {
            #expect(Array(larger.rows.prefix(2)) == table.rows, "\(table.method)")
            #expect(larger.rows[2].value == nil && larger.rows[2].place == nil && larger.rows[2].verdict == nil)
            #expect(larger.rows[2].answers == 0)
        }
    }

    @Test("A survey without answers has tables without places")
    func nobody() throws {
        for weighting in Weighting.allCases {
            let library = try MethodAnswers([[], []]).library(MethodSettings(), weighting)
            for table in library.tables {
                #expect(table.rows.allSatisfy { $0.value == nil && $0.place == nil && $0.verdict == nil })
                #expect((table.countries, table.respondents) == (0, 0))
            }
            #expect(MethodComparison(library).methods.isEmpty)
        }
    }
}
