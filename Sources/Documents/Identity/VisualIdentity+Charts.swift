extension VisualIdentity {
    /// The looks of charts.
    package enum Charts {
        /// The colours of series, in order; each has at least 3 : 1 on white (WCAG 2.1, 1.4.11).
        ///
        /// Dark and light ones take turns, so that neighbours also differ in print without colour.
        package static let palette = [
            Color(hex: "0B6B7A"), Color(hex: "C8641B"), Color(hex: "17375E"), Color(hex: "9C4A8B"),
            Color(hex: "6F7F1F"), Color(hex: "7A8794"),
        ]

        /// The colour of a series, counted from 0.
        package static func color(ofSeries number: Int) -> Color { palette[number % palette.count] }

        /// The size of the words of a chart in a document, in points.
        package static let textSize = 9

        /// By how many points the title of a chart is larger than its words.
        package static let titleEnlargement = 2

        /// The size of the words of a chart on a slide, in points: the least that can be read from the last row.
        package static let slideTextSize = 16

        /// The least height of a chart on a slide whose categories stand side by side, in points.
        package static let leastSlideHeight = 200

        /// The width of a chart on a sheet, in points.
        package static let sheetWidth = 600
    }
}

/// How high a figure is among others, for the grounds of the cells of a heat table.
package enum HeatLevel: Int, CaseIterable, Hashable, Sendable {
    case lowest
    case low
    case middle
    case high
    case highest

    /// The level of a figure in a range, or `nil` for what is no number; what lies outside has the level of its end.
    package init?(of value: Double, in range: ClosedRange<Double>) {
        let length = range.upperBound - range.lowerBound
        guard value.isFinite, length.isFinite else { return nil }
        let share = length > 0 ? (min(max(value, range.lowerBound), range.upperBound) - range.lowerBound) / length : 0.5
        self = HeatLevel.allCases[min(Int(share * 5), 4)]
    }

    /// The ground of a cell.
    package var ground: Color {
        switch self {
        case .lowest: .heatLow
        case .low: Color(hex: "BFE1E5")
        case .middle: Color(hex: "8CCAD2")
        case .high: Color(hex: "1F7683")
        case .highest: Color(hex: "0A4652")
        }
    }

    /// The colour of words on it; at least 4.5 : 1 (WCAG 2.1, 1.4.3).
    package var ink: Color {
        switch self {
        case .lowest, .low, .middle: .ink
        case .high, .highest: .paper
        }
    }
}
