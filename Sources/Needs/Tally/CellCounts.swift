/// How often each state of each question occurs in a group, in as little memory as the counts allow.
///
/// There are thousands of groups, most of them small. So a usual state has one byte, and each time the byte comes round that
/// is noted; a rare state is noted each time that it occurs. A group with many notes gets a whole number for every state.
struct CellCounts: Sendable {
    /// The counts of usual states, modulo 256; none once every state has a number.
    private var bytes: [UInt8]

    /// What the bytes do not hold: a cell twice over for one occurrence, and one more for 256.
    private var notes: [UInt32] = []

    /// A number for every state; none while there are bytes.
    private var numbers: [UInt32] = []

    /// Creates counts of nobody.
    init(_ plan: TallyPlan) {
        bytes = [UInt8](repeating: 0, count: plan.layout.byteCount)
    }

    /// Takes counts, as many as there are states.
    init(_ counts: [UInt32]) {
        bytes = []
        numbers = counts
    }

    /// Counts respondents, whose states stand end to end.
    mutating func count(_ states: UnsafeBufferPointer<UInt16>, _ plan: TallyPlan) {
        if numbers.isEmpty {
            countInBytes(states, plan)
            if notes.count > plan.cells / 2 { widen(plan) }
        } else {
            countInNumbers(states, plan)
        }
    }

    /// Adds the counts of others.
    mutating func merge(_ other: CellCounts, _ plan: TallyPlan) {
        if numbers.isEmpty, other.numbers.isEmpty {
            mergeBytes(of: other, plan)
            if notes.count > plan.cells / 2 { widen(plan) }
        } else {
            widen(plan)
            other.add(to: &numbers, plan)
        }
    }

    /// Adds the counts to others, of which there is one for every state.
    func add(to counts: inout [UInt32], _ plan: TallyPlan) {
        guard numbers.isEmpty else {
            for cell in counts.indices { counts[cell] += numbers[cell] }
            return
        }
        bytes.withUnsafeBufferPointer { bytes in
            counts.withUnsafeMutableBufferPointer { counts in
                for run in plan.layout.runs {
                    run.usual.withUnsafeBufferPointer { usual in
                        var (cell, byte) = (run.firstCell, run.firstByte)
                        for _ in 0..<run.count {
                            for state in usual {
                                counts[cell + Int(state)] &+= UInt32(bytes[byte])
                                byte += 1
                            }
                            cell += run.states
                        }
                    }
                }
            }
        }
        for note in notes { counts[Int(note >> 1)] += note & 1 == 0 ? 1 : 256 }
    }

    // MARK: Steps

    /// Gives every state a number, unless each has one.
    private mutating func widen(_ plan: TallyPlan) {
        guard numbers.isEmpty else { return }
        var numbers = [UInt32](repeating: 0, count: plan.cells)
        add(to: &numbers, plan)
        (self.numbers, bytes, notes) = (numbers, [], [])
    }

    private mutating func countInBytes(_ states: UnsafeBufferPointer<UInt16>, _ plan: TallyPlan) {
        var notes = notes
        self.notes = []
        bytes.withUnsafeMutableBufferPointer { bytes in
            for run in plan.layout.runs {
                run.ranks.withUnsafeBufferPointer { ranks in
                    var respondent = run.first
                    while respondent < states.count {
                        var (cell, start) = (run.firstCell, run.firstByte)
                        for question in respondent..<(respondent + run.count) {
                            let state = Int(states[question])
                            let rank = ranks[state]
                            if rank == CellLayout.noByte {
                                notes.append(UInt32(cell + state) << 1)
                            } else {
                                let count = bytes[start + Int(rank)] &+ 1
                                bytes[start + Int(rank)] = count
                                if count == 0 { notes.append(UInt32(cell + state) << 1 | 1) }
                            }
                            cell += run.states
                            start += run.usual.count
                        }
                        respondent += plan.questions.count
                    }
                }
            }
        }
        self.notes = notes
    }

    private mutating func countInNumbers(_ states: UnsafeBufferPointer<UInt16>, _ plan: TallyPlan) {
        let questions = plan.questions.count
        plan.offsets.withUnsafeBufferPointer { offsets in
            numbers.withUnsafeMutableBufferPointer { numbers in
                var respondent = 0
                while respondent < states.count {
                    for question in 0..<questions {
                        numbers[offsets[question] + Int(states[respondent + question])] &+= 1
                    }
                    respondent += questions
                }
            }
        }
    }

    private mutating func mergeBytes(of other: CellCounts, _ plan: TallyPlan) {
        notes += other.notes
        for run in plan.layout.runs {
            for question in 0..<run.count {
                for (rank, state) in run.usual.enumerated() {
                    let place = run.firstByte + question * run.usual.count + rank
                    let (sum, cameRound) = bytes[place].addingReportingOverflow(other.bytes[place])
                    bytes[place] = sum
                    if cameRound {
                        notes.append(UInt32(run.firstCell + question * run.states + Int(state)) << 1 | 1)
                    }
                }
            }
        }
    }
}
