import Reference

/// Writes records as rows: the survey's columns, its other opening questions, every aspect of every item, its closing
/// questions.
struct RecordWriting {
    private let survey: Survey
    private let aspects: AspectModel
    private let streams: ChanceStreams
    private let profile: SurveyProfile

    /// The questions that are not among the columns, by position among all questions outside the needs block.
    private let opening: [Int]
    private let closing: [Int]
    private let questions: [SurveyQuestion]

    /// Whether more than importance and current level is asked.
    private let asksFurther: Bool

    /// The question whose answer is the record's comment.
    private let comment: Int?

    init(_ survey: Survey, _ profile: SurveyProfile, _ aspects: AspectModel, _ streams: ChanceStreams) {
        self.survey = survey
        self.profile = profile
        self.aspects = aspects
        self.streams = streams
        let questions = survey.questions
        let columns = Set(survey.columns.all)
        let own = questions.indices.filter { !columns.contains(questions[$0].name.text) }
        self.questions = questions
        opening = own.filter { $0 < survey.opening.count }
        closing = own.filter { $0 >= survey.opening.count }
        asksFurther = survey.needs.aspects.contains { $0.aspect.isFurther }
        comment = closing.first { questions[$0].kind == .comment }
    }

    /// The names of the columns.
    var header: [String] {
        survey.columns.all + opening.map { questions[$0].name.text }
            + survey.items.flatMap { item in survey.needs.aspects.map { item.column($0.aspect).text } }
            + closing.map { questions[$0].name.text }
    }

    /// The row of a record.
    func cells(of draft: RecordDraft, number: String, respondent: String) -> [String] {
        let columns = survey.columns
        let about: [(column: String?, text: String)] = [
            (columns.record, number), (columns.respondent, respondent), (columns.submitted, draft.arrivalText),
            (columns.country, draft.countryCell.text), (columns.role, role(of: draft)),
            (columns.language, draft.language.rawValue),
        ]
        var cells = about.compactMap { $0.column == nil ? nil : $0.text }
        let hand = AnswerHand(rating: draft.hand, inWords: wordiness(of: draft))
        cells += opening.map { cell(of: draft, to: $0, hand) }
        cells += ratings(of: draft, hand)
        cells += closing.map { cell(of: draft, to: $0, hand) }
        return cells
    }

    /// Where the survey does not ask for the role, the tool writes the profile's.
    private func role(of draft: RecordDraft) -> String {
        guard let position = questions.firstIndex(where: { $0.name.text == survey.columns.role }),
            let choices = questions[position].kind.choices
        else { return draft.role == .notStated ? "" : draft.role.rawValue }
        guard case .choice(let choice) = draft.given.values[position] else { return "" }
        return choices.all[choice].value.text
    }

    /// Of the profile's share of people who give numbers in words, each does so for every second number.
    private func wordiness(of draft: RecordDraft) -> Double {
        var generator = streams.stream(.writing, draft.respondent)
        return generator.happens(profile.ratings.numberInWords) ? 0.5 : 0
    }

    // MARK: The questions outside the needs block

    private func cell(of draft: RecordDraft, to position: Int, _ hand: AnswerHand) -> String {
        let question = questions[position]
        let value = draft.given.values[position]
        if value == .empty(.notShown) { return "" }
        if position == comment { return draft.comment?.text ?? "" }
        switch question.name.text {
        case "preferred_remedy" where question.kind.choices != nil: return draft.remedy?.rawValue ?? ""
        case "number_to_train": return draft.numberToTrain
        default:
            guard draft.kind.hasRatings else { return "" }
            var generator = streams.stream(.writing, draft.respondent, position, -1)
            return hand.cell(for: value, choices: question.kind.choices, using: &generator)
        }
    }

    // MARK: The needs block

    private func ratings(of draft: RecordDraft, _ hand: AnswerHand) -> [String] {
        guard asksFurther || survey.needs.aspects.first?.aspect != .importance else { return draft.ratings }
        guard draft.isRated else {
            return survey.items.flatMap { _ in survey.needs.aspects.map { _ in "" } }
        }
        var answers = aspects.answers(of: draft)
        draft.hand.showZeros(in: &answers, of: survey.needs.aspects)
        var cells: [String] = []
        for (item, given) in answers.enumerated() {
            for (aspect, answer) in given.enumerated() {
                switch survey.needs.aspects[aspect].aspect {
                case .importance: cells.append(draft.ratings[2 * item])
                case .current: cells.append(draft.ratings[2 * item + 1])
                default: cells.append(cell(of: draft, answer, item, survey.needs.aspects[aspect], hand))
                }
            }
        }
        return cells
    }

    private func cell(
        of draft: RecordDraft,
        _ answer: AspectAnswer,
        _ item: Int,
        _ question: AspectQuestion,
        _ hand: AnswerHand
    ) -> String {
        let aspect = NeedsAspect.allCases.firstIndex(of: question.aspect) ?? 0
        var generator = streams.stream(.writing, draft.respondent, item, aspect)
        switch (answer, question.answer) {
        case (.rating(let rating), .rating(let scale)):
            return hand.rating.on(scale).cell(for: rating, using: &generator)
        case (.value(.number(let number)), .count): return hand.cell(forPeople: Int(number), using: &generator)
        case (.value(let value), .choice(let choices)):
            return hand.cell(for: value, choices: choices, using: &generator)
        case (.value(let value), _): return hand.cell(for: value, choices: nil, using: &generator)
        case (.rating, _): preconditionFailure("only a scale is rated")
        }
    }
}
