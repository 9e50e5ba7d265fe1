import Curriculum
package import Reference
import Workshops

/// An event as a file: YAML, `cadre/event/1`, described in docs/events.md.
package enum EventFile {
    /// Reads an event, or throws everything that is wrong with it.
    package static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> EventReading {
        let source = try YAMLFile(bytes, file: file).root
        let findings = RecordReader.Findings()
        let form = EventForm()
        let draft = RecordReader(source, findings).finished { form.draft($0) }
        guard let draft, findings.diagnostics.isEmpty else { throw DiagnosticsError(findings.diagnostics) }
        return EventReading(draft: draft, form: form, file: file)
    }
}

/// What an event's file says, before it is held against its course.
struct EventDraft {
    var id: EventID
    var course: CourseID
    var title: LocalisedText?
    var organiser: LocalisedText
    var version: Int
    var published: CalendarDate?
    var venue: Venue
    var participants: Int?
    var dates: [CalendarDate]
    var holidays: [Holiday]
    var prayer: Prayer?
    var exposure: Minutes?
    var interpretation: Minutes?
    var interpreterTeams: Int
    var streams: [Stream]
    var rooms: [Room]
    var sessions: [SessionConditions]
    var breakShift: Minutes
    var people: [Person]
    var remote: [Remote]
    var delegations: [Delegation]
    var online: [SessionID]
    var pins: [EventConditions.Pin]
    var levels: [EventRuleID: ImpactLevel]
    var rules: [EventConditions.OwnRule]
    var accepted: [EventConditions.AcceptedWarning]
    var wishes: EventWishes

    struct Venue {
        var name: LocalisedText
        var city: LocalisedText
        var country: CountryCode
        var zone: String
        var position: GeographicPosition?
    }

    struct Prayer {
        var settings: PrayerSettings
        var lengths: PrayerPauseLengths
    }

    struct Person {
        var id: Identifier<EventConditions.Person>
        var name: String
        var role: TeamRoleID
        var travels: Bool
        var arrives: (date: CalendarDate, time: MinuteOfDay)?
        var leaves: (date: CalendarDate, time: MinuteOfDay)?
        var hours: TimeSlot?
    }

    struct Stream {
        var id: StreamID
        var name: LocalisedText
        var participants: Int
    }

    struct Room {
        var venue: EventConditions.VenueRoom
        var name: LocalisedText?
    }

    /// What an event asks of a session.
    struct SessionConditions {
        var session: SessionID
        var streams: [StreamID]
        var isRepeated: Bool
        var features: [RoomFeature]
    }

    struct Delegation {
        var country: CountryCode
        var count: Int
    }

    struct Remote {
        var country: CountryCode
        var count: Int
        var zone: String
    }
}

/// Reads the records of an event and remembers where each stands.
final class EventForm {
    private var root: RecordReader?
    private(set) var people: [RecordReader] = []
    private(set) var remote: [RecordReader] = []
    private(set) var delegations: [RecordReader] = []
    private(set) var pins: [RecordReader] = []
    private(set) var rules: [RecordReader] = []
    private(set) var levels: [RecordReader] = []
    private(set) var streams: [RecordReader] = []
    private(set) var rooms: [RecordReader] = []
    private(set) var sessions: [RecordReader] = []
    private(set) var accepted: [RecordReader] = []
    private(set) var venue: RecordReader?

    /// Where a field of the event stands.
    func place(of key: String) -> Place { root?.place(of: key) ?? Place(file: "") }

