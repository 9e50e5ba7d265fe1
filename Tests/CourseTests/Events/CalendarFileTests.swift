import Curriculum
import Exchange
import Foundation
import Reference
import TestSupport
import Testing
import Workshops

@Suite("An event as an iCalendar file")
struct CalendarFileTests {
    @Test func isWrittenLineByLine() throws {
        let bytes = CalendarFile.write(try calendar(EventSamples.agenda()))
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(
            lines.prefix(37) == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cadre//Agenda//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
                "UID:FW-2026", "NAME;LANGUAGE=en:Forensic week", "LAST-MODIFIED:20260301T120000Z",
                "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-WR-CALNAME:Forensic week",
                "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
                "BEGIN:STANDARD", "DTSTART:20260101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "TZNAME:+01",
                "END:STANDARD",
                "BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:+02",
                "END:DAYLIGHT",
                "BEGIN:STANDARD", "DTSTART:20261025T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:+01",
                "END:STANDARD", "END:VTIMEZONE",
                "BEGIN:VEVENT", "UID:D1-opening@FW-2026", "DTSTAMP:20260301T120000Z", "SEQUENCE:2",
                "DTSTART;TZID=Europe/Paris:20260327T090000", "DTEND;TZID=Europe/Paris:20260327T093000",
            ]
        )
        let sensitive = try #require(lines.firstIndex(of: "UID:S3@FW-2026"))
        #expect(
            lines[sensitive...].prefix(17).dropFirst(5) == [
                "SUMMARY;LANGUAGE=en:Photographs of victims · Group B",
                "DESCRIPTION;LANGUAGE=en:Participants: Group B\\nLed by: J. Lee\\nLearning out",
                " comes: O3\\nDocument: lesson-plans/S3.docx\\nChair of the day: A. Diallo (Le",
                " ad trainer)\\nSensitive topic", "LOCATION;LANGUAGE=en:Main hall\\, Training centre\\, Paris",
                "CATEGORIES:lecture,sensitive", "COLOR:teal", "STATUS:CONFIRMED", "TRANSP:OPAQUE",
                "ORGANIZER;CN=Capacity Building:mailto:events@example.org", "END:VEVENT", "BEGIN:VEVENT",
            ]
        )
        #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
    }

    @Test(arguments: Language.allCases)
    func isReadBackAsItWasWritten(_ language: Language) throws {
        let agenda = try EventSamples.agenda()
        let (lee, laboratory) = (try EventSamples.made(PersonID("lee")), try EventSamples.made(RoomID("lab")))
        for scope in [CalendarScope.all, .person(lee), .room(laboratory)] {
            let calendar = try calendar(agenda, scope, in: language)
            let bytes = CalendarFile.write(calendar)
            #expect(try CalendarFile.read(bytes, file: "event.ics") == calendar)
            #expect(CalendarFile.write(try self.calendar(agenda, scope, in: language)) == bytes)
        }
    }

    @Test func aNewEditionKeepsNamesAndRaisesTheSequence() throws {
        let (old, new) = try (calendar(EventSamples.agenda(sequence: 2)), calendar(EventSamples.agenda(sequence: 3)))
        #expect(old.events.map(\.id) == new.events.map(\.id))
        #expect(Set(old.events.map(\.id)).count == 10)
        #expect(Set(new.events.map(\.sequence)) == [3])
    }

    @Test func whatIsCancelledStaysAndTakesNoTime() throws {
        let calendar = try calendar(EventSamples.agenda())
        #expect(calendar.events.filter { $0.state == .cancelled }.map(\.id) == ["S6@FW-2026"])
        let text = String(decoding: CalendarFile.write(calendar), as: UTF8.self)
        #expect(text.components(separatedBy: "STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n").count == 2)
    }

    @Test func aPersonHasTheirOwnSessionsAndWhatFramesTheirDays() throws {
        let agenda = try EventSamples.agenda()
        let lee = try calendar(agenda, .person(EventSamples.made(PersonID("lee"))))
        #expect(lee.name.text == "Forensic week – J. Lee")
        #expect(lee.events.map(\.id.beforeSign) == ["D1-opening", "S3"])
        let laboratory = try calendar(agenda, .room(EventSamples.made(RoomID("lab"))))
        #expect(laboratory.events.map(\.id.beforeSign) == ["S2", "D2-test"])
    }

    @Test func invitationsAskOnePersonForOneEntryEach() throws {
        let agenda = try EventSamples.agenda()
        let invitations = try invitations(EventSamples.made(PersonID("diallo")), agenda)
        #expect(
            invitations.map { $0.events.map(\.id.beforeSign) } == [
                ["D1-opening"], ["S1"], ["S2"], ["S3"], ["S4"], ["S5"], ["S6"],
            ]
        )
        #expect(invitations.map(\.method) == [.request, .request, .request, .request, .request, .request, .cancel])
        let text = String(decoding: CalendarFile.write(invitations[1]), as: UTF8.self)
        #expect(
            text.replacing("\r\n ", with: "")
                .contains(
                    "\r\nATTENDEE;CN=A. Diallo;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:a.diallo@example.org\r\n"
                )
        )
        for invitation in invitations {
            #expect(try CalendarFile.read(CalendarFile.write(invitation), file: "i.ics") == invitation)
        }
        // Without an address there is nobody to ask, or nobody to answer to.
        #expect(try self.invitations(EventSamples.made(PersonID("lee")), agenda).isEmpty)
        let silent = try EventSamples.agenda(organiserAddress: nil)
        #expect(try self.invitations(EventSamples.made(PersonID("diallo")), silent).isEmpty)
        #expect(try calendar(silent).method == nil)
    }

    /// Whoever comes in the new year only needs none of the changes of the old one.
    @Test func aCalendarHasTheZoneInTheYearsOfItsOwnEntries() throws {
        let zone = try EventSamples.zone("X/Y", 0, [(1_750_000_000, 3_600), (1_780_000_000, 7_200)])
        let event = try #require(calendar(EventSamples.agenda()).events.first)
        let calendar = CalendarContents(
            method: nil,
            id: "x",
            name: Wording(text: "x", language: .english),
            published: try #require(Moment(iso: "2026-03-01T12:00:00Z")),
            zone: zone,
            events: [event]
        )
        let text = String(decoding: CalendarFile.write(calendar), as: UTF8.self)
        #expect(
            text.contains(
                """
                TZID:X/Y\r
                BEGIN:STANDARD\r
                DTSTART:20260101T000000\r
                TZOFFSETFROM:+0100\r
                TZOFFSETTO:+0100\r
                TZNAME:+01\r
                END:STANDARD\r
                BEGIN:DAYLIGHT\r
                DTSTART:20260528T212640\r
                """
            )
        )
        #expect(try CalendarFile.read(Array(text.utf8), file: "x.ics") == calendar)
    }

    @Test func theClockOfAnotherPlaceGivesNoCalendar() throws {
        let calendar = try CalendarContents(
            of: EventSamples.agenda(),
            in: .english,
            zone: EventSamples.newYork(),
            labels: Project.labels()
        )
        #expect(calendar == nil)
    }

    @Test(arguments: HostileTexts.all)
    func hostileTextsStayTexts(_ text: String) throws {
        let calendar = try calendar(EventSamples.agenda(title: "a" + text))
        let bytes = CalendarFile.write(calendar)
        #expect(try CalendarFile.read(bytes, file: "event.ics") == calendar)
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect(lines.dropLast().allSatisfy { $0.last == 0x0D && $0.count <= 76 })
        #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
        #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F })
        let plain = try self.calendar(EventSamples.agenda())
        #expect(calendar.events.map(\.id) == plain.events.map(\.id))
    }

    @Test(
        arguments: [
            ("BEGIN:VCALENDAR\n", "1 calendar.line-end: the line does not end with CR and LF"),
            ("BEGIN:VCALENDAR\r\n", "1 calendar.end: the calendar does not end"),
            ("X\r\n", "1 calendar.line: this is not a line of a calendar"),
            ("BEGIN:VCALENDAR\r\nEND:VEVENT\r\n", "2 calendar.end: VEVENT ends, which did not begin here"),
            ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "1 calendar.zone: the calendar has 0 zones instead of one"),
        ]
    )
    func otherFilesAreRefusedWithTheLine(_ text: String, _ message: String) throws {
        let error = #expect(throws: DiagnosticsError.self) {
            try CalendarFile.read(Array(text.utf8), file: "event.ics")
        }
        #expect(error?.diagnostics.map { "\($0.place?.line ?? 0) \($0.rule): \($0.message)" } == [message])
    }

    @Test func aDamagedLineIsFound() throws {
        let text = String(decoding: CalendarFile.write(try calendar(EventSamples.agenda())), as: UTF8.self)
        let damages = [
            ("SEQUENCE:2", "SEQUENCE:two"), ("STATUS:CONFIRMED", "STATUS:MAYBE"),
            ("DTSTAMP:20260301", "DTSTAMP:20260302"),
            ("DTEND;TZID=Europe/Paris:20260327T0930", "DTEND;TZID=Europe/Paris:20260327T0830"),
            ("TZNAME:+01", "TZNAME:"),
            ("DTSTART;TZID=Europe/Paris", "DTSTART;TZID=Europe/Rome"),
            ("SUMMARY;LANGUAGE=en:O", "SUMMARY;LANGUAGE=en:\\q"),
            ("DTSTART:20260329T020000", "DTSTART:20270329T020000"), ("mailto:events@", "mailto:events"),
        ]
        for (sound, damaged) in damages {
            let start = try #require(text.range(of: sound), "\(sound)")
            let changed = text.replacingCharacters(in: start, with: damaged)
            #expect(throws: DiagnosticsError.self, "\(damaged)") {
                try CalendarFile.read(Array(changed.utf8), file: "e")
            }
        }
    }

    private func calendar(
        _ agenda: EventAgenda,
        _ scope: CalendarScope = .all,
        in language: Language = .english
    ) throws -> CalendarContents {
        try #require(
            CalendarContents(
                of: agenda,
                for: scope,
                in: language,
                zone: EventSamples.paris(),
                labels: Project.labels()
            )
        )
    }

    private func invitations(_ person: PersonID, _ agenda: EventAgenda) throws -> [CalendarContents] {
        try CalendarContents.invitations(
            of: person,
            to: agenda,
            in: .english,
            zone: EventSamples.paris(),
            labels: Project.labels()
        )
    }
}

extension String {
    fileprivate var beforeSign: String { String(prefix { $0 != "@" }) }
}
