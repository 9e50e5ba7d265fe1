/// A cell of a sheet that was read, without its text.
///
/// It takes 12 bytes; its text stands in the bytes of the sheet.
package struct ReadCell: Hashable, Sendable {
    /// What a cell holds.
    package enum Kind: UInt8, Sendable {
        /// Words, as they stand: also where they look like a number or a formula.
        case text

        /// A number: whole and without a fraction when its value is, else as the file has it.
        case number

        /// A date, a time, or both, in the form of ISO 8601; a length of time in hours, minutes and seconds.
        case date

        /// `TRUE` or `FALSE`.
        case truth

        /// The name of an error, such as `#N/A`.
        case error

        /// Nothing: a formula whose value was not stored. It is never worked out.
        case formulaWithoutValue
    }

    private let storedColumn: UInt16

    /// What it holds.
    package let kind: Kind

    /// Whether a formula stands in it; what it holds is the value that was stored.
    package let hasFormula: Bool

    private let storedStart: UInt32
    private let storedEnd: UInt32

    init(column: Int, kind: Kind, hasFormula: Bool, text: Range<Int>) {
        storedColumn = UInt16(column)
        self.kind = kind
        self.hasFormula = hasFormula
        storedStart = UInt32(text.lowerBound)
        storedEnd = UInt32(text.upperBound)
    }

    /// Its column, from 0.
    package var column: Int { Int(storedColumn) }

    /// Where its text begins in the bytes of the sheet.
    package var start: Int { Int(storedStart) }

    /// Where its text ends in the bytes of the sheet.
    package var end: Int { Int(storedEnd) }
}

/// A row of a sheet that was read.
package struct ReadRow: Hashable, Sendable {
    /// Its number, from 1.
    package let number: Int

    /// Whether it is hidden.
    package let isHidden: Bool

    /// Its cells among those of the sheet, in the order of their columns; never none.
    package let cells: Range<Int>
}

/// A rectangle of cells.
package struct CellRange: Hashable, Sendable {
    /// Its rows, from 1.
    package let rows: ClosedRange<Int>

    /// Its columns, from 0.
    package let columns: ClosedRange<Int>

    /// Creates a range.
    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}
