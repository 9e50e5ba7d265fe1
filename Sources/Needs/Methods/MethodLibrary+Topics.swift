extension MethodLibrary {
    /// The importance from which a topic is relevant: as set, or the first point above the middle of the scale.
    var relevantFrom: Int? {
        settings.relevantFrom ?? scale.map { ($0.lowest + $0.highest) / 2 + 1 }
    }

    /// How many per cent of those who rated a topic's importance find it relevant.
    var relevanceRows: [MethodRow] {
        items.indices.map { item in
            let marks = view.pairs[item].map(\.wantedMarks)
            let shares = marks.map { marks in
                (relevant: relevantFrom.map(marks.rated(from:)) ?? 0, answers: marks.rated)
            }
            let answers = shares.reduce(0) { $0 + $1.answers }
            guard let value = weighting.mean(of: shares.map { (sum: 100 * $0.relevant, count: $0.answers) }) else {
                return MethodRow(withoutAnswers: item)
            }
            return MethodRow(
                item: item,
                value: value,
                answers: answers,
                countries: shares.count { $0.answers > 0 },
                basis: .relevant(shares.reduce(0) { $0 + $1.relevant }, of: answers)
            )
        }
    }

    /// The mean urgency in per cent of the way from the lowest to the highest step; `nil` where it is not asked.
    var urgencyRows: [MethodRow]? {
        view.ratings[.urgency]
            .map { ratings in
                items.indices.map { item in
                    guard let scale = ratings[item].first?.scale, let mean = weighting.mean(of: ratings[item]) else {
                        return MethodRow(withoutAnswers: item)
                    }
                    return MethodRow(
                        item: item,
                        value: 100 * (mean - Double(scale.lowest)) / Double(scale.highest - scale.lowest),
                        answers: ratings[item].reduce(0) { $0 + $1.rated },
                        countries: ratings[item].count { $0.rated > 0 },
                        basis: .urgency(mean)
                    )
                }
            }
    }

    /// How many officers should be trained, a sum over countries whatever the weighting; `nil` where it is not asked.
    ///
    /// The survey asks for one number an item and not for one a level of proficiency, so there is one volume.
    var volumeRows: [MethodRow]? {
        view.officers
            .map { officers in
                items.indices.map { item in
                    let countries = view.countries.indices.map { volume(of: item, in: $0, officers[item][$0]) }
                    let known = countries.compactMap(\.self)
                    guard !known.isEmpty else { return MethodRow(withoutAnswers: item) }
                    return MethodRow(
                        item: item,
                        value: known.reduce(0, +),
                        answers: officers[item].reduce(0) { $0 + $1.answered },
                        countries: known.count,
                        basis: .officers(countries)
                    )
                }
            }
    }

    private func volume(of item: Int, in country: Int, _ answers: NumberCounts) -> Double? {
        guard let agencies else { return settings.volume.volume(of: [answers]) }
        let code = view.countries[country]
        let numbers = agencies.compactMap { agency -> Double? in
            guard let position = agency.countries.firstIndex(of: code) else { return nil }
            return agency.officers?[item][position].median
        }
        return settings.volume.volume(ofAgencies: numbers)
    }
}

extension VolumeRule {
    /// How many officers a country wants trained by the numbers of its respondents, each an agency of its own; `nil`
    /// without a number.
    package func volume(of answers: [NumberCounts]) -> Double? {
        volume(ofAgencies: answers.flatMap { $0.ascending.flatMap { Array(repeating: $0.number, count: $0.count) } })
    }

    /// How many officers a country wants trained by one number an agency; `nil` without a number.
    ///
    /// Source: the three rules in use for the volumes of training needs analyses, of which none is right without knowing
    /// whose officers an agency speaks of.
    package func volume(ofAgencies numbers: [Double]) -> Double? {
        switch self {
        case .sum: numbers.isEmpty ? nil : numbers.reduce(0, +)
        case .maximum: numbers.max()
        case .median: numbers.median
        }
    }
}

extension NumberCounts {
    /// The number in the middle: what an agency says when several of its people answer; `nil` without a number.
    var median: Double? {
        ascending.flatMap { Array(repeating: $0.number, count: $0.count) }.median
    }
}

extension MarkCounts {
    /// How many gave this rating or a higher one.
    fileprivate func rated(from rating: Int) -> Int {
        counts.prefix(scale.points).dropFirst(max(0, rating - scale.lowest)).reduce(0, +)
    }
}
