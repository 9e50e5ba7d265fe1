package import Curriculum
import Reference

/// Plans the agenda of a course for an event, in steps of five minutes.
package struct EventPlanner: Sendable {
    /// What came out.
    package enum Answer: Sendable {
        /// An agenda.
        case plan(EventPlan)

        /// There can be none.
        case impossible(EventConflict)

        /// None was found, and none was shown to be impossible; changes with which there is one.
        case notFound([EventConflict.WayOut])
    }

    let view: EventView

    /// The same with breaks where the course has them, whatever the times of prayer.
    let unmoved: EventView
    let sessions: [Session]

    /// The course before it was divided into sittings.
    let undivided: Course
    private let designed: [SessionID: AgendaPlace]

    /// Whether each sitting takes as many people as practical work asks: always where that binds, else where there is an agenda with it.
    private var keepsEveryTrainer = false

    /// The step of time in minutes.
    static let step = 5

    /// Prepares planning, or throws why the course cannot be planned in such steps.
    ///
    /// Where an agenda was published, as little as possible is moved from it, whatever else that costs: what stands on days
    /// before `today` stays, and what is moved on the next days weighs more than what is moved later.
    package init(
        _ course: Course,
        _ conditions: EventConditions,
        published: Agenda? = nil,
        today: Int = 1
    ) throws(EventPlanFaults) {
        var faults = EventPlanner.stepFaults(course, conditions)
        let sittings = try Sittings(of: course, conditions)
        for pin in conditions.pins
        where course.session(pin.session) == nil && sittings.course.session(pin.session) == nil {
            faults.append(
                EventPlanFaults.Fault(
                    element: .course,
                    message: "there is no session \(pin.session) to fix",
                    hint: "name a session of the course"
                )
            )
        }
        guard faults.isEmpty else { throw EventPlanFaults(faults: faults) }
        let record = published.map {
            EventView.Published(places: $0.places, assignments: $0.assignments, today: today)
        }
        unmoved = EventView(sittings, conditions, published: record, breakShift: nil)
        let prayer = unmoved.level(of: EventRule.prayerPause.id, usually: EventRule.prayerPause.level)
        view = EventView(
            sittings,
            conditions,
            published: record,
            breakShift: prayer == .ignore ? nil : conditions.breakShift
        )
        faults = view.debriefFaults + view.resourceFaults
        if prayer == .blockScheduling { faults += view.pauseFaults }
        guard faults.isEmpty else { throw EventPlanFaults(faults: faults) }
        sessions = sittings.course.programme.flatMap(\.sessions).compactMap(sittings.course.session)
        undivided = course
        designed = Agenda(designedFor: course).places
        let trainers = view.level(of: EventRule.trainersEnough.id, usually: EventRule.trainersEnough.level)
        if sittings.isParallel, trainers >= .blockRelease {
            keepsEveryTrainer = true
            keepsEveryTrainer =
                trainers == .blockScheduling
                || [view, unmoved].contains { model(keeping: binding, on: $0).holds == true }
        }
    }

    /// Why a course cannot be planned in the days of an event and in steps of five minutes.
    private static func stepFaults(_ course: Course, _ conditions: EventConditions) -> [EventPlanFaults.Fault] {
        var faults: [EventPlanFaults.Fault] = []
        func add(_ element: CourseElement, _ message: String, _ hint: String) {
            faults.append(EventPlanFaults.Fault(element: element, message: message, hint: hint))
        }
        if conditions.days.count != course.programme.count {
            add(
                .course,
                "the event has \(conditions.days.count) days; the course has \(course.programme.count)",
                "name a date for each day of the course"
            )
        }
        for session in course.sessions
        where session.minutes.count % EventPlanner.step != 0 || session.minutes.count == 0 {
            add(
                .session(session.id),
                "the session takes \(session.minutes.count) minutes",
                "the planner works in steps of \(EventPlanner.step) minutes"
            )
        }
        for (number, day) in course.programme.enumerated() {
            let times = [day.start, day.end] + day.fixed.flatMap { [$0.slot.start, $0.slot.end] }
            if let odd = times.first(where: { $0.minutes % EventPlanner.step != 0 }) {
                add(.day(number + 1), "\(odd) is not on a step of \(EventPlanner.step) minutes", "round it")
            }
            if day.end.minutes - day.start.minutes > AgendaProblem.longestDay * EventPlanner.step
                || day.end <= day.start
            {
                add(.day(number + 1), "the day runs from \(day.start) to \(day.end)", "give it at most 10 h 40 min")
            }
        }
        return faults
    }

    /// The course with a session for each sitting: the course itself where all attend everything.
    package var sittings: Sittings { view.sittings }

    /// Everything that rules object to in an agenda of the course.
    package func findings(in agenda: Agenda) -> [EventFinding] { view(of: agenda).findings(in: agenda) }

    /// What an officer accepts of which nothing warns.
    package func needlessAcceptances(beside findings: [EventFinding]) -> [EventConditions.AcceptedWarning] {
        let used = Set(findings.compactMap(\.acceptance))
        return view.conditions.accepted.filter { !used.contains($0) }
    }

    /// What an agenda of the course costs.
    package func cost(of agenda: Agenda) -> EventCost { view(of: agenda).cost(of: agenda, designed) }

    /// The days with the breaks that an agenda has, told by when they are.
    func view(of agenda: Agenda) -> EventView {
        let moved = zip(unmoved.layouts, agenda.days)
            .filter { layout, day in
                let slots = day.entries.compactMap { if case .fixed = $0.content { $0.slot } else { nil } }
                return !Set(layout.blocks.map(\.slot)).isSubset(of: slots)
            }
        return view(movingBreaksOn: Set(moved.map(\.0.number)))
    }

    /// The days with breaks moved to the times of prayer on some of them only.
    private func view(movingBreaksOn days: Set<Int>) -> EventView {
        var view = view
        view.layouts = zip(view.layouts, unmoved.layouts).map { days.contains($0.number) ? $0 : $1 }
        return view
    }

    /// Plans.
    ///
    /// Where there is no agenda with all breaks moved to the times of prayer, and the office lets these be missed, breaks stay
    /// where the course has them on days on which nothing else will do; what is missed is among the findings. `steps` says how
    /// often a few sessions are taken out and put back before the best is proven or bettered.
    package func plan(
        seed: UInt64 = 1,
        steps: Int = 20_000,
        isOver: () -> Bool = { false },
        onBetter: (_ cost: Int) -> Void = { _ in }
    ) -> Answer {
        let effort = PlanSearch.Effort(seed: seed, steps: steps)
        let prayer = EventRule.prayerPause
        guard view.level(of: prayer.id, usually: prayer.level) < .blockScheduling else {
            return plan(view, binding, effort, isOver, onBetter)
        }
        let rules = binding.filter { $0 != prayer.id }
        return plan(mostlyMoved(rules), rules, effort, isOver, onBetter)
    }

    /// The days with their breaks moved to the times of prayer; where there is no agenda with all of them moved, those of each day
    /// with which there is one besides the days before.
    private func mostlyMoved(_ rules: [EventRuleID]) -> EventView {
        let days = zip(view.layouts, unmoved.layouts).filter { $0.blocks != $1.blocks }.map(\.0.number)
        guard !days.isEmpty, model(keeping: rules, on: view).holds != true else { return view }
        var moved: Set<Int> = []
        for day in days where model(keeping: rules, on: view(movingBreaksOn: moved.union([day]))).holds == true {
            moved.insert(day)
        }
        return view(movingBreaksOn: moved)
    }

    private func plan(
        _ view: EventView,
        _ rules: [EventRuleID],
        _ effort: PlanSearch.Effort,
        _ isOver: () -> Bool,
        _ onBetter: (_ cost: Int) -> Void
    ) -> Answer {
        let model = model(keeping: rules, on: view)
        var search = PlanSearch(model, effort)
        let start = view.published.flatMap { kept($0.places, $0.assignments, model, rules, on: view) }
        search.run(from: start, isOver: isOver, onBetter: onBetter)
        var (best, cost, bound) = (search.best, search.bestCost, 0)
        if model.streamCount == 1, let line = model.onlyLine, !isOver() {
            var optimum = LineOptimum(
                line,
                below: best == nil ? Int(Int32.max) / 2 : cost,
                mostNodes: EventPlanner.proofNodes
            )
            switch optimum.run(isOver: isOver) {
            case .optimal(let places, let least):
                bound = least
                // The line does not know that rooms have to be made ready: its places may not do.
                if let placed = model.placed(places), model.cost(of: placed) < cost {
                    (best, cost) = (placed, model.cost(of: placed))
                }
            case .noneBelow:
                if best == nil { return .impossible(conflict(rules)) }
                bound = cost
            case .givenUp: break
            }
        } else if best != nil, !isOver() {
            bound = model.bound(below: cost, mostNodes: EventPlanner.proofNodes, isOver: isOver)
        }
        guard let best else {
            if model.holds == false { return .impossible(conflict(rules)) }
            return .notFound(isOver() ? [] : EventWaysOut(self, Array(sessions.indices), rules, rules).ofConditions)
        }
        let agenda = agenda(best, rules, on: view)
        return .plan(
            EventPlan(
                agenda: agenda,
                cost: view.cost(of: agenda, designed),
                bound: bound,
                findings: view.findings(in: agenda)
            )
        )
    }

    /// The places of an agenda that keep the rules together, with the rooms and people that were decided where these will do.
    func kept(
        _ places: [SessionID: AgendaPlace],
        _ assignments: [SessionID: SessionAssignment],
        _ model: PlanningModel,
        _ rules: [EventRuleID],
        on view: EventView
    ) -> PlacedParts {
        let state = PlanState(model)
        let resources = EventResources(view, keeping: rules)
        func put(_ part: Int, _ day: Int, _ slot: Int) -> Bool {
            let session = sessions[part]
            let needs = resources.needs(of: session)
            let window = SlotMask.slots(from: slot, to: slot + model.parts[part].length)
            var taken = resources.chosen(assignments[session.id], of: needs)
                .map { $0.flatMap { state.isFree($0, window, day) ? $0 : nil } }
            // What was not decided, or cannot be kept, is the first that is free.
            for position in needs.indices where taken[position] == nil {
                taken[position] = needs[position].choices.map(\.resource)
                    .first { !taken.contains($0) && state.isFree($0, window, day) }
            }
            let known = taken.compactMap(\.self)
            guard known.count == needs.count else { return state.place(part, day, slot, turn: 0) }
            var place = PartPlace(day: Int32(day), start: Int32(slot))
            for (position, resource) in known.enumerated() { place.resources[position] = Int32(resource) }
            state.place(part, at: place)
            return true
        }
        // Those with rooms and people of their own first, so that nobody takes these from them.
        let order = model.units.sorted { first, second in
            let (one, other) = (assignments[sessions[first[0]].id], assignments[sessions[second[0]].id])
            return one != nil && other == nil
        }
        for unit in order {
            guard let place = places[sessions[unit[0]].id], model.days.indices.contains(place.day - 1) else { continue }
            let minutes = place.slot.start.minutes - view.layouts[place.day - 1].window.start.minutes
            var slot = minutes / EventPlanner.step
            guard minutes >= 0, minutes % EventPlanner.step == 0 else { continue }
            var done: [Int] = []
            for part in unit {
                guard slot < model.days[place.day - 1].slotCount, state.starts(of: part, on: place.day - 1).holds(slot),
                    state.keepsLectureRuns(part, place.day - 1, slot), put(part, place.day - 1, slot)
                else { break }
                done.append(part)
                slot = state.follower(of: slot + model.parts[part].length, on: place.day - 1)
            }
            if done.count < unit.count { for part in done { state.remove(part) } }
        }
        return state.placed
    }

    private static let proofNodes = 1_500_000

    private func conflict(_ rules: [EventRuleID]) -> EventConflict {
        let filter = DeletionFilter(Array(sessions.indices), rules) {
            model(keeping: $1, on: view(keeping: $1)).only($0).holds
        }
        return EventConflict(
            sessions: filter.sessions.sorted().map { sessions[$0].id },
            rules: filter.rules.filter { $0 != EventRule.everyTrainer }
                .map { id in
                    EventConflict.Rule(
                        id: id,
                        sentence: view.sentence(of: id),
                        objections: objections(of: id, to: filter.sessions)
                    )
                },
            isMinimal: filter.isMinimal,
            waysOut: EventWaysOut(self, filter.sessions.sorted(), filter.rules, rules).all
        )
    }

    /// The days as they are laid out under some rules.
    func view(keeping rules: [EventRuleID]) -> EventView {
        rules.contains(EventRule.prayerPause.id) ? view : unmoved
    }

    /// What a rule has against the times and rooms of some sessions, the most frequent first: at most two.
    private func objections(of id: EventRuleID, to sessions: [Int]) -> [String] {
        guard let rule = view.rules.first(where: { $0.id == id }) else { return [] }
        var counts: [String: Int] = [:]
        for session in sessions.map({ self.sessions[$0] }) {
            for layout in view.layouts {
                for slot in 0..<(layout.window.length.count / EventPlanner.step) {
                    guard let placed = placed(session, layout, slot) else { continue }
                    for objection in rule.objections(placed, view) { counts[objection, default: 0] += 1 }
                }
            }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
    }

    // MARK: The model

    /// The rules that the planner never breaks.
    var binding: [EventRuleID] {
        let alone = view.rules.map { ($0.id, $0.level) }
        let together = EventRule.together.map { ($0.id, $0.level) }
        let prayer = EventRule.prayerPause.id
        let kept = (alone + together).filter { view.level(of: $0.0, usually: $0.1) == .blockScheduling }.map(\.0)
            .filter { $0 != prayer }
        let trainers = keepsEveryTrainer ? [EventRule.everyTrainer] : []
        let movesBreaks = zip(view.layouts, unmoved.layouts).contains { $0.blocks != $1.blocks }
        return (movesBreaks ? kept + [prayer] : kept) + trainers
    }

    func model(keeping kept: [EventRuleID], on view: EventView) -> PlanningModel {
        let names = Set(kept.map(\.text))
        let rules = view.rules.filter { kept.contains($0.id) }
        let resources = EventResources(view, keeping: kept)
        var positions: [SessionID: Int] = [:]
        for (position, session) in sessions.enumerated() { positions[session.id] = position }
        let uses = view.dayUses.map { use in
            PlanningModel.DayUse(
                parts: sessions.indices.filter { use.sessions.contains(sessions[$0].id) },
                stream: nil,
                cost: use.cost,
                free: use.needed
            )
        }
        return PlanningModel(
            days: view.layouts.map(modelDay),
            streamCount: view.sittings.streamCount,
            resources: resources.all,
            parts: sessions.map { part($0, rules, resources, in: view) },
            units: units(positions, debriefs: names.contains("debrief")),
            precedences: names.contains("order")
                ? sessions.enumerated()
                    .flatMap { later, session in
                        session.after.compactMap { positions[$0].map { (earlier: $0, later: later) } }
                    } : [],
            sameDay: [],
            longestLectureRun: names.contains("lecture-run")
                ? AgendaRules.longestLectureRun / EventPlanner.step : AgendaProblem.longestDay,
            holeCost: view.conditions.wishes.idle,
            neighbourCost: view.conditions.wishes.lecturesBackToBack,
            dayUses: uses,
            dayLimits: limits(names, in: view)
        )
    }

    private func modelDay(_ layout: DayLayout) -> PlanningModel.Day {
        let start = layout.window.start.minutes
        let count = layout.window.length.count / EventPlanner.step
        let blocked = layout.blocks.reduce(SlotMask(0)) { mask, block in
            mask
                | SlotMask.slots(
                    from: max(block.slot.start.minutes - start, 0) / EventPlanner.step,
                    to: max(block.slot.end.minutes - start, 0) / EventPlanner.step
                )
        }
        return PlanningModel.Day(slotCount: count, open: SlotMask.below(count) & ~blocked, blocked: blocked)
    }

    private func part(
        _ session: Session,
        _ rules: [EventRule],
        _ resources: EventResources,
        in view: EventView
    ) -> PlanningModel.Part {
        var starts: [SlotMask] = []
        var costs: [[Int32]] = []
        for layout in view.layouts {
            let count = layout.window.length.count / EventPlanner.step
            var mask: SlotMask = 0
            var today = [Int32](repeating: 0, count: count)
            for slot in 0..<count {
                guard let placed = placed(session, layout, slot) else { continue }
                today[slot] = Int32(view.ownCosts(of: placed, designed).reduce(0) { $0 + $1.cost })
                if rules.allSatisfy({ $0.objections(placed, view).isEmpty }) { mask |= 1 << SlotMask(slot) }
            }
            starts.append(mask)
            costs.append(today)
        }
        return PlanningModel.Part(
            length: session.minutes.count / EventPlanner.step,
            streams: view.sittings.streams(of: session.id),
            isLecture: session.kind == .lecture,
            needs: resources.needs(of: session).map(\.choices),
            starts: starts,
            costs: costs
        )
    }

    func placed(_ session: Session, _ layout: DayLayout, _ slot: Int) -> PlacedSession? {
        MinuteOfDay(layout.window.start.minutes + slot * EventPlanner.step)
            .flatMap { TimeSlot(from: $0, lasting: session.minutes) }
            .flatMap {
                $0.end <= layout.window.end ? PlacedSession(session: session, day: layout.number, slot: $0) : nil
            }
    }

    /// Sensitive sessions with their debriefs, and every other session alone.
    private func units(_ positions: [SessionID: Int], debriefs: Bool) -> [[Int]] {
        guard debriefs else { return sessions.indices.map { [$0] } }
        var followers: [Int: Int] = [:]
        for (position, session) in sessions.enumerated() where session.sensitivity >= .sensitiveTopic {
            if let debrief = session.debrief, let follower = positions[debrief] { followers[position] = follower }
        }
        let following = Set(followers.values)
        return sessions.indices.filter { !following.contains($0) }
            .map { first in
                var unit = [first]
                while let next = followers[unit[unit.count - 1]], !unit.contains(next) { unit.append(next) }
                return unit
            }
    }

    private func limits(_ names: Set<String>, in view: EventView) -> [PlanningModel.DayLimit] {
        var limits: [PlanningModel.DayLimit] = []
        if names.contains("exposure"), let exposure = view.conditions.exposure {
            for stream in 0..<view.sittings.streamCount {
                let sensitive = sessions.indices.filter { part in
                    sessions[part].sensitivity >= .sensitiveTopic
                        && view.sittings.streams(of: sessions[part].id).contains(stream)
                }
                let slots = min(exposure.count / EventPlanner.step, 255)
                limits.append(PlanningModel.DayLimit(parts: sensitive, slots: slots))
            }
        }
        if !view.sittings.isParallel, names.contains("interpretation"),
            let interpretation = view.conditions.interpretation
        {
            let all = Array(sessions.indices)
            let minutes = interpretation.count * view.conditions.interpreterTeams
            limits.append(PlanningModel.DayLimit(parts: all, slots: min(minutes / EventPlanner.step, 255)))
        }
        return limits
    }

    /// A placement of all sessions as an agenda.
    func agenda(_ parts: PlacedParts, _ rules: [EventRuleID], on view: EventView) -> Agenda {
        let resources = EventResources(view, keeping: rules)
        var assignments: [SessionID: SessionAssignment] = [:]
        var entries = view.layouts.map { $0.blocks.map { DayEntry(slot: $0.slot, content: .fixed($0)) } }
        for (session, place) in zip(sessions, parts.places) {
            guard let place, let placed = placed(session, view.layouts[place.day], place.start) else { continue }
            entries[place.day].append(DayEntry(slot: placed.slot, content: .session(session.id)))
            assignments[session.id] = resources.assignment(of: placed, taken: place.resources)
        }
        return Agenda(
            days: zip(view.layouts, entries).map { AgendaDay(number: $0.number, entries: $1) },
            assignments: assignments
        )
    }
}

/// An agenda of an event, and what there is to say of it.
package struct EventPlan: Hashable, Sendable {
    /// The agenda.
    package let agenda: Agenda

    /// What it costs in wishes that are not kept.
    package let cost: EventCost

    /// What an agenda costs at least that keeps the binding rules, with breaks where they stand in this one.
    package let bound: Int

    /// What rules object to in it.
    package let findings: [EventFinding]

    /// Whether no agenda that keeps the binding rules costs less.
    package var isOptimal: Bool { bound >= cost.total }
}

/// Why a course cannot be planned for an event.
package struct EventPlanFaults: Error, Hashable, Sendable {
    /// The faults.
    package let faults: [Fault]

    /// One fault.
    package struct Fault: Hashable, Sendable {
        /// The part of the course that it is about.
        package let element: CourseElement

        /// What is wrong.
        package let message: String

        /// How to mend it.
        package let hint: String
    }
}

extension EventView {
    /// What a rule says.
    func sentence(of id: EventRuleID) -> String {
        rules.first { $0.id == id }?.sentence ?? EventRule.together.first { $0.id == id }?.sentence ?? ""
    }
}
