import Exchange
import Reference

/// A table of answers that was found in a file, before anything is known of its columns.
struct AnswerTable {
    /// The file's path.
    let path: String

    /// The sheet or the inner file; `nil` where there is only one.
    let part: String?

    /// What kind of file it is, in words.
    let form: String

    /// Whether a comma stands before decimals.
    let hasDecimalComma: Bool

    /// What somebody should know about the reading.
    var notes: [Diagnostic]

    /// The rows.
    let rows: Rows

    /// The tool that the container gives away, where it does.
    var tool: SurveyTool?

    /// What the rows are made of.
    enum Rows {
        case delimited(DelimitedText)
        case sheet(SheetRows)
        case texts([(line: Int, cells: [String])])
    }

    /// The most rows that are looked at to find the headers.
    static let deepestHeader = 24

    /// The first rows as texts, each with its line.
    var firstRows: [(line: Int, cells: [String])] {
        switch rows {
        case .delimited(let table):
            return table.peek(AnswerTable.deepestHeader).map { ($0.line, $0.texts.map(\.trimmedOfMarks)) }
        case .sheet(let rows):
            var first: [(line: Int, cells: [String])] = []
            rows.forEachRow { number, row in
                first.append((number, (0..<row.count).map { row.trimmed($0) }))
                return first.count < AnswerTable.deepestHeader
            }
            return first
        case .texts(let rows):
            return rows.prefix(AnswerTable.deepestHeader).map { ($0.line, $0.cells.map(\.trimmedOfMarks)) }
        }
    }

    /// Where something in the table stands.
    func place(line: Int? = nil) -> Place { Place(file: part.map { "\(path) (\($0))" } ?? path, line: line) }
}
