package import Documents

/// A slide as it will be shown: every text with its size, in a box that holds it.
package struct LaidOutSlide {
    /// The position of the slide in its deck that it shows all or a part of, from 0.
    package let source: Int

    /// How it is laid out.
    package let layout: SlideLayout

    /// Its title, different from that of every other slide.
    package let title: [Inline]

    /// What it shows, from top to bottom.
    let shapes: [SlideShape]

    /// What the speaker reads.
    let notes: [SlideParagraph]

    /// What stands at its foot, short enough for its line.
    let footer: [Inline]
}

/// Something on a slide.
struct SlideShape {
    /// What it is.
    enum Content {
        /// Text in the placeholder of a layout: its title, its kicker or mark, or one of its bodies, from 0.
        case placeholder(Placeholder, [SlideParagraph])

        /// Text in a box of its own.
        case text([SlideParagraph])

        /// A notice.
        case notice([SlideParagraph])

        /// A table.
        case table(SlideTable)

        /// A chart.
        case chart(Chart)
    }

    /// A place that a layout keeps for text.
    enum Placeholder: Hashable {
        case title
        case kicker
        case body(Int)
    }

    let content: Content

    /// Where it stands in a deck whose language begins at the left.
    let box: SlideBox

    /// How high its content is by measure, in points; never more than its box.
    let height: Double
}

extension LaidOutSlide {
    /// The charts on the slide with their boxes, in order.
    var charts: [(chart: Chart, box: SlideBox)] {
        shapes.compactMap { shape in
            if case .chart(let chart) = shape.content { (chart, shape.box) } else { nil }
        }
    }
}

/// A table on a slide, or the rows of one that fit there.
struct SlideTable {
    let table: Table

    /// The widths of its columns in points.
    let widths: [Int]

    /// Its rows.
    let rows: [SlideRow]

    /// How many of them are headers.
    let headerRows: Int
}

/// A row of a table with its text set.
struct SlideRow {
    /// A cell.
    struct Cell {
        let paragraphs: [SlideParagraph]
        let span: Int
        var heat: HeatLevel?
    }

    let cells: [Cell]
    let isTinted: Bool

    /// How high it is, in points.
    let height: Double
}
