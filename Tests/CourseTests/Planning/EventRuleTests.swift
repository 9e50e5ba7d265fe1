import Curriculum
import Reference
import Testing
import Workshops

@Suite("Rules of events")
struct EventRuleTests {
    /// One session somewhere under some conditions, and what a rule says of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let session: String
        let day: Int
        let start: String

        /// The objection; `nil` for none.
        let objection: String?
        var accepted: [String] = []
        var conditions: @Sendable () throws -> EventConditions = { try EventRuleTests.conditions() }

        /// Where the session was published, when day 1 is over; `nil` where nothing is published.
        var published: (day: Int, start: String)?

        var testDescription: String { "\(rule): \(session) on day \(day) at \(start)" }
    }

    private static func conditions(
        days: [EventConditions.Day]? = nil,
        people: [EventConditions.Person] = [],
        participants: Int = 12,
        features: [String: [String]] = [:],
        pins: [EventConditions.Pin] = [],
        ownRules: [EventConditions.OwnRule] = [],
        online: [String] = []
    ) throws -> EventConditions {
        try EventConditions(
            days: days ?? PlannedCourse.days(2),
            people: people,
            participants: participants,
            pins: pins,
            ownRules: ownRules,
            onlineSessions: Set(online.map { try #require(SessionID($0)) }),
            features: Dictionary(
                uniqueKeysWithValues: features.map { session, features in
                    try (#require(SessionID(session)), Set(features.map { try #require(RoomFeature($0)) }))
                }
            )
        )
    }

    /// Two days from 09:00 to 16:00 with coffee at 10:00, lunch from 12:00 to 13:00 and a break at 14:00; an assessment on day 2
    /// at 11:00.
    private static func course(accepting rules: [String] = []) throws -> Course {
        let blocks: [(kind: FixedBlockKind, start: String, minutes: Int)] = [
            (.coffee, "10:00", 15), (.lunch, "12:00", 60), (.rest, "14:00", 15),
        ]
        return try PlannedCourse.course(
            [
                [
                    PlannedCourse.session("lecture", .lecture),
                    PlannedCourse.session(
                        "lab",
                        .practical,
                        leaders: ["expert"],
                        room: "laboratory",
                        outcomes: ["K-O1"]
                    ),
                    PlannedCourse.session("hard", .practical, isSensitive: true, debrief: "calm"),
                    PlannedCourse.session("calm", .debrief, minutes: 15),
                ]
            ],
            days: [
                PlannedCourse.day("09:00", "16:00", blocks, sessions: ["lecture", "lab", "hard", "calm"]),
                PlannedCourse.day("09:00", "16:00", blocks + [(.assessment, "11:00", 20)], sessions: []),
            ],
            expertDays: [1],
            accepted: rules.map { ($0, "hard") }
        )
    }

    private static func person(_ name: String, _ presence: [TimeSlot?]) throws -> EventConditions.Person {
        try EventConditions.Person(
            id: #require(Identifier(name.replacing(" ", with: ""))),
            name: name,
            role: #require(TeamRoleID("expert")),
            presence: presence,
            travels: true
        )
    }

    private static func pin(day: Int?, _ start: String?) throws -> EventConditions.Pin {
        try EventConditions.Pin(
            session: #require(SessionID("lecture")),
            day: day,
            start: start.map(PlannedCourse.clock),
            officer: "N. Moreau",
            reason: "the minister comes"
        )
    }

    private static func own(
        sessions: [String] = [],
        kinds: Set<SessionKind> = [],
        days: Set<Int> = [],
        from: String? = nil,
        to: String? = nil
    ) throws -> EventConditions.OwnRule {
        try EventConditions.OwnRule(
            id: PlannedCourse.rule("own"),
            sentence: "the room is ours then",
            sessions: Set(sessions.map { try #require(SessionID($0)) }),
            kinds: kinds,
            days: days,
            notBefore: from.map(PlannedCourse.clock),
            notAfter: to.map(PlannedCourse.clock),
            level: .warn
        )
    }

    static let cases: [Case] = hostCases + peopleCases + sensitiveCases + ownCases + past

    private static let hostCases: [Case] = {
        let holiday: @Sendable () throws -> EventConditions = {
            try conditions(days: PlannedCourse.days(2, closures: [2: "a holiday at the host's: Easter"]))
        }
        let fasting: @Sendable () throws -> EventConditions = {
            try conditions(days: PlannedCourse.days(2, ramadan: [1]))
        }
        let thirteen: @Sendable () throws -> EventConditions = { try conditions(participants: 13) }
        return [
            Case(
                rule: "working-day",
                session: "lecture",
                day: 2,
                start: "09:00",
                objection: "2027-04-13 is a holiday at the host's: Easter",
                conditions: holiday
            ),
            Case(rule: "working-day", session: "lecture", day: 1, start: "09:00", objection: nil, conditions: holiday),
            Case(
                rule: "room-seats-all",
                session: "lab",
                day: 1,
                start: "09:00",
                objection: "laboratory seats 12 of 13",
                conditions: thirteen
            ),
            Case(rule: "room-seats-all", session: "lab", day: 1, start: "09:00", objection: nil),
            Case(
                rule: "room-seats-all",
                session: "lecture",
                day: 1,
                start: "09:00",
                objection: nil,
                conditions: thirteen
            ),
            Case(
                rule: "room-features",
                session: "lab",
                day: 1,
                start: "09:00",
                objection: "laboratory has no live-scan",
                conditions: { try conditions(features: ["lab": ["live-scan"]]) }
            ),
            Case(
                rule: "room-features",
                session: "lab",
                day: 1,
                start: "09:00",
                objection: nil,
                conditions: { try conditions(features: ["hard": ["live-scan"]]) }
            ),
            Case(
                rule: "trainers-enough",
                session: "lab",
                day: 1,
                start: "09:00",
                objection: "1 can lead it; 13 participants at 1:12 need 2",
                conditions: thirteen
            ),
            Case(rule: "trainers-enough", session: "lab", day: 1, start: "09:00", objection: nil),
            Case(
                rule: "ramadan-practical",
                session: "lab",
                day: 1,
                start: "13:00",
                objection: "it is practical work on a fasting afternoon",
                conditions: fasting
            ),
            Case(
                rule: "ramadan-practical",
                session: "lab",
                day: 1,
                start: "11:30",
                objection: nil,
                conditions: fasting
            ),
            Case(
                rule: "ramadan-practical",
                session: "lab",
                day: 2,
                start: "13:00",
                objection: nil,
                conditions: fasting
            ),
            Case(
                rule: "ramadan-practical",
                session: "lecture",
                day: 1,
                start: "13:00",
                objection: nil,
                conditions: fasting
            ),
            Case(
                rule: "assessment-after",
                session: "lab",
                day: 2,
                start: "11:20",
                objection: "K-A1 is on day 2 at 11:00, before it"
            ),
            Case(rule: "assessment-after", session: "lab", day: 2, start: "10:30", objection: nil),
            Case(rule: "assessment-after", session: "lab", day: 1, start: "15:00", objection: nil),
            Case(rule: "assessment-after", session: "lecture", day: 2, start: "11:20", objection: nil),
        ]
    }()

    private static let peopleCases: [Case] = {
        let flight: @Sendable () throws -> EventConditions = {
            try conditions(people: [person("A. Bello", [PlannedCourse.slot("11:30", "15:00"), nil])])
        }
        let two: @Sendable () throws -> EventConditions = {
            try conditions(people: [
                person("A. Bello", [PlannedCourse.slot("11:30", "15:00"), nil]),
                person("C. Diallo", [nil, PlannedCourse.slot("09:00", "10:00")]),
            ])
        }
        let pinned: @Sendable () throws -> EventConditions = { try conditions(pins: [pin(day: 1, "09:30")]) }
        let remote: @Sendable () throws -> EventConditions = {
            try conditions(
                days: PlannedCourse.days(2, remoteHours: .within(PlannedCourse.slot("13:00", "16:00"))),
                online: ["lecture"]
            )
        }
        let never: @Sendable () throws -> EventConditions = {
            try conditions(days: PlannedCourse.days(2, remoteHours: .never), online: ["lecture"])
        }
        return [
            Case(rule: "people-there", session: "lab", day: 1, start: "09:00", objection: nil),
            Case(rule: "people-there", session: "lab", day: 2, start: "09:00", objection: "expert is not there then"),
            Case(rule: "people-there", session: "lab", day: 1, start: "11:30", objection: nil, conditions: flight),
            Case(
                rule: "people-there",
                session: "lab",
                day: 1,
                start: "11:25",
                objection: "A. Bello is not there then",
                conditions: flight
            ),
            Case(rule: "people-there", session: "lab", day: 1, start: "14:30", objection: nil, conditions: flight),
            Case(
                rule: "people-there",
                session: "lab",
                day: 1,
                start: "14:35",
                objection: "A. Bello is not there then",
                conditions: flight
            ),
            Case(rule: "people-there", session: "lab", day: 2, start: "09:30", objection: nil, conditions: two),
            Case(
                rule: "people-there",
                session: "lab",
                day: 2,
                start: "10:15",
                objection: "A. Bello and C. Diallo are not there then",
                conditions: two
            ),
            Case(rule: "pinned", session: "lecture", day: 1, start: "09:30", objection: nil, conditions: pinned),
            Case(
                rule: "pinned",
                session: "lecture",
                day: 1,
                start: "09:35",
                objection: "N. Moreau fixed it to day 1, 09:30: the minister comes",
                conditions: pinned
            ),
            Case(rule: "pinned", session: "lecture", day: 2, start: "15:00", objection: nil) {
                try conditions(pins: [pin(day: 2, nil)])
            },
            Case(
                rule: "pinned",
                session: "lecture",
                day: 2,
                start: "15:00",
                objection: "N. Moreau fixed it to 15:30: the minister comes"
            ) { try conditions(pins: [pin(day: nil, "15:30")]) },
            Case(rule: "remote-hours", session: "lecture", day: 1, start: "13:00", objection: nil, conditions: remote),
            Case(
                rule: "remote-hours",
                session: "lecture",
                day: 1,
                start: "11:30",
                objection: "it is outside 13:00–16:00 at the venue",
                conditions: remote
            ),
            Case(rule: "remote-hours", session: "lab", day: 1, start: "11:30", objection: nil, conditions: remote),
            Case(
                rule: "remote-hours",
                session: "lecture",
                day: 1,
                start: "13:00",
                objection: "no time of this day at the venue will do",
                conditions: never
            ),
            Case(rule: "remote-hours", session: "lab", day: 1, start: "13:00", objection: nil, conditions: never),
        ]
    }()

    private static let sensitiveCases: [Case] = [
        Case(rule: "sensitive-last-day", session: "hard", day: 2, start: "09:00", objection: "day 2 is the last"),
        Case(rule: "sensitive-last-day", session: "hard", day: 1, start: "09:00", objection: nil),
        Case(rule: "sensitive-last-day", session: "lecture", day: 2, start: "09:00", objection: nil),
        Case(
            rule: "sensitive-last-day",
            session: "hard",
            day: 2,
            start: "09:00",
            objection: nil,
            accepted: ["D10.last-day"]
        ),
        Case(
            rule: "sensitive-after-last-break",
            session: "hard",
            day: 1,
            start: "14:15",
            objection: "the last break of day 1 begins at 14:00"
        ),
        Case(rule: "sensitive-after-last-break", session: "hard", day: 1, start: "13:30", objection: nil),
        Case(rule: "sensitive-after-last-break", session: "calm", day: 1, start: "14:15", objection: nil),
        Case(
            rule: "sensitive-after-last-break",
            session: "hard",
            day: 1,
            start: "14:15",
            objection: nil,
            accepted: ["D10.after-last-break"]
        ),
        Case(
            rule: "sensitive-after-lunch",
            session: "hard",
            day: 1,
            start: "13:00",
            objection: "lunch ends when it begins"
        ),
        Case(rule: "sensitive-after-lunch", session: "hard", day: 1, start: "13:05", objection: nil),
        Case(rule: "sensitive-after-lunch", session: "lecture", day: 1, start: "13:00", objection: nil),
        Case(
            rule: "sensitive-after-lunch",
            session: "hard",
            day: 1,
            start: "13:00",
            objection: nil,
            accepted: ["D10.after-lunch"]
        ),
        // What was accepted of one rule is not accepted of another.
        Case(
            rule: "sensitive-after-lunch",
            session: "hard",
            day: 1,
            start: "13:00",
            objection: "lunch ends when it begins",
            accepted: ["D10.last-day", "D10.after-last-break"]
        ),
    ]

    private static let ownCases: [Case] = {
        let hours: @Sendable () throws -> EventConditions = {
            try conditions(ownRules: [own(kinds: [.practical], from: "10:15", to: "14:00")])
        }
        let named: @Sendable () throws -> EventConditions = {
            try conditions(ownRules: [own(sessions: ["lecture"], days: [2])])
        }
        return [
            Case(
                rule: "own",
                session: "lab",
                day: 1,
                start: "09:30",
                objection: "it begins before 10:15",
                conditions: hours
            ),
            Case(rule: "own", session: "lab", day: 1, start: "10:15", objection: nil, conditions: hours),
            Case(rule: "own", session: "lab", day: 1, start: "13:30", objection: nil, conditions: hours),
            Case(
                rule: "own",
                session: "lab",
                day: 1,
                start: "14:15",
                objection: "it ends after 14:00",
                conditions: hours
            ),
            Case(rule: "own", session: "lecture", day: 1, start: "15:00", objection: nil, conditions: hours),
            Case(
                rule: "own",
                session: "lecture",
                day: 1,
                start: "09:00",
                objection: "day 1 is not among its days",
                conditions: named
            ),
            Case(rule: "own", session: "lecture", day: 2, start: "09:00", objection: nil, conditions: named),
            Case(rule: "own", session: "lab", day: 1, start: "09:00", objection: nil, conditions: named),
        ]
    }()

    private static let past = [
        Case(
            rule: "past",
            session: "lab",
            day: 1,
            start: "10:15",
            objection: "it took place on day 1 at 09:00",
            published: (1, "09:00")
        ),
        Case(
            rule: "past",
            session: "lab",
            day: 1,
            start: "09:00",
            objection: "day 1 is over",
            published: (2, "09:00")
        ),
        Case(rule: "past", session: "lab", day: 1, start: "09:00", objection: nil, published: (1, "09:00")),
        Case(rule: "past", session: "lab", day: 2, start: "13:00", objection: nil, published: (2, "09:00")),
    ]

    @Test(arguments: cases)
    func aRuleObjectsWhereItIsDueAndNowhereElse(_ item: Case) throws {
        let course = try Self.course(accepting: item.accepted)
        let published = try item.published.map { try PlannedCourse.agenda(course, [(item.session, $0.day, $0.start)]) }
        let planner = try EventPlanner(course, item.conditions(), published: published, today: 2)
        let agenda = try PlannedCourse.agenda(course, [(item.session, item.day, item.start)])
        let objections = planner.findings(in: agenda)
            .filter { $0.rule.text == item.rule && $0.element.name == item.session }
        #expect(objections.map(\.message) == [item.objection].compactMap(\.self))
    }

    @Test func everyRuleHasACaseWithAnObjectionAndOneWithout() {
        let alone = EventRule.builtIn.map(\.id.text).filter { $0 != "prayer" } + ["own"]
        #expect(Set(Self.cases.filter { $0.objection != nil }.map(\.rule)) == Set(alone))
        #expect(Set(Self.cases.filter { $0.objection == nil }.map(\.rule)) == Set(alone))
    }

    @Test func ofSeveralTimesThatAnAssessmentIsHeldTheLastCounts() throws {
        let course = try PlannedCourse.course(
            [[PlannedCourse.session("lab", outcomes: ["K-O1"])]],
            days: [
                PlannedCourse.day("09:00", "10:00", [(.assessment, "09:00", 15)], sessions: ["lab"]),
                PlannedCourse.day("09:00", "10:00", [(.assessment, "09:30", 15)], sessions: []),
            ]
        )
        let planner = try EventPlanner(course, Self.conditions())
        for (day, start, isFine) in [(1, "09:15", true), (2, "09:00", true), (2, "09:45", false)] {
            let agenda = try PlannedCourse.agenda(course, [("lab", day, start)])
            #expect(planner.findings(in: agenda).isEmpty == isFine, "day \(day) at \(start)")
        }
    }

    @Test(
        arguments: [
            (
                "order", [("lab", 1, "09:00"), ("lecture", 1, "09:30")],
                "lab stands before lecture, which it builds on"
            ),
            ("order", [("lecture", 1, "09:00"), ("lab", 1, "09:30")], nil),
            (
                "debrief", [("hard", 1, "09:00"), ("calm", 1, "09:35")],
                "hard is not directly followed by its debrief calm"
            ),
            ("debrief", [("hard", 1, "09:30"), ("calm", 1, "10:15")], nil),
            (
                "lecture-run", [("lecture", 1, "10:20"), ("long", 1, "10:50")],
                "long makes 95 minutes of lectures on end"
            ),
            ("lecture-run", [("lecture", 1, "10:15"), ("long", 1, "10:50")], nil),
            ("exposure", [("hard", 1, "09:00"), ("harder", 1, "10:15")], "day 1 has 60 of at most 55 minutes"),
            ("exposure", [("hard", 1, "09:00"), ("harder", 2, "10:15")], nil),
            ("exposure", [("hard", 1, "09:00"), ("calm", 1, "10:15"), ("lecture", 1, "13:00")], nil),
            (
                "interpretation", [("lecture", 1, "09:00"), ("long", 1, "10:15"), ("lab", 1, "13:00")],
                "day 1 has 125 of at most 120 minutes"
            ),
            ("interpretation", [("lecture", 1, "09:00"), ("long", 1, "10:15"), ("lab", 2, "13:00")], nil),
        ] as [(String, [(String, Int, String)], String?)]
    )
    func rulesAboutSeveralSessionsObjectWhereTheyAreDue(
        _ rule: String,
        _ places: [(String, Int, String)],
        _ objection: String?
    ) throws {
        let blocks: [(kind: FixedBlockKind, start: String, minutes: Int)] = [
            (.coffee, "10:00", 15), (.lunch, "12:00", 60),
        ]
        let names = ["lecture", "long", "lab", "hard", "calm", "harder", "calmer"]
        let course = try PlannedCourse.course(
            [
                [
                    PlannedCourse.session("lecture", .lecture),
                    PlannedCourse.session("long", .lecture, minutes: 65),
                    PlannedCourse.session("lab", after: ["lecture"]),
                    PlannedCourse.session("hard", isSensitive: true, debrief: "calm"),
                    PlannedCourse.session("calm", .debrief, minutes: 15),
                    PlannedCourse.session("harder", isSensitive: true, debrief: "calmer"),
                    PlannedCourse.session("calmer", .debrief, minutes: 15),
                ]
            ],
            days: [
                PlannedCourse.day("09:00", "16:00", blocks, sessions: names),
                PlannedCourse.day("09:00", "16:00", blocks, sessions: []),
            ]
        )
        let conditions = try EventConditions(
            days: PlannedCourse.days(2),
            participants: 12,
            exposure: Minutes(55),
            interpretation: Minutes(120)
        )
        let agenda = try PlannedCourse.agenda(course, places)
        let findings = try EventPlanner(course, conditions).findings(in: agenda).filter { $0.rule.text == rule }
        #expect(findings.map(\.message) == [objection].compactMap(\.self))
    }
}
