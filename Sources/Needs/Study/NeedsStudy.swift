package import Reference

/// Everything that is said of the needs of one survey, small groups hidden.
///
/// What is hidden is left out before anything else is worked out, so that no method, place or interval tells of it.
package struct NeedsStudy: Sendable {
    /// The survey.
    package let survey: Survey

    /// What was decided.
    package let options: StudyOptions

    /// How many member countries there are.
    package let members: Int

    /// The answers of all countries with what is too small to show left out.
    package let view: TallyView

    /// Which items are hidden even for all countries together.
    package let hiddenItems: Set<Int>

    /// The tables: all countries, then everything that the report divides them by, in the order of the release's plan.
    package let tables: [NeedsTable]

    /// How surely the needs of all countries are known.
    package let uncertainty: NeedsUncertainty

    /// What every method says.
    package let methods: [MethodTable]

    /// Where the methods disagree.
    package let comparison: MethodComparison

    /// How capable each country is, where the survey asks for required levels; in the order of the view's countries.
    package let capabilities: [CapabilityProfile]

    /// The needs weighted in every way side by side.
    package let weighted: WeightedNeeds

    /// Where the weightings order needs differently.
    package let conflicts: [OrderConflict]

    /// Who answered and who did not.
    package let response: ResponseAccount

    /// What silent countries could make of each item; `nil` without answers.
    package let bounds: [SilentBounds?]

    /// How many silent countries could change the decision to act on a need, and its place among the first; `nil` without
    /// answers.
    package let tipping: [(action: TippingPoint?, place: TippingPoint?)]

    /// How the groups of each breakdown compare with everybody else: regions first.
    package let contrasts: [GroupTable<GroupKey>]

    /// How each item changed over the rounds; empty without earlier ones.
    package let trends: [TrendSeries]

    /// Which needs training can close.
    package let screening: NeedScreening?

    /// How many officers should be trained, by region; `nil` where the survey does not ask for it.
    package let demand: DemandEstimate?

    /// The courses under the budget; `nil` without one.
    package let plan: CoursePlan?

    /// What may leave the house, and what was hidden for it.
    package let release: ProtectedRelease

    /// Works out a study, or refuses with the groups that could be had in spite of all that is hidden.
    ///
    /// The tally is one of the survey, and its countries are in the register.
    package init(
        of tally: Tally,
        survey: Survey,
        register: CountryRegister,
        options: StudyOptions
    ) throws(ProtectedRelease.Refusal) {
        let groups = GroupMoments(tally)
        let plan = StudyPlan(groups.groups, plan: tally.plan, register: register, options: options)
        let release = try NeedsStudy.release(tally, groups, survey, plan, options)
        let whole = tally.view(survey)
        let hidden = Set(survey.items.indices.filter { !(release.protection(of: $0, .everybody)?.isPrinted ?? true) })
        let view = whole.protected(hiding: hidden, smallest: options.smallest)
        let moments = view.pairs.map { $0.map(\.moments) }
        let members = register.countries.count
        let settings = survey.figures.methods
        self.survey = survey
        self.options = options
        self.members = members
        self.view = view
        self.release = release
        hiddenItems = hidden
        tables = NeedsStudy.tables(groups, survey, plan, release, options)
        uncertainty = NeedsUncertainty(
            view.pairs,
            NeedsUncertainty.Settings(
                weighting: options.weighting,
                members: max(members, view.countries.count),
                draws: options.draws,
                seed: options.seed,
                top: settings.top
            )
        )
        let library = MethodLibrary(
            view,
            items: survey.items.map(\.id),
            settings: settings,
            weighting: options.weighting,
            agencies: MethodLibrary.agencies(tally, of: survey) { _ in true }
        )
        methods = library.tables
        comparison = MethodComparison(library)
        capabilities = view.requirements == nil ? [] : library.capabilities
        let weights = WeightedNeeds(
            moments,
            countries: view.countries,
            register: register,
            raking: RakingPlan(
                tally,
                traits: options.margins.compactMap { margin in
                    tally.plan.traits.firstIndex { $0.name == margin.trait }
                        .map { (trait: $0, targets: margin.targets) }
                },
                cappedAt: options.cap,
                leavingOut: hidden
            )
        )
        weighted = NeedsStudy.protected(weights, release)
        conflicts = weighted.conflicts(amongFirst: settings.top)
        response = ResponseAccount(
            of: register,
            completions: tally.completions ?? [:],
            known: options.dispositions
        )
        let invited = max(response.eligibleCountries, view.countries.count)
        bounds = moments.map { countries in
            CountryMeans(countries).flatMap { SilentBounds($0, members: invited, scale: survey.scale) }
        }
        let points = TippingPoints(moments, members: invited, scale: survey.scale)
        tipping = survey.items.indices.map { item in
            (
                points?.point(of: .gapAbove(item: item, threshold: options.actionGap)),
                points?.point(of: .amongFirst(item: item, places: settings.top, .score))
            )
        }
        contrasts = NeedsStudy.contrasts(groups, whole, plan, options, hidden: hidden)
        trends = NeedsStudy.trends(survey, view, options)
        let screening = NeedsStudy.screening(view, survey, options)
        self.screening = screening
        let demand = NeedsStudy.demand(
            view,
            survey,
            register,
            options,
            tables,
            screening,
            release,
            library.table(.volume)
        )
        self.demand = demand
        self.plan = options.budget.flatMap { budget in demand.map { CoursePlan(for: $0, budget: budget) } }
    }

    /// The table of all countries; without figures where nobody answered.
    package var overall: NeedsTable {
        tables.first
            ?? NeedsTable(of: survey.items.map { _ in [] }, scope: .all, hiding: [], weighting: options.weighting)
    }

    /// The items in the order of their places for all countries.
    package var order: [Int] { overall.order }

    /// The table of a group, where it is printed.
    package func table(of scope: NeedScope) -> NeedsTable? { tables.first { $0.scope == scope } }

    /// The explanation of an item's figures for those who may see the answers; `nil` without complete pairs.
    package func explanation(of item: Int) -> NeedExplanation? {
        NeedExplanation(
            of: item,
            in: view,
            weighting: options.weighting,
            comparedWith: survey.items.indices.filter { !hiddenItems.contains($0) }
        )
    }
}
