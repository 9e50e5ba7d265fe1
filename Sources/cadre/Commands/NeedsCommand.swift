import ArgumentParser
import Exchange
import Intake
import Needs
import Publishing
import Reference

/// `cadre needs`: from survey answers to ranked needs.
struct NeedsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "needs",
        abstract: "Rank what countries need, from survey answers.",
        discussion: """
            Reads the answers, settles countries and duplicates, and prints an import receipt and the ranked needs: all \
            countries, then each region. Each country counts once unless --weight respondents. Cells with fewer than five \
            respondents or countries are never shown.

            MWDS is the Borich mean weighted discrepancy score: mean importance × (mean importance − mean current level). Its 95 % \
            interval is clustered by country. “places” are the ranks that a need may really have.
            """
    )

    /// The forms in which figures come out.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case csv
        case json
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: "The answers, as CSV in UTF-8.", completion: .file(extensions: ["csv"]))
    var answers: String

    @Option(help: "The survey that was answered.", completion: .file(extensions: ["yaml"]))
    var survey: String

    @Option(help: "The framework, where it is not found beside the survey.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(help: "Who counts once: countries or respondents.")
    var weight = Weighting.countries

    @Option(
        name: .customLong("country"),
        help: ArgumentHelp("Settle a country text, for example \"Niger=NE\".", valueName: "text=code")
    )
    var countries: [String] = []

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
        _ = try decisions()
    }

    func run() throws {
        try common.run { console in
            let (report, imported) = try NeedsRun(
                answers: answers,
                survey: survey,
                framework: framework,
                data: common.data,
                weighting: weight,
                decisions: decisions()
            )
            .report()
            if imported.receipt.rows == 0 { console.note("\(answers) has a header and no answers") }
            let receipt = ReceiptText(imported.receipt, console: console).lines.joined(separator: "\n")
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
                try OutputFolder.writeFile(bytes, to: output, madeFrom: [answers, survey])
                console.note(receipt)
                console.note("\nwrote \(output)")
            } else {
                if format != .table { console.note(receipt) }
                try console.showBytes(bytes)
            }
        }
    }

    private func decisions() throws -> [String: CountryCode] {
        var decisions: [String: CountryCode] = [:]
        for decision in countries {
            guard let equals = decision.lastIndex(of: "="),
                let code = CountryCode(decision[decision.index(after: equals)...])
            else {
                throw ValidationError("--country takes TEXT=CODE, for example \"Niger=NE\"; got “\(decision)”.")
            }
            let text = TextFolding.fold(String(decision[..<equals]))
            if let other = decisions.updateValue(code, forKey: text), other != code {
                throw ValidationError("--country settles “\(text)” as \(other) and as \(code); say it once.")
            }
        }
        return decisions
    }
}

/// Reads what `cadre needs` reads and works out its tables.
struct NeedsRun {
    let answers: String
    let survey: String
    let framework: String?
    let data: String?
    let weighting: Weighting
    let decisions: [String: CountryCode]

    func report() throws(DiagnosticsError) -> (NeedsReport, AnswerImport) {
        let register = try DataFolder(data).register()
        for (text, code) in decisions where register.country(code) == nil {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "answers.country",
                    "\(code), settled for “\(text)”, is not a member country",
                    hint: "use a code of seeds/countries.csv"
                )
            )
        }
        var found: CompetencyFramework?
        let file = try InputFile(survey)
        let survey = try SurveyFile.read(file.bytes, file: file.path) { id throws(DiagnosticsError) in
            let framework = try FrameworkShelf(file: file.path, asked: framework, data: data).framework(id)
            found = framework
            return framework
        }
        guard let competencies = found else { preconditionFailure("a survey that was read has found its framework") }
        let input = try InputFile(answers, limit: InputFile.largestTable)
        let table = try DelimitedText(input.bytes, file: input.path)
        let imported = try AnswerImport(table, survey: survey, register: register, decisions: decisions)
        let tables = NeedsAnalysis(of: imported.tally, register: register, weighting: weighting).tables()
        return (
            NeedsReport(survey: survey, framework: competencies, weighting: weighting, tables: tables), imported
        )
    }
}
