/// The shared scale of a field: what people there must be able to do, and how well.
///
/// Identifiers are unique, every competency stands in a domain of the framework, and every target names an audience of
/// it.
package struct CompetencyFramework: Hashable, Sendable {
    /// Its identifier, such as `SG`.
    package let id: FrameworkID

    /// The version of its text.
    package let version: String

    /// Its title.
    package let title: LocalisedText

    /// The levels of proficiency, from the lowest.
    package let levels: [ProficiencyLevel]

    /// Whom it speaks of.
    package let audiences: [Audience]

    /// The parts it is divided into.
    package let domains: [Domain]

    /// Its competencies in the order of the framework.
    package let competencies: [Competency]

    /// What its competencies rest on.
    package let sources: [Source]

    private let positions: [CompetencyID: Int]

    /// Creates a framework, or throws every reason why it cannot stand.
    package init(
        id: FrameworkID,
        version: String,
        title: LocalisedText,
        levels: [ProficiencyLevel],
        audiences: [Audience],
        domains: [Domain],
        competencies: [Competency],
        sources: [Source]
    ) throws(FrameworkFaults) {
        var faults: [FrameworkFaults.Fault] = []
        let knownDomains = Set(domains.map(\.id))
        let knownAudiences = Set(audiences.map(\.id))
        let knownSources = Set(sources.map(\.key))
        var positions: [CompetencyID: Int] = [:]
        positions.reserveCapacity(competencies.count)
        for (position, competency) in competencies.enumerated() {
            if positions.updateValue(position, forKey: competency.id) != nil {
                faults.append(.repeatedCompetency(competency.id))
            }
            if !knownDomains.contains(competency.domain) { faults.append(.unknownDomain(competency.id)) }
            for audience in competency.targets.keys where !knownAudiences.contains(audience) {
                faults.append(.unknownAudience(competency.id, audience))
            }
            for source in competency.sources where !knownSources.contains(source) {
                faults.append(.unknownSource(competency.id, source))
            }
        }
        guard faults.isEmpty else { throw FrameworkFaults(faults: faults) }
        self.id = id
        self.version = version
        self.title = title
        self.levels = levels
        self.audiences = audiences
        self.domains = domains
        self.competencies = competencies
        self.sources = sources
        self.positions = positions
    }

    /// The competency with an identifier, if the framework has it.
    package func competency(_ id: CompetencyID) -> Competency? {
        positions[id].map { competencies[$0] }
    }

    /// The audience with an identifier, if the framework has it.
    package func audience(_ id: AudienceID) -> Audience? { audiences.first { $0.id == id } }
}

/// Why a framework cannot stand.
package struct FrameworkFaults: Error, Hashable, Sendable {
    /// Every reason.
    package let faults: [Fault]

    /// One reason.
    package enum Fault: Hashable, Sendable {
        /// Two competencies have one identifier.
        case repeatedCompetency(CompetencyID)

        /// A competency stands in a domain that the framework does not have.
        case unknownDomain(CompetencyID)

        /// A competency sets a target for an audience that the framework does not have.
        case unknownAudience(CompetencyID, AudienceID)

        /// A competency names a source that the framework does not list.
        case unknownSource(CompetencyID, String)
    }
}

/// The identifier of a framework.
package typealias FrameworkID = Identifier<CompetencyFramework>

/// One level of proficiency.
package struct ProficiencyLevel: Hashable, Sendable {
    /// Its number, 0 for none.
    package let level: Int

    /// Its name.
    package let title: LocalisedText

    /// What somebody at this level does.
    package let description: String?

    /// Creates a level, or `nil` when the number is not 0 to 9.
    package init?(level: Int, title: LocalisedText, description: String?) {
        guard (0...9).contains(level) else { return nil }
        self.level = level
        self.title = title
        self.description = description
    }
}

/// A group of people whom a framework or a course is for.
package struct Audience: Hashable, Sendable {
    /// Its identifier.
    package let id: AudienceID

    /// Its name.
    package let title: LocalisedText

    /// Creates an audience.
    package init(id: AudienceID, title: LocalisedText) {
        self.id = id
        self.title = title
    }
}

/// The identifier of an audience.
package typealias AudienceID = Identifier<Audience>

/// A part of a framework.
package struct Domain: Hashable, Sendable {
    /// Its identifier.
    package let id: DomainID

    /// Its name.
    package let title: LocalisedText

    /// Creates a domain.
    package init(id: DomainID, title: LocalisedText) {
        self.id = id
        self.title = title
    }
}

/// The identifier of a domain.
package typealias DomainID = Identifier<Domain>

/// A text or a standard that a framework rests on.
package struct Source: Hashable, Sendable {
    /// The short key by which competencies name it.
    package let key: String

    /// What it is and where it stands.
    package let reference: String

    /// Creates a source.
    package init(key: String, reference: String) {
        self.key = key
        self.reference = reference
    }
}
