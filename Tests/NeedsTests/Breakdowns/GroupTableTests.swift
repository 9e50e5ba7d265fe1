import Needs
import Reference
import Testing

private func isClose(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
    value.map { abs($0 - expected) <= tolerance } ?? false
}

/// Countries of one respondent each, by their gap from −1 to 3; `nil` for a country without one.
private func countries(_ gaps: [Int?]) -> [PairMoments] {
    gaps.map { gap in
        var moments = PairMoments()
        if let gap { moments.add(1, wanted: 2 + gap, current: 2) }
        return moments
    }
}

private func together(_ groups: [[PairMoments]]) -> [PairMoments] {
    groups.dropFirst()
        .reduce(groups[0]) { sums, group in
            zip(sums, group)
                .map { first, second in
                    var sum = first
                    sum += second
                    return sum
                }
        }
}

/// Countries by the gaps of their respondents.
private func countries(ofSeveral gaps: [[Int]]) -> [PairMoments] {
    gaps.map { gaps in
        gaps.reduce(into: PairMoments()) { $0.add(1, wanted: 2 + $1, current: 2) }
    }
}

@Suite("Needs by group")
struct GroupTableTests {
    private let apart = [
        countries([2, 1, 3, 0, 1, 2] + [Int?](repeating: nil, count: 7)),
        countries([Int?](repeating: nil, count: 6) + [0, 1, -1, 0, 1, 0, 2]),
    ]
    private let paired = [countries([2, 1, 3, 0, 1, 2]), countries([1, 1, 1, 0, -1, 1])]

    private func table(
        _ groups: [[PairMoments]],
        _ measure: NeedMeasure = .gap,
        _ weighting: Weighting = .countries
    ) -> GroupTable<Int> {
        GroupTable(
            groups.enumerated().map { RespondentGroup($0, moments: [$1]) },
            of: [together(groups)],
            measure: measure,
            weighting: weighting,
            smallest: 5
        )
    }

    @Test("that share no country are compared as Welch does: the values of SciPy", arguments: Weighting.allCases)
    func welch(weighting: Weighting) throws {
        let finding = try #require(table(apart, .gap, weighting).cell(item: 0, group: 0).comparison.finding)
        let interval = finding.contrast.interval(confidence: 0.95)
        #expect(isClose(finding.contrast.standardError, 0.565144012710071))
        #expect(isClose(finding.contrast.freedom, 10.401226679291547))
        #expect(isClose(finding.probability, 0.08608194211584547))
        #expect(isClose(interval.lowerBound, -0.18123753553900968))
        #expect(isClose(interval.upperBound, 2.3240946783961522))
        #expect(finding.others.respondents == 7)
    }

    @Test("that share all countries are compared in pairs: the values of SciPy")
    func pairs() throws {
        let finding = try #require(table(paired).cell(item: 0, group: 0).comparison.finding)
        #expect(isClose(finding.contrast.difference, 1))
        #expect(isClose(finding.contrast.standardError, 1 / 2.7386127875258306))
        #expect(isClose(finding.contrast.freedom, 5))
        #expect(isClose(finding.probability, 0.04085940385929585))
    }

    @Test("that are small and of one mind are not taken for surer than their number of countries allows")
    func ofOneMind() throws {
        let few: [Int?] = [2, 2, 1, 2, 2]
        let many: [Int?] = [0, 1, -1, 0, 1, 0, 2, 1, 3, 0, 1, 2, 1, 0, 1]
        let groups = [
            countries(few + [Int?](repeating: nil, count: many.count)),
            countries([Int?](repeating: nil, count: few.count) + many),
        ]
        let finding = try #require(table(groups).cell(item: 0, group: 0).comparison.finding)
        // Welch's test has 16.0 degrees of freedom here, and a p of 0.0079.
        #expect(isClose(finding.contrast.standardError, 0.3295017884191656))
        // (1/5 + 1/15)² / (1/(5² × 4) + 1/(15² × 14))
        #expect(isClose(finding.contrast.freedom, 6.892307692307692))
        #expect(isClose(finding.probability, 0.019344109524539087))
    }

