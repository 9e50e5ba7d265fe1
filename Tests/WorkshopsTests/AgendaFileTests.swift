import Exchange
import Reference
import TestSupport
import Testing

@testable import Workshops

@Suite("Files of agenda problems and plans")
struct AgendaFileTests {
    /// A problem of two streams as a file, a line for each thing.
    private static let good = """
        {"name": "small", "streams": 2, "group_size": [10, 12],
        "days": [{"open": 36, "close": 48, "fixed": [{"start": 36, "len": 1, "kind": "opening"}, {"start": 42, "len": 2, "kind": "lunch"}]},
        {"open": 36, "close": 48, "fixed": [{"start": 42, "len": 2, "kind": "lunch"}]}],
        "rooms": [{"cap": 30}, {"cap": 12}],
        "facilitators": [{"half": [1, 1, 1, 1]}, {"half": [1, 0, 0, 1]}],
        "max_lecture": 4,
        "sessions": [
        {"id": 0, "title": "Opening words", "len": 2, "stream": -1, "kind": "lecture", "facs": [0], "rooms": [0], "prereq": [], "sameday": null, "sensitive": false, "debrief": null, "pref": {"day": 0, "half": 0, "w": 5}},
        {"id": 1, "title": "Interview", "len": 3, "stream": 0, "kind": "practical", "facs": [0, 1], "rooms": [0, 1], "prereq": [0], "sameday": 1, "sensitive": true, "debrief": 2, "pref": {"day": null, "half": null, "w": 1}},
        {"id": 2, "title": "Debrief", "len": 2, "stream": 0, "kind": "debrief", "facs": [1], "rooms": [1], "prereq": [], "sameday": 1, "sensitive": false, "debrief": null, "pref": {"day": 1, "half": 1, "w": 2}},
        {"id": 3, "title": "Network", "len": 2, "stream": 1, "kind": "lecture", "facs": [0], "rooms": [1], "prereq": [0], "sameday": null, "sensitive": false, "debrief": null, "pref": {"day": 1, "half": null, "w": 3}}
        ]}
        """

    private static func read(_ text: String) throws(DiagnosticsError) -> AgendaProblem {
        try AgendaProblemFile.read(Array(text.utf8), file: "p.json")
    }

    /// What is said of a problem in which some texts stand for others: line and message of each diagnostic.
    private static func faults(_ changes: [(String, String)]) -> [String] {
        var text = good
        for (old, new) in changes {
            guard text.contains(old) else { return ["\(old) is not in the file"] }
            text = text.replacing(old, with: new, maxReplacements: 1)
        }
        do throws(DiagnosticsError) {
            _ = try read(text)
            return []
        } catch {
            return error.diagnostics.map { "\($0.place?.line ?? 0): \($0.message)" }
        }
    }

