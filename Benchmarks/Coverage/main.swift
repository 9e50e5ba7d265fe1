import Foundation
import Needs
import Reference

// usage: measure-coverage [RUNS]
//
// Draws surveys from populations whose true figures are known, and counts how often intervals hold the truth and how often
// something is found where there is nothing. Prints tables in Markdown; docs/needs-coverage.md has them. The default is
// 1,000 runs.

let runs = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1_000
guard let scale = RatingScale(lowest: 1, highest: 5) else { fatalError("1 to 5 is a scale") }

/// A share as a percentage with one decimal.
func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : "\((Double(part) * 1_000 / Double(whole)).rounded() / 10) %"
}

/// Some of the countries, drawn without replacement.
func sample(_ count: Int, _ chance: inout SeededGenerator) -> [Int] {
    Array((0..<Population.countries).shuffled(using: &chance).prefix(count)).sorted()
}

/// The figures of the answers of all countries, one each.
func figures(of answers: [PairMoments]) -> (gap: Double, score: Double) {
    let all = answers.reduce(into: PairMoments()) { $0 += $1 }
    guard let wanted = all.meanWanted, let current = all.meanCurrent else { fatalError("every country answers") }
    return (wanted - current, wanted * (wanted - current))
}

// MARK: Coverage

struct Covered {
    var held = 0
    var asked = 0

    mutating func note(_ interval: ClosedRange<Double>?, _ truth: Double) {
        guard let interval else { return }
        asked += 1
        if interval.contains(truth) { held += 1 }
    }

    var text: String { percent(held, of: asked) }
}

print("## Intervals that hold the truth, nominal 95 %, \(runs) runs × 10 items\n")
print(
    "Where one officer answers for a country, the truth is the figure of the answers of all 196 countries; else it is that of what"
)
print("the officers of all countries would say, each country's mean known. Groups have at least five countries.\n")
print(
    "| countries of 196 | officers each | who counts once | figure | simple t | clustered t | finite population | bootstrap |"
)
print("| ---: | ---: | --- | --- | ---: | ---: | ---: | ---: |")
for (count, officers) in [(10, 1...1), (10, 1...6), (30, 1...6), (60, 1...6), (120, 1...6), (120, 1...1), (180, 2...8)]
{
    let population = Population(items: 10, alike: false, officers: officers, seed: 11, scale: scale)
    let census = officers == 1...1 ? population.census(seed: 13) : nil
    for weighting in Weighting.allCases {
        var results: [MeanIntervals.Figure: [Covered]] = [:]
        for figure in MeanIntervals.Figure.allCases { results[figure] = Array(repeating: Covered(), count: 4) }
        for run in 0..<runs {
            var chance = SeededGenerator(seed: UInt64(run) &* 7_919 &+ UInt64(count))
            let countries = sample(count, &chance)
            let answers =
                census.map { census in census.map { item in countries.map { item[$0] } } }
                ?? population.answers(of: countries, &chance)
            // Resampling is the dearest: a fifth of the runs is enough for it.
            let drawn =
                run % 5 == 0
                ? CountryBootstrap(answers, weighting: weighting).resample(0..<500, seed: UInt64(run), [.gap, .score])
                : nil
            for item in 0..<population.items {
                let truth = census.map { figures(of: $0[item]) } ?? population.truth(of: item, weighting: weighting)
                for (position, figure) in MeanIntervals.Figure.allCases.enumerated() {
                    let value = figure == .gap ? truth.gap : truth.score
                    let intervals = MeanIntervals(
                        of: figure,
                        in: answers[item],
                        weighting: weighting,
                        members: Population.countries
                    )
                    results[figure]?[0].note(intervals?.simple?.interval, value)
                    results[figure]?[1].note(intervals?.clustered?.interval, value)
                    results[figure]?[2].note(intervals?.corrected?.interval, value)
                    let resampled = drawn?[position].interval(of: item, confidence: 0.95)
                    results[figure]?[3].note(resampled?.limits, value)
                }
            }
        }
        for figure in MeanIntervals.Figure.allCases {
            let shares = (results[figure] ?? []).map(\.text).joined(separator: " | ")
            print(
                "| \(count) | \(officers.lowerBound)–\(officers.upperBound) | \(weighting.rawValue) | \(figure.rawValue) | \(shares) |"
            )
        }
    }
}

// MARK: False alarms

