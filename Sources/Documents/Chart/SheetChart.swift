/// A chart on a sheet.
///
/// Its figures stand on a sheet of their own at the end of the workbook, from which the chart is drawn.
package struct SheetChart: Sendable {
    /// What is shown.
    package let chart: Chart

    /// Where it stands.
    package let place: Place

    /// The cells that it is drawn from; `nil` until it belongs to a workbook.
    package internal(set) var data: ChartSheet?

    /// Creates a chart for a sheet.
    package init(_ chart: Chart, _ place: Place) {
        self.chart = chart
        self.place = place
    }

    /// Where a chart stands on its sheet.
    package enum Place: Hashable, Sendable {
        /// Behind the last column.
        case beside

        /// Under the last row.
        case below
    }
}
