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

    /// Reads all rounds, or throws everything wrong with the first that cannot be read or compared.
    func read(before now: AskedSurvey, _ register: CountryRegister, data: String?) throws -> [StudyRound] {
        try rounds.map { text in
            let (answers, survey) = try files(text)
            let asked = try AskedSurvey(survey, framework: nil, data: data)
            try EarlierArguments.check(asked, named: survey, against: now)
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

    /// Refuses a survey that asks nothing of what is asked now.
    private static func check(
        _ earlier: AskedSurvey,
        named path: String,
        against now: AskedSurvey
    ) throws(DiagnosticsError) {
        func refuse(_ message: String) -> DiagnosticsError {
            DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "needs.earlier",
                    at: Place(file: path),
                    message,
                    hint: "--earlier takes an earlier round of the same survey, whose items have the same identifiers"
                )
            )
        }
        let (then, today) = (earlier.survey, now.survey)
        guard earlier.framework.id == now.framework.id else {
            throw refuse(
                "\(then.id) asks about framework \(earlier.framework.id) and \(today.id) about \(now.framework.id), so "
                    + "there is nothing to compare"
            )
        }
        guard !Set(then.items.map(\.id)).isDisjoint(with: today.items.map(\.id)) else {
            throw refuse("\(then.id) and \(today.id) have no item in common, so there is nothing to compare")
        }
    }

    private func files(_ text: String) throws -> (answers: String, survey: String) {
        guard let equals = text.lastIndex(of: "="), equals > text.startIndex, text.index(after: equals) < text.endIndex
        else { throw ValidationError("--earlier takes answers=survey.yaml; got “\(text)”.") }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
}
