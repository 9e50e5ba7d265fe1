import Reference
import TestSupport
import Testing

@testable import Workshops

/// The plan that knows its cost at all times, held against a reckoning from the beginning.
@Suite("A plan that knows its cost")
struct PlanStateTests {
    /// The places of what is placed, as a plan says them.
    private static func places(_ state: PlanState, of problem: AgendaProblem) -> [AgendaPlan.Place?] {
        state.placed.places.map { place in
            place.map {
                AgendaPlan.Place(
                    day: $0.day,
                    start: $0.start + problem.days[$0.day].open,
                    room: $0.resources[0],
                    facilitator: $0.resources[1] - problem.roomCapacities.count
                )
            }
        }
    }

    @Test(arguments: 0..<300)
    func placingAndRemovingKeepsCostAndRules(_ seed: UInt64) throws {
        let problem = try ChanceAgenda(seed: 10_000 + seed, most: 7).problem
        let state = PlanState(problem.model)
        var dice = Dice(seed: seed)
        // What directly follows is placed together with what it follows, which is not the state's business.
        let rules = AgendaRule.allCases.filter { $0 != .debrief }
        for step in 0..<60 {
            let part = dice.index(below: problem.sessions.count)
            if state.isPlaced(part) {
                state.remove(part)
            } else {
                let day = dice.index(below: problem.days.count)
                var starts: [Int] = []
                state.starts(of: part, on: day).forEachSlot { starts.append($0) }
                guard let start = dice.pick(starts), state.keepsLectureRuns(part, day, start) else { continue }
                let expected = state.cost + state.addedCost(part, day, start) + state.dayUseCost(part, day)
                #expect(state.place(part, day, start, turn: dice.index(below: 5)), "step \(step)")
                #expect(state.cost == expected, "step \(step)")
            }
            let places = Self.places(state, of: problem)
            let reckoning = AgendaReckoning(problem, places)
            #expect(state.cost == reckoning.cost, "step \(step)")
            #expect(reckoning.brokenRules.isDisjoint(with: rules), "step \(step)")
            let whole = places.compactMap(\.self)
            if whole.count == places.count {
                #expect(state.cost == problem.cost(of: AgendaPlan(places: whole)).total, "step \(step)")
            }
        }
        for part in problem.sessions.indices where state.isPlaced(part) { state.remove(part) }
        #expect(state.cost == 0)
        #expect(state.placed == PlanState(problem.model).placed)
    }
}
