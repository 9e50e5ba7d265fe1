import Exchange
import Needs
import Reference

/// What KoboToolbox exports now: CSV with semicolons, or XLSX with texts in cells.
///
/// Sources: kobotoolbox/formpack, reporting/export.py and schema/fields.py; kobotoolbox/kpi, import_export_task.py.
struct KoboExport: Sendable {
    /// The language of labels; `nil` for names and values.
    var language: Language?

    /// What stands between the groups of a question and its name, and between a question and its choices.
    var separator = "/"

    /// Whether headers name the groups.
    var groups = Groups.leftOut

    /// How questions with several choices are exported.
    var several = Several.both

    /// Whether a row of HXL tags follows the header.
    var tags = Tags.none

    /// Which columns the tool adds.
    var system = System.current

    /// The format.
    var format = Format.csv

    enum Groups: Sendable { case leftOut, named }
    enum Several: Sendable { case both, summary, details }
    enum Tags: Sendable { case none, row }
    enum System: Sendable { case current, older }
    enum Format: Sendable { case csv, texts, typed }

    func draft(_ known: KnownAnswers) -> ExportDraft {
        let words = ExportWords(known, language: language)
        var columns = times(known)
        for position in known.slots.indices { columns += self.columns(position, words) }
        columns += systemColumns(known)
        if tags == .row { for position in columns.indices { columns[position].header.append("") } }
        if tags == .row { tag(&columns, known) }
        let repeats = KoboExport.visits(known)
        let (format, isCSV) = (format, format == .csv)
        return ExportDraft(
            table: ExportTable(known.survey.title.original, columns),
            record: .serverNumber,
            losses: several == .summary ? [.nothingChosen, .language] : [.language],
            rowsBeside: tags == .row ? 1 : 0,
            otherTables: isCSV ? [] : [repeats.name],
            files: { table in
                guard isCSV else {
                    let tables = [table, repeats].map { format == .typed ? $0 : KoboExport.asTexts($0) }
                    return [ExportFile(name: "kobo.xlsx", bytes: ExportWorkbook(tables, texts: .inCells).bytes)]
                }
                var dialect = CSVDialect()
                dialect.separator = ";"
                dialect.quotes = .everywhere
                return [ExportFile(name: "kobo.csv", bytes: Array(dialect.text(table).utf8))]
            }
        )
    }

    // MARK: Columns

    private func columns(_ position: Int, _ words: ExportWords) -> [ExportTable.Column] {
        let slot = words.known.slots[position]
        let header = path(slot, words).joined(separator: separator)
        guard case .question(.selectMultiple(let choices)) = slot.answer else {
            return [ExportTable.Column(header, cells: words.cells(of: position).map(guarded))]
        }
        var columns: [ExportTable.Column] = []
        if several != .details { columns.append(ExportTable.Column(header, cells: words.cells(of: position))) }
        guard several != .summary else { return columns }
        for (option, choice) in choices.all.enumerated() {
            let cells = words.known.answers.map { answers -> ExportCell in
                guard case .choices(let chosen) = answers[position] else { return .blank }
                return .number(chosen.contains(option) ? 1 : 0)
            }
            // The separator that was chosen for groups stands here too, groups or not.
            columns.append(ExportTable.Column(header + separator + words.option(choice), cells: cells))
        }
        return columns
    }

    /// The groups of a question, and the question.
    private func path(_ slot: AnswerSlots.Slot, _ words: ExportWords) -> [String] {
        guard groups == .named else { return [words.header(slot)] }
        return KoboExport.groups(of: slot, words) + [words.header(slot)]
    }

    /// The names or labels of the groups in which a form asks a question.
    static func groups(of slot: AnswerSlots.Slot, _ words: ExportWords) -> [String] {
        let survey = words.known.survey
        func group(_ name: String, _ labels: [Language: String]) -> String {
            words.language.flatMap { labels[$0] } ?? name
        }
        if let item = slot.item {
            let title = words.language.map { words.known.wording.title(ofItem: item).words(for: $0).text }
            return [
                group(
                    "needs",
                    [.english: "Needs", .french: "Besoins", .spanish: "Necesidades", .arabic: "الاحتياجات"]
                ),
                title ?? survey.items[item].stem,
            ]
        }
        if survey.opening.contains(where: { $0.name == slot.name }) {
            return [
                group(
                    "about",
                    [.english: "About you", .french: "À propos de vous", .spanish: "Sobre usted", .arabic: "عنكم"]
                )
            ]
        }
        return [
            group(
                "last",
                [
                    .english: "Last questions", .french: "Dernières questions", .spanish: "Últimas preguntas",
                    .arabic: "أسئلة ختامية",
                ]
            )
        ]
    }

