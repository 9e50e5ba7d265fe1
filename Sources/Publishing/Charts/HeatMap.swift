package import Documents
package import Reference

/// How high a figure is for each row, such as a country or a region, and each column, such as a competency.
///
/// Every cell says its figure; five grounds from light to dark repeat it, which can be told apart without seeing colours.
/// A figure that is held back is a striped cell with a dot, and never an empty one.
package struct HeatMap: NeedsChart {
    /// The rows from the top.
    package let rows: [Wording]

    /// The columns from where the language begins.
    package let columns: [Wording]

    /// The cells, by row and column.
    package let cells: [[Cell]]

    /// The figures of the lightest and the darkest ground.
    package let range: ClosedRange<Double>

    /// How figures are written.
    package let format: NumberFormat

    let heading: PictureHeading

    /// The most rows and columns of one map.
    package static let mostRows = 250
    package static let mostColumns = 60

    /// What a cell shows.
    package enum Cell: Hashable, Sendable {
        /// A figure.
        case figure(Double)

        /// A figure that is held back to protect respondents.
        case suppressed

        /// Nothing, as nobody answered.
        case missing
    }

    /// Creates a map, or `nil` without rows or columns, with more than it can show, with names without words, with a row
    /// that does not fill the columns, with a figure that is not finite, and with an empty range.
    package init?(
        title: Wording,
        scope: Wording?,
        rows: [Wording],
        columns: [Wording],
        cells: [[Cell]],
        range: ClosedRange<Double>,
        format: NumberFormat
    ) {
        guard (1...HeatMap.mostRows).contains(rows.count), (1...HeatMap.mostColumns).contains(columns.count),
            ([title] + rows + columns).allSatisfy({ !$0.text.trimmed.isEmpty }),
            cells.count == rows.count, cells.allSatisfy({ $0.count == columns.count }),
            cells.joined().allSatisfy(\.isFinite), ChartAxis(format: format, range: range) != nil
        else { return nil }
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.range = range
        self.format = format
        heading = PictureHeading(title: title, scope: scope)
    }

    package var caption: Wording { heading.joined }

    /// The map in pieces of at most so many rows, for pages; all have the columns and the grounds of the whole.
    package func pieces(ofRows most: Int) -> [HeatMap] {
        guard rows.count > most, most > 0 else { return [self] }
        let count = (rows.count + most - 1) / most
        return (0..<count)
            .compactMap { number in
                let part = number * rows.count / count..<(number + 1) * rows.count / count
                return HeatMap(
                    title: heading.title,
                    scope: heading.scope,
                    rows: Array(rows[part]),
                    columns: columns,
                    cells: Array(cells[part]),
                    range: range,
                    format: format
                )
            }
    }

    package func alternativeText(in language: Language) -> String {
        var highest: (row: Int, column: Int, value: Double)?
        for (row, line) in cells.enumerated() {
            for case (let column, .figure(let value)) in line.enumerated() where value > highest?.value ?? -.infinity {
                highest = (row, column, value)
            }
        }
        let words = ChartWords(language)
        return NeedsChartWords(language)
            .heatText(
                heading.joined.text,
                rows: rows.count,
                columns: columns.count,
                highest: highest.map {
                    (rows[$0.row].text, columns[$0.column].text, words.figure($0.value, format))
                },
                suppressed: cells.joined().count { $0 == .suppressed },
                missing: cells.joined().count { $0 == .missing }
            )
    }

    package func svg(in language: Language) -> [UInt8] {
        // More than twenty columns need a page on its side.
        let isWide = columns.count > 20
        let picture = VectorPicture(
            width: isWide ? VectorPicture.widePageWidth : VectorPicture.pageWidth,
            language: language
        )
        let top = picture.writeHeading(heading)
        let grid = HeatGrid(self, in: picture, words: ChartWords(language))
        let bottom = grid.draw(from: grid.writeLegend(from: top, NeedsChartWords(language)))
        return picture.bytes(
            height: bottom + VectorPicture.edge,
            title: heading.joined,
            description: alternativeText(in: language)
        )
    }
}

extension HeatMap.Cell {
    fileprivate var isFinite: Bool {
        if case .figure(let value) = self { value.isFinite && abs(value) < 1e15 } else { true }
    }
}
