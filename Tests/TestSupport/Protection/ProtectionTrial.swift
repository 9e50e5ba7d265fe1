import Needs

/// Reports of random surveys, protected one after the other, and then attacked together by one who tries every group.
package struct ProtectionTrial {
    /// How many cells the reports have, those that nobody is in left out.
    package private(set) var cells = 0

    /// How many cells were hidden because they are small or hardly changed.
    package private(set) var small = 0

    /// How many were hidden with them.
    package private(set) var companions = 0

    /// How many small groups were tried.
    package private(set) var tried = 0

    /// Of surveys with one report, how many small hidden cells may have had another number of respondents.
    package private(set) var fittedOtherwise = 0

    /// For how many of them the search for another number was cut short.
    package private(set) var undecided = 0

    /// How many reports there were.
    package private(set) var reports = 0

    /// The surveys of which a group could be had, by seed, with the group; or whose report was refused.
    package private(set) var failures: [String] = []

    private let mostSteps: Int

    /// Creates a trial of nothing, with a limit for the search for other numbers that fit.
    package init(mostSteps: Int) {
        self.mostSteps = mostSteps
    }

    /// Tries one survey.
    package mutating func run(seed: UInt64) throws {
        let survey = try RandomReports(seed: seed)
        var attacker = SubsetAttacker(sizes: survey.sizes)
        var earlier: [ReleaseRecord] = []
        for (number, report) in survey.reports.enumerated() {
            let plan = survey.plan(of: report.edition)
            do throws(ProtectedRelease.Refusal) {
                let release = try ProtectedRelease(
                    "report \(number)",
                    data: "answers \(report.waves)",
                    edition: report.edition,
                    plan: plan,
                    items: [item(survey, plan, report.waves)],
                    rule: survey.rule,
                    after: earlier
                )
                count(release.protection[0])
                for (cell, protection) in zip(plan.cells, release.protection[0]) where protection.isPrinted {
                    attacker.learn(sumOf: survey.unknowns(in: cell.group, waves: report.waves))
                }
                earlier.append(release.record)
            } catch {
                failures.append("seed \(seed): report \(number) was refused, \(error.disclosures)")
            }
        }
        if survey.reports.count == 1, let record = earlier.first { searchOtherNumbers(survey, record, seed: seed) }
        let (group, sets) = attacker.knownGroup(below: survey.rule.smallest, seed: seed)
        tried += sets
        if let group { failures.append("seed \(seed): \(group) of \(survey.sizes) is known") }
    }

    /// Of a survey with one report: whether each small hidden cell may have had another number of respondents.
    private mutating func searchOtherNumbers(_ survey: RandomReports, _ record: ReleaseRecord, seed: UInt64) {
        let waves = survey.reports[0].waves
        var others = OtherNumbers(unknowns: survey.sizes.count, mostSteps: mostSteps)
        var hidden: [(members: [Int], size: Int)] = []
        for (cell, printed) in zip(record.plan.cells, record.items[0].cells) {
            let members = survey.unknowns(in: cell.group, waves: waves)
            if let printed {
                others.learn(sumOf: members, is: printed.count)
            } else {
                others.learn(isOccupied: members)
                hidden.append((members, members.reduce(0) { $0 + survey.sizes[$1] }))
            }
        }
        for cell in hidden where cell.size < survey.rule.smallest {
            switch others.canDiffer(sumOf: cell.members, from: cell.size) {
            case .found: fittedOtherwise += 1
            case .none: failures.append("seed \(seed): \(cell.members) of \(survey.sizes) can only be \(cell.size)")
            case .unknown: undecided += 1
            }
        }
    }

    private func item(_ survey: RandomReports, _ plan: PublicationPlan, _ waves: Int) -> ItemAggregates {
        guard let item = try? survey.item(plan, waves: waves) else { preconditionFailure("readings agree") }
        return item
    }

    private mutating func count(_ protection: [CellProtection]) {
        reports += 1
        cells += protection.count { $0 != .empty }
        small += protection.count { $0 == .small || $0 == .narrow || $0 == .hardlyChanged }
        companions += protection.count { $0 == .companion }
    }
}
