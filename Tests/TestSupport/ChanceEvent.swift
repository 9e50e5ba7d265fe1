import Curriculum
package import Reference
package import Workshops

/// An event that chance makes up: days, streams, breaks, cancelled entries and texts of all sorts.
package struct ChanceEvent {
    /// The agenda.
    package let agenda: EventAgenda

    /// The clock of its venue, which may change while it goes on.
    package let zone: ZoneRules

    /// The event of a seed.
    package init(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let start = 20_000 + dice.index(below: 1_000)
        let zone = try ChanceEvent.zone(from: start * 86_400, &dice)
        let streams = try (0..<dice.index(below: 4))
            .map { number in
                EventStream(id: try EventSamples.made(StreamID("g\(number)")), name: try ChanceEvent.text(&dice))
            }
        let rooms = try (["hall"] + streams.map(\.id.text))
            .map { name in
                EventRoom(id: try EventSamples.made(RoomID(name)), name: try ChanceEvent.text(&dice))
            }
        let people = try (0..<3)
            .map { number in
                EventPerson(
                    id: try EventSamples.made(PersonID("p\(number)")),
                    name: try ChanceEvent.text(&dice),
                    role: dice.happens(0.5) ? try ChanceEvent.text(&dice) : nil,
                    address: dice.happens(0.5) ? MailAddress("p\(number)@example.org") : nil,
                    presence: dice.happens(0.5) ? .remote(zone.name) : .atTheVenue
                )
            }
        var days: [EventDay] = []
        for number in 0...dice.index(below: 9) where days.isEmpty || dice.happens(0.8) {
            let date = try EventSamples.made(CalendarDate(secondsSince1970: (start + number) * 86_400))
            let entries = try ChanceEvent.entries(ofDay: number, streams.map(\.id), &dice)
            days.append(EventDay(date: date, chair: dice.happens(0.3) ? people[0].id : nil, entries: entries))
        }
        self.zone = zone
        agenda = try EventAgenda(
            heading: try ChanceEvent.heading(zone.name, &dice),
            streams: streams,
            rooms: rooms,
            people: people,
            days: days
        )
    }

    private static func heading(_ zone: ZoneName, _ dice: inout Dice) throws -> EventHeading {
        try EventSamples.made(
            EventHeading(
                id: EventSamples.made(EventID("E.\(dice.index(below: 1_000))")),
                title: text(&dice),
                organiser: EventOrganiser(
                    name: text(&dice),
                    address: dice.happens(0.5) ? MailAddress("office@example.org") : nil
                ),
                venue: EventVenue(
                    name: text(&dice),
                    city: text(&dice),
                    country: EventSamples.made(CountryCode("KE")),
                    zone: zone
                ),
                sequence: dice.index(below: 9),
                published: EventSamples.made(
                    Moment(iso: "2024-05-0\(1 + dice.index(below: 9))T10:00:0\(dice.index(below: 9))Z")
                )
            )
        )
    }

    private static func zone(from second: Int, _ dice: inout Dice) throws -> ZoneRules {
        let offsets = (0..<3).map { _ in (dice.index(below: 104) - 48) * 900 }
        let changes = (0..<dice.index(below: 3))
            .map { (second: second + $0 * 3 * 86_400 + dice.index(below: 86_400), offset: offsets[$0 + 1]) }
        var last = offsets[0]
        let real = changes.filter { change in
            defer { last = change.offset }
            return change.offset != last
        }
        return try EventSamples.zone("Test/Zone", offsets[0], real, years: 2_020...2_030)
    }

    /// Entries that neither share a stream nor a room at a time, but for what is cancelled.
    private static func entries(ofDay day: Int, _ streams: [StreamID], _ dice: inout Dice) throws -> [EventEntry] {
        var entries: [EventEntry] = []
        var free = [Int](repeating: 480 + 5 * dice.index(below: 12), count: max(streams.count, 1))
        for number in 0..<dice.index(below: 14) {
            let own = streams.indices.filter { _ in dice.happens(0.5) }
            let lanes = dice.happens(0.5) || own.isEmpty ? Array(free.indices) : own
            let start = (lanes.map { free[$0] }.max() ?? 480) + (dice.happens(0.3) ? 15 : 0)
            let end = min(start + 5 * (1 + dice.index(below: 18)), 1_440)
            guard start < end, let first = MinuteOfDay(start), let last = MinuteOfDay(end),
                let slot = TimeSlot(from: first, to: last)
            else { break }
            let isCancelled = dice.happens(0.1)
            if !isCancelled { for lane in lanes { free[lane] = end } }
            let room = lanes.count == 1 && !streams.isEmpty ? streams[lanes[0]].text : "hall"
            entries.append(
                EventEntry(
                    id: try EventSamples.made(EventEntryID("D\(day)-\(number)")),
                    slot: slot,
                    title: try text(&dice),
                    kind: dice.pick(EventEntryKind.all) ?? .session(.lecture),
                    streams: lanes.count == free.count ? [] : lanes.map { streams[$0] },
                    // Two groups of streams may part at the same time: only one of a single stream has a room.
                    room: dice.happens(0.5) && (lanes.count == free.count || lanes.count == 1) ? RoomID(room) : nil,
                    people: try ["p0", "p1", "p2"].filter { _ in dice.happens(0.3) }
                        .map { try EventSamples.made(PersonID($0)) },
                    outcomes: dice.happens(0.5) ? [try EventSamples.made(OutcomeID("O1"))] : [],
                    isSensitive: dice.happens(0.2),
                    document: dice.happens(0.2) ? "a/\(number).docx" : nil,
                    state: isCancelled ? .cancelled : .confirmed
                )
            )
        }
        return entries
    }

    private static func text(_ dice: inout Dice) throws -> LocalisedText {
        let letters: [Character] = [
            "a", "é", "W", " ", ",", ";", ":", "\\", "\"", "^", "\n", "\r\n", "\t", "<", "&", "]", ">", "ب", "ش", "👩‍👧",
            "\u{202E}",
            "\u{7}", "=", "1",
        ]
        var texts: [Language: String] = [:]
        for language in Language.allCases where language == .english || dice.happens(0.5) {
            texts[language] = "T" + dice.word(of: letters, lengths: 0...60)
        }
        return try EventSamples.made(LocalisedText(texts, main: .english))
    }
}