    func draft(_ reader: RecordReader) -> EventDraft? {
        root = reader
        reader.expectFormat("cadre/event/1")
        let id = reader.require("id", reader.identifier("id", of: EventAgenda.self))
        let course = reader.require("course", reader.identifier("course", of: Course.self))
        let venue = reader.require("venue", reader.record("venue", self.venue))
        let dates = reader.dates("dates")
        if !reader.has("dates") { _ = reader.require("dates", nil as Int?) }
        if dates.isEmpty, reader.has("dates") {
            reader.findings.error(
                "value",
                at: reader.place(of: "dates"),
                "`dates` has no date",
                hint: "name one for each day"
            )
        }
        for (first, second) in zip(dates, dates.dropFirst()) where second <= first {
            reader.findings.error(
                "value",
                at: reader.place(of: "dates"),
                "\(second) stands behind \(first) in `dates`",
                hint: "name each date once, in order"
            )
        }
        let title = reader.text("title")
        let organiser = reader.require("organiser", reader.text("organiser"))
        let version = reader.integer("version", in: 0...1_000_000) ?? 0
        let published = reader.date("published")
        let participants = reader.integer("participants", in: 1...10_000)
        let holidays = reader.records("holidays", holiday)
        let prayer = reader.record("prayer", self.prayer)
        let exposure = reader.minutes("exposure", in: 5...1_275)
        let interpretation = reader.minutes("interpretation", in: 5...1_275)
        let interpreterTeams = reader.integer("interpreters", in: 1...50) ?? 1
        let streams = reader.records("streams", stream)
        let rooms = reader.records("rooms", room)
        let sessions = reader.records("sessions", session)
        let breakShift = reader.minutes("break_shift", in: 0...120) ?? .zero
        let people = reader.records("people", person)
        let remote = reader.records("remote", self.remote)
        let delegations = reader.records("delegations", delegation)
        let online = reader.identifiers("online", of: Session.self)
        let pins = reader.records("pins", pin)
        let levels = reader.records("levels", level)
        let rules = reader.records("rules", ownRule)
        let accepted = reader.records("accepted", acceptance)
        let wishes = reader.record("wishes", self.wishes) ?? EventWishes()
        guard let id, let course, let venue, let organiser else { return nil }
        return EventDraft(
            id: id,
            course: course,
            title: title,
            organiser: organiser,
            version: version,
            published: published,
            venue: venue,
            participants: participants,
            dates: dates,
            holidays: holidays,
            prayer: prayer,
            exposure: exposure,
            interpretation: interpretation,
            interpreterTeams: interpreterTeams,
            streams: streams,
            rooms: rooms,
            sessions: sessions,
            breakShift: breakShift,
            people: people,
            remote: remote,
            delegations: delegations,
            online: online,
            pins: pins,
            levels: Dictionary(levels, uniquingKeysWith: { _, last in last }),
            rules: rules,
            accepted: accepted,
            wishes: wishes
        )
    }

    // MARK: Records

    private func venue(_ reader: RecordReader) -> EventDraft.Venue? {
        venue = reader
        let name = reader.require("name", reader.text("name"))
        let city = reader.require("city", reader.text("city"))
        let country = reader.require("country", country(reader))
        let zone = reader.require("zone", reader.word("zone"))
        let latitude = reader.decimal("latitude", in: -90...90)
        let longitude = reader.decimal("longitude", in: -180...180)
        guard let name, let city, let country, let zone else { return nil }
        let position = latitude.flatMap { latitude in
            longitude.flatMap { GeographicPosition(latitude: latitude, longitude: $0) }
        }
        return EventDraft.Venue(name: name, city: city, country: country, zone: zone, position: position)
    }

    private func country(_ reader: RecordReader) -> CountryCode? {
        guard let word = reader.word("country") else { return nil }
        if let code = CountryCode(word) { return code }
        reader.findings.error(
            "value",
            at: reader.place(of: "country"),
            "`country` is “\(word)”; expected two capital letters, such as NG"
        )
        return nil
    }

    private func holiday(_ reader: RecordReader) -> Holiday? {
        let date = reader.require("date", reader.date("date"))
        let name = reader.require("name", reader.text("name"))
        guard let date, let name else { return nil }
        return Holiday(date: date, name: name)
    }

    private func prayer(_ reader: RecordReader) -> EventDraft.Prayer? {
        let method = method(reader)
        let school = reader.choice("asr", of: AsrSchool.self) ?? .shafii
        let usual = reader.require("minutes", reader.minutes("minutes", in: 5...60))
        let friday = reader.require("friday", reader.minutes("friday", in: 15...180))
        guard let method, let usual, let friday else { return nil }
        return EventDraft.Prayer(
            settings: PrayerSettings(method: method, asr: school),
            lengths: PrayerPauseLengths(usual: usual, friday: friday)
        )
    }

    private func method(_ reader: RecordReader) -> PrayerMethod? {
        let id = reader.word("method") ?? PrayerMethod.muslimWorldLeague.id
        if let method = PrayerMethod.published(id: id) { return method }
        let known = PrayerMethod.published.map(\.id)
        reader.findings.error(
            "value",
            at: reader.place(of: "method"),
            "`method` is “\(id)”; expected one of \(known.joined(separator: ", "))",
            hint: NearMiss.suggestion(for: id, among: known).map { "did you mean `\($0)`?" }
        )
        return nil
    }

