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
    /// A pause is covered by a break that has room for it within its window. Where pauses are not covered, breaks move by steps of
    /// five minutes and at most by `shift`, as `BreakMoves` says. Where `shift` is `nil` no break moves or grows.
    init?(_ day: CourseDay, number: Int, pauses: [EventConditions.Pause], shift: Minutes?) {
        guard let window = TimeSlot(from: day.start, to: day.end) else { return nil }
        let today = pauses.filter { $0.window.overlaps(window) }
        let blocks = shift.map { BreakMoves(within: window, by: $0, for: today).moved(day.fixed) } ?? day.fixed
        self.number = number
        self.window = window
        self.blocks = blocks.sorted { $0.slot.start < $1.slot.start }
        missed = today.filter { !blocks.cover($0) }
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
