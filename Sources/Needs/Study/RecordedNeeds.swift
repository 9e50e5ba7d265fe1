package import Reference

/// The needs of all countries as a file of `cadre needs` has them.
package struct RecordedNeeds: Hashable, Sendable {
    /// The survey that asked about them.
    package let survey: String

    /// The framework whose competencies they are needs of.
    package let framework: FrameworkID

    /// How sure intervals are, 0 to 1.
    package let confidence: Double

    /// How many needs are the first ones, of which `RecordedNeed.Figures.amongFirst` speaks; `nil` where the file does not say.
    package let first: Int?

    /// The needs, in the order of the file.
    package let needs: [RecordedNeed]

    /// Puts a file's needs together.
    package init(survey: String, framework: FrameworkID, confidence: Double, first: Int?, needs: [RecordedNeed]) {
        self.survey = survey
        self.framework = framework
        self.confidence = confidence
        self.first = first
        self.needs = needs
    }

    /// The needs of a competency: one for each item of the survey that asks about it.
    package func needs(of competency: CompetencyID) -> [RecordedNeed] { needs.filter { $0.competency == competency } }
}