    private func person(_ reader: RecordReader) -> EventDraft.Person? {
        people.append(reader)
        let id = reader.require("id", reader.identifier("id", of: EventConditions.Person.self))
        let name = reader.require("name", reader.word("name"))
        let role = reader.require("role", reader.identifier("role", of: TeamRole.self))
        let travels = flag(reader, "travels")
        let arrives = reader.dateAndClock("arrives")
        let leaves = reader.dateAndClock("leaves")
        let hours = reader.record("hours", slot)
        if let arrives, let leaves, (leaves.date, leaves.time) <= (arrives.date, arrives.time) {
            reader.findings.error(
                "value",
                at: reader.place(of: "leaves"),
                "they leave on \(leaves.date) at \(leaves.time), not after they arrive on \(arrives.date) at \(arrives.time)"
            )
        }
        guard let id, let name, let role else { return nil }
        return EventDraft.Person(
            id: id,
            name: name,
            role: role,
            travels: travels,
            arrives: arrives,
            leaves: leaves,
            hours: hours
        )
    }

    private func flag(_ reader: RecordReader, _ key: String) -> Bool {
        guard let word = reader.word(key) else { return false }
        if word != "true", word != "false" {
            reader.findings.error("value", at: reader.place(of: key), "`\(key)` is “\(word)”; expected true or false")
        }
        return word == "true"
    }

    private func slot(_ reader: RecordReader) -> TimeSlot? {
        let from = reader.require("from", reader.clock("from"))
        let to = reader.require("to", reader.clock("to"))
        guard let from, let to else { return nil }
        if let slot = TimeSlot(from: from, to: to) { return slot }
        reader.findings.error("value", at: reader.place, "the hours end at \(to), before they begin at \(from)")
        return nil
    }

    private func stream(_ reader: RecordReader) -> EventDraft.Stream? {
        streams.append(reader)
        let id = reader.require("id", reader.identifier("id", of: EventStream.self))
        let name = reader.require("name", reader.text("name"))
        let participants = reader.require("participants", reader.integer("participants", in: 1...10_000))
        guard let id, let name, let participants else { return nil }
        return EventDraft.Stream(id: id, name: name, participants: participants)
    }

    private func room(_ reader: RecordReader) -> EventDraft.Room? {
        rooms.append(reader)
        let id = reader.require("id", reader.identifier("id", of: Room.self))
        let name = reader.text("name")
        let seats = reader.require("seats", reader.integer("seats", in: 1...10_000))
        let serves = reader.identifiers("serves", of: Room.self)
        let features = reader.identifiers("features", of: RoomFeatures.self)
        let turnaround = reader.minutes("turnaround", in: 5...240) ?? .zero
        if serves.isEmpty {
            reader.findings.error(
                "missing",
                at: reader.place,
                "the room serves as no room of the course",
                hint: "name in `serves` the rooms of the course that it can be"
            )
        }
        guard let id, let seats else { return nil }
        let venue = EventConditions.VenueRoom(
            id: id,
            seats: seats,
            serves: Set(serves),
            features: Set(features),
            turnaround: turnaround
        )
        return EventDraft.Room(venue: venue, name: name)
    }

    private func session(_ reader: RecordReader) -> EventDraft.SessionConditions? {
        sessions.append(reader)
        let session = reader.require("session", reader.identifier("session", of: Session.self))
        let streams = reader.identifiers("streams", of: EventStream.self)
        let isRepeated = flag(reader, "repeated")
        let features = reader.identifiers("features", of: RoomFeatures.self)
        guard let session else { return nil }
        return EventDraft.SessionConditions(
            session: session,
            streams: streams,
            isRepeated: isRepeated,
            features: features
        )
    }

    private func delegation(_ reader: RecordReader) -> EventDraft.Delegation? {
        delegations.append(reader)
        let country = reader.require("country", country(reader))
        let count = reader.require("count", reader.integer("count", in: 1...10_000))
        guard let country, let count else { return nil }
        return EventDraft.Delegation(country: country, count: count)
    }

    private func remote(_ reader: RecordReader) -> EventDraft.Remote? {
        remote.append(reader)
        let country = reader.require("country", country(reader))
        let count = reader.require("count", reader.integer("count", in: 1...10_000))
        let zone = reader.require("zone", reader.word("zone"))
        guard let country, let count, let zone else { return nil }
        return EventDraft.Remote(country: country, count: count, zone: zone)
    }

