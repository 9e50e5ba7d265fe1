import Curriculum
import Reference
import Testing
import Workshops

@Suite("Plans for events of chance, beside trying everything")
struct EventPlannerLawTests {
    private static func verdict(_ seed: UInt64, isTight: Bool) throws -> Bool {
        let chance = try ChanceCourse(seed: seed, isTight: isTight)
        let oracle = EventOracle(chance.course, chance.conditions)
        let planner = try EventPlanner(chance.course, chance.conditions)
        switch planner.plan(seed: seed) {
        case .plan(let plan):
            checks(plan, chance, oracle, seed)
            guard case .plan(let again) = planner.plan(seed: seed) else { return false }
            #expect(again == plan, "seed \(seed): the same seed gives the same agenda")
            return true
        case .impossible(let conflict):
            #expect(oracle.cheapest(below: .max) == nil, "seed \(seed): there is an agenda")
            checks(conflict, oracle, seed)
            try checks(conflict.waysOut, chance, oracle, seed)
            return false
        case .notFound:
            Issue.record("seed \(seed): nothing was found, and nothing proven")
            return false
        }
    }

    private static func checks(
        _ plan: EventPlan,
        _ chance: ChanceCourse,
        _ oracle: EventOracle,
        _ seed: UInt64
    ) {
        let placed = oracle.places(of: plan.agenda)
        #expect(placed.count == chance.course.sessions.count, "seed \(seed)")
        for rule in oracle.binding {
            #expect(placed.allSatisfy { !oracle.objects(rule, to: $0) }, "seed \(seed): \(rule) is broken")
            #expect(oracle.keeps(rule, placed), "seed \(seed): \(rule) is broken")
        }
        #expect(!plan.findings.contains { $0.level == .blockScheduling }, "seed \(seed)")
        #expect(plan.isOptimal, "seed \(seed)")
        #expect(plan.cost.total == oracle.cost(of: placed), "seed \(seed)")
        #expect(oracle.cheapest(below: plan.cost.total) == nil, "seed \(seed): there is a cheaper agenda")
        // What rules object to is found once for each session and rule, whatever the level.
        let objections = placed.flatMap { place in
            oracle.levels.keys.filter { oracle.objects($0, to: place) }
                .map { "\($0) \(chance.course.sessions[place.number].id)" }
        }
        let alone = plan.findings.filter { finding in EventRule.together.allSatisfy { $0.id != finding.rule } }
        #expect(alone.map { "\($0.rule) \($0.element.name)" }.sorted() == objections.sorted(), "seed \(seed)")
    }

    private static func checks(_ conflict: EventConflict, _ oracle: EventOracle, _ seed: UInt64) {
        let rules = Set(conflict.rules.map(\.id.text))
        #expect(conflict.isMinimal, "seed \(seed)")
        #expect(!oracle.holds(conflict.sessions, rules), "seed \(seed): what is named can hold together")
        for session in conflict.sessions {
            let fewer = conflict.sessions.filter { $0 != session }
            #expect(oracle.holds(fewer, rules), "seed \(seed): \(session) is not to blame")
        }
        for rule in rules {
            #expect(oracle.holds(conflict.sessions, rules.subtracting([rule])), "seed \(seed): \(rule) is not to blame")
        }
    }

    private static func checks(
        _ waysOut: [EventConflict.WayOut],
        _ chance: ChanceCourse,
        _ oracle: EventOracle,
        _ seed: UInt64
    ) throws {
        let binding = oracle.binding
        let sessions = chance.course.sessions.map(\.id)
        /// Whether there is an agenda of the course with one session changed.
        func holds(changing id: SessionID, _ change: (Session) throws -> Session) throws -> Bool {
            let course = try chance.course.changing(id, change)
            return EventOracle(course, chance.conditions).holds(sessions, binding)
        }
        for way in waysOut {
            switch way {
            case .relax(let rule):
                #expect(oracle.holds(sessions, binding.subtracting([rule.text])), "seed \(seed): \(way)")
            case .leaveOut(let session):
                #expect(oracle.holds(sessions.filter { $0 != session }, binding), "seed \(seed): \(way)")
            case .shorten(let session, let from, let to):
                #expect(to < from && from.count <= to.count * 3 / 2 + 5, "seed \(seed): \(way)")
                #expect(try holds(changing: session) { try $0.with(minutes: to) }, "seed \(seed): \(way)")
            case .anotherLeader(let role):
                var course = chance.course
                for session in sessions {
                    course = try course.changing(session) { try $0.with(leaders: $0.leaders.filter { $0 != role }) }
                }
                #expect(EventOracle(course, chance.conditions).holds(sessions, binding), "seed \(seed): \(way)")
            case .oneMoreRoom(let room, let seats, _):
                #expect(seats >= chance.conditions.participants, "seed \(seed)")
                var course = chance.course
                for session in sessions where course.session(session)?.room == room {
                    course = try course.changing(session) { try $0.with(room: nil) }
                }
                #expect(EventOracle(course, chance.conditions).holds(sessions, binding), "seed \(seed): \(way)")
            case .oneMoreTeam:
                var conditions = chance.conditions
                conditions.interpretation = conditions.interpretation.flatMap { Minutes(2 * $0.count) }
                #expect(EventOracle(chance.course, conditions).holds(sessions, binding), "seed \(seed): \(way)")
            case .oneMoreDay: continue
            case .oneMoreLeader:
                Issue.record("seed \(seed): \(way), where everybody attends one thing at a time")
            }
        }
    }

    @Test(arguments: 1...120 as ClosedRange<UInt64>)
    func theAgendaIsTheCheapestOfAll(_ seed: UInt64) throws {
        _ = try Self.verdict(seed, isTight: false)
    }

    @Test func whatCannotBeIsSaidExactlyWhereNothingCanBe() throws {
        let possible = try (1...120).count { try Self.verdict(UInt64($0), isTight: true) }
        #expect(
            (20...100).contains(possible),
            "chance made \(possible) of 120 possible: too few of one kind prove little"
        )
    }
}
