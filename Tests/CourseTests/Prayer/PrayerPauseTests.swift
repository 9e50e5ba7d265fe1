import Reference
import Testing
import Workshops

@Suite("Pauses for prayer")
struct PrayerPauseTests {
    // Abuja, 1 to 5 March 2027 (Monday to Friday): dhuhr 12:43, asr 16:02,
    // maghrib 18:41, isha 19:47.
    @Test(
        "are proposed for the prayers of the working day",
        arguments: [
            (
                "2027-03-01", "09:00", "17:00",
                ["dhuhr 12:43–16:02 20 min duringTheDay", "asr 16:02–17:00 20 min canBeOutside"]
            ),
            (
                "2027-03-05", "09:00", "17:00",
                ["dhuhr 12:42–14:12 90 min duringTheDay", "asr 16:01–17:00 20 min canBeOutside"]
            ),
            // The Friday prayer has begun when the day opens, and is not over when it closes.
            ("2027-03-05", "13:30", "16:00", ["dhuhr 13:30–14:12 42 min duringTheDay"]),
            ("2027-03-05", "09:00", "13:00", ["dhuhr 12:42–13:00 18 min duringTheDay"]),
            // Isha can wait for the whole night.
            (
                "2027-03-01", "19:00", "21:00",
                ["maghrib 19:00–19:47 20 min duringTheDay", "isha 19:47–21:00 20 min canBeOutside"]
            ),
            ("2027-03-01", "08:00", "12:30", []), ("2027-03-01", "08:00", "13:00", []),
            ("2027-03-01", "08:00", "13:03", ["dhuhr 12:43–13:03 20 min canBeOutside"]),
            (
                "2027-03-01", "13:30", "19:30",
                [
                    "dhuhr 13:30–16:02 20 min canBeOutside", "asr 16:02–18:41 20 min duringTheDay",
                    "maghrib 18:41–19:30 20 min duringTheDay",
                ]
            ),
        ]
    )
    func areProposed(date: String, start: String, end: String, expected: [String]) throws {
        let abuja = try #require(GeographicPosition(latitude: 9.0765, longitude: 7.3986))
        let times = try PrayerTimes(
            on: #require(CalendarDate(iso: date)),
            at: abuja,
            offset: #require(UTCOffset(minutes: 60)),
            by: PrayerSettings(method: .muslimWorldLeague)
        )
        let opening = try #require(MinuteOfDay(clock: start))
        let closing = try #require(MinuteOfDay(clock: end))
        let day = try #require(TimeSlot(from: opening, to: closing))
        let lengths = PrayerPauseLengths(usual: try #require(Minutes(20)), friday: try #require(Minutes(90)))
        let pauses = times.pauses(in: day, lasting: lengths)
        #expect(
            pauses.map { "\($0.prayer) \($0.earliest)–\($0.latestEnd) \($0.length) \($0.need)" } == expected
        )
    }
}
