package import Reference

/// What multiplies the odds that a country answers.
package enum ResponseModifier: String, CaseIterable, Hashable, Sendable {
    case wapisInBiometrics = "wapis_member_in_biometrics_survey"
    case recentActivity = "hosted_or_attended_activity_in_last_2_years"
    case pacificIslands = "pacific_islands"
    case smallIslands = "un_sids"
    case foreignQuestionnaire = "questionnaire_not_in_working_language"
    case longQuestionnaire = "more_than_60_items"
}

/// A function that some countries do not have, so that they leave its block out.
package enum SpecialFunction: String, CaseIterable, Hashable, Sendable {
    case dna
    case face
    case afis
    case childInterviewing = "child_interviewing"
    case victimIdentification = "icse"

    /// The domain of our frameworks that asks about it.
    var domain: String {
        switch self {
        case .dna: "BIO-D5"
        case .face: "BIO-D6"
        case .afis: "BIO-D4"
        case .childInterviewing: "SG-D3"
        case .victimIdentification: "SG-D4"
        }
    }
}

/// The groups of countries that answer more or less often than their region.
package struct ResponseGroups: Hashable, Sendable {
    /// Islands of the Pacific.
    package let pacificIslands: Set<CountryCode>

    /// Small island developing States.
    package let smallIslands: Set<CountryCode>

    /// Countries of the programme for a West African police information system.
    package let wapis: Set<CountryCode>

    /// Creates the groups.
    package init(pacificIslands: Set<CountryCode>, smallIslands: Set<CountryCode>, wapis: Set<CountryCode>) {
        self.pacificIslands = pacificIslands
        self.smallIslands = smallIslands
        self.wapis = wapis
    }
}

/// What is true of one country in one rehearsal, whoever answers for it.
struct CountryStanding {
    let country: MemberCountry

    /// How likely it answers.
    let responseRate: Double

    /// What it can do, in latent units, for each block of the survey.
    let capacity: [Double]

    /// How much more than others it cares, in points of importance, for each block.
    let interest: [Double]

    /// The blocks that it leaves out, because it has no such function.
    let skippedBlocks: Set<Int>

    init(
        _ country: MemberCountry,
        responseRate: Double,
        profile: SurveyProfile,
        blocks: SurveyBlocks,
        using generator: inout SeededGenerator
    ) {
        let latent = profile.latent
        let overall = generator.normal(
            mean: latent.capacity[country.region] ?? 0,
            deviation: latent.capacityDeviation
        )
        let interest = generator.normal(deviation: 0.2)
        self.country = country
        self.responseRate = responseRate
        capacity = blocks.domains.map { _ in overall + generator.normal(deviation: latent.domainDeviation) }
        self.interest = blocks.domains.map { _ in interest + generator.normal(deviation: 0.22) }
        skippedBlocks = Set(
            blocks.domains.indices.filter { block in
                guard let function = blocks.function(of: block) else { return false }
                return generator.happens(CountryStanding.skipChance(profile.missing.skips[function], capacity: overall))
            }
        )
    }

    /// The profile says in words: countries under −0.8 capacity skip technical blocks at 0.30.
    private static func skipChance(_ usual: Double, capacity: Double) -> Double {
        capacity < -0.8 ? max(usual, 0.30) : usual
    }
}

/// The blocks of a survey: runs of items about one domain.
struct SurveyBlocks {
    /// The domains in the order of the survey.
    let domains: [DomainID]

    /// The block of each item.
    let blockOfItem: [Int]

    init(of survey: Survey, _ framework: CompetencyFramework) {
        var domains: [DomainID] = []
        var blockOfItem: [Int] = []
        for item in survey.items {
            guard let domain = framework.competency(item.competency)?.domain else {
                preconditionFailure("an item asks about a competency of the survey's framework")
            }
            if !domains.contains(domain) { domains.append(domain) }
            blockOfItem.append(domains.firstIndex(of: domain) ?? 0)
        }
        self.domains = domains
        self.blockOfItem = blockOfItem
    }

    /// The function that a block asks about, if not every country has it.
    func function(of block: Int) -> SpecialFunction? {
        SpecialFunction.allCases.first { $0.domain == domains[block].text }
    }

    /// How far into the survey a block stands: 0 for the first, 1 for the last.
    func position(of block: Int) -> Double {
        domains.count < 2 ? 0 : Double(block) / Double(domains.count - 1)
    }
}
