extension PlanningModel {
    /// Whether there is more to do than time for it: for a stream, for things of which sessions need one, or for days with limits.
    ///
    /// Necessary conditions only: a model that is not overloaded may still have no plan.
    var isOverloaded: Bool {
        streamsAreOverloaded || limitsAreOverloaded || resourceSets.contains(where: isOverloaded)
    }

    private var streamsAreOverloaded: Bool {
        let free = days.reduce(0) { $0 + $1.open.nonzeroBitCount }
        return (0..<streamCount)
            .contains { stream in
                parts.reduce(0) { $1.streams.contains(stream) ? $0 + $1.length : $0 } > free
            }
    }

    private var limitsAreOverloaded: Bool {
        dayLimits.contains { limit in
            limit.parts.reduce(0) { $0 + parts[$1].length } > limit.slots * days.count
        }
    }

    /// The sets of resources of which some session needs one.
    private var resourceSets: Set<Set<Int>> {
        Set(parts.flatMap(\.needs).map { Set($0.map(\.resource)) })
    }

    /// Whether sessions that need what is in a set, and nothing else will do, need more of it than there is.
    private func isOverloaded(_ set: Set<Int>) -> Bool {
        var (work, count) = (0, 0)
        for part in parts {
            for need in part.needs where set.isSuperset(of: need.map(\.resource)) {
                work += part.length
                count += 1
            }
        }
        let there = set.reduce(0) { sum, resource in
            days.indices.reduce(sum) { $0 + capacity(of: resource, on: $1) }
        }
        guard work <= there else { return true }
        // Made ready, each takes its time and then some; only what comes last on a day need not be made ready on it.
        let pause = set.map { resources[$0].turnaround }.min() ?? 0
        guard pause > 0 else { return false }
        let spans = days.reduce(0) { $0 + $1.slotCount + pause } * set.count
        return work + count * pause > spans
    }

    private func capacity(of resource: Int, on day: Int) -> Int {
        let present = resources[resource].presence[day] & days[day].open
        return min(present.nonzeroBitCount, resources[resource].mostSlots)
    }
}
