import Curriculum
package import Reference

/// Why an agenda cannot stand.
package struct EventFaults: Error, Hashable, Sendable {
    /// Every reason.
    package let faults: [Fault]

    /// Puts reasons together.
    package init(faults: [Fault]) {
        self.faults = faults
    }

    /// One reason.
    package enum Fault: Hashable, Sendable, CustomStringConvertible {
        /// The event has no day.
        case noDay

        /// A day of the course has no date.
        case noDate(day: Int)

        /// A day does not come after the one before it.
        case dayNotLater(CalendarDate)

        /// An identifier stands twice.
        case repeated(thing: Thing, id: String)

        /// An entry or a day names what the event does not have.
        case unknown(thing: Thing, id: String, namedBy: String)

        /// Two confirmed entries take place in one room at a time.
        case roomTaken(room: String, first: EventEntryID, second: EventEntryID)

        /// Two confirmed entries want one stream at a time.
        case streamTaken(first: EventEntryID, second: EventEntryID)

        /// The reason in one sentence without a full stop.
        package var description: String {
            switch self {
            case .noDay: "the event has no day"
            case .noDate(let day): "day \(day) has no date"
            case .dayNotLater(let date): "\(date) does not come after the day before it"
            case .repeated(let thing, let id): "\(thing.rawValue) \(id) stands twice"
            case .unknown(let thing, let id, let name):
                "\(name) names \(thing.rawValue) \(id), which the event does not have"
            case .roomTaken(let room, let first, let second): "\(first) and \(second) are in \(room) at the same time"
            case .streamTaken(let first, let second): "\(first) and \(second) want the same people at the same time"
            }
        }
    }

    /// What an identifier belongs to.
    package enum Thing: String, Hashable, Sendable {
        case entry
        case room
        case person
        case stream
        case delegation
    }

    static func all(in agenda: EventAgenda) -> [Fault] {
        days(of: agenda) + repetitions(in: agenda) + links(of: agenda)
            + agenda.days.flatMap { overlaps(on: $0, agenda) }
    }

    private static func days(of agenda: EventAgenda) -> [Fault] {
        guard !agenda.days.isEmpty else { return [.noDay] }
        return zip(agenda.days, agenda.days.dropFirst())
            .compactMap { $0.date < $1.date ? nil : .dayNotLater($1.date) }
    }

    private static func repetitions(in agenda: EventAgenda) -> [Fault] {
        repeated(.entry, agenda.days.flatMap(\.entries).map(\.id.text))
            + repeated(.room, agenda.rooms.map(\.id.text)) + repeated(.person, agenda.people.map(\.id.text))
            + repeated(.stream, agenda.streams.map(\.id.text))
            + repeated(.delegation, agenda.delegations.map(\.country.text))
    }

    private static func repeated(_ thing: Thing, _ ids: [String]) -> [Fault] {
        var seen: Set<String> = []
        return ids.filter { !seen.insert($0).inserted }.map { .repeated(thing: thing, id: $0) }
    }

    private static func links(of agenda: EventAgenda) -> [Fault] {
        let (rooms, people) = (Set(agenda.rooms.map(\.id)), Set(agenda.people.map(\.id)))
        let streams = Set(agenda.streams.map(\.id))
        return agenda.days.flatMap { day -> [Fault] in
            let chair = [day.chair].compactMap(\.self).filter { !people.contains($0) }
                .map { Fault.unknown(thing: .person, id: $0.text, namedBy: day.date.description) }
            return chair
                + day.entries.flatMap { entry -> [Fault] in
                    func unknown(_ thing: Thing, _ ids: [String]) -> [Fault] {
                        ids.map { .unknown(thing: thing, id: $0, namedBy: entry.id.text) }
                    }
                    return unknown(.room, [entry.room].compactMap(\.self).filter { !rooms.contains($0) }.map(\.text))
                        + unknown(.person, entry.people.filter { !people.contains($0) }.map(\.text))
                        + unknown(.stream, entry.streams.filter { !streams.contains($0) }.map(\.text))
                }
        }
    }

    private static func overlaps(on day: EventDay, _ agenda: EventAgenda) -> [Fault] {
        let entries = day.entries.filter { $0.state == .confirmed }
        return entries.indices.flatMap { position -> [Fault] in
            let entry = entries[position]
            return entries[(position + 1)...].prefix { $0.slot.start < entry.slot.end }
                .flatMap { later -> [Fault] in
                    var faults: [Fault] = []
                    if let room = entry.room, room == later.room {
                        faults.append(.roomTaken(room: room.text, first: entry.id, second: later.id))
                    }
                    if sharesPeople(entry, later) { faults.append(.streamTaken(first: entry.id, second: later.id)) }
                    return faults
                }
        }
    }

    private static func sharesPeople(_ entry: EventEntry, _ other: EventEntry) -> Bool {
        entry.streams.isEmpty || other.streams.isEmpty || !Set(entry.streams).isDisjoint(with: other.streams)
    }
}
