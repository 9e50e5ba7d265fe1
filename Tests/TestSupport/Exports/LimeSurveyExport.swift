import Needs
import Reference

/// What LimeSurvey exports as CSV: everything quoted, one empty line at the end.
///
/// Codes of questions and options hold letters and digits only, those of the answers of a list at most five of them, so that
/// a reader has to be told what they stand for. `N/A` stands for an option that was not shown, and only
/// in exports with full answers: everywhere else what was not shown is as empty as what was not answered. Days have a time
/// of midnight. Sources: LimeSurvey, helpers/admin/export/Writer.php, CsvWriter.php and SurveyObj.php; viewHelper.php.
struct LimeSurveyExport: Sendable {
    /// What stands at the head of a column.
    var header = Header.code

    /// How answers are written, and in which language.
    var answers = Answers.codes

    /// How the form asks the needs block.
    var block = Block.arrays

    /// What stands between fields.
    var separator = ";"

    /// The release.
    var release = Release.current

    /// Whether a text that begins with `=` gets an apostrophe before it.
    var equals = Equals.asTheyAre

    enum Header: Sendable {
        case code
        case text(Language)
        case codeAndText(Language)
    }
    enum Answers: Sendable {
        case codes
        case full(Language)
    }
    enum Block: Sendable { case arrays, questions }
    enum Release: Sendable { case current, older }
    enum Equals: Sendable { case asTheyAre, masked }

    func draft(_ known: KnownAnswers) -> ExportDraft {
        var columns = system(known)
        for position in known.slots.indices { columns += self.columns(position, known) }
        let (separator, release) = (separator, release)
        let isFull = if case .full = answers { true } else { false }
        return ExportDraft(
            table: ExportTable("results-survey", columns),
            record: .number,
            losses: isFull ? [.notAnsweredOptions] : [.nothingChosen, .refused],
            mapping: isFull ? nil : LimeSurveyExport.mapping(known),
            strangers: known.slots.compactMap { slot in
                if case .question(.selectMultiple) = slot.answer { otherHead(slot, known) } else { nil }
            },
            files: { table in
                var dialect = CSVDialect()
                dialect.separator = separator
                dialect.quotes = .everywhere
                dialect.ending = .emptyLine
                dialect.mark = release == .current ? "\u{FEFF}" : ""
                dialect.lineEnd = release == .current ? "\r\n" : "\n"
                dialect.day = { "\($0) 00:00:00" }
                dialect.time = { "\($0.date) \($0.text)" }
                return [ExportFile(name: "results-survey.csv", bytes: Array(dialect.text(table).utf8))]
            }
        )
    }

    private func columns(_ position: Int, _ known: KnownAnswers) -> [ExportTable.Column] {
        let slot = known.slots[position]
        let language: Language? = if case .full(let language) = answers { language } else { nil }
        let words = ExportWords(known, language: language)
        guard case .question(.selectMultiple(let choices)) = slot.answer else {
            let cells = words.cells(of: position).map { masked(coded($0, slot, language)) }
            return [ExportTable.Column(head(slot, nil, known), cells: cells)]
        }
        let options = choices.all.enumerated()
            .map { option, choice in
                let cells = known.answers.map { answers -> ExportCell in
                    switch answers[position] {
                    case .choices(let chosen): .text(tick(chosen.contains(option), language))
                    case .empty(.notShown): .text(language == nil ? "" : "N/A")
                    default: .text(tick(false, language))
                    }
                }
                return ExportTable.Column(head(slot, choice, known), cells: cells)
            }
        return options + [ExportTable.Column(otherHead(slot, known), cells: known.answers.map { _ in .blank })]
    }

    /// The code of a choice, where codes are exported; the form has none for those who do not want to say.
    private func coded(_ cell: ExportCell, _ slot: AnswerSlots.Slot, _ language: Language?) -> ExportCell {
        guard language == nil, case .text(let value) = cell else { return cell }
        if value == ExportWords.refused(in: nil), case .aspect = slot.answer { return .blank }
        return slot.answer.choices == nil || value == ExportWords.doesNotKnow(in: nil)
            ? cell : .text(LimeSurveyExport.code(of: value))
    }

    /// The code of a choice of a list: the first five letters and digits of its value.
    private static func code(of value: String) -> String { String(value.replacing("_", with: "").prefix(5)) }