    @Test func everyValueOfAProblemIsRead() throws {
        let problem = try Self.read(Self.good)
        #expect(problem.name == "small")
        #expect(problem.groupSizes == [10, 12])
        #expect(problem.days.map(\.fixed.count) == [2, 1])
        #expect(problem.days[0].fixed[0] == AgendaProblem.Block(start: 36, length: 1, kind: .opening))
        #expect(problem.days.map(\.noon) == [42, 42])
        #expect(problem.roomCapacities == [30, 12])
        #expect(problem.availability == [[true, true, true, true], [true, false, false, true]])
        #expect(problem.longestLectureRun == 4)
        #expect(
            problem.sessions[1]
                == AgendaProblem.Session(
                    title: "Interview",
                    length: 3,
                    stream: 0,
                    kind: .practical,
                    facilitators: [0, 1],
                    rooms: [0, 1],
                    prerequisites: [0],
                    dayGroup: 1,
                    debrief: 2,
                    weight: 1
                )
        )
        #expect(problem.sessions[0].stream == nil)
        #expect(
            (problem.sessions[2].wishedDay, problem.sessions[2].wishedHalf, problem.sessions[2].weight) == (1, 1, 2)
        )
        #expect(AgendaProblemFile.isOne(Array(Self.good.utf8)))
        #expect(!AgendaProblemFile.isOne(Array("id: SG3\n".utf8)))
    }

    /// A fault, and what is said of it.
    struct Fault: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let said: [String]

        var testDescription: String { said.joined(separator: "; ") }
    }

    static let faults: [Fault] = [
        Fault(old: "\"facs\": [0, 1]", new: "\"facs\": [0, 7]", said: ["9: session 1: there is no facilitator 7"]),
        Fault(old: "\"rooms\": [0, 1]", new: "\"rooms\": [2]", said: ["9: session 1: there is no room 2"]),
        Fault(
            old: "\"stream\": 1,",
            new: "\"stream\": 5,",
            said: [
                "11: session 3: there is no stream 5", "1: stream 1 has no session of its own",
            ]
        ),
        Fault(
            old: "\"prereq\": [0], \"sameday\": 1",
            new: "\"prereq\": [9], \"sameday\": 1",
            said: [
                "9: session 1: there is no session 9"
            ]
        ),
        Fault(old: "\"debrief\": 2", new: "\"debrief\": 8", said: ["9: session 1: there is no session 8"]),
        Fault(old: "\"debrief\": 2", new: "\"debrief\": 1", said: ["9: session 1: the session is its own debrief"]),
        Fault(
            old: "\"debrief\": 2",
            new: "\"debrief\": 3",
            said: [
                "9: session 1: the debrief 3 is not of the same stream"
            ]
        ),
        Fault(
            old: "\"sensitive\": true, \"debrief\": 2",
            new: "\"sensitive\": true, \"debrief\": null",
            said: [
                "9: the session is sensitive and has no debrief"
            ]
        ),
        Fault(
            old: "{\"day\": 1, \"half\": 1, \"w\": 2}",
            new: "{\"day\": 4, \"half\": 1, \"w\": 2}",
            said: [
                "10: session 2: there is no day 4"
            ]
        ),
        Fault(old: "\"len\": 3", new: "\"len\": -3", said: ["9: `len` is “-3”; expected a whole number from 1 to 96"]),
        Fault(
            old: "\"open\": 36, \"close\": 48, \"fixed\": [{\"start\": 42",
            new:
                "\"open\": 48, \"close\": 36, \"fixed\": [{\"start\": 42",
            said: [
                "3: day 1: the day runs from slot 48 to slot 36"
            ]
        ),
        Fault(
            old: "\"fixed\": [{\"start\": 42, \"len\": 2, \"kind\": \"lunch\"}]}],",
            new:
                "\"fixed\": [{\"start\": 36, \"len\": 1, \"kind\": \"opening\"}]}],",
            said: [
                "3: day 1: there is a second opening; the first is on day 0"
            ]
        ),
        Fault(
            old: "\"start\": 42, \"len\": 2, \"kind\": \"lunch\"}]},",
            new:
                "\"start\": 36, \"len\": 2, \"kind\": \"opening\"}]},",
            said: [
                "2: day 0: the opening block overlaps the opening block", "2: day 0: the day has two openings",
            ]
        ),
        Fault(
            old: "\"half\": [1, 0, 0, 1]",
            new: "\"half\": [1, 0]",
            said: [
                "5: facilitator 1: there are 2 half days; expected two for each of 2 days"
            ]
        ),
        Fault(
            old: "\"max_lecture\": 4",
            new: "\"max_lecture\": 0",
            said: [
                "6: the longest run of lectures is 0; expected 1 or more"
            ]
        ),
        Fault(old: "\"id\": 2", new: "\"id\": 1", said: ["10: `id` is 1; expected 2"]),
        Fault(
            old: "\"group_size\": [10, 12]",
            new: "\"group_size\": [10]",
            said: [
                "1: `group_size` has 1 groups; there are 2 streams"
            ]
        ),
        Fault(
            old: "\"cap\": 12",
            new: "\"cap\": -1",
            said: ["4: `cap` is “-1”; expected a whole number from 0 to 100000"]
        ),
        Fault(
            old: "\"cap\": 12",
            new: "\"caps\": 12",
            said: [
                "4: `cap` is missing", "4: `caps` is not a key that belongs here",
            ]
        ),
        Fault(
            old: "\"kind\": \"debrief\"",
            new: "\"kind\": \"debreif\"",
            said: [
                "10: `kind` is “debreif”; expected one of lecture, practical, debrief"
            ]
        ),
    ]

    @Test(arguments: faults)
    func aFaultIsNamedAtItsLine(_ fault: Fault) {
        #expect(Self.faults([(fault.old, fault.new)]) == fault.said)
    }

    @Test func allFaultsAreNamedAtOnce() {
        let said = Self.faults([
            ("\"facs\": [0, 1]", "\"facs\": [0, 7]"),
            ("\"rooms\": [1], \"prereq\": [0]", "\"rooms\": [4], \"prereq\": [0]"),
            ("\"half\": [1, 0, 0, 1]", "\"half\": [1]"), ("\"max_lecture\": 4", "\"max_lecture\": 0"),
        ])
        #expect(
            said == [
                "6: the longest run of lectures is 0; expected 1 or more",
                "5: facilitator 1: there are 1 half days; expected two for each of 2 days",
                "9: session 1: there is no facilitator 7", "11: session 3: there is no room 4",
            ]
        )
    }

    @Test func aDebriefOfTwoSessionsAndOneOfItselfAreFaults() {
        let network =
            "\"stream\": 1, \"kind\": \"lecture\", \"facs\": [0], \"rooms\": [1], \"prereq\": [0], \"sameday\": null, "
        #expect(
            Self.faults([
                (
                    network + "\"sensitive\": false, \"debrief\": null",
                    network.replacing("\"stream\": 1", with: "\"stream\": 0")
                        + "\"sensitive\": true, \"debrief\": 2"
                ), ("\"streams\": 2, \"group_size\": [10, 12]", "\"streams\": 1, \"group_size\": [10]"),
            ]) == ["11: session 3: session 2 is the debrief of session 1 already"]
        )
        let debrief = "\"prereq\": [], \"sameday\": 1, \"sensitive\": "
        #expect(
            Self.faults([(debrief + "false, \"debrief\": null", debrief + "true, \"debrief\": 1")])
                == ["9: session 1: the session is the debrief of its own debrief"]
        )
    }

    /// What cannot be is a conflict, not a fault of the file.
    @Test(arguments: [
        ("\"prereq\": [], \"sameday\": null", "\"prereq\": [3], \"sameday\": null", [0, 3], [AgendaRule.order]),
        ("\"len\": 3", "\"len\": 12", [1], [AgendaRule.hours]),
        ("\"half\": [1, 0, 0, 1]", "\"half\": [0, 0, 0, 0]", [2], [AgendaRule.leaderThere]),
        ("\"cap\": 30", "\"cap\": 21", [0], [AgendaRule.capacity]),
    ])
    func whatCannotBeIsAConflict(_ old: String, _ new: String, _ sessions: [Int], _ rules: [AgendaRule]) throws {
        #expect(Self.good.contains(old))
        let problem = try Self.read(Self.good.replacing(old, with: new, maxReplacements: 1))
        guard case .impossible(let conflict) = AgendaSolver(problem, .small(steps: 100)).solve() else {
            Issue.record("a plan")
            return
        }
        #expect(conflict.sessions == sessions)
        #expect(conflict.rules == rules)
    }

    // MARK: Plans

    @Test func aPlanThatWasWrittenIsReadAgain() throws {
        let problem = try Self.read(Self.good)
        guard case .plan(let plan, _, _, _) = AgendaSolver(problem, .small(steps: 500)).solve() else {
            Issue.record("no plan")
            return
        }
        #expect(try AgendaPlanFile.read(AgendaPlanFile.write(plan), file: "plan.json", of: problem) == plan)
    }

    @Test(arguments: [
        (
            "[]",
            ["session 0 has no place", "session 1 has no place", "session 2 has no place", "session 3 has no place"]
        ),
        (Self.plan(0, 1, 3), ["session 2 has no place"]), (Self.plan(0, 1, 2, 3, 1), ["session 1 has two places"]),
        (Self.plan(0, 1, 2, 9), ["`id` is “9”; expected a whole number from 0 to 3"]),
        (
            "[{\"id\": 0, \"day\": 5, \"start\": -1, \"room\": 2}]",
            [
                "`day` is “5”; expected a whole number from 0 to 1",
                "`start` is “-1”; expected a whole number from 0 to 1000",
                "`room` is “2”; expected a whole number from 0 to 1", "`fac` is missing",
            ]
        ),
    ])
    func wrongPlansAreNamed(_ text: String, _ messages: [String]) throws {
        let problem = try Self.read(Self.good)
        do throws(DiagnosticsError) {
            _ = try AgendaPlanFile.read(Array(text.utf8), file: "plan.json", of: problem)
            Issue.record("it was read")
        } catch {
            #expect(error.diagnostics.map(\.message) == messages)
        }
    }

    static func plan(_ ids: Int...) -> String {
        let lines = ids.map { "{\"id\": \($0), \"day\": 0, \"start\": 36, \"room\": 0, \"fac\": 0}" }
        return "[" + lines.joined(separator: ",\n") + "]"
    }

    // MARK: Strange input

    @Test(arguments: 0..<8)
    func bytesByChanceAreReadOrRefused(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let problem = try Self.read(Self.good)
        let good = Array(Self.good.utf8)
        let strange = Array("{}[]\",:-0123456789null e.\n\u{0}\u{7F}é".utf8)
        for _ in 0..<60 {
            var bytes = good
            for _ in 0..<(1 + dice.index(below: 6)) {
                let position = dice.index(below: bytes.count)
                switch dice.index(below: 4) {
                case 0: bytes.remove(at: position)
                case 1: bytes.insert(strange[dice.index(below: strange.count)], at: position)
                case 2: bytes[position] = UInt8(dice.index(below: 256))
                default: bytes.removeSubrange(position..<min(position + dice.index(below: 40), bytes.count - 1))
                }
            }
            if let read = try? AgendaProblemFile.read(bytes, file: "p.json") {
                // What is read is planned or refused, too.
                _ = AgendaSolver(read, .small(steps: 20, proofNodes: 2_000)).solve(isOver: { true })
            }
            _ = try? AgendaPlanFile.read(bytes, file: "plan.json", of: problem)
        }
    }

    @Test(arguments: [
        "{\"streams\": 9999999999999999999999}", "{\"streams\": 1e400}", "{\"sessions\": [[[[[[[[[[]]]]]]]]]]}", "{",
        "{}", "{\"a\"",
        "{\"streams\": 1000, \"group_size\": 5, \"days\": \"x\"}",
    ])
    func nonsenseIsRefused(_ text: String) {
        #expect(throws: DiagnosticsError.self) { try Self.read(text) }
    }
}
