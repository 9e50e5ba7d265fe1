import Documents
import Reference

/// Where the parts of a ranked plot stand: names, dots, figures.
struct RankedArea {
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
