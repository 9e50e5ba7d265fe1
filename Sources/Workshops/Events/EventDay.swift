package import Curriculum
package import Reference

/// One day of an event.
package struct EventDay: Hashable, Sendable {
    /// Its date at the venue.
    package let date: CalendarDate

    /// What it is about.
    package let theme: LocalisedText?

    /// Who chairs it.
    package let chair: PersonID?

    /// Everything on it, in order of time.
    package let entries: [EventEntry]

    /// Creates a day, whose entries may come in any order.
    package init(date: CalendarDate, theme: LocalisedText? = nil, chair: PersonID? = nil, entries: [EventEntry]) {
        self.date = date
        self.theme = theme
        self.chair = chair
        self.entries = entries.sorted { ($0.slot.start, $0.slot.end, $0.id) < ($1.slot.start, $1.slot.end, $1.id) }
    }

    /// From the start of its first to the end of its last entry, those that are cancelled left out.
    package var span: TimeSlot? {
        let slots = entries.filter { $0.state == .confirmed }.map(\.slot)
        guard let first = slots.map(\.start).min(), let last = slots.map(\.end).max() else { return nil }
        return TimeSlot(from: first, to: last)
    }
}

/// One entry of an event's agenda.
package struct EventEntry: Hashable, Sendable {
    /// The name by which calendars know it, for good: it stays when the entry moves.
    package let id: EventEntryID

    /// When it is, on the clock of the venue.
    package let slot: TimeSlot

    /// What it is called.
    package let title: LocalisedText

    /// What it is.
    package let kind: EventEntryKind

    /// The streams that attend it; empty for all.
    package let streams: [StreamID]

    /// Where it takes place.
    package let room: RoomID?

    /// Those who lead it, serve in it or look after it.
    package let people: [PersonID]

    /// The outcomes that it serves, by their short labels.
    package let outcomes: [OutcomeID]

    /// Whether its subject needs care for those who take part.
    package let isSensitive: Bool

    /// Where its document is found in the package of the course.
    package let document: String?

    /// Whether it takes place.
    package let state: EventEntryState

    /// Creates an entry.
    package init(
        id: EventEntryID,
        slot: TimeSlot,
        title: LocalisedText,
        kind: EventEntryKind,
        streams: [StreamID] = [],
        room: RoomID? = nil,
        people: [PersonID] = [],
        outcomes: [OutcomeID] = [],
        isSensitive: Bool = false,
        document: String? = nil,
        state: EventEntryState = .confirmed
    ) {
        self.id = id
        self.slot = slot
        self.title = title
        self.kind = kind
        self.streams = streams
        self.room = room
        self.people = people
        self.outcomes = outcomes
        self.isSensitive = isSensitive
        self.document = document
        self.state = state
    }
}

/// The identifier of an entry of an event's agenda.
package typealias EventEntryID = Identifier<EventEntry>

/// Whether an entry takes place.
package enum EventEntryState: String, CaseIterable, Hashable, Sendable {
    case confirmed
    case cancelled
}

/// What an entry is: a session of some kind, or a block around sessions.
package enum EventEntryKind: Hashable, Sendable {
    case session(SessionKind)
    case block(FixedBlockKind)

    /// Every kind: sessions first.
    package static let all =
        SessionKind.allCases.map(EventEntryKind.session) + FixedBlockKind.allCases.map(EventEntryKind.block)

    /// The kind of a name, or `nil` when there is no such kind.
    package init?(name: String) {
        guard let kind = EventEntryKind.all.first(where: { $0.name == name }) else { return nil }
        self = kind
    }

    /// Its name in files; no block has the name of a session's kind.
    package var name: String {
        switch self {
        case .session(let kind): kind.rawValue
        case .block(let kind): kind.rawValue
        }
    }

    /// Whether participants rest in it.
    package var isBreak: Bool {
        switch self {
        case .session: false
        case .block(let kind): kind.isBreak
        }
    }
}
