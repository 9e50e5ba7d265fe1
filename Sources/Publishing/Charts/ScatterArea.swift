import Documents
import Reference

/// Where the parts of a scatter stand in a picture: axes, quadrants, marks with their numbers.
struct ScatterArea {
    let picture: VectorPicture
    let chart: Chart
    let cross: ChartCross
    let words: ChartWords
    let top: Double
    private let across: PictureScale
    private let upwards: PictureScale

    private static let height = 400.0

    init(_ picture: VectorPicture, chart: Chart, cross: ChartCross, top: Double, words: ChartWords) {
        self.picture = picture
        self.chart = chart
        self.cross = cross
        self.words = words
        self.top = top
        across = PictureScale(
            ChartScale(across: chart),
            from: VectorPicture.edge + 52,
            to: picture.width - VectorPicture.edge - 8
        )
        upwards = PictureScale(ChartScale(of: chart), from: top + ScatterArea.height, to: top)
    }

    /// Where the title of the lower axis ends.
    var bottom: Double { upwards.start + 40 }

    /// Draws all of it.
    func draw() {
        drawGround()
        drawAxes()
        drawCross()
        let places = marks
        var labels = LabelPlaces(
            inside: PictureBox(
                x: across.start,
                y: upwards.end,
                width: across.end - across.start,
                height: upwards.start - upwards.end
            ),
            marks: places.compactMap(\.self)
        )
        for quadrant in ChartCross.Quadrant.allCases { labels.keepFree(write(quadrant)) }
        for line in crossLines { labels.avoid(line) }
        for (row, place) in places.enumerated() {
            guard let place else { continue }
            let number = PictureWords.figure(String(row + 1))
                .with {
                    $0.size = PictureWords.smallSize
                    $0.isBold = true
                    $0.anchor = .middle
                }
            let box = labels.place(width: number.width, height: number.size, at: place)
            let middle = (x: box.x + box.width / 2, y: box.y + box.height / 2)
            if abs(middle.x - place.x) > 16 || abs(middle.y - place.y) > 14 {
                picture.line(from: place, to: middle, .quiet, width: 0.75)
                picture.rectangle(box, .color(.paper))
            }
            picture.write(number, at: (middle.x, box.y + box.height - 1.5))
        }
        for (row, place) in places.enumerated() {
            guard let place else { continue }
            picture.mark(ofSeries: isFirstConcern(row) ? 1 : 0, at: place)
        }
    }

    // MARK: Marks

    /// Where the mark of each category stands.
    private var marks: [(x: Double, y: Double)?] {
        zip(chart.series[0].points, chart.series[1].points)
            .map { first, second in
                guard let first, let second else { return nil }
                return (across.place(of: first.value), upwards.place(of: second.value))
            }
    }

    /// Whether a category matters much and is done badly.
    private func isFirstConcern(_ row: Int) -> Bool {
        guard let first = chart.series[0].points[row], let second = chart.series[1].points[row] else { return false }
        return cross.quadrant(across: first.value, upwards: second.value) == .upperStart
    }

    // MARK: Ground

    private var middle: (x: Double, y: Double) { (across.place(of: cross.across), upwards.place(of: cross.upwards)) }

    private func drawGround() {
        let ground = PictureBox(
            x: across.start,
            y: upwards.end,
            width: middle.x - across.start,
            height: middle.y - upwards.end
        )
        if ground.width > 0, ground.height > 0 { picture.rectangle(ground, .color(.noticeGround)) }
    }

    private func drawAxes() {
        for mark in across.marks {
            let x = across.place(of: mark)
            picture.line(from: (x, upwards.end), to: (x, upwards.start), .headerGround, width: 0.75)
            write(number: across.mark(mark, chart.across, words), .middle, at: (x, upwards.start + 15))
        }
        for mark in upwards.marks {
            let y = upwards.place(of: mark)
            picture.line(from: (across.start, y), to: (across.end, y), .headerGround, width: 0.75)
            write(number: upwards.mark(mark, chart.values, words), .end, at: (across.start - 6, y + 4))
        }
        picture.line(
            through: [
                (across.start, upwards.end), (across.start, upwards.start), (across.end, upwards.start),
                (across.end, upwards.end), (across.start, upwards.end),
            ],
            .rule,
            width: 1
        )
        let below = PictureWords.words(chart.series[0].name)
            .with {
                $0.anchor = .middle
                $0.color = .quiet
            }
        picture.write(
            below.cut(to: across.end - across.start),
            at: ((across.start + across.end) / 2, upwards.start + 34)
        )
        let beside = PictureWords.words(chart.series[1].name)
            .with {
                $0.anchor = .middle
                $0.color = .quiet
                $0.isUpright = true
            }
        picture.write(
            beside.cut(to: ScatterArea.height),
            at: (VectorPicture.edge + 12, (upwards.start + upwards.end) / 2)
        )
    }

    private func write(number: String, _ anchor: PictureWords.Anchor, at point: (x: Double, y: Double)) {
        let words = PictureWords.figure(number)
            .with {
                $0.anchor = anchor
                $0.size = PictureWords.smallSize
                $0.color = .quiet
            }
        picture.write(words, at: point)
    }

    /// The room of the lines of the cross.
    private var crossLines: [PictureBox] {
        [
            PictureBox(x: middle.x - 1, y: upwards.end, width: 2, height: upwards.start - upwards.end),
            PictureBox(x: across.start, y: middle.y - 1, width: across.end - across.start, height: 2),
        ]
    }

    private func drawCross() {
        picture.line(from: (middle.x, upwards.end), to: (middle.x, upwards.start), .quiet, width: 1.5, dash: "6 3")
        picture.line(from: (across.start, middle.y), to: (across.end, middle.y), .quiet, width: 1.5, dash: "6 3")
    }

    /// Writes the name of a quadrant in its corner, and tells the room it takes.
    private func write(_ quadrant: ChartCross.Quadrant) -> PictureBox {
        let isAtStart = quadrant.isAtStart
        let room = max(60, (isAtStart ? middle.x - across.start : across.end - middle.x) - 12)
        let words = PictureWords.words(cross.names[quadrant])
            .with {
                $0.isBold = true
                $0.color = .quiet
                $0.anchor = isAtStart ? .start : .end
            }
            .cut(to: room)
        let x = isAtStart ? across.start + 6 : across.end - 6
        let y = quadrant.isUpper ? upwards.end + 16 : upwards.start - 8
        picture.write(words, at: (x, y))
        return PictureBox(x: isAtStart ? x : x - words.width, y: y - 12, width: words.width, height: 15)
    }
}
