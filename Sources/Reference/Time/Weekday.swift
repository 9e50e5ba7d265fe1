/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
package enum Weekday: Int, CaseIterable, Hashable, Comparable, Sendable {
    case monday = 1
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    /// Monday comes first.
    package static func < (first: Weekday, second: Weekday) -> Bool { first.rawValue < second.rawValue }

    /// The day as a reader of a language writes it within a sentence: "Friday", "vendredi", "viernes", "الجمعة".
    package func name(in language: Language) -> String {
        let names =
            switch language {
            case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            case .french: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
            case .spanish: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
            case .arabic: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
            }
        return names[rawValue - 1]
    }
}

extension CalendarDate {
    /// The day of the week.
    package var weekday: Weekday {
        // 1 January 1970 was a Thursday, three days after a Monday.
        let daysAfterMonday = (daysSince1970 + 3) % 7
        let position = daysAfterMonday < 0 ? daysAfterMonday + 7 : daysAfterMonday
        return Weekday.allCases[position]
    }

    /// The date a number of days later, or earlier when it is negative; `nil` when that leaves the calendar.
    package func later(byDays days: Int) -> CalendarDate? { CalendarDate(daysSince1970: daysSince1970 + days) }

    /// The date a number of days after 1 January 1970, or `nil` when that leaves the calendar.
    package init?(daysSince1970 days: Int) {
        let (seconds, overflowed) = days.multipliedReportingOverflow(by: 86_400)
        guard !overflowed else { return nil }
        self.init(secondsSince1970: seconds)
    }
}
