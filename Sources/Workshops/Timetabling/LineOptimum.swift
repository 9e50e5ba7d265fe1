/// The cheapest way to place a line, found by trying every way that could be cheaper than a given cost.
///
/// It goes through the days slot by slot. Two ways that have placed the same units up to the same slot go on alike, so only
/// the cheaper one is kept (Held and Karp, 1962); a way is given up when what is left cannot be placed cheaply enough. In each
/// gap between fixed blocks a unit begins as early as it can behind the one before it: moving a unit up to there breaks no
/// rule. It begins later only where that costs less than any earlier start in the gap, as at the time that its designer meant.
struct LineOptimum {
    /// What came out.
    enum Outcome {
        /// The cheapest places, and what they cost.
        case optimal([Line.Place], cost: Int)

        /// No way is as cheap as was asked for.
        case noneBelow

        /// The search was given up.
        case givenUp
    }

    private let line: Line
    private let mostNodes: Int
    private let width: Int
    private let all: UInt64
    private let longestDay: Int

    // The line, without checks.
    private let starts: Cells<SlotMask>
    private let costs: Cells<Int32>
    private let earlier: Cells<UInt64>
    private let lengths: Cells<Int32>
    private let limited: Cells<Int32>
    private let isOwn: Cells<Bool>
    private let parts: CellLists
    private let isLecture: Cells<Bool>
    private let open: Cells<SlotMask>
    private let firstOpens: Cells<Int32>
    private let openFrom: Cells<Int32>
    private let leastCosts: Cells<Int32>

    // The ways so far.
    private let nodes: NodeStore
    private var layers: [NodeLayer]
    private var ceiling: Int
    private var best: Int32 = -1
    private var isGivenUp = false

    private static let never: Int32 = 1_000_000

    /// Prepares a search for a way that costs less than `limit`, which keeps at most `mostNodes` ways in mind.
    init(_ line: Line, below limit: Int, mostNodes: Int) {
        self.line = line
        self.mostNodes = mostNodes
        ceiling = limit
        let dayCount = line.days.count
        width = (line.days.map(\.slotCount).max() ?? 0) + 1
        all = line.units.count == 64 ? ~0 : (1 << UInt64(line.units.count)) - 1
        longestDay = max(line.days.map(\.open.nonzeroBitCount).max() ?? 1, 1)
        starts = Cells(line.units.map(\.starts), empty: 0)
        costs = Cells(line.units.flatMap(\.costs), empty: 0)
        earlier = Cells(line.units.map { [$0.earlier] }, empty: 0)
        lengths = Cells(line.units.map { [Int32($0.parts.reduce(0) { $0 + $1.length })] }, empty: 0)
        limited = Cells(line.limits.map(\.lengths), empty: 0)
        isOwn = Cells(line.units.map { [$0.isOwn] }, empty: false)
        parts = CellLists(line.units.map { $0.parts.map(\.length) })
        isLecture = Cells(line.units.flatMap { $0.parts.map { [$0.isLecture] } }, empty: false)
        open = Cells(line.days.map { [$0.open] }, empty: 0)
        firstOpens = Cells(rows: dayCount, width: width, repeating: 0)
        openFrom = Cells(rows: dayCount + 1, width: width, repeating: 0)
        for (day, value) in line.days.enumerated().reversed() {
            openFrom[day, width - 1] = openFrom[day + 1, 0]
            for slot in 0..<width {
                let free = value.open & ~SlotMask.below(slot)
                firstOpens[day, slot] = Int32(free == 0 ? value.slotCount : free.trailingZeroBitCount)
                openFrom[day, slot] = openFrom[day + 1, 0] + Int32(free.nonzeroBitCount)
            }
        }
        let least = Cells<Int32>(
            rows: dayCount * width,
            width: max(line.units.count, 1),
            repeating: LineOptimum.never
        )
        for (number, unit) in line.units.enumerated() {
            var lowest = LineOptimum.never
            for day in line.days.indices.reversed() {
                for slot in stride(from: width - 1, through: 0, by: -1) {
                    if slot < line.days[day].slotCount, unit.starts[day].holds(slot) {
                        lowest = min(lowest, unit.costs[day][slot])
                    }
                    least[day * width + slot, number] = lowest
                }
            }
        }
        leastCosts = least
        nodes = NodeStore()
        layers = []
    }

