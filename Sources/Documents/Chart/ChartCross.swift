package import Reference

/// Two lines across a scatter, which part it into four quadrants.
package struct ChartCross: Hashable, Sendable {
    /// Where the upright line stands, in the figures along the line.
    package let across: Double

    /// Where the other line lies, in the figures upwards.
    package let upwards: Double

    /// What the quadrants are called.
    package let names: Names

    /// Creates a cross, or `nil` where it is not finite.
    package init?(across: Double, upwards: Double, names: Names) {
        guard across.isFinite, upwards.isFinite, abs(across) < 1e15, abs(upwards) < 1e15 else { return nil }
        self.across = across
        self.upwards = upwards
        self.names = names
    }

    /// The quadrant of a pair of figures; what lies on a line belongs to the higher side.
    package func quadrant(across: Double, upwards: Double) -> Quadrant {
        switch (across < self.across, upwards < self.upwards) {
        case (true, false): .upperStart
        case (false, false): .upperEnd
        case (true, true): .lowerStart
        case (false, true): .lowerEnd
        }
    }

    /// A part of the scatter; its start is where the figures along the line are low, which in Arabic is at the right.
    package enum Quadrant: CaseIterable, Hashable, Sendable {
        case upperStart
        case upperEnd
        case lowerStart
        case lowerEnd

        /// Whether its figures along the line are low.
        package var isAtStart: Bool { self == .upperStart || self == .lowerStart }

        /// Whether its figures upwards are high.
        package var isUpper: Bool { self == .upperStart || self == .upperEnd }
    }

    /// The names of the quadrants.
    package struct Names: Hashable, Sendable {
        private let upperStart: Wording
        private let upperEnd: Wording
        private let lowerStart: Wording
        private let lowerEnd: Wording

        /// Names the quadrants.
        package init(upperStart: Wording, upperEnd: Wording, lowerStart: Wording, lowerEnd: Wording) {
            self.upperStart = upperStart
            self.upperEnd = upperEnd
            self.lowerStart = lowerStart
            self.lowerEnd = lowerEnd
        }

        /// The name of a quadrant.
        package subscript(quadrant: Quadrant) -> Wording {
            switch quadrant {
            case .upperStart: upperStart
            case .upperEnd: upperEnd
            case .lowerStart: lowerStart
            case .lowerEnd: lowerEnd
            }
        }
    }
}

/// A place in a trend where figures before and after must not be compared.
package struct ChartBreak: Hashable, Sendable {
    /// The category that begins anew, counted from 0.
    package let category: Int

    /// Why, in a few words.
    package let reason: Wording

    /// Creates a break before a category.
    package init(before category: Int, reason: Wording) {
        self.category = category
        self.reason = reason
    }
}

extension Chart.Kind {
    /// How many series a chart of the kind may have.
    var seriesCount: ClosedRange<Int> {
        switch self {
        case .dots: 1...1
        case .scatter: 2...2
        case .bars, .stackedBars, .line, .trend: 1...Chart.mostSeries
        }
    }

    /// Whether figures have intervals.
    var showsIntervals: Bool {
        switch self {
        case .dots, .trend: true
        case .bars, .stackedBars, .line, .scatter: false
        }
    }

    /// The words that belong to the kind.
    var words: [Wording] {
        switch self {
        case .scatter(let cross): cross.map { cross in ChartCross.Quadrant.allCases.map { cross.names[$0] } } ?? []
        case .trend(let breaks): breaks.map(\.reason)
        case .bars, .stackedBars, .dots, .line: []
        }
    }
}

extension Chart {
    /// The categories of a trend in stretches between its breaks; all of them in one for other kinds.
    package var stretches: [Range<Int>] {
        guard case .trend(let breaks) = kind else { return [categories.indices] }
        let ends = breaks.map(\.category).sorted() + [categories.count]
        return zip([0] + ends.dropLast(), ends).map { $0..<$1 }
    }

    /// How far the marks of a series of a trend stand from the middle of their rounds, in shares of the distance of two
    /// rounds, so that intervals do not hide each other.
    package func offset(ofSeries number: Int) -> Double {
        (Double(number) - Double(series.count - 1) / 2) * 0.07
    }
}
