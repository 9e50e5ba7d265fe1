import Reference

/// The steps of a study, each a function of the answers and of what was hidden before.
extension NeedsStudy {
    // MARK: Protection

    /// Hides small groups of every item, and of the number of officers where the survey asks for it.
    static func release(
        _ tally: Tally,
        _ groups: GroupMoments,
        _ survey: Survey,
        _ plan: StudyPlan,
        _ options: StudyOptions
    ) throws(ProtectedRelease.Refusal) -> ProtectedRelease {
        let isPublic = options.edition == .public
        guard
            let rule = ProtectionRule(
                smallest: options.smallest,
                smallestCountries: isPublic ? options.smallest : nil
            )
        else { preconditionFailure("a group of one is never printed") }
        var items = survey.items.enumerated()
            .map { item, asked in
                plan.aggregates(asked.id.text, groups.groups) { AggregateSums(groups.moments[$0][item]) }
            }
        if survey.needs.question(about: .officers) != nil {
            items += survey.items.map { item in
                let question = tally.plan.position(of: item.column(.officers).text) ?? 0
                let answered = groups.groups.map { tally.counts(of: $0).states(of: question).first ?? 0 }
                return plan.aggregates(officersName(item), groups.groups) { AggregateSums(count: answered[$0]) }
            }
        }
        return try ProtectedRelease(
            options.name,
            data: options.data,
            edition: options.edition,
            plan: plan.publication,
            items: items,
            rule: rule,
            after: options.released
        )
    }

    /// What the number of officers of an item is called in a release.
    private static func officersName(_ item: SurveyItem) -> String { "\(item.id.text)/officers" }

    // MARK: Tables

    static func tables(
        _ groups: GroupMoments,
        _ survey: Survey,
        _ plan: StudyPlan,
        _ release: ProtectedRelease,
        _ options: StudyOptions
    ) -> [NeedsTable] {
        plan.publication.cells.enumerated()
            .map { number, cell in
                let pairs = groups.pairs(ofGroups: plan.groups(behind: cell), items: survey.items.count)
                let hidden = survey.items.indices.filter { !release.protection[$0][number].isPrinted }
                return NeedsTable(
                    of: pairs,
                    scope: NeedScope(cell.group),
                    hiding: Set(hidden),
                    weighting: options.weighting
                )
            }
    }

    static func contrasts(
        _ groups: GroupMoments,
        _ whole: TallyView,
        _ plan: StudyPlan,
        _ options: StudyOptions,
        hidden: Set<Int>
    ) -> [GroupTable<GroupKey>] {
        let everybody = whole.pairs.enumerated()
            .map { item, countries in
                countries.map { hidden.contains(item) ? PairMoments() : $0.moments }
            }
        // Regions first, then each breakdown over all regions.
        let sets = [["region"]] + plan.crosses
        return sets.map { names in
            let cells = plan.publication.cells.filter { cell in
                cell.group.parts.map { $0.prefix { $0 != "=" } }.map(String.init).sorted() == names.sorted()
            }
            return GroupTable(
                cells.map { cell in
                    let pairs = groups.pairs(ofGroups: plan.groups(behind: cell), items: everybody.count)
                    return RespondentGroup(
                        cell.group,
                        moments: pairs.enumerated()
                            .map { item, countries in
                                hidden.contains(item) ? countries.map { _ in PairMoments() } : countries
                            }
                    )
                },
                of: everybody,
                weighting: options.weighting,
                smallest: options.smallest
            )
        }
    }

    // MARK: Weights

    /// The weights without means that would give something away.
    ///
    /// Weighted means are equations too: with two regions hidden, the means of officers, of countries and by regions
    /// together would tell them. So an item has no mean by regions where a region of it is hidden, and no raked mean where
    /// anything of it is.
    static func protected(_ weights: WeightedNeeds, _ release: ProtectedRelease) -> WeightedNeeds {
        let cells = release.record.plan.cells
        let regions = Set(Region.allCases.map { GroupKey.region($0) })
        func hidden(_ isCounted: (GroupKey) -> Bool) -> Set<Int> {
            Set(
                weights.items.indices.filter { item in
                    zip(cells, release.protection[item]).contains { isCounted($0.group) && !$1.isPrinted }
                }
            )
        }
        return weights.leavingOut(hidden(regions.contains), on: .regions).leavingOut(hidden { _ in true }, on: .raked)
    }

