/// Finds places for labels beside marks, so that they cover neither marks nor each other where that can be had.
struct LabelPlaces {
    /// Where labels must stay.
    private let inside: PictureBox
    private var marks: [PictureBox]
    private var taken: [PictureBox] = []

    /// The room that a mark takes, in units.
    private static let markSize = 10.0

    init(inside: PictureBox, marks: [(x: Double, y: Double)]) {
        self.inside = inside
        self.marks = marks.map { PictureBox(middle: $0, width: LabelPlaces.markSize, height: LabelPlaces.markSize) }
    }

    /// Keeps labels out of a room as far as it can be done.
    mutating func keepFree(_ box: PictureBox) { taken.append(box) }

    /// Keeps labels off a room where there is another nearby.
    mutating func avoid(_ box: PictureBox) { marks.append(box) }

    /// Takes the room for a label at a mark: the nearest of 32 places around it where it covers least.
    mutating func place(width: Double, height: Double, at mark: (x: Double, y: Double)) -> PictureBox {
        let choices = LabelPlaces.distances.flatMap { distance in
            LabelPlaces.directions.map { direction in
                let middle = (
                    x: mark.x + direction.x * (distance + width / 2), y: mark.y + direction.y * (distance + height / 2)
                )
                return PictureBox(middle: middle, width: width, height: height)
            }
        }
        let costs = choices.map(cost)
        let best = choices[costs.firstIndex(of: costs.min() ?? 0) ?? 0]
        taken.append(best)
        return best
    }

    private func cost(_ box: PictureBox) -> Int {
        let isOutside =
            box.x < inside.x || box.y < inside.y || box.x + box.width > inside.x + inside.width
            || box.y + box.height > inside.y + inside.height
        return taken.count { $0.touches(box) } * 2 + marks.count { $0.touches(box) } + (isOutside ? 100 : 0)
    }

    private static let distances = [6.5, 14, 24, 36]

    /// Right, left, up, down, and the corners between.
    private static let directions: [(x: Double, y: Double)] = [
        (1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.8), (-0.8, -0.8), (0.8, 0.8), (-0.8, 0.8),
    ]
}

extension PictureBox {
    /// A rectangle around a point.
    init(middle: (x: Double, y: Double), width: Double, height: Double) {
        self.init(x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height)
    }

    /// Whether two rectangles have room in common.
    func touches(_ other: PictureBox) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
}
