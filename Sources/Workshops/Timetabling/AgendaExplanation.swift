/// Why a session of a plan stands where it does.
package struct AgendaExplanation: Hashable, Sendable {
    /// The session.
    package let session: Int

    /// What the session itself costs where it stands.
    package let ownCosts: [AgendaCost.Part]

    /// What the plan costs; the parts add up to its score.
    package let cost: AgendaCost

    /// How many other starts of that length the days have between their fixed blocks.
    package let otherStarts: Int

    /// How many of them are free: the session alone could move there.
    package let freeStarts: Int

    /// What forbids the others; a start that several rules forbid counts with each.
    package let exclusions: [Exclusion]

    /// Starts that a rule forbids, and the sessions that are in the way there, the most frequent first.
    package struct Exclusion: Hashable, Sendable {
        /// The rule.
        package let rule: AgendaRule

        /// How many starts it forbids.
        package let starts: Int

        /// The sessions that it concerns.
        package let sessions: [Int]
    }

    /// Explains a session of a plan that keeps every rule; `nil` for one that does not.
    package init?(of session: Int, in plan: AgendaPlan, of problem: AgendaProblem) {
        let model = problem.model
        guard let placed = problem.kept(plan, model), placed.places.allSatisfy({ $0 != nil }),
            let unit = model.units.first(where: { $0.contains(session) })
        else { return nil }
        self.session = session
        cost = problem.cost(of: plan)
        ownCosts = cost.parts.filter { part in
            switch part.reason {
            case .day(let other), .half(let other): other == session
            case .holes, .days: false
            }
        }
        let state = PlanState(model)
        state.take(placed)
        let here = (Int(state.days[unit[0]]), Int(state.begins[unit[0]]))
        for part in unit { state.remove(part) }
        var (others, free) = (0, 0)
        var found: [AgendaRule: (starts: Int, sessions: [Int: Int])] = [:]
        for day in model.days.indices {
            model.days[day].open.starts(of: model.parts[unit[0]].length)
                .forEachSlot { start in
                    guard (day, start) != here else { return }
                    others += 1
                    let obstacles = state.obstacles(of: unit, on: day, at: start)
                    if obstacles.isEmpty { free += 1 }
                    var rules: [AgendaRule: Set<Int>] = [:]
                    for obstacle in obstacles {
                        guard let (rule, sessions) = problem.rule(of: obstacle) else { continue }
                        rules[rule, default: []].formUnion(sessions)
                    }
                    for (rule, sessions) in rules {
                        found[rule, default: (0, [:])].starts += 1
                        for session in sessions { found[rule]?.sessions[session, default: 0] += 1 }
                    }
                }
        }
        (otherStarts, freeStarts) = (others, free)
        exclusions =
            found.map { rule, value in
                let sessions = value.sessions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
                return Exclusion(rule: rule, starts: value.starts, sessions: sessions)
            }
            .sorted { ($1.starts, $0.rule.rawValue) < ($0.starts, $1.rule.rawValue) }
    }
}

extension AgendaProblem {
    /// The rule that an obstacle comes from, and the sessions that it concerns.
    fileprivate func rule(of obstacle: PlanObstacle) -> (AgendaRule, [Int])? {
        switch obstacle {
        case .closed: (.hours, [])
        case .notAllowed: (.capacity, [])
        case .stream(_, let other): (.streamOnce, [other])
        case .nobodyThere(let need): (need == 0 ? .capacity : .leaderThere, [])
        case .taken(let need, let others): (need == 0 ? .roomOnce : .leaderOnce, others)
        case .early(let other), .late(let other): (.order, [other])
        case .otherDay(let group): (.sameDay, dayGroups[group])
        case .lectureRun: (.lectureRun, [])
        case .follower(let debrief): (.debrief, [debrief])
        case .limit: nil
        }
    }
}
