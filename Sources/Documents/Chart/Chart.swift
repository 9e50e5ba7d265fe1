package import Reference

/// Figures that are shown as a drawing, in terms of what they say and not of any file format.
///
/// A chart that exists can be drawn: every series has a place for every category, at least one figure is there, no figure
/// is infinite, and a figure that is missing is a gap and never zero.
package struct Chart: Sendable {
    /// How the figures are drawn.
    package let kind: Kind

    /// What the chart shows.
    package let title: Wording

    /// What the figures are about, in the order in which they are shown; never none.
    package let categories: [Wording]

    /// The figures: one for each category in each series.
    package let series: [ChartSeries]

    /// What the categories are.
    package let categoryTitle: Wording?

    /// The axis of the figures; of a scatter, that of the second series, which runs upwards.
    package let values: ChartAxis

    /// The axis along the line of a scatter, which is that of its first series; plain for all others.
    package let across: ChartAxis

    /// The most series: more could not be told apart without colour.
    package static let mostSeries = 6

    /// The most categories.
    package static let mostCategories = 500

    /// Creates a chart, or `nil` where its figures cannot be drawn so.
    ///
    /// Titles, names and categories have words. Dots have one series; they and trends alone have intervals. What is
    /// stacked is never below zero. A scatter has two series, of which every category has both figures or neither. A
    /// trend is only broken before a category that has one before it, and there once.
    package init?(
        _ kind: Kind,
        title: Wording,
        categories: [Wording],
        series: [ChartSeries],
        categoryTitle: Wording? = nil,
        values: ChartAxis = .plain,
        across: ChartAxis = .plain
    ) {
        let titles = [categoryTitle, values.title, across.title].compactMap(\.self)
        let words = [title] + categories + series.map(\.name) + titles + kind.words
        guard words.allSatisfy({ !$0.text.trimmed.isEmpty }),
            (1...Chart.mostCategories).contains(categories.count),
            kind.seriesCount.contains(series.count),
            series.allSatisfy({ $0.points.count == categories.count }),
            case let points = series.flatMap(\.points).compactMap(\.self), !points.isEmpty
        else { return nil }
        guard kind.showsIntervals || points.allSatisfy({ $0.interval == nil }) else { return nil }
        switch kind {
        case .stackedBars:
            guard points.allSatisfy({ $0.value >= 0 }) else { return nil }
        case .scatter:
            let pairs = zip(series[0].points, series[1].points)
            guard pairs.allSatisfy({ ($0 == nil) == ($1 == nil) }) else { return nil }
        case .trend(let breaks):
            let places = breaks.map(\.category)
            guard places.allSatisfy({ (1..<categories.count).contains($0) }), Set(places).count == places.count
            else { return nil }
        case .bars, .dots, .line: break
        }
        self.kind = kind
        self.title = title
        self.categories = categories
        self.series = series
        self.categoryTitle = categoryTitle
        self.values = values
        self.across = across
    }

    /// How figures are drawn.
    package enum Kind: Hashable, Sendable {
        /// Bars from zero; those of a category stand side by side.
        case bars(Bars)

        /// Bars from zero; those of a category make up one bar.
        case stackedBars(Bars, Sum)

        /// A dot for each category, which stands at its side, with the interval of its figure.
        case dots

        /// Lines from the first category to the last, for rounds and years.
        case line

        /// A numbered mark for each category, which stands where its two figures are: the first along the line, the
        /// second upwards. A cross parts them.
        case scatter(ChartCross?)

        /// Lines from round to round with the intervals of their figures, which are broken where figures before and
        /// after must not be compared.
        case trend([ChartBreak])
    }

    /// The way bars grow.
    package enum Bars: Hashable, Sendable {
        /// Along the line, with the categories one below the other.
        case across

        /// Upwards, with the categories side by side.
        case upright
    }

    /// What the parts of a stacked bar make up.
    package enum Sum: Hashable, Sendable {
        /// Their sum.
        case total

        /// A hundred per cent.
        case whole
    }

    /// Whether the categories stand one below the other.
    package var listsCategories: Bool {
        switch kind {
        case .bars(.across), .stackedBars(.across, _), .dots: true
        case .bars(.upright), .stackedBars(.upright, _), .line, .scatter, .trend: false
        }
    }

    /// Whether the names of its series stand in a legend: where there are several, except for those of a scatter, which
    /// stand at its axes.
    package var hasLegend: Bool {
        if case .scatter = kind { false } else { series.count > 1 }
    }

    /// The least and the greatest of what is drawn, intervals included.
    package var extent: ClosedRange<Double> { extent(of: series) }

    /// The least and the greatest of what is drawn of some series, intervals included.
    func extent(of series: [ChartSeries]) -> ClosedRange<Double> {
        let points = series.flatMap(\.points).compactMap(\.self)
        let low = points.map { $0.interval?.lowerBound ?? $0.value }.min() ?? 0
        let high = points.map { $0.interval?.upperBound ?? $0.value }.max() ?? 0
        return low...max(low, high)
    }

    /// The chart in pieces of at most so many categories, all on the scale of the whole.
    ///
    /// A piece without any figure is left out.
    ///
    /// A scatter and a trend stay whole.
    package func pieces(ofCategories most: Int) -> [Chart] {
        guard categories.count > most, most > 0 else { return [self] }
        switch kind {
        case .scatter, .trend: return [self]
        case .bars, .stackedBars, .dots, .line: break
        }
        let count = (categories.count + most - 1) / most
        let scale = ChartScale(of: self)
        return (0..<count)
            .compactMap { number in
                let part = number * categories.count / count..<(number + 1) * categories.count / count
                return Chart(
                    kind,
                    title: title,
                    categories: Array(categories[part]),
                    series: series.compactMap { ChartSeries($0.name, points: Array($0.points[part])) },
                    categoryTitle: categoryTitle,
                    values: ChartAxis(title: values.title, format: values.format, range: scale.range) ?? values
                )
            }
    }
}
