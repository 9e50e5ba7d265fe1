import Exchange
import Needs
import Reference

/// What Google Forms and Microsoft Forms hand out: the texts of questions above the texts of answers.
struct OnlineFormExport: Sendable {
    /// The service.
    var service: Service

    /// The language of the form.
    var language: Language

    enum Service: Sendable { case google, microsoft }

    func draft(_ known: KnownAnswers) -> ExportDraft {
        switch service {
        case .google: google(known)
        case .microsoft: microsoft(known)
        }
    }

    /// A sheet of Google Forms, saved as CSV: "Timestamp" first, choices with a comma and a blank between, a grid's
    /// columns headed by its question with the row in brackets, no line end after the last row.
    private func google(_ known: KnownAnswers) -> ExportDraft {
        let words = ExportWords(known, language: language)
        let stamp: [Language: String] = [
            .english: "Timestamp", .french: "Horodateur", .spanish: "Marca temporal", .arabic: "طابع زمني",
        ]
        var columns = [
            ExportTable.Column(stamp[language] ?? "", cells: known.respondents.map { .time(ClockTime($0.sent)) })
        ]
        for (position, slot) in known.slots.enumerated() {
            columns.append(ExportTable.Column(gridHeader(slot, words), cells: words.cells(of: position, between: ", ")))
        }
        let isEnglish = language == .english
        return ExportDraft(
            table: ExportTable("Form Responses 1", columns),
            record: nil,
            losses: [.nothingChosen, .language],
            files: { table in
                var dialect = CSVDialect()
                dialect.ending = .nothing
                dialect.day = { isEnglish ? $0.monthFirst : $0.dayFirst }
                dialect.time = { "\(isEnglish ? $0.date.monthFirst : $0.date.dayFirst) \($0.shortText)" }
                return [ExportFile(name: "responses.csv", bytes: Array(dialect.text(table).utf8))]
            }
        )
    }

    private func gridHeader(_ slot: AnswerSlots.Slot, _ words: ExportWords) -> String {
        guard case .aspect(let question) = slot.answer, question.aspect.form != .count, let item = slot.item
        else { return words.header(slot) }
        let title = words.known.wording.title(ofItem: item).words(for: language).text
        return "\(question.wording.words(for: language).text) [\(title)]"
    }

    /// A workbook of Microsoft Forms: shared strings, real dates, choices each ended by a semicolon, a no-break space after
    /// some questions.
    private func microsoft(_ known: KnownAnswers) -> ExportDraft {
        let words = ExportWords(known, language: language)
        func column(_ name: String, _ cell: (KnownRespondent) -> ExportCell) -> ExportTable.Column {
            ExportTable.Column(name, cells: known.respondents.map(cell))
        }
        var columns = [
            column("ID") { .number(Double($0.number)) },
            column("Start time") { .time(ClockTime($0.before(1_500))) },
            column("Completion time") { .time(ClockTime($0.sent)) },
            column("Email") { _ in .text("anonymous") },
            column("Name") { _ in .blank },
        ]
        for (position, slot) in known.slots.enumerated() {
            let cells = words.cells(of: position, between: ";")
                .map { cell -> ExportCell in
                    guard case .question(.selectMultiple) = slot.answer, case .text(let text) = cell, !text.isEmpty
                    else { return cell }
                    return .text(text + ";")
                }
            let tail = position.isMultiple(of: 5) ? "\u{A0}" : ""
            columns.append(ExportTable.Column(words.header(slot) + tail, cells: cells))
        }
        return ExportDraft(
            table: ExportTable("Sheet1", columns),
            record: .number,
            losses: [.nothingChosen, .language],
            strangers: ["Start time", "Email", "Name"],
            files: { [ExportFile(name: "AFIS(1-24).xlsx", bytes: ExportWorkbook([$0], texts: .shared).bytes)] }
        )
    }
}
