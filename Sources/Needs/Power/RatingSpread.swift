/// How far one source of difference moves an importance and a current level, as variances in squared points of the scale.
package struct RatingSpread: Hashable, Sendable {
    /// The variance of importance.
    package let importance: Double

    /// The variance of current levels.
    package let current: Double

    /// The covariance of the two.
    package let covariance: Double

    /// Creates a spread, or `nil` where no two quantities can have these variances and this covariance.
    package init?(importance: Double, current: Double, covariance: Double) {
        guard importance >= 0, current >= 0, covariance * covariance <= importance * current else { return nil }
        self.init(unchecked: importance, current, covariance)
    }

    /// The variance of a need that is worked out from the two ratings.
    package func variance(of need: NeedForm) -> Double {
        let (i, c) = (need.importance, need.current)
        return max(0, i * i * importance + c * c * current + 2 * i * c * covariance)
    }

    /// Every variance multiplied by a factor of 0 or more.
    func times(_ factor: Double) -> RatingSpread {
        RatingSpread(unchecked: importance * factor, current * factor, covariance * factor)
    }

    static func + (first: RatingSpread, second: RatingSpread) -> RatingSpread {
        RatingSpread(
            unchecked: first.importance + second.importance,
            first.current + second.current,
            first.covariance + second.covariance
        )
    }

    /// A spread whose makers know that it can be: a constant of this folder, or a sum or multiple of spreads.
    init(unchecked importance: Double, _ current: Double, _ covariance: Double) {
        self.importance = importance
        self.current = current
        self.covariance = covariance
    }
}

/// A need as a weighted sum of a respondent's two ratings.
package struct NeedForm: Hashable, Sendable {
    /// What a point of importance adds.
    package let importance: Double

    /// What a point of current level adds.
    package let current: Double

    /// The gap: importance less current level.
    package static let gap = NeedForm(importance: 1, current: -1)

    /// The Borich score Ī(Ī − Ā) to first order about two means: its partial derivatives 2Ī − Ā and −Ī.
    ///
    /// The same first order that the interval of a score is worked out with.
    package static func score(importance: Double, current: Double) -> NeedForm {
        NeedForm(importance: 2 * importance - current, current: -importance)
    }
}
