extension PlanningModel {
    /// What a stream does when no other stream is in its way; `nil` where that is more than 64 units.
    ///
    /// What all streams attend costs its wishes in the first stream only, so that the costs of all lines add up to no more than
    /// those of a plan.
    func line(of stream: Int) -> Line? {
        let own = units.indices.filter { parts[units[$0][0]].streams.contains(stream) }
        guard own.count <= 64 else { return nil }
        var positions: [Int: Int] = [:]
        for (position, unit) in own.enumerated() { for part in units[unit] { positions[part] = position } }
        var earlier = [UInt64](repeating: 0, count: own.count)
        for pair in precedences {
            guard let first = positions[pair.earlier], let second = positions[pair.later], first != second else {
                continue
            }
            earlier[second] |= 1 << UInt64(first)
        }
        let use = dayUses.first { $0.stream == stream }
        func members(_ parts: [Int]) -> UInt64 {
            parts.reduce(0) { set, part in positions[part].map { set | 1 << UInt64($0) } ?? set }
        }
        return Line(
            days: days,
            units: own.enumerated()
                .map { position, unit in
                    let first = parts[units[unit][0]]
                    return Line.Unit(
                        parts: units[unit].map { (parts[$0].length, parts[$0].isLecture) },
                        starts: days.indices.map { starts(of: units[unit], on: $0) },
                        costs: days.indices.map { day in
                            (0..<days[day].slotCount)
                                .map { start in
                                    first.streams.first == stream ? costs(of: units[unit], on: day, at: start) : 0
                                }
                        },
                        earlier: earlier[position],
                        isOwn: use?.parts.contains(units[unit][0]) ?? false
                    )
                },
            sameDay: sameDay.compactMap { group in
                let members = Set(group.compactMap { positions[$0] })
                return members.count < 2 ? nil : members.reduce(0) { $0 | 1 << UInt64($1) }
            },
            longestLectureRun: longestLectureRun,
            holeCost: holeCost,
            dayCost: use?.cost ?? 0,
            freeDays: use?.free ?? 0,
            neighbourCost: neighbourCost,
            uses: dayUses.filter { $0.stream == nil }
                .map { Line.Use(members: members($0.parts), cost: $0.cost, free: $0.free) },
            limits: dayLimits.map { limit in
                Line.Limit(
                    lengths: own.map { unit in
                        Int32(units[unit].reduce(0) { limit.parts.contains($1) ? $0 + parts[$1].length : $0 })
                    },
                    slots: limit.slots
                )
            }
        )
    }

    /// Whether a part of a unit would have to end before one that stands before it in the unit.
    private func contradictsOrder(_ unit: [Int]) -> Bool {
        unit.count > 1
            && precedences.contains { pair in
                guard let earlier = unit.firstIndex(of: pair.earlier), let later = unit.firstIndex(of: pair.later)
                else {
                    return false
                }
                return earlier > later
            }
    }

    /// The slots of a day at which a unit may begin when nothing else is there.
    func starts(of unit: [Int], on day: Int) -> SlotMask {
        guard !contradictsOrder(unit) else { return 0 }
        var fitting: SlotMask = 0
        startsAlone(of: unit[0], on: day)
            .forEachSlot { start in
                var time = start
                for (position, part) in unit.enumerated() {
                    if position > 0 {
                        guard time < days[day].slotCount, startsAlone(of: part, on: day).holds(time) else { return }
                    }
                    time = follower(of: time + parts[part].length, on: day)
                }
                fitting |= 1 << SlotMask(start)
            }
        return fitting
    }

    /// The slots of a day at which a part may begin when nothing else is there.
    func startsAlone(of part: Int, on day: Int) -> SlotMask {
        let part = parts[part]
        return part.needs.reduce(part.starts[day] & days[day].open.starts(of: part.length)) { fitting, choices in
            fitting
                & choices.reduce(0) {
                    let resource = resources[$1.resource]
                    return $0 | resource.starts[day] & resource.presence[day].starts(of: part.length)
                }
        }
    }

    /// The slot at which what directly follows something begins.
    func follower(of end: Int, on day: Int) -> Int {
        (~days[day].blocked & ~SlotMask.below(end)).trailingZeroBitCount
    }

    /// What it costs to begin a unit at each slot of a day.
    func costs(of unit: [Int], on day: Int) -> [Int32] {
        (0..<days[day].slotCount).map { costs(of: unit, on: day, at: $0) }
    }

    private func costs(of unit: [Int], on day: Int, at start: Int) -> Int32 {
        var (time, cost) = (start, Int32(0))
        for part in unit {
            guard time < days[day].slotCount else { return cost }
            cost += parts[part].costs[day][time]
            time = follower(of: time + parts[part].length, on: day)
        }
        return cost
    }
}
