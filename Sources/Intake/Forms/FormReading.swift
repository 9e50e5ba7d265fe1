import Archive
import Exchange
import Needs
import OfficeOpenXML
import Reference

/// Turns forms that were filled in into tables with one row, so that they are read and settled like everything else.
struct FormReading {
    let survey: Survey
    let framework: CompetencyFramework
    let labels: LabelCatalogue

    /// A Word form.
    func document(_ file: InputFile) throws(DiagnosticsError) -> AnswerTable {
        try table(WordAnswerForm(of: survey, labels: labels).read(file.bytes, file: file.path), file, "Word form")
    }

    /// A workbook that is a form.
    func workbook(_ file: InputFile) throws(DiagnosticsError) -> AnswerTable {
        let form = AnswerWorkbookForm(of: survey, framework: framework, labels: labels)
        return try table(form.read(file.bytes, file: file.path), file, "Excel form")
    }

    /// Whether a workbook says that it is a form of Cadre's.
    static func isForm(_ workbook: SpreadsheetReader) -> Bool {
        workbook.customProperties.contains { $0.name == FormAnchor.Property.survey.rawValue }
    }

    /// Whether a sheet holds the anchors of a form, which stay where a program drops the properties of the file.
    static func isForm(_ cells: SheetCells) -> Bool {
        cells.rows.prefix(200)
            .contains { row in
                cells.cells[row.cells].prefix(40).contains { FormAnchor(cells.text(of: $0)) != nil }
            }
    }

    private func table(
        _ form: FilledForm,
        _ file: InputFile,
        _ kind: String
    ) throws(DiagnosticsError) -> AnswerTable {
        let errors = form.findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw DiagnosticsError(errors) }
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
