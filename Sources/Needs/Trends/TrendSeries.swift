package import Reference

/// An item over the rounds of a survey: its points, how it changed from one to the next, and where the series breaks.
package struct TrendSeries: Hashable, Sendable {
    /// The item.
    package let item: ItemID

    /// What is followed.
    package let measure: TrendMeasure

    /// The mean of countries in each round; `nil` in a round without answers about the item.
    package let points: [ClusteredEstimate?]

    /// What lies between each point and the next, in order; rounds without a point are passed over.
    package let links: [Link]

    /// The rounds that may be joined by a line, in order: a new segment begins after each break.
    package var segments: [[Int]] {
        guard let first = points.firstIndex(where: { $0 != nil }) else { return [] }
        return links.reduce(into: [[first]]) { segments, link in
            switch link.comparison {
            case .trend: segments[segments.count - 1].append(link.later)
            case .broken: segments.append([link.later])
            }
        }
    }

    /// What lies between two points.
    package struct Link: Hashable, Sendable {
        /// The earlier round, counted from 0.
        package let earlier: Int

        /// The later round, counted from 0.
        package let later: Int

        /// How they compare.
        package let comparison: RoundComparison
    }

    /// One round's answers about an item.
    package struct Round: Sendable {
        /// What was asked.
        package let round: SurveyRound

        /// The figure of each country that answered about the item.
        package let values: [CountryCode: Double]

        /// Creates a round.
        package init(_ round: SurveyRound, values: [CountryCode: Double]) {
            self.round = round
            self.values = values
        }
    }

    /// Lays out a series.
    ///
    /// - Parameters:
    ///   - item: the item, by its identifier in all rounds.
    ///   - measure: what is followed.
    ///   - wanted: the aspect that is the wanted level, importance or required level.
    ///   - rounds: the rounds, from the earliest.
    package init(of item: ItemID, _ measure: TrendMeasure, wanted: NeedsAspect = .importance, rounds: [Round]) {
        self.item = item
        self.measure = measure
        points = rounds.map { round in
            RoundTrend.mean(of: round.values.keys.sorted().compactMap { round.values[$0] })
        }
        let present = rounds.indices.filter { !rounds[$0].values.isEmpty }
        links = zip(present, present.dropFirst())
            .map { earlier, later in
                let comparison = RoundComparison(
                    of: item,
                    between: rounds[earlier],
                    and: rounds[later],
                    aspects: measure.aspects(wanted: wanted)
                )
                return Link(earlier: earlier, later: later, comparison: comparison)
            }
    }
}

/// What can be said of an item between two rounds.
package enum RoundComparison: Hashable, Sendable {
    /// The same was asked: how it changed.
    case trend(RoundTrend)

    /// Something else was asked: no change is worked out.
    case broken(RoundBreak)

    /// Compares two rounds, unless a break lies between them.
    package init(
        of item: ItemID,
        between earlier: TrendSeries.Round,
        and later: TrendSeries.Round,
        aspects: [NeedsAspect] = [.importance, .current]
    ) {
        if let found = RoundBreak(in: item, between: earlier.round, and: later.round, aspects: aspects) {
            self = .broken(found)
        } else {
            self = .trend(RoundTrend(earlier: earlier.values, later: later.values))
        }
    }
}
