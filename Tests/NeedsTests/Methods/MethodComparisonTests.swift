import Needs
import Reference
import Testing

@Suite("Where methods disagree")
struct MethodComparisonTests {
    private static func compare(_ answers: MethodAnswers, top: Int = 5) throws -> MethodComparison {
        MethodComparison(try answers.library(#require(MethodSettings(top: top))))
    }

    @Test("A few large gaps make a need by means and none by heads")
    func signs() throws {
        let answers = MethodAnswers(importance: [5, 5, 3, 3, 3], current: [1, 2, 4, 4, 4])
        #expect(isClose(try answers.table(.gap).rows[0].value, 0.8))
        #expect(isClose(try answers.table(.borich(.itemMean)).rows[0].value, 3.04))
        #expect(try answers.table(.rankedDiscrepancy).rows[0].value == 20)
        let item = try Self.compare(answers).items[0]
        #expect(item.signDepends)
        guard case .fewLargeGapsAgainstManySmallSurpluses(let shape) = item.reasons.first else {
            Issue.record("the reason is \(item.reasons)")
            return
        }
        #expect((shape.below, shape.equal, shape.above) == (2, 0, 3))
        #expect((shape.meanGap, shape.meanSurplus) == (3.5, 1))
    }

    @Test("Many small gaps make a need by heads and none by means")
    func contrarySigns() throws {
        let item = try Self.compare(MethodAnswers(importance: [1, 2, 4, 4, 4], current: [5, 5, 3, 3, 3])).items[0]
        guard case .manySmallGapsAgainstFewLargeSurpluses = item.reasons.first else {
            Issue.record("the reason is \(item.reasons)")
            return
        }
        #expect(item.signDepends)
    }

    @Test("Methods that agree have nothing to explain")
    func agreement() throws {
        let comparison = try Self.compare(
            MethodAnswers([[(5, 1), (5, 2)], [(4, 3), (3, 3)], [(1, 3), (2, 3)]]),
            top: 1
        )
        #expect(comparison.items.map(\.signDepends) == [false, false, false])
        #expect(comparison.items.map(\.top) == [.alwaysIn, .neverIn, .neverIn])
        #expect(comparison.items.flatMap(\.reasons) == [])
        #expect(comparison.disputed.isEmpty)
        #expect(comparison.agreements.allSatisfy { isClose($0.tau, 1) && $0.inBothTops == 1 })
    }

    @Test("High importance lifts an item into the top under Borich's score")
    func importance() throws {
        // Gaps 1.5 and 2, importance 5 and 3: scores 7.5 and 6.
        let comparison = try Self.compare(MethodAnswers([[(5, 3), (5, 4)], [(3, 1), (3, 1)]]), top: 1)
        #expect(comparison.items.map(\.top) == [.dependsOnFormula, .dependsOnFormula])
        #expect(comparison.items[0].reasons.contains(.importanceLifts(importance: 5, meanOfItems: 4)))
        #expect(comparison.items[1].reasons.contains(.importanceLowers(importance: 3, meanOfItems: 4)))
        #expect(comparison.disputed.map(\.item) == [0, 1])
    }

    @Test("Those who find an item more important may have the larger gaps")
    func ownImportance() throws {
        // Gaps 1 and 1.5, scores 3 and 4.5; by own importance 7 and 4.5.
        let comparison = try Self.compare(MethodAnswers([[(5, 2), (1, 2)], [(3, 2), (3, 1)]]), top: 1)
        #expect(comparison.items[0].reasons.contains(.ownImportanceGoesWithGap(4)))
        #expect(comparison.items[1].reasons.contains(.displaced(.borich(.ownRating), by: [0])))
    }

    @Test("Places at the edge of the top that items share are said")
    func edges() throws {
        let comparison = try Self.compare(MethodAnswers([[(5, 1)], [(4, 2)], [(1, 1)]]), top: 1)
        #expect(comparison.items[1].top == .dependsOnFormula)
        #expect(comparison.items[1].reasons.contains(.sharesEdge(.rankedDiscrepancy, items: 2)))
    }

    @Test("Urgency asks something else, of fewer people")
    func questions() throws {
        var answers = MethodAnswers([[(5, 1), (5, 1)], [(4, 4), (4, 4)]])
        answers.ratings[.urgency] = [[1, nil], [5, nil]]
        let comparison = try Self.compare(answers, top: 1)
        let item = comparison.items[1]
        #expect(item.top == .dependsOnQuestion)
        #expect(item.reasons.contains(.asksSomethingElse([.relevance, .urgency])))
        #expect(item.reasons.contains(.differentAnswers(fewest: 1, most: 2)))
        #expect(comparison.disputed.isEmpty)
    }

    @Test("Every disputed item has a reason", arguments: 0..<20 as Range<UInt64>)
    func reasons(_ seed: UInt64) throws {
        let answers = MethodAnswers.random(seed: seed, items: 9, respondents: 11)
        let settings = try #require(MethodSettings(top: 3))
        for weighting in Weighting.allCases {
            let comparison = MethodComparison(try answers.library(settings, weighting))
            for item in comparison.items where item.signDepends || item.top == .dependsOnFormula {
                #expect(!item.reasons.isEmpty, "seed \(seed), item \(item.item), \(item.signs), \(item.places)")
                let isUnfounded = item.reasons.contains { if case .displaced(_, []) = $0 { true } else { false } }
                #expect(!isUnfounded, "seed \(seed), item \(item.item)")
            }
        }
    }
}

@Suite("Kendall's tau-b")
struct KendallTauTests {
    @Test("is 1 for one order, −1 for its reverse, and between with ties")
    func values() {
        #expect(isClose(KendallTau.b([1, 2, 3, 4], [1, 2, 3, 4]), 1))
        #expect(isClose(KendallTau.b([1, 2, 3, 4], [4, 3, 2, 1]), -1))
        // Pairs 6: 4 in order, 1 against, 1 tied in the first.
        #expect(isClose(KendallTau.b([1, 2, 2, 4], [1, 2, 3, 4]), 5 / 30.0.squareRoot()))
        #expect(isClose(KendallTau.b([1, 2, nil, 3], [2, 1, 3, 4]), 1.0 / 3))
    }

    @Test("says nothing of one thing or of nothing but ties")
    func nothing() {
        #expect(KendallTau.b([1], [1]) == nil)
        #expect(KendallTau.b([1, 1, 1], [1, 2, 3]) == nil)
        #expect(KendallTau.b([], []) == nil)
    }
}
