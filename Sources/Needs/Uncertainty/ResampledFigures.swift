/// One figure of every need in many draws of countries.
package struct ResampledFigures: Hashable, Sendable {
    /// The figure.
    package let statistic: NeedStatistic

    /// How many needs there are.
    package let items: Int

    /// How many draws were made.
    package private(set) var draws = 0

    /// The figures draw by draw; not a number where no drawn country has a pair, which nobody but `figure` gets to see.
    private var figures: [Double] = []

    /// Creates the figures of no draws.
    init(_ statistic: NeedStatistic, items: Int, capacity: Int) {
        self.statistic = statistic
        self.items = items
        figures.reserveCapacity(items * capacity)
    }

    /// Adds draws without any figure yet.
    mutating func append(draws added: Int) {
        figures.append(contentsOf: repeatElement(.nan, count: added * items))
        draws += added
    }

    /// Sets the figures of eight needs, or of as many as there are, in the last draws.
    mutating func set(from item: Int, inLast number: Int, _ eight: (_ draw: Int) -> SIMD8<Double>) {
        let (first, items, places) = ((draws - number) * items + item, items, min(8, items - item))
        figures.withUnsafeMutableBufferPointer { figures in
            for draw in 0..<number {
                let eight = eight(draw)
                for place in 0..<places { figures[first + draw * items + place] = eight[place] }
            }
        }
    }

    /// Adds further draws of the same needs.
    package static func += (figures: inout ResampledFigures, others: ResampledFigures) {
        precondition(
            figures.statistic == others.statistic && figures.items == others.items,
            "only draws of one figure of the same needs add up"
        )
        figures.figures += others.figures
        figures.draws += others.draws
    }

    /// The figure of a need in a draw; `nil` where no drawn country has a pair.
    package func figure(of item: Int, in draw: Int) -> Double? {
        let figure = figures[draw * items + item]
        return figure.isNaN ? nil : figure
    }

    /// The figures of a need in the draws that have one, draw by draw.
    package func values(of item: Int) -> [Double] {
        (0..<draws).compactMap { figure(of: item, in: $0) }
    }

    /// The percentile interval of a need; `nil` where no draw has a figure.
    ///
    /// Draws without a figure are left out, and counted.
    package func interval(of item: Int, confidence: Double) -> PercentileInterval? {
        let values = values(of: item)
        guard let limits = Percentile.limits(confidence, of: values) else { return nil }
        return PercentileInterval(limits: limits, draws: values.count, leftOut: draws - values.count)
    }
}

/// The limits between which the middle share of resampled figures lies.
package struct PercentileInterval: Hashable, Sendable {
    /// The limits, with linear interpolation.
    package let limits: ClosedRange<Double>

    /// How many draws they rest on.
    package let draws: Int

    /// How many draws were left out because no drawn country had a pair.
    package let leftOut: Int
}
