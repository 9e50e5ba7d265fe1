import Documents
import Exchange
import Foundation
import Needs
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing

@Suite("The survey as a workbook to be filled in")
struct AnswerWorkbookTests {
    private func edition(_ survey: Survey) throws -> SurveyEdition {
        SurveyEdition(
            survey: survey,
            framework: try Project.framework(survey.framework),
            register: try Project.register(),
            labels: try Project.labels(),
            marking: Marking(
                id: try #require(MarkingID("official")),
                title: try #require(LocalisedText("OFFICIAL USE", in: .english))
            )
        )
    }

    @Test(
        "is sound in every language, with nothing mended and nothing untranslated",
        arguments: ["sg-2026", "afis-2026"]
    )
    func isSound(name: String) throws {
        let edition = try edition(try Project.survey(name))
        for language in Language.allCases {
            let made = edition.answerWorkbook(in: language)
            #expect(made.untranslated == 0, "\(language)")
            #expect(made.workbook.mendings == [], "\(language)")
            #expect(AccessibilityReview(of: made.workbook).findings == [], "\(language)")
            let bytes = SpreadsheetDocument.bytes(made.workbook)
            #expect(OfficeCheck.findings(in: bytes, file: "form.xlsx", strict: true) == [], "\(language)")
            #expect(bytes == SpreadsheetDocument.bytes(edition.answerWorkbook(in: language).workbook))
        }
    }

    @Test("has a cell for every question and every choice, whatever the survey", arguments: UInt64(1)...8)
    func hasEveryQuestion(seed: UInt64) throws {
        let survey = try ChanceSurvey(seed: seed).survey
        let made = try edition(survey).answerWorkbook(in: dice(seed))
        let inputs = made.workbook.sheets.flatMap(\.inputs).map(\.input)
        var expected: [String] = []
        for slot in AnswerSlots(survey).all {
            let count = if case .question(.selectMultiple(let choices)) = slot.answer { choices.all.count } else { 1 }
            expected += [String](repeating: slot.name.text, count: count)
        }
        #expect(inputs.compactMap(\.question) == expected, "seed \(seed)")
        let bytes = SpreadsheetDocument.bytes(made.workbook)
        #expect(OfficeCheck.findings(in: bytes, file: "form.xlsx", strict: true) == [], "seed \(seed)")
    }

    private func dice(_ seed: UInt64) -> Language {
        var dice = Dice(seed: seed)
        return dice.pick(Language.allCases) ?? .english
    }

    @Test("offers what a scale means, and not to know")
    func entries() throws {
        let made = try edition(try Project.survey("sg-2026")).answerWorkbook(in: .french)
        let input = try #require(
            made.workbook.sheets.flatMap(\.inputs).map(\.input).first { $0.question == "c01_importance" }
        )
        let values = [
            "1 – Pas important", "2 – Peu important", "3 – Moyennement important", "4 – Très important",
            "5 – Essentiel", "Ne sait pas",
        ]
        #expect(input.rule == ListValues(values).map { .oneOf($0) })
        let country = made.workbook.lists.first { $0.name.text == "Countries" }
        #expect(country?.values.values.count == 196)
        #expect(country?.values.values.first == "Afghanistan")
    }

    @Test("counts the questions that everybody is asked, words of one's own apart")
    func tallies() throws {
        let made = try edition(try Project.survey("afis-2026")).answerWorkbook(in: .english)
        let tallies = made.workbook.sheets[0].rows.flatMap(\.cells)
            .compactMap { cell in if case .tally(let tally) = cell.content { tally.text(answered: 0) } else { nil } }
        #expect(tallies == ["0 of 45 answered", "0 of 3 answered", "0 of 40 answered", "0 of 2 answered"])
    }

    @Test("says beside a question when it is asked")
    func remarks() throws {
        let made = try edition(try Project.survey("afis-2026")).answerWorkbook(in: .english)
        let words = made.workbook.sheets[1].rows.flatMap(\.cells)
            .compactMap { cell in if case .words(let words) = cell.content { words.text } else { nil } }
        #expect(words.contains("Only if the answer to “Number of workstations” is at least 1. A number from 0 to 100."))
    }
}
