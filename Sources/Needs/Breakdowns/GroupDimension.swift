package import Reference

/// Something by which respondents are divided into groups.
package enum GroupDimension: Hashable, Sendable {
    /// The regions of their countries.
    case regions

    /// Lists of countries, such as those of a regional body; they may overlap.
    case countryLists([Set<CountryCode>])

    /// The answers to a question about themselves: a trait of the tally, by its place.
    case trait(Int)
}

/// What the respondents of a group have in common in one dimension.
package enum GroupValue: Hashable, Sendable {
    /// Their region.
    case region(Region)

    /// Their country is in a list, by its place among the lists.
    case countryList(Int)

    /// Their answer, by the place of the trait and that of its value.
    case trait(Int, value: Int)
}

extension Tally {
    /// The complete pairs of the groups that `isWanted` names, for each item and for each of the tally's countries.
    package func moments(ofAllCountriesWhere isWanted: (TallyGroup) -> Bool = { _ in true }) -> [[PairMoments]] {
        let all = countries
        let found = moments(where: isWanted)
        var places: [CountryCode: Int] = [:]
        for (place, country) in found.countries.enumerated() { places[country] = place }
        return found.pairs.map { moments in all.map { country in places[country].map { moments[$0] } ?? PairMoments() }
        }
    }

    /// The groups of respondents that differ in one dimension, or in the combinations of two or three.
    ///
    /// Groups come in the order of the values, the last dimension running fastest; those without respondents are left out.
    /// Respondents without an answer to a trait are in no group of it.
    package func groups(by dimensions: [GroupDimension], register: CountryRegister) -> [RespondentGroup<[GroupValue]>] {
        let regionOf = Dictionary(uniqueKeysWithValues: countries.map { ($0, register.country($0)?.region) })
        func has(_ group: TallyGroup, _ value: GroupValue, _ dimension: GroupDimension) -> Bool {
            switch (value, dimension) {
            case (.region(let region), _): regionOf[group.country] == region
            case (.countryList(let place), .countryLists(let lists)): lists[place].contains(group.country)
            case (.trait(let trait, let value), _): Int(group.traits[trait]) == value
            default: false
            }
        }
        let combinations = dimensions.reduce([[]]) { combinations, dimension in
            combinations.flatMap { combination in values(of: dimension).map { combination + [$0] } }
        }
        let present = sortedGroups
        return combinations.compactMap { values in
            func isIn(_ group: TallyGroup) -> Bool { zip(values, dimensions).allSatisfy { has(group, $0, $1) } }
            guard present.contains(where: isIn) else { return nil }
            return RespondentGroup(values, moments: moments(ofAllCountriesWhere: isIn))
        }
    }

    private func values(of dimension: GroupDimension) -> [GroupValue] {
        switch dimension {
        case .regions: Region.allCases.map { .region($0) }
        case .countryLists(let lists): lists.indices.map { .countryList($0) }
        case .trait(let trait): plan.traits[trait].values.indices.map { .trait(trait, value: $0) }
        }
    }
}
