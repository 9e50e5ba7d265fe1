/// A plan, perhaps of some parts only, that keeps every rule and knows at all times what it costs.
///
/// Placing and removing a part changes the cost by what they change and no more.
final class PlanState {
    let model: PlanningModel
    let dayCount: Int

    /// What the placed parts cost.
    private(set) var cost = 0

    // What does not change.
    let lengths: Cells<Int32>
    let isLecture: Cells<Bool>
    let starts: Cells<SlotMask>

    /// For each unit and day, the slots at which it may begin when nothing else is there.
    let allStarts: Cells<SlotMask>
    private let partCosts: Cells<Int32>
    private let slotWidth: Int
    let streams: CellLists
    private let needs: CellLists
    private let needLists: CellLists
    private let choiceCosts: Cells<Int32>
    private let hasChoiceCosts: Bool
    private let resourceStarts: Cells<SlotMask>
    private let resourcePresence: Cells<SlotMask>
    private let turnarounds: Cells<Int32>
    private let mostSlots: Cells<Int32>

    /// Whether any resource has to be made ready, or may only work so long; most models have none such.
    private let hasTerms: Bool
    private let open: Cells<SlotMask>
    private let blocked: Cells<SlotMask>
    let earlier: CellLists
    let later: CellLists
    private let sameDayGroup: Cells<Int32>
    private let uses: CellLists
    private let limits: CellLists
    private let useCost: Cells<Int32>
    private let useFree: Cells<Int32>
    private let limitSlots: Cells<Int32>
    let needWidth: Int

    // What does.
    let days: Cells<Int32>
    let begins: Cells<Int32>
    let taken: Cells<Int32>
    private let streamBusy: Cells<SlotMask>
    private let streamLectures: Cells<SlotMask>
    private let lectureBegins: Cells<SlotMask>
    private let resourceBusy: Cells<SlotMask>
    private let useCounts: Cells<Int32>
    private let useDays: Cells<Int32>
    private let groupCount: Cells<Int32>
    private let groupDay: Cells<Int32>
    private let limitSums: Cells<Int32>

    init(_ model: PlanningModel) {
        self.model = model
        let (parts, dayTotal) = (model.parts, model.days.count)
        dayCount = dayTotal
        slotWidth = model.days.map(\.slotCount).max() ?? 0
        lengths = Cells(parts.map { [Int32($0.length)] }, empty: 0)
        isLecture = Cells(parts.map { [$0.isLecture] }, empty: false)
        starts = Cells(parts.map(\.starts), empty: 0)
        allStarts = Cells(
            model.units.map { unit in model.days.indices.map { model.starts(of: unit, on: $0) } },
            empty: 0
        )
        partCosts = Cells(rows: parts.count * dayTotal, width: slotWidth, repeating: 0)
        for (part, value) in parts.enumerated() {
            for (day, costs) in value.costs.enumerated() {
                for (slot, cost) in costs.enumerated() { partCosts[part * dayTotal + day, slot] = cost }
            }
        }
        streams = CellLists(parts.map(\.streams))
        let lists = parts.flatMap(\.needs)
        var next = 0
        needs = CellLists(
            parts.map { part in
                defer { next += part.needs.count }
                return Array(next..<(next + part.needs.count))
            }
        )
        needLists = CellLists(lists.map { $0.map(\.resource) })
        let choices = lists.flatMap(\.self)
        choiceCosts = Cells(choices.map { [$0.cost] }, empty: 0)
        hasChoiceCosts = choices.contains { $0.cost != 0 }
        needWidth = max(parts.map(\.needs.count).max() ?? 0, 1)
        resourceStarts = Cells(model.resources.map(\.starts), empty: 0)
        resourcePresence = Cells(model.resources.map(\.presence), empty: 0)
        turnarounds = Cells(model.resources.map { [Int32($0.turnaround)] }, empty: 0)
        mostSlots = Cells(model.resources.map { [Int32($0.mostSlots)] }, empty: 0)
        hasTerms = model.resources.contains { $0.turnaround > 0 || $0.mostSlots < SlotMask.bitWidth }
        open = Cells(model.days.map { [$0.open] }, empty: 0)
        blocked = Cells(model.days.map { [$0.blocked] }, empty: 0)
        var (before, after) = ([[Int]](repeating: [], count: parts.count), [[Int]](repeating: [], count: parts.count))
        for pair in model.precedences {
            before[pair.later].append(pair.earlier)
            after[pair.earlier].append(pair.later)
        }
        (earlier, later) = (CellLists(before), CellLists(after))
        sameDayGroup = Cells(rows: parts.count, repeating: -1)
        for (group, members) in model.sameDay.enumerated() {
            for part in members { sameDayGroup[part] = Int32(group) }
        }
        func memberships(_ groups: [[Int]]) -> CellLists {
            var lists = [[Int]](repeating: [], count: parts.count)
            for (group, members) in groups.enumerated() {
                for part in members { lists[part].append(group) }
            }
            return CellLists(lists)
        }
        uses = memberships(model.dayUses.map(\.parts))
        limits = memberships(model.dayLimits.map(\.parts))
        useCost = Cells(model.dayUses.map { [Int32($0.cost)] }, empty: 0)
        useFree = Cells(model.dayUses.map { [Int32($0.free)] }, empty: 0)
        limitSlots = Cells(model.dayLimits.map { [Int32($0.slots)] }, empty: 0)
        days = Cells(rows: parts.count, repeating: -1)
        begins = Cells(rows: parts.count, repeating: 0)
        taken = Cells(rows: parts.count, width: needWidth, repeating: -1)
        streamBusy = Cells(rows: model.streamCount, width: dayTotal, repeating: 0)
        streamLectures = Cells(rows: model.streamCount, width: dayTotal, repeating: 0)
        lectureBegins = Cells(rows: model.streamCount, width: dayTotal, repeating: 0)
        resourceBusy = Cells(rows: model.resources.count, width: dayTotal, repeating: 0)
        useCounts = Cells(rows: model.dayUses.count, width: dayTotal, repeating: 0)
        useDays = Cells(rows: model.dayUses.count, repeating: 0)
        groupCount = Cells(rows: model.sameDay.count, repeating: 0)
        groupDay = Cells(rows: model.sameDay.count, repeating: -1)
        limitSums = Cells(rows: model.dayLimits.count, width: dayTotal, repeating: 0)
    }

