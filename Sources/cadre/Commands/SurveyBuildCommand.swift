import ArgumentParser
import Exchange
import Needs
import OfficeOpenXML
import Publishing
import Reference

/// `cadre survey build`: the forms that go out.
struct SurveyBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make the forms of a survey: XLSForm, Excel workbook, Word document.",
        discussion: """
            The XLSForm has every language in one file and goes to KoboToolbox, ODK Central or SurveyCTO. The workbook and \
            the Word form are for bureaux without a connection: one file a language, filled in and sent back by mail. \
            `cadre survey read` reads them all, with nothing to be typed again.
            """
    )

    /// The kinds of forms.
    enum Form: String, CaseIterable {
        case xlsform
        case workbook
        case word
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: "The survey.", completion: .file(extensions: ["yaml"]))
    var survey: String

    @Option(
        name: [.customLong("form"), .customShort("f")],
        help: ArgumentHelp("Forms with commas between: xlsform,workbook,word. Default: all.", valueName: "forms")
    )
    var forms = Form.allCases.map(\.rawValue).joined(separator: ",")

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Languages of workbooks and Word forms with commas between. Default: all of the survey.",
            valueName: "languages"
        )
    )
    var language: String?

    @Option(help: ArgumentHelp("A marking of seeds/markings.csv for every page.", valueName: "marking"))
    var marking: String?

    @Option(
        name: .customLong("template"),
        help: ArgumentHelp("A Word or Excel file whose looks the forms get.", valueName: "file"),
        completion: .file(extensions: OfficeTemplate.fileExtensions)
    )
    var templates: [String] = []

    @Option(help: "The framework, where it is not found beside the survey.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(name: .shortAndLong, help: "The folder that the forms go to.", completion: .directory)
    var output: String

    func validate() throws {
        _ = try kinds()
        _ = try languages()
    }

    func run() throws {
        try common.run { console in
            let folder = try DataFolder(common.data)
            let asked = try AskedSurvey(survey, framework: framework, data: common.data)
            let looks = try TemplateFiles.read(templates, .list, console)
            let edition = SurveyEdition(
                survey: asked.survey,
                framework: asked.framework,
                register: try folder.register(),
                labels: try folder.labels(),
                marking: try chosenMarking(folder)
            )
            let languages = try languages() ?? asked.survey.languages
            var files: [(name: String, bytes: [UInt8])] = []
            var untranslated: [Language: Int] = [:]
            let stem = asked.survey.id.text.lowercased()
            for kind in try kinds() {
                switch kind {
                case .xlsform:
                    files.append(("\(stem)-xlsform.xlsx", SpreadsheetDocument.bytes(edition.xlsForm())))
                case .workbook:
                    for language in languages {
                        let form = edition.answerWorkbook(in: language)
                        untranslated[language, default: 0] += form.untranslated
                        let bytes = SpreadsheetDocument.bytes(form.workbook, templates: looks)
                        files.append(("\(stem)-form-\(language.rawValue).xlsx", bytes))
                    }
                case .word:
                    for language in languages {
                        let form = edition.answerForm(in: language)
                        untranslated[language, default: 0] += form.untranslated
                        let bytes = WordDocument.bytes(form.document, templates: looks)
                        files.append(("\(stem)-form-\(language.rawValue).docx", bytes))
                    }
                }
            }
            try OutputFolder(output).write(files)
            for (name, _) in files { console.note("wrote \(output)/\(name)") }
            console.note(
                "version code \(asked.survey.versionCode): forms of another version are recognised when they return"
            )
            for (language, count) in untranslated.sorted(by: { $0.key < $1.key }) where count > 0 {
                console.note("\(language.rawValue): \(count) texts have no translation and stand in another language")
            }
        }
    }

    private func kinds() throws -> [Form] {
        let parts = forms.split(separator: ",")
        guard !parts.isEmpty else {
            throw ValidationError("--form names no form; it takes xlsform, workbook and word.")
        }
        return try parts.map { part in
            guard let form = Form(rawValue: String(part).trimmed) else {
                throw ValidationError("--form takes xlsform, workbook and word with commas between; got “\(part)”.")
            }
            return form
        }
    }

    private func languages() throws -> [Language]? {
        guard let parts = language?.split(separator: ",") else { return nil }
        guard !parts.isEmpty else { throw ValidationError("--language names no language.") }
        return try parts.map { part in
            guard let language = Language(rawValue: String(part).trimmed) else {
                throw ValidationError("--language takes en, fr, es and ar with commas between; got “\(part)”.")
            }
            return language
        }
    }

    private func chosenMarking(_ folder: DataFolder) throws(DiagnosticsError) -> Marking? {
        guard let marking else { return nil }
        let scheme = try folder.markings()
        if let found = MarkingID(marking).flatMap({ scheme.marking($0) }) { return found }
        throw DiagnosticsError(
            Diagnostic(
                .error,
                rule: "marking.unknown",
                "“\(marking)” is not in the list of markings",
                hint: "known markings: \(scheme.markings.map(\.id.text).joined(separator: ", "))"
            )
        )
    }
}
