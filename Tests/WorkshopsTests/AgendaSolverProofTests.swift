import TestSupport
import Testing

@testable import Workshops

/// What the solver says of small problems, held against every plan that there is.
@Suite("The solver beside every plan of small problems")
struct AgendaSolverProofTests {
    private static let effort = AgendaSolver.Effort.small(steps: 3_000)

    /// The least cost of a problem, or that it has no plan, or that there are too many to try.
    private static func least(_ problem: AgendaProblem) -> EveryAgenda.Outcome {
        EveryAgenda(problem)
            .least(
                own: { problem.wishCost(of: problem.sessions[$0], day: $1.day, start: $1.start) },
                whole: { AgendaReckoning(problem, $0).cost }
            )
    }

    @Test(arguments: 0..<10)
    func answersAreProvenRightly(_ part: UInt64) throws {
        var (plans, conflicts, tooMany, optimal) = (0, 0, 0, 0)
        for seed in (part * 30)..<(part * 30 + 30) {
            let problem = try ChanceAgenda(seed: seed).problem
            let least = Self.least(problem)
            if least == .tooMany {
                tooMany += 1
                continue
            }
            switch (AgendaSolver(problem, Self.effort).solve(), least) {
            case (.plan(let plan, let cost, let bound, let isCut), .least(let lowest, _)):
                plans += 1
                let reckoning = AgendaReckoning(problem, plan.places)
                #expect(reckoning.brokenRules.isEmpty, "seed \(seed)")
                #expect(reckoning.cost == cost && problem.cost(of: plan).total == cost, "seed \(seed)")
                #expect(bound <= lowest, "seed \(seed)")
                #expect(cost == lowest, "seed \(seed)")
                #expect(!isCut, "seed \(seed)")
                if cost == bound { optimal += 1 }
                if problem.groupSizes.count == 1 { #expect(cost == bound, "seed \(seed)") }
            case (.impossible, .none): conflicts += 1
            case (let answer, _): Issue.record("seed \(seed): \(answer) where every plan says \(least)")
            }
        }
        #expect(
            tooMany <= 5 && plans >= 12 && conflicts >= 3,
            "\(plans) plans, \(conflicts) conflicts, \(tooMany) too many"
        )
        #expect(optimal * 10 >= plans * 6, "\(optimal) of \(plans) proven")
    }

    @Test(arguments: 0..<8)
    func oneStreamIsPlannedAtItsLeastCost(_ part: UInt64) throws {
        var compared = 0
        for seed in (part * 50)..<(part * 50 + 50) {
            let problem = try ChanceAgenda(seed: 50_000 + seed, streams: 1...1, most: 6).problem
            let least = Self.least(problem)
            guard least != .tooMany, let line = problem.model.onlyLine else { continue }
            var optimum = LineOptimum(line, below: 100_000, mostNodes: 1_000_000)
            switch (optimum.run(), least) {
            case (.optimal(_, let cost), .least(let lowest, _)):
                compared += 1
                #expect(cost == lowest, "seed \(50_000 + seed)")
                // What costs less than the least cannot be found.
                var below = LineOptimum(line, below: lowest, mostNodes: 1_000_000)
                guard case .noneBelow = below.run() else {
                    Issue.record("seed \(50_000 + seed): something is cheaper than the cheapest")
                    continue
                }
            case (.noneBelow, .none): compared += 1
            // Whether each session has a room and a leader is settled before a line is made.
            case (.optimal, .none) where AgendaConflictSearch(problem).atAGlance() != nil: compared += 1
            case (let outcome, _): Issue.record("seed \(50_000 + seed): \(outcome) where every plan says \(least)")
            }
        }
        #expect(compared >= 40)
    }
}
