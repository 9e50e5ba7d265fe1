package import Reference

/// The whole numbers on which a survey lets people rate, such as 1 to 5.
package struct RatingScale: Hashable, Sendable {
    /// The lowest point.
    package let lowest: Int

    /// The highest point.
    package let highest: Int

    /// What the points mean when importance is rated, from the lowest; empty or one label a point.
    package let importanceLabels: [LocalisedText]

    /// What the points mean when the current level is rated, from the lowest; empty or one label a point.
    package let currentLabels: [LocalisedText]

    /// Creates a scale, or `nil` when it has fewer than 2 or more than 11 points, leaves 0 to 100, or labels some points
    /// and not others.
    package init?(
        lowest: Int,
        highest: Int,
        importanceLabels: [LocalisedText] = [],
        currentLabels: [LocalisedText] = []
    ) {
        guard lowest >= 0, highest <= 100, (2...11).contains(highest - lowest + 1) else { return nil }
        let points = highest - lowest + 1
        guard importanceLabels.isEmpty || importanceLabels.count == points,
            currentLabels.isEmpty || currentLabels.count == points
        else { return nil }
        self.lowest = lowest
        self.highest = highest
        self.importanceLabels = importanceLabels
        self.currentLabels = currentLabels
    }

    /// How many points the scale has.
    package var points: Int { highest - lowest + 1 }

    /// The mark for a rating, or `nil` when the number is not a point of the scale.
    package func mark(for rating: Int) -> Mark? {
        (lowest...highest).contains(rating) ? Mark(rawValue: UInt8(rating - lowest)) : nil
    }

    /// The rating that a mark stands for, or `nil` when it is no rating.
    package func rating(of mark: Mark) -> Int? {
        mark.rawValue < points ? lowest + Int(mark.rawValue) : nil
    }
}

/// What stands in one rating cell, as a small number: a point of the scale counted from 0, or why there is none.
package struct Mark: RawRepresentable, Hashable, Sendable {
    /// The number.
    package let rawValue: UInt8

    /// Creates a mark from its number.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Nothing was answered.
    package static let notAnswered = Mark(rawValue: 253)

    /// The respondent does not know.
    package static let doesNotKnow = Mark(rawValue: 254)

    /// What was written is no point of the scale.
    package static let notOnScale = Mark(rawValue: 255)
}
