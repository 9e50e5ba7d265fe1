/// An observable joining of knowledge, skill and attitude that lets a person do a task to a standard.
package struct Competency: Hashable, Sendable {
    /// Its identifier, such as `SG-C01`.
    package let id: CompetencyID

    /// The domain that it belongs to.
    package let domain: DomainID

    /// Its short name, for tables and charts.
    package let title: LocalisedText

    /// The full statement of what somebody can do.
    package let statement: LocalisedText

    /// The verb of the statement, in English.
    package let verb: String

    /// The level of the verb.
    package let bloom: BloomLevel

    /// How sensitive its subject is.
    package let sensitivity: Sensitivity

    /// The proficiency that each audience should reach.
    package let targets: [AudienceID: Int]

    /// What would show that somebody has it.
    package let evidence: [String]

    /// Keys of the sources that it rests on.
    package let sources: [String]

    /// Creates a competency.
    package init(
        id: CompetencyID,
        domain: DomainID,
        title: LocalisedText,
        statement: LocalisedText,
        verb: String,
        bloom: BloomLevel,
        sensitivity: Sensitivity,
        targets: [AudienceID: Int],
        evidence: [String],
        sources: [String]
    ) {
        self.id = id
        self.domain = domain
        self.title = title
        self.statement = statement
        self.verb = verb
        self.bloom = bloom
        self.sensitivity = sensitivity
        self.targets = targets
        self.evidence = evidence
        self.sources = sources
    }
}

/// The identifier of a competency.
package typealias CompetencyID = Identifier<Competency>

/// How sensitive a subject is to those who work on it.
package enum Sensitivity: Int, CaseIterable, Hashable, Sendable, Comparable {
    /// May be shared with any participant and partner.
    case general = 1

    /// Needs a content notice, the right to step out, a named support person, and no recording.
    case sensitiveTopic = 2

    /// For participants only, under national or organisational rules.
    case restricted = 3

    /// Less sensitive subjects come first.
    package static func < (first: Sensitivity, second: Sensitivity) -> Bool { first.rawValue < second.rawValue }
}
