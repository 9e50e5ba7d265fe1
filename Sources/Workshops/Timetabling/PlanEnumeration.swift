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
        for resources in choices(of: state.model.parts[part].needs[...]) {
            guard !isOver else { return }
            let window = SlotMask.slots(from: start, to: start + state.model.parts[part].length)
            guard Set(resources).count == resources.count,
                resources.allSatisfy({ state.isFree($0, window, day) })
            else { continue }
            var place = PartPlace(day: Int32(day), start: Int32(start))
            for (position, resource) in resources.enumerated() { place.resources[position] = Int32(resource) }
            state.place(part, at: place)
            let next = state.follower(of: start + state.model.parts[part].length, on: day)
            self.place(parts.dropFirst(), day, next, goOn)
            state.remove(part)
        }
    }

    private func choices(of needs: ArraySlice<[PlanningModel.Choice]>) -> [[Int]] {
        guard let first = needs.first else { return [[]] }
        let rest = choices(of: needs.dropFirst())
        return first.flatMap { choice in rest.map { [choice.resource] + $0 } }
    }
}
