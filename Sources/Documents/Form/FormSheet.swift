/// A sheet to be filled in: rows of cells that each have a part to play.
///
/// It is always protected, without a password: only its inputs can be changed, columns can be made wider and rows higher.
package struct FormSheet: Sendable {
    /// Its name, unique in its workbook.
    package internal(set) var name: SheetName

    /// Its columns; never none.
    package let columns: [FormColumn]

    /// Its rows; never none.
    package let rows: [FormRow]

    /// How many rows at its head stay in sight.
    package let frozenRows: Int

    /// How many columns stay in sight when the sheet is scrolled sideways.
    package let frozenColumns: Int

    /// The rows that stand at the head of every printed page, counted from 0.
    package let repeatedRows: ClosedRange<Int>?

    /// How it is printed.
    package let print: PrintSetup

    /// Whether it is seen.
    package let visibility: SheetVisibility

    /// Creates a sheet, whose rows must stay inside its columns.
    package init(
        name: String,
        columns: [FormColumn],
        rows: [FormRow],
        frozenRows: Int = 0,
        frozenColumns: Int = 0,
        repeatedRows: ClosedRange<Int>? = nil,
        print: PrintSetup = PrintSetup(),
        visibility: SheetVisibility = .shown
    ) {
        precondition((1...1_000).contains(columns.count), "a form has 1 to 1,000 columns")
        precondition((1...100_000).contains(rows.count), "a form has 1 to 100,000 rows")
        precondition(rows.allSatisfy { $0.width <= columns.count }, "rows stay inside the columns")
        precondition((0..<rows.count).contains(frozenRows), "a row is left that can be scrolled")
        precondition((0..<columns.count).contains(frozenColumns), "a column is left that can be scrolled")
        precondition(repeatedRows.map { rows.indices.contains($0) } ?? true, "repeated rows are rows of the form")
        self.name = SheetName(mending: name)
        self.columns = columns
        self.rows = rows
        self.frozenRows = frozenRows
        self.frozenColumns = frozenColumns
        self.repeatedRows = repeatedRows
        self.print = print
        self.visibility = visibility
    }

    /// Its tallies, row by row.
    var tallies: [FormTally] {
        rows.flatMap(\.cells).compactMap { if case .tally(let tally) = $0.content { tally } else { nil } }
    }

    /// Its inputs with their places, row by row; rows and columns are counted from 1.
    package var inputs: [(input: FormInput, row: Int, column: Int)] {
        var inputs: [(input: FormInput, row: Int, column: Int)] = []
        for (number, row) in rows.enumerated() {
            var column = 1
            for cell in row.cells {
                if case .input(let input, _) = cell.content { inputs.append((input, number + 1, column)) }
                column += cell.span
            }
        }
        return inputs
    }
}

/// Whether a sheet is seen.
package enum SheetVisibility: Hashable, Sendable {
    /// It is.
    case shown

    /// It is not, and a menu brings it back where the workbook is not protected.
    case hidden

    /// It is not, and no menu brings it back.
    case veryHidden
}

/// Whether a column or a row is seen.
package enum LineVisibility: Hashable, Sendable {
    /// It is.
    case shown

    /// It is not; it holds what a program needs to read the form again.
    case hidden
}

/// A column of a form.
package struct FormColumn: Hashable, Sendable {
    /// Its width in characters of running text, 1 to 255.
    package let width: Double

    /// Whether it is seen.
    package let visibility: LineVisibility

    /// Creates a column.
    package init(width: Double, visibility: LineVisibility = .shown) {
        precondition((1...255).contains(width), "columns are 1 to 255 characters wide")
        self.width = width
        self.visibility = visibility
    }
}

/// A row of a form, as high as its words are long.
package struct FormRow: Sendable, ExpressibleByArrayLiteral {
    /// Its cells from the first column on.
    package let cells: [FormCell]

    /// Whether it is seen.
    package let visibility: LineVisibility

    /// Creates a row.
    package init(_ cells: [FormCell], visibility: LineVisibility = .shown) {
        self.cells = cells
        self.visibility = visibility
    }

    /// Creates a row that is seen.
    package init(arrayLiteral cells: FormCell...) {
        self.init(cells)
    }

    /// How many columns it reaches across.
    package var width: Int { cells.reduce(0) { $0 + $1.span } }
}

/// A cell of a form.
package struct FormCell: Sendable {
    /// What it holds.
    package let content: Content

    /// What part it plays, which gives it its looks.
    package let role: Role

    /// How many columns it goes across.
    package let span: Int

    private init(_ content: Content, _ role: Role, across span: Int) {
        precondition(span > 0, "a cell takes a column")
        self.content = content
        self.role = role
        self.span = span
    }

    /// Words that play a part.
    package static func words(_ text: CellText, _ role: Role, across span: Int = 1) -> FormCell {
        FormCell(.words(text), role, across: span)
    }

    /// Nothing, in looks of its own.
    package static func empty(_ role: Role = .plain, across span: Int = 1) -> FormCell {
        FormCell(.empty, role, across: span)
    }

    /// How many questions are answered.
    package static func tally(_ tally: FormTally, _ role: Role, across span: Int = 1) -> FormCell {
        FormCell(.tally(tally), role, across: span)
    }

    /// A cell that may be filled in, with what it holds to begin with.
    package static func input(_ input: FormInput, holding cell: Cell = .empty) -> FormCell {
        FormCell(.input(input, cell), .input, across: 1)
    }

    /// What a cell holds.
    package enum Content: Sendable {
        /// Nothing.
        case empty

        /// Words, which stay words even when they look like a formula or a number.
        case words(CellText)

        /// How many questions are answered: the one formula that there is in a form, written by our own code.
        case tally(FormTally)

        /// What is filled in.
        case input(FormInput, Cell)
    }

    /// What part a cell plays.
    package enum Role: Hashable, CaseIterable, Sendable {
        /// It has no looks.
        case plain

        /// It names the form.
        case title

        /// It begins a section.
        case section

        /// It stands at the end of the line that begins a section.
        case sectionNote

        /// It names a column.
        case columnHeader

        /// Running text.
        case text

        /// It stands back.
        case note

        /// It asks a question or names what is rated.
        case label

        /// It names one of several choices of a question.
        case choice

        /// It says how a question is to be answered.
        case hint

        /// It says how far the form is filled in.
        case progress

        /// It is filled in.
        case input

        /// It is read by a program and seen by nobody.
        case anchor
    }
}
