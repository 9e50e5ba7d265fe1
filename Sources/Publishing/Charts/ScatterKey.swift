import Documents
import Reference

/// The key of a scatter: numbers, names and respondents in two columns.
struct ScatterKey {
    let picture: VectorPicture
    let items: [ImportancePerformancePlot.Item]
    let words: NeedsChartWords

    /// Writes the key, and tells where it ends.
    func write(from top: Double) -> Double {
        picture.write(
            .words(words.key)
                .with {
                    $0.isBold = true
                    $0.color = .heading
                },
            at: (VectorPicture.edge, top + 12)
        )
        let half = (items.count + 1) / 2
        let column = (picture.width - 2 * VectorPicture.edge - 20) / 2
        return [0..<half, half..<items.count].enumerated()
            .map { number, rows in
                write(rows, from: top + 18, x: VectorPicture.edge + Double(number) * (column + 20), width: column)
            }
            .max() ?? top
    }

    private func write(_ rows: Range<Int>, from top: Double, x: Double, width: Double) -> Double {
        var y = top
        for row in rows {
            let item = items[row]
            let number = PictureWords.figure(String(row + 1))
                .with {
                    $0.size = PictureWords.smallSize
                    $0.isBold = true
                    $0.anchor = .end
                }
            let count = PictureWords.words(words.count(of: item.respondents))
                .with {
                    $0.size = PictureWords.smallSize
                    $0.color = .quiet
                    $0.anchor = .end
                }
            let name = PictureWords.words(item.label).with { $0.size = PictureWords.smallSize }
            let lines = name.lines(width: width - 24 - count.width - 8, atMost: 2)
            picture.write(number, at: (x + 18, y + 12))
            picture.write(count, at: (x + width, y + 12))
            for line in lines {
                y += 14
                picture.write(line, at: (x + 24, y - 2))
            }
            y += 2
        }
        return y
    }
}
