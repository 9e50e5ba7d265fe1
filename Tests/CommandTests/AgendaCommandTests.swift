import Exchange
import TestSupport
import Testing

@Suite("Agenda problems on the command line")
struct AgendaCommandTests {
    private static func session(
        _ number: Int,
        _ length: Int,
        stream: Int,
        _ kind: String,
        by leaders: String = "0, 1",
        after earlier: String = "",
        debrief: Int? = nil,
        day: Int? = nil
    ) -> String {
        """
        {"id": \(number), "title": "T\(number)", "len": \(length), "stream": \(stream), "kind": "\(kind)", \
        "facs": [\(leaders)], "rooms": [\(stream < 0 ? "0" : "1, 2")], "prereq": [\(earlier)], "sameday": null, \
        "sensitive": \(debrief != nil), "debrief": \(debrief.map(String.init) ?? "null"), \
        "pref": {"day": \(day.map(String.init) ?? "null"), "half": null, "w": 3}}
        """
    }

    /// Two streams, two days, six sessions; both streams would rather meet on day 1.
    static let problem = """
        {"name": "two days", "streams": 2, "group_size": [10, 12],
        "days": [{"open": 36, "close": 52, "fixed": [{"start": 44, "len": 4, "kind": "lunch"}]},
        {"open": 36, "close": 52, "fixed": [{"start": 44, "len": 4, "kind": "lunch"}]}],
        "rooms": [{"cap": 30}, {"cap": 12}, {"cap": 12}],
        "facilitators": [{"half": [1, 1, 1, 1]}, {"half": [1, 1, 1, 1]}, {"half": [0, 0, 0, 0]}],
        "max_lecture": 6,
        "sessions": [
        \([
            session(0, 4, stream: -1, "lecture"), session(1, 4, stream: 0, "practical", after: "0", debrief: 2, day: 1),
            session(2, 2, stream: 0, "debrief"), session(3, 4, stream: 1, "practical", after: "0", day: 1),
            session(4, 4, stream: 1, "lecture", after: "3"), session(5, 4, stream: 0, "lecture", after: "0", day: 0),
        ].joined(separator: ",\n"))
        ]}
        """

    /// A problem with some words changed, and a plan of the problem as it is.
    private static func files(_ changes: [(String, String)] = []) throws -> (Scratch, problem: String, plan: String) {
        let scratch = try Scratch()
        var text = problem
        for (old, new) in changes {
            #expect(text.contains(old))
            text = text.replacing(old, with: new, maxReplacements: 1)
        }
        let unchanged = try scratch.write(problem, to: "unchanged.json")
        let plan = scratch.path("plan.json")
        let run = try CommandRun(["agenda", unchanged, "--format", "json", "--output", plan, "--quiet"])
        #expect(run.status == 0)
        return (scratch, try scratch.write(text, to: "problem.json"), plan)
    }

    /// What the checker that knows no planner says of a plan.
    private static func check(_ problem: String, _ plan: String) throws -> String {
        String(decoding: try PeerPython.run("../../Benchmarks/peers/check_agenda.py", [problem, plan]), as: UTF8.self)
    }

