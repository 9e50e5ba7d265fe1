package import Documents
package import Reference

/// Importance over performance: each need a numbered mark, and a cross that parts them into four quadrants.
///
/// Martilla and James, "Importance-performance analysis", Journal of Marketing 41 (1977), name the quadrants.
package struct ImportancePerformancePlot: NeedsChart {
    /// The needs, numbered from 1 in this order.
    package let items: [Item]

    /// The same as a chart of a document.
    package let chart: Chart

    private let heading: PictureHeading
    private let cross: ChartCross

    /// The most needs of one plot.
    package static let mostItems = 60

    /// A need.
    package struct Item: Sendable {
        /// Its name.
        package let label: Wording

        /// How well officers do now; `nil` where it is missing or held back.
        package let performance: Double?

        /// How much it matters.
        package let importance: Double?

        /// How many respondents the figures stand on; `nil` where that is held back too.
        package let respondents: Int?

        /// Creates a need.
        package init(label: Wording, performance: Double?, importance: Double?, respondents: Int?) {
            self.label = label
            self.performance = performance
            self.importance = importance
            self.respondents = respondents
        }
    }

    /// Creates a plot whose lines cross at two figures, or `nil` where it cannot be drawn.
    ///
    /// There must be figures, names for all needs, and no more than `mostItems` needs. A need without both figures stands in the key and has no mark.
    ///
    /// The quadrants have the names of the title's language. The axes need titles.
    package init?(
        title: Wording,
        scope: Wording?,
        performance: ChartAxis,
        importance: ChartAxis,
        cross: (performance: Double, importance: Double),
        items: [Item]
    ) {
        let words = NeedsChartWords(title.language)
        let names = ChartCross.Names(
            upperStart: words.concentrateHere,
            upperEnd: words.keepUp,
            lowerStart: words.lowPriority,
            lowerEnd: words.possibleOverkill
        )
        let heading = PictureHeading(title: title, scope: scope)
        let drawn = items.map { $0.performance != nil && $0.importance != nil ? $0 : nil }
        guard items.count <= ImportancePerformancePlot.mostItems,
            let across = performance.title, let upwards = importance.title,
            let cross = ChartCross(across: cross.performance, upwards: cross.importance, names: names),
            let chart = Chart(
                .scatter(cross),
                title: heading.joined,
                categories: items.map(\.label),
                series: [
                    ChartSeries(across, drawn.map { $0?.performance }),
                    ChartSeries(upwards, drawn.map { $0?.importance }),
                ],
                values: importance,
                across: performance
            )
        else { return nil }
        self.items = items
        self.chart = chart
        self.heading = heading
        self.cross = cross
    }

    package var caption: Wording { heading.joined }

    package func alternativeText(in language: Language) -> String { chart.alternativeText(in: language) }

    package func svg(in language: Language) -> [UInt8] {
        let picture = VectorPicture(language: language)
        let words = ChartWords(language)
        let top = picture.writeHeading(heading)
        let area = ScatterArea(picture, chart: chart, cross: cross, top: top + 2, words: words)
        area.draw()
        var bottom = ScatterKey(picture: picture, items: items, words: NeedsChartWords(language))
            .write(from: area.bottom + 4)
        bottom = picture.writeNotes([crossNote(in: language)], from: bottom + 4)
        return picture.bytes(
            height: bottom + VectorPicture.edge,
            title: heading.joined,
            description: alternativeText(in: language)
        )
    }

    /// The chart, and under it what its numbers stand for, with the figures.
    package func blocks(in language: Language) -> [Block] {
        let words = NeedsChartWords(language)
        let heads = [
            words.number, words.need, chart.series[1].name, chart.series[0].name, words.quadrant, words.respondents,
        ]
        let rows = items.enumerated()
            .map { position, item in
                TableRow(
                    [
                        TableCell(.cell, [.code(String(position + 1))]), TableCell(.cell, [.words(item.label, .none)]),
                        figure(item.importance, chart.values, language),
                        figure(item.performance, chart.across, language),
                        TableCell(.cell, quadrant(of: position).map { [.words($0, .none)] } ?? []),
                        TableCell(.cell, [.code(item.respondents.map(String.init) ?? "–")]),
                    ]
                )
            }
        let table = Table(
            .ruled,
            columns: [7, 36, 15, 15, 19, 8],
            headerRows: 1,
            rows: [TableRow(heads.map { TableCell(.cellHeader, [.words($0, .none)]) })] + rows,
            title: heading.joined.text,
            description: alternativeText(in: language)
        )
        return [
            .chart(ChartFigure(chart)), .paragraph(Paragraph(.minor, [.words(crossNote(in: language), .none)])),
            .table(table),
        ]
    }

    private func figure(_ value: Double?, _ axis: ChartAxis, _ language: Language) -> TableCell {
        TableCell(.cell, [.code(value.map { ChartWords(language).figure($0, axis.format) } ?? "–")])
    }

    private func quadrant(of position: Int) -> Wording? {
        guard let across = chart.series[0].points[position], let upwards = chart.series[1].points[position] else {
            return nil
        }
        return cross.names[cross.quadrant(across: across.value, upwards: upwards.value)]
    }

    private func crossNote(in language: Language) -> Wording {
        let words = ChartWords(language)
        return NeedsChartWords(language)
            .crossNote(
                across: words.figure(cross.across, chart.across.format),
                upwards: words.figure(cross.upwards, chart.values.format)
            )
    }
}
