package import Documents
package import Reference

/// Needs in order of their rank, the most needed on top, each a dot with the interval of its figure.
package struct RankedDotPlot: NeedsChart {
    /// The needs, in order.
    package let rows: [Row]

    /// The same as a chart of a document; its categories carry rank and respondents.
    package let chart: Chart

    private let heading: PictureHeading

    /// The most needs of one picture.
    package static let mostRows = 40

    /// A need.
    package struct Row: Sendable {
        /// Its name.
        package let label: Wording

        /// Its place; `nil` where it has none.
        package let rank: Int?

        /// Its figure with the interval of 95 %; `nil` where it is missing or held back.
        package let point: ChartPoint?

        /// How many respondents it stands on; `nil` where that is held back too.
        package let respondents: Int?

        /// Creates a need.
        package init(label: Wording, rank: Int?, point: ChartPoint?, respondents: Int?) {
            self.label = label
            self.rank = rank
            self.point = point
            self.respondents = respondents
        }
    }

    /// Creates a plot in a language of the words "n = 12", or `nil` without figures, with a need without a name, and with
    /// more than `mostRows` needs.
    package init?(title: Wording, scope: Wording?, values: ChartAxis, rows: [Row]) {
        let heading = PictureHeading(title: title, scope: scope)
        guard rows.count <= RankedDotPlot.mostRows,
            let chart = Chart(
                .dots,
                title: heading.joined,
                // Names stand on one line where there are many, and must leave room for what follows them.
                categories: rows.map { $0.category(isOnOneLine: rows.count > 30) },
                series: [ChartSeries(values.title ?? title, points: rows.map(\.point))],
                values: values
            )
        else { return nil }
        self.rows = rows
        self.chart = chart
        self.heading = heading
    }

    package var caption: Wording { heading.joined }

    package func alternativeText(in language: Language) -> String { chart.alternativeText(in: language) }

    package func blocks(in language: Language) -> [Block] { [.chart(ChartFigure(chart))] }

    package func svg(in language: Language) -> [UInt8] {
        let picture = VectorPicture(language: language)
        let top = picture.writeHeading(heading)
        let area = RankedArea(picture, rows: rows, chart: chart, top: top + 2, words: ChartWords(language))
        area.drawAxis(title: chart.values.title)
        for (position, row) in rows.enumerated() { area.draw(row, position) }
        let notes = NeedsChartWords(language).dotNotes(hasIntervals: rows.contains { $0.point?.interval != nil })
        let bottom = picture.writeNotes(notes, from: area.bottom)
        return picture.bytes(
            height: bottom + VectorPicture.edge,
            title: heading.joined,
            description: alternativeText(in: language)
        )
    }
}

extension RankedDotPlot.Row {
    /// The name with its rank and its respondents, as a chart of a document shows it.
    ///
    /// The name is cut to the room it has there, on one line or on two.
    fileprivate func category(isOnOneLine: Bool) -> Wording {
        let count = " (\(NeedsChartWords(label.language).count(of: respondents).text))"
        let lines = isOnOneLine ? 1.0 : 1.6
        let width = lines * (label.language == .arabic ? 175 : 250)
        let measure = PictureText(size: Double(VisualIdentity.Charts.textSize))
        let name = measure.cut(rankText + label.text.onOneLine, to: width - measure.width(of: count))
        return Wording(text: name + count, language: label.language)
    }

    var rankText: String { rank.map { "\($0). " } ?? "" }
}
