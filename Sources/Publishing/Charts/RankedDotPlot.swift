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

        /// How many respondents it stands on.
        package let respondents: Int

        /// Creates a need.
        package init(label: Wording, rank: Int?, point: ChartPoint?, respondents: Int) {
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

    fileprivate var rankText: String { rank.map { "\($0). " } ?? "" }
}

/// Where the parts of a ranked plot stand: names, dots, figures.
private struct RankedArea {
    let picture: VectorPicture
    let words: ChartWords
    let values: ChartAxis
    let scale: PictureScale
    let top: Double
    private let names: [[PictureWords]]

    /// Where each row begins, and where the last ends.
    private let places: [Double]

    init(_ picture: VectorPicture, rows: [RankedDotPlot.Row], chart: Chart, top: Double, words: ChartWords) {
        self.picture = picture
        self.words = words
        self.top = top
        values = chart.values
        let texts = rows.map { RankedArea.figures(of: $0, chart.values, words) }
        let figures = texts.map { PictureWords.figure($0).with { $0.size = PictureWords.smallSize }.width }.max() ?? 0
        let counts = rows.map { RankedArea.count(of: $0, picture.language).width }.max() ?? 0
        let widest = rows.map { RankedArea.name(of: $0).width }.max() ?? 0
        let room = min(widest + 1, picture.width * 0.46 - counts - 10)
        let start = VectorPicture.edge + room + 10 + counts + 12
        let names = rows.map { RankedArea.name(of: $0).lines(width: room, atMost: 2) }
        self.names = names
        places = names.reduce(into: [top]) { places, lines in
            places.append((places.last ?? top) + (lines.count > 1 ? 32 : 22))
        }
        scale = PictureScale(ChartScale(of: chart), from: start, to: picture.width - VectorPicture.edge - figures - 14)
    }

    /// Where the axis and its numbers end.
    var bottom: Double { axis + 18 + (values.title == nil ? 0 : 20) + 6 }

    private var axis: Double { (places.last ?? top) + 4 }

    func drawAxis(title: Wording?) {
        for mark in scale.marks {
            let x = scale.place(of: mark)
            picture.line(from: (x, top), to: (x, axis), mark == 0 ? .quiet : .rule, width: mark == 0 ? 1 : 0.75)
            let label = PictureWords.figure(scale.mark(mark, values, words))
            picture.write(
                label.with {
                    $0.anchor = .middle
                    $0.size = PictureWords.smallSize
                    $0.color = .quiet
                },
                at: (x, axis + 14)
            )
        }
        picture.line(from: (scale.start, axis), to: (scale.end, axis), .quiet)
        guard let title else { return }
        let words = PictureWords.words(title)
            .with {
                $0.anchor = .middle
                $0.color = .quiet
            }
            .cut(to: picture.width - 2 * VectorPicture.edge)
        // It stands under the middle of the axis as far as the picture has room.
        let middle = min((scale.start + scale.end) / 2, picture.width - VectorPicture.edge - words.width / 2)
        picture.write(words, at: (middle, axis + 32))
    }

    func draw(_ row: RankedDotPlot.Row, _ position: Int) {
        let middle = (places[position] + places[position + 1]) / 2
        let base = middle + 4
        let lines = names[position]
        for (number, line) in lines.enumerated() {
            picture.write(line, at: (VectorPicture.edge, base + (Double(number) - Double(lines.count - 1) / 2) * 14))
        }
        picture.write(RankedArea.count(of: row, picture.language), at: (scale.start - 12, base))
        picture.line(from: (scale.start, middle), to: (scale.end, middle), .headerGround, width: 0.75)
        let figures = PictureWords.figure(RankedArea.figures(of: row, values, words))
        picture.write(
            figures.with {
                $0.anchor = .end
                $0.size = PictureWords.smallSize
            },
            at: (picture.width - VectorPicture.edge, base)
        )
        guard let point = row.point else { return }
        if let interval = point.interval { draw(interval, at: middle) }
        picture.mark(ofSeries: 0, at: (scale.place(of: point.value), middle))
    }

    private func draw(_ interval: ClosedRange<Double>, at y: Double) {
        let color = VisualIdentity.Charts.color(ofSeries: 0)
        let (low, high) = (scale.place(of: interval.lowerBound), scale.place(of: interval.upperBound))
        picture.line(from: (low, y), to: (high, y), color, width: 2)
        for end in [low, high] { picture.line(from: (end, y - 3.5), to: (end, y + 3.5), color, width: 1.5) }
    }

    private static func name(of row: RankedDotPlot.Row) -> PictureWords {
        .words(Wording(text: row.rankText + row.label.text, language: row.label.language))
    }

    private static func count(of row: RankedDotPlot.Row, _ language: Language) -> PictureWords {
        PictureWords.words(NeedsChartWords(language).count(of: row.respondents))
            .with {
                $0.size = PictureWords.smallSize
                $0.color = .quiet
                $0.anchor = .end
            }
    }

    /// The figure with the ends of its interval, or a dash.
    private static func figures(of row: RankedDotPlot.Row, _ axis: ChartAxis, _ words: ChartWords) -> String {
        guard let point = row.point else { return "–" }
        func shown(_ value: Double) -> String { words.figure(value, axis.format) }
        guard let interval = point.interval else { return shown(point.value) }
        return "\(shown(point.value)) [\(shown(interval.lowerBound)); \(shown(interval.upperBound))]"
    }
}
