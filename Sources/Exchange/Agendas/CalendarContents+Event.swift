package import Curriculum
package import Reference
package import Workshops

/// Whose calendar of an event it is.
package enum CalendarScope: Hashable, Sendable {
    /// Everybody's.
    case all

    /// That of a person: where the agenda names them, and on days on which it does what frames them: opening, tests, closing.
    case person(PersonID)

    /// That of a room.
    case room(RoomID)

    /// That of a group: what it attends, breaks among it.
    case stream(StreamID)
}

extension CalendarContents {
    /// The calendar of an event, or of one of its people, rooms or groups.
    ///
    /// It is published (RFC 5546, 3.2.1) where the organiser has an address; a published calendar asks nobody to come.
    /// There is none where `zone` is not that of the venue.
    package init?(
        of agenda: EventAgenda,
        for scope: CalendarScope = .all,
        in language: Language,
        zone: ZoneRules,
        labels: LabelCatalogue
    ) {
        guard let words = CalendarWords(agenda, language, zone, labels) else { return nil }
        self.init(
            method: words.organiser == nil ? nil : .publish,
            id: words.id(of: scope),
            name: words.name(of: scope),
            published: agenda.heading.published,
            zone: words.zone,
            events: words.entries(of: scope).map { words.event(of: $1, on: $0) }
        )
    }

    /// The invitations of a person to what the agenda names them for: one calendar an entry, as RFC 5546, 3.2.2 wants it.
    ///
    /// What is cancelled is called off. There are none where the person or the organiser has no address.
    package static func invitations(
        of person: PersonID,
        to agenda: EventAgenda,
        in language: Language,
        zone: ZoneRules,
        labels: LabelCatalogue
    ) -> [CalendarContents] {
        guard let words = CalendarWords(agenda, language, zone, labels), words.organiser != nil,
            let attendee = words.attendee(person)
        else { return [] }
        return words.entries(of: .person(person)).filter { words.agenda.names(person, in: $1, on: $0) }
            .map { day, entry in
                CalendarContents(
                    method: entry.state == .confirmed ? .request : .cancel,
                    id: words.id(of: .person(person)),
                    name: words.name(of: .all),
                    published: agenda.heading.published,
                    zone: words.zone,
                    events: [words.event(of: entry, on: day, attendee: attendee)]
                )
            }
    }
}

/// What calendars of an event say in a language.
private struct CalendarWords {
    let agenda: EventAgenda
    let language: Language
    let zone: ZoneRules
    let labels: LabelCatalogue

    init?(_ agenda: EventAgenda, _ language: Language, _ zone: ZoneRules, _ labels: LabelCatalogue) {
        guard zone.name == agenda.heading.venue.zone, let first = agenda.days.first, let last = agenda.days.last,
            zone.years.contains(first.date.year), zone.years.contains(last.date.year)
        else { return nil }
        self.agenda = agenda
        self.language = language
        self.zone = zone
        self.labels = labels
    }

    var organiser: CalendarPerson? {
        let organiser = agenda.heading.organiser
        return organiser.address.map { CalendarPerson(name: text(organiser.name), address: $0) }
    }

    func attendee(_ id: PersonID) -> CalendarPerson? {
        guard let person = agenda.person(id), let address = person.address else { return nil }
        return CalendarPerson(name: text(person.name), address: address)
    }

    func id(of scope: CalendarScope) -> String {
        switch scope {
        case .all: agenda.heading.id.text
        case .person(let person): "person-\(person)@\(agenda.heading.id)"
        case .room(let room): "room-\(room)@\(agenda.heading.id)"
        case .stream(let stream): "group-\(stream)@\(agenda.heading.id)"
        }
    }

    func name(of scope: CalendarScope) -> Wording {
        let title = agenda.heading.title.words(for: language)
        let own: LocalisedText? =
            switch scope {
            case .all: nil
            case .person(let person): agenda.person(person)?.name
            case .room(let room): agenda.room(room)?.name
            case .stream(let stream): agenda.stream(stream)?.name
            }
        guard let own else { return title }
        return Wording(text: "\(title.text) – \(text(own))", language: title.language)
    }

