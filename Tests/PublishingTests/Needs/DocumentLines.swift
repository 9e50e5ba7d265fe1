import Documents
import Reference

/// The lines of a document, for tests that look for words and figures.
struct DocumentLines {
    /// Every line, cells and names of charts included.
    private(set) var all: [String] = []

    /// The languages of words.
    private(set) var languages: Set<Language> = []

    /// The headings of level 1.
    private(set) var headings: [String] = []

    private var tables: [String: [[String]]] = [:]
    private var anchor: String?

    init(_ document: Document) {
        for block in document.blocks { take(block) }
    }

    /// Lines of several words, which no two languages have alike.
    var sentences: [String] {
        all.filter { $0.split(separator: " ").count(where: { $0.count(where: \.isLetter) > 2 }) > 3 }
    }

    /// The rows below the header of the table with a caption.
    func rows(under anchor: String) -> [[String]] { tables[anchor] ?? [] }

    private mutating func take(_ block: Block) {
        switch block {
        case .heading(let heading):
            take(heading.text)
            if heading.level == 1 { headings.append(heading.text.plainText) }
        case .paragraph(let paragraph): take(paragraph.text)
        case .list(let list): for entry in list.entries { take(entry.text) }
        case .caption(let caption):
            take(caption.text)
            anchor = caption.anchor
        case .table(let table): take(table)
        case .chart(let figure):
            let chart = figure.chart
            all += [chart.title.text] + chart.categories.map(\.text) + chart.series.map(\.name.text)
        case .contents(let title, _): all.append(title)
        case .figure, .sideBySide, .pageBreak, .section: break
        }
    }

    private mutating func take(_ table: Table) {
        all += [table.title, table.description]
        for row in table.rows { for cell in row.cells { for paragraph in cell.paragraphs { take(paragraph.text) } } }
        if let anchor {
            tables[anchor] = table.rows.dropFirst(table.headerRows)
                .map { row in row.cells.map { $0.paragraphs.map(\.text.plainText).joined(separator: " ") } }
        }
        anchor = nil
    }

    private mutating func take(_ line: [Inline]) {
        all.append(line.plainText)
        for case .words(let wording, _) in line where wording.text.contains(where: \.isLetter) {
            languages.insert(wording.language)
        }
    }
}
