/// Dates that a sheet holds as numbers: days since the start of the workbook's calendar, and the time as a fraction.
enum SerialDate {
    /// How a number is shown, as far as dates go.
    enum Style: UInt8, Sendable {
        /// As a number.
        case number

        /// As a day.
        case date

        /// As a time of day.
        case time

        /// As a day with its time.
        case dateAndTime

        /// As a length of time, whose hours go on beyond 24.
        case length
    }

    /// The text of a number that is shown as a date; `nil` when it is none, as below zero and beyond the year 9999.
    ///
    /// Times are rounded to seconds. A time that its style does not show is not lost, and a day below 1 is none.
    static func text(_ serial: Double, _ style: Style, since1904: Bool) -> String? {
        guard style != .number, serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        var seconds = Int(((serial - Double(day)) * 86_400).rounded())
        if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
        if style == .length { return time(day * 86_400 + seconds) }
        let hasDay = since1904 ? day > 0 || style == .date || style == .dateAndTime : day > 0
        guard hasDay else { return time(seconds) }
        guard let date = date(day, since1904: since1904) else { return nil }
        return style == .date && seconds == 0 ? date : date + "T" + time(seconds)
    }

    private static func date(_ day: Int, since1904: Bool) -> String? {
        // The calendar of 1900 has a 29 February 1900, which never was: days before it are one off, and it is said as it is.
        if !since1904, day == 60 { return "1900-02-29" }
        let days = day - (since1904 ? 24_107 : day < 60 ? 25_568 : 25_569)
        // Days to civil date after Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        guard year <= 9_999 else { return nil }
        return "\(year)-\(two(month < 10 ? month + 3 : month - 9))-\(two(dayOfYear - (153 * month + 2) / 5 + 1))"
    }

    private static func time(_ seconds: Int) -> String {
        "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension SerialDate.Style {
    /// The style of a format that has a number of its own and no code (ISO/IEC 29500-1, 18.8.30).
    init(builtIn number: Int) {
        switch number {
        case 14...17: self = .date
        case 18...21, 45, 47: self = .time
        case 22: self = .dateAndTime
        case 46: self = .length
        default: self = .number
        }
    }

    /// The style of a format's code (ISO/IEC 29500-1, 18.8.31): what the first of its sections shows.
    init(code: String) {
        var parts = ""
        var isLength = false
        var rest = Array(code.unicodeScalars)[...]
        scan: while let letter = rest.popFirst() {
            switch letter {
            case ";": break scan
            case "\"":
                while let next = rest.popFirst(), next != "\"" {}
            case "\\", "_", "*": _ = rest.popFirst()
            case "[":
                let inside = String(String.UnicodeScalarView(rest.prefix { $0 != "]" })).lowercased()
                rest = rest.dropFirst(inside.unicodeScalars.count + 1)
                if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
                    isLength = true
                    parts.append(first)
                }
            case "A", "a":
                let upper = String(String.UnicodeScalarView(rest.prefix(4))).uppercased()
                if upper == "M/PM" {
                    rest = rest.dropFirst(4)
                } else if upper.hasPrefix("/P") {
                    rest = rest.dropFirst(2)
                }
            case "G" where String(String.UnicodeScalarView(rest.prefix(6))).lowercased() == "eneral":
                rest = rest.dropFirst(6)
            case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
                let small = Character(letter.properties.lowercaseMapping)
                // Minutes stand beside hours or seconds; a month does not.
                if parts.last != small { parts.append(small) }
            default: break
            }
        }
        let text = Array(parts)
        var (hasDay, hasTime) = (false, isLength)
        for (place, part) in text.enumerated() {
            switch part {
            case "y", "d": hasDay = true
            case "h", "s": hasTime = true
            default:
                let isMinute = place > 0 && text[place - 1] == "h" || place + 1 < text.count && text[place + 1] == "s"
                if isMinute { hasTime = true } else if !isLength { hasDay = true }
            }
        }
        self =
            switch (hasDay, hasTime) {
            case (true, false): .date
            case (true, true): .dateAndTime
            case (false, true): isLength ? .length : .time
            case (false, false): .number
            }
    }
}
