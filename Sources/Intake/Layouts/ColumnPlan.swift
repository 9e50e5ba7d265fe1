import Exchange
import Needs
import Reference

/// Which column of a table holds what.
struct ColumnPlan {
    /// The columns of each question, by its slot.
    var questions: [QuestionColumns]

    /// The columns that say something about the record.
    var about: [ColumnReceipt.About: Int] = [:]

    /// What each column is used for.
    var uses: [ColumnReceipt.Use]

    /// The columns of one question.
    struct QuestionColumns {
        /// The column with the answer, or with all choices that were ticked.
        var text: Int?

        /// A column for each choice.
        var choices: [(choice: Int, column: Int)] = []

        /// A column for what was written beside the choices.
        var other: Int?

        var isAsked: Bool { text != nil || !choices.isEmpty }
    }
}

/// Makes a plan of a header.
struct ColumnPlanning {
    let survey: Survey
    let slots: AnswerSlots
    let finder: QuestionFinder
    let mapping: ColumnMapping?

    /// How many questions a header has columns for, which tells it from other rows.
    func score(of header: [String]) -> Int { Set(header.compactMap(question)).count }

    /// The question that a text in a header means.
    func question(of text: String) -> Int? {
        guard let column = mapping?.columns.first(where: { $0.header.trimmedOfMarks == text }) else {
            return finder.meaning(of: text)?.slot
        }
        switch column.meaning {
        case .question(let name), .choice(let name, _): return slots.position(of: name.text)
        case .about: return nil
        }
    }

    /// Whether a header names, as they are, the importance and the current level of an item: then it needs no search.
    func isPlainHeader(_ header: [String]) -> Bool {
        let names = Set(header.map { $0.lowercased() })
        return survey.items.contains {
            names.contains($0.column(.importance).text) && names.contains($0.column(.current).text)
        }
    }

    /// Which columns hold what, or every reason why nobody can tell.
    func plan(
        of header: [String],
        from tool: SurveyTool,
        at place: Place
    ) throws(DiagnosticsError) -> ColumnPlan {
        let habits = ToolHabits.of(tool)
        var plan = ColumnPlan(
            questions: slots.all.map { _ in ColumnPlan.QuestionColumns() },
            uses: header.map { _ in .unused }
        )
        var faults: [Diagnostic] = []
        for (column, name) in header.enumerated() where !name.isEmpty {
            let use = use(of: name, tool, habits)
            switch use {
            case .answers(let question):
                guard let slot = slots.position(of: question.text) else { continue }
                if let other = plan.questions[slot].text {
                    faults.append(repeated(question, header[other], name, place))
                }
                plan.questions[slot].text = column
            case .choice(let question, let value):
                guard let slot = slots.position(of: question.text),
                    let choice = slots.all[slot].answer.choices?.position(of: value.text)
                else { continue }
                if plan.questions[slot].choices.contains(where: { $0.choice == choice }) {
                    faults.append(repeated(question, "\(question) with choice \(value)", name, place))
                }
                plan.questions[slot].choices.append((choice, column))
            case .other(let question):
                guard let slot = slots.position(of: question.text) else { continue }
                plan.questions[slot].other = column
            case .about(let about): if plan.about[about] == nil { plan.about[about] = column }
            case .system, .unused: break
            }
            plan.uses[column] = use
        }
        if tool != .cadre { addSurveyColumns(to: &plan, header) }
        faults += missing(plan, header, place)
        guard faults.isEmpty else { throw DiagnosticsError(faults) }
        return plan
    }

    private func use(of header: String, _ tool: SurveyTool, _ habits: ToolHabits) -> ColumnReceipt.Use {
        if let mapping {
            if let column = mapping.columns.first(where: { $0.header.trimmedOfMarks == header }) { return column.use }
            if mapping.ignored.contains(header) { return .unused }
        }
        if let about = AnswerColumnNames.about[header] ?? AnswerColumnNames.about[header.lastPathPart] {
            return .about(about)
        }
        // A question keeps its name even where a tool has a column of the same one.
        if let meaning = finder.byName(header), slots.position(of: header.lowercased()) != nil {
            return use(of: meaning)
        }
        if let about = about(header) { return .about(about) }
        if tool == .redcap, header.lowercased().hasSuffix("_complete") { return .about(.completion) }
        if tool == .redcap, header.lowercased().hasSuffix("_timestamp") { return .about(.submitted) }
        return habits.use(of: header) ?? finder.meaning(of: header).map(use) ?? .unused
    }

