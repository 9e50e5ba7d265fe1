/// Which needs training can close.
package struct NeedScreening: Hashable, Sendable {
    /// Every item of the survey, in its order.
    package let needs: [ScreenedNeed]

    /// What the other needs ask for.
    package let recommendations: [CapabilityRecommendation]

    /// Screens the items of a view by the causes that its respondents named.
    package init(of view: TallyView, rules: ScreeningRules, weighting: Weighting) {
        let needs = view.pairs.indices.map { item in
            guard let counts = view.causes?[item], let figures = CauseFigures(counts, weighting: weighting) else {
                return ScreenedNeed(unknown: item)
            }
            return ScreenedNeed(item: item, causes: figures, rules: rules)
        }
        self.needs = needs
        recommendations = CapabilityRecommendation.recommendations(of: needs, causes: view.causes, rules: rules)
    }

    /// Screens items by ratings of what change in the organisation and training would do, by item and country.
    package init(organisation: [[MarkCounts]], training: [[MarkCounts]], weighting: Weighting) {
        let needs = zip(organisation, training).enumerated()
            .map { item, ratings in
                RemedyFigures(organisation: ratings.0, training: ratings.1, weighting: weighting)
                    .map { ScreenedNeed(item: item, remedies: $0) } ?? ScreenedNeed(unknown: item)
            }
        self.needs = needs
        recommendations = CapabilityRecommendation.recommendations(of: needs, causes: nil, rules: .withoutCauses)
    }

    /// Items of which it is not known what would close their gaps, because nobody was asked.
    package init(unknownNeeds count: Int) {
        needs = (0..<count).map { ScreenedNeed(unknown: $0) }
        recommendations = []
    }
}
