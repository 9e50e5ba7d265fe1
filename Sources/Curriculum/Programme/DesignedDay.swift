package import Reference

/// A day of a course laid out as its designer means it: sessions in the given order in the gaps between fixed blocks.
package struct DesignedDay: Hashable, Sendable {
    /// Everything on the day, in order of time.
    package let entries: [DayEntry]

    /// The first session that did not fit, if any.
    package let overflow: SessionID?

    /// Lays out a day.
    ///
    /// A session goes into the first gap after the session before it that is long enough.
    package init(_ day: CourseDay, sessions: (SessionID) -> Session?) {
        var entries = day.fixed.map { DayEntry(slot: $0.slot, content: .fixed($0)) }
        var overflow: SessionID?
        var time = day.start
        for session in day.sessions.compactMap(sessions) {
            guard let slot = day.firstGap(for: session.minutes, from: time) else {
                overflow = overflow ?? session.id
                continue
            }
            entries.append(DayEntry(slot: slot, content: .session(session.id)))
            time = slot.end
        }
        self.entries = entries.sorted { ($0.slot.start, $0.slot.end) < ($1.slot.start, $1.slot.end) }
        self.overflow = overflow
    }
}

/// One entry of a day.
package struct DayEntry: Hashable, Sendable {
    /// When it is.
    package let slot: TimeSlot

    /// What it is.
    package let content: Content

    /// Creates an entry.
    package init(slot: TimeSlot, content: Content) {
        self.slot = slot
        self.content = content
    }

    /// What stands at a time of a day.
    package enum Content: Hashable, Sendable {
        /// A session of the course.
        case session(SessionID)

        /// A block that does not move.
        case fixed(FixedBlock)
    }
}

extension CourseDay {
    /// The earliest slot of a length, from a time on, inside the day and clear of fixed blocks.
    package func firstGap(for length: Minutes, from time: MinuteOfDay) -> TimeSlot? {
        var start = time
        for block in fixed where block.slot.end > start {
            if let slot = TimeSlot(from: start, lasting: length), slot.end <= block.slot.start { return slot }
            start = max(start, block.slot.end)
        }
        guard let slot = TimeSlot(from: start, lasting: length), slot.end <= end else { return nil }
        return slot
    }
}
