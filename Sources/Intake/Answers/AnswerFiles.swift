import Exchange
import Needs
import Reference

/// Finds the answers in a file, finds out what its columns are, and hands its rows to a reader.
struct AnswerFiles {
    let planning: ColumnPlanning
    let forms: FormReading
    let options: ImportOptions

    /// Reads one file.
    func read(_ file: InputFile, with reader: inout AnswerReader) throws(DiagnosticsError) {
        let tables = try AnswerTables(file, forms: forms, options: options).all
        guard let first = tables.first else {
            throw TablePreparation.nothing(at: Place(file: file.path), "no sheet that can be seen")
        }
        guard tables.count > 1 else { return try read(first, with: &reader) }
        let found = tables.map { ($0, HeaderSearch($0.firstRows, planning)) }
        let scores = found.map { planning.score(of: $0.1.header) }
        guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }) else { return }
        var table = tables[best]
        for (position, other) in tables.enumerated() where position != best {
            table.notes.append(left(other, isAnswers: scores[position] == scores[best] && scores[best] > 0))
        }
        try read(table, with: &reader)
    }

    private func left(_ table: AnswerTable, isAnswers: Bool) -> Diagnostic {
        Diagnostic(
            isAnswers ? .warning : .note,
            rule: "answers.part",
            at: Place(file: table.path),
            isAnswers
                ? "“\(table.part ?? "")” holds answers too, and was not read" : "“\(table.part ?? "")” was not read",
            hint: isAnswers ? "read it as well with --sheet \"\(table.part ?? "")\"" : nil
        )
    }

    private func read(_ table: AnswerTable, with reader: inout AnswerReader) throws(DiagnosticsError) {
        let prepared = try TablePreparation(planning: planning, options: options).prepared(table)
        reader.begin(prepared.receipt)
        try reader.readRows(of: table, after: prepared.headerLine, prepared.reading)
        if let note = prepared.versionNote { reader.note(note) }
    }
}