    // MARK: Rounds

    static func trends(_ survey: Survey, _ view: TallyView, _ options: StudyOptions) -> [TrendSeries] {
        guard !options.earlier.isEmpty, let framework = options.earlier.last?.round.framework,
            let round = SurveyRound(survey, framework: framework)
        else { return [] }
        return survey.items.enumerated()
            .map { position, item in
                let earlier = options.earlier.map { past in
                    let (countries, pairs) = past.tally.moments()
                    let place = past.round.survey.items.firstIndex { $0.id == item.id }
                    return TrendSeries.Round(
                        past.round,
                        values: place.map { TrendMeasure.gap.values(of: pairs[$0], countries: countries) } ?? [:]
                    )
                }
                let now = TrendSeries.Round(
                    round,
                    values: TrendMeasure.gap.values(
                        of: view.pairs[position].map(\.moments),
                        countries: view.countries
                    )
                )
                return TrendSeries(of: item.id, .gap, rounds: earlier + [now])
            }
    }

    // MARK: Causes and demand

    static func screening(_ view: TallyView, _ survey: Survey, _ options: StudyOptions) -> NeedScreening? {
        guard case .choice(let choices) = survey.needs.question(about: .cause)?.answer,
            let rules = options.screening ?? ScreeningRules(choices)
        else {
            guard let organisation = view.ratings[.organisation], let training = view.ratings[.training] else {
                return nil
            }
            return NeedScreening(
                organisation: organisation,
                training: training,
                weighting: options.weighting
            )
        }
        return NeedScreening(of: view, rules: rules, weighting: options.weighting)
    }

    static func demand(
        _ view: TallyView,
        _ survey: Survey,
        _ register: CountryRegister,
        _ options: StudyOptions,
        _ tables: [NeedsTable],
        _ screening: NeedScreening?,
        _ release: ProtectedRelease,
        _ volumes: MethodTable?
    ) -> DemandEstimate? {
        guard view.officers != nil else { return nil }
        var hidden: Set<DemandEstimate.Cell> = []
        for region in Region.allCases {
            for item in survey.items.indices {
                let protection = release.protection(of: survey.items.count + item, .region(region))
                if !(protection?.isPrinted ?? true) { hidden.insert(DemandEstimate.Cell(region: region, item: item)) }
            }
        }
        return DemandEstimate(
            of: view,
            register: register,
            needs: NeedStandings(tables),
            screening: screening ?? NeedScreening(unknownNeeds: survey.items.count),
            rule: survey.figures.methods.volume,
            volumes: volumes?.rows
                .map { row in
                    if case .officers(let byCountry) = row.basis { return byCountry }
                    return view.countries.map { _ in nil }
                },
            weighting: options.weighting,
            hidden: hidden
        )
    }
}

extension TallyView {
    /// The view without the pairs of hidden items, and without what else rests on fewer respondents or countries than may
    /// be shown.
    func protected(hiding hidden: Set<Int>, smallest: Int) -> TallyView {
        func isSmall(_ answers: [Int]) -> Bool {
            let (respondents, places) = (answers.reduce(0, +), answers.count { $0 > 0 })
            return respondents > 0 && min(respondents, places) < smallest
        }
        func kept<Counts>(_ counts: [[Counts]]?, _ none: (Counts) -> Counts, _ answers: (Counts) -> Int) -> [[Counts]]?
        {
            counts?.map { countries in isSmall(countries.map(answers)) ? countries.map(none) : countries }
        }
        return TallyView(
            countries: countries,
            respondents: respondents,
            pairs: pairs.enumerated()
                .map { item, countries in
                    hidden.contains(item) ? countries.map { PairCounts(scale: $0.scale) } : countries
                },
            requirements: kept(requirements, { PairCounts(scale: $0.scale) }, { $0.moments.count }),
            ratings: ratings.mapValues { kept($0, { MarkCounts(scale: $0.scale) }, { $0.rated }) ?? [] },
            officers: kept(officers, { _ in NumberCounts() }, { $0.answered }),
            causes: kept(causes, { ChoiceCounts(choices: $0.chosen.count) }, { $0.answered })
        )
    }
}
