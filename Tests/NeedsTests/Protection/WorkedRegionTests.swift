import Needs
import Testing

/// The three regions of the worked example: North A 12, B 3, C 9; South D 7, E 6, F 8; East G 2, H 1.
struct WorkedRegions {
    static let sizes = [
        ("North", ["A": 12, "B": 3, "C": 9]), ("South", ["D": 7, "E": 6, "F": 8]), ("East", ["G": 2, "H": 1]),
    ]

    static func key(_ name: String) -> GroupKey {
        name == "World" ? .everybody : GroupKey(parts: [name])
    }

    static let plan = PublicationPlan([
        Breakdown(
            sizes.flatMap { region, countries in
                countries.keys.sorted()
                    .map { country in
                        Breakdown.Part(key(country), in: [key("World"), key(region), key(country)])
                    }
            }
        )
    ])

    /// The example, or one with other sizes and sums.
    static func item(_ change: (String, inout AggregateSums) -> Void = { _, _ in }) throws -> ItemAggregates {
        let sizes = Dictionary(uniqueKeysWithValues: WorkedRegions.sizes.flatMap(\.1))
        let atoms = plan.atoms.map { atom in
            var sums = AggregateSums(count: sizes[atom.parts[0]] ?? 0)
            change(atom.parts[0], &sums)
            return sums
        }
        return try #require(ItemAggregates("B1", plan: plan, atoms: atoms, countries: atoms.map { min($0.count, 1) }))
    }

    static func name(_ key: GroupKey) -> String { key.parts.first ?? "World" }

    /// The printed figures when some cells are hidden.
    static func cells(of item: ItemAggregates, hiding hidden: Set<String>) -> [AggregateSums?] {
        zip(plan.cells, item.cells).map { hidden.contains(name($0.group)) ? nil : $1 }
    }
}

@Suite("Small cells of the worked regions")
struct WorkedRegionTests {
    private func suppression(smallest: Int = 5) throws -> Suppression {
        Suppression(of: WorkedRegions.plan, rule: try #require(ProtectionRule(smallest: smallest)), data: "one")
    }

    private func leaks(hiding hidden: Set<String>) throws -> [String] {
        let attack = DisclosureAttack(on: WorkedRegions.plan, data: "one", smallest: 5)
        let item = try WorkedRegions.item()
        return attack.disclosures(of: "B1", cells: WorkedRegions.cells(of: item, hiding: hidden))
            .map { leak in
                leak.group.map(WorkedRegions.name).joined(separator: "+") + " = "
                    + leak.terms
                    .map { term in
                        (term.factor < 0 ? "- " : "+ ") + WorkedRegions.name(term.cell)
                    }
                    .joined(separator: " ") + " = \(leak.sums?.count ?? 0)"
            }
    }

    @Test("hide the North total and no other cell beside the small ones")
    func hideTheNorth() throws {
        let cells = try suppression().protect(WorkedRegions.item())
        let named = zip(WorkedRegions.plan.cells, cells).map { "\(WorkedRegions.name($0.group)) \($1)" }
        #expect(
            named == [
                "World shown", "North companion", "A shown", "B small", "C shown", "South shown", "D shown", "E shown",
                "F shown", "East small", "G small", "H small",
            ]
        )
    }

    @Test("leak B and East when only they are hidden")
    func leakWithoutCompanions() throws {
        #expect(
            try leaks(hiding: ["B", "G", "H", "East"]) == [
                "B = + North - A - C = 3", "G+H = + World - North - South = 3",
            ]
        )
    }

    @Test("leak East when C is hidden, and when the South total is hidden with it")
    func leakEast() throws {
        #expect(try leaks(hiding: ["B", "G", "H", "East", "C"]) == ["G+H = + World - North - South = 3"])
        #expect(
            try leaks(hiding: ["B", "G", "H", "East", "C", "South"]) == ["G+H = + World - North - D - E - F = 3"]
        )
    }

    @Test("are safe when C and the World are hidden, or the North", arguments: [["C", "World"], ["North"]])
    func areSafe(companions: [String]) throws {
        #expect(try leaks(hiding: Set(["B", "G", "H", "East"] + companions)) == [])
    }

    @Test("leak means as they leak counts: B answered 3.667")
    func leakMeans() throws {
        let sums = ["A": 39, "B": 11, "C": 34]
        let item = try WorkedRegions.item { name, cell in
            cell = AggregateSums(count: cell.count, wanted: sums[name] ?? 4 * cell.count, current: cell.count)
        }
        let attack = DisclosureAttack(on: WorkedRegions.plan, data: "one", smallest: 5)
        let hidden = WorkedRegions.cells(of: item, hiding: ["B", "G", "H", "East"])
        let leak = try #require(attack.disclosures(of: "B1", cells: hidden).first)
        #expect(leak.sums == Disclosure.Sums(count: 3, wanted: 84 - 39 - 34, current: 3))
        #expect(leak.sums?.meanWanted == 11.0 / 3)
    }

    @Test("give nothing away by what they say of themselves: five hidden cells of one each are not told by their total")
    func areNotPinned() throws {
        let countries = ["A", "B", "C", "D", "E", "F", "G"]
        let plan = PublicationPlan([
            Breakdown(countries.map { Breakdown.Part(GroupKey(parts: [$0]), in: [.everybody, GroupKey(parts: [$0])]) })
        ])
        let atoms = [1, 1, 1, 1, 1, 8, 9].map { AggregateSums(count: $0) }
        let item = try #require(ItemAggregates("B1", plan: plan, atoms: atoms, countries: atoms.map { _ in 1 }))
        let suppression = Suppression(of: plan, rule: try #require(ProtectionRule()), data: "one")
        #expect(suppression.protect(item) == [.shown] + Array(repeating: .small, count: 5) + [.companion, .shown])
        let attack = DisclosureAttack(on: plan, data: "one", smallest: 5)
        let open = [item.cells[0], nil, nil, nil, nil, nil, item.cells[6], item.cells[7]]
        let leaks = attack.disclosures(of: "B1", cells: open)
        #expect(leaks.map(\.kind) == Array(repeating: .bounded, count: 5))
        #expect(leaks.first?.culprits.map(WorkedRegions.name) == ["World", "F", "G"])
    }
}
