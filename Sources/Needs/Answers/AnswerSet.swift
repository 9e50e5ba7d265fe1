package import Reference

/// The answers to a survey that count: read, settled, one response a respondent.
///
/// Marks and values of all responses lie end to end, in the order of `AnswerSlots`.
package struct AnswerSet: Sendable {
    /// The survey.
    package let survey: Survey

    /// Where the answers to each question are kept.
    package let slots: AnswerSlots

    /// The responses, in the order in which they were read.
    package private(set) var responses: [Response] = []

    /// Where the row of each response stands.
    package private(set) var places: [RowPlace] = []

    private var marks: [Mark] = []
    private var values: [AnswerValue] = []

    /// Creates a set without responses.
    package init(_ survey: Survey) {
        self.survey = survey
        slots = AnswerSlots(survey)
    }

    /// Adds a response, read from a row: as many marks and values as there are slots for.
    package mutating func add(
        _ response: Response,
        from place: RowPlace,
        marks: some Collection<Mark>,
        values: some Collection<AnswerValue>
    ) {
        precondition(
            marks.count == slots.markCount && values.count == slots.valueCount,
            "a response has a mark or a value for every question"
        )
        responses.append(response)
        places.append(place)
        self.marks += marks
        self.values += values
    }

    /// The marks of a response.
    package func marks(of response: Int) -> ArraySlice<Mark> {
        marks[(response * slots.markCount)..<((response + 1) * slots.markCount)]
    }

    /// The values of a response.
    package func values(of response: Int) -> ArraySlice<AnswerValue> {
        values[(response * slots.valueCount)..<((response + 1) * slots.valueCount)]
    }
}

/// Who answered, where from, and when.
package struct Response: Hashable, Sendable {
    /// The number or identifier that the survey tool gave the record.
    package let record: String?

    /// Who answered, as they identify themselves.
    package let respondent: String?

    /// The country.
    package let country: CountryCode

    /// When it was sent.
    package let sent: Moment?

    /// The language in which it was answered.
    package let language: Language?

    /// Creates a response.
    package init(record: String?, respondent: String?, country: CountryCode, sent: Moment?, language: Language?) {
        self.record = record
        self.respondent = respondent
        self.country = country
        self.sent = sent
        self.language = language
    }
}