    @Test func aProblemIsPlannedAndTheProofSaid() throws {
        let (scratch, problem, _) = try Self.files()
        let run = try CommandRun(["agenda", problem])
        #expect(run.status == 0)
        #expect(run.errors == "OPTIMAL: cost 2, and no plan costs less\n")
        #expect(run.output.hasPrefix("two days  cost 2\n\nDay 0\n"))
        #expect(
            run.output.hasSuffix(
                "\n\nWhat it costs\n  2  stream 0 uses 1 more day than its sessions fill\n"
            )
        )
        #expect(try CommandRun(["agenda", problem]).output == run.output)
        _ = scratch
    }

    @Test func plansAsJSONPassTheCheckerThatKnowsNoPlanner() throws {
        let (scratch, problem, plan) = try Self.files()
        #expect(try Self.check(problem, plan) == "OK cost=2\n")
        let trace = scratch.path("trace.txt")
        let run = try CommandRun(["agenda", problem, "--format", "json", "--trace", trace, "--quiet"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output == String(decoding: try InputFile(plan).bytes, as: UTF8.self))
        let costs = String(decoding: try InputFile(trace).bytes, as: UTF8.self).split(separator: "\n")
            .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        #expect(costs.last == 2)
        #expect(costs == costs.sorted(by: >))
    }

    @Test func aSessionIsExplained() throws {
        let (scratch, problem, plan) = try Self.files()
        let run = try CommandRun(["agenda", "explain", "T3", problem, "--plan", plan])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("T3  practical, 60 minutes, stream 1\nday 1, "))
        #expect(run.output.contains("What it costs here: 0 of the plan's 2"))
        #expect(run.output.contains("H4: what a session builds on comes before it"))
        #expect(run.output.contains("The best other places"))
        let unknown = try CommandRun(["agenda", "explain", "T33", problem, "--plan", plan])
        #expect(unknown.status == 65)
        #expect(unknown.errors.contains("there is no session “T33”"))
        #expect(unknown.errors.contains("did you mean T3?"))
        _ = scratch
    }

    @Test func aMoveIsTriedAndWrittenOnlyWhereAsked() throws {
        let (scratch, problem, plan) = try Self.files()
        let before = try InputFile(plan).bytes
        let moved = scratch.path("moved.json")
        let run = try CommandRun([
            "agenda", "move", "T3", problem, "--plan", plan, "--day", "0", "--at", "12:00", "--output", moved,
        ])
        #expect(run.status == 0)
        #expect(try InputFile(plan).bytes == before)
        #expect(try Self.check(problem, moved).hasPrefix("OK cost="))
        let read = String(decoding: try InputFile(moved).bytes, as: UTF8.self)
        #expect(read.contains("{\"id\": 3, \"day\": 0, \"start\": 48,"))
        // T0 comes first of all: at the opening of the first day T3 can only be against a rule.
        let refused = try CommandRun(["agenda", "move", "T3", problem, "--plan", plan, "--day", "0", "--at", "09:00"])
        #expect(refused.output.contains("H4  T3 begins before T0, which it builds on, ends"))
        #expect(refused.output.contains("no plan was found in which it stands there"))
    }

    @Test func aPublishedPlanChangesAsLittleAsPossible() throws {
        let (scratch, problem, plan) = try Self.files([("{\"half\": [1, 1, 1, 1]}", "{\"half\": [1, 1, 0, 0]}")])
        let new = scratch.path("new.json")
        let arguments = ["agenda", problem, "--from", plan, "--format", "json", "--output", new]
        let run = try CommandRun(arguments + ["--pin", "T0"])
        #expect(run.status == 0)
        #expect(run.errors.contains("distance to the published plan"))
        #expect(run.errors.contains("to tell"))
        #expect(try Self.check(problem, new).hasPrefix("OK cost="))
        // T0 is where it was, with the same room and leader.
        let lines = [plan, new]
            .map { (try? InputFile($0).bytes).map { String(decoding: $0, as: UTF8.self).split(separator: "\n") } }
        #expect(lines[0]?[1] == lines[1]?[1])
        let unchanged = try CommandRun(["agenda", scratch.path("unchanged.json"), "--from", plan])
        #expect(unchanged.status == 0)
        #expect(unchanged.errors.contains("nothing changes"))
        #expect(unchanged.errors.contains("cost 2; distance to the published plan 0"))
    }

    @Test(arguments: [
        ([("\"facs\": [0, 1]", "\"facs\": [2]")], "nobody who may lead T0 is ever there"),
        ([("{\"cap\": 30}", "{\"cap\": 21}")], "22 people attend T0; the largest of its rooms seats 21"),
        ([("\"prereq\": []", "\"prereq\": [5]")], "sessions wait for each other: "),
    ])
    func whatCannotBePlannedIsSaidWithWaysOut(_ changes: [(String, String)], _ message: String) throws {
        let (scratch, problem, _) = try Self.files(changes)
        let run = try CommandRun(["agenda", problem])
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("problem.json: error: two days has no plan: \(message)"))
        #expect(run.errors.contains("hint: a plan is possible, tried out, if "))
        _ = scratch
    }

    @Test func wrongFilesAndArgumentsHaveTheirStatuses() throws {
        let (scratch, problem, plan) = try Self.files()
        let wrong = try scratch.write(
            Self.problem.replacing("\"max_lecture\": 6", with: "\"max_lecture\": 0"),
            to: "wrong.json"
        )
        let faulty = try CommandRun(["agenda", wrong])
        #expect(faulty.status == 65)
        #expect(faulty.errors.contains("wrong.json:6:"))
        #expect(faulty.errors.contains("error: the longest run of lectures is 0; expected 1 or more"))
        let broken = try scratch.write(
            String(decoding: try InputFile(plan).bytes, as: UTF8.self)
                .replacing("\"start\": ", with: "\"start\": 9"),
            to: "broken.json"
        )
        let explained = try CommandRun(["agenda", "explain", "T0", problem, "--plan", broken])
        #expect(explained.status == 65)
        #expect(explained.errors.contains("outside the hours or over a fixed block"))
        #expect(try CommandRun(["agenda", scratch.path("none.json")]).status == 66)
        for arguments in [
            ["agenda", problem, "--seconds", "0"], ["agenda", problem, "--pin", "T0"],
            ["agenda", "move", "T0", problem, "--day", "0", "--at", "09:10"],
            ["agenda", "move", "T0", problem, "--day", "9", "--at", "09:00"],
        ] {
            #expect(try CommandRun(arguments).status == 64, "\(arguments)")
        }
    }
}
