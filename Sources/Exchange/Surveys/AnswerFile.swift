package import Needs
import Reference

/// Settled answers as a file of our own: CSV with one row a response, in the survey's order of columns.
///
/// The first column says which survey and version was answered. Choices stand by their values, several of one question with
/// blanks between; countries by their codes; days as `2026-03-02`. A cell without anything is "not answered"; the other
/// kinds of empty stand in square brackets. A text that begins with a bracket or an apostrophe gets a bracket before it:
/// `[[refused]` is the text `[refused]`.
package enum AnswerFile {
    /// The header of the column that names the survey and its version.
    package static let formColumn = "cadre_form"

    /// Writes answers.
    package static func write(_ answers: AnswerSet) -> [UInt8] {
        var writer = DelimitedTextWriter()
        let slots = answers.slots.all
        writer.addAsItIs(
            [formColumn, "cadre_record", "cadre_respondent", "cadre_submitted", "cadre_language"]
                + slots.map(\.name.text)
        )
        let code = answers.survey.versionCode
        for (position, response) in answers.responses.enumerated() {
            let marks = answers.marks(of: position)
            let values = answers.values(of: position)
            let about: [DelimitedTextWriter.Field] = [
                .text(code), .text(response.record ?? ""), .text(response.respondent ?? ""),
                .text(response.sent?.iso ?? ""), .text(response.language?.rawValue ?? ""),
            ]
            let cells = slots.map { slot -> DelimitedTextWriter.Field in
                switch slot.place {
                case .country: .text(response.country.text)
                case .mark(let offset): cell(marks[marks.startIndex + offset], of: slot.answer)
                case .value(let offset): cell(values[values.startIndex + offset], of: slot.answer)
                }
            }
            writer.add(about + cells)
        }
        return writer.bytes
    }

    private static func cell(_ mark: Mark, of answer: AnswerSlots.Answer) -> DelimitedTextWriter.Field {
        if let empty = EmptyAnswer(mark) { return .text(text(of: empty)) }
        guard case .aspect(let question) = answer, case .rating(let scale) = question.answer,
            let rating = scale.rating(of: mark)
        else { return .text(notOnScale) }
        return .number(String(rating))
    }

    private static func cell(_ value: AnswerValue, of answer: AnswerSlots.Answer) -> DelimitedTextWriter.Field {
        switch value {
        case .empty(let empty): .text(text(of: empty))
        case .choice(let position): .text(answer.choices?.all[position].value.text ?? "")
        case .choices(let positions):
            .text(
                positions.isEmpty
                    ? nothingChosen : positions.compactMap { answer.choices?.all[$0].value.text }.joined(separator: " ")
            )
        case .number(let number): .number(number.shortText)
        case .date(let date): .text(date.description)
        case .text(let text): .text(text.hasPrefix("[") || text.hasPrefix("'") ? "[" + text : text)
        case .unreadable: .text(notOnScale)
        }
    }

    /// What stands for a rating that was no point of the scale, or an answer that could not be read.
    package static let notOnScale = "[not readable]"

    /// What stands where choices were offered and none was ticked.
    package static let nothingChosen = "[none]"

    /// What stands for a kind of empty.
    package static func text(of empty: EmptyAnswer) -> String {
        empty == .notAnswered ? "" : "[\(empty.rawValue)]"
    }
}

extension Double {
    /// The shortest decimal text of a number, without a fraction where it has none.
    package var shortText: String {
        self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(self)
    }
}
