package import Documents
import Exchange
import Needs
package import Reference

extension SurveyEdition {
    /// The survey as a Word form that is filled in and sent back, in one language.
    ///
    /// `untranslated` counts the texts that stand in the survey's own language because nobody has translated them.
    package func answerForm(in language: Language) -> (document: Document, untranslated: Int) {
        let phrases = Phrasebook(labels, language: language)
        let document = AnswerForm(edition: self, phrases: phrases).document()
        return (document, phrases.untranslated.count)
    }
}

/// A survey as a Word form.
///
/// Every place for an answer is a field that bears the name of its question; one of several choices is a box that bears
/// the question's name and the choice's value.
struct AnswerForm {
    let edition: SurveyEdition
    let phrases: Phrasebook

    var survey: Survey { edition.survey }

    /// The form.
    func document() -> Document {
        var blocks: [Block] = isWide ? [.section(.landscape)] : []
        blocks += opening()
        blocks += questions(survey.opening, titled: "form_opening")
        blocks += needs()
        blocks += questions(survey.closing, titled: "form_closing")
        let title = phrases.wording(survey.title)
        return Document(
            properties: DocumentProperties(
                title: "\(title.text) – \(phrases("word_form_name"))",
                subject: phrases("needs_survey"),
                keywords: [survey.id.text, survey.versionCode],
                language: phrases.language,
                date: survey.period.lowerBound
            ),
            header: PageLine(leading: [phrases.words(title)], trailing: [phrases.label("word_form_name")]),
            footer: PageLine(
                leading: [.code(survey.versionCode)],
                trailing: phrases.line("page_x_of_y", x: .pageNumber, y: .pageCount)
            ),
            blocks: blocks,
            marking: edition.marking?.title.words(for: phrases.language),
            form: FillableForm(id: survey.id.text, version: survey.versionCode)
        )
    }

    /// Many columns need pages that lie on their side.
    private var isWide: Bool { survey.needs.aspects.count > 3 }

    // MARK: What comes first

    private func opening() -> [Block] {
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

    private func questions(_ questions: [SurveyQuestion], titled title: String) -> [Block] {
        guard !questions.isEmpty else { return [] }
        let header = TableRow([
            TableCell(.cellHeader, [phrases.label("question")]), TableCell(.cellHeader, [phrases.label("form_answer")]),
        ])
        let table = Table(
            .ruled,
            columns: [5, 6],
            headerRows: 1,
            rows: [header] + questions.map { row(of: $0) },
            title: phrases(title),
            description: phrases("word_form_answers")
        )
        return [heading(1, [phrases.label(title)], title), .table(table)]
    }

    private func row(of question: SurveyQuestion) -> TableRow {
        var asked = [Paragraph(.cell, [phrases.words(question.label, .strong)])]
        if let hint = question.hint { asked.append(Paragraph(.minor, [phrases.words(hint)])) }
        for note in notes(on: question) { asked.append(Paragraph(.minor, [phrases.plain(note)])) }
        if let relevance = question.relevance { asked.append(condition(relevance)) }
        return TableRow([TableCell(asked), TableCell(answer(to: question))])
    }

    /// How a question is answered, where its field does not show it.
    private func notes(on question: SurveyQuestion) -> [String] {
        var notes: [String] = []
        switch question.kind {
        case .wholeNumber(let range):
            notes.append(phrases("form_whole_number", x: range.lowerBound, y: String(range.upperBound)))
        case .number(let range):
            notes.append(
                phrases("form_number", x: range.lowerBound.shortText, y: range.upperBound.shortText)
            )
        case .selectMultiple: notes.append(phrases("word_form_tick"))
        default: break
        }
        if question.isRequired { notes.append(phrases("form_required")) }
        return notes
    }

    private func answer(to question: SurveyQuestion) -> [Paragraph] {
        let title = phrases.wording(question.label).text
        func paragraph(_ kind: FormField.Kind, _ placeholder: String) -> Paragraph {
            Paragraph(.cell, [field(question.name.text, title, kind, placeholder)])
        }
        switch question.kind {
        case .country: return [paragraph(.choice(countryEntries), "word_form_choose")]
        case .selectOne(let choices):
            let unknown = question.isRequired ? [] : [self.unknown]
            return [paragraph(.choice(entries(of: choices) + unknown), "word_form_choose")]
        case .selectMultiple(let choices): return boxes(of: choices, for: question)
        case .wholeNumber, .number: return [paragraph(.line, "word_form_number")]
        case .date: return [paragraph(.date, "word_form_date")]
        case .text: return [paragraph(.line, "word_form_write")]
        case .comment:
            // Room for writing on paper.
            return [paragraph(.lines, "word_form_write"), Paragraph(.cell, []), Paragraph(.cell, [])]
        }
    }

    private func boxes(of choices: Choices, for question: SurveyQuestion) -> [Paragraph] {
        zip(choices.all, FormEntries.entries(of: choices, in: phrases.language))
            .map { choice, words in
                let name = "\(question.name)/\(choice.value)"
                let box = field(name, words, .box, "word_form_choose")
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
        _ placeholder: String
    ) -> Inline {
        let words = Wording(text: phrases(placeholder), language: phrases.language)
        var kind = kind
        if case .choice(let entries) = kind { kind = .choice(AnswerForm.distinct(entries)) }
        return .field(FormField(name: name, title: String(title.prefix(60)), kind, placeholder: words))
    }

    /// Entries of which no two are called the same or mean the same: a survey may have its own for "does not know".
    private static func distinct(_ entries: [FormField.Entry]) -> [FormField.Entry] {
        var values: Set<String> = []
        var texts: Set<String> = []
        return entries.compactMap { entry in
            guard values.insert(entry.value).inserted else { return nil }
            if texts.insert(entry.text).inserted { return entry }
            return FormField.Entry("\(entry.text) (\(entry.value))", value: entry.value)
        }
    }

    /// The entries for choices.
    func entries(of choices: Choices) -> [FormField.Entry] {
        zip(choices.all, FormEntries.entries(of: choices, in: phrases.language))
            .map { FormField.Entry($1, value: $0.value.text) }
    }

    /// The entry for those who do not know.
    var unknown: FormField.Entry {
        FormField.Entry(FormEntries.doesNotKnow(in: phrases.language), value: FormEntries.doesNotKnowValue)
    }

    private var countryEntries: [FormField.Entry] {
        edition.countries(in: phrases.language).map { FormField.Entry($0.name, value: $0.code.text) }
    }
}
