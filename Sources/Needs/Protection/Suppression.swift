/// Hides cells of a report until an attacker finds no small group in it.
///
/// Small cells are hidden first. Then the report is attacked; each group that the attack finds names the cells that give it
/// away, and of each such list one more cell is hidden: the fewest cells, then the fewest respondents (a minimum hitting
/// set), that of everybody last. The attack is repeated until it finds nothing, so a report never depends on the choice being clever. The choice
/// is the best there is unless the search had to be cut short.
package struct Suppression: Sendable {
    /// Attacks after which hidden cells stay hidden, so that the search ends.
    private static let mostRevisions = 60

    /// The report's cells.
    package let plan: PublicationPlan

    /// How small a group may be printed.
    package let rule: ProtectionRule

    private let attack: DisclosureAttack
    private let numbers: [GroupKey: Int]

    /// Prepares the protection of a report of certain answers, by their fingerprint, after earlier reports that its
    /// readers hold.
    package init(of plan: PublicationPlan, rule: ProtectionRule, data: String, after earlier: [ReleaseRecord] = []) {
        self.plan = plan
        self.rule = rule
        attack = DisclosureAttack(on: plan, data: data, after: earlier, smallest: rule.smallest)
        numbers = Dictionary(uniqueKeysWithValues: plan.cells.enumerated().map { ($0.element.group, $0.offset) })
    }

    /// What happens to each cell of an item.
    package func protect(_ item: ItemAggregates) -> [CellProtection] {
        var cells = zip(plan.cells, item.cells).map { first(of: $0, $1, item) }
        for disclosure in attack.disclosures(of: item.item, cells: printed(cells, item))
        where disclosure.kind == .changed {
            for cell in culprits(disclosure) { cells[cell] = .hardlyChanged }
        }
        return withCompanions(cells, item)
    }

    /// The figures that are printed, `nil` where a cell is hidden.
    package func printed(_ protection: [CellProtection], _ item: ItemAggregates) -> [AggregateSums?] {
        zip(protection, item.cells).map { $0.isPrinted ? $1 : nil }
    }

    /// All that an attacker finds in what would be printed, by respondents and by countries.
    package func disclosures(_ protection: [CellProtection], _ item: ItemAggregates) -> [Disclosure] {
        let cells = printed(protection, item)
        let found = attack.disclosures(of: item.item, cells: cells)
        guard let smallestCountries = rule.smallestCountries else { return found }
        return found
            + attack.narrowGroups(of: item.item, cells: cells, countries: item.countries, smallest: smallestCountries)
    }

    // MARK: Steps

    private func first(of cell: PublicationPlan.Cell, _ sums: AggregateSums, _ item: ItemAggregates) -> CellProtection {
        if sums.count == 0 { return .empty }
        if sums.count < rule.smallest { return .small }
        if let countries = rule.smallestCountries, item.countries(behind: cell) < countries { return .narrow }
        return .shown
    }

    private func withCompanions(_ cells: [CellProtection], _ item: ItemAggregates) -> [CellProtection] {
        var choice = CompanionChoice(sizes: item.cells.map(\.count))
        // What the choice is made from, and all that would do.
        var whole = choice
        var companions: Set<Int> = []
        var isBest = true
        for round in 0... {
            let lists = lists(hiding(companions, in: cells), item)
            if lists.isEmpty { break }
            for list in lists {
                whole.add(list)
                choice.add(preferred(list, item))
            }
            let next = choice.best()
            isBest = isBest && next.isBest && round < Suppression.mostRevisions
            companions = isBest ? next.cells : companions.union(next.cells)
        }
        return hiding(withoutNeedless(companions, whole, cells, item), in: cells)
    }

    /// Prints again what need not be hidden, largest cells first.
    ///
    /// All that no list asks for is printed again at once. Where that gives groups away, their lists tell which of these
    /// cells stay hidden after all. In the end nothing is given away, and each hidden cell is alone on some list. Now and then
    /// a list asks for a cell in vain: it names a group of few respondents or none, and other cells show that it has none.
    private func withoutNeedless(
        _ companions: Set<Int>,
        _ choice: CompanionChoice,
        _ cells: [CellProtection],
        _ item: ItemAggregates
    ) -> Set<Int> {
        var choice = choice
        var safe = companions
        var kept = choice.needed(of: safe)
        var revisions = 0
        while kept != safe, revisions < Suppression.mostRevisions {
            revisions += 1
            let lists = lists(hiding(kept, in: cells), item)
            if lists.isEmpty {
                safe = kept
            } else {
                for list in lists { choice.add(list) }
                kept.formUnion(choice.needed(of: safe))
            }
            if kept == safe { kept = choice.needed(of: safe) }
        }
        return safe
    }

    private func hiding(_ companions: Set<Int>, in cells: [CellProtection]) -> [CellProtection] {
        cells.enumerated().map { companions.contains($0.offset) ? .companion : $0.element }
    }

    private func culprits(_ disclosure: Disclosure) -> [Int] {
        disclosure.culprits.compactMap { numbers[$0] }
    }

    /// Of each group that can be had, the cells of which one has to be hidden.
    ///
    /// Groups that earlier reports alone give away are left out: no choice helps them.
    private func lists(_ cells: [CellProtection], _ item: ItemAggregates) -> [Set<Int>] {
        disclosures(cells, item).map { Set(culprits($0)) }.filter { !$0.isEmpty }
    }

    /// The cells of a list that are hidden rather than the others.
    ///
    /// Empty cells are hidden where nothing else helps.
    private func preferred(_ list: Set<Int>, _ item: ItemAggregates) -> Set<Int> {
        let occupied = list.filter { item.cells[$0].count > 0 }
        // The figure of everybody is what a report is read for: it is hidden where nothing else helps.
        let parts = occupied.filter { plan.cells[$0].group != .everybody }
        return parts.isEmpty ? occupied.isEmpty ? list : occupied : parts
    }
}
