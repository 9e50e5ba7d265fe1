import ArgumentParser
import Curriculum
import Exchange
import Intake
import Needs
import OfficeOpenXML
import Publishing
import Reference
import Workshops

/// `cadre package`: a course as Word documents and XML.
struct PackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package",
        abstract: "Make a course package: Word documents in each language, XML and a manifest.",
        discussion: """
            For each language: agenda, syllabus, a lesson plan for every session and the facilitator guide. Then \
            course.xml, which `cadre course check` reads, and manifest.xml with the SHA-256 of every file.

            With --answers and --survey the syllabus says which needs the course answers, with their figures.

            With --template, documents have the styles, page, logo, headers and footers of your organisation's template; \
            what it lacks or must not have is said. Give it once for each kind: a .dotx, a .potx, a .xltx.

            Files of an earlier package in the folder that this one does not have are taken away; files that somebody \
            changed are kept, those that would be replaced under a name of their own.

            A file is written beside its target and gets its name when all are whole. The same input gives the same bytes.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The course.", completion: .file(extensions: ["yaml", "xml"]))
    var course: String

    @Option(
        name: [.customLong("language"), .customLong("languages")],
        help: ArgumentHelp(
            "Languages with commas between: en,fr,es,ar; en+ar puts two beside each other.",
            valueName: "languages"
        )
    )
    var language = "en"

    @Option(name: .shortAndLong, help: "The folder that the package goes to.", completion: .directory)
    var output: String

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp("What else to make: workbook, slides, or both with a comma between.", valueName: "extras")
    )
    var extras: String?

    @Option(
        name: .customLong("template"),
        help: ArgumentHelp("A Word, PowerPoint or Excel file whose looks documents get.", valueName: "file"),
        completion: .file(extensions: OfficeTemplate.fileExtensions)
    )
    var templates: [String] = []

    @Option(help: "Survey answers that say which needs the course meets.", completion: .file(extensions: ["csv"]))
    var answers: String?

    @Option(help: "The survey that was answered.", completion: .file(extensions: ["yaml"]))
    var survey: String?

    @Option(help: "Refuse to make documents that are marked higher than this.")
    var upTo: String?

    @Option(
        help: "The list of markings, the lowest first; by default seeds/markings.csv.",
        completion: .file(extensions: ["csv"])
    )
    var markings: String?

    @Option(
        help: ArgumentHelp(
            "What to do when a document would be hard to use for people who cannot see: list, or refuse to make the package.",
            valueName: "list|refuse"
        )
    )
    var accessibility: AccessibilityGate = .list

    @Option(help: "The framework, where it is not found beside the course.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    func validate() throws {
        _ = try LanguageList(language)
        _ = try extraFiles()
        guard (answers == nil) == (survey == nil) else {
            throw ValidationError("--answers and --survey go together.")
        }
    }

    func run() throws {
        try common.run { console in
            let languages = try LanguageList(language).languages
            let looks = try TemplateFiles.read(templates, accessibility, console)
            let reading = try CourseReading(at: course, framework: framework, data: common.data)
            try reading.requireSound(console)
            let edition = CourseEdition(
                course: reading.course,
                framework: reading.framework,
                agenda: try reading.agenda(),
                labels: try DataFolder(common.data).labels(),
                markings: try MarkingCheck(reading, scheme: scheme()).scheme(upTo: upTo),
                needs: try needs(reading, console)
            )
            let run = PackageRun(
                edition: edition,
                languages: languages,
                extras: try extraFiles(),
                templates: looks,
                accessibility: accessibility,
                output: output
            )
            let (names, remarks) = try run.write(console)
            console.note("wrote \(names.count) files to \(output)")
            for line in PackageRun.translationNotes(remarks, edition) { console.note(line) }
        }
    }

    private func extraFiles() throws -> Set<CoursePackage.Extra> {
        var found: Set<CoursePackage.Extra> = []
        for part in (extras ?? "").split(separator: ",") {
            guard let extra = CoursePackage.Extra(rawValue: String(part).trimmed) else {
                throw ValidationError("--with takes workbook and slides with a comma between; got “\(part)”.")
            }
            found.insert(extra)
        }
        return found
    }

    private func scheme() throws(DiagnosticsError) -> MarkingScheme {
        if let markings { return try SeedFiles.markings(InputFile(markings)) }
        return try DataFolder(common.data).markings()
    }

    private func needs(_ course: CourseReading, _ console: Console) throws(DiagnosticsError) -> NeedsEvidence? {
        guard let answers, let survey else { return nil }
        let run = NeedsRun(
            answers: answers,
            survey: survey,
            framework: framework,
            data: common.data
        )
        let (report, imported) = try run.report()
        guard report.survey.framework == course.framework.id else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "package.framework",
                    at: Place(file: survey),
                    "the survey asks about framework \(report.survey.framework); \(course.course.id) builds on "
                        + "\(course.framework.id)",
                    hint: "name the survey of framework \(course.framework.id) and its answers"
                )
            )
        }
        let receipt = imported.receipt
        console.note("answers: \(receipt.rows) rows, \(receipt.kept) kept; `cadre needs` says why the others are not")
        return NeedsEvidence(survey: report.survey, tables: report.tables)
    }
}

/// Languages in the order asked for, each once: `en,fr`, or `en+ar` for two beside each other.
struct LanguageList {
    let languages: [PackageLanguage]

    init(_ text: String) throws {
        var languages: [PackageLanguage] = []
        for part in text.split(separator: ",") {
            let own = part.split(separator: "+", omittingEmptySubsequences: false)
                .map { Language(rawValue: String($0).trimmed) }
            let language: PackageLanguage
            switch own.count {
            case 1:
                guard let one = own[0] else { throw LanguageList.unknown(text) }
                language = .one(one)
            case 2:
                guard let first = own[0], let second = own[1] else { throw LanguageList.unknown(text) }
                guard first != second else {
                    throw ValidationError("--language “\(part)” puts a language beside itself.")
                }
                language = .beside(first, second)
            default: throw ValidationError("--language puts two languages beside each other, as en+ar; got “\(part)”.")
            }
            if !languages.contains(language) { languages.append(language) }
        }
        guard !languages.isEmpty else { throw ValidationError("--language names no language.") }
        self.languages = languages
    }

    private static func unknown(_ text: String) -> ValidationError {
        ValidationError("--language takes en, fr, es and ar with commas between, or two as en+ar; got “\(text)”.")
    }
}

/// Makes a package and writes it to a folder.
struct PackageRun {
    let edition: CourseEdition
    let languages: [PackageLanguage]
    var extras: Set<CoursePackage.Extra> = []
    var templates = OfficeTemplates.none
    var accessibility: AccessibilityGate = .list
    let output: String

    /// Writes the files, and takes those of an earlier package away that this one does not have, but for those that
    /// somebody changed since.
    ///
    /// It tells the names of the files, and what is to be said of them.
    func write(_ console: Console) throws(DiagnosticsError) -> (names: [String], PackageRemarks) {
        let before = (try? InputFile("\(output)/manifest.xml")).map(PackageManifest.files) ?? []
        let press = PackagePress(edition, languages: languages, extras: extras, templates: templates) {
            console.progress("making \($0)")
        }
        var files = press.files
        // A package that may be refused leaves no trace: all of it is made before its folder is.
        if accessibility == .refuse {
            files = files.map { name, make in
                let bytes = make()
                return (name, { bytes })
            }
            try accessibility.pass(press.remarks, console)
        }
        let folder = try OutputFolder(output)
        let kept = try folder.write(files) { PackageManifest.isUnchanged($0, $1, in: before) }
        console.endProgress()
        for (name, aside) in kept {
            console.note(
                "kept what was \(output)/\(name) as “\(aside)”: it was changed since it was made, or not made here"
            )
        }
        if accessibility == .list { try accessibility.pass(press.remarks, console) }
        takeAway(before, unlessAmong: Set(files.map(\.name)), in: folder, console)
        return (files.map(\.name), press.remarks)
    }

    private func takeAway(
        _ before: [(name: String, digest: String)],
        unlessAmong now: Set<String>,
        in folder: OutputFolder,
        _ console: Console
    ) {
        var removed = 0
        for (name, digest) in before where !now.contains(name) {
            switch folder.remove(name, ifStill: { PackageManifest.isUnchanged($0, digest: digest) }) {
            case .removed: removed += 1
            case .kept:
                console.note("kept \(output)/\(name), which is not of this package and was changed since it was made")
            case .absent: break
            }
        }
        if removed > 0 { console.note("removed \(removed) files of the package that was in \(output) before") }
    }

    /// A line for each language in which something is not translated.
    static func translationNotes(_ remarks: PackageRemarks, _ edition: CourseEdition) -> [String] {
        let main = edition.course.profile.language
        return remarks.untranslated.filter { $0.count > 0 }
            .map { language, count in
                "\(language.rawValue): \(count) texts have no translation and stand in “\(main.rawValue)”"
            }
    }
}
