import Reference

/// One practice record before it has a number.
struct RecordDraft {
    let respondent: Int

    /// The country that answers; `nil` for a test entry.
    let country: MemberCountry?
    var countryCell: CountryCell
    let role: RespondentRole
    var language: Language
    var arrival: Arrival
    var arrivalText: String

    /// How the ratings are written.
    let hand: RatingHand
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
        let answers = answers(standing, kind, role, using: &generator)
        let arrival = arrivals.arrival(from: country, using: &generator)
        return RecordDraft(
            respondent: respondent,
            country: country,
            countryCell: countryField.cell(for: country, in: language, using: &generator),
            role: role,
            language: language,
            arrival: arrival,
            arrivalText: arrival.text(arrivalForm(using: &generator)),
            hand: hand,
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
            tokens: profile.missing.tokens,
            using: &generator
        )
    }

    private func answers(
        _ standing: CountryStanding,
        _ kind: RecordKind,
        _ role: RespondentRole,
        using generator: inout SeededGenerator
    ) -> [ItemAnswer] {
        guard kind.hasRatings else {
            return survey.items.map { _ in ItemAnswer(importance: .notAnswered, current: .notAnswered) }
        }
        let style = profile.ratings.styles.drawIfAny(using: &generator)
        var answers = model.answers(for: standing, role: role, style: style, using: &generator)
        missing.leaveOut(from: &answers, standing, kind: kind, using: &generator)
        return answers
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
        let answers = model.answers(for: standing, role: .notStated, style: .straightLine, using: &generator)
        let arrival = arrivals.trial(using: &generator)
        return RecordDraft(
            respondent: respondent,
            country: nil,
            countryCell: CountryCell(text: text, form: .canonical, damages: [], fate: .test),
            role: .notStated,
            language: .english,
            arrival: arrival,
            arrivalText: arrival.text(.coordinated),
            hand: hand,
            answers: answers,
            ratings: hand.cells(for: answers, using: &generator),
            remedy: .course,
            numberToTrain: "1",
            comment: RehearsalComment(text: "test", holdsPersonalData: false)
        )
    }
}
