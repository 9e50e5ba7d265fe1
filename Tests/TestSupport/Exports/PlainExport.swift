import Exchange
import Needs
import Reference

/// Tables that people keep by hand.
struct PlainExport: Sendable {
    /// How it is kept.
    var style: Style

    enum Style: Sendable {
        /// Names and values, as our own tools would write them.
        case values

        /// Names as headers, and everybody's answers in their own words: labels in their language, Arabic digits, a comma
        /// before decimals, semicolons between fields.
        case ownWords

        /// A title, two rows of headers with the item above its aspects, and a row of totals; as CSV.
        case twoRows

        /// The same as a workbook with merged cells and further sheets.
        case twoRowsMerged
    }

    func draft(_ known: KnownAnswers) -> ExportDraft {
        switch style {
        case .values: values(known)
        case .ownWords: ownWords(known)
        case .twoRows, .twoRowsMerged: twoRows(known)
        }
    }

    // MARK: One row of names

    private func values(_ known: KnownAnswers) -> ExportDraft {
        let words = ExportWords(known, language: nil)
        var columns = about(known, time: { .text($0.sent.iso) })
        for (position, slot) in known.slots.enumerated() {
            columns.append(ExportTable.Column(slot.name.text, cells: words.cells(of: position)))
        }
        return ExportDraft(
            table: ExportTable("answers", columns),
            record: .paddedNumber,
            losses: [.nothingChosen],
            files: { [ExportFile(name: "answers.csv", bytes: Array(CSVDialect().text($0).utf8))] }
        )
    }

    private func ownWords(_ known: KnownAnswers) -> ExportDraft {
        let words = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, ExportWords(known, language: $0)) })
        var columns = about(
            known,
            time: { respondent in
                let clock = ClockTime(respondent.sent, zone: respondent.zone)
                return .text("\(clock.date)T\(clock.text)\(ClockTime.zoneText(respondent.zone))")
            }
        )
        for (position, slot) in known.slots.enumerated() {
            let cells = known.respondents.indices.map { row -> ExportCell in
                let language = known.respondents[row].language
                guard let own = words[language] else { return .blank }
                if case .country = known.answers[row][position] {
                    return .text(own.country(known.respondents[row].country))
                }
                if language == .arabic, case .rating(let rating) = known.answers[row][position] {
                    return .text(PlainExport.arabicDigits(rating))
                }
                return own.cell(known.answers[row][position], of: slot, between: "; ")
            }
            columns.append(ExportTable.Column(slot.name.text, cells: cells))
        }
        return ExportDraft(
            table: ExportTable("answers", columns),
            record: .paddedNumber,
            losses: [.nothingChosen],
            files: { table in
                var dialect = CSVDialect()
                dialect.separator = ";"
                dialect.decimalPoint = ","
                return [ExportFile(name: "answers.csv", bytes: Array(dialect.text(table).utf8))]
            }
        )
    }

    private func about(_ known: KnownAnswers, time: (KnownRespondent) -> ExportCell) -> [ExportTable.Column] {
        let columns = known.survey.columns
        return [
            ExportTable.Column(
                columns.record ?? "record",
                cells: known.respondents.map { .text($0.identifier(.paddedNumber)) }
            ),
            ExportTable.Column(columns.submitted ?? "submitted", cells: known.respondents.map(time)),
            ExportTable.Column(
                columns.language ?? "language",
                cells: known.respondents.map { .text($0.language.rawValue) }
            ),
        ]
    }

    private static func arabicDigits(_ number: Int) -> String {
        String(String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0x630) }))
    }

    // MARK: Two rows of headers

    private func twoRows(_ known: KnownAnswers) -> ExportDraft {
        let words = ExportWords(known, language: .english)
        var columns = about(known, time: { .time(ClockTime($0.sent)) })
        var merges: [String] = []
        for (position, slot) in known.slots.enumerated() {
            let cells = words.cells(of: position, between: "; ").map(typed)
            guard let item = slot.item, case .aspect(let question) = slot.answer else {
                columns.append(ExportTable.Column(words.header(slot), cells: cells))
                continue
            }
            let isFirst = known.slots[position - 1].item != item
            let aspects = known.survey.needs.aspects.count
            if isFirst {
                let (from, to) = (columns.count, columns.count + aspects - 1)
                merges.append("\(ExportWorkbook.letters(from))3:\(ExportWorkbook.letters(to))3")
            }
            let title = known.wording.title(ofItem: item).words(for: .english).text
            let aspect = question.aspect.title.words(for: .english).text
            columns.append(ExportTable.Column(isFirst ? title : "", aspect, cells: cells))
        }
        var table = ExportTable("Answers", columns)
        table.above = [[.text("AFIS capability survey 2026, answers received by e-mail")], [.blank]]
        table.below = [total(columns, known)]
        for position in columns.indices where columns[position].header.count == 1 {
            merges.append("\(ExportWorkbook.letters(position))3:\(ExportWorkbook.letters(position))4")
        }
        let isMerged = style == .twoRowsMerged
        return ExportDraft(
            table: table,
            record: .paddedNumber,
            losses: [.nothingChosen],
            rowsBeside: 1,
            otherTables: isMerged ? ["Codes", "Lists"] : [],
            files: { [merges] table in
                guard isMerged else {
                    return [ExportFile(name: "answers.csv", bytes: Array(CSVDialect().text(table).utf8))]
                }
                let book = ExportWorkbook([table] + PlainExport.furtherSheets(known), texts: .shared, merges: merges)
                return [ExportFile(name: "answers.xlsx", bytes: book.bytes)]
            }
        )
    }

    /// A rating as a number, where it is written in digits: people who keep tables type numbers.
    private func typed(_ cell: ExportCell) -> ExportCell {
        guard case .text(let text) = cell, text.utf8.count == 1, let number = Double(text) else { return cell }
        return .number(number)
    }

    /// "Total" below the records, and sums below the numbers.
    private func total(_ columns: [ExportTable.Column], _ known: KnownAnswers) -> [ExportCell] {
        columns.enumerated()
            .map { position, column in
                if position == 0 { return .text("Total") }
                let numbers = column.cells.compactMap { if case .number(let number) = $0 { number } else { nil } }
                return numbers.isEmpty ? .blank : .number(numbers.reduce(0, +))
            }
    }

    private static func furtherSheets(_ known: KnownAnswers) -> [ExportTable] {
        let names = ExportTable.Column("Question", cells: known.slots.map { .text($0.name.text) })
        let words = ExportWords(known, language: .english)
        var lists = ExportTable("Lists", [ExportTable.Column("country", cells: [.text("Peru"), .text("Kenya")])])
        lists.isHidden = true
        return [
            ExportTable(
                "Codes",
                [names, ExportTable.Column("Text", cells: known.slots.map { .text(words.header($0)) })]
            ),
            lists,
        ]
    }
}
