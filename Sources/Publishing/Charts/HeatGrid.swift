import Documents
import Reference

/// Where the parts of a heat map stand in a picture.
struct HeatGrid {
    let map: HeatMap
    let picture: VectorPicture
    let words: ChartWords
    private let names: Double
    private let cellWidth: Double

    private static let cellHeight = 16.0

    init(_ map: HeatMap, in picture: VectorPicture, words: ChartWords) {
        self.map = map
        self.picture = picture
        self.words = words
        let room = picture.width - 2 * VectorPicture.edge
        let widest = map.rows.map { HeatGrid.name($0).width }.max() ?? 0
        names = min(widest, room * 0.3) + 8
        // A few columns are not drawn out to the whole width.
        cellWidth = min(64, (room - names) / Double(map.columns.count))
    }

    /// Writes what the grounds mean, and tells where that ends.
    func writeLegend(from top: Double, _ own: NeedsChartWords) -> Double {
        let length = map.range.upperBound - map.range.lowerBound
        var keys = HeatLevel.allCases.map { level in
            let low = map.range.lowerBound + length * Double(level.rawValue) / 5
            return own.level(from: figure(low), to: figure(low + length / 5))
        }
        var samples = HeatLevel.allCases.map { VectorPicture.Fill.color($0.ground) }
        if map.cells.joined().contains(.suppressed) {
            keys.append(own.suppressed)
            samples.append(.stripes)
            picture.defineStripes()
        }
        if map.cells.joined().contains(.missing) {
            keys.append(own.noAnswers)
            samples.append(.color(.paper))
        }
        return picture.writeKeys(keys, from: top) { number, box in
            picture.rectangle(box, samples[number], edge: .quiet)
        } + 4
    }

    /// Draws names and cells, and tells where they end.
    func draw(from top: Double) -> Double {
        let start = writeColumns(from: top)
        for (row, cells) in map.cells.enumerated() {
            let y = start + Double(row) * HeatGrid.cellHeight
            let name = HeatGrid.name(map.rows[row]).cut(to: names - 8)
            picture.write(name, at: (VectorPicture.edge, y + HeatGrid.cellHeight - 4))
            for (column, cell) in cells.enumerated() {
                draw(
                    cell,
                    in: PictureBox(
                        x: VectorPicture.edge + names + Double(column) * cellWidth,
                        y: y,
                        width: cellWidth,
                        height: HeatGrid.cellHeight
                    )
                )
            }
        }
        return start + Double(map.rows.count) * HeatGrid.cellHeight + 2
    }

    /// Writes the names of the columns to be read upwards, in two lines where there is room, and tells where they end.
    private func writeColumns(from top: Double) -> Double {
        let size = min(PictureWords.smallSize, max(7.5, cellWidth * 0.75))
        let mostLines = max(1, min(3, Int(cellWidth / (size * 1.15))))
        let columns = map.columns.map { column in
            PictureWords.words(column)
                .with {
                    $0.size = size
                    $0.isUpright = true
                }
                .lines(width: 150, atMost: mostLines)
        }
        let bottom = top + (columns.joined().map(\.width).max() ?? 0) + 4
        for (column, lines) in columns.enumerated() {
            let middle = VectorPicture.edge + names + (Double(column) + 0.5) * cellWidth
            for (number, line) in lines.enumerated() {
                let offset = (Double(number) - Double(lines.count - 1) / 2) * size * 1.15 + size * 0.35
                picture.write(line, at: (middle + offset, bottom - 4))
            }
        }
        return bottom
    }

    private func draw(_ cell: HeatMap.Cell, in box: PictureBox) {
        switch cell {
        case .figure(let value):
            guard let level = HeatLevel(of: value, in: map.range) else { return }
            picture.rectangle(box, .color(level.ground), edge: .paper)
            write(figure(value), level.ink, in: box)
        case .suppressed:
            picture.rectangle(box, .stripes, edge: .paper)
            write("·", .ink, in: box)
        case .missing: picture.rectangle(box, .color(.paper), edge: .rule)
        }
    }

    private func write(_ text: String, _ color: Color, in box: PictureBox) {
        let plain = PictureWords.figure(text)
            .with {
                $0.color = color
                $0.anchor = .middle
                $0.size = text == "·" ? 16 : PictureWords.smallSize
                $0.isBold = text == "·"
            }
        let room = box.width - 2
        let fitting = plain.with { if plain.width > room { $0.size = max(5, plain.size * room / plain.width) } }
        picture.write(fitting, at: (box.x + box.width / 2, box.y + box.height - 4.5))
    }

    private func figure(_ value: Double) -> String { words.figure(value, map.format) }

    private static func name(_ row: Wording) -> PictureWords {
        PictureWords.words(row).with { $0.size = PictureWords.smallSize }
    }
}
