import ArgumentParser
import Exchange
import Intake
import Needs
import Reference

/// Earlier rounds of a survey.
struct EarlierArguments: ParsableArguments {
    @Option(
        name: .customLong("earlier"),
        help: ArgumentHelp(
            "An earlier round: its answers or tally, and the survey as it was asked then. Give it once for each round, the "
                + "oldest first.",
            valueName: "answers=survey.yaml"
        )
    )
    var rounds: [String] = []

    func validate() throws {
        _ = try rounds.map(files)
    }

    /// Reads all rounds, or throws everything wrong with the first that cannot be read.
    func read(_ register: CountryRegister, data: String?) throws -> [StudyRound] {
        try rounds.map { text in
            let (answers, survey) = try files(text)
            let asked = try AskedSurvey(survey, framework: nil, data: data)
            guard let round = SurveyRound(asked.survey, framework: asked.framework) else {
                preconditionFailure("a survey is read with its framework")
            }
            let file = try InputFile(answers, limit: InputFile.largestTable)
            return StudyRound(
                name: asked.survey.id.text,
                round: round,
                tally: try tally(file, asked, register, data: data)
            )
        }
    }

    private func tally(
        _ file: InputFile,
        _ asked: AskedSurvey,
        _ register: CountryRegister,
        data: String?
    ) throws -> Tally {
        guard !TallyFile.isTally(file.bytes) else {
            return try TallyFile.read(file.bytes, file: file.path, survey: asked.survey, register: register)
        }
        var options = ImportOptions()
        options.purpose = .figures
        return try AnswerImport(
            files: [file],
            survey: asked.survey,
            framework: asked.framework,
            register: register,
            labels: DataFolder(data).labels(),
            options: options
        )
        .tally
    }

    private func files(_ text: String) throws -> (answers: String, survey: String) {
        guard let equals = text.lastIndex(of: "="), equals > text.startIndex, text.index(after: equals) < text.endIndex
        else { throw ValidationError("--earlier takes answers=survey.yaml; got “\(text)”.") }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
}
