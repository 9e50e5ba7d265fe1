/// Tries every plan of a small model, or as many as it may.
struct PlanEnumeration {
    /// What came out.
    enum Outcome {
        /// The cheapest plan, and what it costs.
        case cheapest(PlacedParts, cost: Int)

        /// There is no plan.
        case none

        /// There were too many to try; the cheapest that was met, if any.
        case givenUp(PlacedParts?)
    }

    private let state: PlanState
    private let units: [[Int]]
    private let mostSteps: Int
    private let isContent: Bool
    private var steps = 0
    private var best: PlacedParts?
    private var bestCost = Int.max

    /// Prepares to try every plan; the first one will do where `isContent`.
    init(_ model: PlanningModel, mostSteps: Int, isContent: Bool) {
        state = PlanState(model)
        units = model.units
        self.mostSteps = mostSteps
        self.isContent = isContent
    }

    /// Tries them.
    mutating func run() -> Outcome {
        descend(Set(units.indices))
        if steps >= mostSteps, !(isContent && best != nil) { return .givenUp(best) }
        return best.map { .cheapest($0, cost: bestCost) } ?? .none
    }

    private var isOver: Bool { steps >= mostSteps || isContent && best != nil }

    private mutating func descend(_ left: Set<Int>) {
        steps += 1
        guard !left.isEmpty else {
            if state.cost < bestCost { (best, bestCost) = (state.placed, state.cost) }
            return
        }
        guard !isOver, let (unit, starts) = narrowest(left) else { return }
        let rest = left.subtracting([unit])
        for (day, mask) in starts.enumerated() {
            var mask = mask
            while mask != 0, !isOver {
                place(units[unit][...], day, mask.trailingZeroBitCount) { $0.descend(rest) }
                mask &= mask &- 1
            }
        }
    }

    /// The unit with the fewest starts, and these; `nil` when one has none.
    private func narrowest(_ left: Set<Int>) -> (unit: Int, starts: [SlotMask])? {
        var narrowest: (unit: Int, starts: [SlotMask], count: Int)?
        for unit in left.sorted() {
            let starts = (0..<state.dayCount).map { state.starts(of: units[unit][0], on: $0) }
            let count = starts.reduce(0) { $0 + $1.nonzeroBitCount }
            if count == 0 { return nil }
            if count < narrowest?.count ?? Int.max { narrowest = (unit, starts, count) }
        }
        return narrowest.map { ($0.unit, $0.starts) }
    }

    /// Places parts one behind the other, with each choice of resources, and goes on.
    private mutating func place(
        _ parts: ArraySlice<Int>,
        _ day: Int,
        _ start: Int,
        _ goOn: (inout PlanEnumeration) -> Void
    ) {
        guard let part = parts.first else { return goOn(&self) }
        guard start < state.model.days[day].slotCount, state.starts(of: part, on: day).holds(start),
            state.keepsLectureRuns(part, day, start)
        else { return }
        let window = SlotMask.slots(from: start, to: start + state.model.parts[part].length)
        choose(state.model.parts[part].needs[...], [], window, day) { search, resources in
            var place = PartPlace(day: Int32(day), start: Int32(start))
            for (position, resource) in resources.enumerated() { place.resources[position] = Int32(resource) }
            search.state.place(part, at: place)
            let next = search.state.follower(of: start + search.state.model.parts[part].length, on: day)
            search.place(parts.dropFirst(), day, next, goOn)
            search.state.remove(part)
        }
    }

    /// Goes on with each choice of free resources, one for each need and none twice.
    private mutating func choose(
        _ needs: ArraySlice<[PlanningModel.Choice]>,
        _ taken: [Int],
        _ window: SlotMask,
        _ day: Int,
        _ goOn: (inout PlanEnumeration, [Int]) -> Void
    ) {
        guard let need = needs.first else { return goOn(&self, taken) }
        for choice in need where !taken.contains(choice.resource) && state.isFree(choice.resource, window, day) {
            guard !isOver else { return }
            steps += needs.count > 2 ? 1 : 0
            choose(needs.dropFirst(), taken + [choice.resource], window, day, goOn)
        }
    }
}
