import Archive
import Exchange
import Needs
import Reference

/// What ODK Central exports: a zip with a CSV for the form and one for each repeat, without labels.
///
/// An option has a column only where somebody chose it; it holds 0 also where the question was not answered. Source:
/// getodk/central-backend, lib/data/briefcase.js.
struct CentralExport: Sendable {
    /// Whether headers name the groups.
    var groups = KoboExport.Groups.named

    /// Whether options have columns of their own.
    var options = Options.split

    enum Options: Sendable { case split, together }

    func draft(_ known: KnownAnswers) -> ExportDraft {
        let words = ExportWords(known, language: nil)
        var columns = [column("SubmissionDate", known) { .text(CentralExport.stamp($0)) }]
        columns.append(
            column("start", known) { respondent in
                let clock = ClockTime(respondent.before(1_500), zone: respondent.zone)
                return .text("\(clock.date)T\(clock.text).120\(ClockTime.zoneText(respondent.zone))")
            }
        )
        for position in known.slots.indices { columns += self.columns(position, words) }
        columns += system(known)
        let visits = CentralExport.visits(known)
        return ExportDraft(
            table: ExportTable("afis-2026", columns),
            record: .instanceAddress,
            losses: [.nothingChosen, .language],
            otherTables: ["afis-2026-visits.csv"],
            files: { table in
                var dialect = CSVDialect()
                dialect.lineEnd = "\n"
                let parts = [("afis-2026.csv", table), ("afis-2026-visits.csv", visits)]
                    .map { (name: $0, content: Array(dialect.text($1).utf8)) }
                return [ExportFile(name: "afis-2026.zip", bytes: ZIPWriter.container(parts))]
            }
        )
    }

    private func columns(_ position: Int, _ words: ExportWords) -> [ExportTable.Column] {
        let slot = words.known.slots[position]
        let path = groups == .named ? KoboExport.groups(of: slot, words) : []
        let header = (path + [slot.name.text]).joined(separator: "-")
        var columns = [ExportTable.Column(header, cells: words.cells(of: position))]
        guard options == .split, case .question(.selectMultiple(let choices)) = slot.answer else { return columns }
        for (option, choice) in choices.all.enumerated() {
            let chosen = words.known.answers.map { answers -> Bool in
                if case .choices(let chosen) = answers[position] { chosen.contains(option) } else { false }
            }
            guard chosen.contains(true) else { continue }
            columns.append(
                ExportTable.Column("\(header)/\(choice.value.text)", cells: chosen.map { .number($0 ? 1 : 0) })
            )
        }
        return columns
    }

    private func system(_ known: KnownAnswers) -> [ExportTable.Column] {
        [
            column("meta-instanceID", known) { .text("uuid:\($0.instance)") },
            column("KEY", known) { .text("uuid:\($0.instance)") },
            column("SubmitterID", known) { _ in .text("118") },
            column("SubmitterName", known) { _ in .text("Public link, \"AFIS\"") },
            column("AttachmentsPresent", known) { _ in .number(0) },
            column("AttachmentsExpected", known) { _ in .number(0) },
            column("Status", known) { _ in .blank },
            column("ReviewState", known) { $0.number.isMultiple(of: 5) ? .text("approved") : .blank },
            column("DeviceID", known) { _ in .blank },
            column("Edits", known) { _ in .number(0) },
            column("FormVersion", known) { _ in .text("2026090101") },
        ]
    }

    private static func visits(_ known: KnownAnswers) -> ExportTable {
        let visits = known.respondents.flatMap { respondent in
            respondent.visits.enumerated().map { (respondent: respondent, number: $0 + 1, day: $1) }
        }
        return ExportTable(
            "visits",
            [
                ExportTable.Column("visited_on", cells: visits.map { .day($0.day) }),
                ExportTable.Column("visitor", cells: visits.map { .text("Unit \($0.number)") }),
                ExportTable.Column("PARENT_KEY", cells: visits.map { .text("uuid:\($0.respondent.instance)") }),
                ExportTable.Column(
                    "KEY",
                    cells: visits.map { .text("uuid:\($0.respondent.instance)/visits[\($0.number)]") }
                ),
            ]
        )
    }

    private func column(
        _ name: String,
        _ known: KnownAnswers,
        _ cell: (KnownRespondent) -> ExportCell
    ) -> ExportTable.Column {
        ExportTable.Column(name, cells: known.respondents.map(cell))
    }

    private static func stamp(_ respondent: KnownRespondent) -> String {
        let clock = ClockTime(respondent.sent)
        return "\(clock.date)T\(clock.text).318Z"
    }
}
