/// How often each answer to one rated question occurs among some respondents, empty answers included.
package struct MarkCounts: Hashable, Sendable {
    /// The scale of the question.
    package let scale: RatingScale

    /// The counts of the points of the scale, then of `Mark.withoutPoint`.
    package private(set) var counts: [Int]

    /// Creates counts of nobody.
    package init(scale: RatingScale) {
        self.scale = scale
        counts = [Int](repeating: 0, count: scale.states)
    }

    /// Takes counts, one a state.
    package init(scale: RatingScale, counts: [Int]) {
        precondition(counts.count == scale.states, "there is a count for each state")
        self.scale = scale
        self.counts = counts
    }

    /// Counts a number of respondents who gave a mark.
    package mutating func add(_ number: Int, _ mark: Mark) { counts[scale.state(of: mark)] += number }

    /// Adds the counts of others.
    package static func += (counts: inout MarkCounts, others: MarkCounts) {
        precondition(counts.scale.hasSamePoints(as: others.scale), "only counts on one scale add up")
        for (state, count) in others.counts.enumerated() { counts.counts[state] += count }
    }

    /// How many respondents gave a rating.
    package var rated: Int { counts.prefix(scale.points).reduce(0, +) }

    /// The mean rating; `nil` when nobody gave one.
    package var mean: Double? {
        guard rated > 0 else { return nil }
        let sum = counts.prefix(scale.points).enumerated().reduce(0) { $0 + $1.element * (scale.lowest + $1.offset) }
        return Double(sum) / Double(rated)
    }

    /// The median rating, halfway between two points where the middle falls there; `nil` when nobody gave one.
    package var median: Double? {
        guard rated > 0 else { return nil }
        func rating(at position: Int) -> Int {
            var before = 0
            for point in 0..<scale.points {
                before += counts[point]
                if position < before { return scale.lowest + point }
            }
            return scale.highest
        }
        return Double(rating(at: (rated - 1) / 2) + rating(at: rated / 2)) / 2
    }
}

/// How often each choice of a question occurs among some respondents, empty answers included.
package struct ChoiceCounts: Hashable, Sendable {
    /// How many respondents chose each choice; several where a question takes several.
    package var chosen: [Int]

    /// How many respondents were asked and ticked nothing of a question that takes several.
    package var none = 0

    /// How many respondents gave no answer, by reason.
    package var empty: [EmptyAnswer: Int] = [:]

    /// How many gave an answer that could not be read.
    package var unreadable = 0

    /// How many respondents answered.
    package var answered = 0

    /// Creates counts of nobody for a number of choices.
    package init(choices: Int) {
        chosen = [Int](repeating: 0, count: choices)
    }

    /// Adds the counts of others.
    package static func += (counts: inout ChoiceCounts, others: ChoiceCounts) {
        precondition(counts.chosen.count == others.chosen.count, "only counts of one question add up")
        for (choice, count) in others.chosen.enumerated() { counts.chosen[choice] += count }
        counts.none += others.none
        counts.empty.merge(others.empty, uniquingKeysWith: +)
        counts.unreadable += others.unreadable
        counts.answered += others.answered
    }
}

/// How often each number was answered by some respondents, empty answers included.
package struct NumberCounts: Hashable, Sendable {
    /// How many respondents answered each number.
    package var numbers: [Double: Int] = [:]

    /// How many respondents gave no answer, by reason.
    package var empty: [EmptyAnswer: Int] = [:]

    /// How many gave an answer that could not be read.
    package var unreadable = 0

    /// Creates counts of nobody.
    package init() {}

    /// Adds the counts of others.
    package static func += (counts: inout NumberCounts, others: NumberCounts) {
        counts.numbers.merge(others.numbers, uniquingKeysWith: +)
        counts.empty.merge(others.empty, uniquingKeysWith: +)
        counts.unreadable += others.unreadable
    }

    /// The numbers that occur, ascending, each with how often.
    package var ascending: [(number: Double, count: Int)] {
        numbers.map { (number: $0.key, count: $0.value) }.sorted { $0.number < $1.number }
    }

    /// How many respondents answered a number.
    package var answered: Int { numbers.values.reduce(0, +) }
}
