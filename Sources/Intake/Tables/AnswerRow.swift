import Exchange

/// One row of a table of answers, whatever the table is made of.
protocol AnswerRow {
    /// How many cells it has.
    var count: Int { get }

    /// Whether a cell holds nothing, or lies beyond the row.
    func isEmpty(_ column: Int) -> Bool

    /// The single byte of a cell that holds no more, where that is quick to tell.
    func onlyByte(_ column: Int) -> UInt8?

    /// The text of a cell, as it stands.
    func text(_ column: Int) -> String

    /// The words that somebody wrote into a cell: those of a formula that a program made of them.
    func words(_ column: Int) -> String

    /// What kind of cell it is.
    func kind(_ column: Int) -> CellKind

    /// Calls `body` with the bytes of the text of a cell.
    func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

/// What kind of cell a table has; text has but one.
enum CellKind {
    /// Words or a number, which are read by their text.
    case plain

    /// A day or a moment of a sheet, in ISO 8601.
    case date

    /// True or false, or an error of a formula: no rating, no number and no day.
    case noAnswer

    /// A formula whose value was not stored.
    case emptyFormula
}

extension AnswerRow {
    func words(_ column: Int) -> String { text(column) }

    func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        var text = text(column)
        return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }

    /// The text of a cell without blanks and marks at its ends; empty beyond the row.
    func trimmed(_ column: Int?) -> String {
        guard let column, column < count else { return "" }
        return text(column).trimmedOfMarks
    }
}

/// A table whose rows are handed over one after the other: a row only refers to it.
final class OpenTable {
    let text: DelimitedText

    init(_ text: DelimitedText) {
        self.text = text
    }
}

/// A record of delimited text.
struct DelimitedRow: AnswerRow {
    let table: OpenTable
    let fields: [DelimitedField]

    var count: Int { fields.count }

    func isEmpty(_ column: Int) -> Bool { column >= fields.count || fields[column].isEmpty }

    func onlyByte(_ column: Int) -> UInt8? { table.text.onlyByte(fields[column]) }

    func text(_ column: Int) -> String { table.text.text(fields[column]) }

    func kind(_ column: Int) -> CellKind { .plain }
}

/// Cells that are there as texts: a form that one respondent filled in, or the first rows of a table.
struct TextRow: AnswerRow {
    let texts: [String]

    var count: Int { texts.count }

    func isEmpty(_ column: Int) -> Bool { column >= texts.count || texts[column].isEmpty }

    func onlyByte(_ column: Int) -> UInt8? { texts[column].utf8.count == 1 ? texts[column].utf8.first : nil }

    func text(_ column: Int) -> String { texts[column] }

    func kind(_ column: Int) -> CellKind { .plain }
}
