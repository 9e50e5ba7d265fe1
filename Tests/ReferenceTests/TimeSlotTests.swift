import Reference
import Testing

private func time(_ clock: String) throws -> MinuteOfDay { try #require(MinuteOfDay(clock: clock)) }

private func length(_ minutes: Int) throws -> Minutes { try #require(Minutes(minutes)) }

@Suite("A time of the day")
struct MinuteOfDayTests {
    @Test("reads the clock and writes it again", arguments: ["00:00", "08:30", "09:05", "23:59", "24:00"])
    func readsClock(text: String) throws {
        #expect(try #require(MinuteOfDay(clock: text)).description == text)
    }

    @Test(
        "refuses what is no time",
        arguments: [
            "", "8:30", "08:60", "24:01", "25:00", "08.30", "0830", "08:30 ", "-8:30", "+8:30", "08:3a", "٠٨:٣٠",
            "08:300",
        ]
    )
    func refusesOthers(text: String) {
        #expect(MinuteOfDay(clock: text) == nil)
    }

    @Test("lies between 0 and 1440 minutes", arguments: [-1, 1_441, .min, .max])
    func staysInItsDay(minutes: Int) {
        #expect(MinuteOfDay(minutes) == nil)
    }

    @Test("a while later stays in the day or is none")
    func movesLater() throws {
        let evening = try time("23:30")
        #expect(try evening.later(by: length(30))?.description == "24:00")
        #expect(try evening.later(by: length(31)) == nil)
    }
}

@Suite("A time slot")
struct TimeSlotTests {
    private func slot(_ start: String, _ end: String) throws -> TimeSlot {
        let (start, end) = try (time(start), time(end))
        return try #require(TimeSlot(from: start, to: end))
    }

    @Test("is never empty and never runs backwards", arguments: [("09:00", "09:00"), ("09:00", "08:59")])
    func isNeverEmpty(start: String, end: String) throws {
        #expect(try TimeSlot(from: time(start), to: time(end)) == nil)
    }

    @Test("does not pass midnight and does not last no time")
    func staysInItsDay() throws {
        let start = try time("23:00")
        #expect(try TimeSlot(from: start, lasting: length(60))?.description == "23:00–24:00")
        #expect(try TimeSlot(from: start, lasting: length(61)) == nil)
        #expect(TimeSlot(from: start, lasting: .zero) == nil)
    }

    @Test(
        "overlaps what shares a minute with it, not what only touches it",
        arguments: [
            ("08:00", "09:00", false), ("10:00", "11:00", false), ("08:00", "09:01", true), ("09:59", "11:00", true),
            ("09:15", "09:45", true), ("08:00", "11:00", true), ("09:00", "10:00", true),
        ]
    )
    func overlaps(start: String, end: String, expected: Bool) throws {
        let morning = try slot("09:00", "10:00")
        let other = try slot(start, end)
        #expect(morning.overlaps(other) == expected)
        #expect(other.overlaps(morning) == expected)
    }

    @Test("knows its length")
    func knowsLength() throws {
        #expect(try slot("08:45", "10:15").length.description == "90 min")
    }

    @Test("lengths of time are never negative, and longer than a week only as a sum", arguments: [-1, 10_081])
    func lengthsAreBounded(count: Int) {
        #expect(Minutes(count) == nil)
    }

    @Test("lengths add up")
    func lengthsAddUp() {
        #expect([15, 30, 45].compactMap { Minutes($0) }.total == Minutes(90))
        #expect([Minutes]().total == .zero)
    }
}
