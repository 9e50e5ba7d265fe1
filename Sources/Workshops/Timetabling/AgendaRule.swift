/// A hard rule that every plan of a problem keeps.
package enum AgendaRule: String, CaseIterable, Hashable, Comparable, Sendable {
    /// A session lies in the working hours of a day and over no fixed block.
    case hours = "H1"

    /// A room holds one session at a time.
    case roomOnce = "H2-room"

    /// A facilitator leads one session at a time.
    case leaderOnce = "H2-leader"

    /// A facilitator leads only in half days in which they are there.
    case leaderThere = "H2-there"

    /// A stream attends one session at a time.
    case streamOnce = "H3"

    /// What a session builds on has ended when it begins.
    case order = "H4"

    /// Sessions that belong together stand on one day.
    case sameDay = "H5"

    /// Lectures do not run on too long without a gap.
    case lectureRun = "H6"

    /// A debrief directly follows a sensitive session.
    case debrief = "H7"

    /// A room seats all who attend.
    case capacity = "H8"

    package static func < (first: AgendaRule, second: AgendaRule) -> Bool { first.rawValue < second.rawValue }

    /// Every breach of the rule in a plan, in the order of the sessions.
    func breaches(_ view: PlanView) -> [AgendaRuleBreach] {
        switch self {
        case .hours: AgendaRule.outsideHours(view)
        case .roomOnce: AgendaRule.roomsTakenTwice(view)
        case .leaderOnce: AgendaRule.leadersTakenTwice(view)
        case .leaderThere: AgendaRule.leadersAway(view)
        case .streamOnce: AgendaRule.streamsTakenTwice(view)
        case .order: AgendaRule.outOfOrder(view)
        case .sameDay: AgendaRule.onSeveralDays(view)
        case .lectureRun: AgendaRule.longLectureRuns(view)
        case .debrief: AgendaRule.lateDebriefs(view)
        case .capacity: AgendaRule.smallRooms(view)
        }
    }
}

/// A rule that a plan breaks, and by what.
package struct AgendaRuleBreach: Hashable, Sendable {
    /// The rule.
    package let rule: AgendaRule

    /// The sessions that break it together.
    package let sessions: [Int]

    /// What is wrong, in a word or two of facts.
    package let fact: Fact

    /// What is wrong.
    package enum Fact: Hashable, Sendable {
        /// A session begins and ends at these slots, where it may not.
        case hours(day: Int, start: Int, end: Int)

        /// A room is not among those that are allowed.
        case room(Int)

        /// A facilitator is not among those that may lead.
        case leader(Int)

        /// Two sessions take something at one time.
        case together

        /// A facilitator is away.
        case away(leader: Int, day: Int, half: Int)

        /// The second begins before the first ends.
        case before

        /// Sessions stand on several days.
        case days([Int])

        /// A run of lectures is longer than may be.
        case run(stream: Int, day: Int, slots: Int)

        /// The debrief should begin at a slot of a day.
        case due(day: Int, slot: Int)

        /// A room seats fewer than attend.
        case seats(room: Int, capacity: Int, attendance: Int)
    }
}

/// A problem and a plan of it, looked at together.
struct PlanView {
    let problem: AgendaProblem
    let plan: AgendaPlan

    func end(_ session: Int) -> Int { plan.places[session].start + problem.sessions[session].length }

    func half(_ session: Int) -> Int {
        let place = plan.places[session]
        return place.start >= problem.days[place.day].noon ? 1 : 0
    }

    /// Whether two sessions are on at one time.
    func meet(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (plan.places[first], plan.places[second])
        return one.day == other.day && one.start < end(second) && other.start < end(first)
    }

    /// All pairs of sessions that are on at one time.
    var meetings: [(Int, Int)] {
        problem.sessions.indices.flatMap { second in
            (0..<second).filter { meet($0, second) }.map { ($0, second) }
        }
    }
}

extension AgendaProblem {
    /// Every rule that a plan breaks.
    package func breaches(of plan: AgendaPlan) -> [AgendaRuleBreach] {
        let view = PlanView(problem: self, plan: plan)
        return AgendaRule.allCases.flatMap { $0.breaches(view) }
    }
}
