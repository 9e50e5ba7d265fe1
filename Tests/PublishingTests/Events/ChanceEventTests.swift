import Documents
import Exchange
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing
import Workshops

/// What holds for every event, tried on many that chance makes up.
@Suite("Events of chance")
struct ChanceEventTests {
    @Test(arguments: 1...30)
    func everyFormatIsReadBackAsItWasWritten(_ seed: UInt64) throws {
        let event = try ChanceEvent(seed: seed)
        let (agenda, zone, labels) = (event.agenda, event.zone, try Project.labels())
        let json = try #require(try AgendaJSON.write(agenda, zone: zone))
        #expect(try AgendaJSON.read(json, file: "agenda.json") == agenda)
        for language in [Language.english, .arabic] {
            let calendar = try #require(CalendarContents(of: agenda, in: language, zone: zone, labels: labels))
            #expect(try CalendarFile.read(CalendarFile.write(calendar), file: "event.ics") == calendar)
            #expect(calendar.events.count == agenda.days.flatMap(\.entries).count)
            let schedule = try #require(ScheduleContents(of: agenda, in: language, zone: zone, labels: labels))
            #expect(try ScheduleXML.read(ScheduleXML.write(schedule), file: "schedule.xml") == schedule)
        }
    }

    @Test(arguments: 1...30)
    func everyEntryStandsOnceInTheWeekAndInItsDay(_ seed: UInt64) throws {
        let event = try ChanceEvent(seed: seed)
        let edition = try #require(
            try EventEdition(agenda: event.agenda, zone: event.zone, otherZones: [], labels: Project.labels())
        )
        let document = edition.agendaDocument(in: seed.isMultiple(of: 2) ? .arabic : .french).document
        #expect(OfficeCheck.findings(in: WordDocument.bytes(document), file: "agenda.docx", strict: true) == [])
        for grid in WeekGrid.weeks(of: event.agenda, zone: event.zone, labels: edition.labels) {
            let picture = try PictureReading(grid.svg(in: .arabic))
            for line in try picture.texts {
                #expect(line.left >= 0 && line.right <= picture.width && line.bottom <= picture.height, "\(line)")
            }
        }
        let rows = document.blocks.compactMap {
            if case .table(let table) = $0 { table.rows.count - table.headerRows } else { nil }
        }
        let listed = event.agenda.days.filter { !$0.entries.isEmpty }.map(\.entries.count)
        #expect(Array(rows.prefix(listed.count)) == listed)
    }
}
