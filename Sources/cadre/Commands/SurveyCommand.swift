import ArgumentParser
import Exchange
import Intake
import Needs
import Publishing
import Reference

/// `cadre survey`: questionnaires out, answers in.
struct SurveyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey",
        abstract: "Check a survey, make its forms, and read the answers back.",
        subcommands: [
            SurveyCheckCommand.self, SurveyBuildCommand.self, SurveyPowerCommand.self, SurveyReadCommand.self,
        ]
    )
}

/// `cadre survey check`: whether a survey can be sent.
struct SurveyCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say whether a survey can be sent, and what it asks.",
        discussion: """
            Names of questions are checked over the whole form: a survey tool that makes two columns of one name loses \
            answers. Texts that are missing in a language are named.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The survey.", completion: .file(extensions: ["yaml"]))
    var survey: String

    @Option(help: "The framework, where it is not found beside the survey.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    func run() throws {
        try common.run { console in
            let asked = try AskedSurvey(survey, framework: framework, data: common.data)
            try console.show(SurveyText(asked.survey, console: console).lines.joined(separator: "\n") + "\n")
        }
    }
}

/// `cadre survey read`: one settled data set from whatever came back.
struct SurveyReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read answers from any survey tool or filled form into one table.",
        discussion: """
            Reads exports of KoboToolbox, ODK Central, LimeSurvey, SurveyCTO and REDCap, plain CSV and Excel tables, and \
            forms made with `cadre survey build`, all in one run. Names or labels in any language of the survey will do. \
            The receipt accounts for every row and every column; nothing is dropped or guessed without a word.

            The table that comes out is CSV with one row a respondent, and `cadre needs` reads it too.
            """
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var input: AnswerArguments

    @Option(help: "The survey that was answered.", completion: .file(extensions: ["yaml"]))
    var survey: String

    @Option(help: "The framework, where it is not found beside the survey.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(help: "Write the receipt to this file, as JSON.", completion: .file(extensions: ["json"]))
    var receipt: String?

    @Option(
        name: .shortAndLong,
        help: "Write the answers to this file, as CSV.",
        completion: .file(extensions: ["csv"])
    )
    var output: String?

    func validate() throws {
        if let output, output == receipt {
            throw ValidationError("--output and --receipt name the same file; the receipt would replace the answers.")
        }
    }

    func run() throws {
        try common.run { console in
            let asked = try AskedSurvey(survey, framework: framework, data: common.data)
            let register = try DataFolder(common.data).register()
            let imported = try input.read(asked, register: register, data: common.data, purpose: .everything)
            console.report(SurveyDoubts(asked.survey).diagnostics(about: imported.receipt))
            let sources = input.answers + [survey]
            if let output {
                try OutputFolder.writeFile(AnswerFile.write(imported.answers), to: output, madeFrom: sources)
            }
            if let receipt {
                try OutputFolder.writeFile(imported.receipt.json(of: asked.survey), to: receipt, madeFrom: sources)
            }
            if imported.receipt.rows == 0 { console.note("there are column headers and no answers: 0 respondents") }
            try show(imported.receipt, console)
            if let output { console.note("\nwrote \(imported.receipt.kept) responses to \(output)") }
            if let receipt { console.note("wrote the receipt to \(receipt)") }
        }
    }

    /// The receipt is what this command says; with --quiet only where nothing else comes of it.
    private func show(_ receipt: ImportReceipt, _ console: Console) throws {
        guard !console.isQuiet || (output == nil && self.receipt == nil) else { return }
        try console.show(ReceiptText(receipt, console: console).lines.joined(separator: "\n") + "\n")
    }
}
