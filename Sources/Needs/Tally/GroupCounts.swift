/// The counts of one group and, while they are few, the states that are not counted yet.
///
/// A group of a few respondents keeps a small number for each of their answers; counts for every state would take more. A
/// larger group counts several respondents at a time, while its counts stand in the fastest memory.
struct GroupCounts: Sendable {
    private(set) var respondents = 0

    /// How often each number was answered, by question.
    var numbers: [Int: [Double: Int]] = [:]

    /// What was counted; nothing until the first respondents are.
    private var cells: CellCounts?

    /// The states of respondents that are not counted yet, end to end.
    private var waiting: [UInt16] = []

    /// How many respondents wait in a group of which some were counted.
    private static let respondentsWaiting = 8

    init() {}

    init(respondents: Int, counts: [UInt32], numbers: [Int: [Double: Int]]) {
        self.respondents = respondents
        cells = CellCounts(counts, respondents: respondents)
        self.numbers = numbers
    }

    /// Counts one respondent.
    mutating func add(_ states: ArraySlice<UInt16>, _ plan: TallyPlan) {
        respondents += 1
        waiting += states
        if waiting.count >= GroupCounts.respondentsWaiting * states.count { countFullWaiting(plan) }
    }

    /// Counts respondents by the ranks of their states; a respondent has so many bytes.
    mutating func add(ranks: UnsafeBufferPointer<UInt8>, each length: Int, _ plan: TallyPlan) {
        respondents += ranks.count / length
        if keepWaiting(ranks, each: length, plan) { return }
        if cells == nil { startCounting(plan) }
        cells?.count(ranks: ranks, each: length, plan)
    }

    /// Keeps the states of a few respondents of a small group; `false` where they have to be counted.
    private mutating func keepWaiting(
        _ ranks: UnsafeBufferPointer<UInt8>,
        each length: Int,
        _ plan: TallyPlan
    ) -> Bool {
        let questions = plan.questions.count
        let added = ranks.count / length * questions
        // States of as many again take less memory than counts, so that nearly all are counted once and for all.
        guard cells == nil, 4 * (waiting.count + added) <= plan.layout.count else { return false }
        // Which rare state it is is noted among the cells.
        guard let states = plan.states(ofRanks: ranks, each: length) else { return false }
        waiting += states
        return true
    }

    /// Notes that a respondent who is counted by ranks was in a rare state.
    mutating func note(cell: Int, _ plan: TallyPlan) {
        if cells == nil { startCounting(plan) }
        cells?.note(cell: cell, plan)
    }

    mutating func merge(_ other: GroupCounts, _ plan: TallyPlan) {
        respondents += other.respondents
        if !other.numbers.isEmpty { numbers.merge(other.numbers) { $0.merging($1, uniquingKeysWith: +) } }
        waiting += other.waiting
        countFullWaiting(plan)
        guard let others = other.cells else { return }
        if cells?.merge(others, plan) == nil { cells = others }
    }

    /// A count for each state of each question.
    func all(_ plan: TallyPlan) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: plan.cells)
        add(to: &counts, plan)
        return counts
    }

    /// Adds the counts to others, of which there is one for every state.
    func add(to counts: inout [UInt32], _ plan: TallyPlan) {
        cells?.add(to: &counts, plan)
        counts.withUnsafeMutableBufferPointer { counts in
            for first in stride(from: 0, to: waiting.count, by: plan.questions.count) {
                for (question, offset) in plan.offsets.enumerated() {
                    counts[offset + Int(waiting[first + question])] += 1
                }
            }
        }
    }

    /// Adds the complete pairs of importance and current level to their sums, by item.
    func add(to moments: inout [PairMoments], _ plan: TallyPlan) {
        cells?.add(to: &moments, plan)
        let (points, width, lowest) = (plan.scale.points, plan.scale.states, plan.scale.lowest)
        for first in stride(from: 0, to: waiting.count, by: plan.questions.count) {
            for item in 0..<plan.itemCount {
                let (wanted, current) = Int(waiting[first + item]).quotientAndRemainder(dividingBy: width)
                guard wanted < points, current < points else { continue }
                moments[item].add(1, wanted: lowest + wanted, current: lowest + current)
            }
        }
    }

    /// Counts what waits, unless it takes less memory as it is.
    private mutating func countFullWaiting(_ plan: TallyPlan) {
        guard cells == nil else {
            waiting.withUnsafeBufferPointer { cells?.count(states: $0, plan) }
            return waiting.removeAll(keepingCapacity: true)
        }
        guard 2 * waiting.count > plan.layout.count else { return }
        startCounting(plan)
    }

    /// Counts what waits in a group of which nobody was counted.
    private mutating func startCounting(_ plan: TallyPlan) {
        var counts = CellCounts(plan)
        waiting.withUnsafeBufferPointer { counts.count(states: $0, plan) }
        cells = counts
        waiting = []
    }
}
