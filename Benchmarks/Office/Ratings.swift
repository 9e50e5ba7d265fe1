import Documents
import Reference

/// A made-up rating; every seventh is missing.
func rating(row: Int, column: Int) -> Cell {
    guard (row + column) % 7 != 0 else { return .empty }
    return .number((row * 31 + column * 17) % 5 + 1)
}

/// A large sheet of ratings: every seventh cell is empty.
func ratings(rows: Int, columns: Int) -> Workbook {
    let sheet = Sheet(
        name: "ratings",
        style: .data,
        columns: (0..<columns).map { SheetColumn("q\($0 + 1)", width: 8, format: .general) },
        rows: SheetRows(count: rows) {
            (0..<rows).lazy
                .map { row in
                    SheetRow((0..<columns).map { rating(row: row, column: $0) })
                }
        }
    )
    guard let date = CalendarDate(year: 2026, month: 1, day: 15) else { preconditionFailure("the day exists") }
    let properties = DocumentProperties(
        title: "Ratings",
        subject: "Ratings",
        keywords: [],
        language: .english,
        date: date
    )
    return Workbook(properties: properties, sheets: [sheet])
}
