import Needs
import Reference
import TestSupport
import Testing

@Suite("Small cells of random reports")
struct RandomReportTests {
    @Test("cannot be had by one who tries every group, over all reports of a survey together", arguments: [1, 2, 3])
    func withstandEveryGroup(part: UInt64) throws {
        var trial = ProtectionTrial(mostSteps: 300)
        for seed in part * 1000..<part * 1000 + 20 { try trial.run(seed: seed) }
        #expect(trial.failures == [])
        #expect(trial.companions > 10)
        #expect(trial.tried > 100)
    }

    @Test("are had by the same attacker where only the small cells themselves are hidden")
    func wouldBeHadWithoutCompanions() throws {
        var found = 0
        for seed in UInt64(1)...40 {
            let survey = try RandomReports(seed: seed)
            let plan = survey.plan(of: .restricted)
            let item = try survey.item(plan, waves: 1)
            var attacker = SubsetAttacker(sizes: survey.sizes)
            for (cell, sums) in zip(plan.cells, item.cells)
            where sums.count == 0 || sums.count >= survey.rule.smallest {
                attacker.learn(sumOf: survey.unknowns(in: cell.group, waves: 1))
            }
            if attacker.knownGroup(below: survey.rule.smallest, seed: seed).group != nil { found += 1 }
        }
        #expect(found > 10)
    }

    @Test("are hidden with the fewest other cells, and of those with the fewest respondents", arguments: UInt64(1)...20)
    func areHiddenWithFewest(seed: UInt64) throws {
        let survey = try RandomReports(seed: seed)
        let plan = survey.plan(of: .public)
        let item = try survey.item(plan, waves: 1)
        let suppression = Suppression(of: plan, rule: survey.rule, data: "one")
        let cells = suppression.protect(item)
        let open = cells.indices.filter { cells[$0] == .shown || cells[$0] == .companion }
        let attack = DisclosureAttack(on: plan, data: "one", smallest: survey.rule.smallest)
        func cost(_ hidden: [Int]) -> [Int] { [hidden.count, hidden.reduce(0) { $0 + item.cells[$1].count }] }
        let chosen = cost(open.filter { cells[$0] == .companion })
        for set in 0..<1 << min(open.count, 12) {
            let hidden = open.indices.filter { set >> $0 & 1 == 1 }.map { open[$0] }
            guard cost(hidden).lexicographicallyPrecedes(chosen) else { continue }
            let printed = cells.indices.map { cell in
                cells[cell] == .empty || open.contains(cell) && !hidden.contains(cell) ? item.cells[cell] : nil
            }
            #expect(!attack.disclosures(of: "item", cells: printed).isEmpty, "seed \(seed): \(hidden) would do")
        }
    }

    @Test("are told by the sums that the attack names, to the respondent and the rating", arguments: UInt64(1)...40)
    func areToldByNamedSums(seed: UInt64) throws {
        let survey = try RandomReports(seed: seed)
        let plan = survey.plan(of: .restricted)
        let item = try survey.item(plan, waves: 1)
        let sums = Dictionary(uniqueKeysWithValues: zip(plan.cells.map(\.group), item.cells))
        let atoms = Dictionary(uniqueKeysWithValues: zip(plan.atoms, item.atoms))
        let printed = item.cells.map { $0.count == 0 || $0.count >= survey.rule.smallest ? $0 : nil }
        let attack = DisclosureAttack(on: plan, data: "one", smallest: survey.rule.smallest)
        for leak in attack.disclosures(of: "item", cells: printed) where leak.kind == .computed {
            let told = try #require(leak.sums)
            let count = leak.terms.reduce(0) { $0 + $1.factor * (sums[$1.cell]?.count ?? 0) }
            #expect(told.count == count, "seed \(seed)")
            #expect(0 < count && count < survey.rule.smallest * leak.divisor, "seed \(seed)")
            guard leak.divisor == 1 else { continue }
            // One reading of the group is enough: the atoms by country, or those by region and role.
            let members = leak.group.filter { $0.parts.count == 1 }
            let isOneReading = members.count == leak.group.count
            let wanted = members.reduce(0) { $0 + (atoms[$1]?.wanted ?? 0) }
            if isOneReading { #expect(told.wanted == wanted, "seed \(seed)") }
        }
    }
}
