import Needs
import Reference
import Testing

@Suite("How surely needs are known")
struct NeedsUncertaintyTests {
    private func settings(_ weighting: Weighting = .countries) -> NeedsUncertainty.Settings {
        NeedsUncertainty.Settings(weighting: weighting, members: 196, draws: 300, seed: 12, top: 2)
    }

    @Test("brings all figures of a need together: the worked example")
    func workedExample() throws {
        let last = try PairCounts.each([3, 2, 3, 2, 3, 2, 3, 3], [4, 4, 5, 4, 5, 4, 5, 5])
        let uncertainty = NeedsUncertainty(
            try workedRanks() + [last],
            NeedsUncertainty.Settings(members: 196, draws: 2_000, seed: 3, top: 2)
        )
        let needs = try uncertainty.needs.map { try #require($0) }
        #expect(needs.map(\.score.value).prefix(3) == [8.671875, 8.4375, 3.5])
        #expect(needs.map(\.place) == [1, 2, 3, 4])
        #expect(needs.map(\.rankedDiscrepancy.value) == [-100, -100, -75, 100])
        // Drawn anew, the third is hardly ever first; yet eight countries are too few to be sure that it is not.
        #expect(try #require(needs[2].stability).first < 0.005)
        #expect(needs.map(\.places) == [1...3, 1...3, 1...3, 4...4])
        #expect(needs.map(\.placesAlone) == [1...3, 1...3, 1...3, 4...4])
        #expect(try abs(#require(needs[0].stability).first - 0.5415) < 0.05)
        #expect(uncertainty.groups.runs.map(\.places) == [1...3, 4...4])
        #expect(uncertainty.groups.breaks == [3])
    }

    @Test("is the same again, and whatever is asked beside", arguments: Weighting.allCases)
    func missingItem(weighting: Weighting) throws {
        var pairs = try chanceSurvey(items: 6, countries: 25, seed: 5)
        let before = NeedsUncertainty(pairs, settings(weighting))
        #expect(NeedsUncertainty(pairs, settings(weighting)).needs == before.needs)
        pairs.insert(try (0..<25).map { _ in try .of([(nil, nil), (3, nil)]) }, at: 2)
        var after = NeedsUncertainty(pairs, settings(weighting)).needs
        #expect(after.remove(at: 2) == nil)
        #expect(after == before.needs)
    }

    @Test("does not depend on the order of countries but for the noise of the draws", arguments: Weighting.allCases)
    func relabelled(weighting: Weighting) throws {
        let pairs = try chanceSurvey(items: 4, countries: 25, seed: 6)
        let first = NeedsUncertainty(pairs, settings(weighting)).needs
        let second = NeedsUncertainty(pairs.map { $0.reversed() }, settings(weighting)).needs
        for (one, other) in zip(first, second) {
            let (one, other) = (try #require(one), try #require(other))
            #expect(abs(one.score.value - other.score.value) < 1e-12)
            #expect(abs(one.gap.value - other.gap.value) < 1e-12)
            #expect(one.place == other.place)
            let (clustered, again) = (
                try #require(one.score.intervals.clustered), try #require(other.score.intervals.clustered)
            )
            #expect(abs(clustered.standardError - again.standardError) < 1e-12)
            let (stable, stableAgain) = (try #require(one.stability), try #require(other.stability))
            #expect(abs(stable.first - stableAgain.first) < 0.15)
        }
    }

    @Test("says what little it can of one country, and nothing of nobody")
    func little() throws {
        let uncertainty = NeedsUncertainty(
            try [[.of([(5, 2), (4, 2)]), .of([])], [.of([]), .of([(nil, 1)])]],
            settings()
        )
        let need = try #require(uncertainty.needs[0])
        #expect(need.gap.value == 2.5 && need.place == 1)
        #expect(need.gap.resampled == nil && need.stability == nil && need.places == nil)
        #expect(uncertainty.needs[1] == nil)
        #expect(uncertainty.groups.order.isEmpty)
        #expect(NeedsUncertainty([], settings()).needs.isEmpty)
    }

    @Test("ranks by the figure that is asked for")
    func otherRanking() throws {
        let uncertainty = NeedsUncertainty(
            try workedRanks(),
            NeedsUncertainty.Settings(ranking: .rankedDiscrepancy, members: 196, draws: 100)
        )
        #expect(uncertainty.needs.map { $0?.place } == [1, 1, 3])
    }
}
