import Documents
import Foundation
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing
import Workshops

@Suite("The sheet of a week")
struct WeekSheetTests {
    @Test func whereHoursDoNotFitARowHasSeveral() throws {
        let rows = try ["bio3", "sg3", "sg5"].map { try hours(of: EventEditions.course($0), .english) }
        #expect(rows.map(\.first) == ["08:00", "08:00", "08:00"])
        #expect(try hours(of: EventEditions.course("sg5"), .arabic).count < rows[2].count)
    }

    @Test func noEntryIsLostWhateverTheHoursOfARow() throws {
        for course in ["bio3", "sg3", "bio5", "sg5"] {
            let edition = try EventEditions.course(course)
            for language in Language.allCases {
                let table = try #require(edition.agendaDocument(in: language).document.tables.last)
                let entries = table.rows.dropFirst().flatMap { $0.cells.dropFirst().flatMap(\.paragraphs) }
                    .filter { !$0.text.plainText.isEmpty }
                #expect(entries.count == edition.agenda.days.flatMap(\.entries).count, "\(course) \(language)")
            }
        }
    }

    @Test func libreOfficeDrawsEachWeekOnOnePage() throws {
        guard let office = OtherProgram.find("soffice"), let reader = OtherProgram.find("pdfinfo") else {
            print("note: LibreOffice or pdfinfo is missing; its test of the week's sheet did not run")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-week-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var weeks: [(name: String, count: Int)] = [("small", 2)]
        weeks += ["bio3", "sg3", "bio5", "sg5"].map { ($0, 1) }
        var files: [(path: String, weeks: Int)] = []
        for (name, count) in weeks {
            let edition = try name == "small" ? EventEditions.small() : EventEditions.course(name)
            for language in Language.allCases {
                let path = "\(folder.path)/\(name)-\(language.rawValue)"
                let bytes = WordDocument.bytes(edition.agendaDocument(in: language).document)
                try Data(bytes).write(to: URL(fileURLWithPath: path + ".docx"))
                files.append((path, count))
            }
        }
        let run = try OtherProgram(
            office,
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--convert-to",
                "pdf", "--outdir", folder.path,
            ] + files.map { $0.path + ".docx" }
        )
        #expect(run.status == 0, "\(run.output)")
        for (path, weeks) in files {
            let pages = try OtherProgram(reader, ["-l", "99", path + ".pdf"]).output.split(separator: "\n")
            let lying = pages.count { $0.hasPrefix("Page ") && $0.contains("size:") && $0.contains(" 841.89 x ") }
            #expect(lying == weeks, "\(path)")
        }
    }

    /// What the rows of the last table begin with.
    private func hours(of edition: EventEdition, _ language: Language) throws -> [String] {
        let table = try #require(edition.agendaDocument(in: language).document.tables.last)
        return table.rows.dropFirst().compactMap { $0.cells.first?.paragraphs.first?.text.plainText }
    }
}
