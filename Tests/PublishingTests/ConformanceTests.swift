import Exchange
import Foundation
import Publishing
import Reference
import TestSupport
import Testing

/// Checks by programs that are not ours.
///
/// They run where those programs are.
@Suite("Documents before other programs")
struct ConformanceTests {
    @Test func theOfficeCheckerFindsNothing() throws {
        let checker = Project.root + "/../shared/bin/check-office"
        guard FileManager.default.isExecutableFile(atPath: checker) else {
            print("note: no Office checker beside the project; its conformance test did not run")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-check-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var paths: [String] = []
        for (name, package) in Editions.packages {
            let target = folder.appendingPathComponent(name).path
            try OutputFolder(target).write(package.files)
            paths += package.files.map(\.name).filter { $0.hasSuffix(".docx") && !$0.contains("lesson-plans/") }
                .map { "\(target)/\($0)" }
            paths += package.files.map(\.name).filter { $0.contains("lesson-plans/") }.enumerated()
                .filter { $0.offset.isMultiple(of: 5) }.map { "\(target)/\($0.element)" }
        }
        let run = try OtherProgram(checker, ["--strict"] + paths)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.split(separator: "\n").count(where: { $0.hasPrefix("ok ") }) == paths.count)
    }

    @Test func libreOfficeOpensThemAndAgreesWithTheContents() throws {
        guard let office = OtherProgram.find("soffice"), let reader = OtherProgram.find("pdftotext") else {
            print("note: LibreOffice or pdftotext is missing; its conformance test did not run")
            return
        }
        let package = try #require(Editions.packages.first).package
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-office-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try OutputFolder(folder.path).write(package.files)
        try FileManager.default.copyItem(
            at: folder.appendingPathComponent("ar/agenda.docx"),
            to: folder.appendingPathComponent("arabic-agenda.docx")
        )
        let files = ["en/facilitator-guide.docx", "arabic-agenda.docx", "fr/syllabus.docx"]
            .map { "\(folder.path)/\($0)" }
        let run = try OtherProgram(
            office,
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--convert-to",
                "pdf",
                "--outdir", folder.path,
            ] + files
        )
        #expect(run.status == 0, "\(run.output)")
        let arabic = try OtherProgram(reader, ["\(folder.path)/arabic-agenda.pdf", "-"]).output
        #expect(arabic.unicodeScalars.contains { (0x620...0x64A).contains($0.value) })
        let guide = try OtherProgram(reader, ["-layout", "\(folder.path)/facilitator-guide.pdf", "-"]).output
        let pages = guide.components(separatedBy: "\u{C}")
        let entries = pages[0].split(separator: "\n").compactMap(ContentsEntry.init)
        #expect(entries.count > 20)
        // The numbers are an estimate until Word works the contents out: all but one in ten must be right here.
        let right = entries.count { entry in
            pages.indices.contains(entry.page - 1)
                && pages[entry.page - 1].split(separator: "\n").contains { $0.joinedByBlanks == entry.title }
        }
        #expect(right * 10 >= entries.count * 9, "\(right) of \(entries.count)")
    }
}

/// A line of a table of contents as a PDF shows it.
private struct ContentsEntry {
    let title: String
    let page: Int

    init?(_ line: Substring) {
        guard let dots = line.range(of: "..."), let last = line.lastIndex(of: "."),
            let page = Int(line[line.index(after: last)...].drop { $0 == " " })
        else { return nil }
        title = line[..<dots.lowerBound].joinedByBlanks
        self.page = page
    }
}

extension Substring {
    fileprivate var joinedByBlanks: String { split(separator: " ").joined(separator: " ") }
}

/// A run of a program that is not ours.
struct OtherProgram {
    let status: Int32
    let output: String

    init(_ path: String, _ arguments: [String]) throws {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = [
            "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": NSTemporaryDirectory(), "LANG": "C.UTF-8",
        ]
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    static func find(_ name: String) -> String? {
        ["/usr/bin", "/usr/local/bin"].map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
