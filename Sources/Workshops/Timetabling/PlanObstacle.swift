/// Why a part may not begin at a slot while everything else is where it is.
enum PlanObstacle: Hashable, Sendable {
    /// It would lie outside the day or over a fixed block.
    case closed

    /// Only it itself is concerned: a wish that is a rule, a pin, a length.
    case notAllowed

    /// Its stream attends something else.
    case stream(Int, with: Int)

    /// Of a list of resources none is there at the time.
    case nobodyThere(need: Int)

    /// Of a list of resources those that are there are taken by these parts.
    case taken(need: Int, by: [Int])

    /// A part that has to end before has not.
    case early(Int)

    /// A part that may only begin afterwards has begun.
    case late(Int)

    /// Parts that stand on one day with it stand on another.
    case otherDay(Int)

    /// A day would hold more of some parts than it may.
    case limit(Int)

    /// Lectures would run too long.
    case lectureRun

    /// What has to follow it directly cannot.
    case follower(Int)
}

extension PlanState {
    /// Why a unit that is not placed may not begin at a slot; nothing where it may.
    func obstacles(of unit: [Int], on day: Int, at start: Int) -> Set<PlanObstacle> {
        var found: Set<PlanObstacle> = []
        var time = start
        for (position, part) in unit.enumerated() {
            let own = obstacles(of: part, on: day, at: time)
            if position == 0 || own.isEmpty { found.formUnion(own) } else { found.insert(.follower(part)) }
            guard time < model.days[day].slotCount else { break }
            time = follower(of: time + model.parts[part].length, on: day)
        }
        return found
    }

    private func obstacles(of part: Int, on day: Int, at start: Int) -> Set<PlanObstacle> {
        let value = model.parts[part]
        guard start < model.days[day].slotCount, model.days[day].open.starts(of: value.length).holds(start) else {
            return [.closed]
        }
        var found: Set<PlanObstacle> = []
        let window = SlotMask.slots(from: start, to: start + value.length)
        if !value.starts[day].holds(start) { found.insert(.notAllowed) }
        for stream in value.streams where busy(stream, day) & window != 0 {
            for other in placedParts(on: day, within: window) where model.parts[other].streams.contains(stream) {
                found.insert(.stream(stream, with: other))
            }
        }
        for (need, choices) in value.needs.enumerated() {
            let present = choices.filter { isPresent($0.resource, window, day) }
            if present.isEmpty {
                found.insert(.nobodyThere(need: need))
            } else if !present.contains(where: { isFree($0.resource, window, day) }) {
                let users = model.parts.indices.filter { other in
                    Int(days[other]) == day && present.contains { keeps(other, $0.resource, from: window) }
                }
                found.insert(.taken(need: need, by: users))
            }
        }
        for place in earlier.range(part) where isPlaced(earlier[place]) {
            let other = earlier[place]
            let end = Int(begins[other] + lengths[other])
            if Int(days[other]) > day || Int(days[other]) == day && end > start { found.insert(.early(other)) }
        }
        for place in later.range(part) where isPlaced(later[place]) {
            let other = later[place]
            if Int(days[other]) < day || Int(days[other]) == day && Int(begins[other]) < start + value.length {
                found.insert(.late(other))
            }
        }
        for (group, members) in model.sameDay.enumerated() where members.contains(part) {
            if members.contains(where: { isPlaced($0) && Int(days[$0]) != day }) { found.insert(.otherDay(group)) }
        }
        for (limit, value) in model.dayLimits.enumerated() where value.parts.contains(part) {
            let sum = value.parts.reduce(0) { isPlaced($1) && Int(days[$1]) == day ? $0 + model.parts[$1].length : $0 }
            if sum + model.parts[part].length > value.slots { found.insert(.limit(limit)) }
        }
        if !keepsLectureRuns(part, day, start) { found.insert(.lectureRun) }
        return found
    }

    /// The parts that stand in a window of a day.
    private func placedParts(on day: Int, within window: SlotMask) -> [Int] {
        model.parts.indices.filter { part in
            Int(days[part]) == day
                && SlotMask.slots(from: Int(begins[part]), to: Int(begins[part] + lengths[part])) & window != 0
        }
    }

    /// Takes a plan.
    func take(_ plan: PlacedParts) {
        for (part, place) in plan.places.enumerated() {
            guard let place else { continue }
            var kept = PartPlace(day: Int32(place.day), start: Int32(place.start))
            for (position, resource) in place.resources.enumerated() { kept.resources[position] = Int32(resource) }
            self.place(part, at: kept)
        }
    }
}
