package import Workshops

/// Every plan of a small agenda problem, tried one after the other.
///
/// Sessions are placed in their order, each at every start with every room and facilitator; what already breaks a rule with
/// the sessions before it is not gone on with. The planner's own enumeration has no part in it.
package struct EveryAgenda {
    /// What was found.
    package enum Outcome: Hashable, Sendable {
        /// The least of what was asked for, and a plan that has it.
        case least(Int, [AgendaPlan.Place?])

        /// There is no plan.
        case none

        /// There were too many to try.
        case tooMany
    }

    private let problem: AgendaProblem
    private let sessions: [Int]
    private let asked: [Asked]
    private let rules: Rules
    private let options: [[Option]]

    /// Which rules two sessions have to keep.
    private struct Rules {
        let order, sameDay, debrief, roomOnce, leaderOnce, streamOnce, lectureRun: Bool
    }

    /// What a session asks of the others, each by its position among those that are placed.
    private struct Asked {
        var stream: Int
        var group: Int
        var debrief: Int
        var isAfter: [Bool]
    }

    /// A place of a session, with where it ends and where its debrief would begin.
    private struct Option {
        let day, start, end, due, room, facilitator: Int

        var place: AgendaPlan.Place {
            AgendaPlan.Place(day: day, start: start, room: room, facilitator: facilitator)
        }
    }

    /// A day as the rules leave it.
    private struct Day {
        var open: Int
        var close: Int
        var isBlocked: Set<Int>
    }

    /// Prepares trying all plans of some sessions that keep some rules; all unless they are named.
    ///
    /// A rule that is left out asks nothing: without hours a day has 128 slots from its opening and no blocks. Lectures run on
    /// too long only for who attends one thing at a time, so that rule asks something only together with that of streams.
    package init(_ problem: AgendaProblem, sessions: [Int]? = nil, rules: [AgendaRule] = AgendaRule.allCases) {
        self.problem = problem
        let chosen = (sessions ?? Array(problem.sessions.indices)).sorted()
        self.sessions = chosen
        self.rules = Rules(
            order: rules.contains(.order),
            sameDay: rules.contains(.sameDay),
            debrief: rules.contains(.debrief),
            roomOnce: rules.contains(.roomOnce),
            leaderOnce: rules.contains(.leaderOnce),
            streamOnce: rules.contains(.streamOnce),
            lectureRun: rules.contains(.lectureRun) && rules.contains(.streamOnce)
        )
        let days = problem.days.map { day in
            let blocked = day.fixed.reduce(into: Set<Int>()) { $0.formUnion($1.start..<($1.start + $1.length)) }
            return rules.contains(.hours)
                ? Day(open: day.open, close: day.close, isBlocked: blocked)
                : Day(open: day.open, close: day.open + 128, isBlocked: [])
        }
        options = chosen.map { EveryAgenda.options(of: $0, problem, days, Set(rules), among: chosen) }
        asked = chosen.map { number in
            let session = problem.sessions[number]
            return Asked(
                stream: session.stream ?? -1,
                group: session.dayGroup ?? -1,
                debrief: session.debrief.flatMap(chosen.firstIndex) ?? -1,
                isAfter: chosen.map(session.prerequisites.contains)
            )
        }
    }

    /// Looks for the plan that has the least of something: `own` is what a session has of it where it stands, 0 or more, and
    /// `whole` what the whole plan has of it.
    package func least(
        mostSteps: Int = 2_000_000,
        own: (_ session: Int, _ place: AgendaPlan.Place) -> Int = { _, _ in 0 },
        whole: (_ places: [AgendaPlan.Place?]) -> Int
    ) -> Outcome {
        var trial = Trial(chosen: [], mostSteps: mostSteps)
        let costs = zip(sessions, options).map { session, options in options.map { own(session, $0.place) } }
        descend(0, costs, whole, &trial)
        if trial.steps >= mostSteps { return .tooMany }
        return trial.best.map { .least(trial.least, $0) } ?? .none
    }

    /// Whether there is a plan; `nil` where there were too many to try.
    package func exists(mostSteps: Int = 2_000_000) -> Bool? {
        var trial = Trial(chosen: [], mostSteps: mostSteps)
        trial.least = 1
        descend(0, options.map { $0.map { _ in 0 } }, { _ in 0 }, &trial)
        if trial.best != nil { return true }
        return trial.steps >= mostSteps ? nil : false
    }

    private struct Trial {
        var chosen: [Option]
        let mostSteps: Int
        var steps = 0
        var least = Int.max
        var best: [AgendaPlan.Place?]?
    }

    private func descend(
        _ sum: Int,
        _ costs: [[Int]],
        _ whole: ([AgendaPlan.Place?]) -> Int,
        _ trial: inout Trial
    ) {
        let position = trial.chosen.count
        guard position < sessions.count else {
            guard keepsLectureRuns(trial.chosen) else { return }
            var places: [AgendaPlan.Place?] = problem.sessions.map { _ in nil }
            for (session, option) in zip(sessions, trial.chosen) { places[session] = option.place }
            let found = whole(places)
            if found < trial.least { (trial.least, trial.best) = (found, places) }
            return
        }
        for number in options[position].indices where trial.steps < trial.mostSteps {
            trial.steps += 1
            let next = sum + costs[position][number]
            guard next < trial.least, fits(options[position][number], trial.chosen) else { continue }
            trial.chosen.append(options[position][number])
            descend(next, costs, whole, &trial)
            trial.chosen.removeLast()
        }
    }

    // MARK: One session

    private static func options(
        of number: Int,
        _ problem: AgendaProblem,
        _ days: [Day],
        _ rules: Set<AgendaRule>,
        among chosen: [Int]
    ) -> [Option] {
        let session = problem.sessions[number]
        let people = session.stream.map { problem.groupSizes[$0] } ?? problem.groupSizes.reduce(0, +)
        var rooms = session.rooms.filter { !rules.contains(.capacity) || problem.roomCapacities[$0] >= people }
        // Where any number of sessions may be in a room, one room is as good as another.
        if !rules.contains(.roomOnce) { rooms = Array(rooms.prefix(1)) }
        if rules.contains(.lectureRun), session.kind == .lecture, session.length > problem.longestLectureRun {
            return []
        }
        return problem.days.indices.flatMap { day in
            starts(number, problem, days[day], day, among: chosen, rules)
                .flatMap { start -> [Option] in
                    var people = session.facilitators.filter { person in
                        let half = start < problem.days[day].noon ? 0 : 1
                        return !rules.contains(.leaderThere) || problem.availability[person][2 * day + half]
                    }
                    if !rules.contains(.leaderOnce) { people = Array(people.prefix(1)) }
                    let end = start + session.length
                    var due = end
                    while days[day].isBlocked.contains(due) { due += 1 }
                    return rooms.flatMap { room in
                        people.map { Option(day: day, start: start, end: end, due: due, room: room, facilitator: $0) }
                    }
                }
        }
    }

    /// The starts of a session on a day.
    ///
    /// Without hours a day is so long that not all can be tried; there everything can be moved up until it stands at the opening,
    /// at noon, or behind something else, with a slot between where lectures would run on.
    private static func starts(
        _ number: Int,
        _ problem: AgendaProblem,
        _ day: Day,
        _ position: Int,
        among chosen: [Int],
        _ rules: Set<AgendaRule>
    ) -> [Int] {
        let length = problem.sessions[number].length
        let all = (day.open...max(day.close - length, day.open))
            .filter { start in
                start + length <= day.close && !(start..<(start + length)).contains(where: day.isBlocked.contains)
            }
        guard !rules.contains(.hours) else { return all }
        var reached: Set<Int> = [day.open, max(problem.days[position].noon, day.open)]
        for other in chosen where other != number {
            let gaps = rules.contains(.lectureRun) && problem.sessions[other].kind == .lecture ? [0, 1] : [0]
            reached.formUnion(reached.flatMap { start in gaps.map { start + problem.sessions[other].length + $0 } })
        }
        return all.filter(reached.contains)
    }

    // MARK: Several

    /// Whether a session may stand somewhere beside those before it.
    private func fits(_ option: Option, _ chosen: [Option]) -> Bool {
        let position = chosen.count
        for earlier in chosen.indices {
            let other = chosen[earlier]
            guard agree(position, option, earlier, other), agree(earlier, other, position, option),
                shares(position, option, earlier, other)
            else { return false }
        }
        return true
    }

    /// Whether what a session asks of another one holds.
    private func agree(_ one: Int, _ option: Option, _ other: Int, _ there: Option) -> Bool {
        if rules.order, asked[one].isAfter[other] {
            guard there.day < option.day || there.day == option.day && there.end <= option.start else { return false }
        }
        if rules.sameDay, asked[one].group >= 0, asked[one].group == asked[other].group, option.day != there.day {
            return false
        }
        return !rules.debrief || asked[one].debrief != other || there.day == option.day && there.start == option.due
    }

    /// Whether two sessions do not take the same thing at the same time.
    private func shares(_ one: Int, _ option: Option, _ other: Int, _ there: Option) -> Bool {
        guard option.day == there.day, option.start < there.end, there.start < option.end else { return true }
        if rules.roomOnce, option.room == there.room { return false }
        if rules.leaderOnce, option.facilitator == there.facilitator { return false }
        let (first, second) = (asked[one].stream, asked[other].stream)
        return !rules.streamOnce || first >= 0 && second >= 0 && first != second
    }

    private func keepsLectureRuns(_ chosen: [Option]) -> Bool {
        guard rules.lectureRun else { return true }
        for stream in problem.groupSizes.indices {
            let lectures = chosen.indices
                .filter { position in
                    problem.sessions[sessions[position]].kind == .lecture
                        && (asked[position].stream < 0 || asked[position].stream == stream)
                }
                .sorted { chosen[$0].start < chosen[$1].start }
            for day in problem.days.indices {
                var (run, end) = (0, -1)
                for position in lectures where chosen[position].day == day {
                    let option = chosen[position]
                    run = (option.start == end ? run : 0) + option.end - option.start
                    end = option.end
                    if run > problem.longestLectureRun { return false }
                }
            }
        }
        return true
    }
}
