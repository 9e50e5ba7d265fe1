import Archive
import Documents
import Reference
import TestSupport
import Testing

@testable import OfficeOpenXML

/// The XML of small documents, which somebody has looked at: a change of it is seen as a change of text.
@Suite("Parts as they were looked at")
struct GoldenTests {
    private static let folder = "FormatTests/Golden"

    /// The parts that are kept, by the ending of their document.
    private static let parts = [
        "docx": [
            "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/header1.xml",
            "word/footer1.xml", "word/header2.xml", "word/footnotes.xml", "word/charts/chart1.xml", "docProps/core.xml",
        ],
        "xlsx": [
            "xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
            "xl/tables/table1.xml",
        ],
        "pptx": ["ppt/presentation.xml", "ppt/notesSlides/notesSlide3.xml"]
            + (1...6).map { "ppt/slides/slide\($0).xml" },
    ]

    @Test(arguments: [Language.english, .arabic], ["docx", "xlsx", "pptx"])
    func partsAreThoseThatWereLookedAt(_ language: Language, _ ending: String) throws {
        let samples = GoldenSamples(language: language, date: try #require(CalendarDate(iso: "2026-03-02")))
        let bytes: [UInt8]
        switch ending {
        case "docx": bytes = WordDocument.bytes(samples.document)
        case "pptx": bytes = PresentationDocument.bytes(samples.deck)
        default:
            let time = try #require(MinuteOfDay(clock: "09:30"))
            let workbook = samples.workbook(at: time, lasting: try #require(Minutes(90)))
            bytes = SpreadsheetDocument.bytes(workbook)
        }
        #expect(OfficeCheck.findings(in: bytes, file: "golden.\(ending)", strict: true) == [])
        let zip = try ZIPReader(bytes)
        for part in try #require(Self.parts[ending]) {
            let content = try #require(try zip.content(of: part), "there is no \(part)")
            let golden = GoldenFile("\(Self.folder)/\(Self.name(of: part, language))")
            let difference = try golden.difference(from: PartXML(content, name: part).root.canonical)
            #expect(difference == nil)
        }
    }

    @Test func samplesHaveNothingThatPeopleWhoCannotSeeWouldStumbleOver() throws {
        for language in [Language.english, .arabic] {
            let samples = GoldenSamples(language: language, date: try #require(CalendarDate(iso: "2026-03-02")))
            #expect(AccessibilityReview(of: samples.document).findings == [])
            #expect(AccessibilityReview(of: samples.deck).findings == [])
        }
    }

    @Test func noGoldenFileIsLeftOver() throws {
        let expected = [Language.english, .arabic]
            .flatMap { language in Self.parts.values.joined().map { Self.name(of: $0, language) } }
        #expect(try GoldenFile.names(in: Self.folder) == expected.sorted())
    }

    /// `word/document.xml` in English is kept as `word-document-en.xml`.
    private static func name(of part: String, _ language: Language) -> String {
        let steps = part.split(separator: "/")
        let file = steps.last?.prefix { $0 != "." } ?? ""
        return "\(steps.first ?? "")-\(file)-\(language.rawValue).xml"
    }
}

extension OfficeElement {
    /// Its markup with one element a line, attributes by name, and our prefixes.
    fileprivate var canonical: String {
        var lines = ""
        write(to: &lines, indent: "")
        return lines
    }

    private func write(to lines: inout String, indent: String) {
        let attributes = attributes.sorted { $0.name < $1.name }
            .map { " \($0.name)=\"\(OfficeElement.escaped($0.value))\"" }
        let text = OfficeElement.escaped(text)
        lines += "\(indent)<\(name)\(attributes.joined())"
        if children.isEmpty {
            lines += text.isEmpty ? "/>\n" : ">\(text)</\(name)>\n"
            return
        }
        lines += ">\(text)\n"
        for child in children { child.write(to: &lines, indent: indent + "  ") }
        lines += "\(indent)</\(name)>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
            .replacing("\n", with: "&#10;")
    }
}
