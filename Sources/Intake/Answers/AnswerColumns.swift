import Exchange
import Needs
import Reference

/// Where the columns of a survey stand in a table.
struct AnswerColumns {
    let country: Int
    let respondent: Int?
    let submitted: Int?

    /// The importance of every item, then the current level of every item.
    let ratings: [Int]

    /// Columns that the survey does not name.
    let unused: [String]

    init(_ table: DelimitedText, survey: Survey) throws(DiagnosticsError) {
        var positions: [String: Int] = [:]
        var twice: Set<String> = []
        for (position, name) in table.header.enumerated() where !name.isEmpty {
            if positions[name] == nil { positions[name] = position } else { twice.insert(name) }
        }
        var faults: [Diagnostic] = []
        func find(_ name: String) -> Int? {
            if twice.contains(name) {
                faults.append(
                    AnswerColumns.fault(
                        table,
                        "column “\(name)” stands twice",
                        "rename one of them; a survey tool that makes two columns of one name loses answers"
                    )
                )
            }
            return positions[name]
        }
        func require(_ name: String) -> Int {
            if let position = find(name) { return position }
            let nearest = NearMiss.suggestion(for: name, among: table.header.filter { !$0.isEmpty })
            faults.append(
                AnswerColumns.fault(
                    table,
                    "column “\(name)” of survey \(survey.id) is missing",
                    nearest.map { "the file has “\($0)”; rename it, or correct the survey" }
                        ?? "export the answers with question names, or correct the survey"
                )
            )
            return 0
        }
        country = require(survey.columns.country)
        respondent = survey.columns.respondent.flatMap(find)
        submitted = survey.columns.submitted.flatMap(find)
        ratings =
            survey.items.map { require($0.column(.importance).text) }
            + survey.items.map { require($0.column(.current).text) }
        let used = Set(
            survey.columns.all + survey.items.flatMap { [$0.column(.importance).text, $0.column(.current).text] }
        )
        unused = table.header.filter { !$0.isEmpty && !used.contains($0) }
        guard faults.isEmpty else { throw DiagnosticsError(faults) }
    }

    private static func fault(_ table: DelimitedText, _ message: String, _ hint: String) -> Diagnostic {
        Diagnostic(
            .error,
            rule: "answers.column",
            at: Place(file: table.file, line: 1),
            message,
            hint: hint
        )
    }
}
