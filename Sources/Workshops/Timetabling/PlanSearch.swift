import Reference

/// Looks for a cheap plan by taking a few units out of one and putting them back elsewhere.
///
/// Ruin and recreate (Schrimpf and others, 2000) as in Christiaens and Vanden Berghe, "Slack induction by string removals"
/// (2020), with simulated annealing; what could not be placed weighs the more the longer it stays out. The same model, seed
/// and number of steps give the same plan on every machine: chance comes from `SeededGenerator`, and no clock is read.
struct PlanSearch {
    /// How long to look, and from where.
    struct Effort: Sendable {
        /// The seed of chance.
        var seed: UInt64 = 1

        /// How many times a few units are taken out and put back.
        var steps: Int

        /// No plan can be cheaper; the search is over when one is as cheap.
        var bound = 0
    }

    /// A bound that every plan meets: the first one ends the search.
    static let anyCost = Int.max - 1

    /// The cheapest plan so far with everything placed.
    private(set) var best: PlacedParts?
    private(set) var bestCost = Int.max

    private var steps = 0

    private let state: PlanState
    private let units: [[Int]]
    private let unitOfPart: [Int]
    private let effort: Effort
    private var chance: SeededGenerator
    private var weights: [Double]

    /// What is out weighs more where wishes do: above 1 where moving what was published costs thousands.
    private let scale: Double
    private var unplaced: Set<Int> = []

    private var removed: [(unit: Int, places: [PartPlace])] = []
    private var isRemoved: [Bool]
    private let breadth: [Int]
    private let unitsOfStream: [[Int]]
    private let users: [[Int]]

    /// For each unit whether two needs of one of its parts may want the same thing, so that only trying says whether both are met.
    private let sharesChoices: [Bool]

    init(_ model: PlanningModel, _ effort: Effort) {
        state = PlanState(model)
        units = model.units
        var owners = [Int](repeating: 0, count: model.parts.count)
        for (unit, parts) in model.units.enumerated() { for part in parts { owners[part] = unit } }
        unitOfPart = owners
        self.effort = effort
        chance = SeededGenerator(seed: effort.seed)
        scale = max(Double(model.largestCost) / 100, 1)
        weights = [Double](repeating: 20 * scale, count: units.count)
        isRemoved = [Bool](repeating: false, count: units.count)
        breadth = units.map { unit in model.parts[unit[0]].starts.reduce(0) { $0 + $1.nonzeroBitCount } }
        sharesChoices = model.units.map { unit in unit.contains { model.parts[$0].sharesChoices } }
        var users = [[Int]](repeating: [], count: model.resources.count)
        for (part, value) in model.parts.enumerated() {
            for resource in Set(value.needs.flatMap { $0.map(\.resource) }) { users[resource].append(part) }
        }
        self.users = users
        unitsOfStream = (0..<model.streamCount)
            .map { stream in
                model.units.indices.filter { model.parts[model.units[$0][0]].streams.contains(stream) }
            }
    }

    /// Looks, and says of each better plan what it costs; stops early when `isOver` says so.
    mutating func run(
        from start: PlacedParts? = nil,
        isOver: () -> Bool = { false },
        onBetter: (_ cost: Int) -> Void = { _ in }
    ) {
        if let start { state.take(start) }
        recreate(units.indices.filter { !state.isPlaced(units[$0][0]) }.sorted { breadth[$0] < breadth[$1] })
        var current = value
        note(onBetter)
        let (warm, cold) = (4.0, 0.25)
        while steps < effort.steps, bestCost > effort.bound {
            if steps & 63 == 0, isOver() { break }
            steps += 1
            let share = Double(steps) / Double(effort.steps)
            let temperature = PlanSearch.cooled(warm, cold, share)
            let before = unplaced
            ruin()
            recreate(order())
            let next = value
            if next <= current || Double(next - current) < temperature * chance.exponential() {
                current = next
                note(onBetter)
                for unit in unplaced { weights[unit] = min(weights[unit] + 0.5 * scale, 2_000 * scale) }
                if !unplaced.isEmpty { current = value }
            } else {
                undo(before)
            }
            clearRemoved()
        }
        guard best != nil, bestCost > effort.bound else { return }
        restore()
        polish(isOver: isOver)
        note(onBetter)
    }

