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

    /// The day of `2026-03-02`, of `31/12/2026` with `/`, `-` or `.`, of `2 March 2026` or `Mar 2, 2026` with a month in any
    /// of the four languages, each with a time after it or not, and with digits of any script.
    ///
    /// A serial number is no day: nobody says from when it counts.
    func reading(of text: String) -> Reading { parts(of: text).day }

    /// The moment of a text that `Moment` reads, or of a day as above with `10:15`, `10:15:30` or `10:15:30 AM` after it.
    ///
    /// A time that cannot be read leaves the day.
    func moment(of text: String) -> Moment? {
        if let moment = Moment(iso: text) { return moment }
        let (day, time) = parts(of: text)
        guard case .date(let date) = day else { return nil }
        return time.flatMap { Moment(iso: "\(date)T\($0)") } ?? Moment(iso: date.description)
    }

    private func parts(of text: String) -> (day: Reading, time: String?) {
        let plain = text.withLatinDigits
        if let date = CalendarDate(iso: plain.prefix(10)) {
            let rest = plain.dropFirst(10)
            guard rest.isEmpty || rest.first == "T" || rest.first == " " else { return (.none, nil) }
            return (.date(date), rest.isEmpty ? nil : DateText.clock(rest.dropFirst().split(separator: " ")))
        }
        let words = plain.split { $0.isWhitespace || $0 == "," || $0 == "،" }
        let isTime = words.firstIndex { $0.contains(":") } ?? words.count
        let day = words[..<isTime]
        return (day.count == 1 ? numbers(day[0]) : DateText.named(day), DateText.clock(Array(words[isTime...])))
    }

    /// A day of numbers alone.
    private func numbers(_ day: Substring) -> Reading {
        let parts = day.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard parts.count == 3, let first = DateText.number(parts[0], 1...4),
            let second = DateText.number(parts[1], 1...2)
        else { return .none }
        if parts[0].count == 4 {
            return DateText.number(parts[2], 1...2).flatMap { CalendarDate(year: first, month: second, day: $0) }
                .map(Reading.date) ?? .none
        }
        guard parts[0].count < 3, let year = DateText.number(parts[2], 4...4) else { return .none }
        let dayFirst = CalendarDate(year: year, month: second, day: first)
        let monthFirst = CalendarDate(year: year, month: first, day: second)
        switch (dayFirst, monthFirst, order) {
        case (let date?, let other?, nil): return date == other ? .date(date) : .ambiguous
        case (let date?, _, .dayFirst), (let date?, nil, nil): return .date(date)
        case (_, let date?, .monthFirst), (nil, let date?, nil): return .date(date)
        default: return .none
        }
    }

    /// A day whose month has a name: one number for the day, one of four digits for the year, and nothing but the name.
    private static func named(_ words: ArraySlice<Substring>) -> Reading {
        var (day, year): (Int?, Int?) = (nil, nil)
        var months: Set<Int> = []
        for word in words {
            if let number = number(word, 4...4) {
                guard year == nil else { return .none }
                year = number
            } else if let number = number(word, 1...2) ?? ordinal(word) {
                guard day == nil else { return .none }
                day = number
            } else {
                for part in TextFolding.fold(String(word)).split(separator: " ") where !between.contains(String(part)) {
                    guard let month = MonthNames.month(named: String(part)) else { return .none }
                    months.insert(month)
                }
            }
        }
        guard let day, let year, let month = months.first, months.count == 1 else { return .none }
        return CalendarDate(year: year, month: month, day: day).map(Reading.date) ?? .none
    }

    private static func ordinal(_ word: Substring) -> Int? {
        let folded = word.lowercased()
        guard let ending = ["st", "nd", "rd", "th", "er"].first(where: folded.hasSuffix) else { return nil }
        return number(Substring(folded.dropLast(ending.count)), 1...2)
    }

    /// Words that stand between, and those of the Levantine names that only mean a month beside its other name.
    private static let between = Set(
        ["de", "del", "of", "le", "el", "the", "كانون", "تشرين", "الثاني", "الأول"].map(TextFolding.fold)
    )

    /// A time of day as `10:15:30`.
    private static func clock(_ words: [Substring]) -> String? {
        guard let time = words.first else { return nil }
        let parts = time.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, var hour = number(parts[0], 1...2) else { return String(time) }
        if words.count > 1 {
            let half = words[1].lowercased().filter { $0 != "." }
            guard (1...12).contains(hour), ["am", "pm", "ص", "م"].contains(half) else { return nil }
            hour = hour % 12 + (half == "pm" || half == "م" ? 12 : 0)
        }
        return (["\(hour < 10 ? "0" : "")\(hour)"] + parts.dropFirst().map(String.init)).joined(separator: ":")
    }

    private static func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}

/// The names of months in four languages, folded, and their usual short forms.
private enum MonthNames {
    static func month(named name: String) -> Int? { months[name] }

    private static let months: [String: Int] = {
        let names: [[String]] = [
            ["january", "jan", "janvier", "janv", "enero", "ene", "يناير"],
            ["february", "feb", "fevrier", "fevr", "febrero", "فبراير", "شباط"],
            ["march", "mar", "mars", "marzo", "مارس", "آذار"],
            ["april", "apr", "avril", "avr", "abril", "abr", "أبريل", "نيسان"],
            ["may", "mai", "mayo", "مايو", "أيار"], ["june", "jun", "juin", "junio", "يونيو", "يونيه", "حزيران"],
            ["july", "jul", "juillet", "juil", "julio", "يوليو", "يوليه", "تموز"],
            ["august", "aug", "aout", "agosto", "ago", "أغسطس", "آب"],
            ["september", "sep", "sept", "septembre", "septiembre", "سبتمبر", "أيلول"],
            ["october", "oct", "octobre", "octubre", "أكتوبر"], ["november", "nov", "novembre", "noviembre", "نوفمبر"],
            ["december", "dec", "decembre", "diciembre", "dic", "ديسمبر"],
        ]
        var months: [String: Int] = [:]
        for (position, all) in names.enumerated() {
            for name in all { months[TextFolding.fold(name)] = position + 1 }
        }
        return months
    }()
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
