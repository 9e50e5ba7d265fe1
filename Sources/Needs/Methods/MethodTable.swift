/// What one method says of every item.
package struct MethodTable: Hashable, Sendable {
    /// The method and its variant.
    package let method: NeedsMethod

    /// Who counts once.
    package let weighting: Weighting

    /// How many countries have respondents, whatever they answered.
    package let countries: Int

    /// How many respondents there are, whatever they answered.
    package let respondents: Int

    /// The lines that the method drew; `nil` for a method that draws none.
    package let lines: MethodLines?

    /// One row an item, in the order of the survey.
    package let rows: [MethodRow]

    /// The items that have a place, the greatest need first; those that share one in the order of the survey.
    package var order: [Int] {
        rows.filter { $0.place != nil }.sorted { ($0.place ?? 0, $0.item) < ($1.place ?? 0, $1.item) }.map(\.item)
    }
}

/// What a method says of one item.
package struct MethodRow: Hashable, Sendable {
    /// The position of the item in the survey.
    package let item: Int

    /// What the method measures, in its own unit; `nil` without answers and for methods that only sort into classes.
    package let value: Double?

    /// The place from 1, which is the greatest need; `nil` without a value.
    ///
    /// Equal values share a place.
    package internal(set) var place: Int?

    /// How many answers stand behind the row: complete pairs, or the fewest answers to any of the questions it needs.
    package let answers: Int

    /// How many countries those answers come from; for several questions, the fewest.
    package let countries: Int

    /// How the value was made up; `nil` without answers.
    package let basis: MethodBasis?

    /// The class of the item, for methods that have classes; `nil` without answers.
    package let verdict: MethodVerdict?

    /// Creates a row without a place.
    init(
        item: Int,
        value: Double?,
        answers: Int,
        countries: Int,
        basis: MethodBasis?,
        verdict: MethodVerdict? = nil
    ) {
        self.item = item
        self.value = value
        self.answers = answers
        self.countries = countries
        self.basis = basis
        self.verdict = verdict
    }

    /// A row without answers.
    init(withoutAnswers item: Int) {
        self.init(item: item, value: nil, answers: 0, countries: 0, basis: nil)
    }
}

/// How the value of a row was made up.
package enum MethodBasis: Hashable, Sendable {
    /// The means over complete pairs.
    case means(importance: Double, current: Double)

    /// The mean importance over complete pairs, and the mean gap.
    case gap(importance: Double, gap: Double)

    /// The pairs by direction, and how likely so uneven a division is by chance.
    case ranks(RankedPairs)

    /// The means of the ratings A and B, and of C and D where they are asked.
    case remedies(critical: Double, performed: Double, organisation: Double?, training: Double?)

    /// What raters say of the task.
    case task(difficulty: TaskRating, importance: TaskRating, frequency: TaskRating)

    /// How many of those who rated a topic find it relevant, each respondent counting once.
    case relevant(Int, of: Int)

    /// The mean urgency, on its scale.
    case urgency(Double)

    /// How many officers each country wants trained, by the position of the country in the view; `nil` where it did not
    /// say.
    case officers([Double?])

    /// Required and current level, and by how much countries fall short or have more than they require.
    case capability(required: Double, current: Double, shortfall: Double, surplus: Double)
}

/// Complete pairs by their direction, each respondent counting once.
package struct RankedPairs: Hashable, Sendable {
    /// Current level below importance: NR.
    package let below: Int

    /// Both equal: TR.
    package let equal: Int

    /// Current level above importance: PR.
    package let above: Int

    /// The exact two-sided sign test of `below` against `above`, over respondents whatever the weighting; `nil` where all
    /// are equal.
    package let probability: Double?
}

/// The class into which a method sorts an item.
package enum MethodVerdict: Hashable, Sendable {
    /// By the decision table.
    case training(TrainingLevel)

    /// By Hennessy-Hicks.
    case remedy(Remedy)

    /// By importance and performance.
    case quadrant(Quadrant)

    /// By the line on which importance and performance are equal.
    case side(LineSide)

    /// By importance and gap.
    case focus(FocusQuadrant)

    /// What would close a gap.
    package enum Remedy: String, CaseIterable, Hashable, Sendable {
        /// Critical, not done well, and training would improve it at least as much as change in the organisation.
        case train

        /// Critical, not done well, and change in the organisation would improve it more than training.
        case changeOrganisation = "change-organisation"

        /// Critical and not done well; what would improve it was not asked or not answered.
        case unknown

        /// Not critical, or done well.
        case notNeeded = "not-needed"
    }

    /// A quadrant of importance and performance.
    package enum Quadrant: String, CaseIterable, Hashable, Sendable {
        /// Important, and not done well.
        case concentrateHere = "concentrate-here"

        /// Important, and done well.
        case keepUp = "keep-up"

        /// Neither.
        case lowPriority = "low-priority"

        /// Done well, and not important.
        case possibleOverkill = "possible-overkill"
    }

    /// A side of the line on which importance and performance are equal.
    package enum LineSide: String, CaseIterable, Hashable, Sendable {
        /// More important than well done.
        case above

        /// As important as well done.
        case on

        /// Better done than important.
        case below
    }

    /// A quadrant of importance and gap.
    package enum FocusQuadrant: String, CaseIterable, Hashable, Sendable {
        /// An important item with a great gap.
        case focus

        /// A great gap of a less important item.
        case gapOnly = "gap-only"

        /// An important item without a great gap.
        case importanceOnly = "importance-only"

        /// Neither.
        case neither
    }
}

/// The lines that a method drew, which are printed with it: its classes depend on them.
package enum MethodLines: Hashable, Sendable {
    /// Where high importance and the other axis are cut: performance, or the gap in locus for focus.
    case crossHair(CrossHairRule, importance: Double, other: Double)

    /// Where difficulty, importance and frequency are cut, ascending.
    case cuts(difficulty: [Double], importance: [Double], frequency: [Double])

    /// The importance from which a topic is relevant.
    case relevantFrom(Int)

    /// What counts where a country gives several numbers.
    case volume(VolumeRule)
}