    /// The plan.
    var placed: PlacedParts {
        PlacedParts(
            places: model.parts.indices.map { part in
                guard isPlaced(part) else { return nil }
                return PlacedParts.Place(
                    day: Int(days[part]),
                    start: Int(begins[part]),
                    resources: model.parts[part].needs.indices.map { Int(taken[part, $0]) }
                )
            }
        )
    }

    @inline(__always)
    func isPlaced(_ part: Int) -> Bool { days[part] >= 0 }

    // MARK: What may be

    /// The slots of a day at which a part may begin, every rule but that of lectures kept.
    @inline(__always)
    func starts(of part: Int, on day: Int) -> SlotMask {
        var fitting = starts[part, day]
        guard fitting != 0 else { return 0 }
        let group = Int(sameDayGroup[part])
        if group >= 0, groupCount[group] > 0, Int(groupDay[group]) != day { return 0 }
        let length = Int(lengths[part])
        for place in limits.range(part) {
            let limit = limits[place]
            if Int(limitSums[limit, day]) + length > Int(limitSlots[limit]) { return 0 }
        }
        for place in earlier.range(part) {
            let other = earlier[place]
            let otherDay = Int(days[other])
            guard otherDay >= day else { continue }
            if otherDay > day { return 0 }
            fitting &= ~SlotMask.below(Int(begins[other] + lengths[other]))
        }
        for place in later.range(part) {
            let other = later[place]
            let otherDay = Int(days[other])
            guard otherDay >= 0, otherDay <= day else { continue }
            if otherDay < day { return 0 }
            fitting &= SlotMask.below(max(Int(begins[other]) - length + 1, 0))
        }
        guard fitting != 0 else { return 0 }
        var free = open[day]
        for place in streams.range(part) { free &= ~streamBusy[streams[place], day] }
        fitting &= free.starts(of: length)
        guard fitting != 0 else { return 0 }
        for need in needs.range(part) {
            var any: SlotMask = 0
            for choice in needLists.range(needs[need]) { any |= freeStarts(of: needLists[choice], on: day, length) }
            fitting &= any
            guard fitting != 0 else { return 0 }
        }
        return fitting
    }

    @inline(__always)
    private func freeStarts(of resource: Int, on day: Int, _ length: Int) -> SlotMask {
        let (present, busy) = (resourcePresence[resource, day], resourceBusy[resource, day])
        guard hasTerms else { return resourceStarts[resource, day] & (present & ~busy).starts(of: length) }
        guard busy.nonzeroBitCount + length <= Int(mostSlots[resource]) else { return 0 }
        return resourceStarts[resource, day] & present.starts(of: length)
            & ~busy.touching(length + Int(turnarounds[resource]))
    }

    /// The slots that a resource is taken for by what stands in a window: until it is ready for what comes next.
    @inline(__always)
    func held(_ resource: Int, _ window: SlotMask) -> SlotMask {
        guard hasTerms, turnarounds[resource] > 0 else { return window }
        let end = SlotMask.bitWidth - window.leadingZeroBitCount
        return window | SlotMask.slots(from: end, to: min(end + Int(turnarounds[resource]), SlotMask.bitWidth))
    }

