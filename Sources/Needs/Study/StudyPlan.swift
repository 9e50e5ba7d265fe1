import Reference

/// Which groups a study prints, and which groups of a tally stand behind each.
struct StudyPlan {
    /// The cells that are printed and the atoms they are made of.
    let publication: PublicationPlan

    /// The positions of a tally's groups behind each atom, in the order of the publication's atoms.
    let atoms: [[Int]]

    /// The sets of traits that divide respondents, by their names.
    let crosses: [[String]]

    init(_ groups: [TallyGroup], plan: TallyPlan, register: CountryRegister, options: StudyOptions) {
        let traits = plan.traits.map { ReportedTrait($0.name, answers: $0.values) }
        let known = Dictionary(traits.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let crosses = traits.map { [$0] } + options.crosses.map { $0.compactMap { known[$0] } }.filter { $0.count > 1 }
        let codes = Set(groups.map(\.country)).sorted()
        let countries = codes.compactMap { code in register.country(code).map { (code: code, region: $0.region) } }
        let publication = PublicationPlan(for: options.edition, countries: countries, crossing: crosses)
        let numbers = Dictionary(uniqueKeysWithValues: publication.atoms.enumerated().map { ($1, $0) })
        var atoms = [[Int]](repeating: [], count: publication.atoms.count)
        for (position, group) in groups.enumerated() {
            guard let region = register.country(group.country)?.region else { continue }
            let place = options.edition == .public ? GroupKey.region(region) : .country(group.country)
            let answers = Dictionary(
                zip(plan.traits, group.traits)
                    .map { trait, state in
                        let isKnown = Int(state) < trait.values.count
                        return (trait.name, GroupKey.trait(trait.name, isKnown ? trait.values[Int(state)] : nil))
                    },
                uniquingKeysWith: { first, _ in first }
            )
            let keys =
                [place]
                + crosses.map { cross in
                    cross.reduce(.region(region)) { key, trait in answers[trait.name].map(key.and) ?? key }
                }
            for key in Set(keys) { numbers[key].map { atoms[$0].append(position) } }
        }
        self.publication = publication
        self.atoms = atoms
        self.crosses = crosses.map { $0.map(\.name) }
    }

    /// The positions of a tally's groups behind a cell, ascending.
    func groups(behind cell: PublicationPlan.Cell) -> [Int] {
        (cell.readings.first ?? []).flatMap { atoms[$0] }.sorted()
    }

    /// The sums of one item over the atoms; `sums` gives those of a group of the tally.
    func aggregates(
        _ item: String,
        _ groups: [TallyGroup],
        _ sums: (_ group: Int) -> AggregateSums
    ) -> ItemAggregates {
        let all = groups.indices.map(sums)
        let aggregates = ItemAggregates(
            item,
            plan: publication,
            atoms: atoms.map { $0.reduce(into: AggregateSums()) { $0 += all[$1] } },
            countries: atoms.map { positions in
                Set(positions.filter { all[$0].count > 0 }.map { groups[$0].country }).count
            }
        )
        guard let aggregates else { preconditionFailure("every way of dividing the respondents adds up to the same") }
        return aggregates
    }
}
