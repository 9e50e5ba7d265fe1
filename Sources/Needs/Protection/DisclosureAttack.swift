/// Tries to read small groups out of a report, as somebody would who holds earlier reports as well.
///
/// It sees what is printed and which cells are hidden, and that hidden cells are not empty (empty ones are printed as
/// empty); it knows nothing of how hidden cells were chosen. Means are covered with counts: they are sums over the same
/// groups, and where each country counts once, sums over fewer of them. Cost: one small linear programme an item.
package struct DisclosureAttack: Sendable {
    /// The earlier reports that readers hold, oldest first.
    package let earlier: [ReleaseRecord]

    /// The report's cells.
    package let plan: PublicationPlan

    /// The smallest group that may be known.
    package let smallest: Int

    private let waves: [Int]
    private let frames: [AttackFrame]
    private let own: AttackFrame
    private let earlierCells: [[GroupKey: Int]]

    /// Prepares an attack on a report of certain answers, by their fingerprint, after earlier reports.
    package init(on plan: PublicationPlan, data: String, after earlier: [ReleaseRecord] = [], smallest: Int) {
        self.earlier = earlier
        self.plan = plan
        self.smallest = smallest
        var seen: [String] = []
        waves = (earlier.map(\.data) + [data])
            .map { data in
                if let wave = seen.firstIndex(of: data) { return wave }
                seen.append(data)
                return seen.count - 1
            }
        let reports = Array(zip(earlier.map(\.plan) + [plan], waves))
        frames = AttackFrame.Succession.allCases.map { AttackFrame(reports, succession: $0) }
        own = AttackFrame([(plan, 0)], succession: .unrelated)
        earlierCells = earlier.map { record in
            Dictionary(uniqueKeysWithValues: record.plan.cells.enumerated().map { ($0.element.group, $0.offset) })
        }
    }

    /// The small groups that can be had of one item, `nil` in `cells` where a cell is hidden; none where it is safe.
    ///
    /// Groups that earlier reports gave away by themselves have terms of earlier reports only.
    package func disclosures(of item: String, cells: [AggregateSums?]) -> [Disclosure] {
        precondition(cells.count == plan.cells.count, "there is an entry for each cell")
        let printed = earlier.map { $0.cells(of: item) } + [cells]
        let changes = changes(of: item, printed)
        // Reports that contradict each other are attacked apart.
        let alone: [[AggregateSums?]?] = earlier.map { _ in nil } + [cells]
        for (printed, succession) in [(printed, succession(of: printed)), (printed, .unrelated), (alone, .unrelated)] {
            guard let leaks = leaks(in: printed, succession) else { continue }
            return changes + leaks.map { disclosure(of: $0, item, printed, succession) }
        }
        return changes + [undecided(item, cells)]
    }

    /// The groups with fewer than so many countries that printed cells of this report add up to.
    ///
    /// `countries` is how many countries there are in each atom. Over several answers to one question a country counts
    /// once for each.
    package func narrowGroups(
        of item: String,
        cells: [AggregateSums?],
        countries: [Int],
        smallest: Int
    ) -> [Disclosure] {
        let frame = own
        let numbers = Dictionary(uniqueKeysWithValues: zip(plan.atoms, countries))
        let weights = frame.unknowns.map { numbers[$0.group] ?? 0 }
        let shown = cells.indices.filter { cells[$0] != nil }
        let sums = shown.map { frame.cells[0][$0].map { ($0, 1) } } + frame.links
        let equations = sums.map { terms in
            KnownEquations.Equation(terms: terms, value: terms.reduce(0) { $0 + $1.1 * weights[$1.0] })
        }
        let search = LeakSearch(equations, unknowns: weights.count, occupied: [], smallest: smallest)
        return (search.leaks ?? [])
            .map { leak in
                let terms = zip(shown, leak.factors)
                    .filter { $0.1 != 0 }
                    .map { Disclosure.Term(report: nil, cell: plan.cells[$0.0].group, factor: $0.1) }
                return Disclosure(
                    item: item,
                    kind: leak.kind,
                    group: leak.unknowns.map { frame.unknowns[$0].group },
                    isDifference: false,
                    terms: terms,
                    divisor: leak.divisor,
                    sums: nil
                )
            }
    }

    // MARK: Between reports

    /// Whether all cells printed twice grew, or all shrank, from each state of the answers to the next.
    private func succession(of printed: [[AggregateSums?]?]) -> AttackFrame.Succession {
        var (hasGrown, hasShrunk) = (false, false)
        forEachPair(of: printed) { later, earlier, one, other, _ in
            let change = (one.count - other.count) * (waves[later] - waves[earlier]).signum()
            if change > 0 { hasGrown = true }
            if change < 0 { hasShrunk = true }
        }
        return hasGrown && hasShrunk ? .unrelated : hasShrunk ? .shrinking : .growing
    }

    /// Cells of this report that differ from the same cells of earlier ones by a few respondents, or only by answers.
    private func changes(of item: String, _ printed: [[AggregateSums?]?]) -> [Disclosure] {
        var changes: [Disclosure] = []
        forEachPair(of: printed) { later, earlier, one, other, cell in
            guard later == self.earlier.count, one != other else { return }
            let change = one.count - other.count
            guard abs(change) < smallest else { return }
            let sign = change < 0 ? -1 : 1
            changes.append(
                Disclosure(
                    item: item,
                    kind: .changed,
                    group: [cell],
                    isDifference: true,
                    terms: [
                        Disclosure.Term(report: nil, cell: cell, factor: sign),
                        Disclosure.Term(report: self.earlier[earlier].name, cell: cell, factor: -sign),
                    ],
                    divisor: 1,
                    sums: change == 0
                        ? nil
                        : Disclosure.Sums(
                            count: abs(change),
                            wanted: (one.wanted - other.wanted) * sign,
                            current: (one.current - other.current) * sign
                        )
                )
            )
        }
        return changes
    }

    /// Calls `body` for each cell printed in two reports, with the later and the earlier report's number and figures.
    private func forEachPair(
        of printed: [[AggregateSums?]?],
        _ body: (_ later: Int, _ earlier: Int, AggregateSums, AggregateSums, GroupKey) -> Void
    ) {
        for later in printed.indices.dropFirst() {
            let cells = later < earlier.count ? earlier[later].plan.cells : plan.cells
            for (number, cell) in cells.enumerated() {
                guard let one = printed[later]?[number] else { continue }
                for before in 0..<later {
                    guard let place = earlierCells[before][cell.group], let other = printed[before]?[place] else {
                        continue
                    }
                    body(later, before, one, other, cell.group)
                }
            }
        }
    }

    // MARK: Equations

    private func frame(_ succession: AttackFrame.Succession) -> AttackFrame {
        switch succession {
        case .growing: frames[0]
        case .shrinking: frames[1]
        case .unrelated: frames[2]
        }
    }

    /// The printed cells of all reports, as the equations number them.
    private func printedCells(_ printed: [[AggregateSums?]?]) -> [(report: Int, cell: Int, sums: AggregateSums)] {
        printed.enumerated()
            .flatMap { report, cells in
                (cells ?? []).enumerated()
                    .compactMap { cell, sums in
                        sums.map { (report, cell, $0) }
                    }
            }
    }

    private func leaks(in printed: [[AggregateSums?]?], _ succession: AttackFrame.Succession) -> [LeakSearch.Leak]? {
        let frame = frame(succession)
        let equations =
            printedCells(printed)
            .map { cell in
                KnownEquations.Equation(
                    terms: frame.cells[cell.report][cell.cell].map { ($0, 1) },
                    value: cell.sums.count
                )
            } + frame.links.map { KnownEquations.Equation(terms: $0, value: 0) }
        let occupied = printed.enumerated()
            .flatMap { report, cells in
                (cells ?? []).enumerated()
                    .compactMap { cell, sums in
                        sums == nil ? frame.smallest[report][cell] : nil
                    }
            }
        return LeakSearch(
            equations,
            unknowns: frame.unknowns.count,
            occupied: occupied,
            smallest: smallest
        )
        .leaks
    }

    private func disclosure(
        of leak: LeakSearch.Leak,
        _ item: String,
        _ printed: [[AggregateSums?]?],
        _ succession: AttackFrame.Succession
    ) -> Disclosure {
        let frame = frame(succession)
        let used = zip(printedCells(printed), leak.factors).filter { $0.1 != 0 }
        let unknowns = leak.unknowns.map { frame.unknowns[$0] }
        func total(_ number: KeyPath<AggregateSums, Int>) -> Int {
            used.reduce(0) { $0 + $1.1 * $1.0.sums[keyPath: number] }
        }
        return Disclosure(
            item: item,
            kind: leak.kind,
            group: Set(unknowns.map(\.group)).sorted(),
            isDifference: succession != .unrelated && unknowns.allSatisfy { $0.wave > 0 },
            terms: used.map { cell, factor in
                let isEarlier = cell.report < earlier.count
                let cells = isEarlier ? earlier[cell.report].plan.cells : plan.cells
                return Disclosure.Term(
                    report: isEarlier ? earlier[cell.report].name : nil,
                    cell: cells[cell.cell].group,
                    factor: leak.kind == .computed ? factor : 0
                )
            },
            divisor: leak.divisor,
            sums: leak.kind == .computed
                ? Disclosure.Sums(count: total(\.count), wanted: total(\.wanted), current: total(\.current)) : nil
        )
    }

    private func undecided(_ item: String, _ cells: [AggregateSums?]) -> Disclosure {
        let shown = cells.indices.filter { cells[$0] != nil }.map { plan.cells[$0].group }
        return Disclosure(
            item: item,
            kind: .undecided,
            group: [],
            isDifference: false,
            terms: shown.map { Disclosure.Term(report: nil, cell: $0, factor: 0) },
            divisor: 1,
            sums: nil
        )
    }
}
