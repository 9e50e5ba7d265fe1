import Exchange
import Needs
import Reference

/// The words of a survey's forms, by which rows and columns are known whose anchors are lost.
struct FormWords: Sendable {
    private var rows: [String: FormAnchor] = [:]
    private var columns: [String: FormAnchor] = [:]
    private var expected: [FormAnchor: LocalisedLines] = [:]

    /// Words of the form by language.
    private typealias LocalisedLines = [Language: String]

    /// Gathers the words of a survey.
    init(_ survey: Survey, _ framework: CompetencyFramework, _ labels: LabelCatalogue) {
        let wording = QuestionWording(survey, framework)
        for language in Language.allCases {
            for question in survey.questions {
                let words = question.label.words(for: language).text
                guard case .selectMultiple(let choices) = question.kind else {
                    add(words, .question(question.name), language)
                    continue
                }
                // Choices are only looked for beside their own anchors: the same words may stand in other lists.
                for (choice, entry) in zip(choices.all, FormEntries.entries(of: choices, in: language)) {
                    expected[.choice(question.name, choice.value), default: [:]][language] = entry
                }
            }
            for (position, item) in survey.items.enumerated() {
                add(wording.title(ofItem: position).words(for: language).text, .item(item.id), language)
            }
            for aspect in survey.needs.aspects {
                let header = FormEntries.header(of: aspect, in: language)
                columns[TextFolding.fold(header)] = .aspect(aspect.aspect)
                expected[.aspect(aspect.aspect), default: [:]][language] = header
            }
            columns[TextFolding.fold(labels("form_answer", in: language))] = .answers
        }
    }

    /// Two questions with the same words cannot be told apart by them.
    private mutating func add(_ words: String, _ anchor: FormAnchor, _ language: Language) {
        expected[anchor, default: [:]][language] = words
        let folded = TextFolding.fold(words)
        if let known = rows[folded], known != anchor { rows[folded] = .words } else { rows[folded] = anchor }
    }

    /// The question or the item that words of a row name.
    func row(_ text: String) -> FormAnchor? {
        let anchor = rows[TextFolding.fold(text)]
        return anchor == .words ? nil : anchor
    }

    /// What the words at the head of a column say that it is for.
    func column(_ text: String) -> FormAnchor? { columns[TextFolding.fold(text)] }

    /// The words that stand in the row of an anchor in a form of a language.
    func words(of anchor: FormAnchor, in language: Language) -> String? { expected[anchor]?[language] }

    /// By what a cell for one of several choices is called.
    static func key(_ name: QuestionName, _ value: Identifier<Choice>) -> String { "\(name)/\(value)" }
}