    /// What the survey itself says that a column is.
    private func about(_ header: String) -> ColumnReceipt.About? {
        let columns = survey.columns
        return switch header {
        case columns.record: .record
        case columns.respondent: .respondent
        case columns.submitted: .submitted
        case columns.language: .language
        default: nil
        }
    }

    private func use(of meaning: QuestionFinder.Meaning) -> ColumnReceipt.Use {
        let name = slots.all[meaning.slot].name
        switch meaning {
        case .answers: return .answers(name)
        case .other: return .other(name)
        case .choice(let slot, let choice):
            guard let value = slots.all[slot].answer.choices?.all[choice].value else { return .unused }
            return .choice(name, value)
        }
    }

    /// Columns by which the survey itself says who answered, when and in which language: they come before a tool's own.
    private func addSurveyColumns(to plan: inout ColumnPlan, _ header: [String]) {
        let columns = survey.columns
        for (about, name) in [
            (ColumnReceipt.About.respondent, columns.respondent), (.language, columns.language),
            (.record, columns.record), (.submitted, columns.submitted),
        ] {
            guard let name else { continue }
            let asked = slots.position(of: name).flatMap { plan.questions[$0].text }
            if let column = asked ?? header.firstIndex(of: name) { plan.about[about] = column }
        }
    }

    // MARK: What cannot be

    private func repeated(_ question: QuestionName, _ first: String, _ second: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            rule: "answers.column",
            at: place,
            first == second
                ? "column “\(first)” stands twice" : "columns “\(first)” and “\(second)” both answer “\(question)”",
            hint: "rename one of them; a survey tool that makes two columns of one name loses answers"
        )
    }

    private func missing(_ plan: ColumnPlan, _ header: [String], _ place: Place) -> [Diagnostic] {
        let unused = zip(header, plan.uses).compactMap { $1 == .unused && !$0.isEmpty ? $0 : nil }
        var faults: [Diagnostic] = []
        let hasRatings = slots.all.indices.contains { slot in
            if case .mark = slots.all[slot].place { plan.questions[slot].isAsked } else { false }
        }
        for (slot, question) in slots.all.enumerated() where !plan.questions[slot].isAsked {
            let nearest = NearMiss.suggestion(for: question.name.text, among: unused)
            // What the file does not ask is not asked; what it seems to ask under another name is a mistake.
            guard nearest != nil || question.place == .country else { continue }
            faults.append(
                Diagnostic(
                    .error,
                    rule: "answers.column",
                    at: place,
                    "column “\(question.name)” of survey \(survey.id) is missing",
                    hint: nearest.map { "the file has “\($0)”; rename it, or name it in a mapping file with --mapping" }
                        ?? "export the answers with question names, or name the columns in a mapping file with --mapping"
                )
            )
        }
        if !hasRatings, faults.count <= 1 {
            let shown = header.filter { !$0.isEmpty }.prefix(6).joined(separator: ", ")
            faults.append(
                Diagnostic(
                    .error,
                    rule: "answers.column",
                    at: place,
                    "no column is a rating of survey \(survey.id); the columns are \(shown)\(header.count > 6 ? ", …" : "")",
                    hint:
                        "check that these are answers to this survey; name the columns in a mapping file with --mapping"
                )
            )
        }
        return faults
    }
}

extension QuestionFinder.Meaning {
    /// The question that is meant.
    var slot: Int {
        switch self {
        case .answers(let slot), .choice(let slot, _), .other(let slot): slot
        }
    }
}

extension ColumnMapping.MappedColumn {
    fileprivate var use: ColumnReceipt.Use {
        switch meaning {
        case .question(let name): .answers(name)
        case .choice(let name, let value): .choice(name, value)
        case .about(let about): .about(about)
        }
    }
}
