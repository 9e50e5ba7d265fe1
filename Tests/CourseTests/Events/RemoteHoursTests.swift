import Reference
import TestSupport
import Testing
import Workshops

@Suite("Hours of those who take part from afar")
struct RemoteHoursTests {
    @Test func everyEntryHasTheTimeOfEveryClock() throws {
        let hours = try hours()
        #expect(hours.audiences.map(\.zone.text) == ["America/New_York", "Asia/Kathmandu"])
        #expect(hours.audiences.map { $0.countries.map(\.text) } == [["US"], ["NP"]])
        let shown = hours.days.flatMap { day in
            day.rows.map { row in
                "\(row.entry) "
                    + row.cells.compactMap { $0 }.map { "\($0.start.minute)–\($0.end.minute) \($0.count)" }
                    .joined(separator: ", ")
            }
        }
        // Paris is 5 hours ahead of New York before its own change and 6 after it.
        #expect(
            shown == [
                "D1-opening 04:00–04:30 0, 13:45–14:15 2", "S1 04:30–05:30 0, 14:15–15:15 2",
                "S2 05:45–07:00 0, 15:30–16:45 2", "S3 05:45–07:00 1, 15:30–16:45 2", "S4 07:00–07:15 0, 16:45–17:00 2",
                "S5 03:00–04:00 0, 12:45–13:45 2", "D2-test 07:00–08:00 0, 16:45–17:45 2",
            ]
        )
    }

    @Test func whoIsOutsideIsListedWithTheirTimeAndNumber() throws {
        let hours = try hours()
        let outside = hours.outside.map {
            "\($0.date) \($0.entry) \($0.audience.zone) \($0.cell.start.minute) \($0.cell.count)"
        }
        #expect(outside == ["2026-03-27 S3 America/New_York 05:45 1"])
        // Nine delegates and two people.
        #expect(hours.participants == 11)
        let rows = hours.days.flatMap(\.rows)
        #expect(rows.map(hours.inside) == [11, 11, 11, 10, 11, 11, 11])
    }

    @Test func zonesWithoutAClockAreNamed() throws {
        let hours = try #require(
            try RemoteHours(of: EventSamples.agenda(), venue: EventSamples.paris(), others: [EventSamples.kathmandu()])
        )
        #expect(hours.unknownZones.map(\.text) == ["America/New_York"])
        #expect(hours.audiences.map(\.zone.text) == ["Asia/Kathmandu"])
    }

    @Test func theClockOfAnotherPlaceIsNotThatOfTheVenue() throws {
        #expect(try RemoteHours(of: EventSamples.agenda(), venue: EventSamples.kathmandu(), others: []) == nil)
    }

    @Test(
        arguments: [
            ("08:00", "20:00", true), ("07:59", "10:00", false), ("19:00", "20:01", false), ("19:00", "24:00", false),
        ]
    )
    func eightToEightIsReasonable(start: String, end: String, isReasonable: Bool) throws {
        let zone = try EventSamples.zone("UTC", 0)
        let date = try EventSamples.made(CalendarDate(iso: "2026-03-02"))
        let slot = try EventSamples.slot(start, end)
        let cell = RemoteCell(
            start: try EventSamples.made(zone.time(at: zone.second(of: slot.start, on: date))),
            end: try EventSamples.made(zone.time(at: zone.second(of: slot.end, on: date))),
            count: 1
        )
        #expect(cell.isReasonable == isReasonable)
    }

    private func hours() throws -> RemoteHours {
        try #require(
            try RemoteHours(
                of: EventSamples.agenda(),
                venue: EventSamples.paris(),
                others: [EventSamples.kathmandu(), EventSamples.newYork()]
            )
        )
    }
}
