internal import Reference

/// A report's figures that may leave the house: small groups are hidden, and an attack on it found none.
package struct ProtectedRelease: Sendable {
    /// Why a report was not made: groups that could be had in spite of all that is hidden.
    package struct Refusal: Error, Hashable {
        /// The groups.
        package let disclosures: [Disclosure]
    }

    /// What is printed, to be kept for the next report.
    package let record: ReleaseRecord

    /// What happens to each cell, item by item, in the plan's order.
    package let protection: [[CellProtection]]

    /// Protects all items of a report and attacks the result.
    ///
    /// `earlier` are all reports made before, of any edition, oldest first: headquarters reads both editions, so each is
    /// held against both. Where both are made of the same answers, the public one is made first, or it has to hide more. Throws a `Refusal` when the attack succeeds. Items have different ids.
    package init(
        _ name: String,
        data: String,
        edition: Edition,
        plan: PublicationPlan,
        items: [ItemAggregates],
        rule: ProtectionRule,
        after earlier: [ReleaseRecord] = []
    ) throws(Refusal) {
        let suppression = Suppression(of: plan, rule: rule, data: data, after: earlier)
        // A small report is protected in less time than it takes to begin a thread.
        let isLarge = plan.cells.count > 200
        let protection =
            isLarge ? items.mapConcurrently { suppression.protect($0) } : items.map { suppression.protect($0) }
        let record = ReleaseRecord(
            name: name,
            data: data,
            edition: edition,
            plan: plan,
            items: zip(items, protection)
                .map { item, cells in
                    ReleaseRecord.Item(item.item, cells: suppression.printed(cells, item))
                }
        )
        guard let record else { preconditionFailure("items have different ids and sums of the report's plan") }
        let attack = DisclosureAttack(on: plan, data: data, after: earlier, smallest: rule.smallest)
        let found = record.items.flatMap { attack.disclosures(of: $0.item, cells: $0.cells) }
            .filter { !$0.culprits.isEmpty }
        guard found.isEmpty else { throw Refusal(disclosures: found) }
        self.record = record
        self.protection = protection
    }

    /// What happens to a cell of an item, by the item's index.
    package func protection(of item: Int, _ cell: GroupKey) -> CellProtection? {
        guard let number = record.plan.cells.firstIndex(where: { $0.group == cell }) else { return nil }
        return protection[item][number]
    }
}
