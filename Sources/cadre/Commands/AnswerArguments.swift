import ArgumentParser
import Exchange
import FoundationEssentials
import Intake
import Needs
import Reference

/// The files of answers, and what an officer decides about their reading.
struct AnswerArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The answers: exports (.csv, .xlsx, .zip), filled forms (.xlsx, .docx) and tallies, as many as there are.",
            valueName: "answers"
        ),
        completion: .file(extensions: ["csv", "xlsx", "zip", "docx"])
    )
    var answers: [String]

    @Option(
        help: ArgumentHelp(
            "The tool that they come from, where it is not found out.",
            valueName: "tool"
        )
    )
    var from: SurveyTool?

    @Option(
        help:
            "The encoding of CSV, where the guess is wrong: utf-8, utf-16, windows-1252, windows-1256 or windows-1251.",
        transform: { try AnswerArguments.encoding($0) }
    )
    var encoding: TextEncoding?

    @Option(help: "The sheet of a workbook, where several hold answers.")
    var sheet: String?

    @Option(help: "What the columns and texts of a plain table mean.", completion: .file(extensions: ["yaml"]))
    var mapping: String?

    @Option(help: "The order of dates that fit two.")
    var dates: DateOrder?

    @Option(
        name: .customLong("country"),
        help: ArgumentHelp("Settle a country text, for example \"Niger=NE\".", valueName: "text=code")
    )
    var countries: [String] = []

    @Option(
        name: .customLong("keep"),
        help: ArgumentHelp(
            "Count this row whatever others of its respondent say: 12, or answers.csv:12.",
            valueName: "line"
        )
    )
    var keep: [String] = []

    @Option(
        name: .customLong("drop"),
        help: ArgumentHelp("Leave this row out: 12, or answers.csv:12.", valueName: "line")
    )
    var drop: [String] = []

    @Option(
        help: ArgumentHelp(
            "How many threads count answers; as many as there are processors, at most 4, unless said. The figures do not depend on it.",
            valueName: "number"
        )
    )
    var threads: Int?

    func validate() throws {
        _ = try decisions()
        guard threads ?? 1 >= 1 else { throw ValidationError("--threads takes 1 or more.") }
    }

    private static var usualThreads: Int { min(ProcessInfo.processInfo.activeProcessorCount, 4) }

    /// Reads the answers.
    func read(
        _ asked: AskedSurvey,
        register: CountryRegister,
        data: String?,
        purpose: ImportOptions.Purpose
    ) throws -> AnswerImport {
        try AnswerImport(
            files: files(),
            survey: asked.survey,
            framework: asked.framework,
            register: register,
            labels: DataFolder(data).labels(),
            options: options(for: asked.survey, register: register, purpose: purpose)
        )
    }

    /// Counts the answers; tallies among the files are added.
    func count(
        _ asked: AskedSurvey,
        register: CountryRegister,
        data: String?,
        grouping: TallyPlan.Grouping = .traits
    ) throws -> CountedAnswers {
        var files: [FileBlocks] = []
        for path in answers { files.append(try FileBlocks(path)) }
        var (tallies, others): ([InputFile], [FileBlocks]) = ([], [])
        for file in files {
            if TallyFile.isTally(try file.opening(64)) {
                tallies.append(try file.whole())
            } else {
                others.append(file)
            }
        }
        var counted: CountedAnswers
        if others.isEmpty {
            let plan = TallyPlan(asked.survey, grouping: grouping)
            counted = CountedAnswers(tally: Tally(plan), receipt: ImportReceipt())
        } else {
            var options = try options(for: asked.survey, register: register, purpose: .figures)
            options.grouping = grouping
            let imported = try AnswerImport(
                counting: others,
                survey: asked.survey,
                framework: asked.framework,
                register: register,
                labels: { () throws(DiagnosticsError) in try DataFolder(data).labels() },
                options: options,
                work: StreamWork(threads: threads ?? AnswerArguments.usualThreads)
            )
            counted = CountedAnswers(tally: imported.tally, receipt: imported.receipt)
        }
        try counted.add(tallies, survey: asked.survey, register: register)
        return counted
    }

    /// The options of an import, countries checked against the register.
    private func options(
        for survey: Survey,
        register: CountryRegister,
        purpose: ImportOptions.Purpose
    ) throws -> ImportOptions {
        var options = ImportOptions()
        options.tool = from
        options.encoding = encoding
        options.sheet = sheet
        options.countries = try decisions()
        for (text, code) in options.countries where register.country(code) == nil {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "answers.country",
                    "\(code), settled for “\(text)”, is not a member country",
                    hint: "use a code of seeds/countries.csv"
                )
            )
        }
        options.keep = keep
        options.drop = drop
        options.dateOrder = dates
        options.purpose = purpose
        if let mapping {
            let file = try InputFile(mapping)
            options.mapping = try ColumnMapping.read(file.bytes, file: file.path, survey: survey)
        }
        return options
    }

    /// The files, read whole.
    private func files() throws(DiagnosticsError) -> [InputFile] {
        var files: [InputFile] = []
        for path in answers { files.append(try InputFile(path, limit: InputFile.largestTable)) }
        return files
    }

    private static func encoding(_ text: String) throws -> TextEncoding {
        do throws(DiagnosticsError) {
            return try TextEncoding(parsing: text)
        } catch {
            let first = error.diagnostics.first
            throw ValidationError([first?.message, first?.hint].compactMap(\.self).joined(separator: "; "))
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
