import Archive
import Documents
import Foundation
import Markup
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing
import Workshops

@Suite("The documents of an event")
struct EventDocumentTests {
    @Test(arguments: Language.allCases)
    func officeAndThoseWhoCannotSeeFindNothingWrong(_ language: Language) throws {
        for (name, edition) in try EventEditions.all() {
            let document = edition.agendaDocument(in: language).document
            let bytes = WordDocument.bytes(document)
            #expect(OfficeCheck.findings(in: bytes, file: "agenda.docx", strict: true) == [], "\(name)")
            #expect(AccessibilityReview(of: document).findings == [], "\(name)")
            #expect(WordDocument.bytes(edition.agendaDocument(in: language).document) == bytes)
        }
    }

    @Test func theWeekHasItsHoursSideBySide() throws {
        let edition = try EventEditions.small()
        let tables = edition.agendaDocument(in: .english).document.tables
        #expect(
            tables[2].shown == [
                "Time | Friday 27 March 2026", "Group A | Group B", "09:00 | Opening Main hall",
                "09:30 | Latent prints Main hall", "10:30 | Coffee",
                "10:45 | Lifting prints Laboratory | Photographs of victims Main hall", "12:00 |  | Settling Main hall",
            ]
        )
    }

    @Test func aWeekWithManyTimesHasARowAnHour() throws {
        let edition = try EventEditions.course("sg5")
        let table = try #require(edition.agendaDocument(in: .english).document.tables.last)
        #expect(table.columns.count == 6)
        let hours = table.rows.dropFirst().compactMap { $0.cells.first?.paragraphs.first?.text.plainText }
        #expect(hours == ["08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00", "17:00"])
        let entries = table.rows.dropFirst().flatMap { $0.cells.dropFirst().flatMap(\.paragraphs) }
            .filter { !$0.text.plainText.isEmpty }
        #expect(entries.count == edition.agenda.days.flatMap(\.entries).count)
    }

    @Test func theDaysListEverythingAndSayWhatIsCancelled() throws {
        let tables = try EventEditions.small().agendaDocument(in: .french).document.tables
        #expect(
            tables[1].shown == [
                "Heure | Séance | Animation | Salle",
                "09:00–10:00 | Rapports O4 · 60 min | A. Diallo | Grande salle",
                "09:00–10:00 | Visit Annulé · 60 min | A. Diallo | Grande salle", "12:00–13:00 | Déjeuner  60 min",
                "13:00–14:00 | Test O1 · 60 min |  | Laboratoire",
            ]
        )
    }

    @Test func clocksElsewhereAndWhoIsOutsideAreShown() throws {
        let tables = try EventEditions.small().agendaDocument(in: .english).document.tables
        #expect(tables.count == 7)
        #expect(
            tables[4].shown.prefix(2) == [
                "Time | Session | United States America/New_York UTC-04:00 | Nepal Asia/Kathmandu UTC+05:45",
                "09:00–09:30 | Opening | 04:00–04:30 | 13:45–14:15",
            ]
        )
        #expect(
            tables[6].shown == [
                "Date | Session | Countries | Time | Participants",
                "Friday 27 March 2026 | Photographs of victims | United States · J. Lee | 05:45–07:00 | 1",
            ]
        )
    }

    @Test func whatNobodyHasTranslatedIsSaid() throws {
        let edition = try EventEditions.small()
        func opening(_ language: Language) -> [String] {
            edition.agendaDocument(in: language).document.blocks
                .compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text.plainText } else { nil } }
        }
        #expect(opening(.spanish).contains("Los textos aún no traducidos aparecen en inglés."))
        #expect(edition.agendaDocument(in: .spanish).untranslated > 5)
        #expect(edition.agendaDocument(in: .english).untranslated == 0)
        #expect(!opening(.english).contains { $0.hasPrefix("Text not yet") })
    }

    @Test func withoutAnybodyFarAwayThereAreNoOtherClocks() throws {
        let document = try EventEditions.course("bio3").agendaDocument(in: .english).document
        let headings = document.blocks.compactMap {
            if case .heading(let heading) = $0 { heading.text.plainText } else { nil }
        }
        #expect(headings.count == 4)
        #expect(!headings.contains("Local times of those who take part remotely"))
    }

    @Test(arguments: [Language.english, .arabic])
    func hostileTitlesStayWords(_ language: Language) throws {
        let title = "</w:t><script>\u{202E}\u{0}\u{1B}[31m=1+1 " + String(repeating: "W", count: 900)
        let document = try EventEditions.small(title: title).agendaDocument(in: language).document
        #expect(OfficeCheck.findings(in: WordDocument.bytes(document), file: "agenda.docx", strict: true) == [])
    }

    @Test(arguments: Language.allCases)
    func noLabelIsMissing(_ language: Language) throws {
        for (name, edition) in try EventEditions.all() {
            let bytes = WordDocument.bytes(edition.agendaDocument(in: language).document)
            let part = try #require(try ZIPReader(bytes).content(of: "word/document.xml"))
            let pictures = WeekGrid.weeks(of: edition.agenda, zone: edition.zone, labels: edition.labels)
                .map { $0.svg(in: language) }
            for source in [part] + pictures {
                let root = try XMLReader(source, file: name).root
                for text in (root.every("t") + root.every("text")).map(\.text) {
                    let isKey =
                        text.contains("_")
                        && text.utf8.allSatisfy { $0 == 0x5F || $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
                    #expect(!isKey && !text.contains("{x}") && !text.contains("{y}"), "\(name): \(text)")
                }
            }
        }
    }

    @Test func theClockOfAnotherPlaceGivesNoEdition() throws {
        #expect(
            try EventEdition(agenda: EventSamples.agenda(), zone: EventSamples.newYork(), labels: Project.labels())
                == nil
        )
    }
}

extension Document {
    var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
}

extension Table {
    /// Its rows, cells between bars.
    fileprivate var shown: [String] {
        rows.map { row in
            row.cells.map { $0.paragraphs.map(\.text.plainText).joined(separator: " ") }.joined(separator: " | ")
                .replacingOccurrences(of: "\u{A0}", with: " ")
        }
    }
}
