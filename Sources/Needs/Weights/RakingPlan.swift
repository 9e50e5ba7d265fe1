package import Reference

/// What respondents are raked to: regions, and other things that are known of them, such as their role.
package struct RakingPlan: Sendable {
    /// The groups of respondents.
    package let groups: [Group]

    /// What each region should weigh, in any unit; `nil` for its number of member countries.
    package let regions: [Region: Double]?

    /// What each category of each further margin should weigh, in any unit.
    package let margins: [[Double]]

    /// Where raked weights are cut off; `nil` for nowhere.
    package let cap: WeightTrimming.Cap?

    /// Respondents of one country who are alike in all further margins.
    package struct Group: Hashable, Sendable {
        /// The position of their country among the countries of the analysis.
        package let country: Int

        /// Their category of each further margin, counted from 0; `nil` where it is not known.
        package let categories: [Int?]

        /// How many respondents there are.
        package let respondents: Int

        /// Their complete pairs for each item.
        package let moments: [PairMoments]

        /// Creates a group.
        package init(country: Int, categories: [Int?], respondents: Int, moments: [PairMoments]) {
            precondition(respondents >= 0, "a group has a number of respondents")
            self.country = country
            self.categories = categories
            self.respondents = respondents
            self.moments = moments
        }

        /// Its categories, where all are known.
        var known: [Int]? {
            let known = categories.compactMap(\.self)
            return known.count == categories.count ? known : nil
        }
    }

    /// Creates a plan, or `nil` without a further margin, or when a group does not have a category of each that the margin
    /// has.
    package init?(
        _ groups: [Group],
        regions: [Region: Double]? = nil,
        margins: [[Double]],
        cappedAt cap: WeightTrimming.Cap? = nil
    ) {
        guard !margins.isEmpty,
            groups.allSatisfy({ group in
                group.categories.count == margins.count
                    && zip(group.categories, margins).allSatisfy { $0.map($1.indices.contains) ?? true }
            })
        else { return nil }
        self.groups = groups
        self.regions = regions
        self.margins = margins
        self.cap = cap
    }

    /// How many respondents are in no raked mean, because a category of theirs is not known.
    package var leftOut: Int { groups.filter { $0.known == nil }.map(\.respondents).reduce(0, +) }

    /// Finds the weights of the groups whose categories are all known.
    ///
    /// Targets are brought to the number of respondents. Where regions weigh by their member countries, those without
    /// respondents are left out.
    func rake(regionOf: [Region?], members: [Region: Int]) throws(WeightingFailure) -> RakedGroups {
        let used = groups.filter { $0.known != nil && regionOf[$0.country] != nil }
        let size = used.map(\.respondents).reduce(0, +)
        guard size > 0 else { throw .noAnswers }
        let heard = Set(used.filter { $0.respondents > 0 }.compactMap { regionOf[$0.country] })
        let byRegion = Region.allCases.map { region in
            regions.map { $0[region, default: 0] } ?? (heard.contains(region) ? Double(members[region, default: 0]) : 0)
        }
        let cells = used.map { group in
            let region = regionOf[group.country].flatMap(Region.allCases.firstIndex) ?? 0
            return Raking.Cell(categories: [region] + (group.known ?? []), count: group.respondents)
        }
        let raking = try Raking(
            cells,
            to: ([byRegion] + margins).map { RakingPlan.scaled($0, to: Double(size)) },
            tolerance: 1e-10
        )
        let trimming = try cap.map { cap throws(WeightingFailure) in try WeightTrimming(raking.weights, to: cap) }
        return RakedGroups(groups: used, weights: RakedWeights(raking: raking, trimming: trimming))
    }

    /// Targets brought to a total; as they are where they have none, for the raking to refuse.
    private static func scaled(_ targets: [Double], to total: Double) -> [Double] {
        let sum = targets.reduce(0, +)
        return sum > 0 && sum.isFinite ? targets.map { $0 * total / sum } : targets
    }
}

/// The weights of respondents after raking and, where there is a cap, trimming.
package struct RakedWeights: Hashable, Sendable {
    /// The raking, which meets its targets.
    package let raking: Raking

    /// The trimming, after which the targets are met only about; `nil` without a cap.
    package let trimming: WeightTrimming?

    /// The weights to be used.
    package var weights: AnswerWeights { trimming?.weights ?? raking.weights }
}

/// Groups of respondents, and the weights found for them.
struct RakedGroups {
    let groups: [RakingPlan.Group]
    let weights: RakedWeights

    /// What each country's complete pairs for an item add up to, weighted.
    func sums(of item: Int, countries: Int) -> [WeightedSums] {
        var sums = [WeightedSums](repeating: WeightedSums(), count: countries)
        for (group, weight) in zip(groups, weights.weights.weights) {
            sums[group.country].add(group.moments[item], weight: weight)
        }
        return sums
    }
}
