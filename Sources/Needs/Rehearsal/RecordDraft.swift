import Reference

/// One practice record before it has a number.
struct RecordDraft {
    let respondent: Int
    let kind: RecordKind

    /// What is true of the country that answers; of a test entry, of any country.
    let standing: CountryStanding

    /// The country that answers; `nil` for a test entry.
    let country: MemberCountry?
    var countryCell: CountryCell
    let role: RespondentRole
    var language: Language
    var arrival: Arrival
    var arrivalText: String

    /// How the ratings are written.
    let hand: RatingHand

    /// The manner of answering that hides what the respondent means.
    let style: AnswerStyle?

    /// The answers to the questions outside the needs block.
    let given: GivenAnswers
    var answers: [ItemAnswer]

    /// The ratings as written, importance and current level of each item in turn.
    var ratings: [String]
    let remedy: PreferredRemedy?
    let numberToTrain: String
    var comment: RehearsalComment?
    var relation: DraftRelation?

    /// Whether anything is rated.
    var isRated: Bool { answers.contains { !$0.levels.isEmpty } }

    /// What an import ought to do with the record as long as no other record bears on it.
    var fateByItself: RecordFate {
        if country == nil { return .test }
        if !isRated { return .noRatings }
        if countryCell.fate != .kept { return countryCell.fate }
        return hand.form == .asAsked ? .kept : .otherScale
    }
}

/// What a draft has to do with an earlier one, by its position among the drafts.
enum DraftRelation {
    case supersedes(Int)
    case repeats(Int)
    case conflicts(with: Int)
    case isOtherUnit(of: Int)
}

/// Makes the record of one respondent.
struct RecordDrafting {
    let profile: SurveyProfile
    let survey: Survey
    let countryField: CountryFieldDamage
    let arrivals: ArrivalWaves
    let model: RatingModel
    let questions: QuestionModel
    let missing: MissingAnswers
    let comments: RehearsalComments
    let numbers: TrainingNumbers

    /// What a new respondent of a country sends.
    func record(
        of respondent: Int,
        from standing: CountryStanding,
        kind: RecordKind,
        using generator: inout SeededGenerator
    ) -> RecordDraft {
        if kind == .testEntry { return testEntry(of: respondent, standing, using: &generator) }
        let country = standing.country
        let language = generator.happens(RecordDrafting.englishInstead) ? .english : country.workingLanguage
        let role = profile.roles.draw(using: &generator)
        let hand = hand(profile.ratings.scales.draw(using: &generator), language, using: &generator)
        let given = questions.answers(of: respondent, from: standing, kind: kind, role: role)
        let (answers, style) = answers(standing, kind, role, given, using: &generator)
        let arrival = arrivals.arrival(from: country, using: &generator)
        return RecordDraft(
            respondent: respondent,
            kind: kind,
            standing: standing,
            country: country,
            countryCell: countryField.cell(for: country, in: language, using: &generator),
            role: role,
            language: language,
            arrival: arrival,
            arrivalText: arrival.text(arrivalForm(using: &generator)),
            hand: hand,
            style: style,
            given: given,
            answers: answers,
            ratings: hand.cells(for: answers, using: &generator),
            remedy: kind.hasRatings ? profile.ratings.remedies.draw(using: &generator) : nil,
            numberToTrain: kind.hasRatings ? numbers.cell(in: language, using: &generator) : "",
            comment: comments.comment(kind, in: language, using: &generator)
        )
    }

    /// The profile says in words: English instead of the working language 0.12.
    private static let englishInstead = 0.12

    private func hand(
        _ form: ScaleForm,
        _ language: Language,
        using generator: inout SeededGenerator
    ) -> RatingHand {
        RatingHand(
            form,
            scale: survey.scale,
            language: language,
            words: survey.words,
            tokens: profile.missing.tokens,
            using: &generator
        )
    }

    private func answers(
        _ standing: CountryStanding,
        _ kind: RecordKind,
        _ role: RespondentRole,
        _ given: GivenAnswers,
        using generator: inout SeededGenerator
    ) -> (answers: [ItemAnswer], style: AnswerStyle?) {
        guard kind.hasRatings else {
            return (survey.items.map { _ in ItemAnswer(importance: .notAnswered, current: .notAnswered) }, nil)
        }
        let style = profile.ratings.styles.drawIfAny(using: &generator)
        var answers = model.answers(for: standing, role: role, style: style, using: &generator)
        missing.leaveOut(from: &answers, standing, kind: kind, using: &generator)
        return (shown(answers, given), style)
    }

    /// The answers without those to items that are not shown to this respondent.
    private func shown(_ answers: [ItemAnswer], _ given: GivenAnswers) -> [ItemAnswer] {
        zip(answers, survey.items).map { given.satisfy($1.relevance) ? $0 : .notShown }
    }

    private func arrivalForm(using generator: inout SeededGenerator) -> ArrivalForm {
        generator.happens(profile.timing.dayFirst) ? .dayFirst : .drawISO(using: &generator)
    }

    private func testEntry(
        of respondent: Int,
        _ standing: CountryStanding,
        using generator: inout SeededGenerator
    ) -> RecordDraft {
        let text = generator.pick(["TEST", "test", "Test", "Test entry"]) ?? "TEST"
        let hand = hand(.asAsked, .english, using: &generator)
        let given = questions.answers(of: respondent, from: standing, kind: .testEntry, role: .notStated)
        let answers = shown(
            model.answers(for: standing, role: .notStated, style: .straightLine, using: &generator),
            given
        )
        let arrival = arrivals.trial(using: &generator)
        return RecordDraft(
            respondent: respondent,
            kind: .testEntry,
            standing: standing,
            country: nil,
            countryCell: CountryCell(text: text, form: .canonical, damages: [], fate: .test),
            role: .notStated,
            language: .english,
            arrival: arrival,
            arrivalText: arrival.text(.coordinated),
            hand: hand,
            style: .straightLine,
            given: given,
            answers: answers,
            ratings: hand.cells(for: answers, using: &generator),
            remedy: .course,
            numberToTrain: "1",
            comment: RehearsalComment(text: "test", holdsPersonalData: false)
        )
    }
}
