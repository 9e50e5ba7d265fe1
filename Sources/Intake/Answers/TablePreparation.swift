import Exchange
import Needs
import Reference

/// A table whose columns are known.
struct PreparedTable {
    /// What is known of it before its rows are read.
    let receipt: FileReceipt
    let reading: FileReading

    /// The line with the column headers; rows stand below it.
    let headerLine: Int

    /// That another version of the form was answered, where that is so.
    let versionNote: Diagnostic?
}

/// Finds out what the columns of a table are, before its rows are read.
struct TablePreparation {
    let planning: ColumnPlanning
    let options: ImportOptions

    /// Finds out what the columns of a table are, from its first rows.
    func prepared(_ table: AnswerTable) throws(DiagnosticsError) -> PreparedTable {
        let first = table.firstRows
        let search = HeaderSearch(first, planning)
        guard search.header.contains(where: { !$0.isEmpty }) else {
            throw TablePreparation.nothing(at: table.place(), "nothing")
        }
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
        return PreparedTable(
            receipt: receipt,
            reading: FileReading(
                plan: plan,
                habits: habits,
                width: search.header.count,
                survey: planning.survey,
                slots: planning.slots,
                options: options,
                hasDecimalComma: table.hasDecimalComma
            ),
            headerLine: search.line,
            versionNote: tool == .form ? nil : form(first, plan, search).flatMap { versionNote($0, table) }
        )
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

    private func versionNote(_ code: String, _ table: AnswerTable) -> Diagnostic? {
        guard code.contains("/"), code != planning.survey.versionCode else { return nil }
        return Diagnostic(
            .warning,
            rule: "answers.version",
            at: table.place(),
            "the form that was answered is \(code); the survey is \(planning.survey.versionCode) now",
            hint: "answers to questions that changed are not comparable; read them with the survey of that version"
        )
    }

    /// Says that there is nothing to read.
    static func nothing(at place: Place, _ what: String) -> DiagnosticsError {
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
}

extension Diagnostic {
    /// Says that a row is one of HXL tags.
    static func tags(at place: Place) -> Diagnostic {
        Diagnostic(.note, rule: "answers.tags", at: place, "HXL tags, which are no answers")
    }
}
