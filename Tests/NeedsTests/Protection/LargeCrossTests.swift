import Needs
import Reference
import Testing

/// Crosses of three questions, of which so much has to be hidden that the fewest cells cannot be searched for.
@Suite("A report that crosses three questions")
struct LargeCrossTests {
    private static let traits = [("post", 4), ("system", 3), ("language", 3)]
        .map { name, count in ReportedTrait(name, answers: (1...count).map { "\(name)\($0)" }) }

    private static var countries: [(code: CountryCode, region: Region)] {
        [("NG", .africa), ("FR", .europe)].compactMap { code, region in CountryCode(code).map { ($0, region) } }
    }

    private static let breakdowns = PublicationPlan.breakdowns(for: .public, countries: countries, crossing: [traits])

    /// Some respondents in one of three of the smallest groups.
    private static func item(_ seed: UInt64, _ plan: PublicationPlan) throws -> ItemAggregates {
        var chance = SeededGenerator(seed: seed)
        var sums: [GroupKey: AggregateSums] = [:]
        for part in breakdowns[1].parts where chance.index(below: 3) == 0 {
            let some = AggregateSums(count: 1 + chance.index(below: 12))
            sums[part.group, default: AggregateSums()] += some
            for region in countries.map({ GroupKey.region($0.region) }) where part.cells.contains(region) {
                sums[region, default: AggregateSums()] += some
            }
        }
        let atoms = plan.atoms.map { sums[$0] ?? AggregateSums() }
        return try #require(ItemAggregates("B1", plan: plan, atoms: atoms, countries: atoms.map(\.count)))
    }

    @Test("gives nothing away, and hides hardly anything in vain", arguments: [1, 2, 3] as [UInt64])
    func hidesHardlyAnythingInVain(seed: UInt64) throws {
        let plan = PublicationPlan(LargeCrossTests.breakdowns)
        let item = try LargeCrossTests.item(seed, plan)
        let suppression = Suppression(of: plan, rule: try #require(ProtectionRule()), data: "one")
        let protection = suppression.protect(item)
        #expect(suppression.disclosures(protection, item).isEmpty)
        let companions = protection.indices.filter { protection[$0] == .companion }
        #expect(companions.count > 20)
        let inVain = companions.filter { cell in
            var shown = protection
            shown[cell] = item.cells[cell].count == 0 ? .empty : .shown
            return suppression.disclosures(shown, item).isEmpty
        }
        #expect(inVain.count * 20 <= companions.count, "\(inVain.map { plan.cells[$0].group })")
    }

    @Test("is not taken for safe when its numbers are too large to tell")
    func isNotSafeWithLargeNumbers() throws {
        let item = try WorkedRegions.item { _, sums in sums = AggregateSums(count: 1 << 40) }
        let cells = WorkedRegions.cells(of: item, hiding: ["A", "B", "C", "D", "E", "F"])
        let attack = DisclosureAttack(on: WorkedRegions.plan, data: "one", smallest: 5)
        #expect(attack.disclosures(of: "B1", cells: cells).map(\.kind) == [.undecided])
    }
}
