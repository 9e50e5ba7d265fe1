package import Curriculum
package import Reference

/// Why a session of an event's agenda stands where it does, and where else it could be.
package struct EventExplanation: Hashable, Sendable {
    /// Where it stands.
    package let place: AgendaPlace

    /// What it costs where it stands.
    package let ownCosts: [EventCost.Part]

    /// What the agenda costs; the parts add up to its score.
    package let cost: EventCost

    /// How many other starts of its length the days have between their fixed blocks.
    package let otherStarts: Int

    /// How many of them are free: the session alone could move there.
    package let freeStarts: Int

    /// What forbids the others, the most frequent first; a start that several things forbid counts with each.
    package let exclusions: [Exclusion]

    /// The best other places, the cheapest first.
    package let alternatives: [Alternative]

    /// Starts that something forbids.
    package struct Exclusion: Hashable, Sendable {
        /// The rule, or that everybody attends one thing at a time.
        package let sentence: String

        /// How many starts.
        package let starts: Int

        /// The sessions that are in the way there, the most frequent first.
        package let sessions: [SessionID]
    }

    /// Another place.
    package struct Alternative: Hashable, Sendable {
        /// The place.
        package let place: AgendaPlace

        /// The agenda with the session there.
        package let agenda: Agenda

        /// What that agenda costs.
        package let cost: Int

        /// The other sessions that have to move.
        package let moved: [SessionID]
    }
}

