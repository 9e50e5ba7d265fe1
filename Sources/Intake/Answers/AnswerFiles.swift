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
        guard let first = tables.first else { throw nothing(at: Place(file: file.path), "no sheet that can be seen") }
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

    private func nothing(at place: Place, _ what: String) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(
                .error,
                rule: "answers.empty",
                at: place,
                "there is \(what) in the file",
                hint: "export the answers again, or name the sheet that holds them with --sheet"
            )
        )
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
        let first = table.firstRows
        let search = HeaderSearch(first, planning)
        guard search.header.contains(where: { !$0.isEmpty }) else { throw nothing(at: table.place(), "nothing") }
        let tool = options.tool ?? table.tool ?? ToolHabits.tool(of: search.header)
        let plan = try planning.plan(of: search.header, from: tool, at: table.place(line: search.line))
        var habits = ToolHabits.of(tool)
        // Only older exports of KoboToolbox, which have no `_index`, write n/a for what is missing.
        if tool == .kobotoolbox, search.header.contains("_index") { habits.missing = [] }
        let notAsked = zip(planning.slots.all, plan.questions).compactMap { $1.isAsked ? nil : $0.name }
        var receipt = FileReceipt(
            path: table.path,
            part: table.part,
            form: table.form,
            layout: layout(tool, plan, search.header),
            headerLine: tool == .form ? nil : search.line,
            columns: zip(search.header, plan.uses).map(ColumnReceipt.init),
            notAsked: notAsked,
            notes: table.notes
        )
        receipt.notes += search.notes.map { Diagnostic(.note, rule: "answers.header", at: Place(file: table.path), $0) }
        reader.begin(receipt)
        let file = FileReading(
            plan: plan,
            habits: habits,
            width: search.header.count,
            survey: planning.survey,
            slots: planning.slots,
            options: options,
            hasDecimalComma: table.hasDecimalComma
        )
        try reader.readRows(of: table, after: search.line, file)
        if tool != .form, let code = form(first, plan, search) { checkForm(code, table, &reader) }
    }

    /// What a file was read as, in words.
    private func layout(_ tool: SurveyTool, _ plan: ColumnPlan, _ header: [String]) -> String {
        let columns = plan.questions.compactMap(\.text)
        let byName = columns.count { planning.slots.position(of: header[$0].lowercased()) != nil }
        let byEnd = columns.count { planning.slots.position(of: header[$0].lowercased().lastPathPart) != nil }
        let names =
            byName * 2 > columns.count
            ? "question names" : byEnd * 2 > columns.count ? "question names in groups" : "labels or codes"
        let hasColumns = plan.questions.contains { !$0.choices.isEmpty }
        return "\(tool.name), \(names)\(hasColumns ? ", a column for each choice" : "")"
    }

    /// The version of the form that the first row says was answered.
    private func form(_ rows: [(line: Int, cells: [String])], _ plan: ColumnPlan, _ search: HeaderSearch) -> String? {
        guard let column = plan.about[.form],
            let row = rows.first(where: { $0.line > search.line }), column < row.cells.count
        else { return nil }
        return row.cells[column]
    }

    private func checkForm(_ code: String, _ table: AnswerTable, _ reader: inout AnswerReader) {
        guard code.contains("/"), code != planning.survey.versionCode else { return }
        reader.note(
            Diagnostic(
                .warning,
                rule: "answers.version",
                at: table.place(),
                "the form that was answered is \(code); the survey is \(planning.survey.versionCode) now",
                hint: "answers to questions that changed are not comparable; read them with the survey of that version"
            )
        )
    }
}
