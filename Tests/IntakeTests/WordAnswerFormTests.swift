import Archive
import Foundation
import Intake
import Needs
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@Suite("Word forms that come back")
struct WordAnswerFormTests {
    private static let languages = [Language.english, .arabic]

    private static func texts(_ form: FilledForm) -> [String: String] {
        Dictionary(form.answers.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("An empty form has every question, no answer and nothing to say", arguments: Language.allCases)
    func emptyForm(language: Language) throws {
        let form = try FilledWordForm("afis-2026", in: language)
        let read = try form.read()
        #expect(read.findings == [])
        #expect(read.answers.map(\.name) == AnswerSlots(form.survey).all.map(\.name.text))
        #expect(read.answers.allSatisfy { $0.text.isEmpty && $0.place.line != nil })
        #expect(read.surveyID == "AFIS-2026")
        #expect(read.versionCode == form.survey.versionCode)
        #expect(read.language == language)
    }

    @Test(
        "Whatever is filled in comes back, wherever the program writes it",
        arguments: languages,
        [FilledWordForm.Target.shown, .kept, .both]
    )
    func filledForm(language: Language, target: FilledWordForm.Target) throws {
        var form = try FilledWordForm("afis-2026", in: language)
        try form.fillIn(target)
        let read = try form.read()
        #expect(Self.texts(read) == (try form.expected()))
        #expect(read.findings.allSatisfy { $0.severity == .note })
    }

    @Test(
        "Nothing is lost when LibreOffice drops tags, and the form's own part with them",
        arguments: languages,
        [1, 2]
    )
    func throughLibreOffice(language: Language, times: Int) throws {
        var form = try FilledWordForm("afis-2026", in: language)
        try form.fillIn(.shown)
        try form.passThroughLibreOffice(times: times)
        let read = try form.read()
        #expect(Self.texts(read) == (try form.expected()))
        #expect(read.findings == [])
    }

    @Test("A form that has only its bookmarks is read by them", arguments: languages)
    func bookmarksAlone(language: Language) throws {
        var form = try FilledWordForm("afis-2026", in: language)
        try form.fillIn(.shown)
        try form.passThroughLibreOffice(times: 2)
        try form.loseControls()
        let read = try form.read()
        #expect(Self.texts(read) == (try form.expected()))
    }

    @Test("A form without any field is read from its tables, and says so", arguments: languages)
    func tablesAlone(language: Language) throws {
        var form = try FilledWordForm("afis-2026", in: language)
        try form.fillIn(.shown)
        try form.loseFields()
        let read = try form.read()
        #expect(Self.texts(read) == (try form.expected()))
        #expect(read.findings.map(\.rule) == ["form.origin", "form.salvaged"])
    }

    @Test("A column that was moved takes its answers along, with fields or without", arguments: [false, true])
    func movedColumn(losesFields: Bool) throws {
        var form = try FilledWordForm("afis-2026", in: .english)
        try form.fillIn(.shown)
        try form.moveColumn()
        if losesFields { try form.loseFields() }
        #expect(Self.texts(try form.read()) == (try form.expected()))
    }

    @Test("Where the form's own part and what is seen differ, what is seen is taken and both are said")
    func disagreement() throws {
        var form = try FilledWordForm("afis-2026", in: .english)
        try form.show("4 – Very important", in: "t1_importance")
        try form.keep("2", in: "t1_importance")
        let read = try form.read()
        #expect(Self.texts(read)["t1_importance"] == "4 – Very important")
        #expect(
            read.findings.map(\.message) == [
                "t1_importance shows “4 – Very important”, but the form keeps “2 – Slightly important”; what it shows was taken"
            ]
        )
    }

    @Test("Insertions count and deletions do not")
    func trackedChanges() throws {
        var form = try FilledWordForm("afis-2026", in: .english)
        let change = "w:id=\"1\" w:author=\"A\" w:date=\"2026-09-02T10:00:00Z\""
        try form.show(
            "",
            in: "reference",
            markup:
                "<w:del \(change)><w:r><w:delText>old</w:delText></w:r></w:del><w:ins \(change)><w:r><w:t>new</w:t></w:r></w:ins>"
        )
        let read = try form.read()
        #expect(Self.texts(read)["reference"] == "new")
        #expect(read.findings.map(\.rule) == ["form.changes"])
    }

    @Test("Another survey, another version, a lost and a doubled field and a foreign word are said")
    func findings() throws {
        var form = try FilledWordForm("afis-2026", in: .english)
        try form.show("Sometimes", in: "t1_importance")
        try form.show("next spring", in: "in_service_since")
        try form.change("docProps/custom.xml") { $0.replace("AFIS-2026/1.0.0", with: "AFIS-2026/0.9.0") }
        try form.change("word/document.xml") { document in
            document = document.replacingOccurrences(of: "t2_current", with: "t9_current")
            let tag = try #require(document.range(of: "<w:tag w:val=\"reference\"/>"))
            let start = try #require(
                document.range(of: "<w:sdt>", options: .backwards, range: document.startIndex..<tag.lowerBound)
            )
            let end = try #require(document.range(of: "</w:sdt>", from: tag.upperBound))
            let copy = document[start.lowerBound..<end.upperBound].replacing("Write here", with: "B-2")
            document.insert(contentsOf: copy, at: end.upperBound)
        }
        let read = try form.read()
        #expect(
            Set(read.findings.map(\.rule)) == [
                "form.version", "form.salvaged", "form.stranger", "form.twice", "form.list", "form.date",
                "form.placeholder",
            ]
        )
        #expect(read.answers.first?.text == "B-2")
        #expect(read.findings.allSatisfy { $0.hint != nil && $0.place?.file == "form.docx" })
        let other = try form.read(Project.survey("sg-2026"))
        #expect(other.findings.contains { $0.rule == "form.survey" && $0.severity == .error })
    }

    @Test("A row that was taken out is missing, and never an empty answer")
    func deletedRow() throws {
        var form = try FilledWordForm("afis-2026", in: .english)
        try form.change("word/document.xml") { document in
            document = document.components(separatedBy: "<w:tr>").filter { !$0.contains("t2_current") }
                .joined(separator: "<w:tr>")
        }
        let read = try form.read()
        let lost = form.survey.needs.aspects.map { "there is no field for t2_\($0.aspect.rawValue)" }
        #expect(read.findings.map(\.message) == lost)
        #expect(!read.answers.contains { $0.name.hasPrefix("t2_") })
    }

    @Test(
        "Dates are read as people write them, and left alone where they could mean two days",
        arguments: [
            ("2019-04-07", "2019-04-07"), ("7 April 2019", "2019-04-07"), ("31/12/2019", "2019-12-31"),
            ("٧ نيسان/أبريل ٢٠١٩", "2019-04-07"), ("7 avril 2019", "2019-04-07"), ("04/05/2019", "04/05/2019"),
        ]
    )
    func dates(shown: String, read: String) throws {
        var form = try FilledWordForm("afis-2026", in: .english)
        try form.show(shown, in: "in_service_since")
        #expect(Self.texts(try form.read())["in_service_since"] == read)
    }

    @Test(
        "What is filled in with LibreOffice comes back after one saving and after two",
        arguments: languages
    )
    func filledWithLibreOffice(language: Language) throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "cadre-form-\(UUID())",
            directoryHint: .isDirectory
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let form = try FilledWordForm("afis-2026", in: language)
        func path(_ name: String) -> String { folder.appending(path: name).path }
        try Data(form.bytes).write(to: URL(fileURLWithPath: path("form.docx")))
        let answers = try form.answers().map { [WordAnchor(of: $0.name).bookmark, $0.shown] }
        try JSONSerialization.data(withJSONObject: answers)
            .write(to: URL(fileURLWithPath: path("answers.json")))
        _ = try PeerPython.run(
            "fill_with_libreoffice.py",
            ["form.docx", "answers.json", "once.docx", "twice.docx"].map(path),
            python: PeerPython.ofTheSystem
        )
        for name in ["once.docx", "twice.docx"] {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
            let read = try WordAnswerForm(of: form.survey, labels: Project.labels()).read(bytes, file: name)
            #expect(Self.texts(read) == (try form.expected()), "\(name)")
            // It doubles Arabic fields of plain text.
            #expect(read.findings.allSatisfy { $0.severity == .note }, "\(name)")
            #expect(read.versionCode == form.survey.versionCode)
        }
    }
}

