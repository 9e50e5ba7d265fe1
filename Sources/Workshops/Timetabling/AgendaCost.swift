/// What a plan costs, worked out from the plan alone, and how that is made up.
///
/// C = Σ sessions w·[day ≠ wished day] + w·[half ≠ wished half] + Σ streams, days free slots between the first start and the
/// last end that no fixed block covers + 2·Σ streams (days that its own sessions use − max(1, ⌈its own slots / most free slots
/// of any day⌉)).
package struct AgendaCost: Hashable, Sendable {
    /// What costs something, in the order of sessions, streams and days.
    package let parts: [Part]

    /// One thing that costs something.
    package struct Part: Hashable, Sendable {
        /// What it is.
        package let reason: Reason

        /// What it costs, above 0.
        package let cost: Int
    }

    /// Why something costs.
    package enum Reason: Hashable, Sendable {
        /// A session is not on the day that was wished.
        case day(session: Int)

        /// A session is not in the half of a day that was wished.
        case half(session: Int)

        /// A stream waits on a day.
        case holes(stream: Int, day: Int)

        /// A stream's own sessions use more days than they fill.
        case days(stream: Int)
    }

    /// What the plan costs in all.
    package var total: Int { parts.reduce(0) { $0 + $1.cost } }

    /// What the plan costs a stream; sessions of all streams count in the first.
    func share(of stream: Int, in problem: AgendaProblem) -> Int {
        parts.reduce(0) { sum, part in
            let owner =
                switch part.reason {
                case .day(let session), .half(let session): problem.sessions[session].stream ?? 0
                case .holes(let stream, _), .days(let stream): stream
                }
            return owner == stream ? sum + part.cost : sum
        }
    }
}

extension AgendaProblem {
    /// What a plan costs.
    package func cost(of plan: AgendaPlan) -> AgendaCost {
        let view = PlanView(problem: self, plan: plan)
        var parts: [AgendaCost.Part] = []
        func add(_ reason: AgendaCost.Reason, _ cost: Int) {
            if cost > 0 { parts.append(AgendaCost.Part(reason: reason, cost: cost)) }
        }
        for (number, session) in sessions.enumerated() {
            if let day = session.wishedDay, plan.places[number].day != day {
                add(.day(session: number), session.weight)
            }
            if let half = session.wishedHalf, view.half(number) != half { add(.half(session: number), session.weight) }
        }
        for stream in groupSizes.indices {
            for day in days.indices { add(.holes(stream: stream, day: day), holes(stream, day, view)) }
            let used = Set(sessions.indices.filter { sessions[$0].stream == stream }.map { plan.places[$0].day })
            add(.days(stream: stream), 2 * (used.count - fewestDays(of: stream)))
        }
        return AgendaCost(parts: parts)
    }

    /// The free slots of a stream between its first start on a day and its last end.
    private func holes(_ stream: Int, _ day: Int, _ view: PlanView) -> Int {
        let there = sessions.indices.filter { number in
            view.plan.places[number].day == day && (sessions[number].stream ?? stream) == stream
        }
        guard let first = there.map({ view.plan.places[$0].start }).min(), let last = there.map(view.end).max() else {
            return 0
        }
        return (first..<last)
            .count { slot in
                !there.contains { view.plan.places[$0].start <= slot && slot < view.end($0) }
                    && !days[day].fixed.contains { $0.start <= slot && slot < $0.end }
            }
    }
}