    /// Searches; gives up when `isOver` says so, which is asked now and then.
    mutating func run(isOver: () -> Bool = { false }) -> Outcome {
        let start = -line.dayCost * line.freeDays - line.uses.reduce(0) { $0 + $1.cost * $1.free }
        guard !line.units.isEmpty else { return start < ceiling ? .optimal([], cost: start) : .noneBelow }
        layers = (0..<(line.days.count * width)).map { _ in NodeLayer() }
        let root = Node(done: 0, cost: Int32(start), parent: -1, unit: 0, day: 0, start: 0, run: 0, flags: 0, held: 0)
        add(root, day: 0, slot: Int(firstOpens[0, 0]))
        for day in line.days.indices {
            var known: [Node.Key: Waiting] = [:]
            for slot in 0..<width {
                let layer = day * width + slot
                let passed = Int32(line.holeCost) * (openFrom[day, 0] - openFrom[day, slot])
                for position in 0..<layers[layer].count {
                    let index = layers[layer].node(at: position)
                    guard isWorthIt(nodes[Int(index)], slot, passed, &known) else { continue }
                    expand(index, day, slot)
                    if isGivenUp || position & 0x3FF == 0x3FF && isOver() { return .givenUp }
                }
                layers[layer].clear()
            }
        }
        return best < 0 ? .noneBelow : .optimal(places, cost: Int(nodes[Int(best)].cost))
    }

    /// Whether no way that placed the same units could wait until here, on the same day, and be as cheap.
    ///
    /// Who waits has no run of lectures behind them; at one slot the shorter run is the better one.
    private func isWorthIt(_ node: Node, _ slot: Int, _ passed: Int32, _ known: inout [Node.Key: Waiting]) -> Bool {
        guard node.flags & Node.started != 0 else { return true }
        let key = Node.Key(done: node.done, rest: UInt32(node.flags) << 16 | UInt32(node.held))
        let own = Waiting(worth: node.cost - passed, slot: UInt8(slot), run: node.run)
        if let other = known[key], other.worth <= own.worth {
            return Int(other.slot) == slot && other.run > node.run
        }
        known[key] = own
        return true
    }

    /// What a way costs less what waiting on its day has cost anyway.
    private struct Waiting {
        let worth: Int32
        let slot: UInt8
        let run: UInt8
    }

    private var places: [Line.Place] {
        var places = line.units.map { _ in Line.Place(day: 0, start: 0) }
        var index = best
        while index >= 0, nodes[Int(index)].done != 0 {
            let node = nodes[Int(index)]
            if node.parent < 0 || nodes[Int(node.parent)].done != node.done {
                places[Int(node.unit)] = Line.Place(day: Int(node.day), start: Int(node.start))
            }
            index = node.parent
        }
        return places
    }

    // MARK: Going on

    private mutating func expand(_ index: Int32, _ day: Int, _ slot: Int) {
        let node = nodes[Int(index)]
        let behind = ~SlotMask.below(slot)
        var rest = all & ~node.done
        while rest != 0 {
            let unit = rest.trailingZeroBitCount
            rest &= rest &- 1
            guard earlier[unit] & ~node.done == 0 else { continue }
            var fitting = starts[unit, day] & behind
            var (gapEnd, cheapest) = (0, Int32.max)
            while fitting != 0 {
                let start = fitting.trailingZeroBitCount
                fitting &= fitting &- 1
                if start >= gapEnd {
                    let shut = ~open[day] & ~SlotMask.below(start)
                    (gapEnd, cheapest) = (shut.trailingZeroBitCount, .max)
                }
                // The free slots that are passed cost the same whether they are before the unit or behind it.
                guard let cost = place(unit, at: start, node, index, day, slot, below: cheapest),
                    node.flags & Node.started != 0
                else { continue }
                cheapest = cost
            }
        }
        endDay(node, index, day)
        if nodes.count >= mostNodes { isGivenUp = true }
    }