    /// Goes back to the best plan.
    private mutating func restore() {
        guard let best else { return }
        for part in state.model.parts.indices where state.isPlaced(part) { state.remove(part) }
        unplaced = []
        state.take(best)
    }

    /// What the plan costs, and what is missing in it.
    private var value: Int {
        unplaced.isEmpty ? state.cost : state.cost + Int(unplaced.reduce(0) { $0 + weights[$1] })
    }

    private mutating func note(_ onBetter: (Int) -> Void) {
        guard unplaced.isEmpty, state.cost < bestCost else { return }
        bestCost = state.cost
        best = state.placed
        onBetter(bestCost)
    }

    private static func cooled(_ warm: Double, _ cold: Double, _ share: Double) -> Double {
        // A straight line in the root is close to a geometric fall, and needs no power function.
        let root = warm.squareRoot().squareRoot() * (1 - share) + cold.squareRoot().squareRoot() * share
        return root * root * root * root
    }

    // MARK: Days anew

    /// Plans a few days of one stream anew, as cheaply as can be with everything else where it is.
    ///
    /// - Returns: whether that is cheaper than before.
    mutating func replan(_ stream: Int, on chosen: [Int], mostNodes: Int) -> Bool {
        // What days of other things cost, and how much a day may hold, a line of some days does not know.
        guard state.model.dayLimits.isEmpty, state.model.dayUses.allSatisfy({ $0.stream != nil }) else { return false }
        let mine = unitsOfStream[stream]
            .filter { unit in
                state.isPlaced(units[unit][0]) && chosen.contains(Int(state.days[units[unit][0]]))
            }
        guard mine.count <= 64, mine.count > 1 else { return false }
        let own = mine.filter { state.model.parts[units[$0][0]].streams == [stream] }
        let before = state.cost
        for unit in own { remove(unit) }
        let without = state.cost
        let line = self.line(of: own, and: mine.filter { !own.contains($0) }, stream, on: chosen)
        var optimum = LineOptimum(line, below: before - without, mostNodes: mostNodes)
        guard case .optimal(let places, _) = optimum.run() else {
            undo(unplaced)
            clearRemoved()
            return false
        }
        for (position, unit) in own.enumerated() {
            let place = places[position]
            let isPlaced = placeAll(unit, chosen[place.day], place.start, turn: Int(chance.next() >> 40))
            guard isPlaced else {
                undo(unplaced)
                clearRemoved()
                return false
            }
        }
        clearRemoved()
        return state.cost < before
    }

    /// Some units that are not placed, and some that stay where they are, as a line on some days.
    private func line(of free: [Int], and fixed: [Int], _ stream: Int, on chosen: [Int]) -> Line {
        let model = state.model
        var positions: [Int: Int] = [:]
        for (position, unit) in free.enumerated() { for part in units[unit] { positions[part] = position } }
        var earlier = [UInt64](repeating: 0, count: free.count)
        for (position, unit) in free.enumerated() {
            for part in units[unit] {
                for place in state.earlier.range(part) {
                    guard let other = positions[state.earlier[place]], other != position else { continue }
                    earlier[position] |= 1 << UInt64(other)
                }
            }
        }
        let use = model.dayUses.first { $0.stream == stream }
        // Days that there have to be anyway cost nothing, as far as what stays does not use them already.
        let elsewhere = Set((use?.parts ?? []).filter(state.isPlaced).map { state.days[$0] })
        let moving = free.enumerated()
            .map { position, unit in
                Line.Unit(
                    parts: units[unit].map { (model.parts[$0].length, model.parts[$0].isLecture) },
                    starts: chosen.map { starts(of: unit, on: $0, beside: stream) },
                    costs: chosen.map { model.costs(of: units[unit], on: $0) },
                    earlier: earlier[position],
                    isOwn: use?.parts.contains(units[unit][0]) ?? false
                )
            }
        let staying = fixed.map { unit in
            let part = units[unit][0]
            return Line.Unit(
                parts: units[unit].map { (model.parts[$0].length, model.parts[$0].isLecture) },
                starts: chosen.map { Int(state.days[part]) == $0 ? 1 << SlotMask(Int(state.begins[part])) : 0 },
                costs: chosen.map { [Int32](repeating: 0, count: model.days[$0].slotCount) },
                earlier: 0,
                isOwn: false
            )
        }
        return Line(
            days: chosen.map { model.days[$0] },
            units: moving + staying,
            sameDay: model.sameDay.compactMap { group in
                let members = Set(group.compactMap { positions[$0] })
                return members.count < 2 ? nil : members.reduce(0) { $0 | 1 << UInt64($1) }
            },
            longestLectureRun: model.longestLectureRun,
            holeCost: model.holeCost,
            dayCost: use?.cost ?? 0,
            freeDays: max(0, (use?.free ?? 0) - elsewhere.count),
            neighbourCost: model.neighbourCost
        )
    }

