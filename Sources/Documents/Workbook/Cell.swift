package import Reference

/// What a cell of a sheet holds.
///
/// There is no formula among these: whatever comes from data stays data. Formulas stand in the row of totals alone
/// (`SheetTotal`), and are written by our own code.
package enum Cell: Hashable, Sendable {
    /// Nothing.
    case empty

    /// Words, which stay words even when they look like a formula or a number.
    case words(CellText)

    /// A number.
    case figure(CellFigure)

    /// A date, shown as readers of the workbook's language write it.
    case date(CalendarDate)

    /// A time of day.
    case time(MinuteOfDay)

    /// A length of time, held as a number: of minutes, or of days where its column shows hours and minutes.
    case length(Minutes)

    /// Yes or no.
    case truth(Bool)

    /// Words in a language.
    package static func text(_ text: String, _ language: Language) -> Cell { .words(CellText(text, in: language)) }

    /// Words in a language.
    package static func text(_ wording: Wording) -> Cell { .words(CellText(wording.text, in: wording.language)) }

    /// A code such as `SG3-O1`, which belongs to no language and reads from left to right in all.
    package static func code(_ code: String) -> Cell { .words(CellText(code, in: nil)) }

    /// A number in a format of its own, or in that of its column; empty for what is not a number.
    package static func number(_ value: Double, _ format: NumberFormat? = nil) -> Cell {
        CellFigure(value, format).map(Cell.figure) ?? .empty
    }

    /// A whole number in a format of its own, or in that of its column.
    package static func number(_ value: Int, _ format: NumberFormat? = nil) -> Cell { number(Double(value), format) }
}

/// Words in a cell, at most 32,767 characters.
package struct CellText: Hashable, Sendable {
    /// The words.
    package let text: String

    /// The language that they are in; `nil` for a code that belongs to none.
    package let language: Language?

    /// Whether words were cut off to keep the limit.
    package let isCut: Bool

    /// The most characters of a cell, in UTF-16.
    package static let longest = 32_767

    /// Takes words, or as many of them as a cell holds.
    package init(_ text: String, in language: Language?) {
        self.language = language
        // No text has more UTF-16 units than bytes of UTF-8.
        if text.utf8.count <= CellText.longest {
            self.text = text
            isCut = false
        } else {
            let kept = text.cut(to: CellText.longest)
            self.text = kept
            isCut = kept.utf8.count < text.utf8.count
        }
    }
}

/// A number in a cell; never infinite.
package struct CellFigure: Hashable, Sendable {
    /// The number.
    package let value: Double

    /// How it is shown; `nil` for as its column says.
    package let format: NumberFormat?

    /// Creates a number, or `nil` for infinity and for what is no number.
    package init?(_ value: Double, _ format: NumberFormat? = nil) {
        guard value.isFinite else { return nil }
        self.value = value
        self.format = format
    }
}

/// How a number is shown.
package enum NumberFormat: Hashable, Sendable {
    /// As it comes.
    case general

    /// Words: what is typed into the column later stays words.
    case text

    /// Without decimals.
    case whole

    /// With 1 to 9 decimals.
    case decimals(Int)

    /// As a share of a hundred, without decimals.
    case percent

    /// With a unit after it, such as "45 min".
    case unit(String)

    /// As a mark when it is above zero, and as nothing otherwise; for matrices.
    case mark(String)

    /// As hours and minutes, "1:30".
    case duration

    /// As a date of the workbook's language.
    case date

    /// As a time of day, "08:30".
    case time
}

/// A cell of the row below a sheet's data.
package enum SheetTotal: Hashable, Sendable {
    /// Nothing.
    case empty

    /// Words.
    case words(CellText)

    /// The sum of the numbers above that are not filtered away.
    case sum

    /// The mean of the numbers above that are not filtered away.
    case average

    /// How many cells above hold something and are not filtered away.
    case count
}
