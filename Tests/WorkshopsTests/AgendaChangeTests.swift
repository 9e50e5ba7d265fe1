import Reference
import TestSupport
import Testing

@testable import Workshops

/// Small problems with a plan, for what is asked of plans that exist.
private func planned(_ seed: UInt64, streams: ClosedRange<Int> = 1...3) throws -> (AgendaProblem, AgendaPlan)? {
    let problem = try ChanceAgenda(seed: seed, streams: streams, most: 4).problem
    var search = PlanSearch(problem.model, PlanSearch.Effort(steps: 300))
    search.run()
    return search.best.flatMap(problem.plan).map { (problem, $0) }
}

@Suite("Planning a published agenda anew")
struct AgendaReplanningTests {
    /// The problem when a facilitator stays away for a half day.
    private static func without(_ person: Int, half: Int, _ problem: AgendaProblem) throws -> AgendaProblem {
        var availability = problem.availability
        availability[person][half] = false
        return try AgendaProblem(
            name: problem.name,
            groupSizes: problem.groupSizes,
            days: problem.days,
            roomCapacities: problem.roomCapacities,
            availability: availability,
            longestLectureRun: problem.longestLectureRun,
            sessions: problem.sessions
        )
    }

    /// How far a session is from where it was published, by the words of the documentation.
    private static func distance(_ old: AgendaPlan.Place, _ new: AgendaPlan.Place, isPlenary: Bool, today: Int) -> Int {
        let ahead = [4, 3, 2][min(max(old.day - today, 0), 2)]
        let move = old.day == new.day && old.start == new.start ? 0 : isPlenary ? 3 * ahead : ahead
        return move + (old.facilitator == new.facilitator ? 0 : 2) + (old.room == new.room ? 0 : 1)
    }

    @Test(arguments: 0..<10)
    func asLittleMovesAsEveryPlanShows(_ part: UInt64) throws {
        var (compared, changed, impossible) = (0, 0, 0)
        for seed in (part * 20)..<(part * 20 + 20) {
            guard let (before, published) = try planned(60_000 + seed, streams: 1...2) else { continue }
            var dice = Dice(seed: seed)
            let absent = published.places[dice.index(below: before.sessions.count)]
            let half = 2 * absent.day + (absent.start < before.days[absent.day].noon ? 0 : 1)
            let problem = try Self.without(absent.facilitator, half: half, before)
            let pin =
                dice.happens(0.5)
                ? AgendaReplanning.Pin(
                    session: dice.index(below: problem.sessions.count),
                    keepsTime: dice.happens(0.7),
                    keepsRoom: dice.happens(0.5),
                    keepsFacilitator: dice.happens(0.3)
                ) : nil
            let today = dice.index(below: problem.days.count)
            func own(_ session: Int, _ place: AgendaPlan.Place) -> Int {
                let old = published.places[session]
                if let pin, pin.session == session,
                    pin.keepsTime && (old.day, old.start) != (place.day, place.start)
                        || pin.keepsRoom && old.room != place.room
                        || pin.keepsFacilitator && old.facilitator != place.facilitator
                {
                    return 1_000_000
                }
                let isPlenary = problem.sessions[session].stream == nil
                return 1_000 * Self.distance(old, place, isPlenary: isPlenary, today: today)
            }
            let least = EveryAgenda(problem)
                .least(own: own) { places in
                    places.enumerated()
                        .reduce(AgendaReckoning(problem, places).cost) { sum, one in
                            sum + (one.element.map { own(one.offset, $0) } ?? 0)
                        }
                }
            guard least != .tooMany else { continue }
            compared += 1
            let replanning = AgendaReplanning(problem, published: published, pins: pin.map { [$0] } ?? [], today: today)
            let plan = replanning.plan(.small(steps: 1_500))
            guard case .least(let value, _) = least, value < 1_000_000 else {
                impossible += 1
                #expect(plan == nil, "seed \(60_000 + seed)")
                continue
            }
            let found = try #require(plan, "seed \(60_000 + seed)")
            #expect(AgendaReckoning(problem, found.places).brokenRules.isEmpty, "seed \(60_000 + seed)")
            #expect(replanning.distance(of: found) == value / 1_000, "seed \(60_000 + seed)")
            #expect(problem.cost(of: found).total == value % 1_000, "seed \(60_000 + seed)")
            #expect(
                replanning.changes(in: found).map(\.session)
                    == problem.sessions.indices.filter {
                        found.places[$0] != published.places[$0]
                    }
            )
            if found != published { changed += 1 }
        }
        #expect(compared >= 8 && changed >= 3 && impossible >= 1, "\(compared), \(changed), \(impossible)")
    }

    @Test func aPinOutsideTheDayIsNoPlan() throws {
        let (problem, plan) = try #require(try (0..<50).lazy.compactMap { try planned($0) }.first)
        for start in [0, 35, 200] {
            var places = plan.places
            places[0] = AgendaPlan.Place(day: 0, start: start, room: places[0].room, facilitator: places[0].facilitator)
            let replanning = AgendaReplanning(
                problem,
                published: AgendaPlan(places: places),
                pins: [AgendaReplanning.Pin(session: 0)]
            )
            #expect(replanning.plan(.small(steps: 100)) == nil)
        }
    }
}

