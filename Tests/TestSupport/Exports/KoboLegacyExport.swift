import Needs
import Reference

/// What KoboToolbox exported in its older interface: commas, `True` and `False`, `n/a` where there is nothing, paths in
/// headers, repeats side by side, and a cell at the end of each row that has no header.
struct KoboLegacyExport: Sendable {
    func draft(_ known: KnownAnswers) -> ExportDraft {
        let words = ExportWords(known, language: nil)
        var columns = [
            ExportTable.Column("start", cells: known.respondents.map { KoboLegacyExport.stamp($0, seconds: 1_500) }),
            ExportTable.Column("end", cells: known.respondents.map { KoboLegacyExport.stamp($0, seconds: 20) }),
        ]
        for position in known.slots.indices { columns += self.columns(position, words) }
        columns += visits(known)
        columns += system(known)
        return ExportDraft(
            table: ExportTable("legacy", columns),
            record: .serverNumber,
            losses: [.language],
            strangers: visits(known).flatMap(\.header),
            files: { table in
                var rows = CSVDialect().fields(table)
                for row in rows.indices.dropFirst() { rows[row].append("") }
                var dialect = CSVDialect()
                dialect.lineEnd = "\n"
                return [ExportFile(name: "legacy.csv", bytes: Array(dialect.text(rows: rows).utf8))]
            }
        )
    }

    private func columns(_ position: Int, _ words: ExportWords) -> [ExportTable.Column] {
        let slot = words.known.slots[position]
        let header = (KoboExport.groups(of: slot, words) + [slot.name.text]).joined(separator: "/")
        guard case .question(.selectMultiple(let choices)) = slot.answer else {
            let cells = words.cells(of: position)
                .map { cell in
                    switch cell {
                    case .blank: ExportCell.text("n/a")
                    default: cell
                    }
                }
            return [ExportTable.Column(header, cells: cells)]
        }
        return choices.all.enumerated()
            .map { option, choice in
                let cells = words.known.answers.map { answers -> ExportCell in
                    guard case .choices(let chosen) = answers[position] else { return .text("n/a") }
                    return .text(chosen.contains(option) ? "True" : "False")
                }
                return ExportTable.Column("\(header)/\(choice.value.text)", cells: cells)
            }
    }

    /// A repeat: as many columns as the respondent with the most has visits.
    private func visits(_ known: KnownAnswers) -> [ExportTable.Column] {
        var columns: [ExportTable.Column] = []
        for visit in 0..<2 {
            let days = known.respondents.map { $0.visits.count > visit ? $0.visits[visit] : nil }
            let nothing = ExportCell.text("n/a")
            columns.append(
                ExportTable.Column(
                    "visits[\(visit + 1)]/visited_on",
                    cells: days.map { $0.map { .day($0) } ?? nothing }
                )
            )
            columns.append(
                ExportTable.Column(
                    "visits[\(visit + 1)]/visitor",
                    cells: days.map { $0.map { .text("Unit \($0.day)") } ?? nothing }
                )
            )
        }
        return columns
    }

    private func system(_ known: KnownAnswers) -> [ExportTable.Column] {
        func column(_ name: String, _ cell: (KnownRespondent) -> ExportCell) -> ExportTable.Column {
            ExportTable.Column(name, cells: known.respondents.map(cell))
        }
        return [
            column("meta/instanceID") { .text("uuid:\($0.instance)") },
            column("_id") { .number(Double($0.serverNumber)) },
            column("_uuid") { .text($0.instance) },
            column("_submission_time") { .time(ClockTime($0.sent)) },
            column("_tags") { _ in .text("") },
            column("_notes") { _ in .text("") },
        ]
    }

    private static func stamp(_ respondent: KnownRespondent, seconds: Int) -> ExportCell {
        let clock = ClockTime(respondent.before(seconds), zone: respondent.zone)
        return .text("\(clock.date)T\(clock.text).120\(ClockTime.zoneText(respondent.zone))")
    }
}
