package import Reference

/// A day and a time of day, as a clock on a wall shows them.
package struct ClockTime: Hashable, Sendable {
    /// The day.
    package let date: CalendarDate

    private let secondOfDay: Int

    /// Creates a time of a day, from the seconds since midnight.
    package init(date: CalendarDate, secondOfDay: Int) {
        self.date = date
        self.secondOfDay = secondOfDay
    }

    /// What a clock shows that is some minutes ahead of UTC.
    package init(_ moment: Moment, zone minutes: Int = 0) {
        let seconds = moment.secondsSince1970 + 60 * minutes
        guard let date = CalendarDate(secondsSince1970: seconds) else { preconditionFailure("within the calendar") }
        self.init(date: date, secondOfDay: seconds - date.daysSince1970 * 86_400)
    }

    /// Such as `08:05:09`.
    package var text: String {
        "\(ClockTime.two(hour)):\(ClockTime.two(secondOfDay / 60 % 60)):\(ClockTime.two(secondOfDay % 60))"
    }

    /// Such as `8:05:09`.
    package var shortText: String { String(hour) + text.dropFirst(2) }

    /// Such as `8:05:09 AM`.
    package var twelveHourText: String {
        "\(hour % 12 == 0 ? 12 : hour % 12)\(text.dropFirst(2)) \(hour < 12 ? "AM" : "PM")"
    }

    /// What a spreadsheet keeps: days since the eve of 1900, with its false leap day counted.
    package var serial: Double { Double(date.serial) + Double(secondOfDay) / 86_400 }

    private var hour: Int { secondOfDay / 3_600 }

    /// A number with at least two digits.
    package static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// A zone such as `+03:00` or `-05:00`.
    package static func zoneText(_ minutes: Int) -> String {
        "\(minutes < 0 ? "-" : "+")\(two(abs(minutes) / 60)):\(two(abs(minutes) % 60))"
    }
}

extension CalendarDate {
    /// What a spreadsheet keeps of a day: 1 March 1900 is 61.
    package var serial: Int { daysSince1970 + 25_569 }

    /// Such as `02/03/2026`, the day first.
    package var dayFirst: String { "\(ClockTime.two(day))/\(ClockTime.two(month))/\(year)" }

    /// Such as `3/2/2026`, the month first.
    package var monthFirst: String { "\(month)/\(day)/\(year)" }
}
