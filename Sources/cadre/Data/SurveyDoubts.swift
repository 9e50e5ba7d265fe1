import Needs
import Reference

/// Signs that a file holds the answers to another survey than the one that was named.
///
/// Surveys may name their columns alike, such as `c01_importance`. A file of one is then read as the other's without a
/// fault, and every figure stands under the wrong name. What gives it away are items without columns, and columns of
/// items that the survey does not have.
struct SurveyDoubts {
    private let survey: Survey

    /// The most items or columns that are told by name.
    private static let most = 5

    init(_ survey: Survey) {
        self.survey = survey
    }

    /// A warning for each file that gives reason to doubt.
    func diagnostics(about receipt: ImportReceipt) -> [Diagnostic] {
        receipt.files.compactMap { file in
            let signs = [missingItems(of: file), foreignColumns(of: file)].compactMap(\.self)
            guard !signs.isEmpty else { return nil }
            return Diagnostic(
                .warning,
                rule: "answers.survey",
                at: Place(file: file.path),
                signs.joined(separator: "; "),
                hint: "make sure that \(survey.id) is the survey that was answered, in its version"
            )
        }
    }

    private func missingItems(of file: FileReceipt) -> String? {
        let missing = Set(file.notAsked)
        let items = survey.items.filter { item in
            missing.contains(item.column(.importance)) && missing.contains(item.column(.current))
        }
        guard !items.isEmpty else { return nil }
        return "no column is about \(list(items.map(\.id.text))), which \(survey.id) asks about"
    }

    private func foreignColumns(of file: FileReceipt) -> String? {
        let endings = [NeedsAspect.importance, .current].map { "_\($0.rawValue)" }
        let columns = file.unusedColumns.filter { header in endings.contains { header.hasSuffix($0) } }
        guard !columns.isEmpty else { return nil }
        return
            "\(list(columns)) \(columns.count == 1 ? "rates" : "rate") something that \(survey.id) does not ask about"
    }

    private func list(_ names: [String]) -> String {
        let shown = names.prefix(SurveyDoubts.most).map(\.asPlainLine).joined(separator: ", ")
        return names.count > SurveyDoubts.most ? "\(shown) and \(names.count - SurveyDoubts.most) more" : shown
    }
}
