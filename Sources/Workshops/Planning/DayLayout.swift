import Curriculum
import Reference

/// A day of an event with its fixed blocks, breaks moved to where prayer needs them.
struct DayLayout: Hashable, Sendable {
    let number: Int
    let window: TimeSlot
    let blocks: [FixedBlock]

    /// Pauses for which no break was found.
    let missed: [EventConditions.Pause]

    /// Lays out a day of a course.
    ///
    /// A pause is covered by a break that has room for it within its window. Where none has, the break that need move least is
    /// moved, by five minutes at a time and at most by `shift`, without touching another block or leaving a pause that is
    /// covered; a break that is shorter than the pause grows, as lunch does on a Friday, to a whole number of five minutes.
    /// Where `shift` is `nil` no break is moved or grows.
    init?(_ day: CourseDay, number: Int, pauses: [EventConditions.Pause], shift: Minutes?) {
        guard let window = TimeSlot(from: day.start, to: day.end) else { return nil }
        let today = pauses.filter { $0.window.overlaps(window) }
        var blocks = day.fixed
        var covered = today.filter { blocks.cover($0) }
        var missed: [EventConditions.Pause] = []
        for pause in today where !blocks.cover(pause) {
            if let shift, let moved = DayLayout.moving(blocks, for: pause, keeping: covered, within: window, by: shift) {
                blocks = moved
                covered.append(pause)
            } else {
                missed.append(pause)
            }
        }
        self.number = number
        self.window = window
        self.blocks = blocks.sorted { $0.slot.start < $1.slot.start }
        self.missed = missed
    }

    private static func moving(
        _ blocks: [FixedBlock],
        for pause: EventConditions.Pause,
        keeping covered: [EventConditions.Pause],
        within window: TimeSlot,
        by shift: Minutes
    ) -> [FixedBlock]? {
        let steps = stride(from: 5, through: max(shift.count, 0), by: 5).flatMap { [$0, -$0] }
        for step in [0] + steps {
            for (position, block) in blocks.enumerated() where block.kind.isBreak {
                guard let start = MinuteOfDay(block.slot.start.minutes + step),
                    let length = Minutes(max(block.slot.length.count, (pause.length.count + 4) / 5 * 5)),
                    let slot = TimeSlot(from: start, lasting: length), slot.holds(pause),
                    window.start <= slot.start, slot.end <= window.end
                else { continue }
                let others = blocks.enumerated().filter { $0.offset != position }.map(\.element)
                guard !others.contains(where: { $0.slot.overlaps(slot) }) else { continue }
                let moved = others + [FixedBlock(kind: block.kind, slot: slot, assessment: block.assessment)]
                if covered.allSatisfy(moved.cover) { return moved }
            }
        }
        return nil
    }

    /// When lunch begins, 13:00 where there is none.
    var noon: Int {
        blocks.first { $0.kind == .lunch || $0.kind == .prayer }?.slot.start.minutes ?? 780
    }

    /// When the last break begins; `nil` on a day without one.
    var lastBreak: MinuteOfDay? { blocks.last { $0.kind.isBreak }?.slot.start }

    /// When lunch is over; `nil` on a day without one.
    var lunchEnd: MinuteOfDay? { blocks.first { $0.kind == .lunch }?.slot.end }
}

extension [FixedBlock] {
    /// Whether one of them is a break with room for a pause, within the pause's window.
    fileprivate func cover(_ pause: EventConditions.Pause) -> Bool {
        contains { $0.kind.isBreak && $0.slot.holds(pause) }
    }
}

extension TimeSlot {
    /// Whether there is room in it for a pause, within the pause's window.
    fileprivate func holds(_ pause: EventConditions.Pause) -> Bool {
        min(end, pause.window.end).minutes - max(start, pause.window.start).minutes >= pause.length.count
    }
}
