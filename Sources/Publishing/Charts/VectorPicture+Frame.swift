import Documents
import Reference

extension VectorPicture {
    /// The space at the edges of a picture.
    static let edge = 10.0

    /// The height of a line of words of a size.
    static func lineHeight(_ size: Double) -> Double { size * 1.3 }

    /// Writes the title and what it covers at the head, and tells where they end.
    func writeHeading(_ heading: PictureHeading) -> Double {
        var y = VectorPicture.edge
        let room = width - 2 * VectorPicture.edge
        func write(_ words: PictureWords) {
            for line in words.lines(width: room, atMost: 3) {
                y += VectorPicture.lineHeight(line.size)
                self.write(line, at: (VectorPicture.edge, y - 4))
            }
        }
        write(
            .words(heading.title)
                .with {
                    $0.size = 15
                    $0.isBold = true
                    $0.color = .heading
                }
        )
        if let scope = heading.scope { write(.words(scope).with { $0.color = .quiet }) }
        return y + 8
    }

    /// Writes notes below what is drawn, and tells where they end.
    func writeNotes(_ notes: [Wording], from top: Double) -> Double {
        var y = top
        for note in notes {
            let words = PictureWords.words(note)
                .with {
                    $0.size = PictureWords.smallSize
                    $0.color = .quiet
                }
            for line in words.lines(width: width - 2 * VectorPicture.edge, atMost: 4) {
                y += VectorPicture.lineHeight(line.size)
                write(line, at: (VectorPicture.edge, y - 4))
            }
        }
        return y
    }

    /// Writes keys beside each other, in as many lines as they need, and tells where they end.
    ///
    /// `draw` puts the sample of a key in a box of 26 by 12 units.
    func writeKeys(_ keys: [Wording], from top: Double, draw: (Int, PictureBox) -> Void) -> Double {
        let room = width - 2 * VectorPicture.edge
        var (x, y) = (VectorPicture.edge, top)
        for (number, key) in keys.enumerated() {
            let words = PictureWords.words(key).with { $0.size = PictureWords.smallSize }.cut(to: room - 32)
            let own = words.width + 32
            if x > VectorPicture.edge, x + own > width - VectorPicture.edge {
                x = VectorPicture.edge
                y += 18
            }
            draw(number, PictureBox(x: x, y: y, width: 26, height: 12))
            write(words, at: (x + 32, y + 10))
            x += own + 16
        }
        return y + 20
    }
}

/// What stands over a picture.
struct PictureHeading {
    /// What is shown.
    let title: Wording

    /// Of whom, such as a region.
    let scope: Wording?

    /// Both in one line.
    var joined: Wording {
        guard let scope else { return title }
        return Wording(text: "\(title.text) – \(scope.text)", language: title.language)
    }
}

/// A scale of a picture: where figures stand between two places.
struct PictureScale {
    /// The figures that the scale shows.
    let range: ClosedRange<Double>

    /// The distance of its marks.
    let step: Double

    /// Where the ends of the range stand.
    let start: Double
    let end: Double

    init(_ scale: ChartScale, from start: Double, to end: Double) {
        range = scale.range
        step = scale.step
        self.start = start
        self.end = end
    }

    /// Where a figure stands; what lies outside of the range stands at its end.
    func place(of value: Double) -> Double {
        let inside = min(max(value, range.lowerBound), range.upperBound)
        return start + (inside - range.lowerBound) / (range.upperBound - range.lowerBound) * (end - start)
    }

    /// The figures at its marks.
    var marks: [Double] {
        let first = (range.lowerBound / step).rounded(.up)
        let last = (range.upperBound / step + 1e-9).rounded(.down)
        guard first <= last, last - first < 100 else { return [range.lowerBound, range.upperBound] }
        return (0...Int(last - first)).map { (first + Double($0)) * step }
    }

    /// How the figures at its marks are written: shares as per cent, all others as short as they can be.
    func mark(_ value: Double, _ axis: ChartAxis, _ words: ChartWords) -> String {
        words.figure(value, axis.format == .percent ? .percent : .general)
    }
}
