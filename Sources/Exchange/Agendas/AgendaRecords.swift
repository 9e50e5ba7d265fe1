import Curriculum
import Reference
import Workshops

/// What stands in an agenda's JSON, key by key.
struct AgendaRecord: Codable {
    let format: String
    let id: String
    let title: TextRecord
    let organiser: OrganiserRecord
    let venue: VenueRecord
    let sequence: Int
    let published: String
    let streams: [NamedRecord]
    let rooms: [NamedRecord]
    let people: [PersonRecord]
    let delegations: [DelegationRecord]
    let days: [DayRecord]

    init(_ agenda: EventAgenda, _ zone: ZoneRules) {
        let heading = agenda.heading
        format = AgendaJSON.format
        id = heading.id.text
        title = TextRecord(heading.title)
        organiser = OrganiserRecord(
            name: TextRecord(heading.organiser.name),
            email: heading.organiser.address?.text
        )
        venue = VenueRecord(
            name: TextRecord(heading.venue.name),
            city: TextRecord(heading.venue.city),
            country: heading.venue.country.text,
            zone: heading.venue.zone.text
        )
        sequence = heading.sequence
        published = heading.published.iso
        streams = agenda.streams.map { NamedRecord(id: $0.id.text, name: TextRecord($0.name)) }
        rooms = agenda.rooms.map { NamedRecord(id: $0.id.text, name: TextRecord($0.name)) }
        people = agenda.people.map(PersonRecord.init)
        delegations = agenda.delegations.map {
            DelegationRecord(country: $0.country.text, count: $0.count, remote: $0.remoteCount, zone: $0.zone.text)
        }
        days = agenda.days.map { DayRecord($0, zone) }
    }

    func agenda() throws -> EventAgenda {
        let heading = EventHeading(
            id: try made(id, "id") { EventID($0) },
            title: try title.text("title"),
            organiser: EventOrganiser(
                name: try organiser.name.text("organiser.name"),
                address: try organiser.email.map { try made($0, "organiser.email") { MailAddress($0) } }
            ),
            venue: EventVenue(
                name: try venue.name.text("venue.name"),
                city: try venue.city.text("venue.city"),
                country: try made(venue.country, "venue.country") { CountryCode($0) },
                zone: try made(venue.zone, "venue.zone") { ZoneName($0) }
            ),
            sequence: sequence,
            published: try made(published, "published") { Moment(iso: $0) }
        )
        guard let heading else { throw UnreadValue("sequence", sequence) }
        return try EventAgenda(
            heading: heading,
            streams: streams.map {
                EventStream(id: try made($0.id, "streams.id") { StreamID($0) }, name: try $0.name.text("streams.name"))
            },
            rooms: rooms.map {
                EventRoom(id: try made($0.id, "rooms.id") { RoomID($0) }, name: try $0.name.text("rooms.name"))
            },
            people: people.map { try $0.person() },
            delegations: delegations.map { try $0.delegation() },
            days: days.map { try $0.day() }
        )
    }
}

/// A text with its translations.
struct TextRecord: Codable {
    let main: String
    let words: [String: String]

