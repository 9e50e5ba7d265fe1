/// The rows of a sheet, made one after the other when they are asked for.
package struct SheetRows: Sendable {
    /// How many rows there are; `nil` when only making them shows it.
    package let count: Int?

    private let rows: @Sendable ((SheetRow) -> Bool) -> Void

    /// Takes rows that are there.
    package init(_ rows: [SheetRow]) {
        self.init(count: rows.count) { rows }
    }

    /// Takes rows that are made when the sheet is written; the closure is asked for them each time.
    ///
    /// The number of rows, where it is known before, is written into the sheet.
    package init<Rows: Sequence<SheetRow> & SendableMetatype>(
        count: Int? = nil,
        _ make: @escaping @Sendable () -> Rows
    ) where Rows.Iterator: SendableMetatype {
        self.count = count
        rows = { body in
            for row in make() {
                guard body(row) else { return }
            }
        }
    }

    /// Makes the rows in order, and hands each over, until one is refused.
    package func make(_ take: (SheetRow) -> Bool) { rows(take) }
}

/// A row of a sheet.
package struct SheetRow: Sendable, ExpressibleByArrayLiteral {
    /// Its cells from the first column on; columns that it does not reach stay empty.
    package let cells: [Cell]

    /// Whether its ground is tinted, as that of a break in an agenda is.
    package let isTinted: Bool

    /// Creates a row.
    package init(_ cells: [Cell], isTinted: Bool = false) {
        self.cells = cells
        self.isTinted = isTinted
    }

    /// Creates a plain row.
    package init(arrayLiteral cells: Cell...) {
        self.init(cells)
    }
}
