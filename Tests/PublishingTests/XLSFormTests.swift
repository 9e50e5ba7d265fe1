import Documents
import Exchange
import Foundation
import Needs
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing

/// XLSForms are taken by pyxform, which stands behind KoboToolbox and ODK, without a word.
@Suite("The survey as an XLSForm")
struct XLSFormTests {
    @Test("has every question in every language, and every name once")
    func ofTheProject() throws {
        let surveys = try ["sg-2026", "bio-2026", "afis-2026"].map { try Project.survey($0) }
        try check(surveys)
    }

    @Test("of any survey is taken without a warning")
    func anySurvey() throws {
        try check(try (1...12).map { try ChanceSurvey(seed: UInt64($0)).survey })
    }

    @Test("shows what depends on an answer only when it is given")
    func relevance() throws {
        let survey = try Project.survey("afis-2026")
        let form = try #require(try read([survey]).first)
        #expect(form.questions["in_service_since"]?.relevant.contains("'works') or selected(") == true)
        #expect(form.questions["hit_rate"]?.relevant == " /data/opening/workstations >= 1")
        #expect(form.questions["hit_rate"]?.constraint == ". >= 0 and . <= 100")
        #expect(form.questions["uses"]?.control == "select")
        #expect(form.questions["country"]?.required == "true()")
    }

    // MARK: Steps

    private func check(_ surveys: [Survey]) throws {
        for (survey, form) in zip(surveys, try read(surveys)) {
            #expect(form.warnings == [], "\(survey.id)")
            #expect(form.form == survey.id.text)
            #expect(form.version == survey.versionCode)
            #expect(form.code == "'\(survey.versionCode)'")
            #expect(Set(form.names).count == form.names.count, "\(survey.id)")
            let slots = AnswerSlots(survey).all
            #expect(Set(slots.map(\.name.text)).isSubset(of: form.questions.keys), "\(survey.id)")
            // What is asked beside the questions is the introduction alone.
            #expect(form.questions.count == slots.count + 1, "\(survey.id)")
            let main = survey.title.main
            let languages = [main] + survey.languages.filter { $0 != main }
            #expect(form.texts.count == languages.count, "\(survey.id)")
            for (name, texts) in form.texts {
                #expect(languages.contains { name.hasSuffix("(\($0.rawValue))") }, "\(survey.id) \(name)")
                #expect(texts.values.allSatisfy { $0 != "-" && !$0.isEmpty }, "\(survey.id) \(name)")
                #expect(Set(texts.keys) == Set(form.texts[form.language]?.keys.map(\.self) ?? []), "\(survey.id)")
            }
            try checkWords(survey, languages, form)
        }
    }

    /// The words of each question are those of the survey; pyxform straightens quotation marks.
    private func checkWords(_ survey: Survey, _ languages: [Language], _ form: XForm) throws {
        let wording = QuestionWording(survey, try Project.framework(survey.framework))
        for language in languages {
            let texts = try #require(form.texts.first { $0.key.hasSuffix("(\(language.rawValue))") }).value
            for question in survey.questions {
                #expect(texts[key(question.name, form)].map(plain) == plain(question.label.words(for: language).text))
            }
            for (position, item) in survey.items.enumerated() {
                for aspect in survey.needs.aspects {
                    let words = wording.label(of: aspect, ofItem: position).words(for: language).text
                    #expect(texts[key(item.column(aspect.aspect), form)].map(plain) == plain(words))
                }
            }
        }
    }

    /// The key of a question's label among the texts: what stands in `jr:itext('…')`.
    private func key(_ name: QuestionName, _ form: XForm) -> String {
        let reference = form.questions[name.text]?.label ?? ""
        return String(reference.dropFirst("jr:itext('".count).dropLast(2))
    }

    private func plain(_ text: String) -> String {
        var plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for (mark, straight) in [("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'")] {
            plain = plain.replacing(mark, with: straight)
        }
        return plain
    }

    private func read(_ surveys: [Survey]) throws -> [XForm] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-xls-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try surveys.enumerated()
            .map { number, survey in
                let edition = SurveyEdition(
                    survey: survey,
                    framework: try Project.framework(survey.framework),
                    register: try Project.register(),
                    labels: try Project.labels()
                )
                let bytes = SpreadsheetDocument.bytes(edition.xlsForm())
                #expect(OfficeCheck.findings(in: bytes, file: "form.xlsx", strict: true) == [], "\(survey.id)")
                return (name: "\(number).xlsx", bytes: bytes)
            }
        try OutputFolder(folder.path).write(files)
        let paths = files.map { "\(folder.path)/\($0.name)" }
        let read = try JSONDecoder().decode([String: XForm].self, from: PeerPython.run("xforms.py", paths))
        return try paths.map { try #require(read[$0]) }
    }
}

/// An XForm as another program reads it.
private struct XForm: Decodable {
    let warnings: [String]
    let form: String
    let version: String
    let language: String
    let names: [String]
    let code: String
    let questions: [String: Question]
    let texts: [String: [String: String]]

    struct Question: Decodable {
        let control: String
        let type: String?
        let relevant: String
        let constraint: String
        let required: String
        let label: String
    }
}
