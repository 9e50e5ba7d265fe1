import Reference
import TestSupport
import Testing

@testable import Workshops

@Suite("The rules of an agenda problem")
struct AgendaRuleTests {
    typealias Session = AgendaProblem.Session

    /// Two streams, two days of twelve slots from 09:00 with lunch at 10:30, and a facilitator who has the second morning off.
    private static func problem(_ sessions: [Session]) throws -> AgendaProblem {
        let day = AgendaProblem.Day(
            open: 36,
            close: 48,
            fixed: [AgendaProblem.Block(start: 42, length: 2, kind: .lunch)]
        )
        return try AgendaProblem(
            name: "by hand",
            groupSizes: [10, 12],
            days: [day, day],
            roomCapacities: [30, 25, 11],
            availability: [[true, true, false, true], [true, true, true, true], [true, true, true, true]],
            longestLectureRun: 4,
            sessions: sessions
        )
    }

    private static func session(
        _ length: Int,
        stream: Int?,
        kind: Session.Kind = .practical,
        after prerequisites: [Int] = [],
        group: Int? = nil,
        debrief: Int? = nil
    ) -> Session {
        Session(
            title: "",
            length: length,
            stream: stream,
            kind: kind,
            facilitators: [0, 1],
            rooms: [0, 1, 2],
            prerequisites: prerequisites,
            dayGroup: group,
            debrief: debrief
        )
    }

    /// A first and second session, the place of the second where the first is on day 0 from 36 in room 0 with facilitator 0.
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let sessions: [Session]
        let second: AgendaPlan.Place
        let rule: AgendaRule?
        let fact: AgendaRuleBreach.Fact?