    func entries(of scope: CalendarScope) -> [(day: EventDay, entry: EventEntry)] {
        agenda.days.flatMap { day in
            day.entries
                .filter { entry in
                    switch scope {
                    case .all: true
                    case .room(let room): entry.room == room
                    case .stream(let stream): entry.streams.isEmpty || entry.streams.contains(stream)
                    case .person(let person):
                        agenda.names(person, in: entry, on: day)
                            || entry.kind.isFrame && entry.streams.isEmpty
                                && day.entries.contains { agenda.names(person, in: $0, on: day) }
                    }
                }
                .map { (day, $0) }
        }
    }

    func event(of entry: EventEntry, on day: EventDay, attendee: CalendarPerson? = nil) -> CalendarEvent {
        CalendarEvent(
            id: "\(entry.id)@\(agenda.heading.id)",
            sequence: agenda.heading.sequence,
            date: day.date,
            slot: entry.slot,
            summary: summary(of: entry),
            description: description(of: entry, on: day),
            location: location(of: entry),
            categories: [entry.kind.name] + (entry.isSensitive ? [CalendarEvent.sensitive] : []),
            color: entry.kind.calendarColor,
            state: entry.state,
            isFree: entry.kind.isBreak,
            organiser: organiser,
            attendee: attendee
        )
    }

    /// The title, with the groups where not all attend: side by side in a calendar they are told apart by it.
    private func summary(of entry: EventEntry) -> Wording {
        let title = entry.title.words(for: language)
        guard !agenda.isPlenary(entry) else { return title }
        let groups = agenda.streams(of: entry).map { text($0.name) }.joined(separator: comma)
        return Wording(text: "\(title.text) · \(groups)", language: title.language)
    }

    private func location(of entry: EventEntry) -> Wording {
        let venue = agenda.heading.venue
        let parts = [entry.room.flatMap(agenda.room)?.name, venue.name, venue.city].compactMap(\.self)
        return Wording(text: parts.map(text).joined(separator: comma), language: language)
    }

    private func description(of entry: EventEntry, on day: EventDay) -> Wording? {
        var facts: [(key: String, values: [String])] = [
            ("participants", agenda.isPlenary(entry) ? [] : agenda.streams(of: entry).map { text($0.name) }),
            ("led_by", entry.people.compactMap(agenda.person).map(named)),
            ("learning_outcomes", entry.outcomes.map(\.text)),
            ("event_document", [entry.document].compactMap(\.self)),
        ]
        if let chair = day.chair.flatMap(agenda.person), !entry.kind.isBreak {
            facts.append(("event_chair", [named(chair)]))
        }
        var lines = facts.filter { !$0.values.isEmpty }
            .map { "\(labels($0.key, in: language)): \($0.values.joined(separator: comma))" }
        if entry.isSensitive { lines.append(labels("sensitivity_2", in: language)) }
        guard !lines.isEmpty else { return nil }
        return Wording(text: lines.joined(separator: "\n"), language: language)
    }

    private func named(_ person: EventPerson) -> String {
        guard let role = person.role else { return text(person.name) }
        return "\(text(person.name)) (\(text(role)))"
    }

    private func text(_ text: LocalisedText) -> String { text.words(for: language).text }

    private var comma: String { language == .arabic ? "، " : ", " }
}

extension CalendarEvent {
    /// The key word of entries whose subject needs care.
    package static let sensitive = "sensitive"
}

extension EventAgenda {
    fileprivate func names(_ person: PersonID, in entry: EventEntry, on day: EventDay) -> Bool {
        entry.people.contains(person) || day.chair == person && !entry.kind.isBreak
    }
}

extension EventEntryKind {
    /// The colour in calendars (RFC 7986, 5.9), by a name of CSS, near that of the week view.
    fileprivate var calendarColor: String {
        switch self {
        case .session(.lecture): "teal"
        case .session(.practical): "chocolate"
        case .session(.debrief): "mediumorchid"
        case .block(let kind): kind.isBreak ? "slategray" : kind.isWork ? "olivedrab" : "midnightblue"
        }
    }
}

extension EventEntryKind {
    /// Whether it is a block around sessions in which people do something.
    fileprivate var isFrame: Bool {
        if case .block = self { !isBreak } else { false }
    }
}
