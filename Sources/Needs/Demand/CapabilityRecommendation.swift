/// A need that a course does not close: what kind of measure it asks for, and on what figures.
///
/// It carries counts whatever their size; who prints it hides small ones.
package struct CapabilityRecommendation: Hashable, Sendable {
    /// The item's position in the survey.
    package let item: Int

    /// What kind of measure is asked for; `nil` where the cause is of no known area.
    package let area: CapabilityArea?

    /// The choices of the cause question that say so; empty where ratings of remedies do.
    package let choices: [Int]

    /// The share of the answers that name these causes, from 0 to 1; `nil` where ratings of remedies say so.
    package let share: Double?

    /// How many respondents name these causes; those who rated the remedy, where ratings say so.
    package let respondents: Int

    /// The countries with at least one of them.
    package let countries: Int

    /// Whether training closes the other part of the gap.
    package let isBesideTraining: Bool

    /// The screening that it comes from.
    package let need: ScreenedNeed
}

extension CapabilityRecommendation {
    /// The recommendations of screened needs, in their order, the most frequent cause first.
    ///
    /// A need that training closes alone has none. Another has one for each area whose share reaches the rules' share,
    /// and in any case for the most frequent one that training cannot close, or for all of these in a tie.
    ///
    /// `causes` are what each country's respondents named, for each item of the survey.
    package static func recommendations(
        of needs: [ScreenedNeed],
        causes: [[ChoiceCounts]]?,
        rules: ScreeningRules
    ) -> [CapabilityRecommendation] {
        needs.flatMap { need -> [CapabilityRecommendation] in
            switch (need.verdict, need.evidence) {
            case (.mixed, .causes(let figures)), (.other, .causes(let figures)):
                byCause(need, figures, causes?[need.item] ?? [], rules)
            case (.mixed, .remedies(let figures)), (.other, .remedies(let figures)):
                [byRemedy(need, figures)]
            default: []
            }
        }
    }

    private static func byCause(
        _ need: ScreenedNeed,
        _ figures: CauseFigures,
        _ counts: [ChoiceCounts],
        _ rules: ScreeningRules
    ) -> [CapabilityRecommendation] {
        let groups = groups(of: figures, rules)
        let greatest = groups.map(\.share).max() ?? 0
        return
            groups
            .filter { $0.share >= min(greatest, rules.mixedShare) - CauseFigures.tie }
            .map { group in
                CapabilityRecommendation(
                    item: need.item,
                    area: group.area,
                    choices: group.choices,
                    share: group.share,
                    respondents: group.choices.map { figures.counts[$0] }.reduce(0, +),
                    countries: counts.count { country in group.choices.contains { country.chosen[$0] > 0 } },
                    isBesideTraining: need.verdict == .mixed,
                    need: need
                )
            }
    }

    private static func byRemedy(_ need: ScreenedNeed, _ figures: RemedyFigures) -> CapabilityRecommendation {
        CapabilityRecommendation(
            item: need.item,
            area: .organisation,
            choices: [],
            share: nil,
            respondents: figures.organisationRatings,
            countries: figures.countries,
            isBesideTraining: need.verdict == .mixed,
            need: need
        )
    }

    /// Choices of one area that training cannot close.
    private typealias Group = (area: CapabilityArea?, choices: [Int], share: Double)

    /// The named causes that training cannot close by area, by falling share; equal ones in the order of the areas.
    private static func groups(of figures: CauseFigures, _ rules: ScreeningRules) -> [Group] {
        let areas = CapabilityArea.allCases.map(Optional.some) + [nil]
        let groups = areas.map { area -> Group in
            let choices = rules.areas.indices.filter {
                rules.areas[$0] == area && !rules.isTrainable[$0] && figures.counts[$0] > 0
            }
            return (area, choices, choices.map { figures.shares[$0] }.reduce(0, +))
        }
        let named = groups.filter { !$0.choices.isEmpty }
        return named.indices.sorted { (-named[$0].share, $0) < (-named[$1].share, $1) }.map { named[$0] }
    }
}