    /// The slots of a day at which a unit that is not placed may begin if its stream does nothing.
    private func starts(of unit: Int, on day: Int, beside stream: Int) -> SlotMask {
        var fitting: SlotMask = 0
        state.starts(of: units[unit][0], on: day)
            .forEachSlot { start in
                var time = start
                for (position, part) in units[unit].enumerated() {
                    if position > 0 {
                        guard time < state.model.days[day].slotCount, state.starts(of: part, on: day).holds(time) else {
                            return
                        }
                    }
                    time = state.follower(of: time + Int(state.lengths[part]), on: day)
                }
                fitting |= 1 << SlotMask(start)
            }
        return fitting
    }

    /// Plans each two days of each stream anew, and all days at once, until nothing gets cheaper.
    private mutating func polish(isOver: () -> Bool) {
        let count = state.dayCount
        var choices: [[Int]] = []
        for first in 0..<count {
            for second in (first + 1)..<max(count, first + 1) { choices.append([first, second]) }
        }
        if count != 2 { choices.append(Array(0..<count)) }
        var since = 0
        var position = 0
        let total = choices.count * unitsOfStream.count
        guard total > 0 else { return }
        while since < total, !isOver() {
            let stream = position % unitsOfStream.count
            let days = choices[(position / unitsOfStream.count) % choices.count]
            since = replan(stream, on: days, mostNodes: 50_000) ? 0 : since + 1
            position += 1
        }
    }

    // MARK: Taking out

    private mutating func remove(_ unit: Int) {
        guard !isRemoved[unit], state.isPlaced(units[unit][0]) else { return }
        isRemoved[unit] = true
        removed.append((unit, units[unit].map { state.currentPlace(of: $0) }))
        for part in units[unit] { state.remove(part) }
    }

    private mutating func clearRemoved() {
        for (unit, _) in removed { isRemoved[unit] = false }
        removed.removeAll(keepingCapacity: true)
    }

    private mutating func ruin() {
        if !unplaced.isEmpty, chance.happens(0.7) {
            let candidates = unplaced.sorted()
            return makeRoom(for: candidates[chance.index(below: candidates.count)])
        }
        switch chance.index(below: 12) {
        case 0...5:
            let unit = unhappy()
            remove(unit)
            makeRoom(for: unit)
        case 6:
            let unit = chance.index(below: units.count)
            removeFriends(of: unit)
            makeRoom(for: unit)
        case 7...9:
            let stream = chance.index(below: unitsOfStream.count)
            for _ in 0...(1 + chance.index(below: 2)) { clearWindow(of: stream) }
        case 10:
            clearWindow(of: chance.index(below: unitsOfStream.count))
        default:
            for _ in 0..<(2 + chance.index(below: 5)) { remove(chance.index(below: units.count)) }
        }
    }

    /// Takes out what a stream does in a few neighbouring hours of a day.
    private mutating func clearWindow(of stream: Int) {
        let day = chance.index(below: state.dayCount)
        let slotCount = state.model.days[day].slotCount
        let length = max(slotCount / 6, 2) + chance.index(below: max(slotCount / 3, 2))
        let start = chance.index(below: max(slotCount - length / 2, 1))
        clear(stream, day, SlotMask.slots(from: start, to: min(start + length, slotCount)))
    }

    private mutating func clear(_ stream: Int, _ day: Int, _ window: SlotMask) {
        guard state.busy(stream, day) & window != 0 else { return }
        for unit in unitsOfStream[stream] {
            for part in units[unit] where Int(state.days[part]) == day && slots(of: part) & window != 0 { remove(unit) }
        }
    }