    /// Whether the lectures of a part's streams do not run too long when it begins at a slot.
    @inline(__always)
    func keepsLectureRuns(_ part: Int, _ day: Int, _ start: Int) -> Bool {
        guard isLecture[part] else { return true }
        let slots = SlotMask.slots(from: start, to: start + Int(lengths[part]))
        for place in streams.range(part) {
            let lectures = streamLectures[streams[place], day] | slots
            if lectures.starts(of: model.longestLectureRun + 1) != 0 { return false }
        }
        return true
    }

    /// What it would cost to begin a part at a slot, resources apart.
    @inline(__always)
    func addedCost(_ part: Int, _ day: Int, _ start: Int) -> Int {
        var added = Int(partCosts[part &* dayCount &+ day, start])
        let slots = SlotMask.slots(from: start, to: start + Int(lengths[part]))
        for place in streams.range(part) {
            let stream = streams[place]
            let busy = streamBusy[stream, day]
            added += model.holeCost * (holes(busy | slots, day) - holes(busy, day))
            if model.neighbourCost > 0, isLecture[part] { added += neighbours(stream, day, slots, start) }
        }
        return added
    }

    /// What it would cost that a part stands on a day, wherever.
    @inline(__always)
    func dayUseCost(_ part: Int, _ day: Int) -> Int {
        var added = 0
        for place in uses.range(part) {
            let use = uses[place]
            if useCounts[use, day] == 0, useDays[use] >= useFree[use] { added += Int(useCost[use]) }
        }
        return added
    }

    @inline(__always)
    private func holes(_ busy: SlotMask, _ day: Int) -> Int {
        (busy.span & ~busy & ~blocked[day]).nonzeroBitCount
    }

    private func neighbours(_ stream: Int, _ day: Int, _ slots: SlotMask, _ start: Int) -> Int {
        let (lectures, begins) = (streamLectures[stream, day], lectureBegins[stream, day])
        let more = ((begins | 1 << SlotMask(start)) & ((lectures | slots) << 1)).nonzeroBitCount
        return model.neighbourCost * (more - (begins & (lectures << 1)).nonzeroBitCount)
    }

    // MARK: Placing

    /// Places a part where it may be, with the cheapest free resources, or says that they are not free.
    ///
    /// Of equally cheap ones the first from `turn` on is taken.
    @inline(__always)
    func place(_ part: Int, _ day: Int, _ start: Int, turn: Int) -> Bool {
        let length = Int(lengths[part])
        let slots = SlotMask.slots(from: start, to: start + length)
        var chosen = 0
        for need in needs.range(part) {
            let choices = needLists.range(needs[need])
            var (best, bestCost) = (-1, Int32.max)
            for offset in 0..<choices.count {
                let choice = choices.lowerBound + (offset + turn) % choices.count
                let resource = needLists[choice]
                guard choiceCosts[choice] < bestCost, isFree(resource, slots, day) else { continue }
                (best, bestCost) = (choice, choiceCosts[choice])
                if !hasChoiceCosts { break }
            }
            guard best >= 0 else {
                release(part, upTo: chosen, slots, day)
                return false
            }
            let resource = needLists[best]
            resourceBusy[resource, day] |= held(resource, slots)
            taken[part, chosen] = Int32(resource)
            cost += Int(bestCost)
            chosen += 1
        }
        occupy(part, day, start, slots)
        return true
    }

    /// Places a part with the resources that it had.
    func place(_ part: Int, at place: PartPlace) {
        let (day, start) = (Int(place.day), Int(place.start))
        let slots = SlotMask.slots(from: start, to: start + Int(lengths[part]))
        for (position, need) in needs.range(part).enumerated() {
            let resource = Int(place.resources[position])
            resourceBusy[resource, day] |= held(resource, slots)
            taken[part, position] = Int32(resource)
            if hasChoiceCosts { cost += Int(choiceCost(need, resource)) }
        }
        occupy(part, day, start, slots)
    }

    /// Takes a part out of the plan.
    func remove(_ part: Int) {
        let (day, start) = (Int(days[part]), Int(begins[part]))
        let slots = SlotMask.slots(from: start, to: start + Int(lengths[part]))
        release(part, upTo: needs.range(part).count, slots, day)
        days[part] = -1
        for place in uses.range(part) {
            let use = uses[place]
            useCounts[use, day] -= 1
            if useCounts[use, day] == 0 {
                useDays[use] -= 1
                if useDays[use] >= useFree[use] { cost -= Int(useCost[use]) }
            }
        }
        let group = Int(sameDayGroup[part])
        if group >= 0 { groupCount[group] -= 1 }
        for place in limits.range(part) { limitSums[limits[place], day] -= lengths[part] }
        for place in streams.range(part) {
            let stream = streams[place]
            streamBusy[stream, day] &= ~slots
            guard isLecture[part] else { continue }
            streamLectures[stream, day] &= ~slots
            lectureBegins[stream, day] &= ~(1 << SlotMask(start))
        }
        cost -= addedCost(part, day, start)
    }

