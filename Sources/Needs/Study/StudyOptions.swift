package import Reference

/// What an officer decides about a study of needs.
package struct StudyOptions: Sendable {
    /// Who counts once.
    package var weighting = Weighting.countries

    /// Who will read it.
    package var edition = Edition.public

    /// How small a group may be printed.
    package var smallest = ProtectionRule.usualSmallest

    /// Crosses of two or three breakdowns, each by the names of its questions; every breakdown stands alone in any case.
    package var crosses: [[String]] = []

    /// How often countries are drawn anew.
    package var draws = 2_000

    /// The same seed gives the same draws.
    package var seed: UInt64 = 2_026

    /// How invitations ended, for countries without answers, as far as an officer knows.
    package var dispositions: [CountryCode: Disposition] = [:]

    /// What respondents are raked to besides regions: the name of a breakdown and what each of its values should weigh.
    package var margins: [(trait: String, targets: [Double])] = []

    /// Where raked weights are cut off.
    package var cap: WeightTrimming.Cap?

    /// Reports of this survey that were released before, the oldest first.
    package var released: [ReleaseRecord] = []

    /// What the report is called in a later one's messages.
    package var name = "report"

    /// The fingerprint of the answers: the same answers have the same.
    package var data = ""

    /// Earlier rounds of the survey, the oldest first.
    package var earlier: [StudyRound] = []

    /// The money for courses and what they cost; `nil` where no courses are planned.
    package var budget: CourseBudget?

    /// Which causes training can close; `nil` for the usual ones.
    package var screening: ScreeningRules?

    /// The mean gap from which a need is acted on: what silent countries might change.
    package var actionGap = 1.0

    /// Creates options that decide nothing.
    package init() {}
}

/// One round of a survey with its answers.
package struct StudyRound: Sendable {
    /// What it is called, such as "2024".
    package let name: String

    /// What was asked.
    package let round: SurveyRound

    /// The answers.
    package let tally: Tally

    /// Creates a round.
    package init(name: String, round: SurveyRound, tally: Tally) {
        self.name = name
        self.round = round
        self.tally = tally
    }
}
