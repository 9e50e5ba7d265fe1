/// A published plan whose problem has changed: what has happened and what is pinned stays, and as little as possible moves.
package struct AgendaReplanning: Sendable {
    /// What a session keeps.
    package struct Pin: Hashable, Sendable {
        /// The session.
        package let session: Int

        /// Whether it keeps its day and start.
        package let keepsTime: Bool

        /// Whether it keeps its room.
        package let keepsRoom: Bool

        /// Whether it keeps its facilitator.
        package let keepsFacilitator: Bool

        /// Pins what is said of a session.
        package init(session: Int, keepsTime: Bool = true, keepsRoom: Bool = true, keepsFacilitator: Bool = true) {
            self.session = session
            self.keepsTime = keepsTime
            self.keepsRoom = keepsRoom
            self.keepsFacilitator = keepsFacilitator
        }
    }

    /// A session that changes.
    package struct Change: Hashable, Sendable {
        /// The session.
        package let session: Int

        /// Where it stood.
        package let old: AgendaPlan.Place

        /// Where it stands.
        package let new: AgendaPlan.Place
    }

    private let problem: AgendaProblem
    private let published: AgendaPlan
    private let pins: [Pin]
    private let today: Int

    /// Prepares planning anew.
    ///
    /// - Parameters:
    ///   - problem: the problem as it is now.
    ///   - published: the plan that people know.
    ///   - pins: what stays; sessions that have happened are pinned whole.
    ///   - today: the day that comes next; what is moved on it weighs most.
    package init(_ problem: AgendaProblem, published: AgendaPlan, pins: [Pin], today: Int = 0) {
        self.problem = problem
        self.published = published
        self.pins = pins
        self.today = today
    }

    /// How far a plan is from the published one.
    ///
    /// A session that moves counts 4 on the next day, 3 the day after, then 2, and three times as much when all streams attend
    /// it; a new facilitator counts 2 and a new room 1, each once where the session does not move too.
    package func distance(of plan: AgendaPlan) -> Int {
        problem.sessions.indices.reduce(0) { sum, session in
            let (old, new) = (published.places[session], plan.places[session])
            var distance = 0
            if old.day != new.day || old.start != new.start { distance += moveWeight(session) }
            if old.facilitator != new.facilitator { distance += AgendaReplanning.facilitatorWeight }
            if old.room != new.room { distance += AgendaReplanning.roomWeight }
            return sum + distance
        }
    }

    /// What is different in a plan.
    package func changes(in plan: AgendaPlan) -> [Change] {
        problem.sessions.indices.compactMap { session in
            let (old, new) = (published.places[session], plan.places[session])
            return old == new ? nil : Change(session: session, old: old, new: new)
        }
    }

    private static let facilitatorWeight = 2
    private static let roomWeight = 1

    /// What it weighs to move a session that stands so many days ahead: tomorrow more than next week.
    static func weight(daysAhead: Int) -> Int { daysAhead <= 0 ? 4 : daysAhead == 1 ? 3 : 2 }

    private func moveWeight(_ session: Int) -> Int {
        let weight = AgendaReplanning.weight(daysAhead: published.places[session].day - today)
        return problem.sessions[session].stream == nil ? 3 * weight : weight
    }

    /// Plans anew: first as little as possible is moved, then the plan is as cheap as it can be with that.
    ///
    /// - Returns: a plan that keeps the rules and the pins, or `nil` where none was found.
    package func plan(_ effort: AgendaSolver.Effort, isOver: () -> Bool = { false }) -> AgendaPlan? {
        let start = problem.kept(published, pinned(problem.model))
        var near = PlanSearch(
            weighed(problem.model, distance: 1, cost: 0),
            PlanSearch.Effort(seed: effort.seed, steps: min(effort.steps, 100_000))
        )
        near.run(from: start, isOver: isOver)
        guard let nearest = near.best else { return nil }
        guard !isOver() else { return problem.plan(nearest) }
        // So large that no saving elsewhere is worth one more move.
        let large = 1 + problem.mostCost
        var cheap = PlanSearch(
            weighed(problem.model, distance: large, cost: 1),
            PlanSearch.Effort(seed: effort.seed, steps: min(effort.steps, 40_000))
        )
        cheap.run(from: nearest, isOver: isOver)
        return problem.plan(cheap.best ?? nearest)
    }

    /// The model in which what is pinned has one choice.
    private func pinned(_ model: PlanningModel) -> PlanningModel {
        var model = model
        for pin in pins {
            let place = published.places[pin.session]
            if pin.keepsTime {
                model = model.pinning(pin.session, to: place.day, place.start - problem.days[place.day].open)
            }
            if pin.keepsRoom { model.parts[pin.session].needs[0].removeAll { $0.resource != place.room } }
            if pin.keepsFacilitator {
                let person = problem.roomCapacities.count + place.facilitator
                model.parts[pin.session].needs[1].removeAll { $0.resource != person }
            }
        }
        return model
    }

    /// The model whose costs are those of moving, so many times, and its own, so many times.
    private func weighed(_ model: PlanningModel, distance: Int, cost: Int) -> PlanningModel {
        var model = pinned(model)
        model.holeCost *= cost
        for use in model.dayUses.indices { model.dayUses[use].cost *= cost }
        for part in model.parts.indices {
            let place = published.places[part]
            let slot = place.start - problem.days[place.day].open
            for day in model.days.indices {
                for start in model.parts[part].costs[day].indices {
                    let isHere = day == place.day && start == slot
                    model.parts[part].costs[day][start] =
                        model.parts[part].costs[day][start] * Int32(cost)
                        + (isHere ? 0 : Int32(distance * moveWeight(part)))
                }
            }
            let wanted = [place.room, problem.roomCapacities.count + place.facilitator]
            let weights = [AgendaReplanning.roomWeight, AgendaReplanning.facilitatorWeight]
            for need in model.parts[part].needs.indices {
                for choice in model.parts[part].needs[need].indices
                where model.parts[part].needs[need][choice].resource != wanted[need] {
                    model.parts[part].needs[need][choice].cost = Int32(distance * weights[need])
                }
            }
        }
        return model
    }
}

extension AgendaProblem {
    /// More than any plan costs.
    var mostCost: Int {
        let wishes = sessions.reduce(0) { $0 + 2 * $1.weight }
        let slots = days.reduce(0) { $0 + $1.close - $1.open }
        return wishes + groupSizes.count * (slots + 2 * days.count)
    }
}
