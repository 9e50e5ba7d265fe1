/// Chooses the fewest cells, then those with the fewest respondents, so that of each of several lists one is chosen.
///
/// Each list are the cells that give a group away together: while all of them are printed, it is known.
struct CompanionChoice {
    /// Steps of the exact search; after them the best choice found so far stands.
    private static let mostSteps = 2_000

    /// The respondents of each cell.
    let sizes: [Int]

    /// Lists of which none contains another, in the order in which they came.
    private(set) var lists: [Set<Int>] = []

    /// Creates a choice without lists.
    init(sizes: [Int]) {
        self.sizes = sizes
    }

    /// Adds a list; one that contains another asks nothing new.
    mutating func add(_ list: Set<Int>) {
        guard !list.isEmpty, !lists.contains(where: { $0.isSubset(of: list) }) else { return }
        lists.removeAll { list.isSubset(of: $0) }
        lists.append(list)
    }

    /// The best choice, and whether the search was finished.
    func best() -> (cells: Set<Int>, isBest: Bool) {
        var (cells, isBest): (Set<Int>, Bool) = ([], true)
        for part in parts(of: lists.map(candidates)) {
            var search = Search(lists: part, sizes: sizes)
            search.extend([], without: [])
            cells.formUnion(search.best)
            isBest = isBest && search.steps < CompanionChoice.mostSteps
        }
        return (cells, isBest)
    }

    /// What a choice cannot do without, when the largest cells are left out first where other cells stand for them.
    func needed(of choice: Set<Int>) -> Set<Int> {
        var needed = choice
        for cell in choice.sorted(by: { (sizes[$1], $0) < (sizes[$0], $1) }) {
            needed.remove(cell)
            let isMissed = lists.contains { $0.contains(cell) && $0.isDisjoint(with: needed) }
            if isMissed { needed.insert(cell) }
        }
        return needed
    }

    /// Lists that have cells in common, directly or by way of others, together: each part is a choice of its own.
    private func parts(of lists: [[Int]]) -> [[[Int]]] {
        var parts: [(cells: Set<Int>, lists: [[Int]])] = []
        for list in lists {
            let touching = parts.filter { !$0.cells.isDisjoint(with: list) }
            parts.removeAll { !$0.cells.isDisjoint(with: list) }
            parts.append((touching.reduce(Set(list)) { $0.union($1.cells) }, touching.flatMap(\.lists) + [list]))
        }
        return parts.map(\.lists)
    }

    /// The cells of a list worth trying, cheapest first: of those on the same lists, only the cheapest.
    private func candidates(_ list: Set<Int>) -> [Int] {
        var seen: Set<[Int]> = []
        return list.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
            .filter { cell in seen.insert(lists.indices.filter { lists[$0].contains(cell) }).inserted }
    }

    /// Depth first, one open list at a time, with a bound from lists that share no cell.
    private struct Search {
        let lists: [[Int]]
        let sizes: [Int]
        var best: Set<Int> = []
        var bestCost = (Int.max, Int.max)
        var steps = 0

        init(lists: [[Int]], sizes: [Int]) {
            self.lists = lists
            self.sizes = sizes
        }

        mutating func extend(_ chosen: Set<Int>, without excluded: Set<Int>) {
            steps += 1
            guard steps < CompanionChoice.mostSteps || bestCost.0 == Int.max else { return }
            let open = lists.filter { list in !list.contains(where: chosen.contains) }
                .map { list in list.filter { !excluded.contains($0) } }
            let cost = (chosen.count, chosen.reduce(0) { $0 + sizes[$1] })
            guard let next = open.min(by: { $0.count < $1.count }) else {
                if cost < bestCost { (best, bestCost) = (chosen, cost) }
                return
            }
            let bound = atLeast(open)
            guard (cost.0 + bound.cells, cost.1 + bound.respondents) < bestCost else { return }
            var excluded = excluded
            for cell in next {
                extend(chosen.union([cell]), without: excluded)
                excluded.insert(cell)
            }
        }

        /// What lists that share no cell cost at least.
        private func atLeast(_ open: [[Int]]) -> (cells: Int, respondents: Int) {
            var used: Set<Int> = []
            var bound = (cells: 0, respondents: 0)
            for list in open where !list.contains(where: used.contains) {
                used.formUnion(list)
                bound.cells += 1
                bound.respondents += list.first.map { sizes[$0] } ?? 0
            }
            return bound
        }
    }
}
