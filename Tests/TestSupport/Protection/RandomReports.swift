package import Needs
import Reference

/// Reports of a small random survey that grows between them: a few countries in a few regions, with or without a trait,
/// many of their groups small or empty.
package struct RandomReports {
    /// One report: how many waves of answers it has, and for whom it is.
    package struct Report {
        /// How many waves of answers there are, from 1.
        package let waves: Int

        /// Who it is for.
        package let edition: Edition
    }

    /// The most unknown numbers that a survey has: respondents of one country, answer and wave.
    package static let mostUnknowns = 14

    /// The reports, in the order in which they are made.
    package let reports: [Report]

    /// How small a group may be printed.
    package let rule: ProtectionRule

    /// The respondents of each wave, country and answer, in this order.
    package let sizes: [Int]

    private let regions: [Int]
    private let answers: [String?]

    /// Draws a survey.
    package init(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var (regions, answers, waves): ([Int], [String?], Int)
        repeat {
            regions = (0..<1 + generator.index(below: 3))
                .flatMap { region in
                    [Int](repeating: region, count: 1 + generator.index(below: 4))
                }
            answers = [[nil], [nil, "a"], [nil, "a", "b"]][generator.index(below: 3)]
            waves = [1, 1, 1, 2, 3][generator.index(below: 5)]
        } while regions.count * answers.count * waves > RandomReports.mostUnknowns
        self.regions = regions
        self.answers = answers
        let emptiness = [0.1, 0.3, 0.6][generator.index(below: 3)]
        let largest = [3, 8, 14][generator.index(below: 3)]
        sizes = (0..<regions.count * answers.count * waves)
            .map { _ in
                generator.happens(emptiness) ? 0 : 1 + generator.index(below: largest)
            }
        reports = (1...waves)
            .flatMap { wave in
                let editions: [[Edition]] = [
                    [.public], [.restricted], [.public, .restricted], [.restricted, .public],
                ]
                return editions[generator.index(below: 4)].map { Report(waves: wave, edition: $0) }
            }
        rule = try ProtectionRule(smallest: 3 + generator.index(below: 4)) ?? { throw Unusable() }()
    }

    /// The plan of an edition.
    package func plan(of edition: Edition) -> PublicationPlan {
        let places = regions.indices.map { country in
            let cells: [GroupKey] = [.everybody, region(of: country)]
            return switch edition {
            case .public: Breakdown.Part(region(of: country), in: cells)
            case .restricted: Breakdown.Part(key(country), in: cells + [key(country)])
            }
        }
        var parts = edition == .public ? [] : places
        if edition == .public { for place in places where !parts.contains(place) { parts.append(place) } }
        return PublicationPlan([Breakdown(parts)] + (answers.count > 1 ? [byAnswer] : []))
    }

    /// The sums of the answers of the first waves.
    package func item(_ plan: PublicationPlan, waves: Int) throws -> ItemAggregates {
        let unknowns = plan.atoms.map { self.unknowns(in: $0, waves: waves) }
        let item = ItemAggregates(
            "item",
            plan: plan,
            atoms: unknowns.map { $0.reduce(into: AggregateSums()) { $0 += sums(of: $1) } },
            countries: unknowns.map { members in Set(members.filter { sizes[$0] > 0 }.map(country)).count }
        )
        return try item ?? { throw Unusable() }()
    }

    /// The unknown numbers that add up to a group among the answers of the first waves.
    package func unknowns(in group: GroupKey, waves: Int) -> [Int] {
        sizes.indices.filter { unknown in
            guard unknown / (regions.count * answers.count) < waves else { return false }
            let answer = answers[unknown % answers.count]
            let keys = [key(country(unknown)), region(of: country(unknown)), .trait("role", answer)]
            return Set(group.parts).isSubset(of: keys.flatMap(\.parts))
        }
    }

    // MARK: Keys

    private struct Unusable: Error {}

    private var byAnswer: Breakdown {
        Breakdown(
            (0...(regions.max() ?? 0))
                .flatMap { region in
                    let place = GroupKey(parts: ["region=\(region)"])
                    return answers.map { answer in
                        let role = GroupKey.trait("role", answer)
                        let cells = [.everybody, place] + (answer == nil ? [] : [role, role.and(place)])
                        return Breakdown.Part(role.and(place), in: cells)
                    }
                }
        )
    }

    private func country(_ unknown: Int) -> Int { unknown / answers.count % regions.count }

    private func key(_ country: Int) -> GroupKey { GroupKey(parts: ["country=\(country)"]) }

    private func region(of country: Int) -> GroupKey { GroupKey(parts: ["region=\(regions[country])"]) }

    private func sums(of unknown: Int) -> AggregateSums {
        let rating = 1 + unknown % 5
        return AggregateSums(count: sizes[unknown], wanted: sizes[unknown] * rating, current: sizes[unknown])
    }
}
