import Curriculum
import Reference
import Testing
import Workshops

@Suite("Breaks at the times of prayer")
struct PrayerBreaksTests {
    typealias Block = (kind: FixedBlockKind, start: String, minutes: Int)

    /// A day from 09:00 to 17:00 with its blocks, the pauses that it needs, and how it comes out.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let blocks: [Block]
        let pauses: [(name: String, from: String, to: String, minutes: Int)]
        let shift: Int
        let expected: [String]
        var missed: [String] = []

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "a break with room for the pause stays",
            blocks: [(.lunch, "12:00", 60)],
            pauses: [("dhuhr", "12:40", "15:30", 20)],
            shift: 60,
            expected: ["12:00–13:00 lunch"]
        ),
        Case(
            name: "of a break only what lies in the window counts",
            blocks: [(.lunch, "12:00", 60)],
            pauses: [("dhuhr", "12:45", "15:30", 20)],
            shift: 60,
            expected: ["12:05–13:05 lunch"]
        ),
        Case(
            name: "a break moves back as well, and the nearer of two breaks moves",
            blocks: [(.coffee, "10:00", 20), (.lunch, "13:00", 60)],
            pauses: [("dhuhr", "12:00", "13:10", 20)],
            shift: 60,
            expected: ["10:00–10:20 coffee", "12:50–13:50 lunch"]
        ),
        Case(
            name: "later rather than earlier where both are as near",
            blocks: [(.coffee, "12:00", 20), (.rest, "13:00", 20)],
            pauses: [("dhuhr", "12:30", "12:50", 20)],
            shift: 60,
            expected: ["12:30–12:50 coffee", "13:00–13:20 break"]
        ),
        Case(
            name: "no further than it may",
            blocks: [(.lunch, "12:00", 60)],
            pauses: [("dhuhr", "13:15", "15:30", 20)],
            shift: 30,
            expected: ["12:00–13:00 lunch"],
            missed: ["no break of 20 minutes lies in 13:15–15:30, the time of dhuhr"]
        ),
        Case(
            name: "exactly as far as it may",
            blocks: [(.lunch, "12:00", 60)],
            pauses: [("dhuhr", "13:15", "15:30", 20)],
            shift: 35,
            expected: ["12:35–13:35 lunch"]
        ),
        Case(
            name: "lunch grows on a Friday",
            blocks: [(.coffee, "10:00", 15), (.lunch, "12:30", 60)],
            pauses: [("dhuhr", "12:25", "13:40", 75)],
            shift: 45,
            expected: ["10:00–10:15 coffee", "12:25–13:40 lunch"]
        ),
        Case(
            name: "a break grows in place where none may move",
            blocks: [(.coffee, "15:45", 15)],
            pauses: [("asr", "15:30", "17:00", 20)],
            shift: 0,
            expected: ["15:45–16:05 coffee"]
        ),
        Case(
            name: "what grows grows by whole steps",
            blocks: [(.coffee, "15:45", 15)],
            pauses: [("asr", "15:30", "17:00", 22)],
            shift: 0,
            expected: ["15:45–16:10 coffee"]
        ),
        Case(
            name: "a break moves round a block, not over it",
            blocks: [(.coffee, "14:30", 20), (.assessment, "15:00", 60)],
            pauses: [("asr", "15:20", "17:00", 20)],
            shift: 120,
            expected: ["15:00–16:00 assessment", "16:00–16:20 coffee"]
        ),
        Case(
            name: "where a block is in the way nothing overlaps",
            blocks: [(.coffee, "14:30", 20), (.assessment, "15:00", 110)],
            pauses: [("asr", "15:20", "17:00", 20)],
            shift: 180,
            expected: ["14:30–14:50 coffee", "15:00–16:50 assessment"],
            missed: ["no break of 20 minutes lies in 15:20–17:00, the time of asr"]
        ),
        Case(
            name: "a block that is no break stays where it is",
            blocks: [(.assessment, "12:00", 60)],
            pauses: [("dhuhr", "13:00", "15:30", 20)],
            shift: 120,
            expected: ["12:00–13:00 assessment"],
            missed: ["no break of 20 minutes lies in 13:00–15:30, the time of dhuhr"]
        ),
        Case(
            name: "a break that covers one pause does not leave it for another",
            blocks: [(.lunch, "12:00", 30)],
            pauses: [("dhuhr", "12:00", "12:40", 20), ("asr", "13:00", "14:00", 20)],
            shift: 90,
            expected: ["12:00–12:30 lunch"],
            missed: ["no break of 20 minutes lies in 13:00–14:00, the time of asr"]
        ),
        Case(
            name: "nor when the pause that it covers comes later",
            blocks: [(.lunch, "13:00", 30)],
            pauses: [("dhuhr", "12:00", "12:40", 20), ("asr", "13:00", "14:00", 20)],
            shift: 90,
            expected: ["13:00–13:30 lunch"],
            missed: ["no break of 20 minutes lies in 12:00–12:40, the time of dhuhr"]
        ),
        Case(
            name: "two pauses take two breaks",
            blocks: [(.lunch, "11:30", 60), (.coffee, "14:30", 20)],
            pauses: [("dhuhr", "12:15", "15:20", 20), ("asr", "15:20", "17:00", 20)],
            shift: 60,
            expected: ["11:35–12:35 lunch", "15:20–15:40 coffee"]
        ),
        Case(
            name: "coffee that would cover the one goes to the other where lunch can take its place",
            blocks: [(.lunch, "11:30", 60), (.coffee, "14:30", 20)],
            pauses: [("asr", "15:20", "17:00", 20), ("dhuhr", "12:15", "15:20", 20)],
            shift: 60,
            expected: ["11:35–12:35 lunch", "15:20–15:40 coffee"]
        ),
        Case(
            name: "what grows least grows",
            blocks: [(.coffee, "12:30", 15), (.lunch, "12:45", 60)],
            pauses: [("dhuhr", "12:25", "13:40", 75)],
            shift: 45,
            expected: ["12:30–12:45 coffee", "12:45–13:45 lunch"],
            missed: ["no break of 75 minutes lies in 12:25–13:40, the time of dhuhr"]
        ),
        Case(
            name: "a pause outside the day needs nothing",
            blocks: [(.lunch, "12:00", 60)],
            pauses: [("maghrib", "17:00", "18:30", 20)],
            shift: 60,
            expected: ["12:00–13:00 lunch"]
        ),
    ]

    private static func course(_ blocks: [Block], session minutes: Int = 30) throws -> Course {
        try PlannedCourse.course(
            [[PlannedCourse.session("a", minutes: minutes)]],
            days: [PlannedCourse.day("09:00", "17:00", blocks, sessions: ["a"])]
        )
    }

    private static func conditions(_ item: Case, level: ImpactLevel? = nil) throws -> EventConditions {
        let pauses = try item.pauses.map { pause in
            try EventConditions.Pause(
                name: pause.name,
                window: PlannedCourse.slot(pause.from, pause.to),
                length: #require(Minutes(pause.minutes))
            )
        }
        return try EventConditions(
            days: PlannedCourse.days(1, pauses: [1: pauses]),
            participants: 12,
            breakShift: #require(Minutes(item.shift)),
            levels: level.map { [EventRule.prayerID: $0] } ?? [:]
        )
    }

    private static func blocks(_ agenda: Agenda) -> [String] {
        agenda.days.flatMap(\.entries)
            .compactMap { if case .fixed(let block) = $0.content { "\($0.slot) \(block.kind.rawValue)" } else { nil } }
    }

    @Test(arguments: cases)
    func breaksMoveAsLittleAsTheyCan(_ item: Case) throws {
        let plan = try PlannedCourse.plan(Self.course(item.blocks), Self.conditions(item))
        #expect(Self.blocks(plan.agenda) == item.expected)
        let findings = plan.findings.filter { $0.rule == EventRule.prayerID }
        #expect(findings.map(\.message) == item.missed)
        #expect(findings.allSatisfy { $0.level == .blockRelease && $0.element == .day(1) })
    }

    @Test(arguments: cases)
    func aRuleThatIsSwitchedOffMovesNothingAndIsCounted(_ item: Case) throws {
        let plan = try PlannedCourse.plan(Self.course(item.blocks), Self.conditions(item, level: .ignore))
        let course = try Self.course(item.blocks)
        #expect(Self.blocks(plan.agenda) == course.programme[0].fixed.map { "\($0.slot) \($0.kind.rawValue)" })
        #expect(plan.findings.allSatisfy { $0.level == .ignore })
        #expect(plan.findings.isEmpty == (item.missed.isEmpty && Self.blocks(plan.agenda) == item.expected))
    }

    @Test(arguments: cases)
    func aRuleThatStopsThePlannerStopsItWhereAPauseIsMissed(_ item: Case) throws {
        let course = try Self.course(item.blocks)
        let conditions = try Self.conditions(item, level: .blockScheduling)
        guard item.missed.isEmpty else {
            let error = #expect(throws: EventPlanFaults.self) { try EventPlanner(course, conditions) }
            #expect(error?.faults.map(\.element) == [.day(1)])
            return
        }
        #expect(try Self.blocks(PlannedCourse.plan(course, conditions).agenda) == item.expected)
    }

    /// Lunch would have to cut the only gap that is long enough.
    private static let narrow = Case(
        name: "narrow",
        blocks: [(.lunch, "11:00", 60)],
        pauses: [("dhuhr", "13:00", "15:00", 20)],
        shift: 120,
        expected: ["11:00–12:00 lunch"]
    )

    @Test(arguments: [ImpactLevel.blockRelease, .warn])
    func breaksStayWhereNoAgendaHasThemMoved(_ level: ImpactLevel) throws {
        let course = try Self.course(Self.narrow.blocks, session: 300)
        let plan = try PlannedCourse.plan(course, Self.conditions(Self.narrow, level: level))
        #expect(Self.blocks(plan.agenda) == Self.narrow.expected)
        #expect(plan.findings.map(\.level) == [level])
        #expect(plan.findings.map(\.message) == ["no break of 20 minutes lies in 13:00–15:00, the time of dhuhr"])
        let planner = try EventPlanner(course, Self.conditions(Self.narrow, level: level))
        #expect(planner.findings(in: plan.agenda) == plan.findings)
        #expect(planner.cost(of: plan.agenda) == plan.cost)
    }

    @Test func prayerAndTheSessionAreNamedWhereBothBind() throws {
        let course = try Self.course(Self.narrow.blocks, session: 300)
        let conflict = try PlannedCourse.conflict(course, Self.conditions(Self.narrow, level: .blockScheduling))
        #expect(conflict.sessions.map(\.text) == ["a"])
        #expect(conflict.rules.map(\.id) == [EventRule.prayerID])
        #expect(conflict.isMinimal)
    }
}

extension EventRule {
    fileprivate static var prayerID: EventRuleID { builtIn.map(\.id).first { $0.text == "prayer" } ?? builtIn[0].id }
}
