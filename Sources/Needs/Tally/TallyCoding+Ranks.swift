/// One respondent as a tally counts them fast: a byte for every question, the rank of its state.
extension TallyCoding {
    /// How many bytes a respondent has: pairs are coded sixteen at a time, and what is put behind the last is overwritten.
    package var rankLength: Int {
        let pairsEnd = pairRuns.map { $0.question + TallyCoding.sixteens($0.count) }.max() ?? 0
        return TallyCoding.sixteens(max(plan.questions.count, pairsEnd))
    }

    /// A number of bytes, made a multiple of sixteen.
    private static func sixteens(_ count: Int) -> Int { (count + 15) & ~15 }

    /// How many bytes there must be behind the last mark: pairs are read sixteen at a time.
    package static var spareMarks: Int { 15 }

    /// Whether the ranks of all usual pairs are a byte.
    package var canRank: Bool {
        let usual = plan.scale.points + CellLayout.usualMarks
        return usual * usual < UInt8.max
    }

    /// Whether a pair with a mark is rare.
    package static func isRare(_ mark: Mark) -> Bool {
        Mark.withoutPoint.dropFirst(CellLayout.usualMarks).contains(mark)
    }

    /// The rank of a state; 0 for a rare one.
    package func rank(of state: UInt16, question: Int) -> UInt8 {
        plan.layout.ranks[plan.offsets[question] + Int(state)]
    }

    /// Puts the ranks of all questions about ratings where they belong, and anything at all behind those of pairs.
    ///
    /// Rare pairs count as any other pair here: `forEachRarePair` is for these.
    package func rank(marks: UnsafeRawPointer, into ranks: UnsafeMutableRawPointer) {
        // The usual marks without a point are those from `notAnswered` on, and their states follow the points.
        let firstWithout = SIMD16<UInt8>(repeating: Mark.notAnswered.rawValue)
        let aboveStates = firstWithout &- UInt8(plan.scale.points)
        // What a wanted level is worth; rank 0 is for rare states.
        let worth = SIMD16<UInt8>(repeating: UInt8(plan.scale.points + CellLayout.usualMarks))
        @inline(__always)
        func states(from place: Int) -> SIMD16<UInt8> {
            let marks = marks.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            let hasPoint: SIMDMask<SIMD16<Int8>> = marks .< firstWithout
            return (marks &- aboveStates).replacing(with: marks, where: hasPoint)
        }
        for run in pairRuns {
            for first in stride(from: 0, to: run.count, by: 16) {
                let pairs = states(from: run.wanted + first) &* worth &+ states(from: run.current + first) &+ 1
                ranks.storeBytes(of: pairs, toByteOffset: run.question + first, as: SIMD16<UInt8>.self)
            }
        }
        for rating in ratings {
            let mark = marks.load(fromByteOffset: rating.mark, as: UInt8.self)
            let rank = rank(of: UInt16(rating.states[mark]), question: rating.question)
            ranks.storeBytes(of: rank, toByteOffset: rating.question, as: UInt8.self)
        }
    }

    /// Calls `body` with each pair that is rare by the mark at a position, and its state.
    ///
    /// A pair of two rare marks is handed over for its wanted level alone, so that it is counted once.
    package func forEachRarePair(
        ofMark position: Int,
        in marks: UnsafeRawBufferPointer,
        _ body: (_ question: Int, _ state: UInt16) -> Void
    ) {
        func isIn(_ first: Int, _ run: PairRun) -> Bool { (first..<(first + run.count)).contains(position) }
        func handOver(_ item: Int, of run: PairRun) {
            let wanted = pointStates[marks[run.wanted + item]]
            let current = pointStates[marks[run.current + item]]
            body(run.question + item, UInt16(wanted) * UInt16(plan.scale.states) + UInt16(current))
        }
        for run in pairRuns {
            if isIn(run.wanted, run) { handOver(position - run.wanted, of: run) }
            guard isIn(run.current, run) else { continue }
            let item = position - run.current
            if !TallyCoding.isRare(Mark(rawValue: marks[run.wanted + item])) { handOver(item, of: run) }
        }
    }
}
