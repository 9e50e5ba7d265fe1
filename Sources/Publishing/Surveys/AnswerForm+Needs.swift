import Documents
import Exchange
import Needs
import Reference

extension AnswerForm {
    /// The questions about competencies: what is asked, then a table for each domain, with a row for each item and a column
    /// for each aspect.
    func needs(_ phrases: Phrasebook) -> [Block] {
        guard !survey.items.isEmpty else { return [] }
        var blocks: [Block] = [
            .heading(Heading(level: 1, text: [phrases.label("needs")], anchor: "needs")),
            .paragraph(Paragraph(.body, [phrases.label("word_form_each")], keepsWithNext: true)),
            .list(List(.bullet, survey.needs.aspects.map { explanation(of: $0, phrases) })),
        ]
        let groups = itemsByDomain()
        for (domain, items) in groups {
            let title = domain.map { phrases.wording($0.title) }
            if groups.count > 1, let domain, let title {
                blocks.append(
                    .heading(Heading(level: 2, text: [phrases.words(title)], anchor: "domain-\(domain.id)"))
                )
            }
            blocks.append(.table(table(of: items, title: title?.text ?? phrases("needs"), phrases)))
        }
        return blocks
    }

    /// "Importance: How important is this for your work?"
    private func explanation(of question: AspectQuestion, _ phrases: Phrasebook) -> [Inline] {
        var line = [
            Inline.strong(phrases("aspect_\(question.aspect.rawValue)"), phrases.language),
            phrases.plain(" – "), phrases.words(question.wording),
        ]
        if case .count(let range) = question.answer {
            let note = phrases("form_whole_number", x: range.lowerBound, y: String(range.upperBound))
            line.append(phrases.plain(" \(note)"))
        }
        return line
    }

    private func table(of items: [SurveyItem], title: String, _ phrases: Phrasebook) -> Table {
        let aspects = survey.needs.aspects
        let header = TableRow(
            ([phrases("word_form_subject")] + aspects.map { phrases("aspect_\($0.aspect.rawValue)") })
                .map { TableCell(.cellHeader, [phrases.plain($0)]) }
        )
        return Table(
            .ruled,
            columns: [max(4, 1.3 * Double(aspects.count))] + aspects.map { _ in 2.2 },
            headerRows: 1,
            rows: [header] + items.map { row(of: $0, phrases) },
            title: title,
            description: phrases("word_form_answers")
        )
    }

    private func row(of item: SurveyItem, _ phrases: Phrasebook) -> TableRow {
        let competency = framework.competency(item.competency)
        let title = competency.map { phrases.wording($0.title) }
        var subject = [
            Paragraph(
                .cell,
                [.code(item.id.text), phrases.plain(" · ")] + (title.map { [phrases.words($0, .strong)] } ?? [])
            )
        ]
        if let competency { subject.append(Paragraph(.minor, [phrases.words(competency.statement)])) }
        if let relevance = item.relevance {
            subject.append(Paragraph(.minor, [.words(sentence(relevance, phrases), .stressed)]))
        }
        let answers = survey.needs.aspects.map { question in
            let aspect = phrases("aspect_\(question.aspect.rawValue)")
            let name = item.column(question.aspect).text
            let (kind, placeholder) = kind(of: question, phrases)
            return TableCell(.cell, [field(name, "\(item.id) · \(aspect)", kind, placeholder, phrases)])
        }
        return TableRow([TableCell(subject)] + answers)
    }

    private func kind(of question: AspectQuestion, _ phrases: Phrasebook) -> (FormField.Kind, placeholder: String) {
        switch question.answer {
        case .rating(let scale):
            let points = (scale.lowest...scale.highest)
                .map { FormField.Entry(FormEntries.rating($0, on: scale, in: phrases.language), value: String($0)) }
            return (.choice(points + [unknown(phrases)]), "word_form_choose")
        case .choice(let choices): return (.choice(entries(of: choices, phrases)), "word_form_choose")
        case .count: return (.line, "word_form_number")
        }
    }

    /// The items of each domain, in the order in which the survey comes to them.
    private func itemsByDomain() -> [(domain: Domain?, items: [SurveyItem])] {
        var groups: [(domain: Domain?, items: [SurveyItem])] = []
        for item in survey.items {
            let id = framework.competency(item.competency)?.domain
            if let position = groups.firstIndex(where: { $0.domain?.id == id }) {
                groups[position].items.append(item)
            } else {
                groups.append((framework.domains.first { $0.id == id }, [item]))
            }
        }
        return groups
    }

    // MARK: Conditions

    /// When something is asked, as a hint: a form on paper cannot leave questions out by itself.
    func sentence(_ relevance: Relevance, _ phrases: Phrasebook) -> Wording {
        let sentences = relevance.conditions.map { condition -> String in
            let question = survey.questions.first { $0.name == condition.question }
            let asked = quoted(question.map { phrases.wording($0.label).text } ?? condition.question.text, phrases)
            return switch condition.test {
            case .isOneOf(let values):
                phrases("form_only_if_is", x: asked, y: either(values, of: question, phrases))
            case .isNoneOf(let values):
                phrases("form_only_if_other", x: asked, y: either(values, of: question, phrases))
            case .isAtLeast(let number): phrases("form_only_if_least", x: asked, y: AnswerForm.plain(number))
            case .isAtMost(let number): phrases("form_only_if_most", x: asked, y: AnswerForm.plain(number))
            }
        }
        return Wording(text: sentences.joined(separator: " "), language: phrases.language)
    }

    /// “Tools” or “Staff”.
    private func either(
        _ values: [Identifier<Choice>],
        of question: SurveyQuestion?,
        _ phrases: Phrasebook
    ) -> String {
        let choices = question?.kind.choices
        let entries = choices.map { FormEntries.entries(of: $0, in: phrases.language) } ?? []
        return
            values.map { value in
                let position = choices?.position(of: value.text)
                return quoted(position.map { entries[$0] } ?? value.text, phrases)
            }
            .joined(separator: " \(phrases("form_or")) ")
    }

    private func quoted(_ words: String, _ phrases: Phrasebook) -> String { phrases("form_quoted", x: words) }
}
