/// Whether things of some lengths fit into gaps, each whole into one.
struct Packing {
    private let lengths: [Int]
    private let gaps: [Int]
    private var failed: Set<[Int]> = []

    /// Whether they fit.
    ///
    /// Gap by gap, the smallest first, every filling is tried that wastes no more than may be wasted in all; what is left is
    /// known by how many there are of each length.
    static func fits(_ lengths: [Int], into gaps: [Int]) -> Bool {
        guard let longest = lengths.max() else { return true }
        let waste = gaps.reduce(0, +) - lengths.reduce(0, +)
        guard waste >= 0, longest <= gaps.max() ?? 0 else { return false }
        if fitsGreedily(lengths, gaps) { return true }
        var packing = Packing(lengths, gaps)
        let counts = packing.lengths.map { length in lengths.count { $0 == length } }
        return packing.fill(0, counts, waste)
    }

    private init(_ lengths: [Int], _ gaps: [Int]) {
        self.lengths = Set(lengths).sorted(by: >)
        self.gaps = gaps.sorted()
    }

    private static func fitsGreedily(_ lengths: [Int], _ gaps: [Int]) -> Bool {
        var room = gaps
        for length in lengths.sorted(by: >) {
            let fitting = room.indices.filter { room[$0] >= length }
            guard let tightest = fitting.min(by: { room[$0] < room[$1] }) else { return false }
            room[tightest] -= length
        }
        return true
    }

    private mutating func fill(_ gap: Int, _ counts: [Int], _ waste: Int) -> Bool {
        if counts.allSatisfy({ $0 == 0 }) { return true }
        guard gap < gaps.count, waste >= 0, !failed.contains([gap] + counts) else { return false }
        if fill(gap, from: 0, room: gaps[gap], counts, waste) { return true }
        failed.insert([gap] + counts)
        return false
    }

    /// Fills what is left of a gap with lengths no longer than one of them.
    private mutating func fill(_ gap: Int, from length: Int, room: Int, _ counts: [Int], _ waste: Int) -> Bool {
        for next in length..<max(lengths.count, length) where counts[next] > 0 && lengths[next] <= room {
            var fewer = counts
            fewer[next] -= 1
            if fill(gap, from: next, room: room - lengths[next], fewer, waste) { return true }
        }
        return room <= waste && fill(gap + 1, counts, waste - room)
    }
}
