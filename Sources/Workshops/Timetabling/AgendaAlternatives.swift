/// Other places for one session of a plan, and what they would change.
package struct AgendaAlternative: Hashable, Sendable {
    /// The plan with the session there.
    package let plan: AgendaPlan

    /// What that plan costs.
    package let cost: Int

    /// The sessions that stand elsewhere than before, the one that was asked about among them.
    package let moved: [Int]
}

extension AgendaProblem {
    /// The three best other starts for a session of a plan that keeps every rule, the cheapest first.
    ///
    /// Where the session can move alone it does. Elsewhere what is in the way is taken out and put back where it costs least,
    /// as `PlanSearch` does, `steps` times for each start that is not free; so a better way to make room may exist.
    package func alternatives(to plan: AgendaPlan, for session: Int, steps: Int = 150) -> [AgendaAlternative] {
        let model = model
        guard let placed = kept(plan, model), let unit = model.units.first(where: { $0.contains(session) }),
            placed.places.allSatisfy({ $0 != nil })
        else { return [] }
        let here = plan.places[unit[0]]
        var found: [AgendaAlternative] = []
        for day in days.indices {
            model.starts(of: unit, on: day)
                .forEachSlot { slot in
                    let start = slot + days[day].open
                    guard day != here.day || start != here.start else { return }
                    let pinned = model.pinning(unit[0], to: day, slot)
                    guard let other = cheapest(pinned, from: placed, without: unit, steps: steps),
                        let plan = self.plan(other)
                    else { return }
                    found.append(alternative(plan, to: placed))
                }
        }
        return Array(found.sorted { ($0.cost, $0.moved.count) < ($1.cost, $1.moved.count) }.prefix(3))
    }

    /// The plan with a session moved to a place, and everything else that had to make room; `nil` where none was found.
    package func moving(
        _ session: Int,
        of plan: AgendaPlan,
        to day: Int,
        start: Int,
        steps: Int = 4_000
    ) -> AgendaAlternative? {
        let model = model
        guard let placed = kept(plan, model), let unit = model.units.first(where: { $0.contains(session) }),
            days.indices.contains(day), start >= days[day].open, start < days[day].close
        else { return nil }
        let pinned = model.pinning(session, to: day, start - days[day].open)
        guard let other = cheapest(pinned, from: placed, without: unit, steps: steps), let moved = self.plan(other)
        else {
            return nil
        }
        return alternative(moved, to: placed)
    }

    private func alternative(_ plan: AgendaPlan, to old: PlacedParts) -> AgendaAlternative {
        let moved = sessions.indices.filter { session in
            guard let before = old.places[session] else { return true }
            let now = plan.places[session]
            return before.day != now.day || before.start + days[before.day].open != now.start
        }
        return AgendaAlternative(plan: plan, cost: cost(of: plan).total, moved: moved)
    }

    /// The cheapest plan of a model that is found from one that keeps all rules but those of one unit.
    private func cheapest(
        _ model: PlanningModel,
        from placed: PlacedParts,
        without unit: [Int],
        steps: Int
    ) -> PlacedParts? {
        var start = placed
        for part in unit { start.places[part] = nil }
        var search = PlanSearch(model, PlanSearch.Effort(steps: steps))
        search.run(from: start)
        return search.best
    }
}

extension PlanningModel {
    /// The model with a part that begins at one slot and nowhere else; nowhere at all where the day has no such slot.
    func pinning(_ part: Int, to day: Int, _ slot: Int) -> PlanningModel {
        var model = self
        model.parts[part].starts = days.indices.map { other in
            guard other == day, (0..<days[other].slotCount).contains(slot) else { return 0 }
            return parts[part].starts[other] & 1 << SlotMask(slot)
        }
        return model
    }
}
