/// Which counts of a group take little memory while they are small.
///
/// Each question has some usual states, which are counted by their ranks. Nearly all pairs that people answer are of points,
/// of nothing, of “does not know” and of what is no point; the other pairs are rare. Rank 0 stands for all rare states of a
/// question: each time that one occurs is noted apart.
struct CellLayout: Hashable, Sendable {
    /// Where the counts by rank begin for each question.
    let starts: [UInt32]

    /// How many counts by rank a group has.
    let count: Int

    /// For each count by rank the cell that it counts; `noCell` for rank 0.
    let cells: [UInt32]

    /// For each cell its rank within its question.
    let ranks: [UInt8]

    static let noCell = UInt32.max

    /// How many of the marks without a point, in the order of `Mark.withoutPoint`, are usual.
    static let usualMarks = 3

    init(_ questions: [TallyPlan.Question]) {
        var starts: [UInt32] = []
        var cells: [UInt32] = []
        var ranks: [UInt8] = []
        for question in questions {
            starts.append(UInt32(cells.count))
            cells.append(CellLayout.noCell)
            let first = ranks.count
            ranks += [UInt8](repeating: 0, count: question.kind.states)
            for (place, state) in CellLayout.usualStates(of: question.kind).enumerated() {
                cells.append(UInt32(first + state))
                ranks[first + state] = UInt8(place + 1)
            }
        }
        (self.starts, self.cells, self.ranks) = (starts, cells, ranks)
        count = cells.count
    }

    private static func usualStates(of kind: TallyPlan.Kind) -> [Int] {
        guard case .pair(let scale) = kind else { return Array(0..<min(kind.states, Int(UInt8.max))) }
        let usual = 0..<usualMarks(of: scale)
        return usual.flatMap { wanted in usual.map { wanted * scale.states + $0 } }
    }

    /// How many marks of a scale are usual: its points, which come first, and some marks without a point.
    ///
    /// Pairs of them have ranks in the order of the wanted and then of the current level.
    static func usualMarks(of scale: RatingScale) -> Int { scale.points + usualMarks }
}

extension TallyPlan {
    /// The states of respondents, end to end, by their ranks, so many bytes each; `nil` where one is rare.
    func states(ofRanks ranks: UnsafeBufferPointer<UInt8>, each length: Int) -> [UInt16]? {
        let questions = questions.count
        var hasRare = false
        let states = layout.cells.withUnsafeBufferPointer { cells in
            [UInt16](unsafeUninitializedCapacity: ranks.count / length * questions) { states, count in
                for first in stride(from: 0, to: ranks.count, by: length) {
                    for question in 0..<questions {
                        let rank = ranks[first &+ question]
                        let cell = cells[Int(layout.starts[question]) &+ Int(rank)]
                        states[count] = UInt16(truncatingIfNeeded: Int(cell) &- offsets[question])
                        count &+= 1
                        if rank == 0 { hasRare = true }
                    }
                }
            }
        }
        return hasRare ? nil : states
    }
}
