import Documents
import Exchange
import Needs
import Reference

extension AnswerForm {
    /// The questions about competencies: what is asked, then a table for each domain, with a row for each item and a column
    /// for each aspect.
    func needs() -> [Block] {
        guard !survey.items.isEmpty else { return [] }
        var blocks: [Block] = [
            .heading(Heading(level: 1, text: [phrases.label("needs")], anchor: "needs")),
            .paragraph(Paragraph(.body, [phrases.label("word_form_each")], keepsWithNext: true)),
            .list(List(.bullet, survey.needs.aspects.map { explanation(of: $0) })),
        ]
        let groups = itemsByDomain()
        for (domain, items) in groups {
            let title = domain.map { phrases.wording($0.title) }
            if groups.count > 1, let domain, let title {
                blocks.append(
                    .heading(Heading(level: 2, text: [phrases.words(title)], anchor: "domain-\(domain.id)"))
                )
            }
            blocks.append(.table(table(of: items, title: title?.text ?? phrases("needs"))))
        }
        return blocks
    }

    /// What a column asks, such as "Importance – How important is this for your work?".
    private func explanation(of question: AspectQuestion) -> [Inline] {
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

    private func table(of items: [SurveyItem], title: String) -> Table {
        let aspects = survey.needs.aspects
        let header = TableRow(
            ([phrases("word_form_subject")] + aspects.map { phrases("aspect_\($0.aspect.rawValue)") })
                .map { TableCell(.cellHeader, [phrases.plain($0)]) }
        )
        return Table(
            .ruled,
            columns: [max(4, Double(aspects.count))] + aspects.map { _ in 2.2 },
            headerRows: 1,
            rows: [header] + items.map { row(of: $0) },
            title: title,
            description: phrases("word_form_answers")
        )
    }

    private func row(of item: SurveyItem) -> TableRow {
        let competency = edition.framework.competency(item.competency)
        let title = competency.map { phrases.wording($0.title) }
        var subject = [
            Paragraph(
                .cell,
                [.code(item.id.text), phrases.plain(" · ")] + (title.map { [phrases.words($0, .strong)] } ?? [])
            )
        ]
        if let competency { subject.append(Paragraph(.minor, [phrases.words(competency.statement)])) }
        if let relevance = item.relevance { subject.append(condition(relevance)) }
        let answers = survey.needs.aspects.map { question in
            let aspect = phrases("aspect_\(question.aspect.rawValue)")
            let name = item.column(question.aspect).text
            let (kind, placeholder) = kind(of: question)
            return TableCell(.cell, [field(name, "\(item.id) · \(aspect)", kind, placeholder)])
        }
        return TableRow([TableCell(subject)] + answers)
    }

    private func kind(of question: AspectQuestion) -> (FormField.Kind, placeholder: String) {
        switch question.answer {
        case .rating(let scale):
            let points = (scale.lowest...scale.highest)
                .map { FormField.Entry(FormEntries.rating($0, on: scale, in: phrases.language), value: String($0)) }
            return (.choice(points + [unknown]), "word_form_choose")
        case .choice(let choices): return (.choice(entries(of: choices) + [unknown]), "word_form_choose")
        case .count: return (.line, "word_form_number")
        }
    }

    /// The items of each domain, in the order in which the survey comes to them.
    private func itemsByDomain() -> [(domain: Domain?, items: [SurveyItem])] {
        var groups: [(domain: Domain?, items: [SurveyItem])] = []
        for item in survey.items {
            let id = edition.framework.competency(item.competency)?.domain
            if let position = groups.firstIndex(where: { $0.domain?.id == id }) {
                groups[position].items.append(item)
            } else {
                groups.append((edition.framework.domains.first { $0.id == id }, [item]))
            }
        }
        return groups
    }

    /// When something is asked, as a hint: a form on paper cannot leave questions out by itself.
    func condition(_ relevance: Relevance) -> Paragraph {
        let words = AnswerCells(edition: edition, phrases: phrases).words(of: relevance).joined(separator: " ")
        return Paragraph(.minor, [.words(Wording(text: words, language: phrases.language), .stressed)])
    }
}
