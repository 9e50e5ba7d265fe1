import Documents
import Exchange
import Needs
import Reference

/// The cells of a form in which the questions of a survey are answered, and what is said beside them.
struct AnswerCells {
    let edition: SurveyEdition
    let phrases: Phrasebook

    /// The name of the list of countries.
    static let countries = DefinedName(mending: "Countries")

    private var survey: Survey { edition.survey }
    private var language: Language { phrases.language }

    // MARK: Inputs

    /// The cell of a question that has one.
    func input(for question: SurveyQuestion) -> FormInput {
        let name = question.name.text
        let relevance = question.relevance.flatMap(relevance)
        switch question.kind {
        case .country:
            return FormInput(
                .listed(AnswerCells.countries),
                id: name,
                question: name,
                relevance: relevance,
                refusal: refusal(phrases("form_choose"))
            )
        case .selectOne(let choices), .selectMultiple(let choices):
            var entries = FormEntries.entries(of: choices, in: language)
            if !question.isRequired { entries.append(FormEntries.doesNotKnow(in: language)) }
            return list(entries, id: name, question: name, relevance: relevance)
        case .wholeNumber(let range):
            let words = phrases("form_whole_number", x: range.lowerBound, y: String(range.upperBound))
            return typed(.whole(range), name, relevance, words)
        case .number(let range):
            let words = phrases("form_number", x: shown(range.lowerBound), y: shown(range.upperBound))
            return typed(.decimal(range), name, relevance, words)
        case .date: return typed(AnswerCells.anyDate, name, relevance, dateWords)
        case .text: return typed(.words(longest: 500), name, relevance, phrases("form_words", x: 500))
        case .comment: return typed(.words(longest: 5_000), name, relevance, phrases("form_words", x: 5_000), lines: 6)
        }
    }

    /// The cell of one of several choices.
    func input(for choice: Choice, of question: SurveyQuestion) -> FormInput {
        list(
            [FormEntries.yes(in: language), FormEntries.no(in: language)],
            id: FormAnchor.choice(question.name, choice.value).text,
            question: question.name.text,
            relevance: question.relevance.flatMap(relevance)
        )
    }

    /// The cell of an aspect of an item.
    func input(for aspect: AspectQuestion, of item: SurveyItem) -> FormInput {
        let name = item.column(aspect.aspect).text
        let relevance = item.relevance.flatMap(relevance)
        switch aspect.answer {
        case .rating(let scale):
            let points = (scale.lowest...scale.highest).map { FormEntries.rating($0, on: scale, in: language) }
            return list(points + [FormEntries.doesNotKnow(in: language)], question: name, relevance: relevance)
        case .choice(let choices):
            let entries = FormEntries.entries(of: choices, in: language)
            return list(entries + [FormEntries.doesNotKnow(in: language)], question: name, relevance: relevance)
        case .count(let range):
            return FormInput(
                .whole(range),
                question: name,
                relevance: relevance,
                refusal: refusal(phrases("form_whole_number", x: range.lowerBound, y: String(range.upperBound)))
            )
        }
    }

    private func list(
        _ entries: [String],
        id: String? = nil,
        question: String,
        relevance: FormRelevance?
    ) -> FormInput {
        guard let values = ListValues(entries) else { preconditionFailure("there are entries to choose from") }
        return FormInput(
            .oneOf(values),
            id: id,
            question: question,
            relevance: relevance,
            refusal: refusal(phrases("form_choose"))
        )
    }

    private func typed(
        _ rule: FormInput.Rule,
        _ name: String,
        _ relevance: FormRelevance?,
        _ words: String,
        lines: Int = 1
    ) -> FormInput {
        FormInput(rule, id: name, question: name, relevance: relevance, refusal: refusal(words), lines: lines)
    }

    private func refusal(_ words: String) -> CellValidation.Message {
        CellValidation.Message(title: phrases("form_refused"), text: words)
    }

    /// Days that a spreadsheet program can hold and people can mean.
    private static let anyDate: FormInput.Rule = {
        guard let first = CalendarDate(iso: "1901-01-01"), let last = CalendarDate(iso: "2199-12-31") else {
            preconditionFailure("both are dates")
        }
        return .date(first...last)
    }()

    private var dateWords: String { phrases("form_date", x: survey.period.lowerBound.words(in: language)) }

    private func shown(_ number: Double) -> String { number.shortText }

