/// The numbers of a chart's cells: its figures, and places that programs need to draw them.
package struct ChartSheetPlaces: Sendable {
    private let chart: Chart
    private let scale: ChartScale

    /// The numbers of a chart.
    package init(_ chart: Chart) {
        self.chart = chart
        scale = ChartScale(of: chart)
    }

    /// How many rows there are: one for each category, and more where the corners or breaks ask for them.
    package var rowCount: Int {
        switch chart.kind {
        case .trend(let breaks): max(chart.categories.count, 2 * breaks.count)
        case .scatter(.some): max(chart.categories.count, ChartCross.Quadrant.allCases.count)
        case .bars, .stackedBars, .dots, .line, .scatter(nil): chart.categories.count
        }
    }

    /// What a column holds in a row, counted from 0; `nil` where there is no number.
    package func number(_ content: ChartSheet.Content, _ row: Int) -> Double? {
        switch content {
        case .cornerAcross, .cornerUpwards: corner(content, row)
        case .breakPlace, .breakEnd: breakEnd(content, row)
        default: row < chart.categories.count ? figure(content, row) : nil
        }
    }

    private func figure(_ content: ChartSheet.Content, _ row: Int) -> Double? {
        switch content {
        case .values(let series): chart.series[series].points[row]?.value
        case .low(let series): chart.series[series].points[row]?.interval?.lowerBound
        case .high(let series): chart.series[series].points[row]?.interval?.upperBound
        case .place(let series), .placeAgain(let series): Double(row + 1) + chart.offset(ofSeries: series)
        case .label: scale.range.lowerBound
        case .round: Double(row + 1)
        case .categories, .breakPlace, .breakEnd, .cornerAcross, .cornerUpwards: nil
        }
    }

    /// The corners of the plot, in the order of the quadrants, a little inside of its upper and lower edge.
    private func corner(_ content: ChartSheet.Content, _ row: Int) -> Double? {
        guard row < ChartCross.Quadrant.allCases.count else { return nil }
        let quadrant = ChartCross.Quadrant.allCases[row]
        guard content == .cornerUpwards else {
            let range = ChartScale(across: chart).range
            return quadrant.isAtStart ? range.lowerBound : range.upperBound
        }
        let inset = (scale.range.upperBound - scale.range.lowerBound) * 0.03
        return quadrant.isUpper ? scale.range.upperBound - inset : scale.range.lowerBound + inset
    }

    /// The lower and the upper end of the line of each break.
    private func breakEnd(_ content: ChartSheet.Content, _ row: Int) -> Double? {
        guard case .trend(let breaks) = chart.kind, row < 2 * breaks.count else { return nil }
        guard content == .breakEnd else { return Double(breaks[row / 2].category) + 0.5 }
        return row.isMultiple(of: 2) ? scale.range.lowerBound : scale.range.upperBound
    }
}