    /// What the codes of choices stand for, as a mapping file says it.
    private static func mapping(_ known: KnownAnswers) -> String {
        var text = "format: cadre/mapping/1\nsurvey: \(known.survey.id)\nchoices:\n"
        for slot in known.slots {
            if case .question(.selectMultiple) = slot.answer { continue }
            for choice in slot.answer.choices?.all ?? [] {
                let code = code(of: choice.value.text)
                text += "  - {question: \(slot.name), text: \"\(code)\", value: \"\(choice.value)\"}\n"
            }
        }
        return text
    }

    private func masked(_ cell: ExportCell) -> ExportCell {
        guard equals == .masked, case .text(let text) = cell, text.hasPrefix("=") else { return cell }
        return .text("'" + text)
    }

    private func tick(_ isTicked: Bool, _ language: Language?) -> String {
        switch language {
        case nil: isTicked ? "Y" : ""
        case .english: isTicked ? "Yes" : "No"
        case .french: isTicked ? "Oui" : "Non"
        case .spanish: isTicked ? "Sí" : "No"
        case .arabic: isTicked ? "نعم" : "لا"
        }
    }

    // MARK: Headers

    private func head(_ slot: AnswerSlots.Slot, _ choice: Choice?, _ known: KnownAnswers) -> String {
        head(
            code: code(slot, known) + (choice.map { "[\($0.value.text.replacing("_", with: ""))]" } ?? ""),
            text: { words, language in
                text(slot, words) + (choice.map { " [\($0.label.words(for: language).text)]" } ?? "")
            },
            known
        )
    }

    private func otherHead(_ slot: AnswerSlots.Slot, _ known: KnownAnswers) -> String {
        let other: [Language: String] = [.english: "Other", .french: "Autre", .spanish: "Otro", .arabic: "أخرى"]
        return head(
            code: code(slot, known) + "[other]",
            text: { words, language in "\(text(slot, words)) [\(other[language] ?? "")]" },
            known
        )
    }

    private func head(code: String, text: (ExportWords, Language) -> String, _ known: KnownAnswers) -> String {
        switch header {
        case .code: code
        case .text(let language): text(ExportWords(known, language: language), language)
        case .codeAndText(let language): "\(code). \(text(ExportWords(known, language: language), language))"
        }
    }

    private func code(_ slot: AnswerSlots.Slot, _ known: KnownAnswers) -> String {
        if block == .arrays, let item = slot.item, case .aspect(let question) = slot.answer {
            return "\(question.aspect.rawValue)[\(known.survey.items[item].id)]"
        }
        return slot.name.text.replacing("_", with: "")
    }

    private func text(_ slot: AnswerSlots.Slot, _ words: ExportWords) -> String {
        if block == .arrays, let item = slot.item, case .aspect(let question) = slot.answer,
            let language = words.language
        {
            let title = words.known.wording.title(ofItem: item).words(for: language).text
            return "\(question.wording.words(for: language).text) [\(title)]"
        }
        return words.header(slot)
    }

    // MARK: What the tool adds

    private func system(_ known: KnownAnswers) -> [ExportTable.Column] {
        func column(
            _ code: String,
            _ english: String,
            _ french: String,
            _ cell: (KnownRespondent) -> ExportCell
        ) -> ExportTable.Column {
            let header =
                switch header {
                case .code: code
                case .text(.french): french
                case .text: english
                case .codeAndText(.french): "\(code). \(french)"
                case .codeAndText: "\(code). \(english)"
                }
            return ExportTable.Column(header, cells: known.respondents.map(cell))
        }
        var columns = [
            column("id", "Response ID", "ID de la réponse") { .number(Double($0.number)) },
            column("submitdate", "Date submitted", "Date de soumission") { .time(ClockTime($0.sent)) },
            column("lastpage", "Last page", "Dernière page") { _ in .number(3) },
            column("startlanguage", "Start language", "Langue de départ") { .text($0.language.rawValue) },
        ]
        if release == .current {
            columns.append(column("seed", "Seed", "Tête de série") { .text(String(1_481_000_000 + 7_919 * $0.number)) })
        }
        return columns + [
            column("startdate", "Date started", "Date de lancement") { .time(ClockTime($0.before(1_500))) },
            column("datestamp", "Date last action", "Date de la dernière action") { .time(ClockTime($0.sent)) },
            column("refurl", "Referrer URL", "URL de référence") { _ in
                .text("https://survey.example.org/?lang=fr&a=1,2")
            },
        ]
    }
}
