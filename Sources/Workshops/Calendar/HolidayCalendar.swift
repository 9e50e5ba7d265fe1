package import Reference

/// Public holidays at the venue, as the officer wrote them down for the event.
package struct HolidayCalendar: Hashable, Sendable {
    /// The holidays, the earliest first.
    package let holidays: [Holiday]

    /// Creates a calendar; the order does not matter.
    ///
    /// - Throws: the day that is given twice.
    package init(_ holidays: [Holiday]) throws(RepeatedHoliday) {
        let sorted = holidays.sorted { $0.date < $1.date }
        for (first, second) in zip(sorted, sorted.dropFirst()) where first.date == second.date {
            throw RepeatedHoliday(date: first.date)
        }
        self.holidays = sorted
    }

    /// The holiday on a date, if there is one.
    package func holiday(on date: CalendarDate) -> Holiday? { holidays.first { $0.date == date } }
}

/// A public holiday.
package struct Holiday: Hashable, Sendable {
    /// The day.
    package let date: CalendarDate

    /// What it is called.
    package let name: LocalisedText

    /// Creates a holiday.
    package init(date: CalendarDate, name: LocalisedText) {
        self.date = date
        self.name = name
    }
}

/// A day that stands twice in a holiday calendar.
package struct RepeatedHoliday: Error, Hashable, Sendable {
    /// The day.
    package let date: CalendarDate
}
