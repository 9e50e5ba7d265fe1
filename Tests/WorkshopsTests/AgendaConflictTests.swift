import TestSupport
import Testing

@testable import Workshops

@Suite("Why an agenda problem has no plan")
struct AgendaConflictTests {
    /// The conflict of a problem, `nil` where it has a plan.
    private static func conflict(_ problem: AgendaProblem) -> AgendaConflict? {
        guard case .impossible(let conflict) = AgendaSolver(problem, .small(steps: 300)).solve() else { return nil }
        return conflict
    }

    @Test(arguments: 0..<10)
    func conflictsCannotHoldAndDoWithoutAnyElement(_ part: UInt64) throws {
        var (checked, minimal, undecided) = (0, 0, 0)
        for seed in (part * 40)..<(part * 40 + 40) {
            let problem = try ChanceAgenda(seed: 30_000 + seed).problem
            guard let conflict = Self.conflict(problem) else { continue }
            checked += 1
            func exists(_ sessions: [Int], _ rules: [AgendaRule]) -> Bool? {
                let exists = EveryAgenda(problem, sessions: sessions, rules: rules).exists()
                if exists == nil { undecided += 1 }
                return exists
            }
            #expect(exists(conflict.sessions, conflict.rules) != true, "seed \(30_000 + seed)")
            guard conflict.isMinimal else { continue }
            minimal += 1
            for session in conflict.sessions {
                let fewer = conflict.sessions.filter { $0 != session }
                #expect(exists(fewer, conflict.rules) != false, "seed \(30_000 + seed), without session \(session)")
            }
            for rule in conflict.rules {
                let fewer = conflict.rules.filter { $0 != rule }
                #expect(exists(conflict.sessions, fewer) != false, "seed \(30_000 + seed), without \(rule.rawValue)")
            }
        }
        #expect(checked >= 5 && minimal * 10 >= checked * 9, "\(minimal) of \(checked) are minimal")
        #expect(undecided * 20 <= checked, "\(undecided) could not be decided")
    }

    @Test(arguments: 0..<10)
    func waysOutLeadToPlansOfTheChangedProblem(_ part: UInt64) throws {
        var (conflicts, ways) = (0, 0)
        for seed in (part * 20)..<(part * 20 + 20) {
            let problem = try ChanceAgenda(seed: 40_000 + seed).problem
            guard let conflict = Self.conflict(problem) else { continue }
            conflicts += 1
            let repairs = conflict.repairs(of: problem, steps: 300)
            ways += repairs.count
            #expect(repairs.count <= 3)
            #expect(repairs.map(\.change.price) == repairs.map(\.change.price).sorted(), "seed \(40_000 + seed)")
            for repair in repairs {
                let changed = try #require(problem.applying(repair.change))
                #expect(AgendaReckoning(changed, repair.plan.places).brokenRules.isEmpty, "seed \(40_000 + seed)")
            }
        }
        #expect(ways * 2 >= conflicts, "\(ways) ways out of \(conflicts) conflicts")
    }

    // MARK: The five kinds that are made on purpose

    /// Three days, two streams, with coffee and lunch; sessions of four slots that fill two thirds of the time.
    private static func week(
        rooms: [Int] = [40, 25, 25],
        away: Bool = false,
        close: Int = 60,
        change: (inout [AgendaProblem.Session]) -> Void = { _ in }
    ) throws -> AgendaProblem {
        let day = AgendaProblem.Day(
            open: 36,
            close: close,
            fixed: [
                AgendaProblem.Block(start: 42, length: 1, kind: .coffee),
                AgendaProblem.Block(start: 48, length: 4, kind: .lunch),
            ]
        )
        var sessions = (0..<14)
            .map { number in
                AgendaProblem.Session(
                    title: "S\(number)",
                    length: 4,
                    stream: number == 0 ? nil : number % 2,
                    kind: number % 3 == 0 ? .lecture : .practical,
                    facilitators: [number % 3, 3],
                    rooms: number == 0 ? [0] : [1, 2],
                    prerequisites: number > 4 ? [number - 4] : []
                )
            }
        change(&sessions)
        return try AgendaProblem(
            name: "week",
            groupSizes: [18, 20],
            days: [day, day, day],
            roomCapacities: rooms,
            availability: (0..<5).map { person in (0..<6).map { _ in person < 4 } },
            longestLectureRun: 8,
            sessions: sessions
        )
    }

