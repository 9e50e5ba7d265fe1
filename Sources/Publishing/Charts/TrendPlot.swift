package import Documents
package import Reference

/// Figures from round to round with the intervals of 95 %, in lines that are broken where wording or scale changed.
package struct TrendPlot: NeedsChart {
    /// The same as a chart of a document.
    package let chart: Chart

    private let heading: PictureHeading

    /// The most rounds of one plot.
    package static let mostRounds = 16

    /// Creates a plot of at most six series, or `nil` where its figures cannot be drawn so.
    package init?(
        title: Wording,
        scope: Wording?,
        values: ChartAxis,
        rounds: [Wording],
        series: [ChartSeries],
        breaks: [ChartBreak]
    ) {
        let heading = PictureHeading(title: title, scope: scope)
        guard rounds.count <= TrendPlot.mostRounds,
            let chart = Chart(
                .trend(breaks),
                title: heading.joined,
                categories: rounds,
                series: series,
                values: values
            )
        else { return nil }
        self.chart = chart
        self.heading = heading
    }

    package var caption: Wording { heading.joined }

    package func alternativeText(in language: Language) -> String { chart.alternativeText(in: language) }

    package func blocks(in language: Language) -> [Block] {
        [.chart(ChartFigure(chart))] + notes(language).map { .paragraph(Paragraph(.minor, [.words($0, .none)])) }
    }

    package func svg(in language: Language) -> [UInt8] {
        let picture = VectorPicture(language: language)
        var top = picture.writeHeading(heading)
        if chart.hasLegend {
            top = picture.writeKeys(chart.series.map(\.name), from: top) { number, box in
                let middle = box.y + box.height / 2
                let color = VisualIdentity.Charts.color(ofSeries: number)
                picture.line(
                    from: (box.x, middle),
                    to: (box.x + box.width, middle),
                    color,
                    width: 2,
                    dash: TrendArea.dash(ofSeries: number)
                )
                picture.mark(ofSeries: number, at: (box.x + box.width / 2, middle))
            }
        }
        let area = TrendArea(picture, chart: chart, top: top + 6, words: ChartWords(language))
        area.draw()
        let bottom = picture.writeNotes(notes(language), from: area.bottom)
        return picture.bytes(
            height: bottom + VectorPicture.edge,
            title: heading.joined,
            description: alternativeText(in: language)
        )
    }

    private func notes(_ language: Language) -> [Wording] {
        let words = NeedsChartWords(language)
        let hasIntervals = chart.series.contains { $0.points.contains { $0?.interval != nil } }
        return (hasIntervals ? [words.trendNote] : []) + (chart.stretches.count > 1 ? [words.breakNote] : [])
    }
}
