import Documents
import Foundation
import Needs
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing

@Suite("Surveys as Word forms")
struct AnswerFormTests {
    private static func document(
        _ name: String,
        in language: Language
    ) throws -> (document: Document, untranslated: Int) {
        let survey = try Project.survey(name)
        let edition = SurveyEdition(
            survey: survey,
            framework: try Project.framework(survey.framework),
            register: try Project.register(),
            labels: try Project.labels(),
            marking: Marking(
                id: try #require(MarkingID("official_use")),
                title: try #require(
                    LocalisedText([.english: "FOR OFFICIAL USE ONLY", .arabic: "للاستعمال الرسمي فقط"], main: .english)
                )
            )
        )
        return edition.answerForm(in: language)
    }

    @Test(
        "A form is as the standard has it, in every language, and made twice it is the same",
        arguments: ["afis-2026", "bio-2026"],
        Language.allCases
    )
    func conforms(name: String, language: Language) throws {
        let form = try Self.document(name, in: language)
        let bytes = WordDocument.bytes(form.document)
        if let folder = ProcessInfo.processInfo.environment["CADRE_FORM_SAMPLES"] {
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)-\(language.rawValue).docx"))
        }
        #expect(OfficeCheck(bytes, file: "form.docx", strict: true).findings.map(\.message) == [])
        #expect(form.untranslated == 0)
        #expect(AccessibilityReview(of: form.document).findings.map(\.message) == [])
        #expect(bytes == WordDocument.bytes(try Self.document(name, in: language).document))
    }
}