    // MARK: What is said beside them

    /// What is said beside a question: whether an answer is due, when it is asked, and how it is answered.
    func remarks(on question: SurveyQuestion) -> String {
        var remarks: [String] = []
        if let relevance = question.relevance { remarks += words(of: relevance) }
        if question.isRequired { remarks.append(phrases("form_required")) }
        if let hint = question.hint { remarks.append(phrases.wording(hint).text.closed) }
        switch question.kind {
        case .selectMultiple:
            remarks.append(phrases("form_each_that_applies", x: FormEntries.yes(in: language)))
        case .wholeNumber(let range):
            remarks.append(phrases("form_whole_number", x: range.lowerBound, y: String(range.upperBound)))
        case .number(let range):
            remarks.append(phrases("form_number", x: shown(range.lowerBound), y: shown(range.upperBound)))
        case .date: remarks.append(dateWords)
        case .country, .selectOne, .text, .comment: break
        }
        return remarks.joined(separator: " ")
    }

    /// What is said beside an item: when it is asked, and the statement of its competency.
    func remarks(on item: SurveyItem) -> String {
        let statement = edition.framework.competency(item.competency).map { phrases.wording($0.statement).text.closed }
        return ((item.relevance.map(words) ?? []) + [statement].compactMap(\.self)).joined(separator: " ")
    }

    /// A sentence for each condition.
    func words(of relevance: Relevance) -> [String] {
        relevance.conditions.compactMap { condition in
            guard let question = survey.questions.first(where: { $0.name == condition.question }) else { return nil }
            let asked = phrases("form_quoted", x: phrases.wording(question.label).text)
            func chosen(_ values: [Identifier<Choice>]) -> String {
                let entries = question.kind.choices.map { FormEntries.entries(of: $0, in: language) } ?? []
                return values.compactMap { question.kind.choices?.position(of: $0.text).map { entries[$0] } }
                    .map { phrases("form_quoted", x: $0) }.joined(separator: " \(phrases("form_or")) ")
            }
            return switch condition.test {
            case .isOneOf(let values): phrases("form_only_if_is", x: asked, y: chosen(values))
            case .isNoneOf(let values): phrases("form_only_if_other", x: asked, y: chosen(values))
            case .isAtLeast(let bound): phrases("form_only_if_least", x: asked, y: shown(bound))
            case .isAtMost(let bound): phrases("form_only_if_most", x: asked, y: shown(bound))
            }
        }
    }

    /// What cells must hold so that a relevance holds.
    private func relevance(_ relevance: Relevance) -> FormRelevance? {
        let clauses = relevance.conditions.map { condition -> FormRelevance.Clause in
            let name = condition.question.text
            let kind = survey.questions.first { $0.name == condition.question }?.kind
            switch condition.test {
            case .isAtLeast(let bound): return FormRelevance.Clause([.isAtLeast(name, bound)])
            case .isAtMost(let bound): return FormRelevance.Clause([.isAtMost(name, bound)])
            case .isOneOf(let values):
                let positions = Set(values.compactMap { kind?.choices?.position(of: $0.text) })
                return clause(name: condition.question, kind, positions)
            case .isNoneOf(let values):
                let left = Set(values.compactMap { kind?.choices?.position(of: $0.text) })
                let positions = Set(kind?.choices?.all.indices ?? 0..<0).subtracting(left)
                return clause(name: condition.question, kind, positions)
            }
        }
        return FormRelevance(clauses)
    }

    /// One of the choices at these positions is chosen.
    private func clause(name: QuestionName, _ kind: SurveyQuestion.Kind?, _ positions: Set<Int>) -> FormRelevance.Clause
    {
        guard let choices = kind?.choices else { return FormRelevance.Clause([]) }
        if case .selectMultiple = kind {
            let yes = FormEntries.yes(in: language)
            return FormRelevance.Clause(
                positions.sorted().map { .holds(FormAnchor.choice(name, choices.all[$0].value).text, words: yes) }
            )
        }
        let entries = FormEntries.entries(of: choices, in: language)
        return FormRelevance.Clause(positions.sorted().map { .holds(name.text, words: entries[$0]) })
    }
}

extension String {
    /// The text as a sentence that ends.
    fileprivate var closed: String {
        guard let last = unicodeScalars.last else { return self }
        return [".", "!", "?", "؟", "…", ":"].contains(last) ? self : self + "."
    }
}
