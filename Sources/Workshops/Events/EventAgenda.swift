package import Curriculum
package import Reference

/// The agenda of an event on its dates, as it is given to those who come: what every output is made of.
///
/// Identifiers are unique and every link leads somewhere. Days ascend, and confirmed entries that share a room or a
/// stream never overlap; what is cancelled stays, so that it can be called off in calendars, and takes no time.
package struct EventAgenda: Hashable, Sendable {
    /// What the event is, where, and in which version.
    package let heading: EventHeading

    /// The groups that work side by side; none when all attend everything.
    package let streams: [EventStream]

    /// The rooms that entries take place in.
    package let rooms: [EventRoom]

    /// Those whom entries name.
    package let people: [EventPerson]

    /// Who comes from which country.
    package let delegations: [EventDelegation]

    /// Its days, each later than the one before.
    package let days: [EventDay]

    /// Creates an agenda, or throws every reason why it cannot stand.
    package init(
        heading: EventHeading,
        streams: [EventStream] = [],
        rooms: [EventRoom],
        people: [EventPerson],
        delegations: [EventDelegation] = [],
        days: [EventDay]
    ) throws(EventFaults) {
        self.heading = heading
        self.streams = streams
        self.rooms = rooms
        self.people = people
        self.delegations = delegations
        self.days = days
        let faults = EventFaults.all(in: self)
        guard faults.isEmpty else { throw EventFaults(faults: faults) }
    }

    /// The room with an identifier, if the event has it.
    package func room(_ id: RoomID) -> EventRoom? { rooms.first { $0.id == id } }

    /// The person with an identifier, if the event names them.
    package func person(_ id: PersonID) -> EventPerson? { people.first { $0.id == id } }

    /// The stream with an identifier, if the event has it.
    package func stream(_ id: StreamID) -> EventStream? { streams.first { $0.id == id } }

    /// The streams that attend an entry, in the order of the event: those that it names, else all.
    package func streams(of entry: EventEntry) -> [EventStream] {
        entry.streams.isEmpty ? streams : streams.filter { entry.streams.contains($0.id) }
    }

    /// Whether all attend an entry.
    package func isPlenary(_ entry: EventEntry) -> Bool { streams(of: entry).count == streams.count }
}

/// What an event is, where, and in which version.
package struct EventHeading: Hashable, Sendable {
    /// The name by which calendars know the event, for good.
    package let id: EventID

    /// Its title.
    package let title: LocalisedText

    /// Who holds it.
    package let organiser: EventOrganiser

    /// Where it takes place.
    package let venue: EventVenue

    /// Which edition of the agenda this is, from 0: it grows with each publication.
    package let sequence: Int

    /// When this edition was published.
    package let published: Moment

    /// Creates a heading, or `nil` when the edition is below 0.
    package init?(
        id: EventID,
        title: LocalisedText,
        organiser: EventOrganiser,
        venue: EventVenue,
        sequence: Int,
        published: Moment
    ) {
        guard sequence >= 0 else { return nil }
        self.id = id
        self.title = title
        self.organiser = organiser
        self.venue = venue
        self.sequence = sequence
        self.published = published
    }
}

/// The identifier of an event.
package typealias EventID = Identifier<EventAgenda>

/// Who holds an event.
package struct EventOrganiser: Hashable, Sendable {
    /// The name.
    package let name: LocalisedText

    /// Where answers to invitations go.
    package let address: MailAddress?

    /// Creates an organiser.
    package init(name: LocalisedText, address: MailAddress? = nil) {
        self.name = name
        self.address = address
    }
}

/// Where an event takes place.
package struct EventVenue: Hashable, Sendable {
    /// The house.
    package let name: LocalisedText

    /// The city.
    package let city: LocalisedText

    /// The host country.
    package let country: CountryCode

    /// Whose clock the agenda is written in.
    package let zone: ZoneName

    /// Creates a venue.
    package init(name: LocalisedText, city: LocalisedText, country: CountryCode, zone: ZoneName) {
        self.name = name
        self.city = city
        self.country = country
        self.zone = zone
    }
}

/// A group of participants that stays together while others work beside it.
package struct EventStream: Hashable, Sendable {
    /// Its identifier.
    package let id: StreamID

    /// What it is called.
    package let name: LocalisedText

    /// Creates a stream.
    package init(id: StreamID, name: LocalisedText) {
        self.id = id
        self.name = name
    }
}

/// The identifier of a stream.
package typealias StreamID = Identifier<EventStream>

/// A room of an event.
package struct EventRoom: Hashable, Sendable {
    /// Its identifier, that of the course.
    package let id: RoomID

    /// What it is called.
    package let name: LocalisedText

    /// Creates a room.
    package init(id: RoomID, name: LocalisedText) {
        self.id = id
        self.name = name
    }
}
