import Documents
import Reference

/// How high a table is on paper, told from its words before anybody draws it.
///
/// It is that of the typefaces that programs take where they lack ours: Carlito, which has the widths of Calibri, and for
/// Arabic DejaVu Sans, which is wider than Arial and has higher lines. A table that fits by this measure fits.
struct TableHeight {
    private let columns: [Double]
    private var rows: [Double] = []

    /// All rows together, in points.
    var points: Double { rows.reduce(0, +) }

    /// Measures a table that is so many points wide.
    init(of table: Table, width: Double) {
        let shares = table.columns.reduce(0, +)
        columns = table.columns.map { $0 / shares * width }
        var open = [Table.OpenCell](repeating: .none, count: columns.count)
        var tall: [(rows: Range<Int>, height: Double)] = []
        for (number, row) in table.rows.enumerated() {
            var (column, height) = (0, 0.0)
            Table.forEachSlot(of: row, open: &open) { slot in
                if case .cell(let cell) = slot {
                    let own = self.height(of: cell, from: column)
                    if cell.rows == 1 {
                        height = max(height, own)
                    } else {
                        tall.append((number..<number + cell.rows, own))
                    }
                }
                column += slot.span
            }
            rows.append(height)
        }
        // What does not fit beside the rows that it reaches over makes the last of them higher.
        for (covered, height) in tall {
            rows[covered.upperBound - 1] += max(0, height - rows[covered].reduce(0, +))
        }
    }

    private func height(of cell: TableCell, from column: Int) -> Double {
        let margin = VisualIdentity.CellMargin.self
        let width = columns[column..<column + cell.span].reduce(0, +) - Double(2 * margin.side) / 20
        let blank = Double(margin.top + margin.bottom) / 20 + TableHeight.rule
        return cell.paragraphs.reduce(blank) { $0 + height(of: $1, width: width) }
    }

    private func height(of paragraph: Paragraph, width: Double) -> Double {
        let style = VisualIdentity.style(of: paragraph.role)
        let size = Double(style.size) / 2
        let isStrong = paragraph.text.contains { inline in
            if case .words(_, .strong) = inline { true } else { false }
        }
        let text = PictureText(size: size, isBold: style.isBold || isStrong)
        let letters = paragraph.text.language == .arabic ? Letters.arabic : Letters.latin
        let lines = text.lines(of: paragraph.text.plainText, width: width / letters.width, atMost: .max).count
        let line = size * letters.lineHeight * Double(style.line) / 240
        return Double(lines) * line + Double(style.before + style.after) / 20
    }

    /// The letters of a script.
    private struct Letters {
        /// The width of words in those that `PictureText` gives them.
        let width: Double

        /// The height of a line in sizes of the letters.
        let lineHeight: Double

        static let latin = Letters(width: 0.82, lineHeight: 1.22)
        static let arabic = Letters(width: 1.12, lineHeight: 1.31)
    }

    /// The rule between two rows, in points.
    private static let rule = 0.75
}
