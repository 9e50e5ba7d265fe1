import Archive
import Documents
import Foundation
import OfficeOpenXML
import Reference
import Testing

@Suite("Word forms")
struct WordFormTests {
    @Test("A form and what it holds are as the standard has it", arguments: [Language.english, .arabic])
    func formsPassTheLinter(language: Language) throws {
        let bytes = WordDocument.bytes(FormSamples.document(in: language))
        if let folder = ProcessInfo.processInfo.environment["CADRE_FORM_SAMPLES"] {
            try Data(bytes).write(to: URL(filePath: "\(folder)/form-\(language.rawValue).docx"))
        }
        #expect(OfficeCheck(bytes, file: "form.docx", strict: true).findings.map(\.message) == [])
        #expect(bytes == WordDocument.bytes(FormSamples.document(in: language)))
    }

    @Test("An empty form is read back with every field, its anchors and nothing in it")
    func emptyFormReadsBack() throws {
        let form = try WordForm(WordDocument.bytes(FormSamples.document(in: .english)), file: "form.docx")
        #expect(
            form.controls.map(\.tag) == [
                "unit", "since", "cause/tools", "cause/staff", "remarks", "c01_importance", "c01_current",
                "c02_importance", "c02_current", "c03_importance", "c03_current",
            ]
        )
        #expect(
            form.controls.map { $0.path.flatMap(WordAnchor.name) ?? "-" }[2...5] == [
                "cause/tools", "cause/staff", "-", "c01_importance",
            ]
        )
        #expect(form.controls.allSatisfy { $0.bookmark == WordAnchor(of: $0.tag ?? "").bookmark })
        #expect(form.store?.version == "K7Q2")
        #expect(form.properties == [.id: "coastal", .version: "K7Q2", .language: "en"])
        #expect(form.tables.last?.rows[1].map(\.text) == ["Topic 1", "Choose", "Choose"])
    }
}