    /// Places a unit and says what its start costs, free slots and days apart; `nil` where that is not below `limit` or where
    /// the unit may not be there.
    @inline(__always)
    private mutating func place(
        _ unit: Int,
        at start: Int,
        _ node: Node,
        _ index: Int32,
        _ day: Int,
        _ slot: Int,
        below limit: Int32
    ) -> Int32? {
        var cost = costs[unit &* line.days.count &+ day, start]
        guard cost < limit else { return nil }
        var time = start
        var run = start == slot ? Int(node.run) : 0
        let range = parts.range(unit)
        for part in range {
            if part > range.lowerBound {
                let next = Int(firstOpens[day, time])
                if next != time { run = 0 }
                time = next
            }
            if isLecture[part], run > 0 { cost += Int32(line.neighbourCost) }
            run = isLecture[part] ? run + parts[part] : 0
            if run > line.longestLectureRun { return nil }
            time += parts[part]
        }
        var made = node
        guard cost < limit, note(unit, in: &made) else { return nil }
        made.cost += cost
        if node.flags & Node.started != 0 {
            let free = (open[day] & SlotMask.slots(from: slot, to: start)).nonzeroBitCount
            made.cost += Int32(line.holeCost * free)
        }
        made.flags |= Node.started
        if isOwn[unit], made.flags & Node.ownStarted == 0 {
            made.flags |= Node.ownStarted
            made.cost += Int32(line.dayCost)
        }
        let next = Int(firstOpens[day, time])
        made.done |= 1 << UInt64(unit)
        (made.parent, made.unit, made.day, made.start) = (index, UInt8(unit), UInt8(day), UInt8(start))
        made.run = next == time ? UInt8(truncatingIfNeeded: run) : 0
        add(made, day: day, slot: next)
        return cost
    }

    /// Notes what the day holds with a unit, and what its uses cost; `false` where that is too much.
    @inline(__always)
    private func note(_ unit: Int, in node: inout Node) -> Bool {
        let bit: UInt64 = 1 << UInt64(unit)
        for (position, use) in line.uses.enumerated() where use.members & bit != 0 {
            let flag: UInt16 = 1 << UInt16(Node.firstUse + position)
            if node.flags & flag == 0 { node.cost += Int32(use.cost) }
            node.flags |= flag
        }
        for (position, limit) in line.limits.enumerated() where limited[position, unit] != 0 {
            let shift = UInt16(8 * position)
            let held = Int(node.held >> shift & 0xFF) + Int(limited[position, unit])
            if held > limit.slots { return false }
            node.held = node.held & ~(0xFF << shift) | UInt16(held) << shift
        }
        return true
    }

    private mutating func endDay(_ node: Node, _ index: Int32, _ day: Int) {
        guard day + 1 < line.days.count else { return }
        for group in line.sameDay where group & node.done != 0 && group & ~node.done != 0 { return }
        var next = node
        (next.parent, next.run, next.flags, next.held) = (index, 0, 0, 0)
        add(next, day: day + 1, slot: Int(firstOpens[day + 1, 0]))
    }

    @inline(__always)
    private mutating func add(_ node: Node, day: Int, slot: Int) {
        if node.done == all {
            guard Int(node.cost) < ceiling else { return }
            best = nodes.append(node)
            ceiling = Int(node.cost)
            return
        }
        guard mayBeCheap(node, day, slot) else { return }
        layers[day * width + slot].add(node, to: nodes)
    }

    /// Whether what is left can be placed behind a slot for less than the cheapest way so far.
    @inline(__always)
    private func mayBeCheap(_ node: Node, _ day: Int, _ slot: Int) -> Bool {
        var bound = node.cost
        var (length, own) = (Int32(0), Int32(0))
        var rest = all & ~node.done
        let row = day * width + slot
        while rest != 0 {
            let unit = rest.trailingZeroBitCount
            rest &= rest &- 1
            bound += leastCosts[row, unit]
            length += lengths[unit]
            if isOwn[unit] { own += lengths[unit] }
        }
        for (position, use) in line.uses.enumerated()
        where use.members & ~node.done != 0 && node.flags >> UInt16(Node.firstUse + position) & 1 == 0 {
            bound += Int32(use.cost)
        }
        guard Int(bound) < ceiling, length <= openFrom[day, slot] else { return false }
        let isStarted = node.flags & Node.ownStarted != 0
        return Int(bound) + line.dayCost * furtherDays(Int(own), isStarted, day, slot) < ceiling
    }

    /// How many more days at least the stream's own sessions need that are left.
    @inline(__always)
    private func furtherDays(_ own: Int, _ isStarted: Bool, _ day: Int, _ slot: Int) -> Int {
        guard own > 0 else { return 0 }
        let behind = max(own - Int(openFrom[day, slot] - openFrom[day + 1, 0]), 0)
        let later = (behind + longestDay - 1) / longestDay
        return isStarted ? later : min(later + 1, (own + longestDay - 1) / longestDay)
    }
}
