package import Reference

/// The axis of a chart's figures.
package struct ChartAxis: Sendable {
    /// What the figures are.
    package let title: Wording?

    /// How they are written.
    package let format: NumberFormat

    /// What the axis shows, such as the ratings 1 to 5; `nil` for what the figures ask for.
    package let range: ClosedRange<Double>?

    /// An axis that asks for nothing.
    package static let plain = ChartAxis(title: nil)

    /// Creates an axis, or `nil` for a range that is empty or not finite, and for a format that is not one of plain numbers.
    package init?(title: Wording? = nil, format: NumberFormat = .general, range: ClosedRange<Double>?) {
        if let range {
            guard range.lowerBound < range.upperBound,
                abs(range.lowerBound) < 1e15, abs(range.upperBound) < 1e15
            else { return nil }
        }
        switch format {
        case .general, .whole, .decimals, .percent, .unit: break
        case .text, .mark, .duration, .date, .time: return nil
        }
        self.init(title: title, format: format, checked: range)
    }

    /// Creates an axis that shows what the figures ask for, as they come.
    package init(title: Wording?) { self.init(title: title, format: .general, checked: nil) }

    private init(title: Wording?, format: NumberFormat, checked range: ClosedRange<Double>?) {
        self.title = title
        self.format = format
        self.range = range
    }
}