    /// A text that begins with `=` becomes a formula in XLSX; XlsxWriter stores 0 as its value.
    private func guarded(_ cell: ExportCell) -> ExportCell {
        guard format != .csv, case .text(let text) = cell, text.hasPrefix("=") else { return cell }
        return .formula(String(text.dropFirst()))
    }

    /// When the form was begun and ended, by the clock of the phone.
    private func times(_ known: KnownAnswers) -> [ExportTable.Column] {
        func column(_ name: String, seconds: Int) -> ExportTable.Column {
            ExportTable.Column(
                name,
                cells: known.respondents.map { respondent in
                    let clock = ClockTime(respondent.before(seconds), zone: respondent.zone)
                    if format == .typed { return .time(clock) }
                    return .text("\(clock.date)T\(clock.text).120\(ClockTime.zoneText(respondent.zone))")
                }
            )
        }
        return [column("start", seconds: 1_500), column("end", seconds: 20)]
    }

    private func systemColumns(_ known: KnownAnswers) -> [ExportTable.Column] {
        func column(_ name: String, _ cell: (KnownRespondent) -> ExportCell) -> ExportTable.Column {
            ExportTable.Column(name, cells: known.respondents.map(cell))
        }
        var columns = [
            column("_id") { .number(Double($0.serverNumber)) },
            column("_uuid") { .text($0.instance) },
            column("_submission_time") { .time(ClockTime($0.sent)) },
            column("_validation_status") { $0.number.isMultiple(of: 4) ? .text("validation_status_approved") : .blank },
            column("_notes") { _ in .blank },
            column("_status") { _ in .text("submitted_via_web") },
            column("_submitted_by") { _ in .blank },
        ]
        if system == .current { columns.append(column("__version__") { _ in .text("vQ7ZkXc2mT9") }) }
        columns.append(column("_tags") { _ in .blank })
        if system == .current { columns.append(column("meta/rootUuid") { .text("uuid:\($0.instance)") }) }
        columns.append(column("_index") { .number(Double($0.number)) })
        return columns
    }

    private func tag(_ columns: inout [ExportTable.Column], _ known: KnownAnswers) {
        let words = ExportWords(known, language: language)
        let tags = [
            "country": "#country", "post": "#meta+post", "uses": "#indicator+uses",
            "t1_importance": "#indicator+importance",
            "comment": "#description",
        ]
        for slot in known.slots {
            guard let tag = tags[slot.name.text] else { continue }
            let header = path(slot, words).joined(separator: separator)
            // Of a question with several choices only the first column is tagged.
            guard
                let first = columns.firstIndex(where: {
                    $0.header[0] == header || $0.header[0].hasPrefix(header + separator)
                })
            else { continue }
            columns[first].header[1] = tag
        }
    }

    // MARK: Repeats and types

    /// A repeat group, one row a visit, up to two of a respondent.
    static func visits(_ known: KnownAnswers) -> ExportTable {
        let visits = known.respondents.flatMap { respondent in respondent.visits.map { (respondent, $0) } }
        func column(_ name: String, _ cell: (Int) -> ExportCell) -> ExportTable.Column {
            ExportTable.Column(name, cells: visits.indices.map(cell))
        }
        return ExportTable(
            "visits",
            [
                column("visited_on") { .day(visits[$0].1) },
                column("visitor") { .text("Unit \($0 % 4)") },
                column("_index") { .number(Double($0 + 1)) },
                column("_parent_table_name") { _ in .text(known.survey.title.original) },
                column("_parent_index") { .number(Double(visits[$0].0.number)) },
                column("_submission__id") { .number(Double(visits[$0].0.serverNumber)) },
                column("_submission__uuid") { .text(visits[$0].0.instance) },
            ]
        )
    }

    /// A table in which everything is text, as in the export with "store values as text".
    private static func asTexts(_ table: ExportTable) -> ExportTable {
        var table = table
        for column in table.columns.indices {
            table.columns[column].cells = table.columns[column].cells
                .map { cell in
                    switch cell {
                    case .number(let number): .text(number.shortText)
                    case .day(let date): .text(date.description)
                    case .time(let clock): .text("\(clock.date)T\(clock.text)")
                    default: cell
                    }
                }
        }
        return table
    }
}
