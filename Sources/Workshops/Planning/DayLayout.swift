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
    /// moved, by five minutes at a time and at most by `shift`, without touching another block; a Friday's lunch grows with a
    /// pause that is longer than it. Where `shift` is `nil` no break is moved or grows.
    init?(_ day: CourseDay, number: Int, pauses: [EventConditions.Pause], shift: Minutes?) {
        guard let window = TimeSlot(from: day.start, to: day.end) else { return nil }
        var blocks = day.fixed
        var missed: [EventConditions.Pause] = []
        for pause in pauses where pause.window.overlaps(window) {
            if blocks.contains(where: { $0.kind.isBreak && $0.slot.holds(pause) }) { continue }
            if let shift, let moved = DayLayout.moving(blocks, for: pause, within: window, by: shift) {
                blocks = moved
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
        within window: TimeSlot,
        by shift: Minutes
    ) -> [FixedBlock]? {
        let steps = stride(from: 5, through: max(shift.count, 0), by: 5).flatMap { [$0, -$0] }
        for step in [0] + steps {
            for (position, block) in blocks.enumerated() where block.kind.isBreak {
                let length = max(block.slot.length, pause.length)
                guard let start = MinuteOfDay(block.slot.start.minutes + step),
                    let slot = TimeSlot(from: start, lasting: length), slot.holds(pause),
                    window.start <= slot.start, slot.end <= window.end
                else { continue }
                let others = blocks.enumerated().filter { $0.offset != position }.map(\.element)
                guard !others.contains(where: { $0.slot.overlaps(slot) }) else { continue }
                return others + [FixedBlock(kind: block.kind, slot: slot, assessment: block.assessment)]
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

extension TimeSlot {
    /// Whether there is room in it for a pause, within the pause's window.
    fileprivate func holds(_ pause: EventConditions.Pause) -> Bool {
        min(end, pause.window.end).minutes - max(start, pause.window.start).minutes >= pause.length.count
    }
}
