import Reference

/// The order in which a date of numbers alone is written.
package enum DateOrder: String, CaseIterable, Hashable, Sendable {
    /// 31/12/2026.
    case dayFirst = "day-month-year"

    /// 12/31/2026.
    case monthFirst = "month-day-year"
}

/// Reads days and moments as exports and people write them.
struct DateText {
    /// The order that an officer has settled; without it, dates that fit two orders are not read.
    let order: DateOrder?

    /// What is made of a text.
    enum Reading: Hashable {
        /// A day.
        case date(CalendarDate)

        /// A day that could be another one.
        case ambiguous

        /// No day.
        case none
    }

    /// The day of `2026-03-02`, with or without a time after it, of `31/12/2026` with `/`, `-` or `.`, and of the same in
    /// Arabic-Indic digits.
    ///
    /// A serial number is no day: nobody says from when it counts.
    func reading(of text: String) -> Reading {
        let plain = text.withLatinDigits
        if let date = CalendarDate(iso: plain.prefix(10)) {
            let rest = plain.dropFirst(10)
            return rest.isEmpty || rest.first == "T" || rest.first == " " ? .date(date) : .none
        }
        let day = plain.prefix { $0 != " " && $0 != "T" }
        let parts = day.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard parts.count == 3, let first = DateText.number(parts[0], 1...2),
            let second = DateText.number(parts[1], 1...2),
            let year = DateText.number(parts[2], 4...4)
        else { return .none }
        let dayFirst = CalendarDate(year: year, month: second, day: first)
        let monthFirst = CalendarDate(year: year, month: first, day: second)
        switch (dayFirst, monthFirst, order) {
        case (let date?, let other?, nil): return date == other ? .date(date) : .ambiguous
        case (let date?, _, .dayFirst), (let date?, nil, nil): return .date(date)
        case (_, let date?, .monthFirst), (nil, let date?, nil): return .date(date)
        default: return .none
        }
    }

    /// The moment of a text that `Moment` reads, or of a day as above with `10:15` or `10:15:30` after it.
    func moment(of text: String) -> Moment? {
        if let moment = Moment(iso: text) { return moment }
        guard case .date(let date) = reading(of: text) else { return nil }
        let time = text.withLatinDigits.drop { $0 != " " && $0 != "T" }.dropFirst()
        return Moment(iso: time.isEmpty ? date.description : "\(date)T\(time.count == 4 ? "0" : "")\(time)")
            ?? Moment(iso: date.description)
    }

    private static func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}

extension String {
    /// The text with Latin digits in place of Arabic-Indic and Persian ones.
    var withLatinDigits: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        return String(
            unicodeScalars.map { scalar in RatingText.digit(scalar).map { Character(String($0)) } ?? Character(scalar) }
        )
    }
}
