/// Which counts of a group have a byte of their own while they are small.
///
/// Pairs of a point or nothing with a point or nothing are nearly all that people answer; the other pairs of a question are
/// noted when they occur.
struct CellLayout: Hashable, Sendable {
    /// Neighbouring questions of one kind.
    struct Run: Hashable, Sendable {
        /// The position of the first question.
        let first: Int

        /// How many questions there are.
        let count: Int

        /// How many states each question has.
        let states: Int

        /// The states that have a byte, in the order of the bytes.
        let usual: [UInt16]

        /// Where the counts of the first question begin among all counts.
        let firstCell: Int

        /// Where its bytes begin among all bytes.
        let firstByte: Int

        /// The byte of each state, counted from the first of its question; `noByte` where there is none.
        let ranks: [UInt8]

        init(_ kind: TallyPlan.Kind, first: Int, count: Int, firstCell: Int, firstByte: Int) {
            (self.first, self.count, self.firstCell, self.firstByte) = (first, count, firstCell, firstByte)
            states = kind.states
            usual = CellLayout.usualStates(of: kind)
            var ranks = [UInt8](repeating: CellLayout.noByte, count: states)
            for (rank, state) in usual.enumerated() { ranks[Int(state)] = UInt8(rank) }
            self.ranks = ranks
        }
    }

    /// The rank of a state that has no byte.
    static let noByte = UInt8.max

    /// The questions, in order.
    let runs: [Run]

    /// How many bytes a group has.
    let byteCount: Int

    init(_ questions: [TallyPlan.Question]) {
        var runs: [Run] = []
        var (cells, bytes, first) = (0, 0, 0)
        while first < questions.count {
            let kind = questions[first].kind
            let count = questions[first...].prefix { $0.kind == kind }.count
            let run = Run(kind, first: first, count: count, firstCell: cells, firstByte: bytes)
            runs.append(run)
            cells += count * run.states
            bytes += count * run.usual.count
            first += count
        }
        self.runs = runs
        byteCount = bytes
    }

    private static func usualStates(of kind: TallyPlan.Kind) -> [UInt16] {
        guard case .pair(let scale) = kind else { return (0..<min(kind.states, Int(noByte))).map(UInt16.init) }
        // The states of a scale are its points and then, first of the others, nothing.
        let usual = 0...scale.points
        return usual.flatMap { wanted in usual.map { UInt16(wanted * scale.states + $0) } }
    }
}
