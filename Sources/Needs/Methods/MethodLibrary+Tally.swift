extension MethodLibrary {
    /// Takes what a tally holds of the groups that `isWanted` names, with the settings of its survey.
    ///
    /// Where the survey says which question names the agency, each of its choices is one agency of a country, and those
    /// who did not say are one more.
    package init(
        _ tally: Tally,
        of survey: Survey,
        weighting: Weighting,
        where isWanted: (TallyGroup) -> Bool = { _ in true }
    ) {
        self.init(
            tally.view(survey, where: isWanted),
            items: survey.items.map(\.id),
            settings: survey.figures.methods,
            weighting: weighting,
            agencies: MethodLibrary.agencies(tally, of: survey, where: isWanted)
        )
    }

    /// The answers again, one view for each agency; `nil` where the survey names no question for it.
    static func agencies(
        _ tally: Tally,
        of survey: Survey,
        where isWanted: (TallyGroup) -> Bool
    ) -> [TallyView]? {
        guard survey.needs.question(about: .officers) != nil, let agency = survey.figures.agency,
            let trait = tally.plan.traits.firstIndex(where: { $0.name == agency.text })
        else { return nil }
        let named = tally.plan.traits[trait].values.count
        return (0...named)
            .map { value in
                // The states after the last choice are the kinds of empty.
                tally.view(survey) { min(Int($0.traits[trait]), named) == value && isWanted($0) }
            }
    }
}
