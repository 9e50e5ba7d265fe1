import Reference

/// A chart in a document: as wide as the text, in a paragraph of its own.
package struct ChartFigure: Sendable {
    /// What is shown.
    package let chart: Chart

    /// Its height in points.
    package let height: Int

    /// The heights that a chart may have, in points: enough to be read, and not more than a page.
    package static let heights = 120...600

    /// Creates a figure; without a height, as high as its categories need.
    package init(_ chart: Chart, height: Int? = nil) {
        let wanted = height ?? ChartFigure.height(of: chart)
        self.chart = chart
        self.height = min(max(wanted, ChartFigure.heights.lowerBound), ChartFigure.heights.upperBound)
    }

    private static func height(of chart: Chart) -> Int {
        switch chart.kind {
        case .scatter: return 330
        case .trend: return chart.series.count > 3 ? 290 : 260
        case .bars, .stackedBars, .dots, .line: break
        }
        guard chart.listsCategories else { return 230 }
        // Beside the rows: title, legend, axis and its title.
        let frame = 64 + (chart.series.count > 1 ? 20 : 0) + (chart.values.title == nil ? 0 : 16)
        let lengths = chart.categories.map(\.text.count)
        let longest = lengths.max() ?? 0
        switch chart.kind {
        case .dots:
            // A name of two lines needs more than its row only beside another one.
            let isCrowded = zip(lengths, lengths.dropFirst()).contains { $0 > 44 && $1 > 44 }
            return frame + (chart.categories.count + 1) * (isCrowded ? 23 : 19)
        case .bars: return frame + chart.categories.count * max(longest > 34 ? 27 : 21, 9 + 11 * chart.series.count)
        case .stackedBars, .line, .scatter, .trend: return frame + chart.categories.count * (longest > 34 ? 27 : 21)
        }
    }
}
