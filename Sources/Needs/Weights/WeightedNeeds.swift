package import Reference

/// The needs of a survey on every basis side by side, and where the bases do not agree.
package struct WeightedNeeds: Hashable, Sendable {
    /// The items, in the order of the survey.
    package private(set) var items: [Item]

    /// What the items are ordered by.
    package let measure: NeedMeasure

    /// The raked weights that were found, or why there are none; `nil` where none were planned.
    package let raking: Result<RakedWeights, WeightingFailure>?

    /// How many respondents are in no raked mean, because something of them is not known.
    package let leftOutOfRaking: Int

    /// One item on every basis.
    package struct Item: Hashable, Sendable {
        /// The figures; none where nobody answered or a basis is not to be had.
        package fileprivate(set) var figures: [WeightingBasis: WeightedFigure] = [:]

        /// The place on each basis, from 1; equal items share a place.
        package fileprivate(set) var places: [WeightingBasis: Int] = [:]

        /// The regions with member countries of which none answered about the item: the mean by regions leaves them out.
        package fileprivate(set) var uncoveredRegions: [Region] = []

        /// What weighting countries by regions costs.
        package fileprivate(set) var regionWeights: WeightSummary?
    }

    /// Works out all figures.
    ///
    /// - Parameters:
    ///   - moments: the complete pairs of each item, by country.
    ///   - countries: the countries, in the order of every list of `moments`; all of them in the register.
    ///   - register: the member countries, from which the regions' shares come.
    ///   - plan: what respondents are raked to; `nil` for no raked means.
    ///   - measure: what the items are ordered by.
    package init(
        _ moments: [[PairMoments]],
        countries: [CountryCode],
        register: CountryRegister,
        raking plan: RakingPlan? = nil,
        orderedBy measure: NeedMeasure = .score
    ) {
        let regionOf = countries.map { register.country($0)?.region }
        let members = Dictionary(uniqueKeysWithValues: Region.allCases.map { ($0, register.memberCount(of: $0)) })
        let raked = plan.map { plan in
            Result { () throws(WeightingFailure) in try plan.rake(regionOf: regionOf, members: members) }
        }
        let items = moments.indices.map { item -> Item in
            var result = Item(moments[item], regionOf: regionOf, members: members)
            if case .success(let raked) = raked {
                result.figures[.raked] = WeightedFigure(raked.sums(of: item, countries: countries.count))
            }
            return result
        }
        self.items = items
        self.measure = measure
        raking = raked.map { $0.map(\.weights) }
        leftOutOfRaking = plan?.leftOut ?? 0
        order()
    }

    /// The same without the figures of some items on a basis, which are in no place then.
    package func leavingOut(_ hidden: Set<Int>, on basis: WeightingBasis) -> WeightedNeeds {
        var needs = self
        for item in hidden {
            needs.items[item].figures[basis] = nil
            if basis == .regions { needs.items[item].regionWeights = nil }
        }
        needs.order()
        return needs
    }

    private mutating func order() {
        for basis in WeightingBasis.allCases {
            let values = items.map { $0.figures[basis]?.estimate(measure).value }
            for (item, value) in values.enumerated() {
                items[item].places[basis] = value.map { value in
                    1 + values.count { ($0 ?? value) > value + 1e-9 }
                }
            }
        }
    }
}

extension WeightedNeeds.Item {
    fileprivate init(_ moments: [PairMoments], regionOf: [Region?], members: [Region: Int]) {
        figures[.officers] = WeightedFigure(
            moments.map { moments in
                var sums = WeightedSums()
                sums.add(moments, weight: 1)
                return sums
            }
        )
        figures[.countries] = WeightedFigure(moments.map { WeightedSums(meanOf: $0, weight: 1) })
        let heard = Region.allCases.map { region in
            moments.indices.count { regionOf[$0] == region && moments[$0].count > 0 }
        }
        let shares = zip(Region.allCases, heard).map { $1 > 0 ? Double(members[$0, default: 0]) : 0 }
        uncoveredRegions = zip(Region.allCases, heard).filter { $1 == 0 && members[$0, default: 0] > 0 }.map(\.0)
        guard let strata = try? PostStratification(population: shares, answered: heard) else { return }
        regionWeights = strata.weights.summary
        figures[.regions] = WeightedFigure(
            moments.indices.map { country in
                let region = regionOf[country].flatMap(Region.allCases.firstIndex)
                return WeightedSums(meanOf: moments[country], weight: region.map { strata.weights.weights[$0] } ?? 0)
            }
        )
    }
}
