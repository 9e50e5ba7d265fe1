/// Plans an agenda, and says what is proven of the answer.
///
/// The same problem and effort give the same answer on every machine; only `isOver` may cut the search short.
package struct AgendaSolver {
    /// How hard to try.
    package struct Effort: Hashable, Sendable {
        /// The seed of chance.
        package var seed: UInt64

        /// How many times a few sessions are taken out and put back.
        package var steps: Int

        /// How many partial plans a proof may look at.
        package var proofNodes: Int

        /// An effort that suits a number of sessions: a proof where that is within reach, else a long search.
        package init(sessions: Int, seed: UInt64 = 1) {
            self.seed = seed
            steps = min(max(10_000 * sessions, 100_000), 12_000_000)
            proofNodes = 4_000_000
        }
    }

    /// What came out.
    package enum Answer: Hashable, Sendable {
        /// A plan, what it costs, and a cost below which no plan can be.
        case plan(AgendaPlan, cost: Int, bound: Int, isCut: Bool)

        /// There can be no plan.
        case impossible(AgendaConflict)

        /// No plan was found, and none was shown to be impossible.
        case notFound(isCut: Bool)
    }

    private let problem: AgendaProblem
    private let model: PlanningModel
    private let effort: Effort

    package init(_ problem: AgendaProblem, _ effort: Effort) {
        self.problem = problem
        self.effort = effort
        model = problem.model
    }

    /// Plans.
    ///
    /// `isOver` is asked now and then whether to stop with what there is, and `onBetter` is told the cost of each better plan.
    package func solve(
        isOver: () -> Bool = { false },
        onBetter: (_ cost: Int) -> Void = { _ in }
    ) -> Answer {
        if let conflict = AgendaConflictSearch(problem).atAGlance() { return .impossible(conflict) }
        var short = PlanSearch(model, PlanSearch.Effort(seed: effort.seed, steps: firstSteps))
        var wasOver = false
        func over() -> Bool {
            wasOver = wasOver || isOver()
            return wasOver
        }
        short.run(isOver: over, onBetter: onBetter)
        var (best, bestCost) = (short.best, short.bestCost)
        if !wasOver, let line = model.onlyLine {
            var optimum = LineOptimum(
                line,
                below: best == nil ? Int(Int32.max) / 2 : bestCost,
                mostNodes: effort.proofNodes
            )
            switch optimum.run(isOver: over) {
            case .optimal(let places, let cost):
                onBetter(cost)
                return answer(model.placed(places), cost: cost, bound: cost, isCut: false)
            case .noneBelow:
                guard let best else { return .impossible(AgendaConflictSearch(problem).anywhere()) }
                return answer(best, cost: bestCost, bound: bestCost, isCut: false)
            case .givenUp: break
            }
        }
        // Short searches first, each from the beginning: a good plan is there soon, and the best one later.
        for (turn, share) in [8, 4, 1].enumerated() where !wasOver {
            var search = PlanSearch(
                model,
                PlanSearch.Effort(seed: effort.seed &+ UInt64(turn) &+ 1, steps: max(effort.steps / share, 1))
            )
            let known = bestCost
            search.run(isOver: over) { if $0 < known { onBetter($0) } }
            if search.bestCost < bestCost { (best, bestCost) = (search.best, search.bestCost) }
        }
        guard let best, let plan = problem.plan(best) else {
            var enumeration = PlanEnumeration(model, mostSteps: wasOver ? 1_000 : 100_000, isContent: true)
            if case .none = enumeration.run() { return .impossible(AgendaConflictSearch(problem).anywhere()) }
            return .notFound(isCut: wasOver)
        }
        let bound = wasOver ? 0 : bound(below: problem.cost(of: plan))
        return .plan(plan, cost: bestCost, bound: min(bound, bestCost), isCut: wasOver)
    }

    private var firstSteps: Int { model.streamCount == 1 ? 20_000 : 2_000 }

    private func answer(_ placed: PlacedParts?, cost: Int, bound: Int, isCut: Bool) -> Answer {
        guard let placed, let plan = problem.plan(placed) else { return .notFound(isCut: isCut) }
        return .plan(plan, cost: cost, bound: bound, isCut: isCut)
    }

    /// A cost below which no plan can be: what each stream costs at least when no other stream is in its way.
    private func bound(below cost: AgendaCost) -> Int {
        (0..<model.streamCount)
            .reduce(0) { sum, stream in
                let share = cost.share(of: stream, in: problem)
                guard share > 0, let line = model.line(of: stream) else { return sum }
                var optimum = LineOptimum(line, below: share, mostNodes: effort.proofNodes / 8)
                switch optimum.run() {
                case .optimal(_, let least): return sum + least
                case .noneBelow: return sum + share
                case .givenUp: return sum + line.leastCost
                }
            }
    }
}

