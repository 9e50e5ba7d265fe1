import Reference
import Testing
import Workshops

@Suite("Times of prayer beside published timetables")
struct PublishedTimetableTests {
    @Test(
        "are within two minutes of what the authority printed",
        arguments: PublishedTimetable.all + PublishedTimetable.heldOut
    )
    func areWithinTwoMinutes(timetable: PublishedTimetable) throws {
        for day in try timetable.days() {
            let computed = try timetable.computed(on: day.date)
            for (prayer, printed) in day.times {
                let difference = computed[prayer].clock.minutes - printed.minutes
                #expect(
                    abs(difference) <= 2,
                    "\(timetable.city) \(day.date) \(prayer): \(computed[prayer]), printed \(printed)"
                )
            }
        }
    }

    @Test("are within a minute for 19 times out of 20")
    func areMostlyWithinAMinute() throws {
        var (close, all) = (0, 0)
        for timetable in PublishedTimetable.all + PublishedTimetable.heldOut {
            for day in try timetable.days() {
                let computed = try timetable.computed(on: day.date)
                all += day.times.count
                close += day.times.count { abs(computed[$0.key].clock.minutes - $0.value.minutes) <= 1 }
            }
        }
        #expect(all > 500)
        #expect(Double(close) >= 0.95 * Double(all), "\(close) of \(all)")
    }
}
