import Reference

/// What respondents mean by their answers to the questions outside the needs block.
///
/// A question whose conditions do not hold is not answered. Questions before the needs block are about the country: its
/// respondents nearly always agree, choices are taken to stand from the most developed to the least, and dates lie in the
/// twenty years before the survey. Questions after it are about what the respondent wants, and dates lie in the year
/// after the survey closes.
struct QuestionModel {
    private let survey: Survey
    private let questions: [SurveyQuestion]
    private let missing: SurveyProfile.Missing
    private let streams: ChanceStreams
    private let unanswered: GivenAnswers

    init(_ survey: Survey, _ missing: SurveyProfile.Missing, _ streams: ChanceStreams) {
        self.survey = survey
        self.missing = missing
        self.streams = streams
        questions = survey.questions
        unanswered = GivenAnswers(to: questions)
    }

    /// What a respondent answers.
    func answers(
        of respondent: Int,
        from standing: CountryStanding,
        kind: RecordKind,
        role: RespondentRole
    ) -> GivenAnswers {
        var given = unanswered
        for (position, question) in questions.enumerated() {
            let isOpening = position < survey.opening.count
            guard given.satisfy(question.relevance) else {
                given.take(.empty(.notShown))
                continue
            }
            var own = streams.stream(.question, respondent, position)
            if question.name.text == survey.columns.role {
                given.take(answer(of: role, to: question, using: &own))
            } else if kind == .testEntry {
                given.take(trial(question))
            } else if !kind.hasRatings || (kind == .partial && !isOpening) {
                given.take(.empty(.notAnswered))
            } else if let reason = leftOut(question, isOpening: isOpening, using: &own) {
                given.take(.empty(reason))
            } else {
                given.take(answer(question, at: position, from: standing, isOpening: isOpening, using: &own))
            }
        }
        return given
    }

    /// Where the choices are not the profile's roles, heads choose what says “head”, and the others something else.
    private func answer(
        of role: RespondentRole,
        to question: SurveyQuestion,
        using generator: inout SeededGenerator
    ) -> AnswerValue {
        guard let choices = question.kind.choices, role != .notStated else { return .empty(.notAnswered) }
        if let position = choices.position(of: role.rawValue) { return .choice(position) }
        let values = choices.all.map { $0.value.text.lowercased() }
        let fitting = values.indices.filter { values[$0].contains("head") == role.rawValue.contains("head") }
        return .choice(generator.pick(fitting) ?? generator.index(below: values.count))
    }

    private func leftOut(
        _ question: SurveyQuestion,
        isOpening: Bool,
        using generator: inout SeededGenerator
    ) -> EmptyAnswer? {
        let lot = generator.unit()
        let chance = question.isRequired ? 0.005 : isOpening ? missing.base : missing.base + missing.growth / 2
        if lot < chance { return .notAnswered }
        guard !question.isRequired else { return nil }
        return lot < chance + 0.01 ? .doesNotKnow : lot < chance + 0.015 ? .refused : nil
    }

    private func answer(
        _ question: SurveyQuestion,
        at position: Int,
        from standing: CountryStanding,
        isOpening: Bool,
        using own: inout SeededGenerator
    ) -> AnswerValue {
        var ofCountry = streams.stream(.country, standing.country.code.streamNumber, position + 1)
        let isShared = isOpening && !own.happens(0.08)
        return isShared
            ? drawn(question, standing, isOpening: isOpening, using: &ofCountry)
            : drawn(question, standing, isOpening: isOpening, using: &own)
    }

    private func drawn(
        _ question: SurveyQuestion,
        _ standing: CountryStanding,
        isOpening: Bool,
        using generator: inout SeededGenerator
    ) -> AnswerValue {
        switch question.kind {
        case .selectOne(let choices):
            let lean = isOpening ? 0.08 * (standing.capacity.first ?? 0) : 0
            return .choice(QuestionModel.step(choices.all.count, lean, using: &generator))
        case .selectMultiple(let choices):
            return .choices(QuestionModel.ticks(choices.all.count, using: &generator))
        case .wholeNumber(let range):
            return .number(Double(QuestionModel.count(in: range, using: &generator)))
        case .number(let range):
            return .number(QuestionModel.measure(in: range, using: &generator))
        case .date:
            return QuestionModel.day(in: survey.period, isBefore: isOpening, using: &generator)
        case .text: return .text(QuestionModel.unit(standing.country, using: &generator))
        case .country, .comment: return .empty(.notAnswered)
        }
    }

    /// What those enter who try a form: the first that will do.
    private func trial(_ question: SurveyQuestion) -> AnswerValue {
        switch question.kind {
        case .selectOne: .choice(0)
        case .selectMultiple: .choices([0])
        case .wholeNumber(let range): .number(Double(min(max(1, range.lowerBound), range.upperBound)))
        case .number(let range): .number(min(max(1, range.lowerBound), range.upperBound))
        case .date: .date(survey.period.lowerBound)
        case .text: .text("test")
        case .country, .comment: .empty(.notAnswered)
        }
    }
}

extension QuestionModel {
    /// One of some choices, each about half as likely as the one before; `lean` moves towards the first.
    private static func step(_ count: Int, _ lean: Double, using generator: inout SeededGenerator) -> Int {
        let weights = (0..<count).map { 1 / Double(1 + $0) }
        var rest = (generator.unit() - lean) * weights.reduce(0, +)
        for (position, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return position }
        }
        return count - 1
    }

    /// Some of some choices, at least one, the first ones more often.
    private static func ticks(_ count: Int, using generator: inout SeededGenerator) -> [Int] {
        let ticked = (0..<count).filter { generator.happens(0.3 + 0.4 / Double(1 + $0)) }
        let only = generator.index(below: count)
        return ticked.isEmpty ? [only] : ticked
    }

    /// A number of things: many small, few large, however wide the range is.
    private static func count(in range: ClosedRange<Int>, using generator: inout SeededGenerator) -> Int {
        let span = min(Double(range.upperBound) - Double(range.lowerBound), 1e6)
        let usual = max(span <= 20 ? span * 0.3 : 0.5 * span.squareRoot(), 0.5)
        guard let spread = SkewedSpread(median: usual, ninetyFifthPercentile: usual * 5) else {
            return range.lowerBound
        }
        return range.lowerBound + Int(min(spread.draw(using: &generator).rounded(), span))
    }

    /// A number with one decimal, around two fifths of the range.
    private static func measure(in range: ClosedRange<Double>, using generator: inout SeededGenerator) -> Double {
        let span = min(range.upperBound - range.lowerBound, 1e6)
        let share = min(max(generator.normal(mean: 0.4, deviation: 0.17), 0), 1)
        return min(((range.lowerBound + share * span) * 10).rounded() / 10, range.upperBound)
    }

    private static func day(
        in period: ClosedRange<CalendarDate>,
        isBefore: Bool,
        using generator: inout SeededGenerator
    ) -> AnswerValue {
        let days =
            isBefore
            ? period.lowerBound.daysSince1970 - 30 - generator.index(below: 7_300)
            : period.upperBound.daysSince1970 + 14 + generator.index(below: 350)
        return CalendarDate(secondsSince1970: days * 86_400).map(AnswerValue.date) ?? .empty(.notAnswered)
    }

    private static func unit(_ country: MemberCountry, using generator: inout SeededGenerator) -> String {
        "\(country.bureauCity) \(1 + generator.index(below: 9))"
    }
}