extension EventPlanner {
    /// Explains a session of an agenda; `nil` where the agenda breaks a binding rule or does not have the session.
    package func explain(_ id: SessionID, in agenda: Agenda) -> EventExplanation? {
        let view = view(of: agenda)
        let model = model(keeping: binding, on: view)
        guard let part = sessions.firstIndex(where: { $0.id == id }), let placed = placed(agenda),
            let unit = model.units.first(where: { $0.contains(part) }), let place = agenda.places[id]
        else { return nil }
        let state = PlanState(model)
        state.take(placed)
        for member in unit { state.remove(member) }
        var (others, free) = (0, 0)
        var found: [String: (starts: Int, sessions: [SessionID: Int])] = [:]
        var alternatives: [EventExplanation.Alternative] = []
        forEachStart(of: unit, in: model) { day, start in
            if let here = placed.places[unit[0]], here.day == day, here.start == start { return }
            others += 1
            let obstacles = state.obstacles(of: unit, on: day, at: start)
            if obstacles.isEmpty { free += 1 }
            for (sentence, sessions) in reasons(obstacles, unit[0], day, start, on: view) {
                found[sentence, default: (0, [:])].starts += 1
                for session in sessions { found[sentence]?.sessions[session, default: 0] += 1 }
            }
            if let other = alternative(unit, day, start, placed, model, on: view) { alternatives.append(other) }
        }
        let cost = cost(of: agenda)
        return EventExplanation(
            place: place,
            ownCosts: cost.parts.filter { $0.reason.session == id },
            cost: cost,
            otherStarts: others,
            freeStarts: free,
            exclusions:
                found.map { sentence, value in
                    let sessions = value.sessions.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }
                        .map(\.key)
                    return EventExplanation.Exclusion(sentence: sentence, starts: value.starts, sessions: sessions)
                }
                .sorted { ($1.starts, $0.sentence) < ($0.starts, $1.sentence) },
            alternatives: Array(
                alternatives.sorted { ($0.cost, $0.moved.count, $0.place) < ($1.cost, $1.moved.count, $1.place) }
                    .prefix(3)
            )
        )
    }

    /// The agenda with a session moved to a place, and everything else that had to make room; `nil` where none was found.
    package func moving(
        _ id: SessionID,
        of agenda: Agenda,
        toDay day: Int,
        at start: MinuteOfDay
    ) -> EventExplanation.Alternative? {
        let view = view(of: agenda)
        let model = model(keeping: binding, on: view)
        guard let part = sessions.firstIndex(where: { $0.id == id }), let placed = placed(agenda),
            let unit = model.units.first(where: { $0.contains(part) }), view.layouts.indices.contains(day - 1)
        else { return nil }
        let slot = (start.minutes - view.layouts[day - 1].window.start.minutes) / EventPlanner.step
        guard (0..<model.days[day - 1].slotCount).contains(slot) else { return nil }
        return alternative(unit, of: part, day - 1, slot, placed, model, on: view, steps: 5_000)
    }

    /// What the binding rules object to when a session alone goes elsewhere.
    package func objections(to id: SessionID, of agenda: Agenda, onDay day: Int, at start: MinuteOfDay) -> [String] {
        let view = view(of: agenda)
        let model = model(keeping: binding, on: view)
        guard let part = sessions.firstIndex(where: { $0.id == id }), let placed = placed(agenda),
            let unit = model.units.first(where: { $0.contains(part) }), view.layouts.indices.contains(day - 1)
        else { return [] }
        let state = PlanState(model)
        state.take(placed)
        for member in unit { state.remove(member) }
        let slot = (start.minutes - view.layouts[day - 1].window.start.minutes) / EventPlanner.step
        guard (0..<model.days[day - 1].slotCount).contains(slot) else { return ["it lies outside the day"] }
        return reasons(state.obstacles(of: unit, on: day - 1, at: slot), unit[0], day - 1, slot, on: view)
            .map { sentence, sessions in
                sessions.isEmpty ? sentence : "\(sentence) (\(sessions.map(\.text).joined(separator: ", ")))"
            }
            .sorted()
    }

    /// Whether an agenda has every session and keeps every binding rule, so that it can be explained and changed.
    package func explains(_ agenda: Agenda) -> Bool { placed(agenda) != nil }

    // MARK: Steps

    private func forEachStart(of unit: [Int], in model: PlanningModel, _ body: (Int, Int) -> Void) {
        for day in model.days.indices {
            model.days[day].open.starts(of: model.parts[unit[0]].length).forEachSlot { body(day, $0) }
        }
    }

    /// Obstacles in words, each with the sessions that it concerns.
    private func reasons(
        _ obstacles: Set<PlanObstacle>,
        _ part: Int,
        _ day: Int,
        _ slot: Int,
        on view: EventView
    ) -> [String: Set<SessionID>] {
        var reasons: [String: Set<SessionID>] = [:]
        func add(_ sentence: String, _ others: [Int] = []) {
            reasons[sentence, default: []].formUnion(others.map { sessions[$0].id })
        }
        for obstacle in obstacles {
            switch obstacle {
            case .closed: add("sessions lie between the fixed blocks of the days")
            case .notAllowed:
                for sentence in objecting(to: part, day, slot, on: view) { add(sentence) }
            case .stream(_, let other): add("everybody attends one session at a time", [other])
            case .early(let other), .late(let other): add("what a session builds on comes before it", [other])
            case .lectureRun: add("lectures do not run on for more than 90 minutes without a break")
            case .limit: add("a day holds no more sensitive or interpreted minutes than is set")
            case .follower(let other): add("a debrief directly follows a sensitive session", [other])
            case .taken(let need, let others): add(sentence(of: part, need, on: view), others)
            case .otherDay, .nobodyThere: continue
            }
        }
        return reasons
    }

    /// What keeps a session from a time at which others have taken what it needs.
    private func sentence(of part: Int, _ need: Int, on view: EventView) -> String {
        let needs = EventResources(view, keeping: binding).needs(of: sessions[part])
        return switch needs[need].need {
        case .room: view.sentence(of: EventRule.oneRoom)
        case .leader, .oneMoreLeader: view.sentence(of: EventRule.oneLeader)
        case .interpreters: "interpreters serve one session at a time, and no longer in a day than is set"
        }
    }

    /// The sentences of the binding rules that object to a session at a start.
    private func objecting(to part: Int, _ day: Int, _ slot: Int, on view: EventView) -> [String] {
        guard let placed = placed(sessions[part], view.layouts[day], slot) else { return [] }
        return view.rules
            .filter {
                view.level(of: $0.id, usually: $0.level) == .blockScheduling && !$0.objections(placed, view).isEmpty
            }
            .map(\.sentence)
    }

    private func alternative(
        _ unit: [Int],
        of pinned: Int? = nil,
        _ day: Int,
        _ slot: Int,
        _ placed: PlacedParts,
        _ model: PlanningModel,
        on view: EventView,
        steps: Int = 300
    ) -> EventExplanation.Alternative? {
        let part = pinned ?? unit[0]
        guard model.parts[part].starts[day].holds(slot) else { return nil }
        var start = placed
        for member in unit { start.places[member] = nil }
        var search = PlanSearch(model.pinning(part, to: day, slot), PlanSearch.Effort(steps: steps))
        search.run(from: start)
        guard let best = search.best else { return nil }
        let agenda = agenda(best, binding, on: view)
        guard let place = agenda.places[sessions[part].id] else { return nil }
        let moved = sessions.indices
            .filter { other in
                let (new, old) = (best.places[other], placed.places[other])
                return other != part && (new?.day != old?.day || new?.start != old?.start)
            }
            .map { sessions[$0].id }
        return EventExplanation.Alternative(place: place, agenda: agenda, cost: cost(of: agenda).total, moved: moved)
    }

    /// An agenda as a placement of all sessions; `nil` where it breaks a binding rule or misses a session.
    func placed(_ agenda: Agenda) -> PlacedParts? {
        guard !findings(in: agenda).contains(where: { $0.level == .blockScheduling }) else { return nil }
        let view = view(of: agenda)
        let places = agenda.places
        let kept = kept(places, agenda.assignments, model(keeping: binding, on: view), binding, on: view)
        for (session, place) in zip(sessions, kept.places) {
            guard let place, let wanted = places[session.id], wanted.day == place.day + 1,
                placed(session, view.layouts[place.day], place.start)?.slot == wanted.slot
            else { return nil }
        }
        return kept
    }
}

extension EventCost.Reason {
    /// The session that it is about, if it is about one.
    fileprivate var session: SessionID? {
        switch self {
        case .otherDay(let id, _), .otherHalf(let id), .otherTime(let id, _), .lectureAfterLunch(let id),
            .backToBack(let id), .moved(let id, _), .reassigned(let id), .objection(let id, _):
            id
        case .idle, .moduleDays, .expertDays: nil
        }
    }
}
