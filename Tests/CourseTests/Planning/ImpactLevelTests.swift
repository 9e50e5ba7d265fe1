import Curriculum
import Reference
import Testing
import Workshops

@Suite("Levels of rules")
struct ImpactLevelTests {
    /// Two days of an hour; the lecture is meant for the first, and an own rule wants it on the second.
    private static func course(minutes: Int = 30) throws -> Course {
        try PlannedCourse.course(
            [[PlannedCourse.session("lecture", .lecture, minutes: minutes)]],
            days: [
                PlannedCourse.day("09:00", "10:00", sessions: ["lecture"]),
                PlannedCourse.day("09:00", "10:00", sessions: []),
            ]
        )
    }

    private static func conditions(
        _ level: ImpactLevel,
        days: Set<Int> = [2],
        objection: Int = 12
    ) throws -> EventConditions {
        var wishes = EventWishes()
        (wishes.otherDay, wishes.warning, wishes.blockingObjection) = (6, objection, objection)
        let rule = try EventConditions.OwnRule(
            id: PlannedCourse.rule("second-day"),
            sentence: "lectures are on the second day",
            kinds: [.lecture],
            days: days,
            level: .warn
        )
        return try EventConditions(
            days: PlannedCourse.days(2),
            participants: 12,
            levels: [rule.id: level],
            ownRules: [rule],
            wishes: wishes
        )
    }

    @Test(
        arguments: [
            (.blockScheduling, 0, 2), (.blockRelease, 12, 2), (.warn, 12, 2), (.blockRelease, 5, 1), (.warn, 5, 1),
            (.ignore, 12, 1),
        ] as [(ImpactLevel, Int, Int)]
    )
    func aRuleMovesASessionAsFarAsItsLevelAndWeightSay(_ level: ImpactLevel, _ objection: Int, _ day: Int) throws {
        let plan = try PlannedCourse.plan(Self.course(), Self.conditions(level, objection: objection))
        #expect(plan.agenda.places.values.map(\.day) == [day])
        #expect(plan.findings.map(\.level) == (day == 2 ? [] : [level]))
        #expect(plan.findings.map(\.message) == (day == 2 ? [] : ["day 1 is not among its days"]))
        #expect(plan.isOptimal)
        #expect(plan.cost.total == (day == 2 ? 6 : level == .ignore ? 0 : objection))
    }

    @Test(arguments: [ImpactLevel.blockRelease, .warn])
    func whatCannotBeKeptIsReportedAndCosts(_ level: ImpactLevel) throws {
        let plan = try PlannedCourse.plan(Self.course(), Self.conditions(level, days: [3]))
        #expect(plan.findings.map(\.rule.text) == ["second-day"])
        #expect(plan.findings.map(\.level) == [level])
        #expect(plan.cost.parts.map(\.cost) == [12])
    }

    @Test func whatCannotBeKeptAndMayNotBeBrokenIsImpossible() throws {
        let conflict = try PlannedCourse.conflict(Self.course(), Self.conditions(.blockScheduling, days: [3]))
        #expect(conflict.sessions.map(\.text) == ["lecture"])
        #expect(conflict.rules.map(\.id.text) == ["second-day"])
        #expect(conflict.rules.map(\.sentence) == ["lectures are on the second day"])
        #expect(conflict.isMinimal)
    }

    @Test func aSessionThatIsLongerThanAnyGapIsToBlameAlone() throws {
        let conflict = try PlannedCourse.conflict(Self.course(minutes: 65), Self.conditions(.warn))
        #expect(conflict.sessions.map(\.text) == ["lecture"])
        #expect(conflict.rules.isEmpty)
    }