    private func pin(_ reader: RecordReader) -> EventConditions.Pin? {
        pins.append(reader)
        let session = reader.require("session", reader.identifier("session", of: Session.self))
        let day = reader.integer("day", in: 1...365)
        let start = reader.clock("start")
        let room = reader.identifier("room", of: Room.self)
        let leader = reader.identifier("led_by", of: EventConditions.Person.self)
        let officer = reader.require("by", reader.word("by"))
        let reason = reader.require("reason", reader.word("reason"))
        if day == nil, start == nil, room == nil, leader == nil {
            reader.findings.error(
                "missing",
                at: reader.place,
                "the pin fixes nothing",
                hint: "add `day:`, `start:`, `room:` or `led_by:`"
            )
        }
        if let start, start.minutes % 5 != 0 {
            reader.findings.error(
                "value",
                at: reader.place(of: "start"),
                "`start` is \(start); the planner works in steps of five minutes",
                hint: "round it"
            )
        }
        guard let session, let officer, let reason else { return nil }
        return EventConditions.Pin(
            session: session,
            day: day,
            start: start,
            room: room,
            leader: leader,
            officer: officer,
            reason: reason
        )
    }

    private func level(_ reader: RecordReader) -> (EventRuleID, ImpactLevel)? {
        levels.append(reader)
        let rule = reader.require("rule", reader.identifier("rule", of: EventRule.self))
        let level = reader.require("level", reader.choice("level", of: ImpactLevel.self))
        guard let rule, let level else { return nil }
        return (rule, level)
    }

    private func ownRule(_ reader: RecordReader) -> EventConditions.OwnRule? {
        rules.append(reader)
        let id = reader.require("id", reader.identifier("id", of: EventRule.self))
        let sentence = reader.require("sentence", reader.word("sentence"))
        let level = reader.require("level", reader.choice("level", of: ImpactLevel.self))
        let sessions = reader.identifiers("sessions", of: Session.self)
        let kinds = reader.choices("kinds", of: SessionKind.self)
        let days = reader.integers("days", in: 1...365)
        let earliest = reader.clock("not_before")
        let latest = reader.clock("not_after")
        guard let id, let sentence, let level else { return nil }
        return EventConditions.OwnRule(
            id: id,
            sentence: sentence,
            sessions: Set(sessions),
            kinds: Set(kinds),
            days: Set(days),
            notBefore: earliest,
            notAfter: latest,
            level: level
        )
    }

    private func acceptance(_ reader: RecordReader) -> EventConditions.AcceptedWarning? {
        accepted.append(reader)
        let rule = reader.require("rule", reader.identifier("rule", of: EventRule.self))
        let session = reader.identifier("session", of: Session.self)
        let day = reader.integer("day", in: 1...365)
        let officer = reader.require("by", reader.word("by"))
        let reason = reader.require("reason", reader.word("reason"))
        if (session == nil) == (day == nil) {
            reader.findings.error(
                "value",
                at: reader.place,
                "what is accepted names \(session == nil ? "neither a session nor a day" : "a session and a day")",
                hint: "name the session or the day that the warning is about"
            )
        }
        let element = session.map(CourseElement.session) ?? day.map(CourseElement.day)
        guard let rule, let element, let officer, let reason else { return nil }
        return EventConditions.AcceptedWarning(rule: rule, element: element, officer: officer, reason: reason)
    }

    private func wishes(_ reader: RecordReader) -> EventWishes? {
        var wishes = EventWishes()
        func weigh(_ key: String, _ path: WritableKeyPath<EventWishes, Int>) {
            if let weight = reader.integer(key, in: 0...1_000) { wishes[keyPath: path] = weight }
        }
        weigh("other_day", \.otherDay)
        weigh("other_half", \.otherHalf)
        weigh("other_time", \.otherTime)
        weigh("lecture_after_lunch", \.lectureAfterLunch)
        weigh("lectures_back_to_back", \.lecturesBackToBack)
        weigh("idle", \.idle)
        weigh("module_day", \.moduleDay)
        weigh("expert_day", \.expertDay)
        weigh("blocking_objection", \.blockingObjection)
        weigh("warning", \.warning)
        return wishes
    }
}
