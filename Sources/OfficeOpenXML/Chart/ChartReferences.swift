import Documents
import Markup
import Reference

/// Writes what a chart's series are drawn from: formulas that name cells, and what those cells held when it was written.
struct ChartReferences {
    let xml: XMLWriter
    let chart: Chart
    let data: ChartSheet
    let language: Language
    let places: ChartSheetPlaces

    /// What a series is called.
    enum Name {
        /// As the header of its column.
        case column(ChartSheet.Content)

        /// As the category of its row.
        case row(Int)

        /// By words that stand in no cell.
        case words(String)
    }

    /// Writes `c:tx` of a series.
    func write(_ name: Name) {
        switch name {
        case .column(let content):
            guard let column = data.column(of: content) else { return }
            text(SheetRange(columns: column...column, rows: 1...1), data.header(ofColumn: column))
        case .row(let row):
            let line = ChartSheet.firstRow + row
            text(SheetRange(columns: 1...1, rows: line...line), data.category(row))
        case .words(let words): xml.element("c:tx") { xml.element("c:v", text: words.onSingleLine) }
        }
    }

    /// `c:cat`: the categories.
    func categories() {
        guard let column = data.column(of: .categories) else { return }
        xml.element("c:cat") {
            xml.element("c:strRef") {
                let cells = SheetRange(columns: column...column, rows: dataRows)
                xml.element("c:f", text: cells.absolute(on: data.sheet.name.text))
                xml.element("c:strCache") {
                    xml.element("c:ptCount", ["val": String(chart.categories.count)])
                    for row in chart.categories.indices {
                        xml.element("c:pt", ["idx": String(row)]) { xml.element("c:v", text: data.category(row)) }
                    }
                }
            }
        }
    }

    /// The numbers of a column; those that are missing have no `c:pt`.
    func numbers(_ element: StaticString, _ content: ChartSheet.Content) {
        numbers(element, content, rows: chart.categories.indices)
    }

    /// The numbers of a column in some rows, of which there is one.
    func numbers(_ element: StaticString, _ content: ChartSheet.Content, rows: Range<Int>) {
        guard let column = data.column(of: content) else { return }
        let first = ChartSheet.firstRow + rows.lowerBound
        write(
            element,
            rows.map { number(content, $0) },
            in: SheetRange(columns: column...column, rows: first...first + rows.count - 1),
            content
        )
    }

    /// The two numbers of a category in neighbouring columns.
    func pair(_ element: StaticString, _ first: ChartSheet.Content, _ second: ChartSheet.Content, row: Int) {
        guard let column = data.column(of: first) else { return }
        let line = ChartSheet.firstRow + row
        let range = SheetRange(columns: column...column + 1, rows: line...line)
        write(element, [number(first, row), number(second, row)], in: range, first)
    }

    private func write(
        _ element: StaticString,
        _ numbers: [Double?],
        in range: SheetRange,
        _ content: ChartSheet.Content
    ) {
        xml.element(element) {
            xml.element("c:numRef") {
                xml.element("c:f", text: range.absolute(on: data.sheet.name.text))
                xml.element("c:numCache") {
                    xml.element("c:formatCode", text: chart.format(of: content).code(in: language))
                    xml.element("c:ptCount", ["val": String(numbers.count)])
                    for (position, number) in numbers.enumerated() {
                        guard let number else { continue }
                        xml.element("c:pt", ["idx": String(position)]) {
                            xml.element("c:v", text: SpreadsheetText.number(number))
                        }
                    }
                }
            }
        }
    }

    private func number(_ content: ChartSheet.Content, _ row: Int) -> Double? {
        places.number(content, row)
    }

    private var dataRows: ClosedRange<Int> {
        ChartSheet.firstRow...ChartSheet.firstRow + chart.categories.count - 1
    }

    private func text(_ cell: SheetRange, _ words: String) {
        // One cell is named without its end: programs take the name of a series from one cell only.
        let range = cell.absolute(on: data.sheet.name.text)
        let reference = range.lastIndex(of: ":").map { String(range[..<$0]) } ?? range
        xml.element("c:tx") {
            xml.element("c:strRef") {
                xml.element("c:f", text: reference)
                xml.element("c:strCache") {
                    xml.element("c:ptCount", ["val": "1"])
                    xml.element("c:pt", ["idx": "0"]) { xml.element("c:v", text: words) }
                }
            }
        }
    }
}