    @Test(
        "that share some countries have the degrees of freedom of a computation with matrices",
        arguments: [
            (Weighting.countries, 1.542857142857143, 0.26171241276826285, 7.126506024096386, 0.0005634360242208383),
            (Weighting.respondents, 1.222222222222222, 0.2497596485070762, 4.0117994743058585, 0.008020624616157282),
        ]
    )
    func sharingSome(
        weighting: Weighting,
        difference: Double,
        standardError: Double,
        freedom: Double,
        probability: Double
    ) throws {
        let groups = [
            [[2, 1, 3], [2], [1, 2, 2, 3, 1, 2, 0, 1], [3, 2], [2, 1, 1, 2], [], [], [], [], [], []],
            [[1, 0], [], [], [1], [], [0, 1, -1], [0], [2, 1, 0, 1, 0, 1, 1], [1], [0, 1], [-1]],
        ]
        let finding = try #require(
            table(groups.map { countries(ofSeveral: $0) }, .gap, weighting).cell(item: 0, group: 0).comparison.finding
        )
        #expect(isClose(finding.contrast.difference, difference))
        #expect(isClose(finding.contrast.standardError, standardError))
        #expect(isClose(finding.contrast.freedom, freedom))
        #expect(isClose(finding.probability, probability))
    }

    @Test("mirror each other when there are two, and are adjusted together")
    func mirrored() throws {
        let table = table(paired)
        let findings = try [0, 1].map { try #require(table.cell(item: 0, group: $0).comparison.finding) }
        #expect(findings[0].contrast.difference == -findings[1].contrast.difference)
        #expect(isClose(findings[0].probability, findings[1].probability))
        #expect(isClose(findings[0].adjusted[.familywiseError], 2 * findings[0].probability))
        #expect(isClose(findings[0].adjusted[.falseDiscoveryRate], findings[0].probability))
        #expect(table.comparisons == 2)
        #expect(table.flagged(by: .falseDiscoveryRate).map(\.group) == [0, 1])
        #expect(table.flagged(by: .familywiseError).isEmpty)
    }

    @Test("with the same wanted level everywhere differ in score as in gap")
    func scores() throws {
        func alike(_ currents: [Int]) -> [PairMoments] {
            currents.map { current in
                var moments = PairMoments()
                moments.add(1, wanted: 5, current: current)
                return moments
            }
        }
        let groups = [alike([1, 2, 3, 2, 4, 1]), alike([3, 3, 4, 2, 5, 3])]
        let gap = try #require(table(groups, .gap).cell(item: 0, group: 0).comparison.finding)
        let score = try #require(table(groups, .score).cell(item: 0, group: 0).comparison.finding)
        #expect(isClose(score.contrast.difference, 5 * gap.contrast.difference))
        #expect(isClose(score.contrast.standardError, 5 * gap.contrast.standardError))
        #expect(isClose(score.probability, gap.probability))
    }

    @Test("are not compared when they are small, silent, or all of one mind")
    func notCompared() {
        let small = table([countries([2, 1, 3, 0, nil, nil]), countries([nil, nil, 0, 1, 2, 0])])
        #expect(small.cell(item: 0, group: 0).comparison == .tooSmall)
        #expect(small.cell(item: 0, group: 0).mean?.respondents == 4)
        let silent = table([countries([2, 1, 3, 0, 2]), countries([nil, nil, nil, nil, nil])])
        #expect(silent.cell(item: 0, group: 1).comparison == .noAnswers)
        #expect(silent.cell(item: 0, group: 1).mean == nil)
        #expect(silent.cell(item: 0, group: 0).comparison == .noAnswers)
        let alike = table([countries([3, 3, 3, 3, 3]), countries([1, 1, 1, 1, 1])])
        #expect(alike.cell(item: 0, group: 0).comparison == .noSpread)
        #expect(alike.comparisons == 0)
        #expect(alike.flagged(by: .falseDiscoveryRate).isEmpty)
    }

    @Test("may overlap, each against all who are not in it")
    func overlapping() throws {
        let all = countries([2, 1, 3, 0, 1, 2, 0, 1, -1, 0, 1, 0])
        func some(_ members: Range<Int>) -> [PairMoments] {
            all.enumerated().map { members.contains($0) ? $1 : PairMoments() }
        }
        let table = GroupTable(
            [RespondentGroup("a", moments: [some(0..<6)]), RespondentGroup("b", moments: [some(4..<10)])],
            of: [all],
            smallest: 5
        )
        let finding = try #require(table.cell(item: 0, group: 1).comparison.finding)
        #expect(finding.others.respondents == 6)
        #expect(isClose(finding.contrast.difference, 0.5 - 7 / 6.0))
    }

    @Test("of null data raise few false alarms, alone and as a table")
    func falseAlarms() {
        let (tables, items, groups, members) = (150, 4, 3, 24)
        var (alarms, comparisons, tablesWithAlarm) = (0, 0, 0)
        var chance = SeededGenerator(seed: 20_261)
        for _ in 0..<tables {
            var moments = [[[PairMoments]]](
                repeating: [[PairMoments]](
                    repeating: [PairMoments](repeating: PairMoments(), count: members),
                    count: items
                ),
                count: groups
            )
            // Countries have levels of their own; which groups answer in a country has nothing to do with them.
            for country in 0..<members {
                let level = Int.random(in: 1...3, using: &chance)
                for group in 0..<groups where Int.random(in: 0..<3, using: &chance) > 0 {
                    for item in 0..<items {
                        let current = level + Int.random(in: 0...2, using: &chance)
                        moments[group][item][country].add(1, wanted: 5, current: current)
                    }
                }
            }
            let table = GroupTable(
                (0..<groups).map { RespondentGroup($0, moments: moments[$0]) },
                of: (0..<items).map { item in together(moments.map { $0[item] }) },
                smallest: 5
            )
            alarms += table.cells.count { ($0.comparison.finding?.probability ?? 1) <= 0.05 }
            comparisons += table.comparisons
            tablesWithAlarm += table.flagged(by: .falseDiscoveryRate).isEmpty ? 0 : 1
        }
        #expect(comparisons > 1_500)
        #expect(Double(alarms) / Double(comparisons) < 0.07)
        #expect(Double(alarms) / Double(comparisons) > 0.02)
        #expect(Double(tablesWithAlarm) / Double(tables) < 0.1)
    }

    @Test("of seven countries each raise no more false alarms than allowed, and a group that differs is still found")
    func small() {
        let tables = 600
        var chance = SeededGenerator(seed: 20_262)
        var (alarms, found) = (0, 0)
        for _ in 0..<tables {
            alarms += chanceTable(lifting: nil, &chance).flagged(by: .familywiseError).isEmpty ? 0 : 1
            let flagged = chanceTable(lifting: 2, &chance).flagged(by: .familywiseError)
            found += flagged.contains { $0.item == 0 && $0.group == 2 } ? 1 : 0
        }
        #expect(Double(alarms) / Double(tables) <= 0.05)
        #expect(Double(found) / Double(tables) >= 0.45)
    }

    /// Ten items, four groups of seven countries with four respondents each; the gap of the first item is larger by 1.5 in one.
    private func chanceTable(lifting lifted: Int?, _ chance: inout SeededGenerator) -> GroupTable<Int> {
        let everybody = (0..<10)
            .map { item in
                let gaps = (0..<28)
                    .map { country in
                        let lift = item == 0 && country / 7 == lifted ? 1.5 : 0
                        let level = lift + chance.normal(mean: 1, deviation: 0.7)
                        return (0..<4).map { _ in Int(chance.normal(mean: level, deviation: 0.7).rounded()) }
                    }
                return countries(ofSeveral: gaps)
            }
        let groups = (0..<4)
            .map { group in
                RespondentGroup(
                    group,
                    moments: everybody.map { $0.enumerated().map { $0 / 7 == group ? $1 : PairMoments() } }
                )
            }
        return GroupTable(groups, of: everybody, smallest: 5)
    }

    @Test("of whom one differs are told from the others")
    func oneDiffers() {
        var chance = SeededGenerator(seed: 7)
        let groups = (0..<4)
            .map { group in
                countries(
                    (0..<20)
                        .map { _ in
                            group == 2 ? Int.random(in: 1...3, using: &chance) : Int.random(in: -1...1, using: &chance)
                        }
                )
            }
        let flagged = table(groups).flagged(by: .familywiseError)
        #expect(flagged.map(\.group).contains(2))
    }
}
