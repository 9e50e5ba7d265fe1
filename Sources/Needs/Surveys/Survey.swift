package import Reference

/// A needs survey: questions about who answers, a needs block, and questions that close it.
///
/// The names of all questions are unique over the whole survey, however they are grouped: survey tools that make one
/// column of two questions of one name lose answers without a word. Every item names a competency of the survey's
/// framework, and every condition an earlier question.
package struct Survey: Hashable, Sendable {
    /// Its identifier, such as `SG-2026`.
    package let id: SurveyID

    /// The version of its questions.
    package let version: String

    /// The framework whose competencies it asks about.
    package let framework: FrameworkID

    /// Its title.
    package let title: LocalisedText

    /// What respondents are told before they answer.
    package let introduction: LocalisedText

    /// The first and the last day on which answers are due.
    package let period: ClosedRange<CalendarDate>

    /// The questions before the needs block; one of them asks for the country.
    package let opening: [SurveyQuestion]

    /// The questions about competencies.
    package let needs: NeedsBlock

    /// The questions after the needs block.
    package let closing: [SurveyQuestion]

    /// The columns of an export that say who answered, and when.
    package let columns: SurveyColumns

    /// What texts in answers stand for.
    package let words: AnswerWords

    /// How its figures are worked out and broken down.
    package let figures: FigureSettings

    /// Creates a survey, with the usual figures where `figures` is `nil`, or throws every reason why it cannot stand.
    package init(
        id: SurveyID,
        version: String,
        framework: CompetencyFramework,
        title: LocalisedText,
        introduction: LocalisedText,
        period: ClosedRange<CalendarDate>,
        opening: [SurveyQuestion],
        needs: NeedsBlock,
        closing: [SurveyQuestion],
        columns: SurveyColumns,
        words: AnswerWords,
        figures: FigureSettings? = nil
    ) throws(SurveyFaults) {
        var review = SurveyReview(columns: columns)
        for question in opening { review.take(question) }
        review.requireCountry(columns.country, among: opening)
        for item in needs.items { review.take(item, aspects: needs.aspects, framework) }
        for question in closing { review.take(question) }
        let figures = figures ?? FigureSettings(columns: columns, opening: opening)
        review.take(figures.faults(columns: columns, opening: opening, needs: needs))
        guard review.faults.isEmpty else { throw SurveyFaults(faults: review.faults) }
        self.id = id
        self.version = version
        self.framework = framework.id
        self.title = title
        self.introduction = introduction
        self.period = period
        self.opening = opening
        self.needs = needs
        self.closing = closing
        self.columns = columns
        self.words = words
        self.figures = figures
    }

    /// The subjects asked about, in order.
    package var items: [SurveyItem] { needs.items }

    /// The scale of importance and current level.
    package var scale: RatingScale {
        guard let scale = needs.scale(of: .importance) else { preconditionFailure("importance is always asked") }
        return scale
    }

    /// The questions outside the needs block, in order.
    package var questions: [SurveyQuestion] { opening + closing }

    /// The languages that its title, its introduction and all of its questions have words in.
    package var languages: [Language] {
        let texts = [title, introduction] + questions.flatMap(\.texts) + needs.aspects.flatMap(\.texts)
        return title.languages.filter { language in texts.allSatisfy { $0[language] != nil } }
    }
}

/// The identifier of a survey.
package typealias SurveyID = Identifier<Survey>

/// The headers of the columns that say who answered, and when.
///
/// Only the country must be there; it is a question of the survey. The others may be questions, or columns that the survey
/// tool adds.
package struct SurveyColumns: Hashable, Sendable {
    /// The number of the record that the tool gave.
    package let record: String?

    /// Who answered; two records of one respondent are one answer and its correction.
    package let respondent: String?

    /// When the record was sent.
    package let submitted: String?

    /// The respondent's country.
    package let country: String

    /// What the respondent does.
    package let role: String?

    /// The language of the answer.
    package let language: String?

    /// Creates the names of columns.
    package init(
        record: String?,
        respondent: String?,
        submitted: String?,
        country: String,
        role: String?,
        language: String?
    ) {
        self.record = record
        self.respondent = respondent
        self.submitted = submitted
        self.country = country
        self.role = role
        self.language = language
    }

    /// All names that are there.
    package var all: [String] { [record, respondent, submitted, country, role, language].compactMap(\.self) }
}

/// What texts in answers stand for, apart from choices and points; in lower case.
package struct AnswerWords: Hashable, Sendable {
    /// Texts that mean "not answered" or "not applicable".
    package let missing: Set<String>

    /// Texts that mean "does not know".
    package let unknown: Set<String>

    /// Texts that mean "does not want to say".
    package let refused: Set<String>

    /// Creates a set of words, whatever their case.
    package init(missing: [String], unknown: [String] = [], refused: [String] = []) {
        func folded(_ words: [String]) -> Set<String> { Set(words.map { $0.trimmed.lowercased() }) }
        self.missing = folded(missing)
        self.unknown = folded(unknown)
        self.refused = folded(refused)
    }
}

extension AnswerWords {
    /// Whether a text, in whatever case, says why there is no answer.
    func explain(_ text: String) -> Bool {
        let folded = text.trimmed.lowercased()
        return folded.isEmpty || missing.contains(folded) || unknown.contains(folded) || refused.contains(folded)
    }
}

/// Why a survey cannot stand.
package struct SurveyFaults: Error, Hashable, Sendable {
    /// Every reason.
    package let faults: [Fault]

    /// One reason.
    package enum Fault: Hashable, Sendable {
        /// Two items have one identifier.
        case repeatedItem(ItemID)

        /// Two questions have one name; a survey tool would lose one of the two.
        case repeatedName(Subject, String)

        /// An item asks about a competency that the framework does not have.
        case unknownCompetency(ItemID, CompetencyID)

        /// A condition names a question that does not stand earlier.
        case unknownQuestion(Subject, QuestionName)

        /// A condition tests a question in a way that does not suit its answers.
        case unsuitableTest(Subject, QuestionName)

        /// A condition names a choice that its question does not have.
        case unknownChoice(Subject, QuestionName, Identifier<Choice>)

        /// No question of the opening has the country column's name and asks for a country.
        case noCountryQuestion(String)

        /// The settings of the figures do not suit the survey.
        case figures(FigureSettings.Fault)
    }

    /// What a fault is about.
    package enum Subject: Hashable, Sendable {
        case question(QuestionName)
        case item(ItemID)
    }
}

extension SurveyQuestion {
    /// Everything that it says.
    package var texts: [LocalisedText] {
        [label] + (hint.map { [$0] } ?? []) + (kind.choices?.all.map(\.label) ?? [])
    }
}

extension AspectQuestion {
    /// Everything that it says.
    package var texts: [LocalisedText] {
        switch answer {
        case .rating(let scale): [wording] + scale.labels
        case .count: [wording]
        case .choice(let choices): [wording] + choices.all.map(\.label)
        }
    }
}
