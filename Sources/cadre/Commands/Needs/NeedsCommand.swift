import ArgumentParser
import Exchange
import Intake
import Needs
import Publishing
import Reference

/// `cadre needs`: from survey answers to what countries need.
struct NeedsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "needs",
        abstract: "Say what countries need, from survey answers.",
        discussion: """
            `cadre needs ANSWERS --survey SURVEY` ranks. The other commands say how surely, by which methods, who answered, \
            what differs between groups, what changed, what training can close and what a budget holds; `report` writes it \
            all down.
            """,
        subcommands: [
            NeedsRankCommand.self, NeedsCertaintyCommand.self, NeedsMethodsCommand.self, NeedsResponseCommand.self,
            NeedsGroupsCommand.self, NeedsTrendCommand.self, NeedsDemandCommand.self, NeedsExplainCommand.self,
            NeedsReportCommand.self, NeedsTallyCommand.self, NeedsMergeCommand.self,
        ],
        defaultSubcommand: NeedsRankCommand.self
    )
}

/// `cadre needs rank`: from survey answers to ranked needs.
struct NeedsRankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: "Rank what countries need, from survey answers or tallies.",
        discussion: """
            Reads answers from any survey tool or filled form, settles countries and duplicates, and prints an import \
            receipt and the ranked needs: all countries, then each region. Each country counts once unless --weight \
            respondents. Cells with fewer than five respondents or countries are never shown.

            MWDS is the Borich mean weighted discrepancy score: mean importance × (mean importance − mean current level). Its 95 % \
            interval is clustered by country. “places” are the ranks that a need may really have.
            """
    )

    /// The forms in which figures come out.
    enum Format: String, ChoiceArgument {
        case table
        case csv
        case json
    }

    @OptionGroup var common: CommonOptions

    @OptionGroup var input: AnswerArguments

    @Option(help: "The survey that was answered.", completion: .file(extensions: ["yaml"]))
    var survey: String

    @Option(help: "The framework, where it is not found beside the survey.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(help: "Who counts once: countries or respondents.")
    var weight = Weighting.countries

    @Option(help: "How figures come out: table, csv or json.")
    var format = Format.table

    @Option(help: "The language of the needs' names: en, fr, es or ar.")
    var language = Language.english

    @Option(help: "How many needs a region's table shows; 0 for all.")
    var top = 5

    @Option(name: .shortAndLong, help: "Write to a file instead of standard output.", completion: .file())
    var output: String?

    func validate() throws {
        guard top >= 0 else { throw ValidationError("--top takes 0 or more.") }
    }

    func run() throws {
        try common.run { console in
            let asked = try AskedSurvey(survey, framework: framework, data: common.data)
            let register = try DataFolder(common.data).register()
            let imported = try input.count(asked, register: register, data: common.data, grouping: .countries)
            console.report(SurveyDoubts(asked.survey).diagnostics(about: imported.receipt))
            let report = NeedsReport(
                survey: asked.survey,
                framework: asked.framework,
                weighting: weight,
                tables: NeedsAnalysis(of: imported.tally, register: register, weighting: weight).tables()
            )
            if imported.tally.respondentCount == 0, imported.receipt.rows == 0 {
                console.note("there are column headers and no answers")
            }
            let receipt = console.isQuiet ? "" : self.receipt(imported.receipt, console)
            let bytes: [UInt8]
            switch format {
            case .table:
                let tables = NeedsText(report, language: language, top: top, console: console).lines
                let notes = console.isQuiet || output != nil ? "" : receipt + "\n\n"
                bytes = Array((notes + tables.joined(separator: "\n") + "\n").withoutControls.utf8)
            case .csv: bytes = report.csv(in: language)
            case .json: bytes = try report.json(receipt: imported.receipt, in: language)
            }
            if let output {
                try OutputFolder.writeFile(bytes, to: output, madeFrom: input.answers + [survey])
                console.note(receipt)
                console.note("\nwrote \(output)")
            } else {
                if format != .table { console.note(receipt) }
                try console.showBytes(bytes)
            }
        }
    }
}

extension NeedsRankCommand {
    /// The receipt in full in English, else in short.
    private func receipt(_ receipt: ImportReceipt, _ console: Console) -> String {
        let lines =
            language == .english
            ? ReceiptText(receipt, console: console).lines
            : ShortReceiptText(receipt, language: language, console: console).lines
        return lines.joined(separator: "\n")
    }
}

/// Reads the answers that a package or a demo shows, and works out the tables.
struct NeedsRun {
    let answers: String
    let survey: String
    let framework: String?
    let data: String?

    func report() throws(DiagnosticsError) -> (NeedsReport, AnswerImport) {
        let register = try DataFolder(data).register()
        let asked = try AskedSurvey(survey, framework: framework, data: data)
        var options = ImportOptions()
        options.purpose = .figures
        let imported = try AnswerImport(
            files: [InputFile(answers, limit: InputFile.largestTable)],
            survey: asked.survey,
            framework: asked.framework,
            register: register,
            labels: DataFolder(data).labels(),
            options: options
        )
        let tables = NeedsAnalysis(of: imported.tally, register: register, weighting: .countries).tables()
        return (
            NeedsReport(survey: asked.survey, framework: asked.framework, weighting: .countries, tables: tables),
            imported
        )
    }
}
