package import Reference

/// A needs survey: a scale, and for each competency two questions, how important it is and how well it is done today.
///
/// Items and their columns are unique, and every item names a competency of the survey's framework.
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

    /// The scale of both questions.
    package let scale: RatingScale

    /// The question about importance.
    package let importanceQuestion: LocalisedText

    /// The question about the current level.
    package let currentQuestion: LocalisedText

    /// The columns of an export that are not ratings.
    package let columns: SurveyColumns

    /// Texts that mean "not answered" or "not applicable".
    package let missingWords: Set<String>

    /// Texts that mean "does not know".
    package let unknownWords: Set<String>

    /// The subjects asked about, in order.
    package let items: [SurveyItem]

    /// Creates a survey, or throws every reason why it cannot stand.
    package init(
        id: SurveyID,
        version: String,
        framework: CompetencyFramework,
        title: LocalisedText,
        introduction: LocalisedText,
        period: ClosedRange<CalendarDate>,
        scale: RatingScale,
        importanceQuestion: LocalisedText,
        currentQuestion: LocalisedText,
        columns: SurveyColumns,
        missingWords: Set<String>,
        unknownWords: Set<String>,
        items: [SurveyItem]
    ) throws(SurveyFaults) {
        var faults: [SurveyFaults.Fault] = []
        var ids: Set<ItemID> = []
        var taken = Set(columns.all)
        for item in items {
            if !ids.insert(item.id).inserted { faults.append(.repeatedItem(item.id)) }
            for column in [item.importanceColumn, item.currentColumn] where !taken.insert(column).inserted {
                faults.append(.repeatedColumn(item.id, column))
            }
            if framework.competency(item.competency) == nil {
                faults.append(.unknownCompetency(item.id, item.competency))
            }
        }
        guard faults.isEmpty else { throw SurveyFaults(faults: faults) }
        self.id = id
        self.version = version
        self.framework = framework.id
        self.title = title
        self.introduction = introduction
        self.period = period
        self.scale = scale
        self.importanceQuestion = importanceQuestion
        self.currentQuestion = currentQuestion
        self.columns = columns
        self.missingWords = missingWords
        self.unknownWords = unknownWords
        self.items = items
    }
}

/// The identifier of a survey.
package typealias SurveyID = Identifier<Survey>

/// One subject of a survey.
package struct SurveyItem: Hashable, Sendable {
    /// Its identifier in the survey.
    package let id: ItemID

    /// The competency that it asks about.
    package let competency: CompetencyID

    /// The header of the column with its importance.
    package let importanceColumn: String

    /// The header of the column with its current level.
    package let currentColumn: String

    /// Creates an item.
    package init(id: ItemID, competency: CompetencyID, importanceColumn: String, currentColumn: String) {
        self.id = id
        self.competency = competency
        self.importanceColumn = importanceColumn
        self.currentColumn = currentColumn
    }
}

/// The identifier of a survey item.
package typealias ItemID = Identifier<SurveyItem>

/// The headers of the columns that are not ratings.
///
/// Only the country must be there.
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

/// Why a survey cannot stand.
package struct SurveyFaults: Error, Hashable, Sendable {
    /// Every reason.
    package let faults: [Fault]

    /// One reason.
    package enum Fault: Hashable, Sendable {
        /// Two items have one identifier.
        case repeatedItem(ItemID)

        /// A column is used twice; a survey tool would lose one of the two.
        case repeatedColumn(ItemID, String)

        /// An item asks about a competency that the framework does not have.
        case unknownCompetency(ItemID, CompetencyID)
    }
}
