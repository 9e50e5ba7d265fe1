import Archive
import Exchange
import Needs
import OfficeOpenXML
import Reference

/// Turns forms that were filled in into tables with one row, so that they are read and settled like everything else.
struct FormReading {
    let survey: Survey
    let labels: LabelCatalogue

    /// A Word form.
    func document(_ file: InputFile) throws(DiagnosticsError) -> AnswerTable {
        try table(WordAnswerForm(of: survey, labels: labels).read(file.bytes, file: file.path), file, "Word form")
    }

    /// A workbook, where it is a form of Cadre's; `nil` for any other.
    func workbook(_ workbook: SpreadsheetReader, _ file: InputFile) throws(DiagnosticsError) -> AnswerTable? { nil }

    private func table(
        _ form: FilledForm,
        _ file: InputFile,
        _ kind: String
    ) throws(DiagnosticsError) -> AnswerTable {
        guard !form.findings.contains(where: { $0.severity == .error }) else { throw DiagnosticsError(form.findings) }
        // A form without a number of its own is known by its bytes: the same file sent twice is one answer.
        let number = SHA256Digest(of: file.bytes).description.prefix(32)
        let about = [AnswerColumnNames.form, AnswerColumnNames.language, AnswerColumnNames.record]
        let facts = [form.versionCode ?? "", form.language?.rawValue ?? "", String(number)]
        return AnswerTable(
            path: file.path,
            part: nil,
            form: "\(kind)\(form.language.map { " in \($0.rawValue)" } ?? "")",
            hasDecimalComma: false,
            notes: form.findings,
            rows: .texts([
                (line: 0, cells: about + form.answers.map(\.name)), (line: 1, cells: facts + form.answers.map(\.text)),
            ]),
            tool: .form
        )
    }
}
