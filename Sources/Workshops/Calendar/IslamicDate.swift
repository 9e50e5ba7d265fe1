/// A day of the Islamic calendar.
package struct IslamicDate: Hashable, Comparable, Sendable {
    /// The year of the Hijra.
    package let year: Int

    /// The month, 1 Muharram to 12 Dhu al-Hijja.
    package let month: Int

    /// The day of the month, 1 to 30.
    package let day: Int

    /// Creates a date, or `nil` when no year has such a day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...30).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Earlier dates come first.
    package static func < (first: IslamicDate, second: IslamicDate) -> Bool {
        (first.year, first.month, first.day) < (second.year, second.month, second.day)
    }
}
