/// The counts of one group: a count for each state of each question or, while they are fewer, the states themselves.
///
/// A group of a few respondents keeps a small number for each of their answers; a count for every state would take more.
/// Answers that wait are counted question by question, so that counting stays within the fastest memory.
struct GroupCounts: Sendable {
    private(set) var respondents = 0

    /// How often each number was answered, by question.
    var numbers: [Int: [Double: Int]] = [:]

    /// A count for each state of each question; none until the first are counted.
    private var counts: [UInt32] = []

    /// The states of respondents that are not counted yet, end to end.
    private var waiting: [UInt16] = []

    init() {}

    init(respondents: Int, counts: [UInt32], numbers: [Int: [Double: Int]]) {
        self.respondents = respondents
        self.counts = counts
        self.numbers = numbers
    }

    mutating func add(_ states: ArraySlice<UInt16>, _ plan: TallyPlan) {
        respondents += 1
        waiting.append(contentsOf: states)
        if waiting.count > 2 * plan.cells { countWaiting(plan) }
    }

    mutating func merge(_ other: GroupCounts, _ plan: TallyPlan) {
        respondents += other.respondents
        numbers.merge(other.numbers) { $0.merging($1, uniquingKeysWith: +) }
        waiting += other.waiting
        if waiting.count > 2 * plan.cells { countWaiting(plan) }
        if counts.isEmpty {
            counts = other.counts
        } else {
            for (cell, count) in other.counts.enumerated() { counts[cell] += count }
        }
    }

    /// A count for each state of each question.
    func all(_ plan: TallyPlan) -> [UInt32] {
        if waiting.isEmpty, !counts.isEmpty { return counts }
        var all = self
        all.countWaiting(plan)
        return all.counts
    }

    private mutating func countWaiting(_ plan: TallyPlan) {
        if counts.isEmpty { counts = [UInt32](repeating: 0, count: plan.cells) }
        let questions = plan.questions.count
        plan.offsets.withUnsafeBufferPointer { offsets in
            waiting.withUnsafeBufferPointer { waiting in
                counts.withUnsafeMutableBufferPointer { counts in
                    for question in 0..<questions {
                        let offset = offsets[question]
                        var place = question
                        while place < waiting.count {
                            counts[offset + Int(waiting[place])] &+= 1
                            place += questions
                        }
                    }
                }
            }
        }
        waiting.removeAll(keepingCapacity: true)
    }
}
