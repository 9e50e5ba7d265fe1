package import Reference

/// The figures of a chart as cells, so that a spreadsheet program can change them: one row a category under one row of
/// headers.
///
/// The categories stand in column 1, the series in the columns after it. Dots and trends have more columns: the ends of
/// the intervals of each series, the place of each mark along the list or the line, once for either end of its interval,
/// and where the labels of the categories stand. The corners of a scatter's quadrants and the ends of the lines that break
/// a trend have columns too, which may reach below the categories.
package struct ChartSheet: Sendable {
    /// What stands in each column of a chart.
    package let columns: [Content]

    /// The sheet.
    package let sheet: Sheet

    private let categories: [String]

    /// The row of the first category, counted from 1; the headers stand in row 1.
    package static let firstRow = 2

    /// What a column holds.
    package enum Content: Hashable, Sendable {
        case categories
        case values(series: Int)
        case low(series: Int)
        case high(series: Int)
        case place(series: Int)
        case placeAgain(series: Int)
        case label
        case round
        case breakPlace
        case breakEnd
        case cornerAcross
        case cornerUpwards
    }

    /// Lays the cells of a chart out, on a sheet of a name.
    package init(_ chart: Chart, named name: String, in language: Language, print: PrintSetup = PrintSetup()) {
        let words = ChartWords(language)
        var columns = [Content.categories] + chart.series.indices.map { .values(series: $0) }
        if chart.kind.showsIntervals {
            for series in chart.series.indices {
                columns += [
                    .low(series: series), .high(series: series), .place(series: series), .placeAgain(series: series),
                ]
            }
            columns.append(.label)
        }
        switch chart.kind {
        case .trend(let breaks): columns += [.round] + (breaks.isEmpty ? [] : [.breakPlace, .breakEnd])
        case .scatter(.some): columns += [.cornerAcross, .cornerUpwards]
        case .bars, .stackedBars, .dots, .line, .scatter(nil): break
        }
        let isBroken = chart.listsCategories && chart.kind != .dots && language.direction == .rightToLeft
        let categories = chart.categories.map { isBroken ? $0.text.inShortLines : $0.text }
        let sheetPlaces = ChartSheetPlaces(chart)
        sheet = Sheet(
            name: name,
            columns: columns.map { content in
                let header = words.header(of: content, in: chart)
                return switch content {
                case .categories: SheetColumn(header, width: 44)
                default:
                    SheetColumn(header, width: 16, format: chart.format(of: content), alignment: .trailing)
                }
            },
            rows: SheetRows(
                (0..<sheetPlaces.rowCount)
                    .map { row in
                        SheetRow(
                            columns.map { content in
                                guard content != .categories else {
                                    return row < categories.count
                                        ? .text(categories[row], chart.categories[row].language) : .empty
                                }
                                return sheetPlaces.number(content, row).map { .number($0) } ?? .empty
                            }
                        )
                    }
            ),
            print: print
        )
        self.columns = columns
        self.categories = categories
    }

    /// The column of what a chart needs, counted from 1.
    package func column(of content: Content) -> Int? { columns.firstIndex(of: content).map { $0 + 1 } }

    /// What stands at the head of a column, counted from 1.
    package func header(ofColumn column: Int) -> String { sheet.columns[column - 1].header }

    /// The name of a category as its cell has it.
    ///
    /// Long names that stand right of their bars are broken into lines: programs leave them on one there.
    package func category(_ row: Int) -> String { categories[row] }
}

extension Chart {
    /// How the figures of a column are written.
    package func format(of content: ChartSheet.Content) -> NumberFormat {
        switch (kind, content) {
        case (_, .place), (_, .placeAgain), (_, .round), (_, .breakPlace): .general
        case (.scatter, .values(series: 0)), (.scatter, .cornerAcross): across.format
        default: values.format
        }
    }
}

extension String {
    /// The words in lines of about 34 letters.
    fileprivate var inShortLines: String {
        var lines: [String] = []
        for word in split(separator: " ") {
            if let last = lines.last, last.count + word.count < 34 {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}
