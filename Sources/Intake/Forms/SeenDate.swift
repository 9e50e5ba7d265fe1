import Reference

/// A date as a person reads it in a field: "2026-03-02", "2 March 2026", "31/12/2026".
struct SeenDate {
    /// The date.
    let date: CalendarDate

    /// Reads a date, or `nil` when the words could mean several days or none.
    ///
    /// What the field says besides decides only where the words agree with it.
    init?(_ text: String, said: CalendarDate? = nil) {
        if case .date(let read) = DateText(order: nil).reading(of: text) {
            date = read
            return
        }
        let numbers = text.withLatinDigits.split { !("0"..."9").contains($0) }.prefix(4).map { Int($0.prefix(9)) ?? 0 }
        guard let said, numbers.contains(said.year), numbers.contains(said.day) else { return nil }
        date = said
    }
}
