/// A day of the Gregorian calendar, without a time and without a zone.
package struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year, 1900 to 2999.
    package let year: Int

    /// The month, 1 to 12.
    package let month: Int

    /// The day of the month, from 1.
    package let day: Int

    /// Creates a date, or `nil` when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1_900...2_999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(in: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads a date in the form `2026-03-02` (ISO 8601), or `nil` when the text has another form.
    package init?(iso text: some StringProtocol) {
        guard text.utf8.count == 10 else { return nil }
        var numbers = [0, 0, 0]
        for (position, byte) in text.utf8.enumerated() {
            if position == 4 || position == 7 {
                guard byte == 0x2D else { return nil }
                continue
            }
            guard (0x30...0x39).contains(byte) else { return nil }
            let part = position < 4 ? 0 : position < 7 ? 1 : 2
            numbers[part] = numbers[part] * 10 + Int(byte) - 0x30
        }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The date of a moment in UTC.
    package init?(secondsSince1970 seconds: Int) {
        // Days to civil date after Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        guard (-2_208_988_800...32_503_680_000).contains(seconds) else { return nil }
        let days = Int((Double(seconds) / 86_400).rounded(.down)) + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1
        )
    }

    /// Days since 1 January 1970; negative before it.
    package var daysSince1970: Int {
        // Hinnant, days_from_civil.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Earlier dates come first.
    package static func < (first: CalendarDate, second: CalendarDate) -> Bool {
        (first.year, first.month, first.day) < (second.year, second.month, second.day)
    }

    /// The date as `2026-03-02`.
    package var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// The date as a reader of a language writes it: "2 March 2026", "1er mars 2026", "2 de marzo de 2026", "2 آذار/مارس 2026".
    ///
    /// Arabic names the month twice, as international organisations do.
    package func words(in language: Language) -> String {
        let name = CalendarDate.monthNames(in: language)[month - 1]
        return switch language {
        case .english, .arabic: "\(day) \(name) \(year)"
        case .french: "\(day == 1 ? "1er" : String(day)) \(name) \(year)"
        case .spanish: "\(day) de \(name) de \(year)"
        }
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func monthNames(in language: Language) -> [String] {
        switch language {
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        case .french:
            [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre", "décembre",
            ]
        case .spanish:
            [
                "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
                "noviembre", "diciembre",
            ]
        case .arabic:
            [
                "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو",
                "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر",
                "كانون الأول/ديسمبر",
            ]
        }
    }
}
