package import Reference

/// How it is found out whether outcomes were reached, or what a course led to.
package struct Assessment: Hashable, Sendable {
    /// Its identifier, such as `SG3-A1`.
    package let id: AssessmentID

    /// Its title.
    package let title: LocalisedText

    /// What kind of instrument it is.
    package let kind: AssessmentKind

    /// The level of evaluation that it serves.
    package let level: KirkpatrickLevel

    /// How many items a test has.
    package let items: Int?

    /// When it is passed.
    package let pass: LocalisedText?

    /// When it takes place.
    package let time: LocalisedText?

    /// Who is in charge of it.
    package let owner: LocalisedText?

    /// The outcomes that it assesses.
    package let outcomes: [OutcomeID]

    /// Creates an assessment.
    package init(
        id: AssessmentID,
        title: LocalisedText,
        kind: AssessmentKind,
        level: KirkpatrickLevel,
        items: Int?,
        pass: LocalisedText?,
        time: LocalisedText?,
        owner: LocalisedText?,
        outcomes: [OutcomeID]
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.level = level
        self.items = items
        self.pass = pass
        self.time = time
        self.owner = owner
        self.outcomes = outcomes
    }
}

/// The identifier of an assessment.
package typealias AssessmentID = Identifier<Assessment>

/// The kinds of assessment instrument.
package enum AssessmentKind: String, CaseIterable, Hashable, Sendable {
    case test
    case product
    case observation
    case reaction
    case followUp = "follow_up"
    case indicator
}

/// The four levels of evaluating training: reaction, learning, behaviour, results.
///
/// Source: Kirkpatrick (1959, 1994).
package enum KirkpatrickLevel: Int, CaseIterable, Hashable, Sendable, Comparable {
    case reaction = 1
    case learning = 2
    case behaviour = 3
    case results = 4

    /// Lower levels come first.
    package static func < (first: KirkpatrickLevel, second: KirkpatrickLevel) -> Bool {
        first.rawValue < second.rawValue
    }
}
