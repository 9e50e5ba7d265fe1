package import Reference

extension RakingPlan {
    /// Plans to rake the respondents of a tally to regions and traits, or gives `nil` when a trait does not have as many
    /// values as it has targets.
    ///
    /// Countries stand in the order of `tally.countries`. Respondents without an answer to a trait are left out.
    ///
    /// - Parameters:
    ///   - tally: the tally.
    ///   - traits: the places of traits, each with what its values should weigh, in any unit.
    ///   - regions: what each region should weigh; `nil` for its number of member countries.
    ///   - cap: where weights are cut off.
    ///   - hidden: items that are left out.
    package init?(
        _ tally: Tally,
        traits: [(trait: Int, targets: [Double])],
        regions: [Region: Double]? = nil,
        cappedAt cap: WeightTrimming.Cap? = nil,
        leavingOut hidden: Set<Int> = []
    ) {
        guard
            traits.allSatisfy({ margin in
                tally.plan.traits.indices.contains(margin.trait)
                    && tally.plan.traits[margin.trait].values.count == margin.targets.count
            })
        else { return nil }
        var places: [CountryCode: Int] = [:]
        for (place, country) in tally.countries.enumerated() { places[country] = place }
        let groups = tally.sortedGroups.compactMap { group -> Group? in
            guard let country = places[group.country] else { return nil }
            let counts = tally.counts(of: group)
            return Group(
                country: country,
                categories: traits.map { margin in
                    let state = Int(group.traits[margin.trait])
                    return margin.targets.indices.contains(state) ? state : nil
                },
                respondents: tally.respondents(in: group),
                moments: (0..<tally.itemCount)
                    .map { item in
                        hidden.contains(item)
                            ? PairMoments()
                            : PairCounts(scale: tally.scale, counts: counts.states(of: item)).moments
                    }
            )
        }
        self.init(groups, regions: regions, margins: traits.map(\.targets), cappedAt: cap)
    }
}