print("\n## Something found where there is nothing, nominal 5 %, \(runs) runs\n")
print("All items have the same true figures, and groups and rounds do not differ.\n")
print(
    "| countries of 196 | items | two needs told apart | a need told to be first | a group differs (Holm) | a group differs (FDR) | a change since last time |"
)
print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
for (count, items) in [(10, 10), (30, 10), (60, 40), (120, 40)] {
    let population = Population(items: items, alike: true, officers: 1...4, seed: 12, scale: scale)
    var (apart, first, holm, discovery, changes, trends) = (0, 0, 0, 0, 0, 0)
    for run in 0..<runs {
        var chance = SeededGenerator(seed: UInt64(run) &* 104_729 &+ UInt64(items))
        let chosen = sample(count, &chance)
        let answers = population.answers(of: chosen, &chance)
        let comparison = RankComparison(answers, weighting: .countries, by: .score, draws: 400, seed: UInt64(run))
        let sets = RankSets(comparison, .simultaneous, .stepdown, confidence: 0.95)
        let places = sets.places.compactMap(\.self)
        if places.contains(where: { $0 != 1...items }) { apart += 1 }
        if places.contains(where: { $0 == 1...1 }) { first += 1 }
        let groups = (0..<4)
            .map { part in
                RespondentGroup(
                    part,
                    moments: answers.map { countries in
                        countries.enumerated().map { $0 % 4 == part ? $1 : PairMoments() }
                    }
                )
            }
        let table = GroupTable(groups, of: answers, smallest: 5)
        if !table.flagged(by: .familywiseError).isEmpty { holm += 1 }
        if !table.flagged(by: .falseDiscoveryRate).isEmpty { discovery += 1 }
        let later = population.answers(of: chosen, &chance)
        for item in 0..<min(items, 10) {
            let codes = chosen.map { number in
                CountryCode("\(UnicodeScalar(UInt8(65 + number / 26)))\(UnicodeScalar(UInt8(65 + number % 26)))")
            }
            let known = codes.compactMap(\.self)
            let trend = RoundTrend(
                earlier: TrendMeasure.gap.values(of: answers[item], countries: known),
                later: TrendMeasure.gap.values(of: later[item], countries: known)
            )
            guard let interval = trend.change?.interval(confidence: 0.95) else { continue }
            trends += 1
            if !interval.contains(0) { changes += 1 }
        }
    }
    print(
        "| \(count) | \(items) | \(percent(apart, of: runs)) | \(percent(first, of: runs)) | \(percent(holm, of: runs)) | \(percent(discovery, of: runs)) | \(percent(changes, of: trends)) |"
    )
}

// MARK: Groups

print("\n## Groups flagged, nominal 5 %, \(runs) runs\n")
print(
    "Falsely: anything, where nothing differs. Rightly: the first group in the first need, where its gap is larger by the"
)
print(
    "difference and all else is equal. Each country has one to four officers; every need of every group is compared.\n"
)
print("| who is compared | needs | falsely (Holm) | falsely (FDR) | difference | rightly (Holm) | rightly (FDR) |")
print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
let layouts: [(division: GroupLayout.Division, countries: Int, items: Int, lowered: [Double])] = [
    (.countries([7, 7, 8, 8]), 30, 10, [1, 1.5, 2]), (.countries([7, 7, 8, 8]), 30, 40, [2]),
    (.countries([6, 8, 12, 16, 18]), 60, 10, [2]), (.countries([15, 15, 15, 15]), 60, 40, [1, 1.5]),
    (.countries([30, 30, 30, 30]), 120, 40, [0.8]), (.roles(4), 30, 10, [1]), (.roles(4), 60, 40, [1]),
]
for layout in layouts {
    for lowered in layout.lowered {
        let groups = GroupLayout(
            countries: layout.countries,
            items: layout.items,
            lowered: lowered,
            division: layout.division
        )
        let flagged = groups.flagged(runs: runs, scale: scale)
        func shares(_ counts: [MultipleComparisons: Int]) -> String {
            [.familywiseError, .falseDiscoveryRate].map { percent(counts[$0] ?? 0, of: runs) }.joined(separator: " | ")
        }
        print(
            "| \(groups.text) | \(layout.items) | \(shares(flagged.falsely)) | \((flagged.difference * 100).rounded() / 100) | \(shares(flagged.rightly)) |"
        )
    }
}
