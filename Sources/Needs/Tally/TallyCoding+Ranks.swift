/// One respondent as a tally counts them fast: a byte for every question, the rank of its state.
extension TallyCoding {
    /// How many bytes a respondent has: pairs are coded sixteen at a time, and what is put behind the last is overwritten.
    package var rankLength: Int { (plan.questions.count + 15) & ~15 + 16 }

    /// How many bytes there must be from the first mark on: pairs are read sixteen at a time.
    package var markLength: Int { markCount + 16 }

    /// Whether the pairs of ratings stand so that they can be coded sixteen at a time.
    package var canRank: Bool { pairRuns.allSatisfy { $0.points <= TallyCoding.mostPoints } }

    /// The most points of which the ranks of all usual pairs are a byte.
    private static let mostPoints = 14

    /// The rank of a state; 0 for a rare one.
    package func rank(of state: UInt16, question: Int) -> UInt8 { plan.layout.ranks[plan.offsets[question] + Int(state)] }

    /// Puts the ranks of all questions about ratings where they belong, and anything at all behind those of pairs.
    ///
    /// A mark that is neither a point nor nothing counts as nothing here: `rareStates` is for these.
    package func rank(marks: UnsafeRawPointer, into ranks: UnsafeMutableRawPointer) {
        for run in pairRuns {
            let nothing = SIMD16<UInt8>(repeating: UInt8(run.points))
            // What a wanted level is worth; rank 0 is for rare states.
            let worth = nothing &+ 1
            for first in stride(from: 0, to: run.count, by: 16) {
                let wanted = marks.loadUnaligned(fromByteOffset: run.wanted + first, as: SIMD16<UInt8>.self)
                let current = marks.loadUnaligned(fromByteOffset: run.current + first, as: SIMD16<UInt8>.self)
                let states =
                    wanted.replacing(with: nothing, where: wanted .> nothing) &* worth
                    &+ current.replacing(with: nothing, where: current .> nothing) &+ 1
                ranks.storeBytes(of: states, toByteOffset: run.question + first, as: SIMD16<UInt8>.self)
            }
        }
        for rating in ratings {
            let mark = marks.load(fromByteOffset: rating.mark, as: UInt8.self)
            let rank = rank(of: UInt16(rating.states[mark]), question: rating.question)
            ranks.storeBytes(of: rank, toByteOffset: rating.question, as: UInt8.self)
        }
    }

    /// Calls `body` with each pair of which a mark at a position is part, and its state.
    package func forEachPair(
        ofMark position: Int,
        in marks: UnsafeRawBufferPointer,
        _ body: (_ question: Int, _ state: UInt16) -> Void
    ) {
        for run in pairRuns {
            for first in [run.wanted, run.current] where (first..<(first + run.count)).contains(position) {
                let item = position - first
                let wanted = pointStates[marks[run.wanted + item]]
                let current = pointStates[marks[run.current + item]]
                body(run.question + item, UInt16(wanted) * UInt16(plan.scale.states) + UInt16(current))
            }
        }
    }
}
