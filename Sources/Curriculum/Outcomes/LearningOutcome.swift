package import Reference

/// What a participant will be able to do at the end of a course: condition, performance, standard.
///
/// The three parts are those of DOE-HDBK-1086 and of the US Navy's terminal objectives.
package struct LearningOutcome: Hashable, Sendable {
    /// Its identifier, such as `SG3-O1`.
    package let id: OutcomeID

    /// What is given: "Given a fictional case file".
    package let condition: LocalisedText?

    /// What is done, starting with an observable verb: "write a one-page briefing".
    package let performance: LocalisedText

    /// How well: "at most two term errors".
    package let standard: LocalisedText?

    /// The verb of the performance, in English.
    package let verb: String

    /// The level of the performance.
    package let bloom: BloomLevel

    /// The competencies that it builds.
    package let competencies: [CompetencyID]

    /// Creates a learning outcome.
    package init(
        id: OutcomeID,
        condition: LocalisedText?,
        performance: LocalisedText,
        standard: LocalisedText?,
        verb: String,
        bloom: BloomLevel,
        competencies: [CompetencyID]
    ) {
        self.id = id
        self.condition = condition
        self.performance = performance
        self.standard = standard
        self.verb = verb
        self.bloom = bloom
        self.competencies = competencies
    }

    /// Condition and performance as one sentence, in the words that a reader of a language gets.
    package func sentence(for language: Language) -> Wording {
        let performance = performance.words(for: language)
        guard let condition = condition?.words(for: performance.language), condition.language == performance.language
        else { return Wording(text: performance.text.withFirstLetterRaised + ".", language: performance.language) }
        let comma = performance.language == .arabic ? "، " : ", "
        return Wording(text: condition.text + comma + performance.text + ".", language: performance.language)
    }
}

/// The identifier of a learning outcome.
package typealias OutcomeID = Identifier<LearningOutcome>

extension String {
    /// The text with a capital first letter, where its script has capitals.
    package var withFirstLetterRaised: String { prefix(1).uppercased() + dropFirst() }
}
