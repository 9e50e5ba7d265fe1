import ArgumentParser
import Exchange
import Needs
import Reference

/// `cadre sample`: made-up answers to a survey, faults included.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Make up answers to a survey, for practice and tests.",
        discussion: """
            The answers are as real ones are: late, repeated, misspelt, in four languages, on the wrong scale. How much of \
            each is set in seeds/survey_profile.yaml. No country gave them. The same seed gives the same bytes.

            --key writes what is true of each record, to compare an import with.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The survey.", completion: .file(extensions: ["yaml"]))
    var survey: String

    @Option(help: "The seed of chance.")
    var seed: UInt64 = 2_026

    @Option(help: "How many records; by default as many as the countries would send.")
    var records: Int?

    @Option(help: "Write the answer key to this file.", completion: .file(extensions: ["csv"]))
    var key: String?

    @Option(help: "The framework, where it is not found beside the survey.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(name: .shortAndLong, help: "Write to a file instead of standard output.", completion: .file())
    var output: String?

    func validate() throws {
        if let records, !(1...5_000_000).contains(records) {
            throw ValidationError("--records takes 1 to 5000000.")
        }
    }

    func run() throws {
        try common.run { console in
            let answers = try generator().answers(seed: seed, count: records)
            if let key {
                try OutputFolder.writeFile(
                    SampleCommand.csv(AnswerKeyEntry.header, answers.key.map(\.cells)),
                    to: key
                )
                console.note("wrote \(key)")
            }
            let bytes = SampleCommand.csv(answers.header, answers.records)
            guard let output else { return try console.showBytes(bytes) }
            try OutputFolder.writeFile(bytes, to: output, madeFrom: [survey])
            console.note("wrote \(answers.records.count) records to \(output)")
        }
    }

    private func generator() throws(DiagnosticsError) -> RehearsalGenerator {
        let folder = try DataFolder(common.data)
        let asked = try AskedSurvey(survey, framework: framework, data: common.data)
        return RehearsalGenerator(
            profile: try SurveyProfileFile.read(
                InputFile("\(folder.path)/seeds/survey_profile.yaml").bytes,
                file: "\(folder.path)/seeds/survey_profile.yaml"
            ),
            survey: asked.survey,
            framework: asked.framework,
            register: try folder.register(),
            spellings: try RehearsalSeedFiles.spellings(InputFile("\(folder.path)/seeds/country_aliases.csv")),
            groups: try RehearsalSeedFiles.groups(InputFile("\(folder.path)/seeds/groups.csv"))
        )
    }

    private static func csv(_ header: [String], _ records: [[String]]) -> [UInt8] {
        var writer = DelimitedTextWriter()
        writer.addAsItIs(header)
        for record in records { writer.addAsItIs(record) }
        return writer.bytes
    }
}
