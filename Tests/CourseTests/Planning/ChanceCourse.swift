import Curriculum
import Reference
import TestSupport
import Testing
import Workshops

/// Small courses and conditions of chance: two or three days of about an hour, three to six sessions.
struct ChanceCourse {
    let course: Course
    let conditions: EventConditions

    init(seed: UInt64, isTight: Bool) throws {
        var dice = Dice(seed: seed &* 7_919 &+ (isTight ? 1 : 0))
        let dayCount = Int.random(in: 2...3, using: &dice)
        let sessions = try ChanceCourse.sessions(&dice, isTight)
        var lists = [[String]](repeating: [], count: dayCount)
        for session in sessions { lists[Int.random(in: 0..<dayCount, using: &dice)].append(session.id.text) }
        let days = try lists.map { try ChanceCourse.day(&dice, $0, isTight) }
        let cut = Int.random(in: 1...sessions.count, using: &dice)
        course = try PlannedCourse.course(
            [Array(sessions[..<cut]), Array(sessions[cut...])].filter { !$0.isEmpty },
            days: days,
            expertDays: Bool.random(using: &dice) ? [Int.random(in: 1...dayCount, using: &dice)] : [],
            accepted: sessions.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }
                .map { ("D10.last-day", $0.id.text) }
        )
        conditions = try ChanceCourse.conditions(&dice, sessions, dayCount, isTight)
    }

    private static func sessions(_ dice: inout Dice, _ isTight: Bool) throws -> [Session] {
        let count = Int.random(in: isTight ? 3...5 : 3...4, using: &dice)
        var sessions: [Session] = []
        for number in 1...count {
            let name = "S\(number)"
            let isSensitive = Int.random(in: 0..<4, using: &dice) == 0
            let earlier = sessions.filter { $0.kind != .debrief }.map(\.id.text)
            let after = earlier.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }
            sessions.append(
                try PlannedCourse.session(
                    name,
                    Bool.random(using: &dice) ? .lecture : .practical,
                    minutes: Int.random(in: 2...(isTight ? 5 : 4), using: &dice) * 5,
                    isSensitive: isSensitive,
                    debrief: isSensitive ? "\(name)D" : nil,
                    after: after,
                    leaders: Int.random(in: 0..<3, using: &dice) == 0 ? ["expert"] : [],
                    room: Int.random(in: 0..<3, using: &dice) == 0 ? "laboratory" : "hall",
                    outcomes: Int.random(in: 0..<3, using: &dice) == 0 ? ["K-O1"] : []
                )
            )
            if isSensitive { sessions.append(try PlannedCourse.session("\(name)D", .debrief, minutes: 5)) }
        }
        return sessions
    }

    /// A day from 11:35 with lunch, perhaps coffee, perhaps the assessment.
    private static func day(_ dice: inout Dice, _ sessions: [String], _ isTight: Bool) throws -> CourseDay {
        var blocks: [(kind: FixedBlockKind, start: String, minutes: Int)] = []
        if Int.random(in: 0..<3, using: &dice) == 0 { blocks.append((.assessment, "11:50", 5)) }
        blocks.append((.lunch, Bool.random(using: &dice) ? "12:00" : "12:05", 10))
        if Bool.random(using: &dice) { blocks.append((.coffee, "12:25", 5)) }
        let ends = isTight ? ["12:30", "12:35", "12:40"] : ["12:35", "12:40"]
        return try PlannedCourse.day("11:35", ends.randomElement(using: &dice) ?? "12:45", blocks, sessions: sessions)
    }

    private static func conditions(
        _ dice: inout Dice,
        _ sessions: [Session],
        _ dayCount: Int,
        _ isTight: Bool
    ) throws -> EventConditions {
        let names = sessions.map(\.id)
        func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &dice) == 0 }
        var closures: [Int: String] = [:]
        var ramadan: Set<Int> = []
        for day in 1...dayCount {
            if one(in: 4) { closures[day] = "a holiday" }
            if one(in: 4) { ramadan.insert(day) }
        }
        var levels: [EventRuleID: ImpactLevel] = [:]
        let milder = EventOracle.usualLevels.keys.sorted()
        for rule in milder where one(in: isTight ? 12 : 5) {
            levels[try PlannedCourse.rule(rule)] = ImpactLevel.allCases.randomElement(using: &dice)
        }
        let usual = try PlannedCourse.slot("11:40", "12:30")
        let people =
            try one(in: 2)
            ? [
                EventConditions.Person(
                    id: #require(Identifier("p1")),
                    name: "A. Bello",
                    role: #require(TeamRoleID("expert")),
                    presence: (0..<dayCount).map { _ in one(in: 3) ? nil : usual },
                    travels: one(in: 2)
                )
            ] : []
        return try EventConditions(
            days: PlannedCourse.days(
                dayCount,
                closures: closures,
                ramadan: ramadan,
                remoteHours: one(in: 2) ? .within(PlannedCourse.slot("11:45", "12:40")) : one(in: 4) ? .never : .allDay
            ),
            people: people,
            participants: one(in: 2) ? 12 : 20,
            exposure: one(in: 3) ? Minutes(20) : nil,
            interpretation: one(in: 3) ? Minutes(isTight ? 40 : 45) : nil,
            pins: pins(&dice, names, dayCount),
            levels: levels,
            ownRules: [ownRule(&dice, names, dayCount)],
            onlineSessions: Set(names.filter { _ in one(in: 3) }),
            wishes: wishes(&dice)
        )
    }

    private static func pins(
        _ dice: inout Dice,
        _ names: [SessionID],
        _ dayCount: Int
    ) throws -> [EventConditions.Pin] {
        guard Int.random(in: 0..<3, using: &dice) == 0, let name = names.randomElement(using: &dice) else { return [] }
        let start = try PlannedCourse.clock("11:40")
        return [
            EventConditions.Pin(
                session: name,
                day: Int.random(in: 1...dayCount, using: &dice),
                start: Bool.random(using: &dice) ? start : nil,
                officer: "N. Moreau",
                reason: "it was promised"
            )
        ]
    }

    private static func ownRule(
        _ dice: inout Dice,
        _ names: [SessionID],
        _ dayCount: Int
    ) throws -> EventConditions.OwnRule {
        try EventConditions.OwnRule(
            id: PlannedCourse.rule("own"),
            sentence: "the room is ours then",
            sessions: Set(names.filter { _ in Int.random(in: 0..<2, using: &dice) == 0 }),
            kinds: Bool.random(using: &dice) ? [.lecture] : [],
            days: Bool.random(using: &dice) ? [Int.random(in: 1...dayCount, using: &dice)] : [],
            notBefore: Bool.random(using: &dice) ? PlannedCourse.clock("11:45") : nil,
            notAfter: Bool.random(using: &dice) ? PlannedCourse.clock("12:30") : nil,
            level: ImpactLevel.allCases.randomElement(using: &dice) ?? .warn
        )
    }

    private static func wishes(_ dice: inout Dice) -> EventWishes {
        var wishes = EventWishes()
        guard Bool.random(using: &dice) else { return wishes }
        for path in [
            \EventWishes.otherDay, \.otherHalf, \.otherTime, \.lectureAfterLunch, \.lecturesBackToBack, \.idle,
            \.moduleDay,
            \.expertDay, \.blockingObjection, \.warning,
        ] {
            wishes[keyPath: path] = Int.random(in: 0...7, using: &dice)
        }
        return wishes
    }
}
