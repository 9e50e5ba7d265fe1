import Archive
import Curriculum
package import Reference
package import Workshops

/// A schedule as programs of conferences exchange it (schedule.xml of frab and pretalx): one language, rooms by day.
///
/// What is cancelled is not on it.
package struct ScheduleContents: Hashable, Sendable {
    /// What the event is called.
    package let title: String

    /// The event's short name: lower-case letters, digits, `_` and `-`, four at least.
    package let acronym: String

    /// The edition.
    package let version: String

    /// The zone of the venue.
    package let zone: ZoneName

    /// The days in order.
    package let days: [ScheduleDay]
}

/// A day of a schedule.
package struct ScheduleDay: Hashable, Sendable {
    /// Its date.
    package let date: CalendarDate

    /// When it begins and ends, such as `2026-03-02T08:30:00+03:00`.
    package let start: String
    package let end: String

    /// The rooms in which something is.
    package let rooms: [ScheduleRoom]
}

/// A room on a day of a schedule.
package struct ScheduleRoom: Hashable, Sendable {
    /// What it is called.
    package let name: String

    /// What is in it, in order of time.
    package let events: [ScheduleEvent]
}

/// An entry of a schedule.
package struct ScheduleEvent: Hashable, Sendable {
    /// A number above 0 and an identifier that the entry keeps from edition to edition.
    package let number: Int
    package let guid: String

    /// What it is called.
    package let title: String

    /// Its kind.
    package let kind: String

    /// When it begins, such as `2026-03-02T09:00:00+03:00`.
    package let date: String

    /// When it begins on the clock of the venue.
    package let start: MinuteOfDay

    /// How long it takes.
    package let duration: Minutes

    /// What it is for.
    package let abstract: String

    /// The streams that attend it; empty for all.
    package let track: String

    /// The language of its title.
    package let language: Language

    /// Those who lead it.
    package let people: [String]
}

extension ScheduleContents {
    /// The schedule of an event in a language, or `nil` where `zone` is not that of the venue.
    package init?(of agenda: EventAgenda, in language: Language, zone: ZoneRules, labels: LabelCatalogue) {
        guard zone.name == agenda.heading.venue.zone else { return nil }
        let heading = agenda.heading
        let numbers = ScheduleContents.numbers(of: agenda)
        title = heading.title.words(for: language).text.onOneLine
        acronym = ScheduleContents.acronym(of: heading.id)
        version = String(heading.sequence)
        self.zone = zone.name
        days = agenda.days.map { day in
            func time(_ minute: MinuteOfDay) -> String {
                zone.time(at: zone.second(of: minute, on: day.date))?.iso ?? ""
            }
            let entries = day.entries.filter { $0.state == .confirmed }
            let span = day.span ?? day.entries.first?.slot
            let name = { (entry: EventEntry) in
                (entry.room.flatMap(agenda.room)?.name ?? heading.venue.name).words(for: language).text.onOneLine
            }
            return ScheduleDay(
                date: day.date,
                start: span.map { time($0.start) } ?? "\(day.date)T00:00:00\(zone.firstOffset.iso)",
                end: span.map { time($0.end) } ?? "\(day.date)T00:00:00\(zone.firstOffset.iso)",
                rooms: entries.map(name).onlyFirst
                    .map { room in
                        ScheduleRoom(
                            name: room,
                            events: entries.filter { name($0) == room }
                                .map { entry in
                                    ScheduleEvent(
                                        entry,
                                        of: agenda,
                                        in: language,
                                        labels,
                                        number: numbers[entry.id] ?? 1,
                                        date: time(entry.slot.start)
                                    )
                                }
                        )
                    }
            )
        }
    }

    private static func acronym(of id: EventID) -> String {
        let name = String(
            decoding: id.text.lowercased().utf8.map { $0 == UInt8(ascii: ".") ? 0x2D : $0 },
            as: UTF8.self
        )
        return name.utf8.count < 4 ? "event-\(name)" : name
    }

    /// A number for each entry that does not change when others come or go, unless two would have the same.
    private static func numbers(of agenda: EventAgenda) -> [EventEntryID: Int] {
        var taken: Set<Int> = []
        var numbers: [EventEntryID: Int] = [:]
        for id in agenda.days.flatMap(\.entries).map(\.id).sorted() {
            let digest = SHA256Digest(of: Array("\(id)@\(agenda.heading.id)".utf8)).bytes
            var number = digest[..<4].reduce(0) { $0 << 8 | Int($1) } & 0x3FFF_FFFF + 1
            while !taken.insert(number).inserted { number += 1 }
            numbers[id] = number
        }
        return numbers
    }
}

extension ScheduleEvent {
    fileprivate init(
        _ entry: EventEntry,
        of agenda: EventAgenda,
        in language: Language,
        _ labels: LabelCatalogue,
        number: Int,
        date: String
    ) {
        let title = entry.title.words(for: language)
        self.number = number
        guid = ScheduleEvent.guid(of: "\(entry.id)@\(agenda.heading.id)")
        self.title = title.text.onOneLine
        kind = entry.kind.name
        self.date = date
        start = entry.slot.start
        duration = entry.slot.length
        let outcomes = entry.outcomes.map(\.text).joined(separator: ", ")
        let facts = [
            outcomes.isEmpty ? nil : "\(labels("learning_outcomes", in: language)): \(outcomes)",
            entry.isSensitive ? labels("sensitivity_2", in: language) : nil,
        ]
        abstract = facts.compactMap(\.self).joined(separator: ". ").onOneLine
        let streams = agenda.isPlenary(entry) ? [] : agenda.streams(of: entry)
        track = streams.map { $0.name.words(for: language).text }.joined(separator: ", ").onOneLine
        self.language = title.language
        people = entry.people.compactMap(agenda.person).map { $0.name.words(for: language).text.onOneLine }
    }

    /// An identifier in the form of RFC 9562, 5.8 (version 8), from a digest of the entry's name.
    private static func guid(of name: String) -> String {
        var bytes = Array(SHA256Digest(of: Array(name.utf8)).bytes[..<16])
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
    }
}

extension [String] {
    fileprivate var onlyFirst: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    /// The text with single blanks for runs of blanks and line ends, and without control characters.
    fileprivate var onOneLine: String {
        let kept = unicodeScalars.filter { scalar in
            scalar.properties.isWhitespace
                || !(0...0x1F).contains(scalar.value) && !(0x7F...0x9F).contains(scalar.value)
                    && !(0xFFFE...0xFFFF).contains(scalar.value)
        }
        return String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
