import Needs
import Reference

/// How respondents are divided into groups, and how often something is flagged in surveys of them.
struct GroupLayout {
    /// How many countries answer.
    let countries: Int

    /// How many needs there are.
    let items: Int

    /// How much lower the first group rates its current level in the first need, where it differs.
    let lowered: Double

    let division: Division

    /// What makes a group.
    enum Division {
        /// Countries, as many as stand here for each group.
        case countries([Int])

        /// One of so many roles, which officers of any country have by chance.
        case roles(Int)
    }

    /// In how many surveys something was flagged.
    struct Flagged {
        /// Anything, where nothing differs.
        var falsely: [MultipleComparisons: Int] = [:]

        /// The first group in the first need, where it differs.
        var rightly: [MultipleComparisons: Int] = [:]

        /// By how much the gap of the first group is truly larger, where it differs.
        var difference = 0.0
    }

    private var groups: Int {
        switch division {
        case .countries(let sizes): sizes.count
        case .roles(let number): number
        }
    }

    /// The countries and what is asked, in words.
    var text: String {
        switch division {
        case .countries(let sizes): "groups of \(sizes.map(String.init).joined(separator: ", ")) countries"
        case .roles(let number): "\(number) roles in \(countries) countries"
        }
    }

    /// Draws surveys in which nothing differs and surveys in which one group does.
    func flagged(runs: Int, scale: RatingScale) -> Flagged {
        let even = Population(items: items, alike: true, officers: 1...4, seed: 12, scale: scale)
        let low = Population(items: items, alike: true, officers: 1...4, seed: 12, scale: scale, lowered: lowered)
        var flagged = Flagged()
        flagged.difference =
            low.truth(of: 0, weighting: .countries).gap - even.truth(of: 0, weighting: .countries).gap
        for run in 0..<runs {
            var chance = SeededGenerator(seed: UInt64(run) &* 15_485_863 &+ UInt64(countries))
            let null = table(even, first: even, &chance)
            let apart = table(even, first: low, &chance)
            for control in MultipleComparisons.allCases {
                if !null.flagged(by: control).isEmpty { flagged.falsely[control, default: 0] += 1 }
                if apart.cell(item: 0, group: 0).comparison.finding?.isFlagged(by: control, level: 0.05) ?? false {
                    flagged.rightly[control, default: 0] += 1
                }
            }
        }
        return flagged
    }

    /// A survey whose first group answers about the first need as another population does.
    private func table(_ all: Population, first: Population, _ chance: inout SeededGenerator) -> GroupTable<Int> {
        // Neighbours in the list of members may truly differ: groups are of any countries.
        let chosen = sample(countries, &chance).shuffled(using: &chance)
        let officers = chosen.enumerated().map { division.groups(of: all.officers[$1], at: $0, &chance) }
        var groups = [[[PairMoments]]](repeating: [], count: groups)
        for item in 0..<items {
            for group in groups.indices {
                let population = item == 0 && group == 0 ? first : all
                groups[group]
                    .append(
                        zip(chosen, officers).map { population.answers(of: $1[group], in: $0, about: item, &chance) }
                    )
            }
        }
        let everybody = (0..<items)
            .map { item in
                chosen.indices.map { country in groups.reduce(into: PairMoments()) { $0 += $1[item][country] } }
            }
        return GroupTable(groups.enumerated().map { RespondentGroup($0, moments: $1) }, of: everybody, smallest: 5)
    }
}

extension GroupLayout.Division {
    /// How many of a country's officers are in each group.
    func groups(of officers: Int, at position: Int, _ chance: inout SeededGenerator) -> [Int] {
        switch self {
        case .countries(let sizes):
            var (before, group) = (sizes[0], 0)
            while position >= before {
                group += 1
                before += sizes[group]
            }
            return sizes.indices.map { $0 == group ? officers : 0 }
        case .roles(let number):
            var groups = [Int](repeating: 0, count: number)
            for _ in 0..<officers { groups[chance.index(below: number)] += 1 }
            return groups
        }
    }
}
