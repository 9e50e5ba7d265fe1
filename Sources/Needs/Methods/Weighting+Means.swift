extension Weighting {
    /// The mean of values that are known by country as a sum and a count: over all values, or of the countries' own means;
    /// `nil` without values.
    func mean(of countries: some Collection<(sum: Int, count: Int)>) -> Double? {
        switch self {
        case .respondents:
            let count = countries.reduce(0) { $0 + $1.count }
            return count > 0 ? Double(countries.reduce(0) { $0 + $1.sum }) / Double(count) : nil
        case .countries:
            let means = countries.lazy.filter { $0.count > 0 }.map { Double($0.sum) / Double($0.count) }
            let (sum, count) = means.reduce((0.0, 0.0)) { ($0.0 + $1, $0.1 + 1) }
            return count > 0 ? sum / count : nil
        }
    }

    /// The mean rating; `nil` when nobody rated.
    func mean(of countries: [MarkCounts]) -> Double? {
        mean(
            of: countries.map { marks in
                let sum = (0..<marks.scale.points).reduce(0) { $0 + marks.counts[$1] * (marks.scale.lowest + $1) }
                return (sum: sum, count: marks.rated)
            }
        )
    }

    /// The median rating, or the median of the countries' medians; `nil` when nobody rated.
    func median(of countries: [MarkCounts]) -> Double? {
        switch self {
        case .respondents:
            guard let first = countries.first else { return nil }
            return countries.dropFirst().reduce(into: first) { $0 += $1 }.median
        case .countries: return countries.compactMap(\.median).median
        }
    }
}

extension [Double] {
    /// The value in the middle, or halfway between the two in the middle; `nil` when there is none.
    var median: Double? {
        guard !isEmpty else { return nil }
        let ascending = sorted()
        return (ascending[(count - 1) / 2] + ascending[count / 2]) / 2
    }
}

extension PairCounts {
    /// How the wanted level was rated, whatever stands for the current level.
    var wantedMarks: MarkCounts {
        let states = scale.states
        return MarkCounts(
            scale: scale,
            counts: (0..<states).map { row in counts[(row * states)..<((row + 1) * states)].reduce(0, +) }
        )
    }

    /// How the current level was rated, whatever stands for the wanted level.
    var currentMarks: MarkCounts {
        let states = scale.states
        return MarkCounts(
            scale: scale,
            counts: (0..<states).map { column in (0..<states).reduce(0) { $0 + counts[$1 * states + column] } }
        )
    }
}
