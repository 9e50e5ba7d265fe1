import ArgumentParser
import Exchange
import Intake
import Needs
import Publishing
import Reference

/// `cadre needs explain`: any figure of a need, walked back to what was counted.
struct NeedsExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Walk the figures of a need back to counted answers and rows.",
        discussion: """
            Every figure with its working and the figures that go into it, down to counts: the place, the Borich score and its \
            interval, the gap, the ranked discrepancy score; how often each pair of answers occurs; why pairs are missing; what \
            each country adds; and how many rows stand behind it all. --rows NG lists the rows of one country.

            It shows counts of single countries: it is for the office that may see the answers.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The need: an item of the survey, or its competency.", valueName: "item"))
    var item: String

    @OptionGroup var study: StudyArguments

    @Option(
        name: .customLong("rows"),
        help: ArgumentHelp("List the rows of this country that stand behind the figures.", valueName: "country")
    )
    var rows: String?

    func validate() throws {
        guard study.format == .table else { throw ValidationError("explain has no --format json; `methods` does.") }
        if let rows, CountryCode(rows.uppercased()) == nil {
            throw ValidationError("--rows takes the code of a country, such as NG; got “\(rows)”.")
        }
    }

    func run() throws {
        try common.run { console in
            let made = try study.make(common)
            let position = try position(in: made)
            let text = ExplanationText(made, item: position, language: study.language, console: console)
            var lines = StudyHead(made, study.language, console).linesOfNoEdition + text.lines
            if let rows {
                let country = try country(rows, made)
                let read = try answers(made, common.data)
                lines += [""] + text.lines(of: read.answers, in: read.receipt.files, from: country)
            }
            try console.show(lines.joined(separator: "\n") + "\n")
        }
    }

    /// The position of the item that was named, by its identifier or its competency's.
    private func position(in made: MadeStudy) throws(DiagnosticsError) -> Int {
        let items = made.asked.survey.items
        let wanted = item.lowercased()
        let found =
            items.firstIndex { $0.id.text.lowercased() == wanted }
            ?? items.firstIndex { $0.competency.text.lowercased() == wanted }
        guard let found else {
            let known = items.map(\.id.text) + items.map(\.competency.text)
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "needs.item",
                    at: Place(file: study.survey),
                    "the survey does not ask about “\(item)”",
                    hint: NearMiss.suggestion(for: item, among: known).map { "did you mean `\($0)`?" }
                        ?? "its items: \(items.map(\.id.text).joined(separator: ", "))"
                )
            )
        }
        return found
    }

    private func country(_ text: String, _ made: MadeStudy) throws(DiagnosticsError) -> CountryCode {
        guard let code = CountryCode(text.uppercased()), made.register.country(code) != nil else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "answers.country",
                    "\(text.uppercased()), named with --rows, is not a member country",
                    hint: "use a code of seeds/countries.csv"
                )
            )
        }
        return code
    }

    /// The rows that count, read once more with all that is in them.
    private func answers(_ made: MadeStudy, _ data: String?) throws -> AnswerImport {
        if let tally = made.receipt.tallies.first {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "tally.rows",
                    at: Place(file: tally.path),
                    "a tally has counts and no rows",
                    hint: "name the answers that it was made of"
                )
            )
        }
        return try study.input.read(made.asked, register: made.register, data: data, purpose: .everything)
    }
}
