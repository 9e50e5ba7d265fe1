import Reference

/// How a respondent writes down what is no rating: numbers, choices and days.
struct AnswerHand {
    let rating: RatingHand

    /// How often a number of people is given in words by those who do so at all.
    let inWords: Double

    /// The cell of an answer.
    ///
    /// Survey tools write values of choices; now and then somebody types a choice's words, gives a number in words or a year
    /// in place of a day. Such cells are what an import has to cope with.
    func cell(for answer: AnswerValue, choices: Choices?, using generator: inout SeededGenerator) -> String {
        switch answer {
        case .empty(let reason): return empty(reason, using: &generator)
        case .choice(let position): return choices.map { text(of: $0.all[position], using: &generator) } ?? ""
        case .choices(let positions):
            return positions.compactMap { choices?.all[$0].value.text }.joined(separator: " ")
        case .number(let number): return text(of: number, using: &generator)
        case .date(let date): return text(of: date, using: &generator)
        case .text(let text), .unreadable(let text): return text
        }
    }

    /// The cell of a number of people.
    func cell(forPeople number: Int, using generator: inout SeededGenerator) -> String {
        guard generator.happens(inWords), number > 4 else { return rating.digits(String(number)) }
        return generator.pick(TrainingNumbers.phrases(number, in: rating.language)) ?? String(number)
    }

    private func empty(_ reason: EmptyAnswer, using generator: inout SeededGenerator) -> String {
        switch reason {
        case .notAnswered: rating.cell(for: .notAnswered, using: &generator)
        case .doesNotKnow: rating.cell(for: .doesNotKnow, using: &generator)
        case .refused: rating.cell(for: .refused, using: &generator)
        case .notShown, .notAsked: ""
        }
    }

    private func text(of choice: Choice, using generator: inout SeededGenerator) -> String {
        let lot = generator.unit()
        if lot < 0.03 { return choice.label.words(for: rating.language).text }
        return lot < 0.035 ? choice.value.text + "?" : choice.value.text
    }

    private func text(of number: Double, using generator: inout SeededGenerator) -> String {
        let isWhole = number == number.rounded()
        let written = isWhole ? String(Int(number)) : String(number)
        if isWhole, generator.happens(0.02) {
            // The first two phrases say how many; the others might hide on what another question depends.
            return generator.pick(Array(TrainingNumbers.phrases(Int(number), in: rating.language).prefix(2))) ?? written
        }
        let hasComma = rating.language == .french || rating.language == .spanish
        return rating.digits(hasComma ? String(written.map { $0 == "." ? "," : $0 }) : written)
    }

    private func text(of date: CalendarDate, using generator: inout SeededGenerator) -> String {
        let lot = generator.unit()
        let parts = date.description.split(separator: "-")
        if lot < 0.03 { return String(parts[0]) }
        return lot < 0.13 ? parts.reversed().joined(separator: "/") : date.description
    }
}
