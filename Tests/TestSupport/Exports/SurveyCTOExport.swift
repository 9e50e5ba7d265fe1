import Needs
import Reference

/// What SurveyCTO exports as CSV in its wide form: choice names, no groups in headers, times such as
/// `Sep 14, 2026 8:05:09 AM`, repeats side by side.
///
/// Sources: SurveyCTO, "Understanding the data format"; the Stata and R templates read its times as month, day, year.
struct SurveyCTOExport: Sendable {
    func draft(_ known: KnownAnswers) -> ExportDraft {
        let words = ExportWords(known, language: nil)
        var columns = [
            column("SubmissionDate", known) { .time(ClockTime($0.sent)) },
            column("starttime", known) { .time(ClockTime($0.before(1_500))) },
            column("endtime", known) { .time(ClockTime($0.before(20))) },
            column("deviceid", known) { _ in .text("(web)") },
        ]
        for position in known.slots.indices {
            let slot = known.slots[position]
            columns.append(ExportTable.Column(slot.name.text, cells: words.cells(of: position)))
            guard case .question(.selectMultiple(let choices)) = slot.answer else { continue }
            for (option, choice) in choices.all.enumerated() {
                let cells = known.answers.map { answers -> ExportCell in
                    guard case .choices(let chosen) = answers[position], !chosen.isEmpty else { return .blank }
                    return .number(chosen.contains(option) ? 1 : 0)
                }
                columns.append(ExportTable.Column("\(slot.name)_\(choice.value)", cells: cells))
            }
        }
        for visit in 1...2 {
            columns.append(
                column("visitor_\(visit)", known) { $0.visits.count < visit ? .blank : .text("Unit \(visit)") }
            )
        }
        columns += [
            column("instanceID", known) { .text("uuid:\($0.instance)") },
            column("formdef_version", known) { _ in .text("2609011015") },
            column("review_status", known) { _ in .text("APPROVED") },
            column("KEY", known) { .text("uuid:\($0.instance)") },
        ]
        return ExportDraft(
            table: ExportTable("AFIS-2026_WIDE", columns),
            record: .instanceAddress,
            losses: [.nothingChosen, .language],
            strangers: ["visitor_1", "visitor_2"],
            files: { table in
                var dialect = CSVDialect()
                dialect.lineEnd = "\n"
                dialect.day = SurveyCTOExport.day
                dialect.time = { "\(SurveyCTOExport.day($0.date)) \($0.twelveHourText)" }
                return [ExportFile(name: "AFIS-2026_WIDE.csv", bytes: Array(dialect.text(table).utf8))]
            }
        )
    }

    private static func day(_ date: CalendarDate) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(months[date.month - 1]) \(date.day), \(date.year)"
    }

    private func column(
        _ name: String,
        _ known: KnownAnswers,
        _ cell: (KnownRespondent) -> ExportCell
    ) -> ExportTable.Column {
        ExportTable.Column(name, cells: known.respondents.map(cell))
    }
}
