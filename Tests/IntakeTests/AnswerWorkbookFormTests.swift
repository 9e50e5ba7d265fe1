import Documents
import Exchange
import Foundation
import Intake
import Needs
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing

/// Workbooks that were filled in by programs of others are read back with nothing lost.
@Suite("Workbooks that were filled in")
struct AnswerWorkbookFormTests {
    @Test("are read back whatever somebody does to them", arguments: ["openpyxl", "libreoffice"])
    func readBack(program: String) throws {
        let python = FillingPython(program)
        let edits = [[], ["rename"], ["rows", "columns", "rename"], ["move"], ["sort", "move", "rows"]]
        var jobs: [FormJob] = []
        for (number, name) in ["sg-2026", "afis-2026"].enumerated() {
            for (position, language) in [Language.english, .arabic].enumerated() {
                // LibreOffice is slow: each form has its own part of the edits there.
                let kinds =
                    program == "openpyxl"
                    ? edits : [edits[0], edits[1 + (2 * number + position) % 4]]
                for kind in kinds {
                    jobs.append(try FormJob(name, language, edits: kind, seed: UInt64(jobs.count + 1)))
                }
            }
        }
        for (job, form) in zip(jobs, try python.fill(jobs)) {
            // A date that is moved to a cell of another format is read and noted.
            let findings = form.findings.filter { $0.rule != "form.date" }
            #expect(findings.isEmpty, "\(job): \(findings.map(\.message))")
            #expect(form.surveyID == job.survey.id.text)
            #expect(form.versionCode == job.survey.versionCode)
            #expect(form.language == job.language)
            #expect(form.answers.map(\.name) == AnswerSlots(job.survey).all.map(\.name.text))
            for answer in form.answers {
                #expect(answer.text == job.expected[answer.name, default: ""], "\(job) \(answer.name)")
                #expect(answer.place.file.hasPrefix("\(job.file)!"), "\(job)")
            }
        }
    }

    @Test(
        "that nobody filled in have a place for every question and nothing in it",
        arguments: ["sg-2026", "bio-2026", "afis-2026"]
    )
    func empty(name: String) throws {
        for language in Language.allCases {
            let job = try FormJob(name, language)
            let form = try job.read(job.bytes())
            #expect(form.findings == [])
            #expect(form.answers.map(\.name) == AnswerSlots(job.survey).all.map(\.name.text))
            #expect(form.answers.allSatisfy { $0.text.isEmpty })
        }
    }

    @Test("say where an answer stands, and what was done to the form")
    func findings() throws {
        let python = FillingPython("openpyxl")
        let jobs = try [["strip"], ["heads"], ["words"], ["scribble"]]
            .map { try FormJob("sg-2026", .english, edits: $0, seed: 5) }
        let forms = try python.fill(jobs)
        for (job, form) in zip(jobs, forms) {
            for answer in form.answers {
                #expect(answer.text == job.expected[answer.name, default: ""], "\(job.edits)")
            }
            #expect(form.answers.count == AnswerSlots(job.survey).all.count, "\(job.edits)")
        }
        let found = forms.map { Set($0.findings.map(\.rule)) }
        #expect(found == [["form.salvaged"], ["form.salvaged"], ["form.words"], ["form.outside"]])
        let words = forms[2].findings
            .map { "\($0.place?.file.split(separator: "!").dropFirst().joined(separator: "!") ?? ""): \($0.message)" }
        #expect(
            words.first
                == "About you!B6: the words “Your reference” of the form were changed; the answer may be to something else"
        )
        #expect(forms[3].findings.first?.place?.file.hasSuffix("About you!F6") == true)
    }

    @Test("of another survey are recognised, and give no answers")
    func otherSurvey() throws {
        let job = try FormJob("bio-2026", .french)
        let other = try FormJob("sg-2026", .french)
        let form = try other.read(job.bytes())
        #expect(form.answers == [])
        #expect(form.surveyID == "BIO-2026")
        #expect(form.findings.map(\.message) == ["the workbook is of the survey BIO-2026, not of SG-2026"])
        #expect(form.findings.map(\.severity) == [.error])
    }

    @Test("from an older version are read as far as they go")
    func olderVersion() throws {
        let text = String(decoding: try Project.file("curricula/surveys/sg-2026.yaml").bytes, as: UTF8.self)
            .replacing("- {id: C28, competency: SG-C28}", with: "- {id: C29, competency: SG-C28}")
        let newer = try SurveyFile.read(Array(text.utf8), file: "sg.yaml", framework: Project.framework)
        let job = try FormJob("sg-2026", .spanish)
        let reader = AnswerWorkbookForm(
            of: newer,
            framework: try Project.framework(newer.framework),
            labels: try Project.labels()
        )
        let form = try reader.read(job.bytes(), file: "old.xlsx")
        #expect(
            form.findings.map(\.rule) == [
                "form.version", "form.missing", "form.missing", "form.stranger", "form.stranger",
            ]
        )
        #expect(form.answers.count == AnswerSlots(newer).all.count - 2)
    }

    @Test("that are none are refused with a sentence")
    func notAForm() throws {
        let job = try FormJob("sg-2026", .english)
        let sheet = Sheet(name: "Data", columns: [SheetColumn("a", width: 9)], rows: SheetRows([[.number(1)]]))
        let properties = DocumentProperties(
            title: "T",
            subject: "S",
            keywords: [],
            language: .english,
            date: job.survey.period.lowerBound
        )
        let bytes = SpreadsheetDocument.bytes(Workbook(properties: properties, sheets: [sheet]))
        let error = #expect(throws: DiagnosticsError.self) { try job.read(bytes) }
        #expect(error?.diagnostics.first?.message == "the workbook has no place for an answer to the survey SG-2026")
    }
}