@Suite("Other places for a session")
struct AgendaAlternativeTests {
    @Test(arguments: 0..<10)
    func otherPlacesKeepTheRulesAndCostWhatIsSaid(_ part: UInt64) throws {
        var found = 0
        for seed in (part * 20)..<(part * 20 + 20) {
            guard let (problem, plan) = try planned(70_000 + seed) else { continue }
            for session in problem.sessions.indices {
                let others = problem.alternatives(to: plan, for: session, steps: 40)
                found += others.count
                #expect(others.count <= 3)
                #expect(others.map(\.cost) == others.map(\.cost).sorted())
                for other in others {
                    let (old, new) = (plan.places[session], other.plan.places[session])
                    #expect((old.day, old.start) != (new.day, new.start), "seed \(70_000 + seed), session \(session)")
                    expectTrue(other, from: plan, of: problem, "seed \(70_000 + seed), session \(session)")
                }
                if let explanation = AgendaExplanation(of: session, in: plan, of: problem), explanation.freeStarts > 0 {
                    #expect(!others.isEmpty, "seed \(70_000 + seed), session \(session)")
                }
            }
        }
        #expect(found >= 30)
    }

    @Test(arguments: 0..<10)
    func roomIsMadeExactlyWhereItIsAskedFor(_ part: UInt64) throws {
        var (moved, refused) = (0, 0)
        for seed in (part * 20)..<(part * 20 + 20) {
            guard let (problem, plan) = try planned(80_000 + seed, streams: 1...2) else { continue }
            var dice = Dice(seed: seed)
            let session = dice.index(below: problem.sessions.count)
            let day = dice.index(below: problem.days.count)
            let start = problem.days[day].open + dice.index(below: 6)
            let exists = EveryAgenda(problem)
                .least(
                    own: { $0 == session && ($1.day, $1.start) != (day, start) ? 1 : 0 },
                    whole: { places in
                        places[session].map { $0.day == day && $0.start == start ? 0 : 1 } ?? 1
                    }
                )
            switch (problem.moving(session, of: plan, to: day, start: start, steps: 600), exists) {
            case (let other?, .least(0, _)):
                moved += 1
                #expect(other.plan.places[session].day == day && other.plan.places[session].start == start)
                expectTrue(other, from: plan, of: problem, "seed \(80_000 + seed)")
            case (nil, .least(1, _)), (nil, .none): refused += 1
            case (_, .tooMany): continue
            case (let other, let exists): Issue.record("seed \(80_000 + seed): \(other as Any) where \(exists)")
            }
        }
        #expect(moved >= 3 && refused >= 3, "\(moved), \(refused)")
    }

