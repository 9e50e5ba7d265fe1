import ArgumentParser
import Exchange
import Needs
import OfficeOpenXML
import Publishing
import Reference

/// `cadre needs report`: everything that is said of a survey's needs, written down.
struct NeedsReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the needs report: Word, Excel, charts, JSON, CSV, and what was released.",
        discussion: """
            For each language a folder with needs-report.docx, needs.xlsx and charts/*.svg. Beside them needs.json, csv/ and \
            release.json, which the next report of this survey is told with --released: a few new answers must not give \
            anybody away by what differs. The names in JSON and CSV are those of the first language.

            Small groups are hidden, and others from which they could be computed. Then the report is attacked as an outsider \
            would; if any hidden group can be had, nothing is written, it is said which and how, and the exit status is 65. \
            Make the public edition before the restricted one, and tell the restricted one of it.

            Files are written beside their targets and get their names when all are whole. Files that somebody changed are \
            kept under a name of their own. The same input gives the same bytes.
            """
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var study: StudyArguments
    @OptionGroup var earlier: EarlierArguments
    @OptionGroup(title: "Budget") var budget: BudgetArguments

    @Option(name: .shortAndLong, help: "The folder that the report goes to.", completion: .directory)
    var output: String

    @Option(
        help: ArgumentHelp("Languages with commas between: en,fr,es,ar. Default: --language.", valueName: "languages")
    )
    var languages: String?

    @Option(help: ArgumentHelp("The marking of every page, by its name in seeds/markings.csv.", valueName: "marking"))
    var marking: String?

    @Option(
        help: ArgumentHelp("The date of the report; by default the day the survey closes.", valueName: "yyyy-mm-dd")
    )
    var date: String?

    @Option(
        name: .customLong("template"),
        help: ArgumentHelp("A Word or Excel file whose looks documents get.", valueName: "file"),
        completion: .file(extensions: OfficeTemplate.fileExtensions)
    )
    var templates: [String] = []

    func validate() throws {
        _ = try chosenLanguages()
        guard study.format == .table else {
            throw ValidationError("report writes every form; --format is for the other commands.")
        }
        if let date, CalendarDate(iso: date) == nil {
            throw ValidationError("--date takes a day such as 2026-11-30; got “\(date)”.")
        }
    }

    func run() throws {
        try common.run { console in
            let languages = try chosenLanguages()
            let looks = try TemplateFiles.read(templates, .list, console)
            let marking = try chosenMarking()
            let made = try study.make(common) { options, asked, register in
                options.budget = budget.courseBudget
                options.earlier = try earlier.read(before: asked, register, data: common.data)
                options.name = "\(output)/\(NeedsPress.releaseName)"
            }
            let document = made.document(marking: marking, date: date.flatMap { CalendarDate(iso: $0) })
            let press = NeedsPress(document, languages: languages, templates: looks)
            try write(try press.files { console.progress("making \($0)") }, console)
            try summary(of: made, document, languages, console)
        }
    }

    private func write(_ files: [(name: String, bytes: [UInt8])], _ console: Console) throws {
        let before = (try? InputFile("\(output)/manifest.xml")).map(PackageManifest.files) ?? []
        let folder = try OutputFolder(output)
        let makers = files.map { file in (name: file.name, make: { file.bytes }) }
        let kept = try folder.write(makers) { PackageManifest.isUnchanged($0, $1, in: before) }
        console.endProgress()
        for (name, aside) in kept {
            console.note(
                "kept what was \(output)/\(name) as “\(aside)”: it was changed since it was made, or not made here"
            )
        }
        let now = Set(files.map(\.name))
        for (name, digest) in before where !now.contains(name) {
            if case .kept = folder.remove(name, ifStill: { PackageManifest.isUnchanged($0, digest: digest) }) {
                console.note("kept \(output)/\(name), which is not of this report and was changed since it was made")
            }
        }
        console.note("wrote \(files.count) files to \(output)\n")
    }

    /// The priorities in plain words, as the report begins.
    private func summary(
        of made: MadeStudy,
        _ document: NeedsDocument,
        _ languages: [Language],
        _ console: Console
    ) throws {
        for language in languages where document.untranslated(in: language) > 0 {
            console.note(
                "\(language.rawValue): \(document.untranslated(in: language)) names have no translation and stand in another "
                    + "language"
            )
        }
        guard !console.isQuiet else { return }
        try made.show([.summary], in: languages[0], console)
    }

    private func chosenLanguages() throws -> [Language] {
        guard let languages else { return [study.language] }
        var chosen: [Language] = []
        for part in languages.split(separator: ",") {
            guard let language = Language(rawValue: String(part).trimmed) else {
                throw ValidationError("--languages takes en, fr, es and ar with commas between; got “\(languages)”.")
            }
            if !chosen.contains(language) { chosen.append(language) }
        }
        guard !chosen.isEmpty else { throw ValidationError("--languages names no language.") }
        return chosen
    }

    private func chosenMarking() throws(DiagnosticsError) -> Marking? {
        guard let marking else { return nil }
        let scheme = try DataFolder(common.data).markings()
        if let found = MarkingID(marking).flatMap({ scheme.marking($0) }) { return found }
        let known = scheme.markings.map(\.id.text)
        throw DiagnosticsError(
            Diagnostic(
                .error,
                rule: "marking.unknown",
                "“\(marking)” is not in the list of markings",
                hint: NearMiss.suggestion(for: marking, among: known).map { "did you mean `\($0)`?" }
                    ?? "known markings: \(known.joined(separator: ", "))"
            )
        )
    }
}
