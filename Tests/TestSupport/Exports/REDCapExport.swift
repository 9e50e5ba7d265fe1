import Needs
import Reference

/// What REDCap exports as CSV: raw codes under variable names, or labels under the texts of fields.
///
/// Check boxes are 0 and 1 in columns of three underscores, also where nothing was answered. Raw codes are those of the
/// form's author: here the survey's values. Sources: CRAN redcapAPI, exportFieldNames; redcap-tools/PyCap.
struct REDCapExport: Sendable {
    /// The language of the labels; `nil` for raw codes.
    var language: Language?

    func draft(_ known: KnownAnswers) -> ExportDraft {
        let words = ExportWords(known, language: language)
        var columns = [
            column("record_id", "Record ID", known) { .number(Double($0.number)) },
            column("redcap_event_name", "Event Name", known) { _ in .text(language == nil ? "round_1_arm_1" : "Round 1")
            },
            column("redcap_repeat_instrument", "Repeat Instrument", known) { _ in .blank },
            column("redcap_repeat_instance", "Repeat Instance", known) { _ in .blank },
            column("redcap_survey_identifier", "Survey Identifier", known) { _ in .blank },
            column("afis_2026_timestamp", "Survey Timestamp", known) { .time(ClockTime($0.sent)) },
        ]
        for position in known.slots.indices { columns += self.columns(position, words) }
        columns.append(
            column("afis_2026_complete", "Complete?", known) { _ in .text(language == nil ? "2" : "Complete") }
        )
        return ExportDraft(
            table: ExportTable("AFIS2026_DATA", columns),
            record: .number,
            losses: [.nothingChosen, .language],
            files: { table in
                var dialect = CSVDialect()
                dialect.lineEnd = "\n"
                dialect.time = { "\($0.date) \($0.text)" }
                return [ExportFile(name: "AFIS2026_DATA.csv", bytes: Array(dialect.text(table).utf8))]
            }
        )
    }

    private func columns(_ position: Int, _ words: ExportWords) -> [ExportTable.Column] {
        let slot = words.known.slots[position]
        guard case .question(.selectMultiple(let choices)) = slot.answer else {
            return [ExportTable.Column(words.header(slot), cells: words.cells(of: position))]
        }
        return choices.all.enumerated()
            .map { option, choice in
                let cells = words.known.answers.map { answers -> ExportCell in
                    let isTicked =
                        if case .choices(let chosen) = answers[position] { chosen.contains(option) } else { false }
                    return language == nil ? .number(isTicked ? 1 : 0) : .text(isTicked ? "Checked" : "Unchecked")
                }
                let header =
                    language == nil
                    ? "\(slot.name)___\(choice.value)" : "\(words.header(slot)) (choice=\(words.option(choice)))"
                return ExportTable.Column(header, cells: cells)
            }
    }

    private func column(
        _ name: String,
        _ label: String,
        _ known: KnownAnswers,
        _ cell: (KnownRespondent) -> ExportCell
    ) -> ExportTable.Column {
        ExportTable.Column(language == nil ? name : label, cells: known.respondents.map(cell))
    }
}
