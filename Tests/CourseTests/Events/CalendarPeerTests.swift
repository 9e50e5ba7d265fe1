import Exchange
import Foundation
import Reference
import TestSupport
import Testing
import Workshops

/// Calendars before two libraries that are not ours: icalendar of Python, and libical.
@Suite("Calendars before other programs")
struct CalendarPeerTests {
    @Test(arguments: [Language.english, .arabic])
    func pythonReadsWhatWeWrote(_ language: Language) throws {
        try Self.inFolder { folder in
            for (name, calendar) in try Self.calendars(language) {
                let path = "\(folder)/\(name).ics"
                try Data(CalendarFile.write(calendar)).write(to: URL(fileURLWithPath: path))
                let found = try JSONDecoder()
                    .decode(PeerCalendar.self, from: PeerPython.run("read_calendar.py", [path]))
                let expected = PeerCalendar(calendar)
                #expect(found.method == expected.method, "\(name)")
                #expect(name.hasPrefix("chance") || found.name == expected.name, "\(name)")
                #expect(found.events.count == expected.events.count, "\(name)")
                for (event, wanted) in zip(found.events, expected.events) {
                    // icalendar 6 undoes escapes twice where texts hold backslashes side by side or before a comma.
                    let isOfChance = name.hasPrefix("chance")
                    #expect(
                        isOfChance ? event.withoutBackslashes == wanted.withoutBackslashes : event == wanted,
                        "\(name)"
                    )
                }
            }
        }
    }

    @Test(arguments: [Language.english, .arabic])
    func libicalFindsNoFaultAndTheSameTimes(_ language: Language) throws {
        try Self.inFolder { folder in
            let checker = try LibicalCheck(in: folder)
            for (name, calendar) in try Self.calendars(language) {
                let path = "\(folder)/\(name).ics"
                try Data(CalendarFile.write(calendar)).write(to: URL(fileURLWithPath: path))
                let expected = PeerCalendar(calendar).events
                    .map { "\($0.uid) \($0.start) \($0.end) \($0.sequence) \($0.status)" }
                #expect(try checker.lines(of: path) == ["errors 0", "restrictions kept"] + expected, "\(name)")
            }
        }
    }

    @Test func libicalFindsAPlantedFault() throws {
        try Self.inFolder { folder in
            let checker = try LibicalCheck(in: folder)
            let calendar = try #require(try Self.calendars(.english).first?.calendar)
            let text = String(decoding: CalendarFile.write(calendar), as: UTF8.self)
            let damaged = text.replacingOccurrences(
                of: "SEQUENCE:2\r\n",
                with: "SEQUENCE:2\r\nSEQUENCE:3\r\nSTATUS:MAYBE\r\n"
            )
            let path = "\(folder)/damaged.ics"
            try Data(damaged.utf8).write(to: URL(fileURLWithPath: path))
            #expect(try checker.lines(of: path).prefix(2) != ["errors 0", "restrictions kept"])
        }
    }

    private static func calendars(_ language: Language) throws -> [(name: String, calendar: CalendarContents)] {
        let (zone, labels) = (try EventSamples.paris(), try Project.labels())
        let agenda = try EventSamples.agenda()
        let hostile = try EventSamples.agenda(title: HostileTexts.all.joined(separator: " "))
        let person = try EventSamples.made(PersonID("diallo"))
        let named = [("event", agenda), ("hostile", hostile)]
            .map { name, agenda in (name, CalendarContents(of: agenda, in: language, zone: zone, labels: labels)) }
        let invitations = CalendarContents.invitations(of: person, to: agenda, in: language, zone: zone, labels: labels)
        let chance = try (1...5)
            .map { seed in
                let event = try ChanceEvent(seed: UInt64(seed))
                return (
                    "chance-\(seed)", CalendarContents(of: event.agenda, in: language, zone: event.zone, labels: labels)
                )
            }
        return try (named + chance).map { ($0, try #require($1)) }
            + invitations.enumerated().map { ("invitation-\($0.offset)", $0.element) }
    }

    private static func inFolder(_ run: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "cadre-calendar-\(UUID().uuidString)"
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try run(folder.path)
    }
}

/// A calendar as another library reads it.
private struct PeerCalendar: Codable, Equatable {
    let name: String
    let method: String?
    let events: [Event]

    struct Event: Codable, Equatable {
        let uid: String
        let start: Int
        let end: Int
        let sequence: Int
        let status: String
        let summary: String
        let description: String?
        let location: String?
        let categories: [String]

        var withoutBackslashes: Event {
            func without(_ text: String) -> String { text.replacingOccurrences(of: "\\", with: "") }
            return Event(
                uid: uid,
                start: start,
                end: end,
                sequence: sequence,
                status: status,
                summary: without(summary),
                description: description.map(without),
                location: location.map(without),
                categories: categories
            )
        }
    }

    init(_ calendar: CalendarContents) {
        name = calendar.name.text
        method = calendar.method?.rawValue
        events = calendar.events.map { event in
            Event(
                uid: event.id,
                start: calendar.zone.second(of: event.slot.start, on: event.date),
                end: calendar.zone.second(of: event.slot.end, on: event.date),
                sequence: event.sequence,
                status: event.state.rawValue.uppercased(),
                summary: event.summary.text,
                description: event.description?.text,
                location: event.location?.text,
                categories: event.categories
            )
        }
    }
}

/// A small program over libical, compiled for the tests.
private struct LibicalCheck {
    private let program: String

    init(in folder: String) throws {
        program = "\(folder)/check-calendar"
        let flags = try LibicalCheck.run("/usr/bin/env", ["pkg-config", "--cflags", "--libs", "libical"])
        let source = "\(Project.root)/Tests/Peers/check_calendar.c"
        _ = try LibicalCheck.run(
            "/usr/bin/env",
            ["cc", source, "-o", program] + flags.split(whereSeparator: \.isWhitespace).map(String.init)
        )
    }

    func lines(of path: String) throws -> [String] {
        try LibicalCheck.run(program, [path]).split(separator: "\n").map(String.init)
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw PeerPython.Missing(
                "\(arguments.first ?? program) failed; it needs libical and cc: run `scripts/install-needs test`"
            )
        }
        return String(decoding: data, as: UTF8.self)
    }
}
