import Curriculum
import Exchange
import Reference
import TestSupport
import Testing
import Workshops

@Suite("The agenda of an event")
struct EventAgendaTests {
    @Test func saysEverythingThatIsWrongAtOnce() throws {
        let day = try EventSamples.made(CalendarDate(iso: "2026-03-02"))
        let lecture = try EventSamples.text("Lecture")
        let entries = try [
            EventSamples.entry("S1", "09:00", "10:00", lecture, streams: ["a"], room: "hall"),
            EventSamples.entry("S2", "09:30", "10:30", lecture, streams: ["b"], room: "hall"),
            EventSamples.entry("S3", "10:00", "11:00", lecture, room: "attic", people: ["nobody"]),
            EventSamples.entry("S1", "11:00", "12:00", lecture),
        ]
        let found = #expect(throws: EventFaults.self) {
            try EventAgenda(
                heading: EventSamples.heading(),
                streams: [
                    EventStream(id: EventSamples.made(StreamID("a")), name: lecture),
                    EventStream(id: EventSamples.made(StreamID("b")), name: lecture),
                ],
                rooms: [EventRoom(id: EventSamples.made(RoomID("hall")), name: lecture)],
                people: [],
                days: [EventDay(date: day, entries: entries), EventDay(date: day, entries: [])]
            )
        }
        #expect(
            found?.faults.map(\.description) == [
                "2026-03-02 does not come after the day before it", "entry S1 stands twice",
                "S3 names room attic, which the event does not have",
                "S3 names person nobody, which the event does not have", "S1 and S2 are in hall at the same time",
                "S2 and S3 want the same people at the same time",
            ]
        )
    }

    @Test func whatIsCancelledTakesNoRoom() throws {
        let agenda = try EventSamples.agenda()
        let cancelled = agenda.days.flatMap(\.entries).filter { $0.state == .cancelled }
        #expect(cancelled.map(\.id.text) == ["S6"])
        #expect(agenda.days[1].span == (try EventSamples.slot("09:00", "14:00")))
    }

    @Test func withoutADayItCannotStand() throws {
        #expect(throws: EventFaults(faults: [.noDay])) {
            try EventAgenda(heading: EventSamples.heading(), rooms: [], people: [], days: [])
        }
    }

    @Test func aCourseBecomesAnEventThatKeepsItsNamesWhenBlocksMove() throws {
        let course = try SmallCourse.read().course
        let later = try SmallCourse.yaml.planting(
            "{kind: coffee, start: \"10:05\"",
            for: "{kind: coffee, start: \"10:00\""
        )
        let moved = try SmallCourse.read(later).course
        let (first, second) = (try event(of: course), try event(of: moved))
        let ids = first.days.flatMap(\.entries).map(\.id.text)
        #expect(ids == ["K-S1", "D1-coffee-1", "K-S2", "K-S3", "D1-lunch-1", "K-S4"])
        #expect(second.days.flatMap(\.entries).map(\.id.text).sorted() == ids.sorted())
        #expect(second.days.first?.entries[1].slot.start.description == "10:05")
        let sensitive = first.days.flatMap(\.entries).filter(\.isSensitive)
        #expect(sensitive.map(\.document) == ["lesson-plans/K-S2.docx"])
        #expect(first.days.first?.entries.first?.outcomes.map(\.text) == ["O1"])
        #expect(first.days.first?.entries.first?.people.map(\.text) == ["trainers"])
    }

    @Test func aCourseNeedsADateForEachOfItsDays() throws {
        let course = try SmallCourse.read().course
        #expect(throws: EventFaults(faults: [.noDate(day: 1)])) { try event(of: course, on: []) }
    }

    @Test(arguments: ["a@b", "a.b+c@example.org", "o'neil@x-y.example"])
    func addressesWithPlainNamesAreTaken(_ text: String) {
        #expect(MailAddress(text)?.text == text)
    }

    @Test(arguments: ["", "a", "@b", "a@", "a@b@c", "a b@c", "a\r\nX:@c", "a..b@c", "a@b;c", "\"a\"@b", "a@b>", "é@b"])
    func addressesThatNeedQuotingAreNot(_ text: String) {
        #expect(MailAddress(text) == nil)
    }

    private func event(of course: Course, on dates: [String] = ["2026-03-02"]) throws -> EventAgenda {
        let title = try EventSamples.text("Block")
        return try EventAgenda(
            of: Sittings(undivided: course),
            timetable: Agenda(designedFor: course),
            on: dates.map { try EventSamples.made(CalendarDate(iso: $0)) },
            heading: EventSamples.heading(),
            title: { _, _ in title }
        )
    }
}
