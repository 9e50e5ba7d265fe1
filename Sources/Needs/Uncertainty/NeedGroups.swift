/// Needs in order of place, and which of them cannot be told apart.
///
/// Two needs cannot be told apart when neither is significantly above the other.
package struct NeedGroups: Hashable, Sendable {
    /// The ranked needs, the greatest first.
    package let order: [Int]

    /// Runs of neighbours no two of which can be told apart, each as long as it can be, by place.
    ///
    /// Runs may overlap; every ranked need is in at least one. A run of one need stands alone.
    package let runs: [Run]

    /// The places after which everything above is told apart from everything below.
    ///
    /// A break after place 1 says that the first need stands alone at the top.
    package let breaks: [Int]

    /// Pairs of places that no run holds and that still cannot be told apart, by place.
    ///
    /// They are rare: it takes a need known less surely than others between the two.
    package let exceptions: [PlacePair]

    /// Neighbouring needs that cannot be told apart.
    package struct Run: Hashable, Sendable {
        /// Their places, from 1.
        package let places: ClosedRange<Int>

        /// The needs, the greatest first.
        package let items: [Int]
    }

    /// Two places.
    package struct PlacePair: Hashable, Sendable {
        /// The upper place.
        package let upper: Int

        /// The lower place.
        package let lower: Int
    }

    /// Groups needs.
    ///
    /// - Parameters:
    ///   - order: the needs, the greatest first.
    ///   - tellsApart: whether two needs differ significantly, the same either way round.
    package init(order: [Int], tellsApart: (Int, Int) -> Bool) {
        var (ends, reaches): ([Int], [Int]) = ([], [])
        for place in order.indices {
            var end = max(place, ends.last ?? 0)
            while end + 1 < order.count, !(place...end).contains(where: { tellsApart(order[$0], order[end + 1]) }) {
                end += 1
            }
            ends.append(end)
            let farthest = order.indices.last { $0 > place && !tellsApart(order[place], order[$0]) }
            reaches.append(max(farthest ?? place, reaches.last ?? 0))
        }
        self.order = order
        runs = order.indices.filter { $0 == 0 || ends[$0] > ends[$0 - 1] }
            .map { Run(places: $0 + 1...ends[$0] + 1, items: Array(order[$0...ends[$0]])) }
        breaks = order.indices.dropLast().filter { reaches[$0] == $0 }.map { $0 + 1 }
        exceptions = order.indices.flatMap { upper in
            order.indices
                .filter { $0 > ends[upper] && !tellsApart(order[upper], order[$0]) }
                .map { PlacePair(upper: upper + 1, lower: $0 + 1) }
        }
    }

    /// The run that a need is in, the longest and of equal ones the first; `nil` where it is not ranked.
    package func run(of item: Int) -> Run? {
        runs.filter { $0.items.contains(item) }.max { $0.items.count < $1.items.count }
    }
}
