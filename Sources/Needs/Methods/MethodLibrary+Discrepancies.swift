extension MethodLibrary {
    /// The means of one item over complete pairs.
    struct ItemMeans {
        let importance: Double
        let current: Double
        let answers: Int
        let countries: Int

        var gap: Double { importance - current }
    }

    /// The means of an item; `nil` without complete pairs.
    func means(of item: Int) -> ItemMeans? {
        let moments = moments[item]
        guard let importance = weighting.mean(of: moments.map { (sum: $0.wanted, count: $0.count) }),
            let current = weighting.mean(of: moments.map { (sum: $0.current, count: $0.count) })
        else { return nil }
        return ItemMeans(
            importance: importance,
            current: current,
            answers: moments.reduce(0) { $0 + $1.count },
            countries: moments.count { $0.count > 0 }
        )
    }

    /// One row an item, of its means.
    func rows(_ row: (Int, ItemMeans) -> MethodRow) -> [MethodRow] {
        items.indices.map { item in means(of: item).map { row(item, $0) } ?? MethodRow(withoutAnswers: item) }
    }

    var gapRows: [MethodRow] {
        rows { item, means in
            MethodRow(
                item: item,
                value: means.gap,
                answers: means.answers,
                countries: means.countries,
                basis: .means(importance: means.importance, current: means.current)
            )
        }
    }

    /// The Borich score of each item.
    ///
    /// Weighted by the item's mean, the mean of the weighted discrepancies is a product of means;
    /// weighted by each respondent's own importance it is the mean of I × (I − A).
    func borichRows(_ weight: BorichWeight) -> [MethodRow] {
        rows { item, means in
            let value: Double? =
                switch weight {
                case .itemMean: means.importance * means.gap
                case .ownRating:
                    weighting.mean(of: moments[item].map { (sum: $0.wantedSquares - $0.products, count: $0.count) })
                }
            return MethodRow(
                item: item,
                value: value,
                answers: means.answers,
                countries: means.countries,
                basis: .means(importance: means.importance, current: means.current)
            )
        }
    }

    /// The ranked discrepancy score, from −100, where everybody's level is below the importance, to +100.
    var rankedRows: [MethodRow] {
        rows { item, means in
            MethodRow(
                item: item,
                value: weighting.mean(of: moments[item].map { (sum: 100 * ($0.above - $0.below), count: $0.count) }),
                answers: means.answers,
                countries: means.countries,
                basis: .ranks(RankedPairs(moments[item]))
            )
        }
    }

    /// The Hennessy-Hicks need, and whether training is the answer: where a task is critical and not done well, and
    /// training would improve it at least as much as change in the organisation.
    func hennessyHicksRows(_ lines: MethodLines?) -> [MethodRow] {
        rows { item, means in
            let organisation = view.ratings[.organisation].flatMap { Remedy($0[item], weighting) }
            let training = view.ratings[.training].flatMap { Remedy($0[item], weighting) }
            let answers = [organisation, training].compactMap(\.?.answers)
            let countries = [organisation, training].compactMap(\.?.countries)
            return MethodRow(
                item: item,
                value: means.gap,
                answers: answers.reduce(means.answers, min),
                countries: countries.reduce(means.countries, min),
                basis: .remedies(
                    critical: means.importance,
                    performed: means.current,
                    organisation: organisation?.mean,
                    training: training?.mean
                ),
                verdict: lines.map { lines in
                    guard lines.quadrant(of: means) == .concentrateHere else { return .remedy(.notNeeded) }
                    guard let organisation, let training else { return .remedy(.unknown) }
                    return .remedy(
                        training.share.inBillionths >= organisation.share.inBillionths ? .train : .changeOrganisation
                    )
                }
            )
        }
    }

    /// What is said of one remedy.
    private struct Remedy {
        let mean: Double

        /// Where the mean lies between the ends of its scale, from 0 to 1: C and D may have different scales.
        let share: Double
        let answers: Int
        let countries: Int

        init?(_ ratings: [MarkCounts], _ weighting: Weighting) {
            guard let scale = ratings.first?.scale, let mean = weighting.mean(of: ratings) else { return nil }
            self.mean = mean
            share = (mean - Double(scale.lowest)) / Double(scale.highest - scale.lowest)
            answers = ratings.reduce(0) { $0 + $1.rated }
            countries = ratings.count { $0.rated > 0 }
        }
    }
}

extension RankedPairs {
    /// Adds up the pairs of countries.
    init(_ countries: [PairMoments]) {
        below = countries.reduce(0) { $0 + $1.below }
        equal = countries.reduce(0) { $0 + $1.equal }
        above = countries.reduce(0) { $0 + $1.above }
        probability = SignTest.probability(below, against: above)
    }
}
