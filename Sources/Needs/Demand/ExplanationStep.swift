package import Reference

/// One figure, how it is worked out, and the figures that go into it: a tree that ends at what was counted.
package struct ExplanationStep: Hashable, Sendable {
    /// Which figure.
    package let figure: ExplainedFigure

    /// Its value.
    package let value: Double

    /// How it is worked out.
    package let working: Working

    /// The figures that go into it, in the order in which the working names them.
    package let parts: [ExplanationStep]

    /// Whether only its value stands here, because another place of the explanation shows how it is worked out.
    package let isCited: Bool

    /// Creates a step, whose value is worked out.
    package init(_ figure: ExplainedFigure, _ working: Working, from parts: [ExplanationStep] = []) {
        self.figure = figure
        self.working = working
        self.parts = parts
        value = working.value(parts.map(\.value))
        isCited = false
    }

    /// The step with its value alone.
    package var cited: ExplanationStep { ExplanationStep(citing: self) }

    private init(citing step: ExplanationStep) {
        figure = step.figure
        value = step.value
        working = .number(step.value)
        parts = []
        isCited = true
    }

    /// The working on one line, with its numbers put in.
    ///
    /// A sum of more than `longest` terms is cut in its middle; `number` says how a number is written.
    package func written(longest: Int = 12, number: @escaping (Double) -> String) -> String {
        working.written(parts.map(\.value), longest: longest, number: number)
    }

    /// The step and all steps below it, each before its parts.
    package var all: [ExplanationStep] { [self] + parts.flatMap(\.all) }

    /// The first step that works a figure out, the step itself included; `nil` where there is none.
    package func step(_ figure: ExplainedFigure) -> ExplanationStep? {
        if self.figure == figure, !isCited { return self }
        for part in parts {
            if let found = part.step(figure) { return found }
        }
        return nil
    }
}

/// A figure that can be explained.
///
/// Those with a country are of that country alone.
package enum ExplainedFigure: Hashable, Sendable {
    /// The place among the items.
    case rank

    /// The mean weighted discrepancy score.
    case score

    /// The mean weighted discrepancy score of an item, by its position in the survey.
    case scoreOfItem(Int)

    /// The lower limit of its interval.
    case lowerLimit

    /// The upper limit of its interval.
    case upperLimit

    /// Its standard error, clustered by country.
    case standardError

    /// The quantile of Student's t that the interval reaches.
    case quantile

    /// The mean importance.
    case importance

    /// The mean current level.
    case current

    /// The gap.
    case gap

    /// The ranked discrepancy score.
    case rankedDiscrepancy

    /// Complete pairs.
    case pairs

    /// Complete pairs with the current level below the importance.
    case pairsBelow

    /// Complete pairs with the current level above the importance.
    case pairsAbove

    /// Countries with complete pairs.
    case countries

    /// The sum of the importance ratings of all complete pairs.
    case importanceSum

    /// The sum of the current levels of all complete pairs.
    case currentSum

    /// A country's complete pairs.
    case countryPairs(CountryCode)

    /// A country's sum of importance ratings.
    case countryImportanceSum(CountryCode)

    /// A country's sum of current levels.
    case countryCurrentSum(CountryCode)

    /// A country's mean importance.
    case countryImportance(CountryCode)

    /// A country's mean current level.
    case countryCurrent(CountryCode)

    /// A country's ranked discrepancy score.
    case countryRankedDiscrepancy(CountryCode)

    /// z_g: how far a country pulls the score.
    case countryInfluence(CountryCode)

    /// Officers wanted.
    case officers

    /// Officers wanted by a country.
    case countryOfficers(CountryCode)

    /// The share of the officers wanted whose gap training can close, from 0 to 1.
    case trainableShare

    /// Places that courses are planned for.
    case places

    /// What a place is worth: need score × urgency weight.
    case placeWeight

    /// What the urgency multiplies the need by.
    case urgencyWeight

    /// The urgency index, 0 to 100.
    case urgencyIndex

    /// The mean urgency.
    case urgency

    /// A country's mean urgency.
    case countryUrgency(CountryCode)
}
