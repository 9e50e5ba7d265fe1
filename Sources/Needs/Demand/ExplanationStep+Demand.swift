package import Reference

extension ExplanationStep {
    /// Explains how many officers countries want trained; `nil` when none answered.
    package static func officers(
        _ countries: [CountryCode],
        _ counts: [NumberCounts],
        rule: VolumeRule
    ) -> ExplanationStep? {
        let parts = zip(countries, counts)
            .compactMap { country, answers in
                working(of: answers, rule).map { ExplanationStep(.countryOfficers(country), $0) }
            }
        return parts.isEmpty ? nil : ExplanationStep(.officers, .sum(parts.indices.map { .part($0) }), from: parts)
    }

    /// Explains an urgency index; `nil` when nobody rated it.
    package static func urgencyIndex(
        _ countries: [CountryCode],
        _ counts: [MarkCounts],
        weighting: Weighting
    ) -> ExplanationStep? {
        let rated = zip(countries, counts).filter { $1.rated > 0 }
        guard let scale = rated.first?.1.scale else { return nil }
        let mean =
            switch weighting {
            case .countries: meanOfCountries(rated)
            case .respondents:
                ExplanationStep(.urgency, meanRating(rated.reduce(into: MarkCounts(scale: scale)) { $0 += $1.1 }))
            }
        let above = Working.difference(.part(0), .number(Double(scale.lowest)))
        let steps = Working.number(Double(scale.points - 1))
        return ExplanationStep(.urgencyIndex, .quotient(.product([.number(100), above]), steps), from: [mean])
    }

    private static func meanOfCountries(_ rated: [(CountryCode, MarkCounts)]) -> ExplanationStep {
        let means = rated.map { ExplanationStep(.countryUrgency($0), meanRating($1)) }
        let count = ExplanationStep(.countries, .count(means.count))
        return ExplanationStep(
            .urgency,
            .quotient(.sum((1...means.count).map { .part($0) }), .part(0)),
            from: [count] + means
        )
    }

    /// Each rating times how often it was given, highest first, divided by the number of ratings.
    private static func meanRating(_ counts: MarkCounts) -> Working {
        let occurring = (0..<counts.scale.points).reversed().filter { counts.counts[$0] > 0 }
        let terms = occurring.map { point in
            Working.product([.count(counts.counts[point]), .number(Double(counts.scale.lowest + point))])
        }
        return .quotient(.sum(terms), .count(counts.rated))
    }

    /// Numbers below 0 count as 0, as in the figure itself.
    private static func working(of answers: NumberCounts, _ rule: VolumeRule) -> Working? {
        let ascending = answers.ascending.filter { $0.count > 0 }
        guard !ascending.isEmpty else { return nil }
        let numbers = ascending.map { Working.number(max(0, $0.number)) }
        return switch rule {
        case .sum: .sum(zip(ascending, numbers).map { $0.count == 1 ? $1 : .product([.count($0.count), $1]) })
        case .maximum: .maximum(numbers)
        case .median: .median(middle(of: ascending).map { .number(max(0, $0)) })
        }
    }

    /// All numbers where they are few, else the two in the middle, which have the same median.
    private static func middle(of ascending: [(number: Double, count: Int)]) -> [Double] {
        let answers = ascending.map(\.count).reduce(0, +)
        let wanted = answers <= 100 ? 0..<answers : (answers - 1) / 2..<answers / 2 + 1
        var (before, numbers) = (0, [Double]())
        for (number, count) in ascending {
            let taken = wanted.clamped(to: before..<before + count)
            numbers += [Double](repeating: number, count: taken.count)
            before += count
        }
        return numbers
    }
}

extension DemandLine {
    /// How its places are worked out: officers wanted × the share that training can close, as whole places.
    ///
    /// A line is planned with at most `mostPlaces`, whatever was answered.
    package var placesExplained: ExplanationStep {
        ExplanationStep(
            .places,
            .rounded(.product([.part(0), .part(1)])),
            from: [
                ExplanationStep(.officers, .number(min(officers.total, Double(DemandLine.mostPlaces)))),
                ExplanationStep(.trainableShare, .number(screening.plannedShare)),
            ]
        )
    }

    /// How the weight of its places is worked out; `nil` where there is no need.
    package var weightExplained: ExplanationStep? {
        guard let need, need.figure.score > 0 else { return nil }
        let parts = [ExplanationStep(.score, .number(need.figure.score)), urgencyWeightExplained]
        return ExplanationStep(.placeWeight, .product([.part(0), .part(1)]), from: parts)
    }

    /// The mean step of the urgency's scale, divided by the number of steps.
    private var urgencyWeightExplained: ExplanationStep {
        guard let figures = urgency?.figure else { return ExplanationStep(.urgencyWeight, .number(urgencyWeight)) }
        let step = Working.sum([
            .difference(.part(0), .number(Double(figures.scale.lowest))), .number(1),
        ])
        return ExplanationStep(
            .urgencyWeight,
            .quotient(step, .number(Double(figures.scale.points))),
            from: [ExplanationStep(.urgency, .number(figures.mean))]
        )
    }
}