    private func slots(of part: Int) -> SlotMask {
        SlotMask.slots(from: Int(state.begins[part]), to: Int(state.begins[part] + state.lengths[part]))
    }

    /// Takes a unit out with all that stands on the same day, or before or after it, by a rule.
    private mutating func removeFriends(of unit: Int) {
        remove(unit)
        for part in units[unit] {
            for group in state.model.sameDay where group.contains(part) {
                for member in group { remove(unitOfPart[member]) }
            }
            for place in state.earlier.range(part) where chance.happens(0.5) {
                remove(unitOfPart[state.earlier[place]])
            }
            for place in state.later.range(part) where chance.happens(0.5) { remove(unitOfPart[state.later[place]]) }
        }
    }

    /// Takes out what is in the way of a unit at some place where it could otherwise be.
    private mutating func makeRoom(for unit: Int) {
        guard let (day, start) = draw(unit) else { return }
        var time = start
        for part in units[unit] {
            let length = Int(state.lengths[part])
            let window = SlotMask.slots(from: time, to: time + length)
            for place in state.streams.range(part) { clear(state.streams[place], day, window) }
            for place in state.earlier.range(part) {
                let other = state.earlier[place]
                guard state.isPlaced(other) else { continue }
                let end = Int(state.begins[other] + state.lengths[other])
                if Int(state.days[other]) > day || Int(state.days[other]) == day && end > time {
                    remove(unitOfPart[other])
                }
            }
            for place in state.later.range(part) {
                let other = state.later[place]
                guard state.isPlaced(other) else { continue }
                if Int(state.days[other]) < day
                    || Int(state.days[other]) == day && Int(state.begins[other]) < time + length
                {
                    remove(unitOfPart[other])
                }
            }
            clearResources(of: part, day, window)
            time = state.follower(of: time + length, on: day)
        }
        for group in state.model.sameDay where units[unit].contains(where: group.contains) {
            for member in group where state.isPlaced(member) && Int(state.days[member]) != day {
                remove(unitOfPart[member])
            }
        }
    }

    /// A unit by chance, one whose wishes are not kept rather than another.
    private mutating func unhappy() -> Int {
        var unit = chance.index(below: units.count)
        for _ in 0..<8 {
            let part = units[unit][0]
            if state.isPlaced(part), state.ownCost(of: part, Int(state.days[part]), Int(state.begins[part])) > 0 {
                break
            }
            unit = chance.index(below: units.count)
        }
        return unit
    }

    /// A place for a unit by chance, one that is wished rather than one that is not.
    private mutating func draw(_ unit: Int) -> (day: Int, start: Int)? {
        let part = units[unit][0]
        var best: (day: Int, start: Int)?
        var lowest = Int32.max
        for _ in 0..<4 {
            let day = chance.index(below: state.dayCount)
            let domain = state.allStarts[unit, day]
            guard domain != 0 else { continue }
            var rest = domain
            for _ in 0..<chance.index(below: domain.nonzeroBitCount) { rest &= rest &- 1 }
            let start = rest.trailingZeroBitCount
            let cost = state.ownCost(of: part, day, start)
            if cost < lowest { (best, lowest) = ((day, start), cost) }
        }
        return best
    }

    private mutating func clearResources(of part: Int, _ day: Int, _ window: SlotMask) {
        for need in state.model.parts[part].needs
        where !need.contains(where: { state.isFree($0.resource, window, day) }) {
            let present = need.filter { state.isPresent($0.resource, window, day) }
            guard !present.isEmpty else { continue }
            let wanted = present[chance.index(below: present.count)].resource
            for other in users[wanted]
            where Int(state.days[other]) == day && state.keeps(other, wanted, from: window) {
                remove(unitOfPart[other])
            }
        }
    }

    // MARK: Putting back

    private mutating func order() -> [Int] {
        var keys: [(key: Double, unit: Int)] = []
        let kind = chance.index(below: 4)
        for unit in removed.map(\.unit) + unplaced.sorted() where !state.isPlaced(units[unit][0]) {
            let key: Double =
                switch kind {
                case 0: chance.unit()
                case 1: Double(-units[unit].reduce(0) { $0 + Int(state.lengths[$1]) }) + chance.unit()
                case 2: Double(breadth[unit]) * (0.5 + chance.unit())
                default: Double(-weights[unit]) + chance.unit()
                }
            keys.append((key, unit))
        }
        return keys.sorted { $0.key < $1.key }.map(\.unit)
    }