@Suite("Files that are no Word form")
struct RefusedWordFormTests {
    private static func refusal(_ bytes: [UInt8]) -> String {
        do {
            let survey = try Project.survey("afis-2026")
            _ = try WordAnswerForm(of: survey, labels: Project.labels()).read(bytes, file: "form.docx")
            return "read"
        } catch {
            return error.diagnostics.first.map { "\($0.rule): \($0.message)" } ?? "nothing"
        }
    }

    /// A container with two parts whose names differ in case alone: our own writer makes none.
    private static func repeatedPart() -> [UInt8] {
        let parts = [("word/document.xml", Array("<a/>".utf8)), ("Aord/document.xml", [UInt8]())]
        return ZIPWriter.container(parts).replacing(Array("Aord/".utf8), with: Array("Word/".utf8))
    }

    private static let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8]

    @Test(
        "Each is refused with its reason",
        arguments: [
            ([], "word.kind: the file is empty"),
            (old + [UInt8](repeating: 0, count: 600), "word.kind: the file is an old Word file (.doc)"),
            (
                old + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] },
                "word.kind: the file is protected with a password"
            ),
            (Array("%PDF-1.7".utf8), "word.kind: the file is a PDF"),
            (Array("{\\rtf1".utf8), "word.kind: the file is in Rich Text Format (.rtf)"),
            (Array("Dear sir".utf8), "word.kind: the file is no Word document"),
            (Array("PK\u{3}\u{4} cut".utf8), "word.container: the file is no Word document, or it is cut off"),
            (
                ZIPWriter.container([("xl/workbook.xml", Array("<a/>".utf8))]),
                "word.kind: the file is no Word document: it has no text"
            ),
            (
                repeatedPart(),
                "word.container: two parts are called Word/document.xml, so nobody can tell which one Word shows"
            ),
            (
                ZIPWriter.container([("word/document.xml", Array("<!DOCTYPE a []><a/>".utf8))]),
                "xml.doctype: the document declares a document type, which is never read"
            ),
            (
                ZIPWriter.container([("word/document.xml", [UInt8](repeating: 0x20, count: 17 << 20))]),
                "xml.size: the document has 17825792 bytes; at most 16777216 are read"
            ),
            (
                ZIPWriter.container([("word/document.xml", [UInt8](repeating: 0x20, count: 33 << 20))]),
                "word.container: word/document.xml is larger than what is read"
            ),
        ] as [([UInt8], String)]
    )
    func refused(bytes: [UInt8], reason: String) {
        #expect(Self.refusal(bytes) == reason)
    }

    @Test("A document without our fields is refused, not read as an empty form")
    func strangersDocument() throws {
        var form = try FilledWordForm("afis-2026", in: .english)
        try form.change("word/document.xml") { document in
            let start = try #require(document.range(of: "<w:body>"))
            let end = try #require(document.range(of: "</w:body>"))
            document.replaceSubrange(start.upperBound..<end.lowerBound, with: "<w:p><w:r><w:t>Hello</w:t></w:r></w:p>")
        }
        #expect(Self.refusal(form.bytes) == "form.kind: the document has no field of the survey AFIS-2026")
    }

    @Test("A file that is cut or changed anywhere is read or refused, and never stops the program", arguments: 0..<60)
    func spoilt(seed: Int) throws {
        var bytes = try Self.sample.get()
        var dice = Dice(seed: UInt64(seed))
        if seed.isMultiple(of: 3) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &dice)) }
        for _ in 0..<(1 + seed % 5) where !bytes.isEmpty {
            bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
        }
        #expect(Self.refusal(bytes).contains(":") || Self.refusal(bytes) == "read")
    }

    private static let sample = Result { try FilledWordForm("afis-2026", in: .arabic).bytes }
}