    private static func changed(
        _ session: AgendaProblem.Session,
        length: Int? = nil,
        facilitators: [Int]? = nil,
        rooms: [Int]? = nil,
        prerequisites: [Int]? = nil,
        debrief: Int? = nil
    ) -> AgendaProblem.Session {
        AgendaProblem.Session(
            title: session.title,
            length: length ?? session.length,
            stream: session.stream,
            kind: session.kind,
            facilitators: facilitators ?? session.facilitators,
            rooms: rooms ?? session.rooms,
            prerequisites: prerequisites ?? session.prerequisites,
            debrief: debrief
        )
    }

    @Test func theWeekAsItIsHasAPlan() throws {
        let problem = try Self.week()
        guard case .plan(let plan, _, _, _) = AgendaSolver(problem, .small(steps: 2_000)).solve() else {
            Issue.record("no plan")
            return
        }
        #expect(AgendaReckoning(problem, plan.places).brokenRules.isEmpty)
    }

    @Test func aPlenaryLargerThanEveryRoom() throws {
        let conflict = try #require(Self.conflict(Self.week(rooms: [37, 37, 30])))
        #expect(conflict.sessions == [0])
        #expect(conflict.rules == [.capacity])
        #expect(conflict.kind == .seats(attendance: 38, largest: 37))
        #expect(conflict.isMinimal)
    }

    // A day has gaps of 6, 5 and 8 slots: two sessions of six slots fit, or one of seven.
    @Test(arguments: [(6, 7), (7, 4)])
    func moreSessionsThanTheDaysHold(_ length: Int, _ count: Int) throws {
        let problem = try Self.week { sessions in
            for number in sessions.indices where number % 2 == 1 { sessions[number].length = length }
        }
        let conflict = try #require(Self.conflict(problem))
        #expect(conflict.rules == [.hours, .streamOnce])
        #expect(conflict.sessions.count == count)
        #expect(conflict.sessions.allSatisfy { $0 % 2 == 1 })
        #expect(conflict.kind == .load(slots: count * length, room: 57))
        #expect(conflict.isMinimal)
    }

    @Test func sessionsThatWaitForEachOther() throws {
        let problem = try Self.week { sessions in
            for (later, earlier) in [(3, 7), (5, 3), (7, 5)] {
                sessions[later].prerequisites = [earlier]
            }
        }
        let conflict = try #require(Self.conflict(problem))
        #expect(conflict.sessions == [3, 5, 7])
        #expect(conflict.rules == [.order])
        #expect(conflict.isMinimal)
        guard case .cycle(let circle) = conflict.kind else {
            Issue.record("\(conflict.kind)")
            return
        }
        // Each waits for the one before it, and the first for the last.
        for (earlier, later) in zip(circle, circle.dropFirst() + circle.prefix(1)) {
            #expect(problem.sessions[later].prerequisites.contains(earlier))
        }
    }

    @Test func aLeaderWhoIsNeverThere() throws {
        let problem = try Self.week { $0[8] = Self.changed($0[8], facilitators: [4]) }
        let conflict = try #require(Self.conflict(problem))
        #expect(conflict.sessions == [8])
        #expect(conflict.rules == [.leaderThere])
        #expect(conflict.kind == .leaderNeverThere)
        #expect(conflict.isMinimal)
        let repairs = conflict.repairs(of: problem, steps: 500)
        #expect(repairs.first?.change.kind == AgendaRepair.Change.addLeader(session: 8, facilitator: 0).kind)
    }

    @Test func aSensitiveSessionWithoutRoomForItsDebrief() throws {
        // Eight slots fit only after lunch, up to the end of the day.
        let problem = try Self.week { $0[9] = Self.changed($0[9], length: 8, prerequisites: [], debrief: 11) }
        let conflict = try #require(Self.conflict(problem))
        #expect(conflict.sessions == [9, 11])
        #expect(conflict.rules == [.hours, .debrief])
        #expect(conflict.kind == .noRoomForDebrief)
        #expect(conflict.isMinimal)
    }

    @Test func aDebriefThatItsSessionWaitsFor() throws {
        let problem = try Self.week { $0[9] = Self.changed($0[9], prerequisites: [11], debrief: 11) }
        let conflict = try #require(Self.conflict(problem))
        #expect(conflict.sessions == [9, 11])
        #expect(conflict.rules == [.order, .debrief])
        #expect(conflict.isMinimal)
    }
}
