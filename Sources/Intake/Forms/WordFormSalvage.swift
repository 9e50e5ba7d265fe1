import Exchange
import Needs
import OfficeOpenXML
import Reference

/// The answers in the tables of a form that has lost its fields: rows are known by the item or the question that they
/// begin with, columns by the aspect that heads them, in any of the four languages.
struct WordFormSalvage {
    private var cells: [String: FieldAnswers.Answer] = [:]
    private let placeholders: Set<String>

    /// How many questions were found.
    var count: Int { cells.count }

    /// Looks through tables.
    init(_ tables: [WordTableText], survey: Survey, labels: LabelCatalogue) {
        let keys = ["word_form_choose", "word_form_write", "word_form_date", "word_form_number"]
        placeholders = Set(keys.flatMap { key in Language.allCases.map { labels(key, in: $0) } })
        let questions = WordFormSalvage.questions(of: survey)
        let items = Dictionary(
            survey.items.map { (TextFolding.fold($0.id.text), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for table in tables {
            let aspects = WordFormSalvage.aspects(of: table, survey, labels)
            for row in table.rows {
                guard let asked = row.first(where: { !$0.text.isEmpty }) else { continue }
                let line = asked.text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
                if let question = questions[TextFolding.fold(line)], row.count > 1 {
                    take(row[row.count - 1], question.name.text, question.kind.choices, isList: question.isList)
                } else if !aspects.isEmpty, let item = WordFormSalvage.item(in: row, items) {
                    for (position, aspect) in aspects where position < row.count {
                        take(row[position], item.column(aspect).text, nil, isList: false)
                    }
                }
            }
        }
    }

    /// What stands where a question is answered; `nil` when it was not found.
    func answer(to name: String) -> FieldAnswers.Answer? { cells[name] }

    // MARK: Steps

    private mutating func take(_ cell: WordTableText.Cell, _ name: String, _ choices: Choices?, isList: Bool) {
        guard cells[name] == nil else { return }
        var text = placeholders.contains(cell.text) ? "" : cell.text
        if isList, let choices { text = WordFormSalvage.ticked(in: text, of: choices) }
        cells[name] = FieldAnswers.Answer(text: text, place: cell.place)
    }

    /// The values of the choices whose lines begin with a ticked box.
    private static func ticked(in text: String, of choices: Choices) -> String {
        var values: [String] = []
        for line in text.split(whereSeparator: \.isNewline) where WordControl.tick(in: String(line)) == true {
            let words = TextFolding.fold(String(line))
            for language in Language.allCases {
                let entries = FormEntries.entries(of: choices, in: language)
                guard let position = entries.firstIndex(where: { TextFolding.fold($0) == words }) else { continue }
                values.append(choices.all[position].value.text)
                break
            }
        }
        return values.joined(separator: " ")
    }

    private static func questions(of survey: Survey) -> [String: SurveyQuestion] {
        var questions: [String: SurveyQuestion] = [:]
        for question in survey.questions {
            for language in question.label.languages {
                questions[TextFolding.fold(question.label[language] ?? "")] = question
            }
        }
        return questions
    }

    /// The columns of the aspects that head them.
    private static func aspects(
        of table: WordTableText,
        _ survey: Survey,
        _ labels: LabelCatalogue
    ) -> [(column: Int, aspect: NeedsAspect)] {
        guard let header = table.rows.first else { return [] }
        return header.enumerated()
            .compactMap { position, cell in
                let words = TextFolding.fold(cell.text)
                let aspect = survey.needs.aspects.first { question in
                    Language.allCases.contains {
                        TextFolding.fold(labels("aspect_\(question.aspect.rawValue)", in: $0)) == words
                    }
                }
                return aspect.map { (position, $0.aspect) }
            }
    }

    /// The item whose identifier a row has at the beginning of a cell: "C01 · Title".
    private static func item(in row: [WordTableText.Cell], _ items: [String: SurveyItem]) -> SurveyItem? {
        for cell in row {
            let word = cell.text.split(separator: "·", maxSplits: 1).first.map { TextFolding.fold(String($0)) } ?? ""
            if let item = items[word] { return item }
        }
        return nil
    }
}

extension SurveyQuestion {
    /// Whether several choices may be chosen.
    fileprivate var isList: Bool { if case .selectMultiple = kind { true } else { false } }
}
