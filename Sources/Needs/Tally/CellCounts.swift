/// How often each state of each question occurs in a group, in as little memory as the counts allow.
///
/// There are thousands of groups, most of them small. So usual states have a byte each while a group has fewer than 256
/// respondents, and two while it has fewer than 65,536; a rare state is noted each time that it occurs. Beyond that, and
/// where there are many notes, every state has a whole number.
struct CellCounts: Sendable {
    private var respondents = 0
    private var counts: Counts

    /// The cells of rare states, once for each time that they occurred.
    private var notes: [UInt32] = []

    private enum Counts: Sendable {
        case bytes([UInt8])
        case words([UInt16])

        /// A number for every state; nothing is noted beside them.
        case numbers([UInt32])
    }

    /// Creates counts of nobody.
    init(_ plan: TallyPlan) {
        counts = .bytes([UInt8](repeating: 0, count: plan.layout.count))
    }

    /// Takes counts, as many as there are states.
    init(_ numbers: [UInt32], respondents: Int) {
        counts = .numbers(numbers)
        self.respondents = respondents
    }

    /// Counts respondents, whose states stand end to end.
    mutating func count(states: UnsafeBufferPointer<UInt16>, _ plan: TallyPlan) {
        let questions = plan.questions.count
        var ranks = [UInt8](repeating: 0, count: states.count)
        for (place, state) in states.enumerated() {
            let cell = plan.offsets[place % questions] + Int(state)
            ranks[place] = plan.layout.ranks[cell]
            if ranks[place] == 0 { note(cell: cell, plan) }
        }
        ranks.withUnsafeBufferPointer { count(ranks: $0, each: questions, plan) }
    }

    /// Counts respondents by the ranks of their states, so many bytes each.
    ///
    /// Rare states are noted apart.
    mutating func count(ranks: UnsafeBufferPointer<UInt8>, each length: Int, _ plan: TallyPlan) {
        let added = ranks.count / length
        makeRoom(for: added, plan)
        respondents += added
        switch counts {
        case .bytes(var bytes):
            counts = .bytes([])
            RankCounting(plan).count(ranks, each: length, into: &bytes)
            counts = .bytes(bytes)
        case .words(var words):
            counts = .words([])
            RankCounting(plan).count(ranks, each: length, into: &words)
            counts = .words(words)
        case .numbers(var numbers):
            counts = .numbers([])
            RankCounting(plan).countCells(ranks, each: length, into: &numbers)
            counts = .numbers(numbers)
        }
    }

    /// Notes that a rare state occurred.
    mutating func note(cell: Int, _ plan: TallyPlan) {
        if case .numbers(var numbers) = counts {
            counts = .numbers([])
            numbers[cell] += 1
            counts = .numbers(numbers)
        } else {
            notes.append(UInt32(cell))
            if notes.count > plan.cells / 2 { widen(plan) }
        }
    }

    /// Adds the counts of others.
    mutating func merge(_ other: CellCounts, _ plan: TallyPlan) {
        makeRoom(for: other.respondents, plan)
        respondents += other.respondents
        switch (counts, other.counts) {
        case (.bytes(var bytes), .bytes(let others)):
            for place in bytes.indices { bytes[place] &+= others[place] }
            counts = .bytes(bytes)
        case (.words(var words), .bytes(let others)):
            for place in words.indices { words[place] &+= UInt16(others[place]) }
            counts = .words(words)
        case (.words(var words), .words(let others)):
            for place in words.indices { words[place] &+= others[place] }
            counts = .words(words)
        default:
            widen(plan)
            guard case .numbers(var numbers) = counts else { return }
            other.add(to: &numbers, plan)
            counts = .numbers(numbers)
            return
        }
        notes += other.notes
        if notes.count > plan.cells / 2 { widen(plan) }
    }

