package import Documents
package import Reference

extension HeatMap {
    /// The most columns of figures of one table on an upright page.
    package static let mostTableColumns = 10

    /// The map as shaded tables of a document: numbers for columns, and before them what the numbers stand for.
    ///
    /// More columns than a page holds go on in a table of their own.
    package func blocks(in language: Language) -> [Block] {
        let most = HeatMap.mostTableColumns
        let count = (columns.count + most - 1) / most
        return (0..<count)
            .flatMap { number -> [Block] in
                let part = number * columns.count / count..<(number + 1) * columns.count / count
                return [
                    .paragraph(Paragraph(.minor, key(of: part, language), keepsWithNext: true)),
                    .table(table(of: part, language)),
                ]
            } + [.paragraph(Paragraph(.minor, [.words(note(language), .none)]))]
    }

    /// What the numbers of some columns stand for.
    private func key(of part: Range<Int>, _ language: Language) -> [Inline] {
        part.flatMap { column -> [Inline] in
            let end = column == part.upperBound - 1 ? "." : language == .arabic ? "؛ " : "; "
            return [
                .strong("\(column + 1)\u{A0}", language), .words(columns[column], .none), .plain(end, language),
            ]
        }
    }

    private func table(of part: Range<Int>, _ language: Language) -> Table {
        let words = ChartWords(language)
        let head = TableRow(
            [TableCell(.cellHeader, [.words(NeedsChartWords(language).group, .none)])]
                + part.map { TableCell(.cellHeader, [.code(String($0 + 1))]) }
        )
        let lines = zip(rows, cells)
            .map { row, cells in
                TableRow(
                    [TableCell(.cell, [.words(row, .none)])]
                        + part.map { column in
                            switch cells[column] {
                            case .figure(let value):
                                TableCell(
                                    .cell,
                                    [.code(words.figure(value, format))],
                                    heat: HeatLevel(of: value, in: range)
                                )
                            case .suppressed: TableCell(.cell, [.strong("·", language)])
                            case .missing: TableCell(.cell, [])
                            }
                        }
                )
            }
        return Table(
            .ruled,
            columns: [26] + part.map { _ in 6 },
            headerRows: 1,
            rows: [head] + lines,
            title: heading.joined.text,
            description: alternativeText(in: language)
        )
    }

    /// What the grounds mean, and the mark of what is held back.
    private func note(_ language: Language) -> Wording {
        let (words, own) = (ChartWords(language), NeedsChartWords(language))
        let grounds = own.grounds(
            from: words.figure(range.lowerBound, format),
            to: words.figure(range.upperBound, format)
        )
        guard cells.joined().contains(.suppressed) else { return grounds }
        return Wording(text: "\(grounds.text) \(own.suppressed.text).", language: language)
    }
}
