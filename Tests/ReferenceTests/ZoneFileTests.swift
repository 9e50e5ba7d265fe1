import Exchange
import Foundation
import Reference
import Testing

@Suite("A file of the time zone database")
struct ZoneFileTests {
    @Test(
        "goes on by its rule, year after year",
        arguments: [
            // The second to fourth are examples of RFC 9636, 3.3.1 and appendix B.
            ("EST5EDT,M3.2.0,M11.1.0", ["2027-03-14T07:00:00Z -4.0", "2027-11-07T06:00:00Z -5.0"]),
            ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", ["2027-03-28T01:00:00Z -2.0", "2027-10-31T01:00:00Z -3.0"]),
            ("IST-2IDT,M3.4.4/26,M10.5.0", ["2027-03-26T00:00:00Z 3.0", "2027-10-30T23:00:00Z 2.0"]),
            ("EST5EDT,0/0,J365/25", []),
            (
                "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45",
                ["2027-04-03T14:00:00Z 12.75", "2027-09-25T14:00:00Z 13.75"]
            ),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", ["2027-03-28T01:00:00Z 1.0", "2027-10-31T01:00:00Z 0.0"]),
            ("AAA0BBB,J60/0,J300/0", ["2027-03-01T00:00:00Z 1.0", "2027-10-26T23:00:00Z 0.0"]),
            ("AAA0BBB,59/0,299/0", ["2027-03-01T00:00:00Z 1.0", "2027-10-26T23:00:00Z 0.0"]),
            ("<+03>-3", []), ("", []),
        ]
    )
    func goesOnByRule(rule: String, expected: [String]) throws {
        let file = try #require(ZoneFile(bytes(rule: rule)))
        // All of 2027 in UTC.
        let (_, changes) = file.changes(from: 1_798_761_600, to: 1_830_297_600)
        #expect(changes.map(words) == expected)
    }

    @Test("counts 29 February by the days from 0, and never by the days from 1")
    func countsLeapDays() throws {
        for (rule, expected) in [("AAA0BBB,J60/0,J300/0", "2028-03-01"), ("AAA0BBB,59/0,299/0", "2028-02-29")] {
            let file = try #require(ZoneFile(bytes(rule: rule)))
            let (_, changes) = file.changes(from: 1_830_297_600, to: 1_861_920_000)
            #expect(changes.first.map(words)?.hasPrefix(expected) == true, "\(rule)")
        }
    }

    @Test("goes by its list first, and by its rule behind it")
    func goesByListFirst() throws {
        let listed: [(second: Int, type: UInt8)] = [(1_800_000_000, 1), (1_803_000_000, 0)]
        let file = try #require(ZoneFile(bytes(rule: "AAA0BBB,J60/0,J300/0", listed: listed, offsets: [0, 7_200])))
        let (first, changes) = file.changes(from: 1_798_761_600, to: 1_830_297_600)
        #expect(first.seconds == 0)
        #expect(
            changes.map(words)
                == [
                    "2027-01-15T08:00:00Z 2.0", "2027-02-19T01:20:00Z 0.0", "2027-03-01T00:00:00Z 1.0",
                    "2027-10-26T23:00:00Z 0.0",
                ]
        )
    }

    @Test(
        "is none with a rule that leaves something open or that nobody can keep",
        arguments: [
            "A5", "EST", "EST25", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
            "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J300", "EST5EDT,366,10", "EST5EDT,M3.2.0/168,M11.1.0", "<EST5",
            "EST5 ",
            "EST5EDT,M3.2.0,M11.1.0,", "EST5:60",
        ]
    )
    func refusesRules(rule: String) {
        #expect(ZoneFile(bytes(rule: rule)) == nil)
    }

    @Test("is none when it breaks off, and never brings the reader down, whatever its bytes say")
    func standsBrokenFiles() throws {
        let whole = bytes(rule: "EST5EDT,M3.2.0,M11.1.0", listed: [(100, 1), (200, 0)], offsets: [-18_000, -14_400])
        #expect(ZoneFile(whole) != nil)
        for count in 0..<whole.count { #expect(ZoneFile(Array(whole.prefix(count))) == nil, "\(count) bytes") }
        var chance = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            var bytes = whole
            for _ in 0...chance.index(below: 3) {
                bytes[chance.index(below: bytes.count)] = UInt8(chance.index(below: 256))
            }
            if let file = ZoneFile(bytes) { _ = file.changes(from: 0, to: 4_133_894_400) }
        }
    }

    @Test("is none with changes out of order, a kind of time that is not there, or an offset of a day")
    func refusesContradictions() {
        #expect(ZoneFile(bytes(rule: "", listed: [(200, 0), (100, 0)], offsets: [0])) == nil)
        #expect(ZoneFile(bytes(rule: "", listed: [(100, 1)], offsets: [0])) == nil)
        #expect(ZoneFile(bytes(rule: "", offsets: [86_400])) == nil)
        #expect(ZoneFile(bytes(rule: "", offsets: [])) == nil)
    }

    @Test("is none when it counts leap seconds")
    func refusesLeapSeconds() {
        var file = bytes(rule: "")
        #expect(ZoneFile(file) != nil)
        // The second header has the number of leap seconds at its byte 28; one of them is twelve bytes behind the letters.
        let header = 44 + 10
        file[header + 31] = 1
        file.insert(contentsOf: [UInt8](repeating: 0, count: 12), at: file.count - 2)
        #expect(ZoneFile(file) == nil)
    }

    /// A file of version 2 with an empty first part.
    private func bytes(rule: String, listed: [(second: Int, type: UInt8)] = [], offsets: [Int] = [0]) -> [UInt8] {
        func integer(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        func header(_ moments: Int, _ types: Int) -> [UInt8] {
            Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
                + [0, 0, 0, moments, types, 4].flatMap { integer($0, 4) }
        }
        let name = Array("AAA\0".utf8)
        var file = header(0, 1) + integer(0, 4) + [0, 0] + name
        file += header(listed.count, offsets.count) + listed.flatMap { integer($0.second, 8) } + listed.map(\.type)
        file += offsets.flatMap { integer($0, 4) + [0, 0] } + name
        return file + Array("\n\(rule)\n".utf8)
    }

    private func words(_ change: ZoneTransition) -> String {
        let date = CalendarDate(secondsSince1970: change.secondsSince1970)
        let second = change.secondsSince1970 - (date?.daysSince1970 ?? 0) * 86_400
        let clock = MinuteOfDay(second / 60)
        return "\(date?.description ?? "")T\(clock?.description ?? ""):00Z \(Double(change.after.seconds) / 3_600)"
    }
}