    // A day of two sensitive hours, of which one is the most.
    @Test(arguments: [ImpactLevel.blockScheduling, .blockRelease, .warn, .ignore])
    func aRuleAboutSeveralSessionsBindsOrIsReportedAsItsLevelSays(_ level: ImpactLevel) throws {
        let course = try PlannedCourse.course(
            [
                [
                    PlannedCourse.session("hard", isSensitive: true, debrief: "calm"),
                    PlannedCourse.session("calm", .debrief, minutes: 15),
                    PlannedCourse.session("harder", isSensitive: true, debrief: "calmer"),
                    PlannedCourse.session("calmer", .debrief, minutes: 15),
                ]
            ],
            days: [
                PlannedCourse.day("09:00", "11:00", sessions: ["hard", "calm", "harder", "calmer"]),
                PlannedCourse.day("09:00", "11:00", sessions: []), PlannedCourse.day("09:00", "11:00", sessions: []),
            ]
        )
        // Debriefs are not sensitive: 45 minutes with each session would be too much, 30 are not.
        let conditions = try EventConditions(
            days: PlannedCourse.days(3),
            participants: 12,
            exposure: Minutes(30),
            levels: [PlannedCourse.rule("exposure"): level]
        )
        let plan = try PlannedCourse.plan(course, conditions)
        let days = Set(["hard", "harder"].compactMap(SessionID.init).compactMap { plan.agenda.places[$0]?.day })
        #expect(days.count == (level == .blockScheduling ? 2 : 1))
        #expect(plan.findings.map(\.level) == (level == .blockScheduling ? [] : [level]))
        #expect(
            plan.findings.map(\.message)
                == (level == .blockScheduling ? [] : ["day 1 has 60 of at most 30 minutes"])
        )
    }

    @Test(
        arguments: [
            (
                [("hard", "calm"), ("harder", "calm")],
                "harder: its debrief calm is that of hard already (give each session its own)"
            ),
            (
                [("hard", nil), ("harder", "calm")],
                """
                hard: the session is sensitive and has no debrief (name one in `debrief`, or set the rule debrief to block_release in \
                `levels`)
                """
            ),
            (
                [("hard", "harder"), ("harder", "hard")],
                """
                hard: its debrief leads back to it (the last debrief of a chain has none)
                harder: its debrief leads back to it (the last debrief of a chain has none)
                """
            ),
        ] as [([(String, String?)], String)]
    )
    func debriefsThatCanFollowNothingAreFaultsAsLongAsTheRuleBinds(
        _ sensitive: [(session: String, debrief: String?)],
        _ faults: String
    ) throws {
        let sessions = try sensitive.map {
            try PlannedCourse.session($0.session, isSensitive: true, debrief: $0.debrief)
        }
        let course = try PlannedCourse.course(
            [sessions + [PlannedCourse.session("calm", .debrief, minutes: 15)]],
            days: [PlannedCourse.day("09:00", "12:00", sessions: sensitive.map(\.session) + ["calm"])]
        )
        let strict = try EventConditions(days: PlannedCourse.days(1), participants: 12)
        let error = #expect(throws: EventPlanFaults.self) { try EventPlanner(course, strict) }
        #expect(
            error?.faults.map { "\($0.element.name): \($0.message) (\($0.hint))" }.joined(separator: "\n") == faults
        )
        let mild = try EventConditions(
            days: PlannedCourse.days(1),
            participants: 12,
            levels: [PlannedCourse.rule("debrief"): .warn]
        )
        let plan = try PlannedCourse.plan(course, mild)
        #expect(plan.agenda.places.count == 3)
        #expect(plan.findings.contains { $0.rule.text == "debrief" && $0.level == .warn })
    }

    @Test func whatDoesNotFitStepsOfFiveMinutesIsAFaultWithItsPlace() throws {
        let course = try PlannedCourse.course(
            [[PlannedCourse.session("a", minutes: 32), PlannedCourse.session("b", minutes: 0)]],
            days: [
                PlannedCourse.day("08:00", "19:00", sessions: ["a"]),
                PlannedCourse.day("09:00", "10:00", [(.coffee, "09:12", 10)], sessions: ["b"]),
            ]
        )
        let conditions = try EventConditions(
            days: PlannedCourse.days(1),
            participants: 12,
            pins: [
                EventConditions.Pin(
                    session: #require(SessionID("c")),
                    day: 1,
                    start: nil,
                    officer: "N. Moreau",
                    reason: "it was promised"
                )
            ]
        )
        let error = #expect(throws: EventPlanFaults.self) { try EventPlanner(course, conditions) }
        #expect(
            error?.faults.map { "\($0.element.name): \($0.message)" } == [
                "course: the event has 1 days; the course has 2", "a: the session takes 32 minutes",
                "b: the session takes 0 minutes", "day 1: the day runs from 08:00 to 19:00",
                "day 2: 09:12 is not on a step of 5 minutes", "course: there is no session c to fix",
            ]
        )
    }
}
