package import Needs
package import Reference

/// Answers to a survey as they were given, made up from a seed: what every export of them has to yield.
///
/// Questions and items whose conditions do not hold were not shown. Some that were shown were left open, and some ratings
/// and causes were answered with "does not know" or "does not want to say".
package struct KnownAnswers: Sendable {
    /// The survey.
    package let survey: Survey

    /// The words by which forms name its questions.
    package let wording: QuestionWording

    /// Its questions, one by one.
    package let slots: [AnswerSlots.Slot]

    /// Who answered.
    package let respondents: [KnownRespondent]

    /// For each respondent, an answer a question.
    package let answers: [[KnownAnswer]]

    /// Makes up the answers of some respondents.
    package init(
        survey: Survey,
        framework: CompetencyFramework,
        countries: [MemberCountry],
        seed: UInt64,
        count: Int,
        languages: [Language] = Language.allCases,
        texts: KnownTexts = .everything
    ) {
        var dice = Dice(seed: seed)
        let slots = AnswerSlots(survey).all
        var answers: [[KnownAnswer]] = []
        self.survey = survey
        wording = QuestionWording(survey, framework)
        self.slots = slots
        respondents = (0..<count)
            .map { KnownRespondent($0, of: survey, countries: countries, languages: languages, &dice) }
        for respondent in respondents {
            var pen = KnownAnswerPen(survey: survey, respondent: respondent, texts: texts)
            answers.append(slots.map { pen.answer($0, &dice) })
        }
        self.answers = answers
    }

    /// The answers as a data set, as far as an export can tell them.
    ///
    /// - Parameters:
    ///   - order: the respondents in the order of the export's rows.
    ///   - record: what stands for the record's identifier.
    ///   - losses: what the export cannot tell.
    /// - Returns: one response a row.
    package func answerSet(
        order: [Int]? = nil,
        record: KnownRespondent.Record?,
        losses: Set<ExportLoss>
    ) -> AnswerSet {
        var set = AnswerSet(survey)
        for position in order ?? Array(respondents.indices) {
            let respondent = respondents[position]
            var marks = [Mark](repeating: .notAnswered, count: set.slots.markCount)
            var values = [AnswerValue](repeating: .empty(.notAnswered), count: set.slots.valueCount)
            for (slot, given) in zip(slots, answers[position]) {
                let answer = given.told(losses, of: slot)
                switch slot.place {
                case .country: continue
                case .mark(let offset): marks[offset] = answer.mark(for: slot)
                case .value(let offset): values[offset] = answer.value
                }
            }
            set.add(
                Response(
                    record: record.map(respondent.identifier),
                    respondent: respondent.reference,
                    country: respondent.country.code,
                    sent: losses.contains(.time) ? nil : respondent.sent,
                    language: losses.contains(.language) ? nil : respondent.language
                ),
                // No exports are compared by this.
                from: RowPlace(file: 0, line: position + 2),
                marks: marks,
                values: values
            )
        }
        return set
    }
}

/// One answer as it was given.
package enum KnownAnswer: Hashable, Sendable {
    case empty(EmptyAnswer)
    case country(CountryCode)
    case rating(Int)
    case choice(Int)
    case choices([Int])
    case number(Double)
    case date(CalendarDate)
    case text(String)

    /// What an export with these losses tells of it.
    func told(_ losses: Set<ExportLoss>, of slot: AnswerSlots.Slot) -> KnownAnswer {
        let isSeveral = if case .question(.selectMultiple) = slot.answer { true } else { false }
        return switch self {
        case .empty(.notAnswered) where losses.contains(.notAnsweredOptions) && isSeveral: .choices([])
        case .empty(.refused) where losses.contains(.refused): .empty(.notAnswered)
        case .choices([]) where losses.contains(.nothingChosen): .empty(.notAnswered)
        default: self
        }
    }

    fileprivate func mark(for slot: AnswerSlots.Slot) -> Mark {
        switch self {
        case .empty(let empty): return empty.mark
        case .rating(let rating):
            guard case .aspect(let question) = slot.answer, case .rating(let scale) = question.answer,
                let mark = scale.mark(for: rating)
            else { preconditionFailure("a rating is a point of its scale") }
            return mark
        default: preconditionFailure("what is kept as a mark is a rating or empty")
        }
    }

    fileprivate var value: AnswerValue {
        switch self {
        case .empty(let empty): .empty(empty)
        case .choice(let position): .choice(position)
        case .choices(let positions): .choices(positions)
        case .number(let number): .number(number)
        case .date(let date): .date(date)
        case .text(let text): .text(text)
        case .country, .rating: preconditionFailure("countries and ratings are not kept as values")
        }
    }
}

/// What an export cannot tell, whoever reads it.
///
/// What was not shown is empty in nearly all exports, as what was left open is. It is not lost: the survey's conditions on
/// the other answers of the row tell the two apart.
package enum ExportLoss: Hashable, Sendable {
    /// Options that were shown and not ticked are said to be not ticked, also where nothing was answered.
    case notAnsweredOptions

    /// A question answered with no choice at all looks like one that was left open.
    case nothingChosen

    /// Nobody could say that they do not want to say.
    case refused

    /// The language in which a form was filled.
    case language

    /// When the form was sent.
    case time
}
