import Curriculum
package import Reference
import Testing
package import Workshops

/// A small event in Paris over the weekend on which its clocks go forward: two streams, people far away, an entry that
/// is cancelled.
package enum EventSamples {
    /// The event.
    package static func agenda(
        sequence: Int = 2,
        title: String = "Forensic week",
        organiserAddress: String? = "events@example.org"
    ) throws -> EventAgenda {
        try EventAgenda(
            heading: heading(sequence: sequence, title: title, organiserAddress: organiserAddress),
            streams: [
                EventStream(id: made(StreamID("a")), name: text("Group A", fr: "Groupe A", ar: "المجموعة أ")),
                EventStream(id: made(StreamID("b")), name: text("Group B", fr: "Groupe B", ar: "المجموعة ب")),
            ],
            rooms: [
                EventRoom(id: made(RoomID("hall")), name: text("Main hall", fr: "Grande salle", ar: "القاعة الكبرى")),
                EventRoom(id: made(RoomID("lab")), name: text("Laboratory", fr: "Laboratoire", ar: "المختبر")),
            ],
            people: people(),
            delegations: delegations(),
            days: [friday(), monday()]
        )
    }

    /// Paris in 2025 and 2026: clocks go forward on 29 March 2026 and back on 25 October, at 01:00 UTC.
    package static func paris() throws -> ZoneRules {
        try zone(
            "Europe/Paris",
            3_600,
            [(1_743_296_400, 7_200), (1_761_440_400, 3_600), (1_774_746_000, 7_200), (1_792_890_000, 3_600)]
        )
    }

    /// New York in 2026: clocks go forward on 8 March at 07:00 UTC.
    package static func newYork() throws -> ZoneRules {
        try zone(
            "America/New_York",
            -18_000,
            [(1_772_953_200, -14_400), (1_793_512_800, -18_000)],
            years: 2_026...2_026
        )
    }

    /// Kathmandu, 5 h 45 min ahead, all year.
    package static func kathmandu() throws -> ZoneRules { try zone("Asia/Kathmandu", 20_700) }

    /// A zone of a name, with seconds ahead of UTC at first and after each change.
    package static func zone(
        _ name: String,
        _ first: Int,
        _ changes: [(second: Int, offset: Int)] = [],
        years: ClosedRange<Int> = 2_025...2_026
    ) throws -> ZoneRules {
        let offsets = try ([first] + changes.map(\.offset)).map { try made(UTCOffset(seconds: $0)) }
        let transitions = try changes.indices.map { number in
            try made(
                ZoneTransition(
                    secondsSince1970: changes[number].second,
                    before: offsets[number],
                    after: offsets[number + 1]
                )
            )
        }
        return try made(
            ZoneRules(name: made(ZoneName(name)), years: years, firstOffset: offsets[0], transitions: transitions)
        )
    }

    /// What a door lets in, or an error.
    package static func made<Value>(_ value: Value?) throws -> Value {
        try #require(value)
    }

    /// A text in English with translations.
    package static func text(_ english: String, fr: String? = nil, ar: String? = nil) throws -> LocalisedText {
        var texts = [Language.english: english]
        texts[.french] = fr
        texts[.arabic] = ar
        return try made(LocalisedText(texts, main: .english))
    }

    /// A slot between two clock times.
    package static func slot(_ start: String, _ end: String) throws -> TimeSlot {
        try made(TimeSlot(from: made(MinuteOfDay(clock: start)), to: made(MinuteOfDay(clock: end))))
    }

    /// An entry without more than it needs.
    package static func entry(
        _ id: String,
        _ start: String,
        _ end: String,
        _ title: LocalisedText,
        kind: EventEntryKind = .session(.lecture),
        streams: [String] = [],
        room: String? = nil,
        people: [String] = [],
        outcomes: [String] = [],
        isSensitive: Bool = false,
        state: EventEntryState = .confirmed
    ) throws -> EventEntry {
        try EventEntry(
            id: made(EventEntryID(id)),
            slot: slot(start, end),
            title: title,
            kind: kind,
            streams: streams.map { try made(StreamID($0)) },
            room: room.map { try made(RoomID($0)) },
            people: people.map { try made(PersonID($0)) },
            outcomes: outcomes.map { try made(OutcomeID($0)) },
            isSensitive: isSensitive,
            document: isSensitive ? "lesson-plans/\(id).docx" : nil,
            state: state
        )
    }

    /// The heading of the event.
    package static func heading(
        sequence: Int = 2,
        title: String = "Forensic week",
        organiserAddress: String? = "events@example.org"
    ) throws -> EventHeading {
        try made(
            EventHeading(
                id: made(EventID("FW-2026")),
                title: text(title, fr: "Semaine de criminalistique", ar: "أسبوع الأدلة الجنائية"),
                organiser: EventOrganiser(
                    name: text("Capacity Building"),
                    address: organiserAddress.map { try made(MailAddress($0)) }
                ),
                venue: EventVenue(
                    name: text("Training centre", fr: "Centre de formation", ar: "مركز التدريب"),
                    city: text("Paris", ar: "باريس"),
                    country: made(CountryCode("FR")),
                    zone: made(ZoneName("Europe/Paris"))
                ),
                sequence: sequence,
                published: made(Moment(iso: "2026-03-01T12:00:00Z"))
            )
        )
    }

    private static func people() throws -> [EventPerson] {
        try [
            EventPerson(
                id: made(PersonID("diallo")),
                name: text("A. Diallo"),
                role: text("Lead trainer", fr: "Formatrice principale"),
                country: made(CountryCode("SN")),
                address: made(MailAddress("a.diallo@example.org"))
            ),
            EventPerson(
                id: made(PersonID("lee")),
                name: text("J. Lee"),
                country: made(CountryCode("US")),
                presence: .remote(made(ZoneName("America/New_York")))
            ),
        ]
    }

    private static func delegations() throws -> [EventDelegation] {
        try [("FR", 4, 0, "Europe/Paris"), ("NP", 3, 2, "Asia/Kathmandu"), ("US", 2, 0, "America/New_York")]
            .map { country, count, remote, zone in
                try made(
                    EventDelegation(
                        country: made(CountryCode(country)),
                        count: count,
                        remoteCount: remote,
                        zone: made(ZoneName(zone))
                    )
                )
            }
    }

    private static func friday() throws -> EventDay {
        try EventDay(
            date: made(CalendarDate(iso: "2026-03-27")),
            theme: text("Traces", fr: "Traces", ar: "الآثار"),
            chair: made(PersonID("diallo")),
            entries: [
                entry(
                    "D1-opening",
                    "09:00",
                    "09:30",
                    text("Opening", fr: "Ouverture", ar: "الافتتاح"),
                    kind: .block(.opening),
                    room: "hall"
                ),
                entry(
                    "S1",
                    "09:30",
                    "10:30",
                    text("Latent prints", fr: "Traces latentes", ar: "البصمات الخفية"),
                    room: "hall",
                    people: ["diallo"],
                    outcomes: ["O1", "O2"]
                ),
                entry(
                    "D1-coffee",
                    "10:30",
                    "10:45",
                    text("Coffee", fr: "Pause-café", ar: "استراحة"),
                    kind: .block(.coffee)
                ),
                entry(
                    "S2",
                    "10:45",
                    "12:00",
                    text("Lifting prints", fr: "Relevé de traces", ar: "رفع البصمات"),
                    kind: .session(.practical),
                    streams: ["a"],
                    room: "lab",
                    people: ["diallo"],
                    outcomes: ["O2"]
                ),
                entry(
                    "S3",
                    "10:45",
                    "12:00",
                    text("Photographs of victims", fr: "Photographies de victimes", ar: "صور الضحايا"),
                    streams: ["b"],
                    room: "hall",
                    people: ["lee"],
                    outcomes: ["O3"],
                    isSensitive: true
                ),
                entry(
                    "S4",
                    "12:00",
                    "12:15",
                    text("Settling", ar: "تهدئة"),
                    kind: .session(.debrief),
                    streams: ["b"],
                    room: "hall"
                ),
            ]
        )
    }

    private static func monday() throws -> EventDay {
        try EventDay(
            date: made(CalendarDate(iso: "2026-03-30")),
            entries: [
                entry(
                    "S5",
                    "09:00",
                    "10:00",
                    text("Reports", fr: "Rapports", ar: "التقارير"),
                    room: "hall",
                    people: ["diallo"],
                    outcomes: ["O4"]
                ),
                entry(
                    "S6",
                    "09:00",
                    "10:00",
                    text("Visit", ar: "زيارة"),
                    kind: .session(.practical),
                    room: "hall",
                    people: ["diallo"],
                    state: .cancelled
                ),
                entry("D2-lunch", "12:00", "13:00", text("Lunch", fr: "Déjeuner", ar: "الغداء"), kind: .block(.lunch)),
                entry(
                    "D2-test",
                    "13:00",
                    "14:00",
                    text("Test", ar: "اختبار"),
                    kind: .block(.assessment),
                    room: "lab",
                    outcomes: ["O1"]
                ),
            ]
        )
    }
}
