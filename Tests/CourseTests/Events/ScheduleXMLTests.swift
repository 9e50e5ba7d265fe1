import Exchange
import Foundation
import Markup
import Reference
import TestSupport
import Testing
import Workshops

@Suite("An event as schedule.xml")
struct ScheduleXMLTests {
    @Test(arguments: Language.allCases)
    func isReadBackAsItWasWritten(_ language: Language) throws {
        let schedule = try schedule(EventSamples.agenda(), language)
        let bytes = ScheduleXML.write(schedule)
        #expect(try ScheduleXML.read(bytes, file: "schedule.xml") == schedule)
        #expect(ScheduleXML.write(try self.schedule(EventSamples.agenda(), language)) == bytes)
    }

    @Test func holdsRoomsTimesWithOffsetAndStreams() throws {
        let schedule = try schedule(EventSamples.agenda())
        let shown = schedule.days.flatMap { day in
            day.rooms.flatMap { room in
                room.events.map {
                    "\(room.name): \($0.title) \($0.date) \($0.duration) \($0.kind) [\($0.track)] \($0.people)"
                }
            }
        }
        #expect(
            shown == [
                "Main hall: Opening 2026-03-27T09:00:00+01:00 30 min opening [] []",
                "Main hall: Latent prints 2026-03-27T09:30:00+01:00 60 min lecture [] [\"A. Diallo\"]",
                "Main hall: Photographs of victims 2026-03-27T10:45:00+01:00 75 min lecture [Group B] [\"J. Lee\"]",
                "Main hall: Settling 2026-03-27T12:00:00+01:00 15 min debrief [Group B] []",
                "Training centre: Coffee 2026-03-27T10:30:00+01:00 15 min coffee [] []",
                "Laboratory: Lifting prints 2026-03-27T10:45:00+01:00 75 min practical [Group A] [\"A. Diallo\"]",
                "Main hall: Reports 2026-03-30T09:00:00+02:00 60 min lecture [] [\"A. Diallo\"]",
                "Training centre: Lunch 2026-03-30T12:00:00+02:00 60 min lunch [] []",
                "Laboratory: Test 2026-03-30T13:00:00+02:00 60 min assessment [] []",
            ]
        )
        #expect(schedule.days.map(\.start) == ["2026-03-27T09:00:00+01:00", "2026-03-30T09:00:00+02:00"])
        #expect(schedule.acronym == "fw-2026")
    }

    @Test func numbersAndIdentifiersStayFromEditionToEdition() throws {
        let editions = try [schedule(EventSamples.agenda(sequence: 1)), schedule(EventSamples.agenda(sequence: 2))]
        let names = editions.map { $0.days.flatMap(\.rooms).flatMap(\.events).map { "\($0.number) \($0.guid)" } }
        #expect(names[0] == names[1])
        #expect(Set(names[0]).count == 9)
        #expect(editions.map(\.version) == ["1", "2"])
    }

    @Test(arguments: HostileTexts.all)
    func hostileTextsStayTexts(_ text: String) throws {
        let schedule = try schedule(EventSamples.agenda(title: "a" + text))
        #expect(try ScheduleXML.read(ScheduleXML.write(schedule), file: "schedule.xml") == schedule)
    }

    @Test func keepsTheSchemaOfTheFormat() throws {
        let path = Project.root + "/../shared/schemas/frab-schedule/schedule.xml.xsd"
        guard FileManager.default.isReadableFile(atPath: path) else {
            print("note: no schema of schedule.xml beside the project; its conformance test did not run")
            return
        }
        let schema = try XMLSchema(InputFile(path).bytes)
        for language in Language.allCases {
            #expect(schema.faults(in: ScheduleXML.write(try schedule(EventSamples.agenda(), language))) == [])
        }
        for text in HostileTexts.all {
            #expect(schema.faults(in: ScheduleXML.write(try schedule(EventSamples.agenda(title: "a" + text)))) == [])
        }
        let broken = String(decoding: ScheduleXML.write(try schedule(EventSamples.agenda())), as: UTF8.self)
            .replacingOccurrences(of: "<type>lecture</type>", with: "")
        #expect(!schema.faults(in: Array(broken.utf8)).isEmpty)
    }

    @Test func whatIsWrongHasALine() throws {
        let text = String(decoding: ScheduleXML.write(try schedule(EventSamples.agenda())), as: UTF8.self)
        let broken = text.replacingOccurrences(of: "<start>10:45</start>", with: "<start>25:45</start>")
            .replacingOccurrences(of: " name=\"Laboratory\"", with: "")
        let error = #expect(throws: DiagnosticsError.self) { try ScheduleXML.read(Array(broken.utf8), file: "s.xml") }
        let found = error?.diagnostics.map { "\($0.message)" } ?? []
        #expect(
            found == [
                "start has the value 25:45, which is not read here",
                "start has the value 25:45, which is not read here",
                "room has no name, or one that is not read here", "room has no name, or one that is not read here",
            ]
        )
        #expect(error?.diagnostics.allSatisfy { $0.place?.line != nil } == true)
    }

    private func schedule(_ agenda: EventAgenda, _ language: Language = .english) throws -> ScheduleContents {
        try #require(
            ScheduleContents(of: agenda, in: language, zone: EventSamples.paris(), labels: Project.labels())
        )
    }
}
