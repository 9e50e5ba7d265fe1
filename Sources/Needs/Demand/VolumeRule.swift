/// What counts where several respondents of one country say how many officers should be trained.
///
/// Source: the consolidation of CEPOL's operational training needs analysis.
package enum VolumeRule: String, CaseIterable, Hashable, Sendable {
    /// The sum: each speaks for an agency of its own.
    case sum

    /// The greatest answer: all speak for the same officers, and the greatest number holds the others.
    case maximum

    /// The middle answer: all speak for the same officers, and none is surer than another.
    case median

    /// The officers of one country; `nil` when nobody there answered.
    ///
    /// Numbers below 0 count as 0.
    package func officers(_ answers: NumberCounts) -> Double? {
        let ascending = answers.ascending.filter { $0.count > 0 }
        guard let greatest = ascending.last else { return nil }
        return switch self {
        case .sum: ascending.reduce(0) { $0 + max(0, $1.number) * Double($1.count) }
        case .maximum: max(0, greatest.number)
        case .median: max(0, VolumeRule.median(ascending))
        }
    }

    /// The middle number, or the mean of the two in the middle.
    private static func median(_ ascending: [(number: Double, count: Int)]) -> Double {
        let answers = ascending.map(\.count).reduce(0, +)
        func number(at position: Int) -> Double {
            var before = 0
            for (number, count) in ascending {
                before += count
                if position < before { return number }
            }
            return 0
        }
        return (number(at: (answers - 1) / 2) + number(at: answers / 2)) / 2
    }
}
