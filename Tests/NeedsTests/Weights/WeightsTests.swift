import Needs
import Reference
import Testing

private func isClose(_ value: Double, _ expected: Double, within tolerance: Double = 5e-7) -> Bool {
    abs(value - expected) <= tolerance
}

/// The table [10 20; 30 40] of the worked example.
private let table = [
    Raking.Cell(categories: [0, 0], count: 10), Raking.Cell(categories: [0, 1], count: 20),
    Raking.Cell(categories: [1, 0], count: 30), Raking.Cell(categories: [1, 1], count: 40),
]

@Suite("Weights")
struct WeightsTests {
    @Test("1, 1, 2, 4 have a design effect of 1.375: the worked example")
    func designEffect() throws {
        let summary = try #require(AnswerWeights([1, 1, 2, 4])).summary
        #expect(isClose(summary.designEffect, 1.375))
        #expect(isClose(summary.effectiveSize, 2.909091))
        #expect(summary.smallest == 1 && summary.largest == 4)
        #expect(
            try #require(AnswerWeights([1, 2, 4], counts: [2, 1, 1])).summary.designEffect == summary.designEffect
        )
    }

    @Test("that are equal cost nothing, whatever they are")
    func equal() throws {
        #expect(try #require(AnswerWeights([0.3, 0.3], counts: [5, 7])).summary.effectiveSize == 12)
    }

    @Test("that cannot be are refused")
    func doors() {
        #expect(AnswerWeights([]) == nil)
        #expect(AnswerWeights([0, 0]) == nil)
        #expect(AnswerWeights([1, -1]) == nil)
        #expect(AnswerWeights([1, .nan]) == nil)
        #expect(AnswerWeights([1, .infinity]) == nil)
        #expect(AnswerWeights([1], counts: [0]) == nil)
        #expect(AnswerWeights([1, 2], counts: [1]) == nil)
    }

    @Test("by classes make each class as large as in the population")
    func postStratification() throws {
        let strata = try PostStratification(population: [54, 35, 0], answered: [9, 14, 0])
        #expect(strata.weights.weights == [6, 2.5, 0])
        #expect(strata.weights.total == 89)
        #expect(throws: WeightingFailure.emptyCategory(margin: 0, category: 1)) {
            try PostStratification(population: [54, 35], answered: [9, 0])
        }
        #expect(throws: WeightingFailure.unusableTarget(margin: 0, category: 0)) {
            try PostStratification(population: [-1, 35], answered: [9, 1])
        }
        #expect(throws: WeightingFailure.noAnswers) { try PostStratification(population: [], answered: []) }
    }

    @Test("raked are those of the worked example")
    func rakingExample() throws {
        let raking = try Raking(table, to: [[50, 50], [40, 60]])
        let cells = [17.576507, 32.423493, 22.423493, 27.576507]
        let weights = [1.757651, 1.621175, 0.747450, 0.689413]
        #expect(zip(raking.cells, cells).allSatisfy { isClose($0, $1) })
        #expect(zip(raking.weights.weights, weights).allSatisfy { isClose($0, $1) })
        #expect(isClose(raking.weights.summary.designEffect, 1.192295))
        #expect(raking.weights.size == 100)
    }

    @Test("raked to three margins are those of an independent computation")
    func threeMargins() throws {
        let counts = [3, 5, 8, 2, 4, 7, 6, 9]
        let cells = counts.enumerated().map { Raking.Cell(categories: [$0 / 4, $0 / 2 % 2, $0 % 2], count: $1) }
        let raking = try Raking(cells, to: [[20, 24], [18, 26], [30, 14]])
        let expected: [Double] = [
            4.489444945093316, 3.149568488013641, 11.184060520946861, 1.1769260459461826, 5.96615498599232,
            4.394831580900725, 8.360339547967504, 5.278673885139452,
        ]
        #expect(zip(raking.cells, expected).allSatisfy { isClose($0, $1, within: 1e-9) })
    }

    @Test("raked meet their margins and keep every odds ratio", arguments: 1...30 as ClosedRange<UInt64>)
    func rakingLaws(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let counts = (0..<6).map { _ in Int.random(in: 1...40, using: &chance) }
        let cells = counts.enumerated().map { Raking.Cell(categories: [$0 / 3, $0 % 3], count: $1) }
        let first = Double.random(in: 10...90, using: &chance)
        let second = Double.random(in: 10...50, using: &chance)
        let raking = try Raking(cells, to: [[first, 100 - first], [second, 60 - second, 40]])
        let raked = raking.cells
        #expect(isClose(raked[0] + raked[1] + raked[2], first, within: 1e-8))
        #expect(isClose(raked[0] + raked[3], second, within: 1e-8))
        let before = Double(counts[0] * counts[4]) / Double(counts[1] * counts[3])
        #expect(isClose(raked[0] * raked[4] / (raked[1] * raked[3]) / before, 1, within: 1e-9))
    }

    @Test("raked to the margins that are there stay 1")
    func nothingToRake() throws {
        let raking = try Raking(table, to: [[30, 70], [40, 60]])
        #expect(raking.weights.weights.allSatisfy { isClose($0, 1, within: 1e-12) })
        #expect(raking.rounds == 1)
    }

    @Test("that cannot be raked say why")
    func rakingFailures() {
        #expect(throws: WeightingFailure.unequalTotals(margin: 1, total: 90, first: 100)) {
            try Raking(table, to: [[50, 50], [40, 50]])
        }
        #expect(throws: WeightingFailure.emptyCategory(margin: 1, category: 2)) {
            try Raking(table, to: [[50, 50], [40, 50, 10]])
        }
        #expect(throws: WeightingFailure.unusableTarget(margin: 0, category: 1)) {
            try Raking(table, to: [[50, .infinity], [40, 50]])
        }
        #expect(throws: WeightingFailure.noAnswers) { try Raking([], to: [[50, 50], [40, 60]]) }
        #expect(throws: WeightingFailure.noAnswers) { try Raking(table, to: [[0, 0], [0, 0]]) }
    }

    @Test("whose targets contradict the empty combinations do not converge, and say so")
    func noConvergence() {
        // Rows and columns only meet on the diagonal, so that their totals would have to be alike.
        let diagonal = [Raking.Cell(categories: [0, 0], count: 5), Raking.Cell(categories: [1, 1], count: 5)]
        #expect(throws: WeightingFailure.noConvergence(rounds: 50, error: 0.25)) {
            try Raking(diagonal, to: [[5, 5], [2.5, 7.5]], mostRounds: 50)
        }
    }

    @Test("trimmed keep their total, and what was cut goes to the others in proportion")
    func trimming() throws {
        let weights = try #require(AnswerWeights([1, 1, 2, 4]))
        let trimming = try WeightTrimming(weights, to: .timesMean(1.5))
        // The cap is 3; the 1 cut off goes to weights of 1, 1 and 2.
        #expect(trimming.cap == 3)
        #expect(trimming.weights.weights == [1.25, 1.25, 2.5, 3])
        #expect(trimming.trimmed == 1)
        let median = try WeightTrimming(weights, to: .timesMedian(2))
        #expect(median.cap == 3)
        #expect(median.weights == trimming.weights)
    }

    @Test("that rise above the cap by what others lost are cut in turn")
    func trimmingAgain() throws {
        let weights = try #require(AnswerWeights([1, 2.9, 8], counts: [4, 1, 1]))
        let trimming = try WeightTrimming(weights, to: .timesMean(1.2))
        #expect(isClose(trimming.weights.total, 14.9, within: 1e-12))
        #expect(trimming.weights.weights[1] == trimming.cap && trimming.weights.weights[2] == trimming.cap)
        #expect(trimming.trimmed == 2)
        #expect(trimming.weights.weights[0] < trimming.cap)
    }

    @Test("cannot be trimmed below their mean, and are left alone below the cap")
    func trimmingEnds() throws {
        let weights = try #require(AnswerWeights([1, 1, 2, 4]))
        #expect(throws: WeightingFailure.capTooLow(cap: 1, mean: 2)) {
            try WeightTrimming(weights, to: .timesMean(0.5))
        }
        let loose = try WeightTrimming(weights, to: .timesMean(2))
        #expect(loose.weights == weights)
        #expect(loose.trimmed == 0)
    }
}
