import Curriculum
import Exchange
import Reference
import Testing
import Workshops

/// Small courses made in code, to be planned for events.
enum PlannedCourse {
    /// A session with what matters to a planner.
    static func session(
        _ id: String,
        _ kind: SessionKind = .practical,
        minutes: Int = 30,
        isSensitive: Bool = false,
        debrief: String? = nil,
        after: [String] = [],
        leaders: [String] = [],
        room: String? = nil,
        outcomes: [String] = []
    ) throws -> Session {
        let words = try text(id)
        return try Session(
            id: #require(SessionID(id)),
            title: words,
            kind: kind,
            minutes: #require(Minutes(minutes)),
            methods: [],
            objective: words,
            outcomes: outcomes.map { try #require(OutcomeID($0)) },
            competencies: [],
            materials: [],
            sensitivity: isSensitive ? .sensitiveTopic : .general,
            debrief: debrief.map { try #require(SessionID($0)) },
            after: after.map { try #require(SessionID($0)) },
            leaders: leaders.map { try #require(TeamRoleID($0)) },
            room: room.map { try #require(RoomID($0)) },
            lesson: nil
        )
    }

    /// A day with its fixed blocks; an assessment is `K-A1`.
    static func day(
        _ start: String,
        _ end: String,
        _ fixed: [(kind: FixedBlockKind, start: String, minutes: Int)] = [],
        sessions: [String]
    ) throws -> CourseDay {
        try CourseDay(
            theme: text("Day"),
            start: clock(start),
            end: clock(end),
            fixed: fixed.map { block in
                try FixedBlock(
                    kind: block.kind,
                    slot: slot(block.start, lasting: block.minutes),
                    assessment: block.kind == .assessment ? AssessmentID("K-A1") : nil
                )
            },
            sessions: sessions.map { try #require(SessionID($0)) }
        )
    }

    /// A course with one module for each list of sessions, roles `expert` and `host`, a hall of 30 seats and a laboratory of 12.
    ///
    /// Its assessment `K-A1` is of the outcome `K-O1`.
    static func course(
        _ modules: [[Session]],
        days: [CourseDay],
        expertDays: [Int] = [],
        accepted: [(rule: String, session: String)] = []
    ) throws -> Course {
        let small = try SmallCourse.read().course
        let words = try text("Words")
        return try Course(
            id: small.id,
            profile: small.profile,
            outcomes: small.outcomes,
            modules: modules.enumerated()
                .map { number, sessions in
                    CourseModule(
                        id: try #require(ModuleID("K-M\(number + 1)")),
                        title: words,
                        objective: words,
                        minutes: .zero,
                        sessions: sessions
                    )
                },
            assessments: [
                Assessment(
                    id: #require(AssessmentID("K-A1")),
                    title: words,
                    kind: .product,
                    level: .learning,
                    items: nil,
                    pass: nil,
                    time: nil,
                    owner: nil,
                    outcomes: [#require(OutcomeID("K-O1"))]
                )
            ],
            team: [
                TeamRole(id: #require(TeamRoleID("expert")), role: words, count: 1, days: expertDays),
                TeamRole(id: #require(TeamRoleID("host")), role: words, count: 1, days: []),
            ],
            rooms: [
                Room(id: #require(RoomID("hall")), name: words, capacity: 30),
                Room(id: #require(RoomID("laboratory")), name: words, capacity: 12),
            ],
            programme: days,
            accepted: accepted.map { Acceptance(rule: $0.rule, subject: $0.session, reason: words) }
        )
    }

    /// Working days from 12 April 2027, a Monday.
    static func days(
        _ count: Int,
        closures: [Int: String] = [:],
        ramadan: Set<Int> = [],
        pauses: [Int: [EventConditions.Pause]] = [:],
        remoteHours: HoursElsewhere = .allDay
    ) throws -> [EventConditions.Day] {
        try (1...count)
            .map { day in
                EventConditions.Day(
                    date: try #require(CalendarDate(iso: "2027-04-\(11 + day)")),
                    closure: closures[day],
                    isRamadan: ramadan.contains(day),
                    pauses: pauses[day] ?? [],
                    remoteHours: remoteHours
                )
            }
    }

    /// A plan, or the failure of the test that asks for one.
    static func plan(
        _ course: Course,
        _ conditions: EventConditions,
        seed: UInt64 = 1,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> EventPlan {
        switch try EventPlanner(course, conditions).plan(seed: seed) {
        case .plan(let plan): return plan
        case .impossible(let conflict):
            throw Failure(description: "impossible: \(conflict.sessions) \(conflict.rules.map(\.id))")
        case .notFound: throw Failure(description: "nothing was found")
        }
    }

    /// Why there is no plan, or the failure of the test that asks for that.
    static func conflict(_ course: Course, _ conditions: EventConditions) throws -> EventConflict {
        switch try EventPlanner(course, conditions).plan() {
        case .plan(let plan): throw Failure(description: "there is a plan: \(lines(of: plan.agenda))")
        case .impossible(let conflict): return conflict
        case .notFound: throw Failure(description: "nothing was found, and nothing proven")
        }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// An agenda with its sessions somewhere and the blocks of the course's days.
    static func agenda(_ course: Course, _ places: [(session: String, day: Int, start: String)]) throws -> Agenda {
        try Agenda(
            days: course.programme.enumerated()
                .map { number, day in
                    let sessions = try places.filter { $0.day == number + 1 }
                        .map { place in
                            let session = try #require(SessionID(place.session).flatMap(course.session))
                            let slot = try #require(TimeSlot(from: clock(place.start), lasting: session.minutes))
                            return DayEntry(slot: slot, content: .session(session.id))
                        }
                    let blocks = day.fixed.map { DayEntry(slot: $0.slot, content: .fixed($0)) }
                    return AgendaDay(number: number + 1, entries: blocks + sessions)
                }
        )
    }

    /// Everything on an agenda, such as `1 09:00–09:30 A` and `1 10:00–10:15 coffee`.
    static func lines(of agenda: Agenda) -> [String] {
        agenda.days.flatMap { day in
            day.entries.map { entry in
                switch entry.content {
                case .session(let id): "\(day.number) \(entry.slot) \(id)"
                case .fixed(let block): "\(day.number) \(entry.slot) \(block.kind.rawValue)"
                }
            }
        }
    }

    static func text(_ words: String) throws -> LocalisedText {
        try #require(LocalisedText([.english: words], main: .english))
    }

    static func clock(_ text: String) throws -> MinuteOfDay { try #require(MinuteOfDay(clock: text)) }

    static func slot(_ start: String, _ end: String) throws -> TimeSlot {
        try #require(TimeSlot(from: clock(start), to: clock(end)))
    }

    static func slot(_ start: String, lasting minutes: Int) throws -> TimeSlot {
        let length = try #require(Minutes(minutes))
        return try #require(TimeSlot(from: clock(start), lasting: length))
    }

    static func rule(_ id: String) throws -> EventRuleID { try #require(EventRuleID(id)) }
}

extension Session {
    /// The session with other minutes.
    func with(minutes: Minutes) throws -> Session { try with(minutes, leaders, room) }

    /// The session with other leaders.
    func with(leaders: [TeamRoleID]) throws -> Session { try with(minutes, leaders, room) }

    /// The session in another room, or in none.
    func with(room: RoomID?) throws -> Session { try with(minutes, leaders, room) }

    private func with(_ minutes: Minutes, _ leaders: [TeamRoleID], _ room: RoomID?) throws -> Session {
        try PlannedCourse.session(
            id.text,
            kind,
            minutes: minutes.count,
            isSensitive: sensitivity >= .sensitiveTopic,
            debrief: debrief?.text,
            after: after.map(\.text),
            leaders: leaders.map(\.text),
            room: room?.text,
            outcomes: outcomes.map(\.text)
        )
    }
}

extension Course {
    /// The course with one session changed.
    func changing(_ id: SessionID, _ change: (Session) throws -> Session) throws -> Course {
        try with(modules: modules.map { try $0.with($0.sessions.map { try $0.id == id ? change($0) : $0 }) })
    }
}
