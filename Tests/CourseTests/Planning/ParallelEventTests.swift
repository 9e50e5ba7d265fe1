import Curriculum
import Reference
import TestSupport
import Testing
import Workshops

@Suite("Events at which streams work side by side")
struct ParallelEventTests {
    // MARK: Beside trying everything

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func theAgendaIsAsCheapAsAny(_ seed: UInt64) throws {
        _ = try Self.verdict(seed)
    }

    @Test func chanceMakesBothKinds() throws {
        let possible = try (1...60).count { try Self.verdict(UInt64($0)) }
        #expect(
            (15...55).contains(possible),
            "chance made \(possible) of 60 possible: too few of one kind prove little"
        )
    }

    private static func verdict(_ seed: UInt64) throws -> Bool {
        var dice = Dice(seed: seed &* 104_729)
        let course = try Self.course(&dice)
        let conditions = try Self.conditions(&dice, course)
        let oracle = ParallelOracle(course, conditions)
        let planner = try EventPlanner(course, conditions)
        switch planner.plan(seed: seed) {
        case .plan(let plan):
            let placed = Self.places(plan.agenda, oracle)
            #expect(placed.count == oracle.sittings.count, "seed \(seed)")
            #expect(!plan.findings.contains { $0.level == .blockScheduling }, "seed \(seed): \(plan.findings)")
            #expect(plan.cost.total == oracle.cost(of: placed), "seed \(seed)")
            #expect(plan.cost.total == oracle.cheapest, "seed \(seed)")
            #expect(plan.bound <= plan.cost.total, "seed \(seed)")
            return true
        case .impossible(let conflict):
            #expect(oracle.cheapest == nil, "seed \(seed): there is an agenda")
            let (names, rules) = (conflict.sessions.map(\.text), Set(conflict.rules.map(\.id.text)))
            #expect(conflict.isMinimal, "seed \(seed)")
            #expect(!oracle.holds(names, keeping: rules), "seed \(seed): what is named can hold together")
            for name in names {
                #expect(
                    oracle.holds(names.filter { $0 != name }, keeping: rules),
                    "seed \(seed): \(name) is not to blame"
                )
            }
            for rule in rules {
                #expect(
                    oracle.holds(names, keeping: rules.subtracting([rule])),
                    "seed \(seed): \(rule) is not to blame"
                )
            }
            return false
        case .notFound:
            Issue.record("seed \(seed): nothing was found, and nothing proven")
            return false
        }
    }

    private static func places(_ agenda: Agenda, _ oracle: ParallelOracle) -> [Int: ParallelOracle.Place] {
        var placed: [Int: ParallelOracle.Place] = [:]
        for (id, place) in agenda.places {
            guard let number = oracle.sittings.firstIndex(where: { $0.name == id.text }) else { continue }
            placed[number] = ParallelOracle.Place(
                day: place.day,
                start: place.slot.start.minutes,
                end: place.slot.end.minutes
            )
        }
        return placed
    }

    /// One or two days of half an hour, two or three sessions.
    private static func course(_ dice: inout Dice) throws -> Course {
        let sessions = try (1...Int.random(in: 2...3, using: &dice))
            .map { number in
                try PlannedCourse.session(
                    "S\(number)",
                    Bool.random(using: &dice) ? .lecture : .practical,
                    minutes: Int.random(in: 2...3, using: &dice) * 5,
                    after: number > 1 && Int.random(in: 0..<3, using: &dice) == 0 ? ["S\(number - 1)"] : [],
                    leaders: Bool.random(using: &dice) ? ["expert"] : Bool.random(using: &dice) ? ["host"] : [],
                    room: Bool.random(using: &dice) ? "laboratory" : nil
                )
            }
        let days = try (1...Int.random(in: 1...2, using: &dice))
            .map { day in
                try PlannedCourse.day(
                    "11:40",
                    Bool.random(using: &dice) ? "12:15" : "12:20",
                    [(.lunch, Bool.random(using: &dice) ? "12:00" : "11:55", 5)],
                    sessions: day == 1 ? sessions.map(\.id.text) : []
                )
            }
        return try PlannedCourse.course([sessions], days: days)
    }

    private static func conditions(_ dice: inout Dice, _ course: Course) throws -> EventConditions {
        func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &dice) == 0 }
        var attendance: [SessionID: EventConditions.Attendance] = [:]
        for session in course.sessions where !one(in: 3) {
            attendance[session.id] = EventConditions.Attendance(
                streams: one(in: 3) ? [try #require(StreamID("A"))] : [],
                isRepeated: true
            )
        }
        let late = try PlannedCourse.slot("11:50", "12:20")
        var people: [EventConditions.Person] = []
        for number in 1...2 where one(in: 2) {
            people.append(
                EventConditions.Person(
                    id: try #require(Identifier("p\(number)")),
                    name: "A. Bello \(number)",
                    role: try #require(TeamRoleID("expert")),
                    presence: course.programme.map { _ in one(in: 4) ? nil : late },
                    travels: false
                )
            )
        }
        let laboratory = try #require(RoomID("laboratory"))
        var rooms = [
            EventConditions.VenueRoom(
                id: try #require(RoomID("north")),
                seats: one(in: 2) ? 12 : 6,
                serves: [laboratory],
                turnaround: one(in: 2) ? try #require(Minutes(5)) : .zero
            )
        ]
        if one(in: 2) {
            rooms.append(EventConditions.VenueRoom(id: try #require(RoomID("south")), seats: 6, serves: [laboratory]))
        }
        var wishes = EventWishes()
        (wishes.moduleDay, wishes.expertDay, wishes.lectureAfterLunch) = (0, 0, 0)
        return EventConditions(
            days: try PlannedCourse.days(course.programme.count),
            people: people,
            participants: 12,
            levels: [try PlannedCourse.rule("room-seats-all"): .blockScheduling],
            streams: try ["A", "B"]
                .map { EventConditions.Stream(id: try #require(StreamID($0)), participants: 6) },
            attendance: attendance,
            rooms: rooms,
            wishes: wishes
        )
    }

    // MARK: One by one

    /// Ink and scan, which groups of six do by turns, one instructor and one room for each.
    private static func stations(
        turnaround: Int = 0,
        pins: [EventConditions.Pin] = [],
        rooms: [String] = ["ink", "scan"],
        length: String = "10:00"
    ) throws -> (course: Course, conditions: EventConditions) {
        let sessions = try [
            PlannedCourse.session("ink", leaders: ["expert"], room: "laboratory"),
            PlannedCourse.session("scan", leaders: ["expert"], room: "laboratory"),
        ]
        let course = try PlannedCourse.course(
            [sessions],
            days: [PlannedCourse.day("09:00", length, sessions: ["ink", "scan"])]
        )
        let each = EventConditions.Attendance(isRepeated: true)
        let laboratory = try #require(RoomID("laboratory"))
        let conditions = EventConditions(
            days: try PlannedCourse.days(1),
            people: try ["Haile", "Njeri"].map(Self.expert),
            participants: 12,
            pins: pins,
            streams: try ["A", "B"].map { EventConditions.Stream(id: try #require(StreamID($0)), participants: 6) },
            attendance: [sessions[0].id: each, sessions[1].id: each],
            rooms: try rooms.map { name in
                EventConditions.VenueRoom(
                    id: try #require(RoomID(name)),
                    seats: 6,
                    serves: [laboratory],
                    features: [try #require(RoomFeature(name))],
                    turnaround: try #require(Minutes(turnaround))
                )
            },
            features: [
                sessions[0].id: [try #require(RoomFeature("ink"))],
                sessions[1].id: [try #require(RoomFeature("scan"))],
            ]
        )
        return (course, conditions)
    }

    private static func expert(_ name: String) throws -> EventConditions.Person {
        EventConditions.Person(
            id: try #require(Identifier(name)),
            name: name,
            role: try #require(TeamRoleID("expert")),
            presence: [try PlannedCourse.slot("08:00", "18:00")],
            travels: false
        )
    }

    @Test func groupsSwapStations() throws {
        let (course, conditions) = try Self.stations()
        let plan = try PlannedCourse.plan(course, conditions)
        let lines = PlannedCourse.lines(of: plan.agenda)
        #expect(lines.count == 4)
        // Whoever begins with ink ends with scanning, and everything is over in an hour.
        let first = lines.filter { $0.hasPrefix("1 09:00–09:30") }.map { $0.suffix(1) }
        let second = lines.filter { $0.hasPrefix("1 09:30–10:00") }.map { $0.suffix(1) }
        #expect(Set(first) == ["A", "B"] && Set(second) == ["A", "B"])
        let rooms = plan.agenda.assignments.map { id, assignment in
            "\(id.text.split(separator: ".")[0])=\(assignment.room?.text ?? "")"
        }
        #expect(Set(rooms) == ["ink=ink", "scan=scan"])
        let leaders = Dictionary(grouping: plan.agenda.assignments, by: { plan.agenda.places[$0.key]?.slot.start })
        #expect(leaders.values.allSatisfy { Set($0.flatMap(\.value.people)).count == 2 })
    }

    @Test func aRoomIsMadeReadyBetweenGroups() throws {
        let (course, tight) = try Self.stations(turnaround: 10)
        let conflict = try PlannedCourse.conflict(course, tight)
        #expect(conflict.rules.map(\.id.text).contains("one-room"))
        let (longer, roomy) = try Self.stations(turnaround: 10, length: "10:10")
        let places = try PlannedCourse.plan(longer, roomy).agenda.places
        #expect(Set(places.values.map(\.slot.start.description)) == ["09:00", "09:40"])
    }

    @Test func aPinKeepsALeaderAndARoom() throws {
        let pin = EventConditions.Pin(
            session: try #require(SessionID("scan")),
            day: nil,
            start: nil,
            leader: Identifier("Haile"),
            officer: "N. Moreau",
            reason: "he knows the scanners"
        )
        let (course, conditions) = try Self.stations(pins: [pin])
        let assignments = try PlannedCourse.plan(course, conditions).agenda.assignments
        for (id, assignment) in assignments {
            #expect(assignment.people.map(\.text) == [id.text.hasPrefix("scan") ? "Haile" : "Njeri"])
        }
    }

    @Test func aSittingIsPinnedByItsOwnName() throws {
        let pin = EventConditions.Pin(
            session: try #require(SessionID("scan.A")),
            day: 1,
            start: try PlannedCourse.clock("09:30"),
            officer: "N. Moreau",
            reason: "the scanner comes late"
        )
        let (course, conditions) = try Self.stations(pins: [pin])
        let places = try PlannedCourse.plan(course, conditions).agenda.places
        #expect(places[pin.session]?.slot.start == pin.start)
    }

    @Test func aDebriefOfOtherStreamsThanItsSessionIsRefused() throws {
        let sessions = try [
            PlannedCourse.session("hard", minutes: 20, isSensitive: true, debrief: "calm"),
            PlannedCourse.session("calm", .debrief, minutes: 10),
        ]
        let course = try PlannedCourse.course(
            [sessions],
            days: [PlannedCourse.day("09:00", "12:00", sessions: ["hard", "calm"])]
        )
        let conditions = EventConditions(
            days: try PlannedCourse.days(1),
            participants: 12,
            streams: try ["A", "B"].map { EventConditions.Stream(id: try #require(StreamID($0)), participants: 6) },
            attendance: [sessions[1].id: EventConditions.Attendance(isRepeated: true)]
        )
        let error = #expect(throws: EventPlanFaults.self) { try EventPlanner(course, conditions) }
        #expect(error?.faults.map(\.message) == ["its debrief calm.A is not attended by the same streams"])
    }

    @Test func whatIsDecidedIsKeptThoughInterpretersAreNot() throws {
        var (course, conditions) = try Self.stations()
        conditions.interpretation = Minutes(240)
        conditions.interpreterTeams = 2
        let planner = try EventPlanner(course, conditions)
        guard case .plan(let plan) = planner.plan() else {
            Issue.record("nothing was found")
            return
        }
        #expect(planner.explains(plan.agenda))
        for id in plan.agenda.places.keys { #expect(planner.explain(id, in: plan.agenda) != nil) }
        course = try course.changing(try #require(SessionID("ink"))) {
            try $0.with(leaders: ["host"].compactMap(TeamRoleID.init))
        }
        let unnamed = try EventPlanner(course, conditions)
        guard case .plan(let other) = unnamed.plan() else {
            Issue.record("nothing was found")
            return
        }
        #expect(unnamed.explains(other.agenda))
    }

    @Test func oneMovesWhereAPinTakesItsPlaceInWhatWasPublished() throws {
        let (course, conditions) = try Self.stations(length: "11:00")
        let published = try PlannedCourse.plan(course, conditions).agenda
        let first = try #require(published.places.min { $0.value < $1.value })
        let other = try #require(published.places.filter { $0.value != first.value }.min { $0.value < $1.value })
        let pin = EventConditions.Pin(
            session: first.key,
            day: 1,
            start: other.value.slot.start,
            officer: "N. Moreau",
            reason: "the bus is late"
        )
        let planner = try EventPlanner(course, conditions.pinning([pin]), published: published)
        guard case .plan(let plan) = planner.plan() else {
            Issue.record("nothing was found")
            return
        }
        #expect(plan.agenda.places[first.key]?.slot.start == pin.start)
        // Its group's other session has to go, and who has the room that it goes to; nobody else.
        #expect(published.places.filter { plan.agenda.places[$0.key] != $0.value }.count == 3)
    }

    @Test func whereARoomLacksWhatIsNeededThatIsSaid() throws {
        let (course, conditions) = try Self.stations(rooms: ["ink"], length: "12:00")
        let conflict = try PlannedCourse.conflict(course, conditions)
        #expect(conflict.isMinimal)
        #expect(conflict.sessions.count == 1)
        #expect(conflict.rules.map(\.id.text) == ["room-features"])
        #expect(conflict.rules.first?.objections == ["ink has no scan"])
        let laboratory = try #require(RoomID("laboratory"))
        let features = try ["ink", "scan"].map { try #require(RoomFeature($0)) }
        #expect(conflict.waysOut.contains(.oneMoreRoom(laboratory, seats: 6, features: features)))
    }

    @Test func oneMorePersonIsAWayOutWhereTooFewLead() throws {
        var (course, conditions) = try Self.stations()
        conditions.people = [try Self.expert("Haile")]
        let conflict = try PlannedCourse.conflict(course, conditions)
        #expect(conflict.rules.map(\.id.text).contains("one-leader"))
        #expect(conflict.waysOut.contains(.oneMoreLeader(try #require(TeamRoleID("expert")))))
        conditions.people += [try Self.expert("Njeri")]
        #expect(try PlannedCourse.plan(course, conditions).agenda.places.count == 4)
        course = try course.changing(try #require(SessionID("ink"))) { try $0.with(leaders: []) }
        conditions.people = [try Self.expert("Haile")]
        #expect(try PlannedCourse.plan(course, conditions).agenda.places.count == 4)
    }

    @Test func interpretersServeOneStreamAtATime() throws {
        var (course, conditions) = try Self.stations(length: "11:00")
        conditions.interpretation = Minutes(420)
        let apart = try PlannedCourse.plan(course, conditions).agenda.places.values.map(\.slot)
            .sorted {
                $0.start < $1.start
            }
        #expect(zip(apart, apart.dropFirst()).allSatisfy { $0.end <= $1.start })
        var short = try Self.stations()
        short.conditions.interpretation = Minutes(420)
        #expect(try PlannedCourse.conflict(short.course, short.conditions).waysOut.contains(.oneMoreTeam))
        short.conditions.interpreterTeams = 2
        #expect(try PlannedCourse.plan(short.course, short.conditions).agenda.places.count == 4)
        conditions.interpretation = Minutes(115)
        let conflict = try PlannedCourse.conflict(course, conditions)
        #expect(conflict.rules.map(\.id.text) == ["interpretation"])
        #expect(conflict.waysOut.contains(.oneMoreTeam))
    }

    @Test func oneMoreTeamIsAWayOutWithoutGroupsToo() throws {
        let sessions = try ["a", "b"].map { try PlannedCourse.session($0) }
        let course = try PlannedCourse.course(
            [sessions],
            days: [PlannedCourse.day("09:00", "12:00", sessions: ["a", "b"])]
        )
        var conditions = EventConditions(days: try PlannedCourse.days(1), participants: 12, interpretation: Minutes(45))
        let conflict = try PlannedCourse.conflict(course, conditions)
        #expect(conflict.rules.map(\.id.text) == ["interpretation"])
        #expect(conflict.waysOut.contains(.oneMoreTeam))
        conditions.interpreterTeams = 2
        #expect(try PlannedCourse.plan(course, conditions).agenda.places.count == 2)
    }

    @Test func aDebriefIsAttendedAsItsSession() throws {
        let sessions = try [
            PlannedCourse.session("hard", minutes: 20, isSensitive: true, debrief: "calm"),
            PlannedCourse.session("calm", .debrief, minutes: 10),
        ]
        let blocks: [(kind: FixedBlockKind, start: String, minutes: Int)] = [(.coffee, "11:30", 10)]
        let course = try PlannedCourse.course(
            [sessions],
            days: [
                PlannedCourse.day("09:00", "12:00", blocks, sessions: ["hard", "calm"]),
                PlannedCourse.day("09:00", "12:00", blocks, sessions: []),
            ]
        )
        let conditions = EventConditions(
            days: try PlannedCourse.days(2),
            participants: 12,
            streams: try ["A", "B"].map { EventConditions.Stream(id: try #require(StreamID($0)), participants: 6) },
            attendance: [sessions[0].id: EventConditions.Attendance(isRepeated: true)]
        )
        let places = try PlannedCourse.plan(course, conditions).agenda.places
        for stream in ["A", "B"] {
            let (first, second) = try (#require(SessionID("hard.\(stream)")), #require(SessionID("calm.\(stream)")))
            let (hard, calm) = try (#require(places[first]), #require(places[second]))
            #expect(hard.day == calm.day && hard.slot.end == calm.slot.start)
        }
    }

    @Test func whatIsPublishedKeepsItsRoomsAndPeople() throws {
        let short = try Self.stations()
        let published = try PlannedCourse.plan(short.course, short.conditions).agenda
        let (course, conditions) = try Self.stations(length: "11:00")
        let planner = try EventPlanner(course, conditions, published: published)
        guard case .plan(let again) = planner.plan(seed: 7) else {
            Issue.record("nothing was found")
            return
        }
        #expect(again.agenda == published)
        #expect(again.cost.total == 0)
        // One instructor falls ill: only leaders change, and what they led at one time.
        var fewer = conditions
        fewer.people = [try Self.expert("Njeri")]
        guard case .plan(let changed) = try EventPlanner(course, fewer, published: published).plan() else {
            Issue.record("nothing was found")
            return
        }
        let moved = published.places.filter { changed.agenda.places[$0.key] != $0.value }
        #expect(moved.count == 2)
        #expect(changed.agenda.assignments.values.allSatisfy { $0.people.map(\.text) == ["Njeri"] })
    }

    @Test func findingsNameSessionsThatWantOneRoomOrOnePerson() throws {
        let (course, conditions) = try Self.stations()
        let planner = try EventPlanner(course, conditions)
        let place = try PlannedCourse.slot("09:00", "09:30")
        let ids = try ["ink.A", "ink.B"].map { try #require(SessionID($0)) }
        let both = SessionAssignment(room: RoomID("ink"), people: [try #require(Identifier("Haile"))])
        let agenda = Agenda(
            days: [AgendaDay(number: 1, entries: ids.map { DayEntry(slot: place, content: .session($0)) })],
            assignments: [ids[0]: both, ids[1]: both]
        )
        let found = planner.findings(in: agenda).filter { $0.level == .blockScheduling }
        #expect(found.map(\.rule.text).sorted() == ["one-leader", "one-room"])
        #expect(found.map(\.message).contains("Haile leads ink.A and ink.B at one time"))
    }
}
