import Needs
import Testing

@Suite("Small differences between two reports")
struct SuccessiveReportTests {
    private static let whole = PublicationPlan([Breakdown([Breakdown.Part(.everybody, in: [.everybody])])])

    private func record(
        _ name: String,
        _ data: String,
        _ plan: PublicationPlan,
        _ cells: [AggregateSums?]
    ) throws
        -> ReleaseRecord
    {
        try #require(
            ReleaseRecord(
                name: name,
                data: data,
                edition: .public,
                plan: plan,
                items: [ReleaseRecord.Item("B1", cells: cells)]
            )
        )
    }

    @Test("give the new person's answer away: 20 of mean 3.40, then 21 of mean 72/21, tell a 4")
    func tellTheNewAnswer() throws {
        let plan = SuccessiveReportTests.whole
        let first = try record("March", "one", plan, [AggregateSums(count: 20, wanted: 68, current: 40)])
        let attack = DisclosureAttack(on: plan, data: "two", after: [first], smallest: 5)
        let leaks = attack.disclosures(of: "B1", cells: [AggregateSums(count: 21, wanted: 72, current: 42)])
        let leak = try #require(leaks.first)
        #expect(leak.kind == .changed)
        #expect(leak.isDifference)
        #expect(leak.sums == Disclosure.Sums(count: 1, wanted: 4, current: 2))
        #expect(leak.terms.map(\.report) == [nil, "March"])
        #expect(leak.terms.map(\.factor) == [1, -1])
    }

    @Test(
        "are hidden below five, and where answers changed and respondents did not",
        arguments: [
            (20, 68, CellProtection.shown), (20, 69, .hardlyChanged), (21, 72, .hardlyChanged),
            (24, 80, .hardlyChanged), (25, 85, .shown), (19, 66, .hardlyChanged), (15, 50, .shown),
        ]
    )
    func areHidden(count: Int, wanted: Int, expected: CellProtection) throws {
        let plan = SuccessiveReportTests.whole
        let first = try record("March", "one", plan, [AggregateSums(count: 20, wanted: 68)])
        let rule = try #require(ProtectionRule())
        let suppression = Suppression(of: plan, rule: rule, data: "two", after: [first])
        let sums = AggregateSums(count: count, wanted: wanted)
        let item = try #require(ItemAggregates("B1", plan: plan, atoms: [sums], countries: [9]))
        #expect(suppression.protect(item) == [expected])
    }

    @Test("are found in sums: the world gained nine and one region six, so the other gained three")
    func areFoundInSums() throws {
        let plan = PublicationPlan([
            Breakdown(
                ["North", "South"].map { Breakdown.Part(.init(parts: [$0]), in: [.everybody, .init(parts: [$0])]) }
            )
        ])
        let first = try record("March", "one", plan, [30, 20, 10].map { AggregateSums(count: $0) })
        let later = [39, 26, nil].map { $0.map { AggregateSums(count: $0) } }
        let attack = DisclosureAttack(on: plan, data: "two", after: [first], smallest: 5)
        let leaks = attack.disclosures(of: "B1", cells: later)
        #expect(leaks.map(\.group) == [[GroupKey(parts: ["South"])]])
        #expect(leaks.map(\.isDifference) == [true])
        #expect(leaks.map { $0.sums?.count } == [3])
        // With the same answers the second report may print what the first did.
        let again = DisclosureAttack(on: plan, data: "one", after: [first], smallest: 5)
        #expect(again.disclosures(of: "B1", cells: [AggregateSums(count: 30), nil, nil]) == [])
    }

    @Test("are found where the second report divides the same answers in another way")
    func areFoundAcrossPlans() throws {
        func plan(_ names: [String]) -> PublicationPlan {
            PublicationPlan([
                Breakdown(names.map { Breakdown.Part(.init(parts: [$0]), in: [.everybody, .init(parts: [$0])]) })
            ])
        }
        let regions = [nil, AggregateSums(count: 20), AggregateSums(count: 30)]
        let first = try record("March", "one", plan(["North", "South"]), regions)
        let roles = plan(["Officer", "Analyst"])
        let attack = DisclosureAttack(on: roles, data: "one", after: [first], smallest: 5)
        let leaks = attack.disclosures(of: "B1", cells: [nil, AggregateSums(count: 47), nil])
        #expect(leaks.map { $0.sums?.count } == [3])
        #expect(leaks.map(\.group) == [[GroupKey(parts: ["Analyst"])]])
    }
}
