package import Reference

/// The figures of one series.
package struct ChartSeries: Sendable {
    /// What the series is called.
    package let name: Wording

    /// A figure for each category; `nil` where it is missing.
    package let points: [ChartPoint?]

    /// Creates a series.
    package init(_ name: Wording, points: [ChartPoint?]) {
        self.name = name
        self.points = points
    }

    /// Creates a series of plain numbers; what is no finite number is missing.
    package init(_ name: Wording, _ values: [Double?]) {
        self.init(name, points: values.map { $0.flatMap { ChartPoint($0) } })
    }
}

/// A figure of a chart, with the interval in which the truth lies where that is known.
package struct ChartPoint: Hashable, Sendable {
    /// The figure.
    package let value: Double

    /// The interval, which holds the figure.
    package let interval: ClosedRange<Double>?

    /// Creates a figure, or `nil` for what is not finite, for what is beyond 10^15, and for an interval without the figure.
    package init?(_ value: Double, interval: ClosedRange<Double>? = nil) {
        let numbers = [value] + (interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
        guard numbers.allSatisfy({ $0.isFinite && abs($0) < 1e15 }), interval?.contains(value) ?? true else {
            return nil
        }
        self.value = value
        self.interval = interval
    }
}