    /// Adds the complete pairs of importance and current level to their sums, by item; they are never rare.
    func add(to moments: inout [PairMoments], _ plan: TallyPlan) {
        let usual = CellLayout.usualMarks(of: plan.scale)
        switch counts {
        case .bytes(let bytes): add(bytes, to: &moments, plan, width: usual) { Int(plan.layout.starts[$0]) + 1 }
        case .words(let words): add(words, to: &moments, plan, width: usual) { Int(plan.layout.starts[$0]) + 1 }
        case .numbers(let numbers): add(numbers, to: &moments, plan, width: plan.scale.states) { plan.offsets[$0] }
        }
    }

    /// Adds pairs of which so many counts stand together for each wanted level, from a place on that each item has.
    private func add(
        _ counts: [some FixedWidthInteger],
        to moments: inout [PairMoments],
        _ plan: TallyPlan,
        width: Int,
        from start: (Int) -> Int
    ) {
        let (points, lowest) = (plan.scale.points, plan.scale.lowest)
        counts.withUnsafeBufferPointer { counts in
            for item in moments.indices {
                var sums = moments[item]
                var first = start(item)
                for wanted in lowest..<(lowest + points) {
                    let row = UnsafeBufferPointer(rebasing: counts[first..<(first + points)])
                    sums.add(row, wanted: wanted, lowest: lowest)
                    first += width
                }
                moments[item] = sums
            }
        }
    }

    /// Adds the counts to others, of which there is one for every state.
    func add(to numbers: inout [UInt32], _ plan: TallyPlan) {
        switch counts {
        case .bytes(let bytes): RankCounting(plan).add(bytes, to: &numbers)
        case .words(let words): RankCounting(plan).add(words, to: &numbers)
        case .numbers(let own): for cell in own.indices { numbers[cell] += own[cell] }
        }
        for cell in notes { numbers[Int(cell)] += 1 }
    }

    // MARK: Room

    /// Makes counts large enough for so many more respondents.
    private mutating func makeRoom(for added: Int, _ plan: TallyPlan) {
        if respondents + added > Int(UInt16.max) {
            widen(plan)
        } else if case .bytes(let bytes) = counts, respondents + added > Int(UInt8.max) {
            counts = .words(bytes.map(UInt16.init))
        }
    }

    /// Gives every state a number, unless each has one.
    private mutating func widen(_ plan: TallyPlan) {
        if case .numbers = counts { return }
        var numbers = [UInt32](repeating: 0, count: plan.cells)
        add(to: &numbers, plan)
        (counts, notes) = (.numbers(numbers), [])
    }
}

/// Counts ranks, without looking whether a rank is one of its question: those who code answers answer for that.
private struct RankCounting {
    private let layout: CellLayout
    private let questions: Int

    init(_ plan: TallyPlan) {
        layout = plan.layout
        questions = plan.questions.count
    }

    /// Counts respondents into counts that are large enough.
    func count<Count: FixedWidthInteger>(
        _ ranks: UnsafeBufferPointer<UInt8>,
        each length: Int,
        into counts: inout [Count]
    ) {
        layout.starts.withUnsafeBufferPointer { starts in
            counts.withUnsafeMutableBufferPointer { counts in
                var first = 0
                while first < ranks.count {
                    for question in 0..<questions {
                        counts[Int(starts[question]) &+ Int(ranks[first &+ question])] &+= 1
                    }
                    first += length
                }
            }
        }
    }

    /// Counts respondents into numbers for every state.
    func countCells(_ ranks: UnsafeBufferPointer<UInt8>, each length: Int, into numbers: inout [UInt32]) {
        for first in stride(from: 0, to: ranks.count, by: length) {
            for question in 0..<questions {
                let cell = layout.cells[Int(layout.starts[question]) + Int(ranks[first + question])]
                if cell != CellLayout.noCell { numbers[Int(cell)] += 1 }
            }
        }
    }

    /// Adds counts by rank to numbers for every state.
    func add(_ counts: [some FixedWidthInteger], to numbers: inout [UInt32]) {
        counts.withUnsafeBufferPointer { counts in
            numbers.withUnsafeMutableBufferPointer { numbers in
                for (place, cell) in layout.cells.enumerated() where cell != CellLayout.noCell {
                    numbers[Int(cell)] &+= UInt32(counts[place])
                }
            }
        }
    }
}
