import Reference
import TestSupport
import Testing

@Suite("Times on the clocks of a zone")
struct ZoneTimesTests {
    @Test(
        arguments: [
            ("2026-03-28", "12:00", "2026-03-28T11:00:00Z"), ("2026-03-29", "01:59", "2026-03-29T00:59:00Z"),
            // Skipped: counted with the offset before the gap.
            ("2026-03-29", "02:30", "2026-03-29T01:30:00Z"), ("2026-03-29", "03:00", "2026-03-29T01:00:00Z"),
            // Twice: the first time is meant.
            ("2026-10-25", "02:30", "2026-10-25T00:30:00Z"), ("2026-10-25", "03:00", "2026-10-25T02:00:00Z"),
            ("2026-07-01", "24:00", "2026-07-01T22:00:00Z"),
        ]
    )
    func aTimeAtTheVenueIsAMoment(date: String, clock: String, moment: String) throws {
        let second = try EventSamples.paris()
            .second(of: EventSamples.made(MinuteOfDay(clock: clock)), on: EventSamples.made(CalendarDate(iso: date)))
        #expect(second == Moment(iso: moment)?.secondsSince1970)
    }

    @Test(
        arguments: [
            ("2026-03-29T00:59:00Z", "2026-03-29T01:59:00+01:00"),
            ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00"),
            ("2026-12-31T23:30:00Z", "2027-01-01T00:30:00+01:00"),
        ]
    )
    func aMomentIsATimeAtTheVenue(moment: String, local: String) throws {
        let second = try #require(Moment(iso: moment)).secondsSince1970
        #expect(try EventSamples.paris().time(at: second)?.iso == local)
    }

    @Test(arguments: [(20_700, "+05:45"), (-12_600, "-03:30"), (0, "+00:00"), (-5, "-00:00")])
    func offsetsAreWrittenAsISOHasThem(seconds: Int, text: String) {
        #expect(UTCOffset(seconds: seconds)?.iso == text)
    }

    @Test(arguments: ["", "9", "Europe/Par is", "Europe/Paris\r\nX:", "../etc", "Zürich"])
    func namesOfAnotherFormAreRefused(_ text: String) {
        #expect(ZoneName(text) == nil)
    }

    @Test func someOfTheYearsHaveTheirOwnChangesOnly() throws {
        let paris = try EventSamples.paris()
        let later = try #require(paris.during(2_026...2_026))
        #expect(later.years == 2_026...2_026)
        #expect(later.firstOffset.seconds == 3_600)
        #expect(later.transitions == Array(paris.transitions.suffix(2)))
        #expect(later.during(2_026...2_026) == later)
        #expect(paris.during(2_026...2_027) == nil)
    }

    @Test func aClockThatWasPutForwardForGoodBeginsTheNextYearSo() throws {
        let zone = try EventSamples.zone("X/Y", 0, [(1_750_000_000, 3_600)])
        #expect(zone.during(2_025...2_025)?.firstOffset.seconds == 0)
        #expect(zone.during(2_026...2_026)?.firstOffset.seconds == 3_600)
    }
}
