/// The level at which a course is held.
///
/// Source: the scale of CEPOL's operational training needs analysis, from 1 (awareness) to 5 (train the trainer).
package enum ProficiencyStep: Int, CaseIterable, Hashable, Sendable, Comparable {
    case awareness = 1
    case practitioner
    case advanced
    case expert
    case trainer

    /// Lower levels come first.
    package static func < (first: ProficiencyStep, second: ProficiencyStep) -> Bool { first.rawValue < second.rawValue }

    /// The step at a place from 1 to 5; places beyond are the first and the last step.
    fileprivate init(place: Int) {
        self = ProficiencyStep(rawValue: place) ?? (place < 1 ? .awareness : .trainer)
    }
}

/// How far a competency is from the level that it has to reach, and at what level a course closes that.
package struct LevelGap: Hashable, Sendable {
    /// The mean current level, on the survey's scale.
    package let current: Double

    /// The mean required level, on the survey's scale; `nil` where nobody was asked for it.
    package let required: Double?

    /// Respondents behind the means: those who rated both, or the current level alone where no other is asked.
    package let respondents: Int

    /// Countries with at least one of them.
    package let countries: Int

    /// The level at which courses are held.
    package let step: ProficiencyStep

    /// Takes the required and the current level of some countries' respondents; `nil` without complete pairs.
    ///
    /// Means are set on the five steps in a straight line, the lowest point of the scale on the first and the highest on
    /// the fifth. Courses are held at the step nearest to the required level, halves upwards.
    package init?(required counts: [PairMoments], scale: RatingScale, weighting: Weighting) {
        guard let wanted = weighting.mean(counts, \.wanted), let current = weighting.mean(counts, \.current) else {
            return nil
        }
        self.current = current
        required = wanted
        respondents = counts.map(\.count).reduce(0, +)
        countries = counts.count { $0.count > 0 }
        step = ProficiencyStep(place: Int((LevelGap.place(wanted, on: scale) + 0.5).rounded(.down)))
    }

    /// Takes importance and current level, where nobody was asked for a required level; `nil` without complete pairs.
    ///
    /// Courses are held one step above the last one that the mean current level has reached, and at most at the fifth.
    package init?(current counts: [PairMoments], scale: RatingScale, weighting: Weighting) {
        guard let current = weighting.mean(counts, \.current) else { return nil }
        self.current = current
        required = nil
        respondents = counts.map(\.count).reduce(0, +)
        countries = counts.count { $0.count > 0 }
        step = ProficiencyStep(place: 1 + Int((LevelGap.place(current, on: scale) + 1e-9).rounded(.down)))
    }

    /// Whether the required level is reached; `false` where nobody was asked for it.
    package var isClosed: Bool { required.map { $0 <= current } ?? false }

    private static func place(_ mean: Double, on scale: RatingScale) -> Double {
        1 + 4 * (mean - Double(scale.lowest)) / Double(scale.highest - scale.lowest)
    }
}

extension Weighting {
    /// The mean of a sum over complete pairs, with countries or respondents counting once; `nil` without pairs.
    func mean(_ countries: [PairMoments], _ sum: (PairMoments) -> Int) -> Double? {
        let present = countries.filter { $0.count > 0 }
        guard !present.isEmpty else { return nil }
        switch self {
        case .countries:
            return present.map { Double(sum($0)) / Double($0.count) }.reduce(0, +) / Double(present.count)
        case .respondents:
            return Double(present.map(sum).reduce(0, +)) / Double(present.map(\.count).reduce(0, +))
        }
    }
}
