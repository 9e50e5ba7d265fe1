import Exchange
import Foundation
import TestSupport
import Testing

@Suite("cadre agenda --event")
struct EventCommandTests {
    private static func sample(_ name: String) throws -> String {
        String(decoding: try Project.file("curricula/workshops/\(name).yaml").bytes, as: UTF8.self)
    }

    private static func run(_ event: String, _ more: [String] = [], course: String = "bio3") throws -> CommandRun {
        let scratch = try Scratch()
        let path = try scratch.write(event, to: "event.yaml")
        return try withExtendedLifetime(scratch) {
            try CommandRun(["agenda", "curricula/courses/\(course).yaml", "--event", path] + more)
        }
    }

    /// What was said, with the path of the file made short.
    private static func said(_ run: CommandRun) -> String {
        run.errors.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                guard let end = line.range(of: "event.yaml") else { return String(line) }
                return "event.yaml" + line[end.upperBound...]
            }
            .joined(separator: "\n")
    }

    @Test func aMachineWithoutTimeZonesIsToldWhatToInstall() throws {
        let event = "curricula/workshops/bio3-amman-2027.yaml"
        let run = try CommandRun(
            ["agenda", "curricula/courses/bio3.yaml", "--event", event],
            environment: ["TZDIR": "/nonexistent"]
        )
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("\(event):18:3: error: /nonexistent has no time zones"), "\(run.errors)")
        #expect(run.errors.contains("install the time zone database (tzdata)"))
    }

    @Test(arguments: [("sg3", "sg3-abuja-2027"), ("bio3", "bio3-amman-2027")])
    func ourEventsArePlannedWithoutAnError(_ course: String, _ event: String) throws {
        let run = try CommandRun([
            "agenda", "curricula/courses/\(course).yaml", "--event", "curricula/workshops/\(event).yaml",
        ])
        #expect(run.status == 0)
        #expect(!run.errors.contains(" error: "))
        #expect(run.errors.contains("OPTIMAL: no agenda that keeps the binding rules costs less than "))
        #expect(run.output.contains("S1.1"))
    }

    @Test func groupsSwapStationsWithALeaderAndARoomEach() throws {
        let run = try CommandRun([
            "agenda", "curricula/courses/bio5.yaml", "--event", "curricula/workshops/bio5-nairobi-2027.yaml",
        ])
        #expect(run.status == 0)
        #expect(run.errors.contains("FEASIBLE: cost 8, and none costs less than 6"))
        let lines = run.output.split(separator: "\n").filter { $0.contains("S1.2.") || $0.contains("S1.3.") }
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.contains($0.contains("S1.2.") ? "Inking room" : "Live-scan room") })
        #expect(lines.filter { $0.contains("S1.3.") }.allSatisfy { $0.hasSuffix("Dawit Haile") })
        #expect(lines.filter { $0.contains("Group A") }.count == 2)
    }

    @Test(arguments: [("json", "{"), ("ics", "BEGIN:VCALENDAR"), ("xml", "<?xml"), ("svg", "<?xml")])
    func anEventComesOutInTheFormThatIsAskedFor(_ format: String, _ begin: String) throws {
        let run = try Self.run(Self.sample("bio3-amman-2027"), ["--format", format, "--language", "fr"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix(begin))
        let refused = try CommandRun(["agenda", "curricula/courses/bio3.yaml", "--format", format])
        #expect(refused.status == 64)
        #expect(refused.errors.contains("--format \(format) needs --event"))
    }

    @Test func anAcceptedWarningIsANote() throws {
        let own = """
            rules:
              - {id: own, sentence: practical work is over by ten, sessions: [BIO3-S2.2], not_after: "10:00", days: [1], level: warn}
            accepted:
              - {rule: own, session: BIO3-S2.2, by: Luc Martin, reason: the room is ours until five}
              - {rule: remote-hours, day: 2, by: Luc Martin, reason: nobody is remote}

            """
        let run = try Self.run(try Self.sample("bio3-amman-2027") + own)
        #expect(run.status == 0)
        #expect(run.errors.contains("; accepted by Luc Martin: the room is ours until five"))
        let warnings = run.errors.split(separator: "\n").filter { $0.contains("warning:") }
        #expect(warnings.count == 1)
        #expect(
            warnings.first?
                .contains("nothing warns with rule remote-hours of day 2, which Luc Martin accepts [event.accepted]")
                == true
        )
    }

    @Test func withOnlyWarningsTheAgendaIsGoodAndTheSameEachTime() throws {
        let event =
            try Self.sample("bio3-amman-2027") + """
                rules:
                  - {id: own, sentence: practical work is over by ten, kinds: [practical], not_after: "10:00", level: warn}
                """
        let run = try Self.run(event)
        #expect(run.status == 0)
        #expect(run.errors.contains(": warning: "))
        #expect(run.errors.contains("it ends after 10:00 (practical work is over by ten)"))
        #expect(!run.errors.contains("cannot be published"))
        let again = try Self.run(event)
        #expect(again.output == run.output)
        #expect(Self.said(again) == Self.said(run))
    }

    @Test func whatBlocksTheReleaseIsAnErrorAndTheAgendaIsShown() throws {
        let event =
            try Self.sample("bio3-amman-2027") + """
                holidays:
                  - {date: 2027-05-03, name: Founders' day}
                """
        let run = try Self.run(event)
        #expect(run.errors.contains(" error: "))
        #expect(run.errors.contains("2027-05-03 is a holiday at the host's: Founders' day"))
        #expect(run.errors.contains("the agenda cannot be published as long as the errors stand"))
        #expect(run.output.contains("13:35"))
        #expect(run.status == 0)
        let export = try Scratch()
        let refused = try Self.run(event, ["--export", export.path("out")])
        #expect(refused.status == 65)
        #expect(export.names().isEmpty)
    }

    @Test func whatIsSwitchedOffIsCounted() throws {
        let event =
            try Self.sample("bio3-amman-2027") + """
                holidays:
                  - {date: 2027-05-03, name: Founders' day}
                levels:
                  - {rule: working-day, level: ignore}
                """
        let run = try Self.run(event)
        #expect(run.status == 0)
        #expect(!run.errors.contains("Founders"))
        #expect(run.errors.contains("5 objections of rules that are switched off are not shown"))
    }

    @Test func anImpossibleEventIsBadDataAndSaysWhatCannotHoldTogether() throws {
        let event =
            try Self.sample("bio3-amman-2027") + """
                people:
                  - {id: lawyer, name: Rania Haddad, role: legal, arrives: 2027-05-04 15:00, leaves: 2027-05-04 15:30}
                """
        let run = try Self.run(event)
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                curricula/courses/bio3.yaml:2172:9: error: there is no agenda: BIO3-S4.2 cannot stand between the \
                fixed blocks of the days together with people-there: all who lead a session are there while it lasts \
                (Rania Haddad is not there then) [agenda.impossible]
                2172 |       - id: BIO3-S4.2
                     |         ^
                  hint: there is an agenda, tried out, if legal is somebody who is there all the time; or if \
                people-there is set to block_release or warn in `levels`

                """
        )
    }

    @Test func aFaultInTheEventIsBadDataWithItsPlace() throws {
        let run = try Self.run(Self.sample("bio3-amman-2027").replacing("Asia/Amman", with: "Asia/Aman"))
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(
            Self.said(run) == """
                event.yaml:18:3: error: no time zone is called “Asia/Aman” [zone.unknown]
                18 |   zone: Asia/Aman
                   |   ^
                  hint: did you mean “Asia/Amman”?

                """
        )
    }

    @Test func anEventThatIsNotThereIsNoInput() throws {
        let run = try CommandRun(["agenda", "curricula/courses/bio3.yaml", "--event", "no-such.yaml"])
        #expect(run.status == 66)
    }
}
