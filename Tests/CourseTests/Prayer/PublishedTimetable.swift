import Reference
import Testing
import Workshops

/// A published timetable of prayer, a few days of it.
struct PublishedTimetable: CustomTestStringConvertible, Sendable {
    let city: String
    let position: (latitude: Double, longitude: Double)
    let offset: Int
    let settings: PrayerSettings

    /// A date, then fajr, sunrise, dhuhr, asr, maghrib and isha on the 24-hour clock; `-` where the source gives none.
    let rows: String

    var testDescription: String { city }

    /// The days of the timetable.
    func days() throws -> [PublishedDay] {
        try rows.split(separator: "\n")
            .map { row in
                let words = row.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
                try #require(words.count == 7, "\(city): \(row)")
                let date = try #require(CalendarDate(iso: words[0]), "\(city): \(row)")
                var times: [Prayer: MinuteOfDay] = [:]
                for (prayer, word) in zip(Prayer.allCases, words.dropFirst()) where word != "-" {
                    let time = try #require(MinuteOfDay(clock: word), "\(city): \(row)")
                    times[prayer] = time
                }
                return PublishedDay(date: date, times: times)
            }
    }

    func computed(on date: CalendarDate) throws -> PrayerTimes {
        let place = try #require(GeographicPosition(latitude: position.latitude, longitude: position.longitude))
        let offset = try #require(UTCOffset(minutes: offset))
        return try PrayerTimes(on: date, at: place, offset: offset, by: settings)
    }
}

/// One day of a published timetable.
struct PublishedDay: Sendable {
    let date: CalendarDate
    let times: [Prayer: MinuteOfDay]
}
