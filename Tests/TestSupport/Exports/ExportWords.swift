package import Needs
package import Reference

/// The words of one export: names and values, or labels in a language.
package struct ExportWords: Sendable {
    /// What is exported.
    package let known: KnownAnswers

    /// The language of the labels; `nil` for names and values.
    package let language: Language?

    private let labels: [QuestionName: LocalisedText]

    /// Prepares the words.
    package init(_ known: KnownAnswers, language: Language?) {
        self.known = known
        self.language = language
        labels = Dictionary(uniqueKeysWithValues: known.survey.questions.map { ($0.name, $0.label) })
    }

    /// The name of a question, or its label.
    package func header(_ slot: AnswerSlots.Slot) -> String {
        guard let language else { return slot.name.text }
        if case .aspect(let aspect) = slot.answer, let item = slot.item {
            return known.wording.label(of: aspect, ofItem: item).words(for: language).text
        }
        return labels[slot.name]?.words(for: language).text ?? slot.name.text
    }

    /// The value of a choice, or its label.
    package func option(_ choice: Choice) -> String {
        language.map { choice.label.words(for: $0).text } ?? choice.value.text
    }

    /// A cell for anything but several choices; the text of several, with a separator between, for those.
    package func cell(_ answer: KnownAnswer, of slot: AnswerSlots.Slot, between separator: String = " ") -> ExportCell {
        switch answer {
        case .empty(.doesNotKnow): .text(ExportWords.doesNotKnow(in: language))
        case .empty(.refused): .text(ExportWords.refused(in: language))
        case .empty: .blank
        case .country: .text("")
        case .rating(let rating): .text(text(ofRating: rating, slot))
        case .choice(let position): .text(slot.answer.choices.map { option($0.all[position]) } ?? "")
        case .choices(let positions):
            .text(positions.compactMap { slot.answer.choices?.all[$0] }.map(option).joined(separator: separator))
        case .number(let number): .number(number)
        case .date(let date): .day(date)
        case .text(let text): .text(text)
        }
    }

    /// The cells of a question, one a respondent.
    package func cells(of slot: Int, between separator: String = " ") -> [ExportCell] {
        known.answers.indices.map { respondent in
            if case .country = known.answers[respondent][slot] {
                return .text(country(known.respondents[respondent].country))
            }
            return cell(known.answers[respondent][slot], of: known.slots[slot], between: separator)
        }
    }

    /// The code of a country, or its name.
    package func country(_ country: MemberCountry) -> String {
        language.map { country.name.words(for: $0).text } ?? country.code.text
    }

    private func text(ofRating rating: Int, _ slot: AnswerSlots.Slot) -> String {
        guard let language, case .aspect(let question) = slot.answer, case .rating(let scale) = question.answer,
            let label = scale.label(of: rating)
        else { return String(rating) }
        return label.words(for: language).text
    }

    /// The choice beside the points of a scale that stands for "does not know".
    package static func doesNotKnow(in language: Language?) -> String {
        switch language {
        case nil, .french: "NSP"
        case .english: "Do not know"
        case .spanish: "NS/NC"
        case .arabic: "لا أعرف"
        }
    }

    /// The choice beside the points of a scale that stands for "does not want to say".
    package static func refused(in language: Language?) -> String {
        switch language {
        case nil: "Refused"
        case .english: "Prefer not to say"
        case .french: "Ne souhaite pas répondre"
        case .spanish: "Prefiere no responder"
        case .arabic: "يفضل عدم الإجابة"
        }
    }
}
