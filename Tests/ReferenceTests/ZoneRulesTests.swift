import Exchange
import Foundation
import Reference
import TestSupport
import Testing

@Suite("The rules of a time zone")
struct ZoneRulesTests {
    // Of 2025: what is past does not change any more, as the rules of years to come do.

    @Test(
        "give the offset of a local time",
        arguments: [
            ("Asia/Kolkata", "2025-03-01", "09:00", "UTC+05:30"),
            ("Asia/Kathmandu", "2025-03-01", "09:00", "UTC+05:45"),
            ("Africa/Abuja", "2025-03-01", "09:00", nil), ("Africa/Lagos", "2025-07-01", "09:00", "UTC+01:00"),
            ("America/St_Johns", "2025-01-15", "09:00", "UTC−03:30"),
            ("Europe/Paris", "2025-07-01", "09:00", "UTC+02:00"),
            ("Europe/Paris", "2025-12-01", "09:00", "UTC+01:00"), ("UTC", "2025-12-01", "09:00", "UTC+00:00"),
            ("Australia/Lord_Howe", "2025-01-15", "09:00", "UTC+11:00"),
            ("Australia/Lord_Howe", "2025-07-15", "09:00", "UTC+10:30"),
            ("Pacific/Kiritimati", "2025-01-01", "00:00", "UTC+14:00"),
            ("Africa/Casablanca", "2025-03-10", "09:00", "UTC+00:00"),
            ("Africa/Casablanca", "2025-04-20", "09:00", "UTC+01:00"),
        ]
    )
    func giveTheOffset(name: String, date: String, time: String, expected: String?) throws {
        guard let expected else {
            #expect(throws: DiagnosticsError.self) { try rules(name) }
            return
        }
        guard case .once(let offset) = try meaning(name, date, time) else {
            Issue.record("\(name) \(date) \(time) does not occur once")
            return
        }
        #expect(offset.description == expected)
    }

    @Test(
        "know the times that clocks never show and those they show twice",
        arguments: [
            ("Europe/Paris", "2025-03-30", "01:59", "once"), ("Europe/Paris", "2025-03-30", "02:00", "never"),
            ("Europe/Paris", "2025-03-30", "02:30", "never"), ("Europe/Paris", "2025-03-30", "03:00", "once"),
            ("Europe/Paris", "2025-10-26", "01:59", "once"), ("Europe/Paris", "2025-10-26", "02:00", "twice"),
            ("Europe/Paris", "2025-10-26", "02:59", "twice"), ("Europe/Paris", "2025-10-26", "03:00", "once"),
            ("Australia/Lord_Howe", "2025-10-05", "02:15", "never"),
            ("Australia/Lord_Howe", "2025-10-05", "02:30", "once"),
            ("Australia/Lord_Howe", "2025-04-06", "01:45", "twice"),
            ("Australia/Lord_Howe", "2025-04-06", "01:15", "once"),
            ("Africa/Cairo", "2025-04-25", "00:30", "never"), ("Asia/Kolkata", "2025-03-28", "02:30", "once"),
        ]
    )
    func knowGaps(name: String, date: String, time: String, expected: String) throws {
        let kind =
            switch try meaning(name, date, time) {
            case .once: "once"
            case .twice: "twice"
            case .never: "never"
            }
        #expect(kind == expected)
    }

    @Test(
        "list the changes of a year",
        arguments: [
            (
                "Europe/Paris",
                ["2025-03-30T01:00:00Z UTC+01:00 UTC+02:00", "2025-10-26T01:00:00Z UTC+02:00 UTC+01:00"]
            ),
            (
                "Australia/Lord_Howe",
                ["2025-04-05T15:00:00Z UTC+11:00 UTC+10:30", "2025-10-04T15:30:00Z UTC+10:30 UTC+11:00"]
            ),
            (
                "Africa/Casablanca",
                ["2025-02-23T02:00:00Z UTC+01:00 UTC+00:00", "2025-04-06T02:00:00Z UTC+00:00 UTC+01:00"]
            ),
            ("Asia/Kathmandu", []), ("Africa/Nairobi", []), ("Asia/Singapore", []),
        ]
    )
    func listChanges(name: String, expected: [String]) throws {
        let changes = try rules(name).transitions(in: 2_025)
            .map { change in
                let date = try #require(CalendarDate(secondsSince1970: change.secondsSince1970))
                let second = change.secondsSince1970 - date.daysSince1970 * 86_400
                let clock = try #require(MinuteOfDay(second / 60))
                return "\(date)T\(clock):00Z \(change.before) \(change.after)"
            }
        #expect(changes == expected)
    }

