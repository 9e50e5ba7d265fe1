package import Reference

/// A form that somebody filled in and sent back, as it was found: nothing in it is settled yet.
///
/// Labels stay labels here. Whoever takes the answers in turns them into codes by the survey's own words.
package struct FilledForm: Hashable, Sendable {
    /// The file's path, as the person named it.
    package let file: String

    /// The survey that the form says it is of; `nil` when it does not say.
    package let surveyID: String?

    /// The version code of the survey from which the form was made; `nil` when the form does not say.
    package let versionCode: String?

    /// The language of the form; `nil` when it does not say.
    package let language: Language?

    /// What stands in the places for answers, in the order of the form; places left empty are there with an empty text.
    package let answers: [Answer]

    /// What is wrong with the form, or worth knowing, in the order found.
    package let findings: [Diagnostic]

    /// Creates a filled form.
    package init(
        file: String,
        surveyID: String?,
        versionCode: String?,
        language: Language?,
        answers: [Answer],
        findings: [Diagnostic]
    ) {
        self.file = file
        self.surveyID = surveyID
        self.versionCode = versionCode
        self.language = language
        self.answers = answers
        self.findings = findings
    }

    /// What stands in one place for an answer.
    package struct Answer: Hashable, Sendable {
        /// The name of the question, which is the name of its column in any export.
        package let name: String

        /// The words that stand there, without blanks at their ends; empty for nothing.
        ///
        /// Of a question with several choices, the codes of those that are chosen, with blanks between: they have names of
        /// their own in the form.
        package let text: String

        /// Where they stand.
        package let place: Place

        /// Creates an answer.
        package init(name: String, text: String, place: Place) {
            self.name = name
            self.text = text
            self.place = place
        }
    }
}