    private func expectTrue(
        _ other: AgendaAlternative,
        from plan: AgendaPlan,
        of problem: AgendaProblem,
        _ what: Comment
    ) {
        let reckoning = AgendaReckoning(problem, other.plan.places)
        #expect(reckoning.brokenRules.isEmpty, what)
        #expect(reckoning.cost == other.cost, what)
        let moved = problem.sessions.indices.filter { session in
            let (old, new) = (plan.places[session], other.plan.places[session])
            return (old.day, old.start) != (new.day, new.start)
        }
        #expect(other.moved == moved, what)
    }
}

@Suite("Why a session stands where it does")
struct AgendaExplanationTests {
    /// What the other starts of a session forbid, counted by trying each with every room and leader.
    private struct Count {
        var starts = 0
        var free = 0
        var forbidden: [AgendaRule: Int] = [:]

        init(of session: Int, in plan: AgendaPlan, of problem: AgendaProblem) {
            let asked = problem.sessions[session]
            let rooms = asked.rooms.filter { room in
                let people = asked.stream.map { problem.groupSizes[$0] } ?? problem.groupSizes.reduce(0, +)
                return problem.roomCapacities[room] >= people
            }
            let here = plan.places[session]
            for (day, value) in problem.days.enumerated() {
                for start in value.open..<value.close where (day, start) != (here.day, here.start) {
                    let broken = rooms.flatMap { room in
                        asked.facilitators.map { person in
                            var places = plan.places
                            places[session] = AgendaPlan.Place(day: day, start: start, room: room, facilitator: person)
                            return AgendaReckoning(problem, places).brokenRules
                        }
                    }
                    guard !broken.contains(where: { $0.contains(.hours) }) else { continue }
                    starts += 1
                    if broken.contains(where: \.isEmpty) { free += 1 }
                    for rule in AgendaRule.allCases
                    where rule != .leaderOnce && broken.allSatisfy({ $0.contains(rule) }) {
                        forbidden[rule, default: 0] += 1
                    }
                    // Leaders who are there, all of them taken.
                    let present = broken.filter { !$0.contains(.leaderThere) }
                    if !present.isEmpty, present.allSatisfy({ $0.contains(.leaderOnce) }) {
                        forbidden[.leaderOnce, default: 0] += 1
                    }
                }
            }
        }
    }

    @Test(arguments: 0..<10)
    func whatForbidsOtherStartsIsCountedRightly(_ part: UInt64) throws {
        var explained = 0
        for seed in (part * 20)..<(part * 20 + 20) {
            guard let (problem, plan) = try planned(90_000 + seed) else { continue }
            let debriefs = Set(problem.sessions.compactMap(\.debrief))
            for session in problem.sessions.indices {
                let explanation = try #require(AgendaExplanation(of: session, in: plan, of: problem))
                #expect(explanation.cost.total == AgendaReckoning(problem, plan.places).cost)
                #expect(
                    explanation.ownCosts.reduce(0) { $0 + $1.cost }
                        == problem.wishCost(
                            of: problem.sessions[session],
                            day: plan.places[session].day,
                            start: plan.places[session].start
                        )
                )
                // A session and its debrief move together; they are explained as one.
                guard !debriefs.contains(session), problem.sessions[session].debrief == nil else { continue }
                explained += 1
                let count = Count(of: session, in: plan, of: problem)
                #expect(explanation.otherStarts == count.starts, "seed \(90_000 + seed), session \(session)")
                #expect(explanation.freeStarts == count.free, "seed \(90_000 + seed), session \(session)")
                let said = Dictionary(uniqueKeysWithValues: explanation.exclusions.map { ($0.rule, $0.starts) })
                #expect(said == count.forbidden, "seed \(90_000 + seed), session \(session)")
            }
        }
        #expect(explained >= 20)
    }

    @Test func aPlanThatBreaksARuleIsNotExplained() throws {
        let (problem, plan) = try #require(try (0..<50).lazy.compactMap { try planned($0) }.first)
        var places = plan.places
        places[0] = AgendaPlan.Place(day: 0, start: 0, room: places[0].room, facilitator: places[0].facilitator)
        #expect(AgendaExplanation(of: 0, in: AgendaPlan(places: places), of: problem) == nil)
    }
}