/// A workbook that is filled in with answers made by chance.
private struct FormJob: CustomStringConvertible {
    let survey: Survey
    let language: Language
    let edits: [String]
    let file: String

    /// What is read, by the names of questions.
    private(set) var expected: [String: String] = [:]

    /// What is written: name, kind and value.
    private(set) var filled: [[String]] = []

    private let edition: SurveyEdition

    var description: String { "\(survey.id) \(language) \(edits) \(file)" }

    init(_ name: String, _ language: Language, edits: [String] = [], seed: UInt64 = 0) throws {
        survey = try Project.survey(name)
        self.language = language
        self.edits = edits
        file = ([name, language.rawValue, String(seed)] + edits).joined(separator: "-") + ".xlsx"
        edition = SurveyEdition(
            survey: survey,
            framework: try Project.framework(survey.framework),
            register: try Project.register(),
            labels: try Project.labels()
        )
        if seed > 0 { answer(seed) }
    }

    func bytes() -> [UInt8] { SpreadsheetDocument.bytes(edition.answerWorkbook(in: language).workbook) }

    func read(_ bytes: [UInt8]) throws -> FilledForm {
        try AnswerWorkbookForm(of: survey, framework: edition.framework, labels: edition.labels).read(bytes, file: file)
    }

    private mutating func answer(_ seed: UInt64) {
        var dice = Dice(seed: seed)
        let countries = edition.register.countries.map { $0.name.words(for: language).text }
        for slot in AnswerSlots(survey).all where dice.happens(0.8) {
            let name = slot.name.text
            func put(_ kind: String, _ value: String) {
                filled.append([name, kind, value])
                expected[name] = value
            }
            let unknown = FormEntries.doesNotKnow(in: language)
            switch slot.answer {
            case .aspect(let aspect):
                switch aspect.answer {
                case .rating(let scale):
                    let points = (scale.lowest...scale.highest).map { FormEntries.rating($0, on: scale, in: language) }
                    put("text", dice.pick(points + [unknown]) ?? "")
                case .choice(let choices):
                    put("text", dice.pick(FormEntries.entries(of: choices, in: language) + [unknown]) ?? "")
                case .count: put("number", String(dice.index(below: 500)))
                }
            case .question(let kind):
                switch kind {
                case .country: put("text", dice.pick(countries) ?? "")
                case .selectOne(let choices):
                    put("text", dice.pick(FormEntries.entries(of: choices, in: language)) ?? "")
                case .selectMultiple(let choices):
                    var chosen: [String] = []
                    for choice in choices.all {
                        let isYes = dice.happens(0.5)
                        let entry = isYes ? FormEntries.yes(in: language) : FormEntries.no(in: language)
                        filled.append(["\(name)/\(choice.value)", "text", entry])
                        if isYes { chosen.append(choice.value.text) }
                    }
                    expected[name] = chosen.joined(separator: " ")
                case .wholeNumber: put("number", String(dice.index(below: 400)))
                case .number: put("number", "\(dice.index(below: 90)).25")
                case .date:
                    put(
                        "date",
                        "20\(10 + dice.index(below: 80))-0\(1 + dice.index(below: 9))-1\(dice.index(below: 10))"
                    )
                case .text: put("text", dice.pick(["=1+1", "007", "REF-12/3", "رقم 5", "1e5"]) ?? "")
                case .comment:
                    put(
                        "text",
                        dice.pick(["Two lines:\nand a second", "+44 20 7946", "كلمات، وأرقام 12", "<b>&amp; é"]) ?? ""
                    )
                }
            }
        }
    }
}

/// Python with what fills in workbooks.
private struct FillingPython {
    private let program: String
    private let python: String?

    /// Debian's own Python has the module by which LibreOffice is driven.
    init(_ program: String) {
        self.program = program
        python = program == "libreoffice" ? PeerPython.ofTheSystem : nil
    }

    /// Fills in workbooks, and reads them.
    func fill(_ jobs: [FormJob]) throws -> [FilledForm] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-fill-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var orders: [[String: Any]] = []
        for job in jobs {
            let source = folder.appendingPathComponent("empty-\(job.file)")
            try Data(job.bytes()).write(to: source)
            let answers = job.filled.map { answer -> [Any] in
                answer[1] == "number" ? [answer[0], answer[1], Double(answer[2]) ?? 0] : answer
            }
            orders.append([
                "from": source.path, "to": folder.appendingPathComponent(job.file).path, "answers": answers,
                "edits": job.edits,
            ])
        }
        let list = folder.appendingPathComponent("jobs.json")
        try JSONSerialization.data(withJSONObject: orders).write(to: list)
        _ = try PeerPython.run("fill_form.py", [program, list.path], python: python)
        return try jobs.map { try $0.read(InputFile(folder.appendingPathComponent($0.file).path).bytes) }
    }
}
