import Needs
import Reference
import Testing

/// Short ways to say what respondents answered.
enum DemandData {
    /// The eight choices of a cause question, one an area.
    static func causes() throws -> Choices {
        let choices = try CapabilityArea.allCases.map { area in
            Choice(
                value: try #require(Identifier(area.rawValue)),
                label: try #require(LocalisedText(area.rawValue, in: .english))
            )
        }
        return try #require(Choices(choices))
    }

    static func rules(mixedShare: Double = ScreeningRules.usualMixedShare) throws -> ScreeningRules {
        try #require(ScreeningRules(try causes(), mixedShare: mixedShare))
    }

    /// What respondents of one country named.
    static func named(_ areas: [CapabilityArea: Int], silent: Int = 0) -> ChoiceCounts {
        var counts = ChoiceCounts(choices: CapabilityArea.allCases.count)
        for (position, area) in CapabilityArea.allCases.enumerated() { counts.chosen[position] = areas[area] ?? 0 }
        counts.answered = counts.chosen.reduce(0, +)
        if silent > 0 { counts.empty[.notAnswered] = silent }
        return counts
    }

    static func marks(_ ratings: [Int], highest: Int) throws -> MarkCounts {
        let scale = try #require(RatingScale(lowest: 1, highest: highest))
        var counts = MarkCounts(scale: scale)
        for rating in ratings { counts.add(1, try #require(scale.mark(for: rating))) }
        return counts
    }

    static func numbers(_ numbers: [Double]) -> NumberCounts {
        var counts = NumberCounts()
        for number in numbers { counts.numbers[number, default: 0] += 1 }
        return counts
    }

    static func pairs(_ pairs: [(Int?, Int?)]) throws -> PairCounts {
        PairCounts(scale: try .oneToFive(), pairs: pairs.map { (wanted: $0.0, current: $0.1) })
    }
}
