package import Reference

/// What every region wants in every competency.
package struct DemandEstimate: Hashable, Sendable {
    /// A region with an item.
    package struct Cell: Hashable, Sendable {
        /// The region.
        package let region: Region

        /// The item's position in the survey.
        package let item: Int

        /// Creates a cell.
        package init(region: Region, item: Int) {
            self.region = region
            self.item = item
        }
    }

    /// The lines with at least one country that answered how many officers should be trained: by region, then by item.
    package let lines: [DemandLine]

    /// The regions and items where no country answered that: their demand is not known, and not guessed.
    package let unanswered: [Cell]

    /// Works out the demand of a survey.
    ///
    /// The need, the level and the urgency of a line are the region's own where there is a need figure of the region, else
    /// those of all countries. Officers are always the region's own.
    ///
    /// - Parameters:
    ///   - view: what the tally of all respondents holds.
    ///   - register: the countries and their regions.
    ///   - needs: the need figures, of all countries and by region, with small cells left out.
    ///   - screening: which needs training can close.
    ///   - rule: what counts where a country answered more than once.
    ///   - volumes: what each country wants, for each item and country of the view, where the rule has been applied to
    ///     agencies; without them each answer speaks for an agency of its own.
    ///   - weighting: who counts once in means.
    ///   - hidden: the cells whose officers may not be shown; none for a restricted edition.
    package init(
        of view: TallyView,
        register: CountryRegister,
        needs: NeedStandings,
        screening: NeedScreening,
        rule: VolumeRule = .sum,
        volumes: [[Double?]]? = nil,
        weighting: Weighting = .countries,
        hidden: Set<Cell> = []
    ) {
        let figures = DemandFigures(view: view, register: register, needs: needs, weighting: weighting)
        let usualUrgency = figures.usualUrgency
        var lines: [DemandLine] = []
        var unanswered: [Cell] = []
        for region in Region.allCases {
            let places = figures.countries(of: region)
            for (item, counts) in (view.officers ?? []).enumerated() {
                let cell = Cell(region: region, item: item)
                let members = register.memberCount(of: region)
                let wanted = volumes?[item] ?? counts.map(rule.officers)
                let officers = OfficersWanted(
                    byCountry: places.map { wanted[$0] },
                    answers: places.map { counts[$0].answered }.reduce(0, +),
                    rule: rule,
                    members: members
                )
                guard officers.countries > 0 else {
                    unanswered.append(cell)
                    continue
                }
                let urgency = figures.urgency(of: item, in: region)
                lines.append(
                    DemandLine(
                        region: region,
                        item: item,
                        officers: officers,
                        screening: screening.needs[item],
                        need: figures.need(of: item, in: region),
                        level: figures.level(of: item, in: region),
                        urgency: urgency,
                        urgencyWeight: urgency?.figure.weight ?? usualUrgency,
                        isHidden: hidden.contains(cell)
                    )
                )
            }
        }
        self.lines = lines
        self.unanswered = unanswered
    }

    /// The cells whose officers rest on fewer countries than may be shown: the start of what a report hides.
    package static func smallCells(of view: TallyView, register: CountryRegister) -> Set<Cell> {
        var cells: Set<Cell> = []
        for (item, counts) in (view.officers ?? []).enumerated() {
            for region in Region.allCases {
                let answering = zip(view.countries, counts)
                    .count { register.country($0)?.region == region && $1.answered > 0 }
                if (1..<NeedsAnalysis.smallestCell).contains(answering) {
                    cells.insert(Cell(region: region, item: item))
                }
            }
        }
        return cells
    }
}

/// The figures of items, of all countries and by region.
private struct DemandFigures {
    let view: TallyView
    let register: CountryRegister
    let needs: NeedStandings
    let weighting: Weighting

    /// The positions of a region's countries in the view.
    func countries(of region: Region) -> [Int] {
        view.countries.indices.filter { register.country(view.countries[$0])?.region == region }
    }

    func need(of item: Int, in region: Region) -> Grounded<NeedStanding>? {
        Grounded(region: needs.standing(of: item, in: region), allCountries: needs.allCountries[item])
    }

    func level(of item: Int, in region: Region) -> Grounded<LevelGap>? {
        let places = isShown(item, in: region) ? countries(of: region) : []
        return Grounded(region: level(item, places), allCountries: level(item, Array(view.countries.indices)))
    }

    func urgency(of item: Int, in region: Region) -> Grounded<UrgencyFigures>? {
        let places = isShown(item, in: region) ? countries(of: region) : []
        return Grounded(region: urgency(item, places), allCountries: urgency(item, Array(view.countries.indices)))
    }

    /// The mean urgency weight of the items that have one; 1 where none has.
    var usualUrgency: Double {
        let weights = view.pairs.indices.compactMap { urgency($0, Array(view.countries.indices))?.weight }
        return weights.isEmpty ? 1 : weights.reduce(0, +) / Double(weights.count)
    }

    private func isShown(_ item: Int, in region: Region) -> Bool {
        needs.standing(of: item, in: region) != nil
    }

    private func level(_ item: Int, _ places: [Int]) -> LevelGap? {
        let scale = view.pairs[item].first?.scale
        guard let scale else { return nil }
        if let required = view.requirements?[item],
            let gap = LevelGap(required: places.map { required[$0].moments }, scale: scale, weighting: weighting)
        {
            return gap
        }
        return LevelGap(current: places.map { view.pairs[item][$0].moments }, scale: scale, weighting: weighting)
    }

    private func urgency(_ item: Int, _ places: [Int]) -> UrgencyFigures? {
        guard let counts = view.ratings[.urgency]?[item] else { return nil }
        return UrgencyFigures(places.map { counts[$0] }, weighting: weighting)
    }
}