        var testDescription: String { what }
    }

    private static func place(_ day: Int, _ start: Int, room: Int = 1, by facilitator: Int = 1) -> AgendaPlan.Place {
        AgendaPlan.Place(day: day, start: start, room: room, facilitator: facilitator)
    }

    static let cases: [Case] = [
        `case`("side by side", at: place(0, 36)),
        `case`("before the day", at: place(0, 35), breaks: .hours, .hours(day: 0, start: 35, end: 37)),
        `case`("behind the day", at: place(0, 47), breaks: .hours, .hours(day: 0, start: 47, end: 49)),
        `case`("up to the end", at: place(0, 46)),
        `case`("into lunch", at: place(0, 41), breaks: .hours, .hours(day: 0, start: 41, end: 43)),
        `case`("out of lunch", at: place(0, 43), breaks: .hours, .hours(day: 0, start: 43, end: 45)),
        `case`("up to lunch", at: place(0, 40)),
        `case`("someone else's leader", at: place(0, 36, by: 2), breaks: .hours, .leader(2)),
        `case`("one room", at: place(0, 37, room: 0), breaks: .roomOnce, .together),
        `case`("one room, one after the other", at: place(0, 38, room: 0)),
        `case`("one leader", at: place(0, 37, by: 0), breaks: .leaderOnce, .together),
        `case`("one leader, one after the other", at: place(0, 38, by: 0)),
        `case`("away", at: place(1, 40, by: 0), breaks: .leaderThere, .away(leader: 0, day: 1, half: 0)),
        `case`("there after lunch", at: place(1, 44, by: 0)),
        `case`("one stream", second: second(stream: 0), at: place(0, 37), breaks: .streamOnce, .together),
        `case`("one stream, one after the other", second: second(stream: 0), at: place(0, 38)),
        `case`("a plenary", second: second(stream: nil), at: place(0, 37), breaks: .streamOnce, .together),
        `case`("too early", second: session(2, stream: 1, after: [0]), at: place(0, 37), breaks: .order, .before),
        `case`("early enough", second: session(2, stream: 1, after: [0]), at: place(0, 38)),
        `case`("a day later", second: session(2, stream: 1, after: [0]), at: place(1, 36)),
        `case`(
            "a group on two days",
            first: session(2, stream: 0, group: 7),
            second: session(2, stream: 1, group: 7),
            at: place(1, 36),
            breaks: .sameDay,
            .days([0, 1])
        ),
        `case`(
            "a group on a day",
            first: session(2, stream: 0, group: 7),
            second: session(2, stream: 1, group: 7),
            at: place(0, 44)
        ),
        `case`(
            "lectures on end",
            first: session(3, stream: 0, kind: .lecture),
            second: session(2, stream: 0, kind: .lecture),
            at: place(0, 39),
            breaks: .lectureRun,
            .run(stream: 0, day: 0, slots: 5)
        ),
        `case`(
            "lectures with a gap",
            first: session(3, stream: 0, kind: .lecture),
            second: session(2, stream: 0, kind: .lecture),
            at: place(0, 40)
        ),
        `case`(
            "lectures of two streams",
            first: session(3, stream: 0, kind: .lecture),
            second: session(2, stream: 1, kind: .lecture),
            at: place(0, 39)
        ),
        `case`(
            "a late debrief",
            first: sensitive(6),
            second: session(2, stream: 0),
            at: place(0, 46),
            breaks: .debrief,
            .due(day: 0, slot: 44)
        ),
        `case`("a debrief behind lunch", first: sensitive(6), second: session(2, stream: 0), at: place(0, 44)),
        `case`("a debrief at once", first: sensitive(2), second: session(2, stream: 0), at: place(0, 38)),
        `case`(
            "a debrief the day after",
            first: sensitive(2),
            second: session(2, stream: 0),
            at: place(1, 38),
            breaks: .debrief,
            .due(day: 0, slot: 38)
        ),
        `case`(
            "a small room",
            at: place(0, 36, room: 2),
            breaks: .capacity,
            .seats(room: 2, capacity: 11, attendance: 12)
        ),
    ]

    private static func second(stream: Int?) -> Session { session(2, stream: stream) }

    private static func sensitive(_ length: Int) -> Session { session(length, stream: 0, debrief: 1) }

    private static func `case`(
        _ what: String,
        first: Session = session(2, stream: 0),
        second: Session = session(2, stream: 1),
        at place: AgendaPlan.Place,
        breaks rule: AgendaRule? = nil,
        _ fact: AgendaRuleBreach.Fact? = nil
    ) -> Case { Case(what: what, sessions: [first, second], second: place, rule: rule, fact: fact) }

    @Test(arguments: cases)
    func aRuleIsBrokenWhereItIsAndNoOther(_ one: Case) throws {
        let problem = try Self.problem(one.sessions + [Self.session(1, stream: 0), Self.session(1, stream: 1)])
        let plan = AgendaPlan(places: [
            Self.place(0, 36, room: 0, by: 0), one.second, Self.place(1, 47, room: 0), Self.place(1, 46, room: 0),
        ])
        let breaches = problem.breaches(of: plan)
        #expect(breaches.map(\.rule) == (one.rule.map { [$0] } ?? []))
        #expect(breaches.map(\.fact) == (one.fact.map { [$0] } ?? []))
        #expect(AgendaReckoning(problem, plan.places).brokenRules == Set(breaches.map(\.rule)))
    }

    /// A plan by chance: some of its sessions stand where a good plan has them, the others anywhere.
    private static func anyPlan(_ problem: AgendaProblem, near good: AgendaPlan?, _ dice: inout Dice) -> AgendaPlan {
        let share = dice.unit()
        return AgendaPlan(
            places: problem.sessions.indices.map { number in
                if let good, dice.happens(share) { return good.places[number] }
                let day = dice.index(below: problem.days.count)
                return AgendaPlan.Place(
                    day: day,
                    start: problem.days[day].open - 1
                        + dice.index(below: problem.days[day].close - problem.days[day].open + 1),
                    room: dice.index(below: problem.roomCapacities.count),
                    facilitator: dice.index(below: problem.availability.count)
                )
            }
        )
    }

    @Test(arguments: 0..<20)
    func anyPlanBreaksTheRulesThatASecondReckoningSays(_ part: UInt64) throws {
        var good = 0
        for seed in (part * 100)..<(part * 100 + 100) {
            let problem = try ChanceAgenda(seed: 20_000 + seed).problem
            var dice = Dice(seed: seed)
            var search = PlanSearch(problem.model, PlanSearch.Effort(steps: 100, bound: PlanSearch.anyCost))
            search.run()
            let known = search.best.flatMap(problem.plan)
            for _ in 0..<5 {
                let plan = Self.anyPlan(problem, near: known, &dice)
                let reckoning = AgendaReckoning(problem, plan.places)
                let broken = Set(problem.breaches(of: plan).map(\.rule))
                #expect(broken == reckoning.brokenRules, "seed \(20_000 + seed)")
                #expect(problem.cost(of: plan).total == reckoning.cost, "seed \(20_000 + seed)")
                let kept = problem.kept(plan, problem.model)
                let isWhole = kept?.places.allSatisfy { $0 != nil } ?? false
                #expect(isWhole == broken.isEmpty, "seed \(20_000 + seed)")
                if broken.isEmpty {
                    good += 1
                    #expect(kept.flatMap(problem.plan) == plan, "seed \(20_000 + seed)")
                }
            }
        }
        #expect(good >= 30)
    }
}