extension PlanningModel {
    /// The places of all units, in their order, as a placement of the parts; `nil` where they are in each other's way.
    func placed(_ places: [Line.Place]) -> PlacedParts? {
        let state = PlanState(self)
        for (unit, place) in zip(units, places) {
            var time = place.start
            for part in unit {
                guard state.place(part, place.day, time, turn: 0) else { return nil }
                time = state.follower(of: time + parts[part].length, on: place.day)
            }
        }
        return state.placed
    }
}

extension PlanningModel {
    /// What a placement of the parts costs.
    func cost(of placed: PlacedParts) -> Int {
        let state = PlanState(self)
        state.take(placed)
        return state.cost
    }

    /// A cost below which no plan can be: what each stream costs at least when no other stream is in its way.
    ///
    /// What days cost on which sessions stand is counted for the first stream alone.
    func bound(below cost: Int, mostNodes: Int, isOver: () -> Bool) -> Int {
        (0..<streamCount)
            .reduce(0) { sum, stream in
                guard var line = line(of: stream) else { return sum }
                if stream > 0 { line.uses = [] } else { line.uses.removeAll { $0.members == 0 } }
                line.limits = Array(line.limits.filter { $0.lengths.contains { $0 > 0 } }.prefix(Line.mostLimits))
                var optimum = LineOptimum(line, below: cost + 1, mostNodes: mostNodes)
                switch optimum.run(isOver: isOver) {
                case .optimal(_, let least): return sum + least
                case .noneBelow: return sum + cost + 1
                case .givenUp: return sum + line.leastCost
                }
            }
    }
}

extension Line {
    /// What its units cost at least wherever they are.
    var leastCost: Int {
        units.reduce(0) { sum, unit in
            let lowest = days.indices
                .compactMap { day in
                    unit.costs[day].indices.filter { unit.starts[day].holds($0) }.map { unit.costs[day][$0] }.min()
                }
                .min()
            return sum + Int(lowest ?? 0)
        }
    }
}

extension AgendaProblem {
    /// The places of a plan that keep every rule together, taken in the order of time.
    func kept(_ plan: AgendaPlan, _ model: PlanningModel) -> PlacedParts? {
        guard plan.places.count == sessions.count else { return nil }
        let state = PlanState(model)
        let order = model.units.sorted { first, second in
            let (one, other) = (plan.places[first[0]], plan.places[second[0]])
            return (one.day, one.start) < (other.day, other.start)
        }
        for unit in order {
            var placed: [Int] = []
            for part in unit {
                let wanted = plan.places[part]
                guard days.indices.contains(wanted.day) else { break }
                let start = wanted.start - days[wanted.day].open
                let window = SlotMask.slots(from: max(start, 0), to: start + model.parts[part].length)
                let resources = [wanted.room, roomCapacities.count + wanted.facilitator]
                guard (0..<model.days[wanted.day].slotCount).contains(start),
                    state.starts(of: part, on: wanted.day).holds(start),
                    state.keepsLectureRuns(part, wanted.day, start),
                    zip(model.parts[part].needs, resources)
                        .allSatisfy({ need, resource in
                            need.contains { $0.resource == resource } && state.isFree(resource, window, wanted.day)
                        })
                else { break }
                if let last = placed.last {
                    let due = state.follower(of: Int(state.begins[last]) + model.parts[last].length, on: wanted.day)
                    guard Int(state.days[last]) == wanted.day, due == start else { break }
                }
                var place = PartPlace(day: Int32(wanted.day), start: Int32(start))
                for (position, resource) in resources.enumerated() { place.resources[position] = Int32(resource) }
                state.place(part, at: place)
                placed.append(part)
            }
            if placed.count < unit.count { for part in placed { state.remove(part) } }
        }
        return state.placed
    }
}
