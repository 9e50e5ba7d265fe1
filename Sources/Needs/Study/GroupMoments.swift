package import Reference

/// The complete pairs of a tally, added up for each of its groups and items: what tables of any groups are made of.
package struct GroupMoments: Sendable {
    /// The countries that have respondents, by code.
    package let countries: [CountryCode]

    /// The groups that have respondents, in the order of their keys.
    package let groups: [TallyGroup]

    /// How many respondents each group has.
    package let respondents: [Int]

    /// The sums of each group and item.
    package let moments: [[PairMoments]]

    /// The position of each group's country among `countries`.
    private let places: [Int]

    /// Adds up the pairs of importance and current level of a tally.
    package init(_ tally: Tally) {
        let countries = tally.countries
        let numbers = Dictionary(uniqueKeysWithValues: countries.enumerated().map { ($1, $0) })
        let groups = tally.sortedGroups
        self.countries = countries
        self.groups = groups
        respondents = groups.map(tally.respondents)
        places = groups.map { numbers[$0.country] ?? 0 }
        moments = groups.map { group in
            let counts = tally.counts(of: group)
            return (0..<tally.itemCount).map { PairCounts(scale: tally.scale, counts: counts.states(of: $0)).moments }
        }
    }

    /// The sums of the groups at some positions, for each item and country of `countries`.
    package func pairs(ofGroups positions: some Sequence<Int>, items: Int) -> [[PairMoments]] {
        var pairs = [[PairMoments]](
            repeating: [PairMoments](repeating: PairMoments(), count: countries.count),
            count: items
        )
        for position in positions {
            let place = places[position]
            for item in 0..<items { pairs[item][place] += moments[position][item] }
        }
        return pairs
    }

    /// The country's position of the group at a position.
    package func country(ofGroup position: Int) -> Int { places[position] }
}
