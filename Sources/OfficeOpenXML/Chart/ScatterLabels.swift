import Documents

/// On which side of its mark the number of each category of a scatter stands, so that numbers do not cover marks or each
/// other where that can be had.
struct ScatterLabels {
    /// A side, as `c:dLblPos` names it.
    enum Side: String, CaseIterable {
        case right = "r"
        case left = "l"
        case above = "t"
        case below = "b"
    }

    /// The side of each category's number.
    let sides: [Side]

    /// Takes for each number, in order, the side where it covers least.
    init(_ chart: Chart, plot: ChartLayout.Area, in frame: ChartFrame, textSize: Int, isMirrored: Bool) {
        let (across, upwards) = (ChartScale(across: chart).range, ChartScale(of: chart).range)
        let (width, height) = (plot.width * Double(frame.width), plot.height * Double(frame.height))
        let places = chart.categories.indices.map { row -> (x: Double, y: Double)? in
            guard let first = chart.series[0].points[row], let second = chart.series[1].points[row] else { return nil }
            let share = (first.value - across.lowerBound) / (across.upperBound - across.lowerBound)
            let rise = (second.value - upwards.lowerBound) / (upwards.upperBound - upwards.lowerBound)
            return ((isMirrored ? 1 - share : share) * width, (1 - rise) * height)
        }
        let size = Double(textSize)
        let marks = places.compactMap(\.self).map { Box(middle: $0, width: size, height: size) }
        var taken: [Box] = []
        sides = places.enumerated()
            .map { row, place in
                guard let place else { return .right }
                let length = Double(String(row + 1).count) * size * 0.55 + 2
                let choices = Side.allCases.map { side in
                    (side, Box.beside(place, side, width: length, height: size))
                }
                func cost(_ box: Box) -> Int {
                    let outside =
                        box.left < 0 || box.left + box.width > width || box.top < 0
                        || box.top + box.height > height
                    return taken.count { $0.touches(box) } * 3 + marks.count { $0.touches(box) } + (outside ? 4 : 0)
                }
                let costs = choices.map { cost($0.1) }
                let best = costs.firstIndex(of: costs.min() ?? 0) ?? 0
                taken.append(choices[best].1)
                return choices[best].0
            }
    }

    private struct Box {
        let left: Double
        let top: Double
        let width: Double
        let height: Double

        init(left: Double, top: Double, width: Double, height: Double) {
            self.left = left
            self.top = top
            self.width = width
            self.height = height
        }

        init(middle: (x: Double, y: Double), width: Double, height: Double) {
            self.init(left: middle.x - width / 2, top: middle.y - height / 2, width: width, height: height)
        }

        static func beside(_ mark: (x: Double, y: Double), _ side: Side, width: Double, height: Double) -> Box {
            let gap = height * 0.6
            let middle =
                switch side {
                case .right: (mark.x + gap + width / 2, mark.y)
                case .left: (mark.x - gap - width / 2, mark.y)
                case .above: (mark.x, mark.y - gap - height / 2)
                case .below: (mark.x, mark.y + gap + height / 2)
                }
            return Box(middle: middle, width: width, height: height)
        }

        func touches(_ other: Box) -> Bool {
            left < other.left + other.width && other.left < left + width && top < other.top + other.height
                && other.top < top + height
        }
    }
}