    private mutating func recreate(_ order: [Int]) {
        for unit in order {
            if insert(unit) { unplaced.remove(unit) } else { unplaced.insert(unit) }
        }
    }

    /// Puts a unit where it costs least, ties by chance; `false` where it cannot be.
    private mutating func insert(_ unit: Int) -> Bool {
        let parts = units[unit]
        let part = parts[0]
        var (best, bestDay, bestStart) = (Int.max, -1, 0)
        for day in 0..<state.dayCount {
            let fitting = state.starts(of: part, on: day)
            guard fitting != 0 else { continue }
            let base = parts.count == 1 ? state.dayUseCost(part, day) : 0
            var rest = fitting
            while rest != 0 {
                let start = rest.trailingZeroBitCount
                rest &= rest &- 1
                let draw = chance.next()
                // One place in sixty-four is passed over, so that the search does not always do the same.
                if draw & 63 == 0 { continue }
                guard state.keepsLectureRuns(part, day, start) else { continue }
                let added: Int
                if parts.count == 1, !sharesChoices[unit] {
                    added = base + state.addedCost(part, day, start)
                } else {
                    guard let whole = trialCost(unit, day, start) else { continue }
                    added = whole
                }
                let key = added << 16 | Int(draw >> 48)
                if key < best { (best, bestDay, bestStart) = (key, day, start) }
            }
        }
        guard bestDay >= 0 else { return false }
        return placeAll(unit, bestDay, bestStart, turn: Int(chance.next() >> 40))
    }

    private func trialCost(_ unit: Int, _ day: Int, _ start: Int) -> Int? {
        let before = state.cost
        guard placeAll(unit, day, start, turn: 0) else { return nil }
        let added = state.cost - before
        for part in units[unit] { state.remove(part) }
        return added
    }

    private func placeAll(_ unit: Int, _ day: Int, _ start: Int, turn: Int) -> Bool {
        var time = start
        for (position, part) in units[unit].enumerated() {
            let mayBe =
                position == 0
                || time < state.model.days[day].slotCount && state.starts(of: part, on: day).holds(time)
                    && state.keepsLectureRuns(part, day, time)
            guard mayBe, state.place(part, day, time, turn: turn) else {
                for placed in units[unit].prefix(position) { state.remove(placed) }
                return false
            }
            time = state.follower(of: time + Int(state.lengths[part]), on: day)
        }
        return true
    }

    // MARK: Taking back

    private mutating func undo(_ before: Set<Int>) {
        for (unit, _) in removed where state.isPlaced(units[unit][0]) {
            for part in units[unit] { state.remove(part) }
        }
        for unit in before where state.isPlaced(units[unit][0]) { for part in units[unit] { state.remove(part) } }
        for (unit, places) in removed {
            for (part, place) in zip(units[unit], places) { state.place(part, at: place) }
        }
        unplaced = before
    }
}

extension PlanningModel {
    /// The most that it costs where any part stands, or what it takes.
    fileprivate var largestCost: Int32 {
        parts.reduce(0) { most, part in
            max(most, part.costs.joined().max() ?? 0, part.needs.joined().map(\.cost).max() ?? 0)
        }
    }
}

extension PlanningModel.Part {
    /// Whether two of its needs may want the same thing.
    fileprivate var sharesChoices: Bool {
        var seen: Set<Int> = []
        return needs.contains { need in
            let own = Set(need.map(\.resource))
            defer { seen.formUnion(own) }
            return !own.isDisjoint(with: seen)
        }
    }
}

extension SeededGenerator {
    /// A draw from the exponential distribution with mean 1, to about four digits, the same on every machine.
    ///
    /// By von Neumann's comparison of uniform draws (1951), which needs no logarithm.
    mutating func exponential() -> Double {
        var whole = 0.0
        while true {
            let first = next() >> 11
            var last = first
            var length = 1
            while true {
                let draw = next() >> 11
                if draw >= last { break }
                last = draw
                length += 1
            }
            if length % 2 == 1 { return whole + Double(first) * 0x1p-53 }
            whole += 1
        }
    }
}