    @Test("agree with Python's reader of the same database at any moment, in every zone there is")
    func agreeWithPython() throws {
        let zones = try zones()
        let needed = try Set(Seeds.register.get().countries.map(\.timeZone))
        #expect(needed.isSubset(of: zones))
        var ours: [String] = []
        for (place, name) in zones.sorted().enumerated() {
            var chance = SeededGenerator(seed: UInt64(place))
            let decade = 1_970 + chance.index(below: 122)
            for (years, moments) in [(2_020...2_040, 500), (decade...(decade + 9), 20)] {
                let rules = try ZoneCatalogue.rules(named: name, years: years)
                let start = (years.lowerBound - 1_970) * 31_557_600
                let anywhere = (0..<moments).map { _ in start + chance.index(below: years.count * 31_557_600) }
                for second in anywhere + rules.transitions.flatMap({ [$0.secondsSince1970 - 1, $0.secondsSince1970] }) {
                    guard let offset = rules.offset(atSecondsSince1970: second) else { continue }
                    ours.append("\(name) \(second) \(offset.seconds)")
                }
            }
        }
        #expect(ours.count > 250_000)
        let list = FileManager.default.temporaryDirectory.appendingPathComponent("zones-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: list) }
        try Data(ours.joined(separator: "\n").utf8).write(to: list)
        let answer = try PeerPython.run("zone_offsets.py", [list.path], python: PeerPython.ofTheSystem)
        #expect(String(decoding: answer, as: UTF8.self) == "", "what Python has otherwise")
    }

    /// The names of all places of the database.
    private func zones() throws -> Set<String> {
        let folder = ProcessInfo.processInfo.environment["TZDIR"] ?? "/usr/share/zoneinfo"
        let table = try String(contentsOfFile: "\(folder)/tzdata.zi", encoding: .utf8)
        let names = table.split(separator: "\n")
            .compactMap { line -> String? in
                let words = line.split(separator: " ")
                return switch words.first {
                case "Z": String(words[1])
                case "L": String(words[2])
                default: nil
                }
            }
        // Old names stand in the table where they are not installed.
        return Set(names.filter { $0.contains("/") && FileManager.default.fileExists(atPath: "\(folder)/\($0)") })
    }

    @Test("are not asked about years that they do not cover")
    func knowTheirYears() throws {
        let rules = try ZoneCatalogue.rules(named: "Asia/Tokyo", years: 2_026...2_029)
        let midnight = try #require(MinuteOfDay(0))
        let after = try #require(CalendarDate(iso: "2030-01-01"))
        #expect(rules.meaning(of: midnight, on: after) == nil)
        #expect(rules.offset(atSecondsSince1970: 0) == nil)
        // 1 January 2026 begins in Tokyo nine hours before it does in UTC.
        #expect(rules.offset(atSecondsSince1970: 1_767_225_600 - 32_400)?.description == "UTC+09:00")
        #expect(rules.offset(atSecondsSince1970: 1_767_225_600 - 32_401) == nil)
    }

    @Test(
        "are refused for a zone that nobody knows, with a near miss as hint",
        arguments: [
            ("Africa/Narobi", "did you mean “Africa/Nairobi”?"), ("Europe/Pari", "did you mean “Europe/Paris”?"),
            ("europe/paris", "did you mean “Europe/Paris”?"),
            ("GMT+3", "write the name of the IANA time zone database, such as “Africa/Nairobi”"),
            ("", "write the name of the IANA time zone database, such as “Africa/Nairobi”"),
        ]
    )
    func areRefused(name: String, hint: String) {
        let place = Place(file: "workshop.yaml", line: 4, column: 7)
        let error = #expect(throws: DiagnosticsError.self) {
            try ZoneCatalogue.rules(named: name, years: 2_026...2_029, at: place)
        }
        #expect(
            error?.diagnostics == [
                Diagnostic(
                    .error,
                    rule: "zone.unknown",
                    at: place,
                    "no time zone is called “\(name)”",
                    hint: hint
                )
            ]
        )
    }

    @Test("are refused for years too far away")
    func areRefusedForFarYears() {
        let error = #expect(throws: DiagnosticsError.self) {
            try ZoneCatalogue.rules(named: "Europe/Paris", years: 2_026...2_200)
        }
        #expect(
            error?.diagnostics.map(\.message) == [
                "years 2026 to 2200 asked of zone “Europe/Paris”; expected years from 1970 to 2100"
            ]
        )
    }

    @Test("can't be made of changes that are out of order or do not join")
    func refuseDisorder() throws {
        let (winter, summer) = (try #require(UTCOffset(minutes: 60)), try #require(UTCOffset(minutes: 120)))
        let spring = try #require(ZoneTransition(secondsSince1970: 100, before: winter, after: summer))
        let autumn = try #require(ZoneTransition(secondsSince1970: 200, before: summer, after: winter))
        let name = try #require(ZoneName("X/Y"))
        func make(_ transitions: [ZoneTransition]) -> ZoneRules? {
            ZoneRules(name: name, years: 1_970...1_970, firstOffset: winter, transitions: transitions)
        }
        #expect(make([spring, autumn]) != nil)
        #expect(make([autumn, spring]) == nil)
        #expect(make([spring, spring]) == nil)
        #expect(ZoneTransition(secondsSince1970: 0, before: winter, after: winter) == nil)
        #expect(UTCOffset(minutes: 1_440) == nil)
    }

    private func rules(_ name: String) throws -> ZoneRules {
        try ZoneCatalogue.rules(named: name, years: 2_025...2_025)
    }

    private func meaning(_ name: String, _ date: String, _ time: String) throws -> LocalTimeMeaning {
        let clock = try #require(MinuteOfDay(clock: time))
        let day = try #require(CalendarDate(iso: date))
        return try #require(rules(name).meaning(of: clock, on: day))
    }
}
