import Curriculum
import Reference

/// Moves the breaks of a day to where prayer needs them.
///
/// As few pauses as can be are left without a break; then breaks move and grow by as few minutes as can be, rather later than
/// earlier. A break moves by steps of five minutes, once, without touching another block or leaving the day. A break that is
/// shorter than its pause grows, as lunch does on a Friday, to a whole number of five minutes.
struct BreakMoves {
    private let window: TimeSlot
    private let steps: [Int]
    private let pauses: [EventConditions.Pause]
    private var best: (blocks: [FixedBlock], missed: Int, minutes: Int)?

    /// Prepares moves by `shift` at most.
    init(within window: TimeSlot, by shift: Minutes, for pauses: [EventConditions.Pause]) {
        self.window = window
        self.pauses = pauses
        steps = [0] + stride(from: 5, through: shift.count, by: 5).flatMap { [$0, -$0] }
    }

    /// The blocks of a day with its breaks moved.
    func moved(_ blocks: [FixedBlock]) -> [FixedBlock] {
        var search = self
        search.descend(blocks, moved: [], givenUp: [], minutes: 0)
        return search.best?.blocks ?? blocks
    }

    private mutating func descend(_ blocks: [FixedBlock], moved: Set<Int>, givenUp: Set<Int>, minutes: Int) {
        if let best, (best.missed, best.minutes) <= (givenUp.count, minutes) { return }
        guard let next = pauses.indices.first(where: { !givenUp.contains($0) && !blocks.cover(pauses[$0]) }) else {
            let missed = pauses.count { !blocks.cover($0) }
            if let best, (best.missed, best.minutes) <= (missed, minutes) { return }
            best = (blocks, missed, minutes)
            return
        }
        for step in steps {
            for position in blocks.indices where !moved.contains(position) {
                guard let block = self.moved(blocks[position], by: step, to: pauses[next]),
                    !blocks.enumerated()
                        .contains(where: { $0.offset != position && $0.element.slot.overlaps(block.slot) })
                else { continue }
                var others = blocks
                others[position] = block
                let grown = block.slot.length.count - blocks[position].slot.length.count
                descend(others, moved: moved.union([position]), givenUp: givenUp, minutes: minutes + abs(step) + grown)
            }
        }
        descend(blocks, moved: moved, givenUp: givenUp.union([next]), minutes: minutes)
    }

    /// A break moved by some minutes and grown to a pause; `nil` where it does not cover the pause or is no break.
    private func moved(_ block: FixedBlock, by step: Int, to pause: EventConditions.Pause) -> FixedBlock? {
        guard block.kind.isBreak, let start = MinuteOfDay(block.slot.start.minutes + step),
            let length = Minutes(max(block.slot.length.count, (pause.length.count + 4) / 5 * 5)),
            let slot = TimeSlot(from: start, lasting: length), slot.holds(pause),
            window.start <= slot.start, slot.end <= window.end
        else { return nil }
        return FixedBlock(kind: block.kind, slot: slot, assessment: block.assessment)
    }
}

extension [FixedBlock] {
    /// Whether one of them is a break with room for a pause, within the pause's window.
    func cover(_ pause: EventConditions.Pause) -> Bool {
        contains { $0.kind.isBreak && $0.slot.holds(pause) }
    }
}

extension TimeSlot {
    /// Whether there is room in it for a pause, within the pause's window.
    fileprivate func holds(_ pause: EventConditions.Pause) -> Bool {
        min(end, pause.window.end).minutes - max(start, pause.window.start).minutes >= pause.length.count
    }
}
