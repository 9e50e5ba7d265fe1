import Documents
import Exchange
package import Needs
package import Reference

/// A survey as a Word form that is filled in and sent back.
///
/// Every place for an answer is a field that bears the name of its question; one of several choices is a box that bears
/// the question's name and the choice's value.
package struct AnswerForm: Sendable {
    /// The survey.
    package let survey: Survey

    let framework: CompetencyFramework
    let countries: CountryRegister
    let labels: LabelCatalogue
    let marking: Marking?

    /// Puts together what a form is made from.
    package init(
        of survey: Survey,
        framework: CompetencyFramework,
        countries: CountryRegister,
        labels: LabelCatalogue,
        marking: Marking? = nil
    ) {
        self.survey = survey
        self.framework = framework
        self.countries = countries
        self.labels = labels
        self.marking = marking
    }

    /// The form in a language.
    package func document(in language: Language) -> EditedDocument {
        let phrases = Phrasebook(labels, language: language)
        var blocks: [Block] = isWide ? [.section(.landscape)] : []
        blocks += opening(phrases)
        blocks += questions(survey.opening, titled: "form_opening", phrases)
        blocks += needs(phrases)
        blocks += questions(survey.closing, titled: "form_closing", phrases)
        let title = phrases.wording(survey.title)
        let document = Document(
            properties: DocumentProperties(
                title: "\(title.text) – \(phrases("word_form_name"))",
                subject: phrases("needs_survey"),
                keywords: [survey.id.text, survey.versionCode],
                language: language,
                date: survey.period.lowerBound
            ),
            header: PageLine(leading: [phrases.words(title)], trailing: [phrases.label("word_form_name")]),
            footer: PageLine(
                leading: [.code(survey.versionCode)],
                trailing: phrases.line("page_x_of_y", x: .pageNumber, y: .pageCount)
            ),
            blocks: blocks,
            marking: marking?.title.words(for: language),
            form: FillableForm(id: survey.id.text, version: survey.versionCode)
        )
        return EditedDocument(
            name: "\(survey.id.text.lowercased())-\(language.rawValue).docx",
            document: document,
            untranslated: phrases.untranslated.count
        )
    }

    /// Many columns need pages that lie on their side.
    private var isWide: Bool { survey.needs.aspects.count > 3 }

    // MARK: What comes first

    private func opening(_ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = [
            .paragraph(Paragraph(.kicker, [phrases.plain("\(phrases("needs_survey")) · \(survey.id)")])),
            .paragraph(Paragraph(.title, [phrases.words(survey.title)])),
        ]
        let introduction = phrases.wording(survey.introduction)
        for line in introduction.text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            let words = Wording(text: String(line).trimmed, language: introduction.language)
            blocks.append(.paragraph(Paragraph([phrases.words(words)])))
        }
        let day = survey.period.upperBound.words(in: phrases.language)
        blocks.append(.paragraph(Paragraph(.notice, [.strong(phrases("word_form_due", x: day), phrases.language)])))
        blocks.append(heading(1, [phrases.label("form_how")], "how"))
        let unknown = FormEntries.doesNotKnow(in: phrases.language)
        blocks.append(
            .list(
                List(
                    .number,
                    [
                        [phrases.label("word_form_fields")], [phrases.plain(phrases("word_form_blank", x: unknown))],
                        [phrases.label("word_form_save")],
                    ]
                )
            )
        )
        return blocks
    }

    private func heading(_ level: Int, _ text: [Inline], _ anchor: String) -> Block {
        .heading(Heading(level: level, text: text, anchor: anchor))
    }

    // MARK: Questions

    private func questions(_ questions: [SurveyQuestion], titled title: String, _ phrases: Phrasebook) -> [Block] {
        guard !questions.isEmpty else { return [] }
        let header = TableRow([
            TableCell(.cellHeader, [phrases.label("question")]), TableCell(.cellHeader, [phrases.label("form_answer")]),
        ])
        let table = Table(
            .ruled,
            columns: [5, 6],
            headerRows: 1,
            rows: [header] + questions.map { row(of: $0, phrases) },
            title: phrases(title),
            description: phrases("word_form_answers")
        )
        return [heading(1, [phrases.label(title)], title), .table(table)]
    }

    private func row(of question: SurveyQuestion, _ phrases: Phrasebook) -> TableRow {
        var asked = [Paragraph(.cell, [phrases.words(question.label, .strong)])]
        if let hint = question.hint { asked.append(Paragraph(.minor, [phrases.words(hint)])) }
        for note in notes(on: question, phrases) { asked.append(Paragraph(.minor, [phrases.plain(note)])) }
        if let relevance = question.relevance {
            asked.append(Paragraph(.minor, [.words(sentence(relevance, phrases), .stressed)]))
        }
        return TableRow([TableCell(asked), TableCell(answer(to: question, phrases))])
    }

    /// How a question is answered, where its field does not show it.
    private func notes(on question: SurveyQuestion, _ phrases: Phrasebook) -> [String] {
        var notes: [String] = []
        switch question.kind {
        case .wholeNumber(let range):
            notes.append(phrases("form_whole_number", x: range.lowerBound, y: String(range.upperBound)))
        case .number(let range):
            notes.append(
                phrases(
                    "form_number",
                    x: AnswerForm.plain(range.lowerBound),
                    y: AnswerForm.plain(range.upperBound)
                )
            )
        case .selectMultiple: notes.append(phrases("word_form_tick"))
        default: break
        }
        if question.isRequired { notes.append(phrases("form_required")) }
        return notes
    }

    private func answer(to question: SurveyQuestion, _ phrases: Phrasebook) -> [Paragraph] {
        let title = phrases.wording(question.label).text
        func paragraph(_ kind: FormField.Kind, _ placeholder: String) -> Paragraph {
            Paragraph(.cell, [field(question.name.text, title, kind, placeholder, phrases)])
        }
        switch question.kind {
        case .country: return [paragraph(.choice(countryEntries(phrases.language)), "word_form_choose")]
        case .selectOne(let choices): return [paragraph(.choice(entries(of: choices, phrases)), "word_form_choose")]
        case .selectMultiple(let choices): return boxes(of: choices, for: question, phrases)
        case .wholeNumber, .number: return [paragraph(.line, "word_form_number")]
        case .date: return [paragraph(.date, "word_form_date")]
        case .text: return [paragraph(.line, "word_form_write")]
        case .comment:
            // Room for writing on paper.
            return [paragraph(.lines, "word_form_write"), Paragraph(.cell, []), Paragraph(.cell, [])]
        }
    }

    private func boxes(of choices: Choices, for question: SurveyQuestion, _ phrases: Phrasebook) -> [Paragraph] {
        zip(choices.all, FormEntries.entries(of: choices, in: phrases.language))
            .map { choice, words in
                let name = "\(question.name)/\(choice.value)"
                let box = field(name, words, .box, "word_form_choose", phrases)
                let language = choice.label.words(for: phrases.language).language
                return Paragraph(.cell, [box, .plain("  \(words)", language)])
            }
    }

    // MARK: Fields

    /// A field; its title is cut to what Word shows of one.
    func field(
        _ name: String,
        _ title: String,
        _ kind: FormField.Kind,
        _ placeholder: String,
        _ phrases: Phrasebook
    ) -> Inline {
        let words = Wording(text: phrases(placeholder), language: phrases.language)
        return .field(FormField(name: name, title: String(title.prefix(60)), kind, placeholder: words))
    }

    /// The entries for choices, and that one does not know.
    func entries(of choices: Choices, _ phrases: Phrasebook) -> [FormField.Entry] {
        zip(choices.all, FormEntries.entries(of: choices, in: phrases.language))
            .map { FormField.Entry($1, value: $0.value.text) } + [unknown(phrases)]
    }

    /// The entry for those who do not know.
    func unknown(_ phrases: Phrasebook) -> FormField.Entry {
        FormField.Entry(FormEntries.doesNotKnow(in: phrases.language), value: FormEntries.doesNotKnowValue)
    }

    /// The countries by their names in a language.
    private func countryEntries(_ language: Language) -> [FormField.Entry] {
        countries.countries.map { ($0.name.words(for: language).text, $0.code.text) }
            .sorted { (TextFolding.fold($0.0), $0.1) < (TextFolding.fold($1.0), $1.1) }
            .map { FormField.Entry($0.0, value: $0.1) }
    }

    /// A number without a fraction where it has none.
    static func plain(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
