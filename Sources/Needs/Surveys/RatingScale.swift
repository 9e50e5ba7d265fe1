package import Reference

/// The whole numbers on which a survey lets people rate, such as 1 to 5, and what they mean.
package struct RatingScale: Hashable, Sendable {
    /// The lowest point.
    package let lowest: Int

    /// The highest point.
    package let highest: Int

    /// What the points mean, from the lowest; empty or one label a point.
    package let labels: [LocalisedText]

    /// Creates a scale, or `nil` when it has fewer than 2 or more than 11 points, leaves 0 to 100, or labels some points
    /// and not others.
    package init?(lowest: Int, highest: Int, labels: [LocalisedText] = []) {
        guard lowest >= 0, highest <= 100, (2...11).contains(highest - lowest + 1) else { return nil }
        guard labels.isEmpty || labels.count == highest - lowest + 1 else { return nil }
        self.lowest = lowest
        self.highest = highest
        self.labels = labels
    }

    /// How many points the scale has.
    package var points: Int { highest - lowest + 1 }

    /// How many states an answer can be in: the points and, after them, the marks without a point.
    package var states: Int { points + Mark.withoutPoint.count }

    /// The state that a mark is in: its point counted from 0 or, after the points, its place in `Mark.withoutPoint`.
    package func state(of mark: Mark) -> Int {
        switch mark {
        case .notAnswered: points
        case .doesNotKnow: points + 1
        case .notOnScale: points + 2
        case .refused: points + 3
        case .notShown: points + 4
        case .notAsked: points + 5
        default: Int(mark.rawValue)
        }
    }

    /// Whether another scale has the same points, whatever they are called.
    package func hasSamePoints(as other: RatingScale) -> Bool { lowest == other.lowest && highest == other.highest }

    /// The mark for a rating, or `nil` when the number is not a point of the scale.
    package func mark(for rating: Int) -> Mark? {
        (lowest...highest).contains(rating) ? Mark(rawValue: UInt8(rating - lowest)) : nil
    }

    /// The rating that a mark stands for, or `nil` when it is no rating.
    package func rating(of mark: Mark) -> Int? {
        mark.rawValue < points ? lowest + Int(mark.rawValue) : nil
    }

    /// What a point means, or `nil` where the scale has no labels or no such point.
    package func label(of rating: Int) -> LocalisedText? {
        guard !labels.isEmpty, (lowest...highest).contains(rating) else { return nil }
        return labels[rating - lowest]
    }
}
