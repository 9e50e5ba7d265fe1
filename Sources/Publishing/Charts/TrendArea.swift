import Documents
import Reference

/// Where the parts of a trend stand in a picture.
struct TrendArea {
    let picture: VectorPicture
    let chart: Chart
    let words: ChartWords
    let top: Double
    private let values: PictureScale
    private let start: Double
    private let slot: Double
    private let rounds: [[PictureWords]]

    private static let height = 280.0

    init(_ picture: VectorPicture, chart: Chart, top: Double, words: ChartWords) {
        self.picture = picture
        self.chart = chart
        self.words = words
        self.top = top
        let start = VectorPicture.edge + (chart.values.title == nil ? 34 : 52)
        let slot = (picture.width - VectorPicture.edge - start) / Double(chart.categories.count)
        self.start = start
        self.slot = slot
        values = PictureScale(ChartScale(of: chart), from: top + TrendArea.height, to: top)
        rounds = chart.categories.map { round in
            PictureWords.words(round)
                .with {
                    $0.anchor = .middle
                    $0.size = PictureWords.smallSize
                    $0.color = .quiet
                }
                .lines(width: slot - 6, atMost: 3)
        }
    }

    /// Where the names of the rounds end.
    var bottom: Double {
        let lines = rounds.map(\.count).max() ?? 1
        return values.start + 6 + Double(lines) * VectorPicture.lineHeight(PictureWords.smallSize) + 8
    }

    /// The dashes of the line of a series; `nil` for one that is whole.
    static func dash(ofSeries number: Int) -> String? {
        ([nil, "8 4", "2 3", "8 3 2 3", "14 4", "14 4 2 4"] as [String?])[number % 6]
    }

    /// Draws all of it.
    func draw() {
        drawAxes()
        if case .trend(let breaks) = chart.kind {
            for gap in breaks { draw(gap) }
        }
        for number in chart.series.indices { draw(number) }
    }

    private func drawAxes() {
        for mark in values.marks {
            let y = values.place(of: mark)
            picture.line(from: (start, y), to: (start + slot * Double(rounds.count), y), .headerGround, width: 0.75)
            let label = PictureWords.figure(values.mark(mark, chart.values, words))
            picture.write(
                label.with {
                    $0.anchor = .end
                    $0.size = PictureWords.smallSize
                    $0.color = .quiet
                },
                at: (start - 6, y + 4)
            )
        }
        picture.line(from: (start, values.start), to: (start + slot * Double(rounds.count), values.start), .quiet)
        for (number, lines) in rounds.enumerated() {
            for (line, words) in lines.enumerated() {
                let y = values.start + 4 + Double(line + 1) * VectorPicture.lineHeight(words.size)
                picture.write(words, at: (start + (Double(number) + 0.5) * slot, y))
            }
        }
        guard let title = chart.values.title else { return }
        let beside = PictureWords.words(title)
            .with {
                $0.anchor = .middle
                $0.color = .quiet
                $0.isUpright = true
            }
        picture.write(beside.cut(to: TrendArea.height), at: (VectorPicture.edge + 12, (values.start + values.end) / 2))
    }

    /// Draws a dashed line between two rounds, with the reason at its head.
    private func draw(_ gap: ChartBreak) {
        let x = start + Double(gap.category) * slot
        picture.line(from: (x, values.end), to: (x, values.start), .marking, width: 1.5, dash: "5 4")
        // Words stand on the side that has more room.
        let end = start + slot * Double(rounds.count)
        let isLate = x - start > end - x
        let words = PictureWords.words(gap.reason)
            .with {
                $0.size = PictureWords.smallSize
                $0.color = .marking
                $0.anchor = isLate ? .end : .start
            }
        for (number, line) in words.lines(width: min(slot * 1.4, (isLate ? x - start : end - x) - 8), atMost: 3)
            .enumerated()
        {
            let y = values.end + 10 + Double(number) * VectorPicture.lineHeight(line.size)
            picture.write(line, at: (x + (isLate ? -5 : 5), y))
        }
    }

    private func draw(_ number: Int) {
        let series = chart.series[number]
        let color = VisualIdentity.Charts.color(ofSeries: number)
        let places = series.points.enumerated()
            .map { round, point -> (x: Double, y: Double)? in
                guard let point else { return nil }
                let share = Double(round) + 0.5 + chart.offset(ofSeries: number)
                return (start + share * slot, values.place(of: point.value))
            }
        for (round, point) in series.points.enumerated() {
            guard let interval = point?.interval, let place = places[round] else { continue }
            let ends = [interval.lowerBound, interval.upperBound].map { values.place(of: $0) }
            picture.line(from: (place.x, ends[0]), to: (place.x, ends[1]), color, width: 1.5)
            for end in ends { picture.line(from: (place.x - 3.5, end), to: (place.x + 3.5, end), color, width: 1.5) }
        }
        for stretch in chart.stretches {
            // A round without a figure is a gap in the line.
            for run in places[stretch].split(whereSeparator: { $0 == nil }) where run.count > 1 {
                picture.line(
                    through: run.compactMap(\.self),
                    color,
                    width: 2,
                    dash: TrendArea.dash(ofSeries: number)
                )
            }
        }
        for (round, place) in places.enumerated() {
            guard let place, let point = series.points[round] else { continue }
            picture.mark(ofSeries: number, at: place)
            guard chart.series.count == 1 else { continue }
            let figure = PictureWords.figure(words.figure(point.value, chart.values.format))
            let top = values.place(of: point.interval?.upperBound ?? point.value)
            picture.write(
                figure.with {
                    $0.size = PictureWords.smallSize
                    $0.anchor = .middle
                },
                at: (place.x, min(top - 6, place.y - 8))
            )
        }
    }
}