    init(_ text: LocalisedText) {
        main = text.main.rawValue
        words = Dictionary(
            text.languages.map { ($0.rawValue, text[$0] ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func text(_ key: String) throws -> LocalisedText {
        let main = try made(main, "\(key).main") { Language(rawValue: $0) }
        var texts: [Language: String] = [:]
        for (tag, text) in words { texts[try made(tag, "\(key).words") { Language(rawValue: $0) }] = text }
        guard let text = LocalisedText(texts, main: main) else { throw UnreadValue("\(key).words", "") }
        return text
    }
}

struct OrganiserRecord: Codable {
    let name: TextRecord
    let email: String?
}

struct VenueRecord: Codable {
    let name: TextRecord
    let city: TextRecord
    let country: String
    let zone: String
}

struct NamedRecord: Codable {
    let id: String
    let name: TextRecord
}

struct PersonRecord: Codable {
    let id: String
    let name: TextRecord
    let role: TextRecord?
    let country: String?
    let email: String?
    let remote: String?

    init(_ person: EventPerson) {
        id = person.id.text
        name = TextRecord(person.name)
        role = person.role.map(TextRecord.init)
        country = person.country?.text
        email = person.address?.text
        if case .remote(let zone) = person.presence { remote = zone.text } else { remote = nil }
    }

    func person() throws -> EventPerson {
        EventPerson(
            id: try made(id, "people.id") { PersonID($0) },
            name: try name.text("people.name"),
            role: try role?.text("people.role"),
            country: try country.map { try made($0, "people.country") { CountryCode($0) } },
            address: try email.map { try made($0, "people.email") { MailAddress($0) } },
            presence: try remote.map { .remote(try made($0, "people.remote") { ZoneName($0) }) } ?? .atTheVenue
        )
    }
}

struct DelegationRecord: Codable {
    let country: String
    let count: Int
    let remote: Int
    let zone: String

    func delegation() throws -> EventDelegation {
        let delegation = EventDelegation(
            country: try made(country, "delegations.country") { CountryCode($0) },
            count: count,
            remoteCount: remote,
            zone: try made(zone, "delegations.zone") { ZoneName($0) }
        )
        guard let delegation else { throw UnreadValue("delegations.count", count) }
        return delegation
    }
}

struct DayRecord: Codable {
    let date: String
    let theme: TextRecord?
    let chair: String?
    let entries: [EntryRecord]

    init(_ day: EventDay, _ zone: ZoneRules) {
        date = day.date.description
        theme = day.theme.map(TextRecord.init)
        chair = day.chair?.text
        entries = day.entries.map { EntryRecord($0, on: day.date, zone) }
    }

    func day() throws -> EventDay {
        EventDay(
            date: try made(date, "days.date") { CalendarDate(iso: $0) },
            theme: try theme?.text("days.theme"),
            chair: try chair.map { try made($0, "days.chair") { PersonID($0) } },
            entries: try entries.map { try $0.entry() }
        )
    }
}

struct EntryRecord: Codable {
    let id: String
    let start: String
    let end: String
    let begins: String
    let ends: String
    let title: TextRecord
    let kind: String
    let streams: [String]
    let room: String?
    let people: [String]
    let outcomes: [String]
    let sensitive: Bool
    let document: String?
    let status: String

    init(_ entry: EventEntry, on date: CalendarDate, _ zone: ZoneRules) {
        func time(_ minute: MinuteOfDay) -> String { zone.time(at: zone.second(of: minute, on: date))?.iso ?? "" }
        id = entry.id.text
        start = entry.slot.start.description
        end = entry.slot.end.description
        begins = time(entry.slot.start)
        ends = time(entry.slot.end)
        title = TextRecord(entry.title)
        kind = entry.kind.name
        streams = entry.streams.map(\.text)
        room = entry.room?.text
        people = entry.people.map(\.text)
        outcomes = entry.outcomes.map(\.text)
        sensitive = entry.isSensitive
        document = entry.document
        status = entry.state.rawValue
    }

    func entry() throws -> EventEntry {
        let start = try made(start, "entries.start") { MinuteOfDay(clock: $0) }
        return EventEntry(
            id: try made(id, "entries.id") { EventEntryID($0) },
            slot: try made(end, "entries.end") { MinuteOfDay(clock: $0).flatMap { TimeSlot(from: start, to: $0) } },
            title: try title.text("entries.title"),
            kind: try made(kind, "entries.kind") { EventEntryKind(name: $0) },
            streams: try streams.map { try made($0, "entries.streams") { StreamID($0) } },
            room: try room.map { try made($0, "entries.room") { RoomID($0) } },
            people: try people.map { try made($0, "entries.people") { PersonID($0) } },
            outcomes: try outcomes.map { try made($0, "entries.outcomes") { OutcomeID($0) } },
            isSensitive: sensitive,
            document: document,
            state: try made(status, "entries.status") { EventEntryState(rawValue: $0) }
        )
    }
}

/// The value that a type makes of a text, or an error that names the key.
private func made<Value>(_ text: String, _ key: String, _ make: (String) -> Value?) throws -> Value {
    guard let value = make(text) else { throw UnreadValue(key, text) }
    return value
}
