/// Which counts of a group take little memory while they are small.
///
/// Each question has some usual states, which are counted by their ranks. Pairs of a point or nothing with a point or nothing
/// are nearly all that people answer; the other pairs are rare. Rank 0 stands for all rare states of a question: each time
/// that one occurs is noted apart.
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
        // The states of a scale are its points and then, first of the others, nothing.
        let usual = 0...scale.points
        return usual.flatMap { wanted in usual.map { wanted * scale.states + $0 } }
    }
}
