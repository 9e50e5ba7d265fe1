import ArgumentParser
import Exchange
import Needs
import Reference

/// `cadre needs tally`: answers counted, so that figures need them no more.
struct NeedsTallyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally",
        abstract: "Count answers, so that figures need them no more.",
        discussion: """
            Reads and settles answers as `cadre needs` does, and writes how often each answer occurs, for each country and \
            each group of respondents that the survey names. `cadre needs` takes tallies in place of answers and gives \
            the same figures; tallies of parts are added with `cadre needs merge`. All rows of one respondent must be in \
            one part. A tally has small counts in it: it is for the office that may see the answers.
            """
    )

    @OptionGroup var common: CommonOptions

    @OptionGroup var input: AnswerArguments

    @Option(help: "The survey that was answered.", completion: .file(extensions: ["yaml"]))
    var survey: String

    @Option(help: "The framework, where it is not found beside the survey.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(name: .shortAndLong, help: "Write to a file instead of standard output.", completion: .file())
    var output: String?

    func run() throws {
        try common.run { console in
            let asked = try AskedSurvey(survey, framework: framework, data: common.data)
            let register = try DataFolder(common.data).register()
            let counted = try input.count(asked, register: register, data: common.data)
            console.report(SurveyDoubts(asked.survey).diagnostics(about: counted.receipt))
            console.note(ReceiptText(counted.receipt, console: console).lines.joined(separator: "\n"))
            let bytes = TallyFile.write(counted.tally)
            guard let output else { return try console.showBytes(bytes) }
            try OutputFolder.writeFile(bytes, to: output, madeFrom: input.answers + [survey])
            console.note("\nwrote \(output)")
        }
    }
}

/// `cadre needs merge`: tallies of parts added up.
struct NeedsMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Add tallies of one survey.",
        discussion: """
            The order does not matter: the same tallies give the same bytes. The respondents of two tallies must not be the \
            same people; a tally that is named twice is refused.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The tallies.", completion: .file())
    var tallies: [String]

    @Option(help: "The survey that was answered.", completion: .file(extensions: ["yaml"]))
    var survey: String

    @Option(help: "The framework, where it is not found beside the survey.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(name: .shortAndLong, help: "Write to a file instead of standard output.", completion: .file())
    var output: String?

    func run() throws {
        try common.run { console in
            let asked = try AskedSurvey(survey, framework: framework, data: common.data)
            let register = try DataFolder(common.data).register()
            var files: [InputFile] = []
            for path in tallies { files.append(try InputFile(path, limit: InputFile.largestTable)) }
            var counted = CountedAnswers(tally: Tally(TallyPlan(asked.survey)), receipt: ImportReceipt())
            try counted.add(files, survey: asked.survey, register: register)
            let bytes = TallyFile.write(counted.tally)
            guard let output else { return try console.showBytes(bytes) }
            try OutputFolder.writeFile(bytes, to: output, madeFrom: tallies + [survey])
            console.note("wrote \(counted.tally.respondentCount) respondents to \(output)")
        }
    }
}
