/// The ends and the steps of a chart's axis: round numbers around the figures.
package struct ChartScale: Hashable, Sendable {
    /// Where the axis begins and ends.
    package let range: ClosedRange<Double>

    /// The distance of its marks: 1, 2 or 5 times a power of ten.
    package let step: Double

    /// The scale that a chart asks for, or that its figures do.
    ///
    /// Bars begin at zero. Of stacked bars the sums count; the parts of a whole go from 0 to 1.
    package init(of chart: Chart) {
        var extent = chart.extent
        switch chart.kind {
        case .bars: extent = min(0, extent.lowerBound)...max(0, extent.upperBound)
        case .stackedBars(_, .total):
            let sums = chart.categories.indices.map { category in
                chart.series.compactMap { $0.points[category]?.value }.reduce(0, +)
            }
            extent = 0...max(0, sums.max() ?? 0)
        case .stackedBars(_, .whole): extent = 0...1
        case .scatter(let cross):
            extent = chart.extent(of: [chart.series[1]]).widened(to: cross?.upwards)
        case .dots, .line, .trend: break
        }
        self.init(holding: extent, on: chart.values)
    }

    /// The scale along the line of a scatter.
    package init(across chart: Chart) {
        var extent = chart.extent(of: [chart.series[0]])
        if case .scatter(let cross) = chart.kind { extent = extent.widened(to: cross?.across) }
        self.init(holding: extent, on: chart.across)
    }

    /// The scale that an axis asks for, or round numbers around an extent.
    private init(holding extent: ClosedRange<Double>, on axis: ChartAxis) {
        if let range = axis.range {
            self.range = range
            step = ChartScale.step(of: range.upperBound - range.lowerBound)
            return
        }
        let isFlat = extent.lowerBound == extent.upperBound
        // Bars that are all zero still begin there.
        let low = isFlat && extent.lowerBound != 0 ? extent.lowerBound - 1 : extent.lowerBound
        let high = isFlat ? extent.upperBound + 1 : extent.upperBound
        let step = ChartScale.step(of: high - low)
        let first = (low / step).rounded(.down) * step
        let last = (high / step).rounded(.up) * step
        self.step = step
        range = first...max(last, first + step)
    }

    /// The round step of which a length has three to six.
    private static func step(of length: Double) -> Double {
        var power = 1.0
        while power * 10 <= length { power *= 10 }
        while power > length { power /= 10 }
        // Tenths of a power of ten are written as quotients, which come nearest to the decimal.
        for (share, parts) in [(0.1, 10.0), (0.2, 5.0), (0.5, 2.0)] where length / (power * share) <= 6 {
            return power / parts
        }
        return length / power <= 6 ? power : power * 2
    }
}

extension ClosedRange<Double> {
    /// The range, widened where a number lies outside.
    fileprivate func widened(to number: Double?) -> ClosedRange<Double> {
        guard let number else { return self }
        return Swift.min(lowerBound, number)...Swift.max(upperBound, number)
    }
}
