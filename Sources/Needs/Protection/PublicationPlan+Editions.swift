package import Reference

/// A question about the respondents themselves by which a report divides them.
package struct ReportedTrait: Hashable, Sendable {
    /// The question's name.
    package let name: String

    /// Its answers.
    package let answers: [String]

    /// Creates a trait.
    package init(_ name: String, answers: [String]) {
        self.name = name
        self.answers = answers
    }
}

extension PublicationPlan {
    /// The plan of an edition: everybody, regions, countries in the restricted edition, and each set of traits (one
    /// trait, or two or three crossed) over all regions and within each.
    ///
    /// The order of atoms is that of `breakdowns(for:countries:crossing:)`.
    package init(
        for edition: Edition,
        countries: [(code: CountryCode, region: Region)],
        crossing traits: [[ReportedTrait]] = []
    ) {
        self.init(PublicationPlan.breakdowns(for: edition, countries: countries, crossing: traits))
    }

    /// The breakdowns of an edition: one by country (in the public edition by region), then one by region and each set of
    /// traits.
    package static func breakdowns(
        for edition: Edition,
        countries: [(code: CountryCode, region: Region)],
        crossing traits: [[ReportedTrait]]
    ) -> [Breakdown] {
        let regions = Region.allCases.filter { region in countries.contains { $0.region == region } }
        let places =
            switch edition {
            case .public: regions.map { Breakdown.Part(.region($0), in: [.everybody, .region($0)]) }
            case .restricted:
                countries.map {
                    Breakdown.Part(.country($0.code), in: [.everybody, .region($0.region), .country($0.code)])
                }
            }
        return [Breakdown(places)] + traits.map { breakdown(by: $0, regions: regions) }
    }

    /// Regions × the answers of some traits; every cross of fewer of these traits is a cell too.
    private static func breakdown(by traits: [ReportedTrait], regions: [Region]) -> Breakdown {
        var crosses: [(group: GroupKey, cells: [GroupKey])] = [(.everybody, [.everybody])]
        for trait in traits {
            crosses = crosses.flatMap { cross in
                trait.answers.map { answer in
                    let group = GroupKey.trait(trait.name, answer)
                    return (cross.group.and(group), cross.cells + cross.cells.map { $0.and(group) })
                } + [(cross.group.and(.trait(trait.name, nil)), cross.cells)]
            }
        }
        return Breakdown(
            regions.flatMap { region in
                crosses.map { cross in
                    Breakdown.Part(
                        cross.group.and(.region(region)),
                        in: cross.cells + cross.cells.map { $0.and(.region(region)) }
                    )
                }
            }
        )
    }
}