    @inline(__always)
    private func occupy(_ part: Int, _ day: Int, _ start: Int, _ slots: SlotMask) {
        cost += addedCost(part, day, start) + dayUseCost(part, day)
        days[part] = Int32(day)
        begins[part] = Int32(start)
        for place in uses.range(part) {
            let use = uses[place]
            if useCounts[use, day] == 0 { useDays[use] += 1 }
            useCounts[use, day] += 1
        }
        let group = Int(sameDayGroup[part])
        if group >= 0 {
            groupCount[group] += 1
            groupDay[group] = Int32(day)
        }
        for place in limits.range(part) { limitSums[limits[place], day] += lengths[part] }
        for place in streams.range(part) {
            let stream = streams[place]
            streamBusy[stream, day] |= slots
            guard isLecture[part] else { continue }
            streamLectures[stream, day] |= slots
            lectureBegins[stream, day] |= 1 << SlotMask(start)
        }
    }

    private func release(_ part: Int, upTo count: Int, _ slots: SlotMask, _ day: Int) {
        for (position, need) in needs.range(part).enumerated().prefix(count) {
            let resource = Int(taken[part, position])
            resourceBusy[resource, day] &= ~held(resource, slots)
            if hasChoiceCosts { cost -= Int(choiceCost(need, resource)) }
        }
    }

    private func choiceCost(_ need: Int, _ resource: Int) -> Int32 {
        for choice in needLists.range(needs[need]) where needLists[choice] == resource { return choiceCosts[choice] }
        return 0
    }

    // MARK: For those who look for another place

    /// What it costs by the part alone to begin at a slot.
    @inline(__always)
    func ownCost(of part: Int, _ day: Int, _ start: Int) -> Int32 { partCosts[part &* dayCount &+ day, start] }

    /// Whether a resource is there and does nothing in a window of a day.
    @inline(__always)
    func isFree(_ resource: Int, _ window: SlotMask, _ day: Int) -> Bool {
        let busy = resourceBusy[resource, day]
        return isPresent(resource, window, day) && busy & held(resource, window) == 0
            && (!hasTerms || busy.nonzeroBitCount + window.nonzeroBitCount <= Int(mostSlots[resource]))
    }

    /// Whether a part that is placed keeps a resource from what would stand in a window of its day.
    func keeps(_ part: Int, _ resource: Int, from window: SlotMask) -> Bool {
        guard (0..<needs.range(part).count).contains(where: { Int(taken[part, $0]) == resource }) else { return false }
        let own = SlotMask.slots(from: Int(begins[part]), to: Int(begins[part] + lengths[part]))
        if held(resource, own) & held(resource, window) != 0 { return true }
        return hasTerms && Int(mostSlots[resource]) < SlotMask.bitWidth
            && resourceBusy[resource, Int(days[part])].nonzeroBitCount + window.nonzeroBitCount
                > Int(mostSlots[resource])
    }

    /// Whether a resource is there in a window of a day.
    @inline(__always)
    func isPresent(_ resource: Int, _ window: SlotMask, _ day: Int) -> Bool {
        window & ~resourcePresence[resource, day] == 0
            && resourceStarts[resource, day].holds(window.trailingZeroBitCount)
    }

    /// The slot at which what directly follows a part begins: behind it, or behind the fixed blocks directly behind it.
    @inline(__always)
    func follower(of end: Int, on day: Int) -> Int {
        let free = ~blocked[day] & ~SlotMask.below(end)
        return free.trailingZeroBitCount
    }

    /// The slots of a day that a stream is busy.
    @inline(__always)
    func busy(_ stream: Int, _ day: Int) -> SlotMask { streamBusy[stream, day] }

    /// The resources that a part may take, list by list.
    func choices(of part: Int, _ body: (Int) -> Void) {
        for need in needs.range(part) {
            for choice in needLists.range(needs[need]) { body(needLists[choice]) }
        }
    }

    /// Where a part stands now.
    func currentPlace(of part: Int) -> PartPlace {
        var place = PartPlace(day: days[part], start: begins[part])
        for position in 0..<needs.range(part).count { place.resources[position] = taken[part, position] }
        return place
    }
}

/// Where a part stood, kept while another place is tried.
struct PartPlace {
    var day: Int32
    var start: Int32
    var resources: InlineArray<8, Int32> = InlineArray(repeating: -1)

    /// How many resources a part can take at once.
    static let mostResources = 8
}
